// private-numbers: no numbers or addresses of persons, in any value, in the text, in the names of files.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "private-numbers";
  const say = (name, values) => submit.say(`${ID}.${name}`, values);

  const ofSpot = (document, context, spot) => {
    const { kind, isDoubtful, number } = spot.finding;
    const remedy = say(isDoubtful ? "doubt" : "remedy");
    const message = say("found", { where: submit.whereOf(spot), kind, unshown: spot.piece ? "" : say("unshown"), remedy });
    const problem = submit.reportSpot(document, context, ID, spot, message, isDoubtful ? "warning" : "error");
    return submit.reviewable(problem, `${spot.piece?.field ?? ""}\0${number}`, context);
  };

  function* inIdentifiers(document, context) {
    for (const { path, value } of submit.valuesOf(document, "identifier")) {
      if (submit.findPrivate(value).length) continue;
      for (const { kind, number } of submit.findInName(value)) {
        const message = say("identifier", { kind, remedy: say("remedy") });
        yield* submit.reviewable(submit.report(document, ID, path, message), `${path}\0${number}`, context);
      }
    }
  }

  function* inNames(document, context) {
    const about = (message, number) => submit.reviewable(submit.report(document, ID, "", message), number, context);
    for (const name of [context.unit ?? "", context.id ?? ""]) {
      for (const { kind, number } of submit.findInName(name)) yield* about(say("folder", { kind, remedy: say("remedy") }), number);
    }
    for (const name of Object.keys(document.files)) {
      for (const { kind, number } of submit.findInName(name)) {
        yield* about(say("file", { name: submit.redactName(name), kind }), number);
      }
    }
  }

  submit.rules.push({
    id: ID,
    *check(document, context) {
      for (const spot of submit.spots(document, context, submit.findPrivate)) yield* ofSpot(document, context, spot);
      if (submit.isLong(submit.joined(document))) yield* inIdentifiers(document, context);
      yield* inNames(document, context);
    },
  });
})();
