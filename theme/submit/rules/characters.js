// characters: no characters that cannot be seen, and nothing in short texts that could open a tag.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "characters";
  const DAMAGED = "\ufffd";
  const WIDE = { "<": "＜", ">": "＞" };
  const say = (name, values) => submit.say(`${ID}.${name}`, values);

  const unseen = (text) => {
    const found = submit.firstUnseen(text);
    const damaged = text.indexOf(DAMAGED);
    const number = damaged < 0 ? 0 : submit.length(text.slice(0, damaged)) + 1;
    if (number && (!found || number <= found.offset)) return say("damaged", { number });
    return found ? say("unseen", { number: found.offset + 1, code: submit.code(found.character) }) : "";
  };

  const tag = ({ field, value }) => {
    const { names } = submit.data.texts.characters;
    if (field.kind === "text") {
      const [found] = submit.findAll("characters.tag", value);
      return found ? say("tag", { written: submit.quote(found[0]) }) : "";
    }
    if (field.kind !== "line") return "";
    const [found] = submit.findAll(names.includes(field.key) ? "characters.bracket" : "characters.opens_a_tag", value);
    return found ? say("bracket", { sign: found[0] }) : "";
  };

  const withoutBrackets = ({ field, value }) => {
    if (value.includes("\n") || field.many || field.kind !== "line") return "";
    return `${field.key}: ${value.replace(/[<>]/g, (sign) => WIDE[sign])}`;
  };

  submit.rules.push({
    id: ID,
    *check(document) {
      for (const entry of submit.valuesOf(document, "line", "text", "link", "file")) {
        const message = unseen(entry.value);
        if (message) yield submit.report(document, ID, entry.path, message);
        else if (/[<>]/.test(entry.value)) {
          const written = tag(entry);
          if (written) yield submit.report(document, ID, entry.path, written, withoutBrackets(entry));
        }
      }
      for (const node of document.nodes) {
        const sentence = unseen(node.text) || unseen(node.title);
        if (sentence) yield { ...submit.report(document, ID, "", say("in_text", { sentence })), line: node.line };
      }
    },
  });
})();
