// Repeatable parts: adding, moving and removing items, the ids they get, and the labels every copy needs.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const page = (submit.page ??= {});
  const INITIALS = { goals: "g", measures: "m", outcomes: "o" };
  const highest = new WeakMap(); // list -> the highest number an item of it ever had
  let copies = 0;

  const labelled = (box) => {
    const id = `c${(copies += 1)}`;
    const controls = page.controlsOf(box);
    for (const [at, control] of controls.entries()) {
      if (!control.id) control.id = at ? `${id}-${at}` : id;
      if (control.type === "radio") control.name = id;
    }
    const label = page.part(box, "label.bs-field__label");
    if (label && controls[0]) label.htmlFor = controls[0].id;
    const told = ["[data-help]", "[data-problems]"].map((selector) => page.part(box, selector)).filter(Boolean);
    for (const [at, part] of told.entries()) part.id ||= `${id}-told-${at}`;
    const target = box.matches("fieldset") ? box : controls[0];
    if (told.length) target?.setAttribute("aria-describedby", told.map((part) => part.id).join(" "));
  };

  // Gives every field below an element its ids; templates are left alone, they hold no elements of the page.
  page.label = (root) => {
    for (const box of root.querySelectorAll("[data-key]")) labelled(box);
  };

  const numbered = (list) => {
    const items = page.itemsOf(list);
    for (const [at, item] of items.entries()) {
      const name = `${list.dataset.label} ${at + 1}`;
      item.querySelector("[data-number]").textContent = name;
      for (const [selector, verb, idle] of [["[data-up]", "上移", !at], ["[data-down]", "下移", at === items.length - 1], ["[data-remove]", "删去", false]]) {
        const tool = item.querySelector(selector);
        tool.setAttribute("aria-label", `${verb}${name}`);
        tool.disabled = idle;
      }
    }
  };

  const noteNumber = (list, id) => {
    const number = Number(/^[a-z](\d{1,4})$/.exec(id)?.[1] ?? 0);
    highest.set(list, Math.max(highest.get(list) ?? 0, number));
  };

  const newId = (list) => {
    const number = (highest.get(list) ?? 0) + 1;
    highest.set(list, number);
    return `${INITIALS[list.dataset.key] ?? "n"}${number}`;
  };

  // A blank item at the end of a list. `id` is the one it has already, null for an item that gets a new one.
  page.addItem = (list, id = null) => {
    const item = page.part(list, "[data-blank]").content.firstElementChild.cloneNode(true);
    page.part(list, "[data-items]").append(item);
    page.label(item);
    const own = page.boxOf(item, "id");
    if (own) {
      if (id !== null) noteNumber(list, id);
      own.value = id ?? newId(list);
    }
    for (const inner of item.querySelectorAll("[data-shape=list]")) page.emptyList(inner);
    page.preparePictures?.(item);
    page.preparePickers?.(item);
    numbered(list);
    return item;
  };

  // Items that came without an id get one that no other has.
  page.numberItems = (list) => {
    for (const item of page.itemsOf(list)) {
      const own = page.boxOf(item, "id");
      if (own && !own.value) own.value = newId(list);
    }
  };

  page.emptyList = (list) => {
    page.part(list, "[data-items]").replaceChildren();
    highest.delete(list);
  };

  const moved = (item, list, step) => {
    const other = step < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (!other) return;
    if (step < 0) other.before(item);
    else other.after(item);
    numbered(list);
    page.changed(list);
  };

  const removed = (item, list, say) => {
    const name = item.querySelector("[data-number]").textContent;
    const next = item.nextElementSibling ?? item.previousElementSibling;
    const id = page.boxOf(item, "id")?.value;
    if (id) page.forget(list.dataset.key, id);
    item.remove();
    numbered(list);
    (next?.querySelector("[data-remove]") ?? page.part(list, "[data-add]")).focus();
    say(`已删去${name}`);
    page.changed(list);
  };

  // Buttons of all lists, for items that are there and that come.
  page.listen = (form, say) => {
    form.addEventListener("click", (event) => {
      const tool = event.target.closest("[data-add], [data-up], [data-down], [data-remove]");
      if (!tool) return;
      const list = tool.closest("[data-shape=list]");
      const item = tool.closest("[data-item]");
      if (tool.matches("[data-add]")) {
        const added = page.addItem(list);
        page.changed(list);
        added.querySelector("input:not([type=hidden]), textarea, select")?.focus();
      } else if (tool.matches("[data-up]")) {
        moved(item, list, -1);
        (tool.disabled ? item.querySelector("[data-down]") : tool).focus();
      } else if (tool.matches("[data-down]")) {
        moved(item, list, 1);
        (tool.disabled ? item.querySelector("[data-up]") : tool).focus();
      } else removed(item, list, say);
    });
  };
})();
