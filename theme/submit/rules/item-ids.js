// No two goals, measures or outcomes have the same id; see brand_rules/item_ids.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "item-ids";
  const LISTS = ["goals", "measures", "outcomes"];

  submit.rules.push({
    id: ID,
    *check(document) {
      for (const key of LISTS) {
        const first = new Map();
        for (const [index, { id }] of document.record[key].entries()) {
          if (first.has(id)) {
            const place = submit.say(`${ID}.item`, { item: first.get(id) + 1 }); // a form has items, a file has lines
            yield submit.report(document, ID, `${key}[${index}].id`, submit.say(`${ID}.taken`, { id, place }));
          } else if (id) first.set(id, index);
        }
      }
    },
  });
})();
