// A photograph drawn anew: turned upright, no larger than needed, and without anything but its pixels, so that the
// place where it was taken and the camera's number do not go along.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const page = (submit.page ??= {});
  const LONGEST = { logo: 2048, photo: 2400 };
  const QUALITY = 0.86;
  const LARGE_PNG = 2_500_000; // bytes; a photograph that came as PNG becomes JPEG
  const TYPES = { png: "image/png", jpeg: "image/jpeg" };

  const opened = async (file) => {
    try {
      return await createImageBitmap(file, { imageOrientation: "from-image" });
    } catch {
      return null; // the sentence below says so
    }
  };

  const drawn = (picture, longest, format) => {
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const pen = canvas.getContext("2d");
    if (format === "jpeg") {
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, canvas.width, canvas.height);
    }
    pen.imageSmoothingQuality = "high";
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas;
  };

  const encoded = (canvas, format) => new Promise((resolve) => canvas.toBlob(resolve, TYPES[format], QUALITY));

  const made = async (picture, longest, format) => {
    const canvas = drawn(picture, longest, format);
    const blob = await encoded(canvas, format);
    return blob && { blob, format, width: canvas.width, height: canvas.height, size: blob.size };
  };

  page.sizeText = (bytes) => (bytes < 100_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`);

  // (file, "logo" or "photo") => {blob, format, width, height, size, said} or {fault}
  page.readPhotograph = async (file, use) => {
    const picture = await opened(file);
    if (!picture) {
      return { fault: `“${file.name}”在这里打不开。请在手机或电脑上另存为 JPG 或 PNG，再放进来。` };
    }
    const wanted = use === "logo" || file.type === "image/png" ? "png" : "jpeg";
    let result = await made(picture, LONGEST[use], wanted);
    if (use === "photo" && result && result.format === "png" && result.size > LARGE_PNG) result = await made(picture, LONGEST[use], "jpeg");
    const before = { width: picture.width, height: picture.height };
    picture.close();
    if (!result) return { fault: `“${file.name}”太大，这个浏览器处理不了。请把长边缩到 4000 像素以内，再放进来。` };
    const shrunk = before.width > result.width ? `，${before.width}×${before.height} 缩到 ${result.width}×${result.height}` : "";
    return { ...result, said: `原图 ${page.sizeText(file.size)} → ${page.sizeText(result.size)}${shrunk}，已去掉拍摄信息。` };
  };
})();
