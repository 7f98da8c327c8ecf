// Fills the templates that the server made with its own macros, so that a card looks alike wherever it was made.
(() => {
  "use strict";
  const bs = (globalThis.bs = globalThis.bs || {});

  const picture = (element, record, made) => {
    element.src = bs.fileAddress(record.address + made.name);
    element.width = made.width;
    element.height = made.height;
    element.alt = "";
  };

  const slip = (element, columns) => {
    const parts = columns.flatMap((column, at) => (at ? [document.createElement("br"), column] : [column]));
    const span = document.createElement("span");
    span.append(...parts);
    element.replaceChildren(span);
    element.dataset.lines = columns.length;
    element.dataset.longest = Math.max(...columns.map((column) => column.length));
  };

  // The first part that fits: for this view and this value, else for any view, else for any value.
  const partOf = (root, view) => (name, ...values) => {
    const parts = [...root.querySelectorAll(`template[data-part="${name}"]`)];
    const fits = (value) =>
      parts.find((part) => part.dataset.value === value && part.dataset.for === view) ||
      parts.find((part) => part.dataset.value === value && !part.dataset.for);
    const found = values.map(fits).find(Boolean);
    return found ? found.content.cloneNode(true) : null;
  };

  // `mark` writes a text with the places of the words that were searched for.
  const commonFills = (record, told, mark, part) => {
    const drawn = (name) => {
      const { id } = record[name] || { id: "" };
      return part(name, ...(id ? [id] : [`none:${record.origin.id}`, "none"]));
    };
    const tag = part("origin", record.origin.id);
    const honours = record.honours.map(({ text }) => {
      const piece = part("honour", undefined);
      if (piece) piece.querySelector('[data-slot~="honour-text"]').textContent = text;
      return piece;
    });
    return {
      link: (element) => (element.href = bs.pageAddress(record.address)),
      name: (element) => bs.putMarked(element, record.name, told?.name),
      unit: mark(record.unit.label),
      number: (element) => (element.textContent = record.number),
      type: (element) => element.replaceChildren(drawn("type") || ""),
      stage: (element) => element.replaceChildren(drawn("stage") || ""),
      origin: tag && ((element) => element.replaceChildren(tag)),
      honours: honours.some(Boolean) && ((element) => element.replaceChildren(...honours.filter(Boolean))),
      found: told?.found && ((element) => {
        bs.putFound(element, told.found);
        element.hidden = false;
      }),
    };
  };

  const brandFills = (record, mark, part) => ({
    slogan: mark(record.slogan) ||
      ((element) => element.replaceChildren(part("no-slogan", record.origin.id, undefined) || "")),
    logo: record.logo && ((element) => picture(element, record, record.logo)),
    slip: !record.logo && ((element) => slip(element, record.slip)),
    initial: (element) => (element.textContent = [...record.name.replace(/^[“”"'《]+/u, "")][0] || ""),
  });

  const caseFills = (record, mark) => ({
    subtitle: mark(record.subtitle),
    summary: mark(record.summary),
    year: mark(record.year),
    brands: mark(record.brands.map(({ name }) => name).join("、")),
    photo: record.photo && ((element) => picture(element, record, record.photo)),
  });

  const KINDS = {
    brands: { fills: brandFills, plates: ({ logo, ink }) => (logo ? (ink ? ["ink", "logo"] : ["logo"]) : ["slip", "none"]) },
    cases: { fills: caseFills, plates: ({ photo }) => (photo ? ["photo"] : ["none"]) },
  };

  // (root, kind, view, engine) => hit => the filled card. Slots without words leave the card.
  bs.cardMaker = (root, kind, view, engine) => {
    const part = partOf(root, view);
    const template = (plate) => root.querySelector(`template[data-template="${view}"][data-plate="${plate}"]`);
    const anyTemplate = root.querySelector(`template[data-template="${view}"]`);
    return (hit) => {
      const { record } = hit;
      const chosen = KINDS[kind].plates(record).map(template).find(Boolean) || anyTemplate;
      const card = chosen.content.cloneNode(true);
      const told = hit.words ? bs.explain(engine, kind, hit) : null;
      const mark = (text) =>
        text && ((element) => bs.putMarked(element, text, told ? bs.everyPlace(engine, text, hit.words) : []));
      const fills = { ...commonFills(record, told, mark, part), ...KINDS[kind].fills(record, mark, part) };
      for (const element of card.querySelectorAll("[data-slot]")) {
        const wanted = element.dataset.slot.split(" ").filter((slot) => slot in fills);
        for (const slot of wanted) {
          if (fills[slot]) fills[slot](element);
          else element.remove();
        }
      }
      return card;
    };
  };
})();
