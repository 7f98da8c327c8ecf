// Nothing has happened after today; a record is added before it is updated; see document_rules/dates.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "dates-in-order";

  // Whether one date is certainly after the other; dates of different precision are compared as far as both go.
  submit.isLater = (one, other) => {
    const shared = Math.min(one.length, other.length);
    return one.slice(0, shared) > other.slice(0, shared);
  };

  submit.rules.push({
    id: ID,
    *check(document, { date }) {
      for (const { path, field, value } of submit.valuesOf(document, "date")) {
        if (submit.data.rules.dates_ahead.includes(field.key) || !submit.isLater(value, date)) continue;
        yield submit.report(document, ID, path, submit.say(`${ID}.ahead`, { date: value, today: date }));
      }
      const { added, updated } = document.record;
      if (added && updated && submit.isLater(added, updated) && !submit.isLater(added, date)) {
        const message = submit.say(`${ID}.crossed`, { updated, added });
        yield submit.report(document, ID, "updated", message, `updated: ${added}`);
      }
    },
  });
})();
