// secrecy: nothing marked as a secret, and words of internal papers are looked at once more.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "secrecy";
  const say = (name, values) => submit.say(`${ID}.${name}`, values);

  submit.rules.push({
    id: ID,
    *check(document, context) {
      for (const spot of submit.spots(document, context, submit.findMarks)) {
        const problem = submit.reportSpot(document, context, ID, spot, say("mark", { where: submit.whereOf(spot) }));
        yield* submit.reviewable(problem, `${spot.piece?.field ?? ""}\0${spot.finding.number}`, context);
      }
      for (const name of [context.unit ?? "", context.id ?? "", ...Object.keys(document.files)]) {
        if (!submit.findMarks(name).length) continue;
        const message = say("name", { name: submit.redactName(name) });
        yield* submit.reviewable(submit.report(document, ID, "", message), name, context);
      }
      for (const { text, piece, line } of submit.phrases(document, "internal")) {
        const problem = submit.reportPiece(document, ID, piece, line, say("word", { word: text }));
        yield* submit.reviewable(problem, text, context);
      }
    },
  });
})();
