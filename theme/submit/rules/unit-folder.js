// A brand lies in the folder of its unit, or of a unit above it; see brand_rules/unit_folder.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "unit-folder";

  // The unit and the units above it, nearest first; empty for an unknown unit.
  submit.ancestry = (id) => {
    const found = [];
    let unit = submit.data.units.find((each) => each.id === id);
    while (unit && !found.includes(unit)) {
      found.push(unit);
      const { parent } = unit;
      unit = submit.data.units.find((each) => each.id === parent);
    }
    return found;
  };

  const isFolder = (name) =>
    submit.isIdentifier(name) &&
    name.length <= submit.data.rules.longest_id &&
    !submit.isAll("identifiers.windows_keeps", name);

  submit.rules.push({
    id: ID,
    check(document, context) {
      const { unit } = document.record;
      const line = unit ? submit.ancestry(unit) : [];
      if (!line.length || line.some((each) => each.id === context.unit) || !isFolder(context.unit)) return [];
      const owner = submit.data.units.find((each) => each.id === context.unit);
      const folder = submit.say(`${ID}.${owner ? "known" : "unknown"}`, {
        label: owner?.label ?? "",
        id: context.unit,
      });
      const message = submit.say(`${ID}.elsewhere`, { folder, label: line[0].label, unit });
      return [submit.report(document, ID, "unit", message, owner ? `unit: ${context.unit}` : "", "warning")];
    },
  });
})();
