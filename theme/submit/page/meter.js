// The elements of the brand's scheme as small seals: printed once they are there, and which of them must be there now.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const page = (submit.page ??= {});
  const NUMERALS = [..."一二三四五六七八九十"];

  // The scheme that holds for the unit: its own, that of a unit above, or the usual one.
  page.schemeFor = (unit) => {
    const { units, schemes, default_scheme: usual } = submit.data;
    const found = (id) => schemes[id];
    const seen = new Set();
    for (let at = units.find((each) => each.id === unit); at && !seen.has(at); at = units.find((each) => each.id === at?.parent)) {
      seen.add(at);
      if (found(at.scheme)) return found(at.scheme);
    }
    return found(usual) ?? Object.values(schemes)[0];
  };

  const stageOf = (draft) => (typeof draft.stage === "string" ? draft.stage : draft.stage?.current);

  // The elements that the stage asks for; the first stage while none is chosen.
  const dueIn = (scheme, draft) => {
    const { stages } = submit.data.vocabularies;
    const at = Math.max(0, stages.findIndex(({ id, label }) => [id, label].includes(stageOf(draft))));
    const asked = new Set(stages.slice(0, at + 1).map(({ id }) => id));
    return scheme.elements.filter((each) => asked.has(each.required_from));
  };

  const isThere = (element, draft) => element.fields.every((key) => draft[key] !== undefined);

  const seal = (element, at, there, due) => {
    const state = there ? "已有" : due ? "要填" : "可填";
    const made = page.make("li", there ? "is-there" : due ? "is-due" : "");
    const link = page.make("a", "", { href: "#" }, page.make("b", "", { "aria-hidden": "true" }, NUMERALS[at] ?? String(at + 1)));
    link.append(page.make("span", "", {}, element.label), page.make("small", "", {}, state));
    link.dataset.field = element.fields[0];
    made.append(link);
    return made;
  };

  page.drawMeter = (form, place, draft) => {
    const scheme = page.schemeFor(draft.unit);
    if (!scheme) return;
    const due = dueIn(scheme, draft);
    const seals = scheme.elements.map((each, at) => seal(each, at, isThere(each, draft), due.includes(each)));
    const said = seals.map((each) => each.className + each.textContent).join();
    if (place.dataset.said !== said) {
      const focused = place.contains(document.activeElement) ? document.activeElement.dataset.field : "";
      place.replaceChildren(...seals);
      place.dataset.said = said;
      if (focused) place.querySelector(`[data-field=${focused}]`)?.focus();
    }
    const wanted = new Set(due.flatMap((each) => each.fields));
    const elements = new Set(scheme.elements.flatMap((each) => each.fields));
    for (const box of page.boxesOf(form)) {
      const mark = page.part(box, "[data-must]");
      if (mark && mark.dataset.always === undefined) mark.dataset.always = mark.hidden ? "" : "yes";
      if (mark) mark.hidden = !mark.dataset.always && !wanted.has(box.dataset.key);
    }
    for (const mark of form.querySelectorAll("[data-must-of]")) mark.hidden = !wanted.has(mark.dataset.mustOf);
    for (const more of form.querySelectorAll("[data-more-fields]")) {
      const own = [...more.querySelectorAll("[data-key]")].filter((box) => !page.around(box)).map((box) => box.dataset.key);
      if (own.some((key) => elements.has(key)) && more.dataset.opened === undefined) {
        more.open = true;
        more.dataset.opened = "";
      }
    }
  };
})();
