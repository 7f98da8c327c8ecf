// The page 品牌 and its facets.
(() => {
  "use strict";
  document.addEventListener("DOMContentLoaded", () => {
    const { bs } = globalThis;
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
  });
})();
