// mixed-scripts: names hold no letters of another alphabet in the place of the Latin ones they look like.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "mixed-scripts";

  // {number, letter, latin} of the first imitation, or null; see checking/document_rules/mixed_scripts.py.
  const imitation = (text) => {
    for (const word of submit.findAll("mixed_scripts.word", text)) {
      const letters = [...word[0]].map((letter, at) => ({ letter, at, latin: submit.latinFor(letter) }));
      const foreign = letters.filter(({ letter }) => submit.holds("mixed_scripts.foreign", letter));
      const imitating = foreign.filter(({ latin }) => latin);
      const mixed = foreign.length < letters.length;
      const alone = letters.length === 1 && submit.holds("mixed_scripts.small_greek", word[0]);
      if (!imitating.length || alone || (!mixed && imitating.length < foreign.length)) continue;
      const { letter, latin, at } = imitating[0];
      return { number: submit.length(text.slice(0, word.index)) + at + 1, letter, latin };
    }
    return null;
  };

  submit.rules.push({
    id: ID,
    *check(document) {
      for (const { path, field, value } of submit.values(document)) {
        if (!submit.isAll("mixed_scripts.names", path) || !submit.holds("mixed_scripts.foreign", value)) continue;
        const found = imitation(value);
        if (!found) continue;
        const message = submit.say(`${ID}.imitation`, { ...found, code: submit.code(found.letter) });
        const hint = field.many ? "" : `${field.key}: ${value.split(found.letter).join(found.latin)}`;
        yield submit.report(document, ID, path, message, hint);
      }
    },
  });
})();
