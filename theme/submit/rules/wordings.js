// wordings: official wording, and no praise that the advertising law does not allow.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "wordings";

  const remedyFor = ({ note, right, kind }) => {
    const reason = note ? `${note.replace(/。+$/, "")}。` : "";
    if (right) return submit.say(`${ID}.replace`, { note: reason, right: submit.quote(right) });
    return submit.say(`${ID}.${kind === "absolute" ? "soften" : "remove"}`, { note: reason });
  };

  submit.rules.push({
    id: ID,
    *check(document, context) {
      for (const { wording, text, piece, line } of submit.phrases(document, "wording", "absolute")) {
        const message = submit.say(`${ID}.found`, { phrase: submit.quote(text), remedy: remedyFor(wording) });
        yield* submit.reviewable(submit.reportPiece(document, ID, piece, line, message), `${piece.field}\0${text}`, context);
      }
    },
  });
})();
