// The finished folder as one package, always the same bytes for the same content.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const page = (submit.page ??= {});
  const READ_ME = "请先读我.txt";
  const FIXED = [2000, 0, 1]; // the day every file in a package has
  const SAFE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
  const PACKED = new Set(["png", "jpeg", "webp"]);

  const safe = (text, otherwise) => (SAFE.test(text ?? "") ? text : otherwise);

  page.folderOf = (draft) => `brands/${safe(draft.unit, "danwei-daitian")}/${safe(draft.id, "bianhao-daitian")}/`;
  page.packageName = (draft, faulty) => `${safe(draft.id, "pinpai")}${faulty ? "-草稿" : ""}.zip`;

  const names = (value) => {
    if (typeof value === "string") return [value];
    return value && typeof value === "object" ? Object.values(value).flatMap(names) : [];
  };

  // The pictures that the draft or its text names.
  page.usedFiles = (draft, body) => {
    const said = new Set(names(draft));
    return [...page.files].filter(([name]) => said.has(name) || body.includes(name));
  };

  const readMe = (draft, { faulty, kept, mail }) => [
    `这是“${draft.name ?? "（名称待填）"}”的品牌材料，在网站的“在线填报”里填成。`,
    "",
    mail ? `一、把整个压缩包原样发到 ${mail}，不用解开。` : "一、把整个压缩包原样交给本单位党建部门，不用解开。",
    faulty
      ? "二、这是草稿，还有没填好的地方。要接着填，打开“在线填报”，选“打开以前存下的压缩包”。"
      : "二、以后要改，打开“在线填报”，选“打开以前存下的压缩包”。",
    "三、党建部门把 brands 文件夹合进 content 文件夹，运行检查，就能上墙。",
    ...(kept.length ? ["", "下面这些图片没有改动，不在包里，原文件夹里的照旧：", ...kept] : []),
    "",
  ].join("\r\n");

  // {draft, body, faulty, mail} => the bytes of the package.
  page.pack = async ({ draft, body, faulty, mail }) => {
    const encode = (text) => new TextEncoder().encode(text);
    const folder = page.folderOf(draft);
    const used = page.usedFiles(draft, body);
    const kept = used.filter(([, { blob }]) => !blob).map(([name]) => name);
    const files = [[`${folder}index.md`, encode(submit.indexText(draft, body)), "md"]];
    for (const [name, { blob, format }] of used) {
      if (blob) files.push([folder + name, new Uint8Array(await blob.arrayBuffer()), format]);
    }
    files.push([READ_ME, encode(`\ufeff${readMe(draft, { faulty, kept, mail })}`), "txt"]);
    files.sort(([one], [other]) => (one < other ? -1 : 1));
    const mtime = new Date(...FIXED);
    return globalThis.fflate.zipSync(
      Object.fromEntries(files.map(([path, bytes, kind]) => [path, [bytes, { mtime, level: PACKED.has(kind) ? 0 : 6 }]])),
    );
  };

  page.download = (bytes, name) => {
    const address = URL.createObjectURL(new Blob([bytes], { type: "application/zip" }));
    const link = page.make("a", "", { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };
})();
