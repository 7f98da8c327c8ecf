// Facets that browsing pages share: the values of a record, and what a value is called when no checkbox says it.
(() => {
  "use strict";
  const bs = (globalThis.bs = globalThis.bs || {});
  const NONE = "none";
  const NOT_RECORDED = "未载";

  bs.termFacet = (field, list, label) => ({
    values: (record) => [record[field].id || NONE],
    name: (catalogue, value) =>
      value === NONE ? `${label}${NOT_RECORDED}` : catalogue[list].find(({ id }) => id === value)?.label,
  });
  bs.unitFacet = {
    values: ({ unit }) => (unit.pathIds.length ? unit.pathIds : [NONE]),
    name: (catalogue, value) => catalogue.units.find(({ id }) => id === value)?.label,
  };
  bs.honourFacet = {
    values: ({ honours }) => [...new Set(honours.map(({ id }) => id))],
    name: (catalogue, value) => catalogue.honours.find(({ id }) => id === value)?.label,
  };
})();
