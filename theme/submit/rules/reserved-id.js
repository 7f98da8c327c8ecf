// The id is no word under which the site keeps pages of its own; see document_rules/reserved_id.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "reserved-id";

  submit.rules.push({
    id: ID,
    check(document, context) {
      const { id } = document.record;
      if (id !== context.id || !submit.data.rules.reserved_ids.includes(id)) return [];
      return [submit.report(document, ID, "id", submit.say(`${ID}.kept`, { id }))];
    },
  });
})();
