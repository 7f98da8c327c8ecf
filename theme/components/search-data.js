// Brings the search data into the page by script elements: the only way that works from a disk, too.
(() => {
  "use strict";
  const bs = (globalThis.bs = globalThis.bs || {});
  document.documentElement.classList.add("bs-js");

  const place = document.querySelector("script[data-catalogue]");
  const base = place?.dataset.base ?? "";
  const loads = new Map();
  const AT_ONCE = 4;

  // The address of a page of this site, from the page at hand. A disk has no index pages, so they are named there.
  bs.pageAddress = (address, query = "") =>
    (base + address || "./") + (location.protocol === "file:" ? "index.html" : "") + query;
  bs.fileAddress = (address) => base + address;

  bs.LoadError = class extends Error {};

  const load = (address) => {
    if (!loads.has(address)) {
      const loading = new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = base + address;
        script.onload = resolve;
        script.onerror = () => reject(new bs.LoadError(address));
        document.head.append(script);
      });
      loading.catch(() => loads.delete(address)); // so that a later try loads it anew
      loads.set(address, loading);
    }
    return loads.get(address);
  };

  bs.loadScript = load; // once; resolves when it has run

  let engine = null;
  let texts = null;

  // Resolves to the engine over the catalogue; rejects when the data cannot be had.
  bs.searchReady = async () => {
    await Promise.all([load(place.dataset.catalogue), load(place.dataset.traditional)]);
    engine ??= bs.searchEngine(bs.readCatalogue(bs.catalogue), bs.traditional);
    return engine;
  };

  const loadTexts = async () => {
    const { catalogue, addTexts } = await bs.searchReady();
    const waiting = [...catalogue.texts.entries()];
    const worker = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        await load(next[1]);
        addTexts(bs[`texts${next[0]}`]);
        delete bs[`texts${next[0]}`];
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    bs.textsReady = true;
  };

  // Resolves when the running words of all records can be searched, too.
  bs.searchTexts = () => {
    texts ??= loadTexts().catch((reason) => {
      texts = null;
      throw reason;
    });
    return texts;
  };
  bs.searchable = Boolean(place);
})();
