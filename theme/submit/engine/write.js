// A draft -> the text of its file, byte for byte as writing/index_text.py writes it. Pure: no DOM.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const STEP = "  ";
  const UNSEEN = /[\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/gu;
  // JSON.stringify writes these as they are or as six characters, Python's json.dumps the other way round.
  const escaped = (text) =>
    JSON.stringify(text).replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

  const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  // Whether a part of a draft is not written at all. An empty text is: its key stands there without a value.
  submit.isNothing = (value) =>
    value === null ||
    value === undefined ||
    (typeof value === "object" && Object.values(value).every(submit.isNothing));

  // A text as it is written after a colon; several lines stand below it, a step further in than `indent`.
  const scalar = (text, indent) => {
    const { plain_text, block_line } = submit.data.patterns;
    if (text.includes("\n")) {
      const lines = text.split("\n");
      const isBlockLine = (each) => new RegExp(block_line, "u").test(each) && each === each.replace(/\s+$/, "");
      if (lines[0] && lines.at(-1) && lines.every(isBlockLine)) {
        return ["|-", ...lines.map((each) => (each ? indent + STEP + each : ""))].join("\n");
      }
    } else if (new RegExp(plain_text, "u").test(text) && text === submit.strip(text)) {
      return text;
    }
    return escaped(text);
  };

  const mapping = function* (draft, indent) {
    for (const [key, value] of Object.entries(draft)) {
      if (submit.isNothing(value)) continue;
      if (typeof value !== "object") yield `${indent}${key}: ${scalar(String(value), indent)}`;
      else {
        yield `${indent}${key}:`;
        yield* below(value, indent + STEP);
      }
    }
  };

  const below = function* (value, indent) {
    if (isRecord(value)) {
      yield* mapping(value, indent);
      return;
    }
    for (const item of value.filter((each) => !submit.isNothing(each))) {
      if (typeof item !== "object") yield `${indent}- ${scalar(String(item), indent)}`;
      else {
        const [first, ...rest] = below(item, indent + STEP);
        yield `${indent}- ${first.slice(indent.length + STEP.length)}`;
        yield* rest;
      }
    }
  };

  // The whole file: the draft between its two lines ---, then the text below it.
  submit.indexText = (draft, body = "") => {
    const lines = ["---", ...mapping(draft, ""), "---"];
    const words = body.replace(/^\n+|\n+$/g, "");
    return [...lines, ...(words ? [words] : []), ""].join("\n");
  };
})();
