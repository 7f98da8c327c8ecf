// The browsing pages: search, facets, order and view over the server's list. The address holds the whole state.
// brand-browser.js and case-browser.js say what differs between the two.
(() => {
  "use strict";
  const bs = (globalThis.bs = globalThis.bs || {});
  const TYPING_PAUSE = 160; // milliseconds

  const elementsOf = (root) => {
    const one = (selector) => root.querySelector(selector);
    return {
      input: one(".bs-searchbar [name=q]"), search: one(".bs-searchbar"), facets: one("form.bs-facets"),
      boxes: [...root.querySelectorAll("form.bs-facets input[type=checkbox]")],
      count: one("[data-count]"), chips: one("[data-chips]"), sort: one("select[name=sort]"),
      views: [...root.querySelectorAll("button[data-view]")], results: one("[data-results]"),
      empty: one("[data-empty]"), more: one("[data-more]"), pages: root.querySelectorAll("[data-pages]"),
    };
  };

  // (root, page) with page = {kind, noun, measure, facets: {name: {label, values, name}}}
  bs.browse = (root, page) => {
    const at = elementsOf(root);
    const names = Object.keys(page.facets);
    const values = Object.fromEntries(names.map((name) => [name, page.facets[name].values]));
    const step = Number(root.dataset.pageSize) || 48;
    const usual = { sort: at.results.dataset.order || "number", view: "wall" }; // as the server drew it
    let state = bs.readState(location.search, names);
    let engine = null;
    let pause = 0; // the timer while somebody types
    let typing = false; // whether the address at hand is one that typing made
    let drawn = ""; // the address query the list was last drawn for; "" is the server's own list

    const found = (given) => {
      const hits = given.q ? engine.find(page.kind, given.q) : null;
      return hits || engine.catalogue[page.kind].map((record) => ({ record }));
    };
    const sifted = (given) => bs.filtered(found(given), values, given.chosen);
    const labelOf = ({ facet, value }) => {
      if (!facet) return `“${value}”`;
      const box = at.boxes.find((each) => each.name === facet && each.value === value);
      return box?.dataset.label || page.facets[facet].name(engine.catalogue, value) || value;
    };
    const orderOf = (given) => given.sort || (given.q ? "match" : usual.sort);
    const viewOf = (given) => (at.views.some((each) => each.dataset.view === given.view) ? given.view : usual.view);

    const drawControls = (counts) => {
      if (!pause && at.input.value.trim() !== state.q) at.input.value = state.q;
      for (const box of at.boxes) {
        const count = counts[box.name]?.get(box.value) || 0;
        box.checked = Boolean(state.chosen[box.name]?.has(box.value));
        box.disabled = !count && !box.checked;
        const shown = box.closest("label")?.querySelector(".c");
        if (shown) shown.textContent = count;
      }
      for (const each of at.views) each.setAttribute("aria-pressed", String(each.dataset.view === viewOf(state)));
      bs.drawOrder(at.sort, state.q, orderOf(state));
      const labelled = bs.conditionsOf(state).map((condition) => ({ ...condition, label: labelOf(condition) }));
      bs.drawChips(at.chips, labelled, (condition) =>
        go(condition ? bs.withoutCondition(state, condition) : bs.withoutConditions(state)));
    };

    const drawResults = (hits, shown) => {
      const view = viewOf(state);
      const make = bs.cardMaker(root, page.kind, view, engine);
      const classes = at.results.dataset[view === "list" ? "classList" : "classWall"];
      if (classes) at.results.className = classes;
      at.results.replaceChildren(...hits.slice(0, shown).map(make));
    };

    const draw = () => {
      const { hits, counts } = sifted(state);
      const order = orderOf(state);
      const ordered = order === "match" ? hits : [...hits].sort(bs.ORDERS[order] || bs.ORDERS.number);
      const shown = Math.max(state.n, step);
      const query = bs.writeState(state);
      drawControls(counts);
      if (query !== drawn || (state.q && bs.textsReady)) drawResults(ordered, shown);
      drawn = query;
      const waiting = state.q && !bs.textsReady;
      bs.drawCount(at.count, hits.length, page.measure, waiting);
      at.results.hidden = !hits.length;
      at.empty.hidden = Boolean(hits.length || waiting);
      if (!at.empty.hidden) drawEmpty();
      at.more.hidden = hits.length <= shown;
      at.more.textContent = `再看 ${Math.min(step, hits.length - shown)} ${page.measure}`;
    };

    const drawEmpty = () => {
      const wayOut = (without, label) => ({
        label, address: `${location.pathname}${bs.writeState(without)}`, state: without,
        names: sifted(without).hits.map(({ record }) => record.name),
      });
      const conditions = bs.conditionsOf(state);
      const ways = conditions.map((each) => wayOut(bs.withoutCondition(state, each), `去掉${bs.quoted(labelOf(each))}`));
      const all = wayOut(bs.withoutConditions(state), "全部清除");
      const useful = conditions.length > 1 ? ways.filter(({ names }) => names.length) : [];
      const sentence = bs.emptySentence(conditions, labelOf, page.noun);
      bs.drawEmpty(at.empty, sentence, [...useful, { ...all, plain: true }], page.measure, go);
    };

    const drawWithTexts = async () => {
      draw();
      if (!state.q || bs.textsReady) return;
      await bs.searchTexts().catch((reason) => {
        if (!(reason instanceof bs.LoadError)) throw reason;
        bs.textsReady = true; // without the running words the cards are all there is
      });
      draw();
    };

    // Shows a state; `keep` replaces the address at hand, so that one search is one step of the history.
    const go = (next, keep = false) => {
      state = next;
      typing = false;
      const address = location.pathname + bs.writeState(state);
      if (keep) history.replaceState(null, "", address);
      else if (address !== location.pathname + location.search) history.pushState(null, "", address);
      drawWithTexts();
    };

    const more = () => {
      const before = Math.max(state.n, step);
      go({ ...state, n: before + step }, true);
      at.results.children[before]?.querySelector("a")?.focus();
    };

    const listen = () => {
      const typed = () => {
        clearTimeout(pause);
        pause = 0;
        const q = at.input.value.trim();
        if (q === state.q) return;
        go({ ...state, q, n: 0 }, typing);
        typing = true;
      };
      at.input.addEventListener("input", () => {
        clearTimeout(pause);
        pause = setTimeout(typed, TYPING_PAUSE);
      });
      at.search.addEventListener("submit", (event) => {
        event.preventDefault();
        typed();
      });
      at.facets.addEventListener("submit", (event) => event.preventDefault());
      at.facets.addEventListener("change", ({ target }) => {
        if (!(target.name in state.chosen)) return;
        const next = bs.withoutCondition(state, { facet: target.name, value: target.value });
        if (target.checked) next.chosen[target.name].add(target.value);
        go(next);
      });
      at.sort?.addEventListener("change", () => {
        const natural = state.q ? "match" : usual.sort;
        go({ ...state, sort: at.sort.value === natural ? "" : at.sort.value });
      });
      for (const each of at.views) {
        const view = each.dataset.view === usual.view ? "" : each.dataset.view;
        each.addEventListener("click", () => go({ ...state, view }));
      }
      at.more.addEventListener("click", more);
      addEventListener("popstate", () => {
        state = bs.readState(location.search, names);
        typing = false;
        drawWithTexts();
      });
    };

    bs.searchReady().then((ready) => {
      engine = ready;
      for (const each of at.pages) each.hidden = true;
      listen();
      return drawWithTexts();
    }, () => (at.count.textContent = "筛选数据没有载入，这里是全部目录；请刷新页面再试"));
  };

  bs.startBrowser = (page) => {
    const root = document.querySelector(`[data-browser="${page.kind}"]`);
    if (!root || !bs.searchable) return;
    const folding = root.querySelector(".bs-facets details");
    if (folding && matchMedia("(max-width:1100px)").matches) folding.open = false;
    bs.browse(root, page);
  };
})();
