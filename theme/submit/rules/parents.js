// A parent brand exists, is not the brand itself, and roles go downward; see collection_rules/parents.py.
// Rings of several brands show only when all of them are there, so the checker finds those.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "parents";

  const tell = (document, path, name, values, hint = "") => [
    submit.report(document, ID, path, submit.say(`${ID}.${name}`, values), hint),
  ];

  const withoutParent = (document, role) => {
    if (!role || !submit.data.rules.below_others.includes(role.id)) return [];
    return tell(
      document,
      document.places.has("parent") ? "parent" : "role",
      "missing",
      { role: role.label },
      "parent: qingyuan",
    );
  };

  const unknown = (document, id, brands) => {
    const near = submit.nearName(
      id,
      brands.map((brand) => brand.id),
    );
    const guess = near ? submit.say(`${ID}.guess`, { id: near }) : submit.say(`${ID}.ask`);
    return tell(document, "parent", "unknown", { id, guess }, near ? `parent: ${near}` : "");
  };

  const order = (document, role, above) => {
    const terms = submit.data.vocabularies.roles;
    const numberOf = (id) => terms.findIndex((term) => term.id === id);
    const [own, theirs] = [numberOf(role?.id), numberOf(above.role)];
    if (own < 0 || theirs < 0 || own > theirs) return [];
    const values = { role: role.label, name: above.name, theirs: terms[theirs].label };
    return tell(document, "role", "order", { ...values, order: terms.map((term) => term.label).join("、") });
  };

  submit.rules.push({
    id: ID,
    check(document, { id: folder, known }) {
      const { parent, role: written } = document.record;
      const role = written && submit.term("roles", written);
      if (parent && parent === folder) return tell(document, "parent", "itself", { id: parent });
      if (submit.isUnread(document, "parent") || submit.isUnread(document, "role")) return [];
      if (parent === null) return withoutParent(document, role);
      if (!known) return [];
      const above = known.brands.find((brand) => brand.id === parent);
      if (!above) return unknown(document, parent, [...known.brands, { id: folder }]);
      if (role?.id === submit.data.rules.on_top)
        return tell(document, "role", "on-top", { role: role.label, id: parent });
      return order(document, role, above);
    },
  });
})();
