// The page 品牌: which facets there are and how their values are called.
{
  "use strict";
  const bs = globalThis.bs;
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

  bs.startBrowser({
    kind: "brands",
    noun: "品牌",
    measure: "个",
    facets: {
      type: bs.termFacet("type", "types", "类型"),
      stage: bs.termFacet("stage", "stages", "阶段"),
      honour: bs.honourFacet,
      origin: bs.termFacet("origin", "origins", "来源"),
      unit: bs.unitFacet,
      zone: bs.termFacet("zone", "zones", "片区"),
      role: bs.termFacet("role", "roles", "集群角色"),
    },
  });
}
