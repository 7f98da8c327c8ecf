// The search in the masthead: a combobox over brands, cases and units that opens what is chosen.
(() => {
  "use strict";
  const bs = (globalThis.bs = globalThis.bs || {});
  const SHOWN = { brands: 8, cases: 4, units: 3 };
  const NOUN = { brands: "品牌", cases: "案例", units: "单位" };
  const MEASURE = { brands: "个品牌", cases: "篇案例", units: "个单位" };
  const PAUSE = 220; // milliseconds without typing before the running words are fetched

  const make = (tag, name, text = "") => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.textContent = text;
    return element;
  };

  const option = (address, name, text) => {
    const link = make("a", name, text);
    link.href = address;
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    return link;
  };

  const hitOption = (engine, kind, hit) => {
    const { record } = hit;
    const told = bs.explain(engine, kind, hit, bs.SHOWN_IN_PANEL);
    const link = option(bs.pageAddress(record.address), "bs-suggest__hit");
    const name = make("span", "bs-suggest__name");
    bs.putMarked(name, record.name, told.name);
    const line = make("span", "bs-suggest__line");
    if (told.found) {
      bs.putFound(line, told.found);
    } else {
      const second = record.slogan || record.subtitle || record.unit?.label || "";
      bs.putMarked(line, second, bs.everyPlace(engine, second, hit.words));
    }
    link.append(name, line);
    if (record.origin?.id === "specimen") name.append(" ", make("span", "bs-origin", record.origin.label));
    return link;
  };

  const group = (engine, kind, hits, query, id) => {
    const box = make("div", "bs-suggest__group");
    box.setAttribute("role", "group");
    const head = make("div", "bs-suggest__head", NOUN[kind]);
    head.id = `${id}-${kind}`;
    head.setAttribute("role", "presentation");
    box.setAttribute("aria-labelledby", head.id);
    box.append(head, ...hits.slice(0, SHOWN[kind]).map((hit) => hitOption(engine, kind, hit)));
    if (kind !== "units" && hits.length > SHOWN[kind]) {
      const address = bs.pageAddress(`${kind}/`, `?q=${encodeURIComponent(query)}`);
      box.append(option(address, "bs-suggest__all", `全部 ${hits.length} ${MEASURE[kind]}`));
    }
    return box;
  };

  // The panel and its list. Nothing here knows when it is shown.
  const panelOf = (form, id) => {
    const panel = make("div", "bs-suggest");
    panel.hidden = true;
    const list = make("div", "bs-suggest__list");
    list.id = `${id}-list`;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "搜索结果");
    const shown = make("p", "bs-suggest__status");
    shown.setAttribute("aria-hidden", "true");
    const spoken = make("p", "bs-hidden"); // outside of the panel: a region that appears is not read out
    spoken.setAttribute("role", "status");
    panel.append(list, shown);
    form.append(panel, spoken);
    return { panel, list, say: (text) => (shown.textContent = spoken.textContent = text) };
  };

  const said = (found) => {
    const parts = Object.keys(SHOWN).filter((kind) => found[kind].length);
    return parts.map((kind) => `${found[kind].length} ${MEASURE[kind]}`).join("、");
  };

  const searchBox = (form) => {
    const input = form.elements.q;
    const { panel, list, say } = panelOf(form, input.id || "bs-find");
    let active = -1;
    let asked = 0;
    let pause = 0;

    const options = () => [...list.querySelectorAll("[role=option]")];
    const choose = (next) => {
      const all = options();
      all[active]?.setAttribute("aria-selected", "false");
      active = all.length ? (next + all.length) % all.length : -1;
      const chosen = next < 0 && active < 0 ? null : all[active];
      chosen?.setAttribute("aria-selected", "true");
      chosen?.scrollIntoView({ block: "nearest" });
      if (chosen) input.setAttribute("aria-activedescendant", chosen.id);
      else input.removeAttribute("aria-activedescendant");
    };
    const open = (shown) => {
      panel.hidden = !shown;
      input.setAttribute("aria-expanded", String(shown && list.childElementCount > 0));
      if (!shown) {
        active = -1;
        input.removeAttribute("aria-activedescendant");
      }
    };

    const show = (engine, query) => {
      const kinds = Object.keys(SHOWN);
      const found = Object.fromEntries(kinds.map((kind) => [kind, engine.find(kind, query) || []]));
      const chosen = options()[active]?.href;
      list.replaceChildren(
        ...kinds.filter((kind) => found[kind].length).map((kind) => group(engine, kind, found[kind], query, list.id)),
      );
      options().forEach((each, at) => (each.id = `${list.id}-${at}`));
      list.hidden = !list.childElementCount;
      active = -1;
      input.removeAttribute("aria-activedescendant");
      const kept = options().findIndex((each) => each.href === chosen); // running words may come in after a choice
      if (kept >= 0) choose(kept);
      const all = said(found);
      const searching = !bs.textsReady && found.brands.length < SHOWN.brands;
      const none = searching ? "名称里没有，正在查找正文……" : `没有找到“${query}”，换个说法，或只写两三个字`;
      say(all ? `找到 ${all}` : none);
      open(true);
      return searching;
    };

    const failed = () => {
      list.replaceChildren();
      say("搜索数据没有载入，请刷新页面再试");
      open(true);
    };

    const ask = async () => {
      const query = input.value.trim();
      const mine = (asked += 1);
      clearTimeout(pause);
      if (!query) return open(false);
      try {
        const engine = await bs.searchReady();
        if (mine !== asked || !engine.find("units", query)) return open(false);
        if (!show(engine, query)) return undefined;
        pause = setTimeout(async () => {
          await bs.searchTexts().catch(failed);
          if (mine === asked && bs.textsReady && document.activeElement === input) show(engine, query);
        }, PAUSE);
      } catch (reason) {
        if (reason instanceof bs.LoadError) return failed();
        throw reason;
      }
      return undefined;
    };

    const keys = {
      ArrowDown: () => (panel.hidden ? ask() : choose(active + 1)),
      ArrowUp: () => choose(active < 0 ? -1 : active - 1),
      Escape: () => open(false),
    };
    input.addEventListener("keydown", (event) => {
      if (event.isComposing || (event.key !== "ArrowDown" && panel.hidden)) return;
      if (event.key in keys) {
        event.preventDefault(); // Escape would empty the field
        keys[event.key]();
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        options()[active].click();
      }
    });
    input.addEventListener("input", ask);
    input.addEventListener("focus", () => bs.searchReady().then(() => input.value.trim() && ask(), () => {}));
    document.addEventListener("pointerdown", (event) => !form.contains(event.target) && open(false));
    form.addEventListener("focusout", (event) => !form.contains(event.relatedTarget) && open(false));
    form.addEventListener("submit", (event) => {
      event.preventDefault(); // a form cannot name index.html itself when the site is opened from a disk
      const query = input.value.trim();
      location.assign(bs.pageAddress("brands/", query && `?q=${encodeURIComponent(query)}`));
    });
    const combobox = { role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list" };
    for (const [name, value] of Object.entries(combobox)) input.setAttribute(name, value);
  };

  document.addEventListener("DOMContentLoaded", () => {
    if (bs.searchable) document.querySelectorAll("form.bs-find").forEach(searchBox);
  });
})();
