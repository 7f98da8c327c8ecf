// Small helpers for making and finding elements.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const page = (submit.page ??= {});

  // An element with a class, attributes and children; a text is a child, too.
  page.make = (tag, name = "", attributes = {}, ...children) => {
    const made = document.createElement(tag);
    if (name) made.className = name;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  page.button = (text, name, act) => {
    const made = page.make("button", name, { type: "button" }, text);
    made.addEventListener("click", act);
    return made;
  };

  // What is around a field: the record or the item it belongs to; null for a field of the brand itself.
  page.around = (element) => element.parentElement.closest("[data-key], [data-item]");

  // The fields of the brand (the form), of an item, or of a record; not those of records inside.
  page.boxesOf = (root) => {
    const holder = root.matches("form") ? null : root;
    return [...root.querySelectorAll("[data-key]")].filter((box) => page.around(box) === holder);
  };

  page.boxOf = (root, key) => page.boxesOf(root).find((box) => box.dataset.key === key);

  // The parts that belong to a field itself and not to a field inside.
  page.part = (box, selector) =>
    [...box.querySelectorAll(selector)].find((each) => each.closest("[data-key]") === box) ?? null;
  page.controlsOf = (box) =>
    box.matches("[data-control]") ? [box] : [...box.querySelectorAll("[data-control]")].filter((each) => each.closest("[data-key]") === box);
  page.controlOf = (box) => page.controlsOf(box)[0] ?? null;

  page.itemsOf = (box) => [...page.part(box, "[data-items]").children];

  // Tells everybody that a field has another value, as typing would.
  page.changed = (element) => element.dispatchEvent(new Event("input", { bubbles: true }));

  // Opens what is folded around an element and goes there.
  page.goTo = (element) => {
    for (let at = element.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "center" });
  };
})();
