// Measures and outcomes name goals and measures that are there; see brand_rules/references.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "references";
  const LISTS = ["goals", "measures"];

  // The ids of a list; none when one of them is missing, twice there or unread, for that is reported already.
  const idsOf = (document, key) => {
    const ids = document.record[key].map((item) => item.id);
    const broken = submit.isUnread(document, `${key}[]`) || ids.includes(null) || new Set(ids).size < ids.length;
    return broken ? [] : ids;
  };

  submit.rules.push({
    id: ID,
    check(document) {
      const known = new Map(LISTS.map((key) => [key, idsOf(document, key)]).filter(([, ids]) => ids.length));
      const missing = new Map();
      for (const { path, field, value } of submit.valuesOf(document, "identifier")) {
        if (!known.has(field.refers_to) || known.get(field.refers_to).includes(value)) continue;
        const key = `${field.refers_to} ${value}`;
        missing.set(key, [...(missing.get(key) ?? []), { path, target: field.refers_to, id: value }]);
      }
      return [...missing.values()].map(([{ path, target, id }, ...more]) => {
        const others = more.length ? submit.say(`${ID}.others`, { count: more.length }) : "";
        const values = { id, label: submit.describe(target).label, others, known: known.get(target).join("、") };
        return submit.report(document, ID, path, submit.say(`${ID}.unknown`, values));
      });
    },
  });
})();
