// Keywords stand one by one; a Chinese comma does not part them; see document_rules/keywords.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "keywords";

  submit.rules.push({
    id: ID,
    *check(document) {
      for (const [index, keyword] of document.record.keywords.entries()) {
        if (!submit.holds("keywords.between", keyword)) continue;
        const parts = submit.splitAt("keywords.between", keyword).filter(Boolean).join(", ");
        const message = submit.say(`${ID}.several`, { value: submit.quote(keyword) });
        yield submit.report(document, ID, `keywords[${index}]`, message, `keywords: [${parts}]`, "warning");
      }
    },
  });
})();
