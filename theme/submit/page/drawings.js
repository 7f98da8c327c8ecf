// A logo drawn as SVG: refused when it holds anything that is not a still drawing, else written again without what
// drawing programs leave in it. Its size is that of its canvas.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const page = (submit.page ??= {});
  const SVG = "http://www.w3.org/2000/svg";
  const ACTIVE = new Set(["script", "foreignObject", "iframe", "animate", "animateMotion", "animateTransform", "set", "handler"]);
  const LEFT_OVER = new Set(["metadata", "title", "desc"]);
  const NUMBER = /^\s*([0-9]*\.?[0-9]+)\s*(?:px)?\s*$/;

  const sentences = {
    broken: "这个 SVG 打不开，可能没有导出完整。请用绘图软件打开，重新导出为 SVG，或改交 PNG。",
    active: "这个 SVG 里有脚本、动画或网页内容，不能收。请删去，只留图形，再导出为 SVG，或改交 PNG。",
    outside: "这个 SVG 引用了外面的图片或文件，别人看不到。请在绘图软件里嵌入或描成图形，再导出。",
  };

  const faultOf = (root) => {
    for (const each of [root, ...root.querySelectorAll("*")]) {
      if (ACTIVE.has(each.localName)) return sentences.active;
      for (const { name, value } of each.attributes) {
        if (/^on/i.test(name) || /script\s*:/i.test(value)) return sentences.active;
        if (/(?:^|:)href$/.test(name) && !value.startsWith("#") && each.localName !== "a") return sentences.outside;
        if (/url\(\s*["']?(?!["']?#)/i.test(value)) return sentences.outside;
      }
      if (each.localName === "style" && /@import|url\(\s*["']?(?!["']?#)/i.test(each.textContent)) return sentences.outside;
    }
    return "";
  };

  const cleaned = (root) => {
    const comments = root.ownerDocument.createNodeIterator(root, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION);
    const gone = [];
    for (let at = comments.nextNode(); at; at = comments.nextNode()) gone.push(at);
    for (const each of root.querySelectorAll("*")) {
      if (each.namespaceURI !== SVG || LEFT_OVER.has(each.localName)) gone.push(each);
    }
    for (const each of gone) each.remove();
    for (const each of [root, ...root.querySelectorAll("*")]) {
      for (const { name, namespaceURI } of [...each.attributes]) {
        const program = namespaceURI && !/xlink$|namespace$|xmlns\/$/.test(namespaceURI);
        if (program || name.startsWith("data-") || /^xmlns:(?!xlink$)/.test(name)) each.removeAttribute(name);
      }
    }
  };

  const sizeOf = (root) => {
    const box = (root.getAttribute("viewBox") ?? "").trim().split(/[\s,]+/).map(Number);
    if (box.length === 4 && box[2] > 0 && box[3] > 0) return [box[2], box[3]];
    return ["width", "height"].map((side) => Number(NUMBER.exec(root.getAttribute(side) ?? "")?.[1] ?? 0));
  };

  // (text) => {text, width, height} or {fault}; `fault` is a sentence.
  page.readDrawing = (text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    const root = parsed.documentElement;
    if (parsed.querySelector("parsererror") || root.localName !== "svg" || root.namespaceURI !== SVG) return { fault: sentences.broken };
    const fault = faultOf(root);
    if (fault) return { fault };
    const [width, height] = sizeOf(root);
    if (!width || !height) return { fault: sentences.broken };
    cleaned(root);
    const whole = (number) => Math.max(1, Math.round(number));
    return { text: `${new XMLSerializer().serializeToString(root)}\n`, width: whole(width), height: whole(height) };
  };
})();
