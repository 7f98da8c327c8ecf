// The phrases of the department's table of wordings that a draft holds, each once; see checking/phrases.py. Pure.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const PATTERN = "wordings.phrases";

  const wordingOf = (found) => {
    const { wordings } = submit.data.texts;
    const exact = wordings.filter((each) => each.wrong === found).at(-1);
    return exact ?? wordings.find((each) => each.pattern && submit.isAll(each.pattern, found));
  };

  const isQuoted = (wording, piece, start) => {
    const { own_words, of_others } = submit.data.texts.phrases;
    if (!own_words.includes(wording.kind)) return false;
    if (of_others.some((begin) => piece.field.startsWith(begin))) return true;
    return submit
      .findAll("phrases.quoted", piece.text)
      .some((title) => title.index < start && start < title.index + title[0].length);
  };

  function* found(document) {
    if (!submit.data.texts.patterns[PATTERN]) return;
    const joined = submit.findAll(PATTERN, submit.joined(document));
    if (!joined.some(([text]) => wordingOf(text).kind !== "allowed")) return;
    const told = new Set();
    for (const piece of submit.pieces(document)) {
      for (const match of submit.findAll(PATTERN, piece.text)) {
        const wording = wordingOf(match[0]);
        if (told.has(wording.wrong) || isQuoted(wording, piece, match.index)) continue;
        told.add(wording.wrong);
        yield { wording, text: match[0], piece, line: piece.line + submit.count(piece.text, "\n", match.index) };
      }
    }
  }

  // The phrases of some kinds: {wording, text, piece, line}.
  submit.phrases = (document, ...kinds) => {
    document.phrases ??= [...found(document)];
    return document.phrases.filter(({ wording }) => kinds.includes(wording.kind));
  };

  // A problem inside a piece; in the text below the fields it tells the line.
  submit.reportPiece = (document, rule, piece, line, message, severity = "warning") => {
    const problem = submit.report(document, rule, piece.field, message, "", severity);
    return piece.field ? problem : { ...problem, line };
  };
})();
