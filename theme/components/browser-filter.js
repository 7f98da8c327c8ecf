// Which records meet the conditions, and how many each further value would leave. Pure: no DOM.
// Values of one facet widen each other (or), facets narrow each other (and).
(() => {
  "use strict";
  const bs = (globalThis.bs = globalThis.bs || {});

  // (hits, {facet: record => values}, chosen) => {hits, counts: facet -> Map of value -> number}
  // The count of a value supposes all other facets as chosen, and its own facet free.
  bs.filtered = (hits, facets, chosen) => {
    const names = Object.keys(facets);
    const counts = Object.fromEntries(names.map((facet) => [facet, new Map()]));
    const passed = [];
    const count = (facet, values) => {
      for (const value of values) counts[facet].set(value, (counts[facet].get(value) || 0) + 1);
    };
    for (const hit of hits) {
      const values = names.map((facet) => facets[facet](hit.record));
      const failed = names.filter((facet, at) => chosen[facet].size && !values[at].some((each) => chosen[facet].has(each)));
      if (!failed.length) passed.push(hit);
      if (failed.length > 1) continue;
      names.forEach((facet, at) => {
        if (!failed.length || failed[0] === facet) count(facet, values[at]);
      });
    }
    return { hits: passed, counts };
  };

  const byText = (key) => (a, b) => (key(a.record) < key(b.record) ? -1 : key(a.record) > key(b.record) ? 1 : 0);

  bs.ORDERS = {
    match: () => 0, // as found
    number: (a, b) => a.record.at - b.record.at,
    updated: (a, b) => byText((record) => record.updated)(b, a) || a.record.at - b.record.at,
    name: (a, b) => byText((record) => record.pinyin)(a, b) || a.record.at - b.record.at,
    unit: (a, b) => a.record.unit.at - b.record.unit.at || a.record.at - b.record.at,
    stage: (a, b) => b.record.stageAt - a.record.stageAt || a.record.at - b.record.at,
  };
})();
