// A brand is about few things; see brand_rules/many_measures.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "many-measures";

  submit.rules.push({
    id: ID,
    check(document) {
      const most = submit.data.substance.most_measures;
      const count = document.record.measures.length;
      if (count <= most || !submit.isAnswered(document.record)) return [];
      const message = submit.say(`${ID}.many`, { count, most });
      return [submit.report(document, ID, `measures[${most}]`, message, submit.say(`${ID}.hint`), "warning")];
    },
  });
})();
