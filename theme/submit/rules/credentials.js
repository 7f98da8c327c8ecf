// credentials: no keys, tokens or passwords of services.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "credentials";

  submit.rules.push({
    id: ID,
    *check(document, context) {
      for (const spot of submit.spots(document, context, submit.findCredentials)) {
        const message = submit.say(`${ID}.found`, { where: submit.whereOf(spot), kind: spot.finding.kind });
        const problem = submit.reportSpot(document, context, ID, spot, message);
        yield* submit.reviewable(problem, `${spot.piece?.field ?? ""}\0${spot.finding.number}`, context);
      }
    },
  });
})();
