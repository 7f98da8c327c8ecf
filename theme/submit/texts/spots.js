// Where in a draft something stands that must not be public; see checking/spots.py. Pure: no DOM.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });

  // Pieces that the file spells otherwise than they read: escapes, markup amid words.
  submit.disguised = (document, context) => {
    if (document.disguised === undefined) {
      const { text } = submit.source(document, context);
      const pieces = submit.pieces(document).filter((piece) => !text.includes(piece.text));
      document.disguised = pieces.map((piece) => piece.text).join("\0");
    }
    return document.disguised;
  };

  // Where the values of fields for numbers begin, for they hold sums.
  const sumsOf = (document, context) =>
    new Set(
      submit.valuesOf(document, "number", "count").map(({ path }) => {
        const { line, column } = submit.placeInSource(document, context, { field: path });
        return `${line}:${column}`;
      }),
    );

  // The findings of the file by their number, in order.
  const inSource = (document, context, find) => {
    const { text } = submit.source(document, context);
    const found = new Map();
    let [characters, sums, line, start, at] = [null, null, 1, 0, 0];
    for (const finding of find(text)) {
      characters ??= submit.flat(text);
      sums ??= sumsOf(document, context);
      for (; at < finding.start; at += 1) {
        if (characters[at] !== "\n") continue;
        line += 1;
        start = at + 1;
      }
      const column = finding.start - start + 1;
      if (sums.has(`${line}:${column}`) || sums.has(`${line}:${column - 1}`)) continue;
      const waiting = found.get(finding.number) ?? [];
      found.set(finding.number, [...waiting, { finding, line, column, piece: null, isExact: true }]);
    }
    return found;
  };

  // The finding at its place in the file; it is taken from there, for the next piece may hold another one.
  const placed = (document, context, finding, piece, written) => {
    const { line, column } = submit.placeInSource(document, context, piece);
    const waiting = written.get(finding.number) ?? [];
    const at = waiting.findIndex((spot) => spot.line >= line);
    if (at >= 0) return { ...waiting.splice(at, 1)[0], finding, piece };
    const lines = submit.count(submit.flat(piece.text).slice(0, finding.start), "\n");
    return { finding, line: line + lines, column, piece, isExact: false };
  };

  function* all(document, context, find) {
    const written = inSource(document, context, find);
    if (written.size || find(submit.disguised(document, context)).length) {
      for (const piece of submit.pieces(document)) {
        for (const finding of find(piece.text)) yield placed(document, context, finding, piece, written);
      }
    }
    for (const spots of written.values()) yield* spots;
  }

  // Every finding once for each line, of very many the first ones: {finding, line, column, piece, isExact}.
  submit.spots = (document, context, find) => {
    const { most } = submit.data.texts.private;
    const told = new Set();
    const found = [];
    let certain = 0;
    for (const spot of all(document, context, find)) {
      const key = `${spot.finding.number}\0${spot.line}`;
      if (!told.has(key)) {
        told.add(key);
        if (!spot.finding.isDoubtful) certain += 1;
        found.push(spot);
      }
      if (certain >= most) break;
    }
    return found;
  };

  // In words, the beginning of a sentence.
  submit.whereOf = ({ finding, piece, column, isExact }) => {
    if (piece?.field) return submit.say("spots.in_field", { number: finding.start + 1 });
    return submit.say(isExact ? "spots.in_line" : "spots.in_text", { number: column });
  };

  // A problem inside a field or the text below the fields; `line` counts the lines of that text.
  submit.reportSpot = (document, context, rule, spot, message, severity = "error") => {
    const field = spot.piece?.field ?? "";
    const problem = submit.report(document, rule, field, message, "", severity);
    const line = spot.line - submit.source(document, context).before;
    return field || line < 1 ? problem : { ...problem, line };
  };
})();
