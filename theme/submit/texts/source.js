// The file that a draft becomes, and where in it each value begins: private numbers are looked for in the whole file.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const STEP = 2;
  const FIRST = 2; // the line below the first ---

  const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const isNothing = (value) => value === null || value === undefined || (typeof value === "object" && !Object.keys(value).length);

  class Walk {
    constructor(lines) {
      this.lines = lines;
      this.line = FIRST;
      this.places = new Map();
    }

    value(value, path, column) {
      this.places.set(path, { line: this.line, column });
      const text = String(value);
      const isBlock = text.includes("\n") && this.lines[this.line - 1].endsWith("|-");
      this.line += isBlock ? text.split("\n").length + 1 : 1;
    }

    mapping(draft, indent, around) {
      for (const [key, value] of Object.entries(draft)) {
        if (isNothing(value)) continue;
        if (typeof value !== "object") this.value(value, around + key, indent + key.length + 3);
        else {
          this.line += 1;
          this.below(value, indent + STEP, around + key);
        }
      }
    }

    below(value, indent, path) {
      if (isRecord(value)) {
        this.mapping(value, indent, `${path}.`);
        return;
      }
      for (const [index, item] of value.entries()) {
        if (isNothing(item)) continue;
        if (typeof item !== "object") this.value(item, `${path}[${index}]`, indent + STEP + 1);
        else this.below(item, indent + STEP, `${path}[${index}]`);
      }
    }
  }

  // {text, places: Map(path in the draft -> {line, column}), before: the lines above the text below the fields}.
  submit.source = (document, context) => {
    if (!document.source) {
      const text = submit.indexText(document.draft, context.body ?? "");
      const walk = new Walk(text.split("\n"));
      walk.mapping(document.draft, 0, "");
      document.source = { text, places: walk.places, before: walk.line };
    }
    return document.source;
  };

  // The line and column in the file at which a piece begins.
  submit.placeInSource = (document, context, piece) => {
    const { places, before } = submit.source(document, context);
    if (!piece.field) return { line: before + (piece.line || 1), column: 1 };
    return places.get(submit.placeOf(document, piece.field)) ?? { line: 1, column: 1 };
  };
})();
