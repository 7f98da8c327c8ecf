// Fields filled by choosing from a long list: write a few characters or the first letters of the pinyin, choose below.
// What is written and not chosen is kept as it is, for the rules to judge.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const page = (submit.page ??= {});
  const MOST = 30;
  const AT_FIRST = 60;
  let lists = 0;

  const optionFor = ({ id, name, note }, at, listId) => {
    const option = page.make("li", "bs-option", { role: "option", id: `${listId}-${at}`, "aria-selected": "false", "data-id": id });
    option.append(page.make("b", "", {}, name), page.make("small", "", {}, note || id));
    return option;
  };

  // Makes a text field one to choose with. `search(words)` resolves to [{id, name, note}]; `choose(found)` is told.
  page.choosable = (input, search, choose) => {
    const listId = `o${(lists += 1)}`;
    const list = page.make("ul", "bs-options", { role: "listbox", id: listId, "aria-label": "可选的" });
    list.hidden = true;
    input.after(list);
    let found = [];
    let active = -1;
    let asked = 0;
    const about = { role: "combobox", "aria-expanded": "false", "aria-controls": listId, "aria-autocomplete": "list" };
    for (const [name, value] of Object.entries(about)) input.setAttribute(name, value);

    const close = () => {
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const mark = (at) => {
      const options = [...list.children].filter((each) => each.dataset.id !== undefined);
      if (!options.length) return;
      active = (at + options.length) % options.length;
      options.forEach((each, index) => each.setAttribute("aria-selected", String(index === active)));
      input.setAttribute("aria-activedescendant", options[active].id);
      options[active].scrollIntoView({ block: "nearest" });
    };
    const take = (at) => {
      close();
      choose(found[at]);
    };
    const open = async () => {
      const mine = (asked += 1);
      const words = input.value.trim();
      const all = await search(words);
      if (mine !== asked || document.activeElement !== input) return;
      found = all.slice(0, words ? MOST : AT_FIRST);
      const none = page.make("li", "bs-option bs-option--none", {}, "没有找到，换几个字试试");
      list.replaceChildren(...(found.length ? found.map((each, at) => optionFor(each, at, listId)) : [none]));
      active = -1;
      list.hidden = false;
      input.setAttribute("aria-expanded", String(found.length > 0));
    };

    input.addEventListener("input", open);
    input.addEventListener("focus", () => {
      if (input.dataset.chosen) input.select();
      open();
    });
    input.addEventListener("click", () => list.hidden && open());
    input.addEventListener("blur", close);
    list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[data-id]");
      if (option) take([...list.children].indexOf(option));
    });
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) open();
        else mark(event.key === "ArrowDown" ? active + 1 : active < 0 ? -1 : active - 1);
      } else if (event.key === "Enter") {
        event.preventDefault();
        if (!list.hidden && found.length && (active >= 0 || found.length === 1)) take(Math.max(active, 0));
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      }
    });
  };

  // What may be chosen, from the catalogue of the search; nothing while it cannot be had.
  const findIn = (kind, read) => async (words) => {
    try {
      const engine = await globalThis.bs.searchReady();
      const hits = words ? engine.find(kind, words) ?? [] : engine.catalogue[kind].map((record) => ({ record }));
      return hits.map(({ record }) => read(record));
    } catch (reason) {
      if (reason instanceof globalThis.bs.LoadError) return [];
      throw reason;
    }
  };

  page.findUnits = findIn("units", (unit) => ({
    id: unit.id, name: unit.name, note: unit.path.slice(1).map((each) => each.label).reverse().join(" › "),
  }));
  page.findBrands = findIn("brands", (brand) => ({ id: brand.id, name: brand.name, note: brand.unit.label }));
  const FINDERS = { unit: () => page.findUnits, brand: () => page.findBrands };

  // Shows the name that belongs to the id in the field.
  page.showChosen = async (box) => {
    const control = page.controlOf(box);
    const shown = box.querySelector("[data-shown-name]");
    if (!shown) return;
    const id = control.value;
    shown.value = id;
    delete shown.dataset.chosen;
    if (!id) return;
    const all = await FINDERS[box.dataset.shape]()("");
    const known = all.find((each) => each.id === id);
    if (!known || control.value !== id) return;
    shown.value = known.name;
    shown.dataset.chosen = id;
  };

  const prepare = (box) => {
    const control = page.controlOf(box);
    const shown = control.cloneNode(false);
    shown.removeAttribute("data-control");
    shown.setAttribute("data-shown-name", "");
    control.removeAttribute("aria-describedby");
    control.id = `${control.id}-value`;
    control.type = "hidden";
    control.before(shown);
    page.choosable(shown, FINDERS[box.dataset.shape](), ({ id, name }) => {
      control.value = id;
      shown.value = name;
      shown.dataset.chosen = id;
      page.changed(control);
    });
    shown.addEventListener("input", () => {
      delete shown.dataset.chosen;
      control.value = shown.value.trim();
    });
    shown.addEventListener("blur", async () => {
      const words = shown.value.trim();
      if (!words || shown.dataset.chosen) return;
      const same = (await FINDERS[box.dataset.shape]()("")).filter((each) => each.name === words || each.id === words);
      if (same.length !== 1 || control.value !== words) return;
      control.value = same[0].id;
      page.showChosen(box);
      page.changed(control);
    });
  };

  page.preparePickers = (root) => {
    for (const box of root.querySelectorAll("[data-shape=unit], [data-shape=brand]")) prepare(box);
  };
})();
