// The catalogue's rows as records with names. The order of the columns is that of assembling/search_data.py. Pure: no DOM.
(() => {
  "use strict";
  const bs = (globalThis.bs = globalThis.bs || {});

  const terms = (rows) => rows.map(([id, label]) => ({ id, label }));
  const NONE = { id: "", label: "" };

  const unitsOf = (rows) => {
    const units = rows.map(([id, label, short, parent, pinyin], at) => (
      { at, id, label, name: label, short, parent, pinyin, address: `units/${id}/` }));
    for (const unit of units) {
      unit.path = [];
      for (let each = unit; each && !unit.path.includes(each); each = units[each.parent]) unit.path.push(each);
      unit.pathIds = unit.path.map((each) => each.id);
    }
    return units;
  };

  bs.readCatalogue = (source) => {
    const units = unitsOf(source.units);
    const lists = Object.fromEntries(
      ["types", "stages", "origins", "roles", "zones", "honours"].map((name) => [name, terms(source[name])]),
    );
    const nowhere = { id: "", label: "", short: "", at: units.length, path: [], pathIds: [] };
    const honoursOf = (rows) => rows.map(([scheme, text]) => ({ ...lists.honours[scheme], text }));
    const brands = source.brands.map((row, at) => {
      const [id, number, name, slogan, unit, zone, type, stage, origin, role] = row;
      const [keywords, honours, aliases, pinyin, updated, plate, ink] = row.slice(10);
      return {
        at, id, number, name, slogan, keywords, aliases, pinyin, updated,
        logo: Array.isArray(plate) ? null : plate, slip: Array.isArray(plate) ? plate : [], ink: Boolean(ink),
        unit: units[unit] || nowhere, zone: lists.zones[zone] || NONE, type: lists.types[type] || NONE,
        stage: lists.stages[stage] || NONE, stageAt: stage, origin: lists.origins[origin] || NONE,
        role: lists.roles[role] || NONE, honours: honoursOf(honours), address: `brands/${id}/`,
      };
    });
    const cases = source.cases.map((row, at) => {
      const [id, number, name, subtitle, summary, year, unit, type, origin] = row;
      const [keywords, ofBrands, honours, pinyin, updated, photo] = row.slice(9);
      return {
        at, id, number, name, subtitle, summary, year, keywords, pinyin, updated, photo,
        unit: units[unit] || nowhere, type: lists.types[type] || NONE, origin: lists.origins[origin] || NONE,
        brands: ofBrands.map((each) => brands[each]), honours: honoursOf(honours), address: `cases/${id}/`,
      };
    });
    return { ...lists, units, brands, cases, labels: source.labels, texts: source.texts };
  };
})();
