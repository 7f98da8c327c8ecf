// Searches one book with the engine of the site over a small catalogue of its own, and leads to the passage.
(() => {
  "use strict";
  const bs = (globalThis.bs = globalThis.bs || {});
  const PAUSE = 120; // milliseconds without typing
  const MOST = 60;
  const SHOWN = { cases: ({ name, subtitle }) => [name, subtitle] };
  const CHAPTER = /^(?:case|brand)-/; // other rows stand on the edition's own page

  // (the script's value, traditional characters) => {find(query) => [{number, name, told, isChapter, address, anchor}], fold, words}
  bs.bookEngine = (source, traditional) => {
    const engine = bs.searchEngine(bs.readCatalogue(source), traditional);
    engine.addTexts({ first: source.brands.length, words: source.words });

    // The anchor of the passage that the line below the title quotes, else that of the first word found in the text.
    const anchorOf = ({ record, words }) => {
      const parts = engine.textsOf(record);
      const at = parts.findIndex(({ folded }) => words.some((word) => folded.includes(word.folded)));
      return at < 0 ? "" : source.words[record.at][at][2];
    };
    const resultOf = (hit) => {
      const { record } = hit;
      const told = bs.explain(engine, "cases", hit, SHOWN);
      const page = CHAPTER.test(record.id) ? `${record.id}/` : "";
      return {
        number: record.number || "", name: record.name, told, isChapter: Boolean(page),
        anchor: anchorOf(hit) || (page ? "" : record.id), address: `anthology/${source.book}/${page}`,
      };
    };
    return {
      fold: engine.fold,
      words: (query) => bs.wordsOf(query, engine.fold),
      find: (query) => engine.find("cases", query)?.map(resultOf) ?? null,
    };
  };

  const make = (tag, name, text = "") => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.textContent = text;
    return element;
  };

  // A chapter is told what to mark; the edition's page, where the contents must stand for a link to them, is not.
  const addressOf = ({ address, anchor, isChapter }, query) =>
    bs.pageAddress(address, isChapter ? `?q=${encodeURIComponent(query)}` : "") + (anchor ? `#${anchor}` : "");

  const line = (result, query, leave) => {
    const item = make("li");
    const head = make("div");
    const link = make("a");
    link.href = addressOf(result, query);
    bs.putMarked(link, result.name, result.told.name);
    if (!result.isChapter) link.addEventListener("click", leave);
    head.append(link);
    if (new URL(link.href).pathname === location.pathname) link.setAttribute("aria-current", "true");
    if (result.told.found) {
      const found = make("p", "bs-found");
      bs.putFound(found, result.told.found);
      head.append(found);
    }
    item.append(make("span", "bs-num", result.number), head);
    return item;
  };

  let loading = null;
  // Resolves to the engine of the book that this page belongs to.
  bs.bookReady = () => {
    const root = document.querySelector("[data-book]");
    const data = document.querySelector("script[data-traditional]");
    loading ??= Promise.all([bs.loadScript(root.dataset.book), bs.loadScript(data.dataset.traditional)])
      .then(() => bs.bookEngine(bs.book, bs.traditional))
      .catch((reason) => {
        loading = null;
        throw reason;
      });
    return loading;
  };

  const start = (root) => {
    const form = root.querySelector("form");
    const input = form.elements.q;
    const count = root.querySelector("[data-count]");
    const list = root.querySelector("[data-results]");
    const contents = document.querySelector("[data-contents]");
    let asked = 0;
    let pause = 0;

    const show = (results, query) => {
      list.replaceChildren(...(results || []).slice(0, MOST).map((each) => line(each, query, leave)));
      list.hidden = !results?.length;
      contents.hidden = Boolean(results?.length);
      count.textContent = !results ? "" : results.length ? `找到 ${results.length} 处` : `本书里没有“${query}”，换个说法，或只写两三个字`;
    };

    const leave = () => {
      input.value = "";
      contents.hidden = false;
      list.hidden = true;
    };

    const ask = async () => {
      clearTimeout(pause);
      const query = input.value.trim();
      const mine = (asked += 1);
      try {
        const engine = query ? await bs.bookReady() : null;
        if (mine === asked) show(engine && engine.find(query), query);
      } catch (reason) {
        if (!(reason instanceof bs.LoadError)) throw reason;
        count.textContent = "搜索数据没有载入，请刷新页面再试";
      }
    };

    input.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(ask, PAUSE);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      ask();
    });
    input.value = new URLSearchParams(location.search).get("q") || "";
    if (input.value) ask();
  };

  document.addEventListener("DOMContentLoaded", () => {
    const root = document.querySelector("[data-book]");
    if (root && bs.searchable) start(root);
  });
})();
