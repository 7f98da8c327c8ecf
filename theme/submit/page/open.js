// Brings in what was written before: a brand of the site, a package made by this page, or an index.md.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const page = (submit.page ??= {});
  const FORMATS = { svg: "image/svg+xml", png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg", webp: "image/webp" };
  const NAMES = { svg: "svg", png: "png", jpg: "jpeg", jpeg: "jpeg", webp: "webp" };
  const FENCED = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;
  const LARGEST = 60_000_000; // bytes that a package may have unpacked

  page.Unopened = class extends Error {};

  const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  // Chinese labels stand for keys in files, too; `record` names the fields.
  const withKeys = (value, record) => {
    const fields = submit.fieldsOf(record);
    const byLabel = new Map([...fields.values()].map((field) => [field.label, field.key]));
    return Object.fromEntries(Object.entries(value).map(([key, each]) => {
      const known = fields.has(key) ? key : byLabel.get(key) ?? key;
      return [known, inside(each, fields.get(known)?.record)];
    }));
  };

  const inside = (value, record) => {
    if (Array.isArray(value)) return value.map((each) => inside(each, record)).filter((each) => each !== "");
    if (!isRecord(value)) return value ?? "";
    return record ? withKeys(value, record) : value;
  };

  const filled = (value) => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== ""));

  // The text of an index.md => {draft, body}. Throws Unopened with a sentence.
  page.readIndex = (source) => {
    const text = source.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
    const found = FENCED.exec(text);
    if (!found) throw new page.Unopened("这个文件开头没有两行“---”夹住的内容，不是品牌的 index.md。");
    let front = null;
    try {
      front = globalThis.jsyaml.load(found[1], { schema: globalThis.jsyaml.FAILSAFE_SCHEMA });
    } catch (reason) {
      const line = reason.mark ? `（第 ${reason.mark.line + 2} 行附近）` : "";
      throw new page.Unopened(`这个 index.md 的写法读不懂${line}。请用检查程序看看哪里要改，或在这里重新填。`);
    }
    if (!isRecord(front)) throw new page.Unopened("这个 index.md 里没有填写的内容。");
    return { draft: filled(withKeys(front, submit.data.record)), body: text.slice(found[0].length) };
  };

  const sizeOf = async (blob, format) => {
    if (format === "svg") {
      const drawing = page.readDrawing(await blob.text());
      return drawing.fault ? { width: 0, height: 0, fault: drawing.fault } : { width: drawing.width, height: drawing.height, fault: "" };
    }
    try {
      const picture = await createImageBitmap(blob);
      const size = { width: picture.width, height: picture.height, fault: "" };
      picture.close();
      return size;
    } catch {
      return { width: 0, height: 0, fault: "图片打不开，请换一张。" };
    }
  };

  const pictureOf = async (name, bytes) => {
    const ending = /\.([a-z]+)$/i.exec(name)?.[1].toLowerCase();
    if (!(ending in FORMATS)) return null;
    const blob = new Blob([bytes], { type: FORMATS[ending] });
    return { blob, format: NAMES[ending], size: bytes.length, said: "", ...(await sizeOf(blob, NAMES[ending])) };
  };

  const unpacked = (bytes) => {
    let total = 0;
    try {
      return globalThis.fflate.unzipSync(bytes, {
        filter: ({ originalSize }) => {
          total += originalSize;
          if (total > LARGEST) throw new page.Unopened("这个压缩包解开后太大，不像一个品牌的材料。");
          return true;
        },
      });
    } catch (reason) {
      if (reason instanceof page.Unopened) throw reason;
      throw new page.Unopened("这个压缩包打不开，可能没有下载完整。请重新取一份。");
    }
  };

  const readPackage = async (bytes) => {
    const all = unpacked(bytes);
    const indexes = Object.keys(all).filter((path) => /(?:^|\/)index\.md$/.test(path));
    if (indexes.length !== 1) {
      const found = indexes.length ? `有 ${indexes.length} 个 index.md` : "没有 index.md";
      throw new page.Unopened(`压缩包里${found}。请打开在这一页下载的压缩包，一次一个品牌。`);
    }
    const folder = indexes[0].slice(0, -"index.md".length);
    const read = page.readIndex(new TextDecoder().decode(all[indexes[0]]));
    const files = new Map();
    for (const [path, content] of Object.entries(all)) {
      if (!path.startsWith(folder) || path.endsWith("/")) continue;
      const picture = await pictureOf(path.slice(folder.length), content);
      if (picture) files.set(path.slice(folder.length), picture);
    }
    return { ...read, files, from: "" };
  };

  // A file from disk => {draft, body, files, from}. Throws Unopened with a sentence.
  page.openFile = async (file) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readPackage(bytes);
    return { ...page.readIndex(new TextDecoder().decode(bytes)), files: new Map(), from: "" };
  };

  // A brand of the site => the same; the pictures are shown as the site has them, and stay where they are.
  page.openBrand = async (id) => {
    const bs = globalThis.bs;
    const engine = await bs.searchReady();
    const at = engine.catalogue.brands.findIndex((brand) => brand.id === id);
    if (at < 0) throw new page.Unopened(`网站上没有编号是“${id}”的品牌。请写名称，从下面选。`);
    await bs.loadScript(page.place.dataset.drafts);
    const shard = Math.floor(at / bs.drafts.each);
    await bs.loadScript(bs.drafts.files[shard]);
    const [draft, body, pictures] = bs[`drafts${shard}`][at - shard * bs.drafts.each];
    const files = new Map(pictures.map(([name, format, width, height, size, shown]) => [name, {
      format, width, height, size, fault: "", said: "", address: shown ? bs.fileAddress(`brands/${id}/${shown}`) : "",
    }]));
    return { draft, body, files, from: id };
  };
})();
