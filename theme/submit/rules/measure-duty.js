// A measure says who does it and how often; see brand_rules/measure_duty.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "measure-duty";

  const example = (key) => `${key}: ${submit.fieldsOf("Measure").get(key).good}`;

  submit.rules.push({
    id: ID,
    *check(document) {
      if (!submit.isAnswered(document.record)) return;
      for (const [index, measure] of document.record.measures.entries()) {
        const path = `measures[${index}]`;
        const [owner, frequency] = ["owner", "frequency"].map(
          (key) => !measure[key] && submit.isComplete(document, `${path}.${key}`),
        );
        if (owner && frequency && !submit.hasRhythm(measure.text)) {
          const message = submit.say(`${ID}.both`, {
            value: submit.quote(measure.title || measure.text || measure.id || ""),
          });
          const hint = `${example("owner")}, ${example("frequency")}`;
          yield submit.report(document, ID, `${path}.owner`, message, hint, "warning");
        } else if (owner || frequency) {
          const key = owner ? "owner" : "frequency";
          yield submit.report(document, ID, `${path}.${key}`, submit.say(`${ID}.${key}`), example(key), "suggestion");
        }
      }
    },
  });
})();
