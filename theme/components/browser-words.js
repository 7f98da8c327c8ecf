// The small parts of a browsing page that are words: count, chips, order and the empty state.
(() => {
  "use strict";
  const bs = (globalThis.bs = globalThis.bs || {});
  const BY_MATCH = "match";
  const NAMES = 3;

  bs.quoted = (label) => (/^“.*”$/u.test(label) ? label : `“${label}”`);

  bs.drawCount = (element, count, measure, waiting) => {
    const number = document.createElement("b");
    number.textContent = count;
    element.replaceChildren("共 ", number, ` ${measure}`, waiting ? "，正在查找正文……" : "");
  };

  // While something is searched for, the list may also stand in the order of the match; that choice comes first then.
  bs.drawOrder = (select, q, order) => {
    if (!select) return;
    let match = select.querySelector(`option[value=${BY_MATCH}]`);
    if (q && !match) {
      match = document.createElement("option");
      match.value = BY_MATCH;
      match.textContent = "相关程度";
      select.prepend(match);
    } else if (!q && match) {
      match.remove();
    }
    select.value = order;
  };

  const button = (name, text, spoken, act) => {
    const element = document.createElement("button");
    element.type = "button";
    element.className = name;
    element.textContent = text;
    if (spoken) element.setAttribute("aria-label", spoken);
    element.addEventListener("click", act);
    return element;
  };

  // One chip a condition; `drop` takes the condition, or nothing for all of them. The focus stays among the chips.
  bs.drawChips = (element, conditions, drop) => {
    const held = [...element.children].indexOf(document.activeElement);
    const chips = conditions.map((condition) =>
      button("bs-chip", condition.label.replace(/^“|”$/gu, ""), `去掉条件：${condition.label}`, () => drop(condition)));
    if (chips.length) chips.push(button("bs-clear", "全部清除", "", () => drop(null)));
    element.replaceChildren(...chips);
    if (held >= 0) (chips[Math.min(held, chips.length - 1)] || document.querySelector("[data-browser] [name=q]"))?.focus();
  };

  // 没有找到“灯塔”，且为“服务民生类”或“服务群众类”的品牌
  bs.emptySentence = (conditions, labelOf, noun) => {
    const query = conditions.find(({ facet }) => !facet);
    const facets = grouped(conditions);
    const parts = [...facets.values()].map((group) => group.map((each) => bs.quoted(labelOf(each))).join("或"));
    if (!query) return `没有找到${parts.length > 1 ? "同时为" : ""}${parts.join("、")}的${noun}`;
    return `没有找到${labelOf(query)}${parts.map((part) => `，且为${part}`).join("")}的${noun}`;
  };

  const grouped = (conditions) => {
    const groups = new Map();
    for (const each of conditions) {
      if (each.facet) groups.set(each.facet, [...(groups.get(each.facet) || []), each]);
    }
    return groups;
  };

  const wayOut = (way, measure, go) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = way.address;
    link.textContent = way.label;
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      go(way.state);
      document.querySelector("[data-browser] [name=q]")?.focus(); // the link is gone
    });
    const count = document.createElement("span");
    count.className = "num";
    count.textContent = way.names.length;
    const rest = way.names.length > NAMES ? "等" : "";
    const names = way.plain ? "" : `：${way.names.slice(0, NAMES).join("、")}${rest}`;
    item.append(link, "　", count, ` ${measure}${names}`);
    return item;
  };

  // `ways`: {label, address, state, names, plain}; each lets go of one condition.
  bs.drawEmpty = (element, sentence, ways, measure, go) => {
    element.querySelector("[data-empty-title]").textContent = sentence;
    element.querySelector("[data-empty-suggestions]").replaceChildren(...ways.map((way) => wayOut(way, measure, go)));
  };
})();
