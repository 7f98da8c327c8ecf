// The connotation says more than name and slogan; see brand_rules/connotation_says_more.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "connotation-says-more";

  submit.rules.push({
    id: ID,
    check(document) {
      const { connotation, slogan, name } = document.record;
      if (!connotation || !slogan || !submit.isAnswered(document.record)) return [];
      const said = submit.skeleton(connotation);
      if (said === submit.skeleton(slogan)) return []; // connotation-not-slogan says so
      const known = new Set(submit.skeleton(slogan + (name ?? "")));
      const { joining, smallest_share: share } = submit.data.substance;
      const told = [...said].filter((each) => !joining.includes(each));
      const fresh = told.filter((each) => !known.has(each));
      if (!told.length || fresh.length >= share * told.length) return [];
      const message = submit.say(`${ID}.repeats`, { value: submit.quote(connotation) });
      return [submit.report(document, ID, "connotation", message, submit.data.sentences[ID].hint, "warning")];
    },
  });
})();
