// Marks what was searched for in the chapter that a result has led to, and goes to the passage.
(() => {
  "use strict";
  const bs = (globalThis.bs = globalThis.bs || {});

  const textsOf = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  };

  // Every occurrence of the folded words below an element becomes a <mark>; gives those marks.
  bs.markWords = (root, words, fold) => {
    for (const node of textsOf(root)) {
      const places = bs.joined(words.flatMap((word) => bs.placesOf(node.data, word, fold)));
      if (!places.length) continue;
      const holder = document.createElement("span");
      bs.putMarked(holder, node.data, places);
      node.replaceWith(...holder.childNodes);
    }
    return [...root.querySelectorAll("mark")];
  };

  const passage = (marks) => {
    const section = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!section) return marks[0];
    const after = (mark) => section.compareDocumentPosition(mark) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY);
    return marks.find(after) || marks[0];
  };

  document.addEventListener("DOMContentLoaded", async () => {
    const text = document.querySelector("[data-text]");
    const query = new URLSearchParams(location.search).get("q");
    if (!text || !query || !document.querySelector("[data-book]") || !bs.searchable) return;
    try {
      const engine = await bs.bookReady();
      const bodies = [...text.querySelectorAll(".c-head__in, .rd-brands, .rd-side, .rd-text")];
      const marks = bodies.flatMap((each) => bs.markWords(each, engine.words(query), engine.fold));
      const inOrder = marks.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
      const go = () => passage(inOrder)?.scrollIntoView({ block: "center" });
      go();
      // Until all of the page is there, the browser goes to the section that the address names.
      if (document.readyState !== "complete") addEventListener("load", () => requestAnimationFrame(go), { once: true });
    } catch (reason) {
      if (!(reason instanceof bs.LoadError)) throw reason; // the text is there without marks
    }
  });
})();
