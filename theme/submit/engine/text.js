// Texts as the checker counts, quotes and words them. Characters are code points, not UTF-16 units.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const INNER = { "“": "‘", "”": "’", "\n": " ", "\t": " " };
  // What Python's str.strip() takes away; JavaScript's trim() knows other signs.
  const SPACE = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
  const EDGES = new RegExp(`^${SPACE}+|${SPACE}+$`, "g");
  const PLACEHOLDER = /\{\{|\}\}|\{(\w+)\}/g;

  // What Python has generated: fields, lists, limits, sentences; its script may be loaded later than this one.
  Object.defineProperty(submit, "data", { get: () => globalThis.bs.form });

  submit.strip = (text) => text.replace(EDGES, "");

  submit.length = (text) => {
    let count = 0;
    for (const _ of text) count += 1;
    return count;
  };

  // A value on one line, cut when it is long, invisible characters named; without quotation marks.
  submit.shown = (text) => {
    const { quoted } = submit.data.rules;
    const start = [...text].slice(0, quoted + 1).join("");
    const plain = [...submit.visible(start.replace(/[“”\n\t]/g, (sign) => INNER[sign]))];
    return plain.length > quoted ? `${plain.slice(0, quoted).join("")}……` : plain.join("");
  };

  submit.quote = (text) => `“${submit.shown(text)}”`;

  // The sentence `table.name` of the checker's tables, filled as Python's str.format does.
  submit.say = (name, values = {}) => {
    const at = name.lastIndexOf(".");
    const template = submit.data.sentences[name.slice(0, at)]?.[name.slice(at + 1)];
    if (template === undefined) throw new Error(`no sentence ${name}`);
    return template.replace(PLACEHOLDER, (found, key) => (key === undefined ? found[0] : String(values[key])));
  };
})();
