// The draft is kept in this browser: the words in its small store, the pictures in its data base.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const page = (submit.page ??= {});
  const KEY = "bs-submit";
  const STORE = "pictures";
  const VERSION = 1;
  const written = new WeakSet(); // pictures that are in the data base

  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  const base = () => {
    const request = indexedDB.open(KEY, VERSION);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    return done(request);
  };

  const inStore = async (mode, work) => {
    const opened = await base();
    try {
      const transaction = opened.transaction(STORE, mode);
      const result = await work(transaction.objectStore(STORE));
      if (mode === "readwrite") {
        await new Promise((resolve, reject) => {
          transaction.oncomplete = resolve;
          transaction.onabort = transaction.onerror = () => reject(transaction.error);
        });
      }
      return result;
    } finally {
      opened.close();
    }
  };

  const keepPictures = (files) => inStore("readwrite", async (store) => {
    for (const name of await done(store.getAllKeys())) if (!files.get(name)?.blob) store.delete(name);
    for (const [name, { blob }] of files) {
      if (!blob || written.has(blob)) continue;
      store.put(blob, name);
      written.add(blob);
    }
  });

  const facts = (files) => [...files].map(([name, { blob, address, ...rest }]) => [name, { ...rest, address: blob ? "" : address }]);

  // Keeps everything. Resolves to "" or to a sentence that says what could not be kept.
  page.keep = async ({ draft, body, from }, files) => {
    try {
      const value = { version: VERSION, saved: new Date().toISOString(), draft, body, from, files: facts(files) };
      localStorage.setItem(KEY, JSON.stringify(value));
    } catch {
      return "这个浏览器不让保存草稿，关掉这一页就没有了。请边填边下载。";
    }
    try {
      await keepPictures(files);
    } catch {
      return "文字已保存，图片没能存进这个浏览器。关掉这一页后，图片要重新放。";
    }
    return "";
  };

  const pictures = async (kept) => {
    const found = new Map();
    const blobs = new Map();
    try {
      await inStore("readonly", async (store) => {
        for (const [name] of kept) blobs.set(name, await done(store.get(name)));
      });
    } catch {
      blobs.clear(); // what is lost is told to whoever opens the draft
    }
    for (const [name, rest] of kept) {
      const blob = blobs.get(name);
      if (blob) written.add(blob);
      if (blob || rest.address) found.set(name, { ...rest, blob });
    }
    return found;
  };

  // What was kept, or null: {draft, body, from, saved, files, lost}.
  page.kept = async () => {
    try {
      const value = JSON.parse(localStorage.getItem(KEY) ?? "null");
      if (value?.version !== VERSION) return null;
      const files = await pictures(value.files);
      return { ...value, files, lost: value.files.length - files.size };
    } catch {
      return null;
    }
  };

  page.forgetDraft = async () => {
    try {
      localStorage.removeItem(KEY);
      await inStore("readwrite", (store) => done(store.clear()));
    } catch {
      // nothing was kept, so there is nothing to forget
    }
  };
})();
