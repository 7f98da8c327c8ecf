// The places for pictures: choosing, dropping, showing and taking away. `page.files` are the pictures of the draft by
// the name they have in the folder.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const page = (submit.page ??= {});
  const ENDINGS = { svg: "svg", png: "png", jpeg: "jpg", webp: "webp" };
  const LOGO_VIEWS = [["bs-picture__plate", "标识，大样"], ["bs-picture__small", "标识，缩到最小"], ["bs-picture__ink", "标识，放在深底上"]];

  page.files = new Map(); // name -> {format, width, height, size, fault, said, blob, address}

  const isLogo = (box) => page.around(box)?.dataset.key === "logo";

  const dateOf = (box) => {
    const activity = page.around(box)?.closest("[data-key=activities] > ol > [data-item]");
    const said = activity ? page.controlOf(page.boxOf(activity, "date")).value.replace(/\D/g, "") : "";
    return /^\d{8}$/.test(said) ? said : page.today().replaceAll("-", "");
  };

  // A name that is safe on every computer and not taken: logo.svg, photos/20261102-1.jpg.
  const freeName = (box, format) => {
    const ending = ENDINGS[format];
    if (isLogo(box)) return `logo.${ending}`;
    const day = dateOf(box);
    for (let number = 1; ; number += 1) {
      const stem = `photos/${day}-${number}.`;
      if (![...page.files.keys()].some((name) => name.startsWith(stem))) return stem + ending;
    }
  };

  const readDrawing = async (file) => {
    const text = await file.text();
    const found = page.readDrawing(text);
    if (found.fault) return { fault: `“${file.name}”用不了。${found.fault}` };
    const blob = new Blob([found.text], { type: "image/svg+xml" });
    const said = `原图 ${page.sizeText(file.size)} → ${page.sizeText(blob.size)}，已去掉注释和软件信息。`;
    return { blob, format: "svg", width: found.width, height: found.height, size: blob.size, said };
  };

  const readPicture = (file, logo) => {
    const svg = file.type === "image/svg+xml" || /\.svg$/i.test(file.name);
    return svg ? readDrawing(file) : page.readPhotograph(file, logo ? "logo" : "photo");
  };

  const image = (picture, alt, name) => page.make("span", name, {}, page.make("img", "", {
    src: picture.address, alt, width: picture.width || 1, height: picture.height || 1, decoding: "async",
  }));

  const views = (box, picture) => {
    if (!isLogo(box)) return [image(picture, "照片预览", "bs-picture__photo")];
    return LOGO_VIEWS.map(([name, alt]) => image(picture, alt, name));
  };

  const say = (box, text, wrong = false) => {
    const said = page.part(box, "[data-said]");
    said.textContent = text;
    said.hidden = !text;
    said.classList.toggle("is-wrong", wrong);
    if (wrong) said.setAttribute("role", "alert");
    else said.removeAttribute("role");
  };

  // Shows the picture `name` of the draft in its place; "" empties the place.
  page.showPicture = (box, name) => {
    box.dataset.file = name;
    const shown = page.part(box, "[data-shown]");
    const picture = page.files.get(name);
    shown.hidden = !name;
    page.part(box, "[data-drop]").classList.toggle("is-filled", Boolean(name));
    box.querySelector(".bs-picture__ask").textContent = name ? "换一张：点这里选，或拖进来" : "点这里选图片，或把图片拖进来";
    shown.replaceChildren();
    if (!name) return say(box, "");
    const text = page.make("div", "bs-picture__text", {}, page.make("code", "", {}, name));
    if (picture?.width) text.append(page.make("span", "", {}, `${picture.width}×${picture.height}`));
    text.append(page.button("拿掉这张", "bs-tool", () => {
      release(name, box);
      page.showPicture(box, "");
      page.controlOf(box).focus();
      page.changed(box);
    }));
    const pictures = picture?.address ? views(box, picture) : [page.make("p", "bs-field__help", {}, "这张图不在手边，原文件夹里的照旧。")];
    shown.append(page.make("div", "bs-picture__views", {}, ...pictures), text);
    return say(box, picture?.said ?? "");
  };

  const usedElsewhere = (name, box) =>
    [...box.ownerDocument.querySelectorAll("[data-shape=file]")].some((each) => each !== box && each.dataset.file === name);

  const release = (name, box) => {
    if (!name || usedElsewhere(name, box) || !page.files.get(name)?.blob) return;
    URL.revokeObjectURL(page.files.get(name).address);
    page.files.delete(name);
  };

  page.addFile = (name, picture) => {
    const address = picture.blob ? URL.createObjectURL(picture.blob) : picture.address;
    page.files.set(name, { fault: "", said: "", ...picture, address });
  };

  const take = async (box, file) => {
    say(box, `正在处理“${file.name}”……`);
    box.setAttribute("aria-busy", "true");
    const picture = await readPicture(file, isLogo(box));
    box.removeAttribute("aria-busy");
    if (picture.fault) return say(box, picture.fault, true);
    release(box.dataset.file, box);
    const name = freeName(box, picture.format);
    page.addFile(name, picture);
    page.showPicture(box, name);
    page.changed(box);
    return undefined;
  };

  page.preparePictures = (root) => {
    for (const box of root.querySelectorAll("[data-shape=file]")) {
      const input = page.controlOf(box);
      const drop = page.part(box, "[data-drop]");
      if (isLogo(box)) input.accept = ".svg,.png,.jpg,.jpeg,.webp,image/*";
      input.addEventListener("change", () => {
        if (input.files[0]) take(box, input.files[0]);
        input.value = "";
      });
      for (const kind of ["dragenter", "dragover"]) {
        drop.addEventListener(kind, (event) => {
          event.preventDefault();
          drop.classList.add("is-over");
        });
      }
      for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => drop.classList.remove("is-over"));
      drop.addEventListener("drop", (event) => {
        event.preventDefault();
        if (event.dataTransfer.files[0]) take(box, event.dataTransfer.files[0]);
      });
    }
  };

  // What the rules are told of the pictures.
  page.facts = () => Object.fromEntries(
    [...page.files].map(([name, { format, width, height, size, fault }]) => [name, { format, width, height, size, fault }]));
})();
