// Between the fields of the page and a draft: plain texts as they stand in a file. What the page has no field for is
// kept beside the field and written again.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const page = (submit.page ??= {});
  const kept = new WeakMap(); // the form, a record or an item -> what has no field or does not fit into it
  const standing = new WeakMap(); // list -> its items that stand in the draft, in order

  const YES = "是";
  const isText = (value) => typeof value === "string";
  const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const trimmed = (text) => submit.strip(text.replaceAll("\r\n", "\n"));
  const orNothing = (text) => text || undefined;

  const readers = {
    lines: (box) => {
      const lines = page.controlOf(box).value.split("\n").map(trimmed).filter(Boolean);
      return lines.length ? lines : undefined;
    },
    flag: (box) => (page.controlOf(box).checked ? YES : orNothing(box.dataset.otherwise ?? "")),
    tiles: (box) => orNothing(page.controlsOf(box).find((each) => each.checked)?.value ?? ""),
    refs: (box) => {
      const ids = page.chosenIn(box);
      return ids.length ? ids : undefined;
    },
    file: (box) => orNothing(box.dataset.file ?? ""),
    record: (box) => bareOr(box, page.collect(box)),
    list: (box) => {
      const filled = page.itemsOf(box).map((item) => [item, page.collect(item)]);
      const real = filled.filter(([, draft]) => Object.keys(draft).some((key) => key !== "id"));
      standing.set(box, real.map(([item]) => item));
      return real.length ? real.map(([, draft]) => bareOr(box, draft)) : undefined;
    },
  };

  const bareOr = (box, draft) => {
    const keys = Object.keys(draft);
    if (!keys.length) return undefined;
    return keys.length === 1 && keys[0] === box.dataset.bare ? draft[keys[0]] : draft;
  };

  const read = (box) => (readers[box.dataset.shape] ?? (() => orNothing(trimmed(page.controlOf(box).value))))(box);

  const orderOf = (root) => (root.dataset.order ?? root.closest("[data-order]").dataset.order).split(" ");

  // The draft of the brand (the form), of a record or of an item.
  page.collect = (root) => {
    const found = { ...kept.get(root) };
    for (const box of page.boxesOf(root)) {
      const value = read(box);
      if (value !== undefined) found[box.dataset.key] = value;
    }
    const order = orderOf(root);
    const keys = [...order.filter((key) => key in found), ...Object.keys(found).filter((key) => !order.includes(key))];
    return Object.fromEntries(keys.map((key) => [key, found[key]]));
  };

  const setSelect = (box, text) => {
    const select = page.controlOf(box);
    if (![...select.options].some((each) => each.value === text)) {
      select.append(page.make("option", "", { value: text }, `${text}（名录里没有）`));
    }
    select.value = text;
  };

  const setTiles = (box, text) => {
    const all = page.controlsOf(box);
    const known = all.find((each) => each.value === text);
    for (const each of all) each.checked = each === known;
    return Boolean(known);
  };

  // Each takes a value that fits; false leaves the value to be kept as it is.
  const writers = {
    lines: (box, value) => {
      const lines = isText(value) ? [value] : value;
      if (!Array.isArray(lines) || !lines.every((each) => isText(each) && !each.includes("\n"))) return false;
      page.controlOf(box).value = lines.join("\n");
      return true;
    },
    flag: (box, value) => {
      if (!isText(value)) return false;
      page.controlOf(box).checked = value === YES;
      box.dataset.otherwise = value === YES ? "" : value;
      return true;
    },
    tiles: (box, value) => isText(value) && setTiles(box, value),
    select: (box, value) => isText(value) && (setSelect(box, value), true),
    ref: (box, value) => isText(value) && (page.referOne(box, value), true),
    refs: (box, value) => {
      const ids = isText(value) ? [value] : value;
      if (!Array.isArray(ids) || !ids.every(isText)) return false;
      page.refer(box, ids);
      return true;
    },
    file: (box, value) => isText(value) && (page.showPicture(box, value), true),
    record: (box, value) => {
      const inner = isText(value) && box.dataset.bare ? { [box.dataset.bare]: value } : value;
      if (!isRecord(inner)) return false;
      page.fill(box, inner);
      return true;
    },
    list: (box, value) => {
      const items = (Array.isArray(value) ? value : [value]).map((each) => (isText(each) && box.dataset.bare ? { [box.dataset.bare]: each } : each));
      if (!items.every(isRecord)) return false;
      for (const each of items) page.fill(page.addItem(box, isText(each.id) ? each.id : ""), each);
      page.numberItems(box);
      return true;
    },
  };

  const write = (box, value) => {
    const writer = writers[box.dataset.shape];
    if (writer) return writer(box, value);
    if (!isText(value)) return false;
    const control = page.controlOf(box);
    if (value.includes("\n") && control.matches("input")) return false;
    control.value = value;
    page.showChosen?.(box);
    return true;
  };

  // Puts a draft into blank fields. Gives the keys that had no field or did not fit into it.
  page.fill = (root, draft) => {
    const over = {};
    const boxes = new Map(page.boxesOf(root).map((box) => [box.dataset.key, box]));
    for (const [key, value] of Object.entries(draft)) {
      const box = boxes.get(key);
      if (!box || !write(box, value)) over[key] = value;
    }
    kept.set(root, over);
    return Object.keys(over);
  };

  page.blank = (form) => {
    form.reset();
    kept.delete(form);
    for (const box of form.querySelectorAll("[data-key]")) {
      kept.delete(box);
      delete box.dataset.otherwise;
      if (box.dataset.shape === "list") page.emptyList(box);
      else if (box.dataset.shape === "file") page.showPicture(box, "");
      else if (box.dataset.shape === "unit" || box.dataset.shape === "brand") {
        page.controlOf(box).value = "";
        page.showChosen(box);
      }
    }
    for (const each of form.querySelectorAll("option")) if (each.textContent.endsWith("（名录里没有）")) each.remove();
  };

  // The field at a path of the draft (goals[0].title), or the nearest around it; null for none.
  page.locate = (form, path) => {
    let root = form;
    let found = null;
    for (const part of path.split(".")) {
      const [key, index] = part.split(/[[\]]/);
      const box = page.boxOf(root, key);
      if (!box) return found;
      found = root = box;
      if (index && box.dataset.shape === "list") {
        const item = standing.get(box)?.[Number(index)];
        if (!item) return found;
        root = item;
      }
    }
    return found;
  };
})();
