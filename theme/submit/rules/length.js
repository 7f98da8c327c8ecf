// A text is not longer than its place on the page; see document_rules/length.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "length";

  submit.rules.push({
    id: ID,
    *check(document) {
      for (const { path, field, value } of submit.valuesOf(document, "line", "text")) {
        const limit = field.max_length;
        if (limit === null || value.length <= limit) continue;
        const length = submit.length(value);
        if (length <= limit) continue;
        yield submit.report(document, ID, path, submit.say(`${ID}.long`, { length, limit, over: length - limit }));
      }
    },
  });
})();
