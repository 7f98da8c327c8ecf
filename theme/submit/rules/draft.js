// A page that is still a draft is not published; see brand_rules/draft.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "draft";

  submit.rules.push({
    id: ID,
    check: (document) =>
      document.record.draft ? [submit.report(document, ID, "draft", submit.say(`${ID}.draft`), "", "warning")] : [],
  });
})();
