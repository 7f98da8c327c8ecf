// The connotation does not say the slogan again; see brand_rules/connotation_not_slogan.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "connotation-not-slogan";

  submit.rules.push({
    id: ID,
    check(document) {
      const { connotation, slogan } = document.record;
      if (!connotation || !slogan || submit.skeleton(connotation) !== submit.skeleton(slogan)) return [];
      return [
        submit.report(document, ID, "connotation", submit.say(`${ID}.same`, { value: submit.quote(connotation) })),
      ];
    },
  });
})();
