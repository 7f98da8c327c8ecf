// Boxes to tick for what an item refers to: measures for their goals, outcomes for their measures.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const page = (submit.page ??= {});
  const SHOWN = 22;
  const NAMES = { goals: "目标", measures: "举措" };

  const firstWords = (item) => {
    const said = ["title", "text"].map((key) => page.controlOf(page.boxOf(item, key)).value.trim()).find(Boolean) ?? "";
    const signs = [...said.split("\n")[0]];
    return signs.length > SHOWN ? `${signs.slice(0, SHOWN - 1).join("")}…` : signs.join("");
  };

  const optionsFor = (form, key) =>
    page.itemsOf(page.boxOf(form, key)).map((item, at) => {
      const words = firstWords(item);
      return { id: page.boxOf(item, "id").value, text: `${NAMES[key]} ${at + 1}${words ? `：${words}` : ""}` };
    });

  const withUnknown = (options, chosen) => [
    ...options,
    ...chosen.filter((id) => id && !options.some((each) => each.id === id)).map((id) => ({ id, text: `${id}（没有这一条）` })),
  ];

  const tick = ({ id, text }, chosen) => {
    const input = page.make("input", "", { type: "checkbox", value: id, "data-control": "" });
    input.checked = chosen.includes(id);
    return page.make("label", "bs-tick", {}, input, page.make("span", "", {}, text));
  };

  page.chosenIn = (box) => page.controlsOf(box).filter((each) => each.checked).map((each) => each.value);

  const drawTicks = (box, options, chosen) => {
    const place = page.part(box, "[data-options]");
    const all = withUnknown(options, chosen);
    const there = page.controlsOf(box).map((each) => each.value);
    if (there.join(" ") === all.map((each) => each.id).join(" ") && all.length) {
      all.forEach((each, at) => (place.children[at].lastChild.textContent = each.text));
      return;
    }
    const none = page.make("p", "bs-field__help", {}, `先在前面写好${NAMES[box.dataset.refers]}，再来这里勾选。`);
    place.replaceChildren(...(all.length ? all.map((each) => tick(each, chosen)) : [none]));
  };

  const drawSelect = (box, options, chosen) => {
    const select = page.controlOf(box);
    const all = withUnknown(options, [chosen]);
    const [first] = select.options;
    select.replaceChildren(first, ...all.map((each) => page.make("option", "", { value: each.id }, each.text)));
    select.value = chosen;
  };

  // Draws the boxes anew after goals or measures changed; what is ticked stays ticked.
  page.drawReferences = (form) => {
    const options = Object.fromEntries(Object.keys(NAMES).map((key) => [key, optionsFor(form, key)]));
    for (const box of form.querySelectorAll("[data-shape=refs]")) drawTicks(box, options[box.dataset.refers], page.chosenIn(box));
    for (const box of form.querySelectorAll("[data-shape=ref]")) {
      drawSelect(box, options[box.dataset.refers], page.controlOf(box).value);
    }
  };

  page.refer = (box, ids) => {
    drawTicks(box, [], ids);
    for (const each of page.controlsOf(box)) each.checked = ids.includes(each.value);
  };

  page.referOne = (box, id) => {
    drawSelect(box, [], id);
  };

  // An item is gone: nothing refers to it any more.
  page.forget = (key, id) => {
    for (const box of document.querySelectorAll(`[data-refers=${key}]`)) {
      for (const each of page.controlsOf(box)) {
        if (each.type === "checkbox" && each.value === id) each.checked = false;
        else if (each.value === id) each.value = "";
      }
    }
  };
})();
