// pasted-remains: nothing left of the web page, chat or word processor from which a text was copied.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "pasted-remains";
  const REMAINS = "pasted_remains.remains";
  const say = (name, values) => submit.say(`${ID}.${name}`, values);

  submit.rules.push({
    id: ID,
    *check(document) {
      for (const { text, piece, line } of submit.phrases(document, "spam")) {
        if (piece.kind === "field" || submit.length(piece.text) > submit.data.texts.pasted_remains.short) continue;
        yield submit.reportPiece(document, ID, piece, line, say("phrase", { phrase: submit.quote(text) }));
      }
      if (!submit.holds(REMAINS, submit.joined(document))) return;
      for (const piece of submit.pieces(document)) {
        const [found] = ["code_block", "address"].includes(piece.kind) ? [] : submit.findAll(REMAINS, piece.text);
        if (!found) continue;
        const number = submit.length(piece.text.slice(0, found.index)) + 1;
        const message = say(piece.field ? "sign_in_field" : "sign_in_text", { number, sign: submit.quote(found[0]) });
        yield submit.reportPiece(document, ID, piece, piece.line + submit.count(piece.text, "\n", found.index), message);
      }
    },
  });
})();
