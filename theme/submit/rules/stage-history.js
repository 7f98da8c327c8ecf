// The history goes through the stages one by one, with rising dates; see brand_rules/stage_history.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "stage-history";

  const label = (stage) => submit.term("stages", stage)?.label ?? submit.say(`${ID}.nameless`);

  const brokenStep = (document, history, order) => {
    let previous = -1;
    for (const [index, entry] of history.entries()) {
      const path = `stage.history[${index}].stage`;
      const number = order.indexOf(entry.stage);
      const stage = label(entry.stage);
      const tell = (name, values, hint) =>
        submit.report(document, ID, path, submit.say(`${ID}.${name}`, { stage, ...values }), hint);
      if (number > previous + 1) {
        const missing = order
          .slice(previous + 1, number)
          .map((each) => `“${label(each)}”`)
          .join("、");
        return tell("skipped", { missing }, submit.say(`${ID}.skipped-hint`, { stage: label(order[number - 1]) }));
      }
      if (number === previous) return tell("twice");
      if (number < previous) return tell("backwards", { order: order.map(label).join("、") });
      previous = number;
    }
    return null;
  };

  const onStages = (document, { current, history }) => {
    const order = submit.data.vocabularies.stages.map((term) => term.id);
    if (!history.every((entry) => order.includes(entry.stage))) return [];
    const broken = brokenStep(document, history, order);
    if (broken) return [broken];
    const last = history.at(-1).stage;
    if (!order.includes(current) || current === last) return [];
    const message = submit.say(`${ID}.differs`, { now: label(current), last: label(last) });
    return [submit.report(document, ID, "stage.current", message, `current: ${label(last)}`)];
  };

  // Dates still to come are reported elsewhere, so they do not count here.
  const onDates = (document, history, today) => {
    const known = [...history.entries()].filter(([, entry]) => entry.date && !submit.isLater(entry.date, today));
    for (let at = 1; at < known.length; at += 1) {
      const [, before] = known[at - 1];
      const [index, after] = known[at];
      if (!submit.isLater(before.date, after.date)) continue;
      const values = { date: after.date, stage: label(before.stage), before: before.date };
      return [submit.report(document, ID, `stage.history[${index}].date`, submit.say(`${ID}.falling`, values))];
    }
    return [];
  };

  submit.rules.push({
    id: ID,
    check(document, { date }) {
      const { stage } = document.record;
      if (!stage?.history.length || submit.isUnread(document, "stage.history[]")) return [];
      return [...onStages(document, stage), ...onDates(document, stage.history, date)];
    },
  });
})();
