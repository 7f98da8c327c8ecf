// A slogan says more than the name; see brand_rules/slogan_not_name.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "slogan-not-name";

  submit.rules.push({
    id: ID,
    check(document) {
      const { name, slogan } = document.record;
      if (!name || !slogan || submit.skeleton(name) !== submit.skeleton(slogan)) return [];
      return [submit.report(document, ID, "slogan", submit.say(`${ID}.same`, { value: submit.quote(slogan) }))];
    },
  });
})();
