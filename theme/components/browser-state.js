// What a browsing page shows, kept in its address: ?q=清&type=livelihood&type=masses&sort=name&view=list&n=96
(() => {
  "use strict";
  const bs = (globalThis.bs = globalThis.bs || {});
  const OWN = new Set(["q", "sort", "view", "n"]);

  // (address query, the facets of the page) => {q, sort, view, n, chosen: facet -> Set of values}; unknown keys are ignored.
  bs.readState = (search, facets) => {
    const given = new URLSearchParams(search);
    const chosen = Object.fromEntries(facets.map((facet) => [facet, new Set(given.getAll(facet).filter(Boolean))]));
    const n = Number.parseInt(given.get("n"), 10);
    return {
      q: (given.get("q") || "").trim(),
      sort: given.get("sort") || "",
      view: given.get("view") || "",
      n: n > 0 ? n : 0,
      chosen,
    };
  };

  bs.writeState = (state) => {
    const parts = new URLSearchParams();
    if (state.q) parts.set("q", state.q);
    for (const [facet, values] of Object.entries(state.chosen)) {
      if (!OWN.has(facet)) for (const value of values) parts.append(facet, value);
    }
    if (state.sort) parts.set("sort", state.sort);
    if (state.view) parts.set("view", state.view);
    if (state.n) parts.set("n", state.n);
    const text = parts.toString();
    return text && `?${text}`;
  };

  // The conditions one by one, the query first: [{facet: "" | name, value}].
  bs.conditionsOf = (state) => [
    ...(state.q ? [{ facet: "", value: state.q }] : []),
    ...Object.entries(state.chosen).flatMap(([facet, values]) => [...values].map((value) => ({ facet, value }))),
  ];

  bs.withoutCondition = (state, { facet, value }) => {
    const chosen = Object.fromEntries(Object.entries(state.chosen).map(([name, values]) => [name, new Set(values)]));
    if (facet) chosen[facet].delete(value);
    return { ...state, chosen, q: facet ? state.q : "", n: 0 };
  };

  bs.withoutConditions = (state) => ({
    ...state, q: "", n: 0, chosen: Object.fromEntries(Object.keys(state.chosen).map((facet) => [facet, new Set()])),
  });
})();
