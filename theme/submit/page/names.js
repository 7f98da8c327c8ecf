// Small services while somebody writes: an id from the name's pinyin, dates and figures in the form that files have,
// and how long a text is.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const page = (submit.page ??= {});
  const LONGEST = 40;
  const DATE = /^(\d{4})(?:\s*[年./－-]\s*(\d{1,2})(?:\s*[月./－-]\s*(\d{1,2})\s*日?)?\s*月?)?\s*年?$/;
  let sounds = null;

  const soundOf = (sign) => {
    if (!sounds) {
      sounds = new Map();
      for (const [syllable, signs] of Object.entries(globalThis.bs.syllables)) for (const each of signs) sounds.set(each, syllable);
    }
    return sounds.get(sign) ?? "";
  };

  // 清源 -> qingyuan; 一方盒·爱心之家 -> yifanghe-aixinzhijia; "" for a name without a sound.
  page.idFrom = (name) => {
    const parts = name.normalize("NFKC").toLowerCase().split(/[^\p{L}\p{N}]+/u);
    const spelt = parts.map((part) => Array.from(part, (sign) => (/[a-z0-9]/.test(sign) ? sign : soundOf(sign))).join("")).filter(Boolean);
    const id = spelt.join("-");
    return id.length <= LONGEST ? id : spelt.join("").slice(0, LONGEST);
  };

  // Proposes an id for a name until somebody writes one.
  page.proposeIds = (form) => {
    const [name, id] = ["name", "id"].map((key) => page.controlOf(page.boxOf(form, key)));
    id.addEventListener("input", () => (id.dataset.own = id.value ? "yes" : ""));
    name.addEventListener("change", async () => {
      if (id.dataset.own || (id.value && id.value !== id.dataset.proposed)) return;
      await globalThis.bs.loadScript(page.place.dataset.syllables);
      id.dataset.proposed = id.value = page.idFrom(name.value);
      page.changed(name);
    });
  };

  const halfWidth = (text) => text.normalize("NFKC").replace(/[，,](?=\d{3})/g, "").trim();

  const tidied = {
    date: (text) => {
      const found = DATE.exec(text.normalize("NFKC").trim());
      if (!found) return text;
      return found.slice(1).filter(Boolean).map((each, at) => (at ? each.padStart(2, "0") : each)).join("-");
    },
    number: (text) => (/^[-+]?[\d.,，０-９．－\s]+$/.test(text) ? halfWidth(text) : text),
    id: (text) => halfWidth(text).toLowerCase(),
  };

  page.tidyOnLeave = (form) => {
    form.addEventListener("change", ({ target }) => {
      const box = target.closest("[data-key]");
      const tidy = tidied[box?.dataset.shape];
      if (!tidy || !target.matches("[data-control]")) return;
      const better = tidy(target.value);
      if (better === target.value) return;
      target.value = better;
      page.changed(target);
    });
  };

  // How many characters each text has, beside how many it may have.
  page.count = (form) => {
    for (const counter of form.querySelectorAll("[data-counter]")) {
      const box = counter.closest("[data-key], [data-part]");
      const most = Number(box.dataset.max ?? 0);
      const length = submit.length(submit.strip(box.querySelector("[data-control], textarea").value));
      const said = most ? (length ? `${length} / ${most} 字` : `最多 ${most} 字`) : length ? `${length} 字` : "";
      if (counter.textContent !== said) counter.textContent = said;
      counter.classList.toggle("is-over", Boolean(most) && length > most);
    }
  };
})();
