// What is published already, as the search's catalogue tells it: whoever fills in the form must not take its names.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  // {brands: [{id, name, slogan, unit, role}]}, oldest first, without the brand that is being edited; null without a catalogue.
  submit.knownBrands = (without = "") => {
    const { catalogue } = globalThis.bs;
    if (!catalogue) return null;
    const ids = (list) => list.map(([id]) => id);
    const [units, roles] = [ids(catalogue.units), ids(catalogue.roles)];
    const brands = catalogue.brands
      .map(([id, number, name, slogan, unit, , , , , role]) => ({
        id,
        number,
        name,
        slogan,
        unit: units[unit] ?? "",
        role: roles[role] ?? null,
      }))
      .filter(({ id }) => id !== without)
      .sort((one, other) => one.number - other.number);
    return { brands };
  };

  submit.pathOf = ({ unit, id }) => `content/brands/${unit}/${id}/index.md`;
})();
