// A name says something of its own; see brand_rules/generic_name.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "generic-name";

  // Whether the name can be cut into these words without a rest.
  const isMadeOf = (name, words) => {
    const reached = new Set([0]);
    for (let end = 1; end <= name.length; end += 1) {
      for (const start of reached) {
        if (!words.has(name.slice(start, end))) continue;
        reached.add(end);
        break;
      }
    }
    return reached.has(name.length);
  };

  // What the brand's unit and those above it are called, with and without the kind of office at the end.
  const ownNames = ({ unit }) => {
    const { offices } = submit.data.substance;
    const names = submit.ancestry(unit ?? "").flatMap(({ label, short }) => [label, short].filter(Boolean));
    const shorter = (name) =>
      offices.filter((office) => name.endsWith(office)).map((office) => name.slice(0, -office.length));
    return names.flatMap((name) => [name, ...shorter(name)]);
  };

  submit.rules.push({
    id: ID,
    check(document) {
      const { record } = document;
      const { generic_words: generic, other_words: others } = submit.data.substance;
      if (!record.name || record.origin === "compiled" || !generic.length) return [];
      const name = submit.skeleton(record.name);
      if (!name) return [];
      const skeletons = (words) => new Set(words.map(submit.skeleton));
      const placed = () => skeletons([...generic, ...others, ...ownNames(record)]);
      const sentence = isMadeOf(name, skeletons(generic)) ? "generic" : isMadeOf(name, placed()) ? "placed" : "";
      if (!sentence) return [];
      const message = submit.say(`${ID}.${sentence}`, { name: record.name });
      return [submit.report(document, ID, "name", message, submit.data.sentences[ID].hint, "warning")];
    },
  });
})();
