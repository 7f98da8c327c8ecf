// The page 案例 and its facets.
(() => {
  "use strict";
  document.addEventListener("DOMContentLoaded", () => {
    const { bs } = globalThis;
    bs.startBrowser({
      kind: "cases",
      noun: "案例",
      measure: "篇",
      facets: {
        year: { values: ({ year }) => [year], name: (catalogue, value) => `${value} 年` },
        type: bs.termFacet("type", "types", "类型"),
        unit: bs.unitFacet,
        keyword: { values: ({ keywords }) => keywords, name: (catalogue, value) => value },
        brand: {
          values: ({ brands }) => brands.map(({ id }) => id),
          name: (catalogue, value) => catalogue.brands.find(({ id }) => id === value)?.name,
        },
        origin: bs.termFacet("origin", "origins", "来源"),
        honour: bs.honourFacet,
      },
    });
  });
})();
