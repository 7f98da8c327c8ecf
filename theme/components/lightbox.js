/* Full pictures in place. Without this script the same links open the picture itself. */
(function () {
  "use strict";
  const links = Array.from(document.querySelectorAll("a[data-lightbox]"));
  if (!links.length || !("showModal" in document.createElement("dialog"))) return;

  function element(tag, className, properties) {
    const made = document.createElement(tag);
    made.className = className;
    return Object.assign(made, properties || {});
  }

  function button(className, label, text, action) {
    const made = element("button", className, { type: "button", textContent: text });
    made.setAttribute("aria-label", label);
    made.addEventListener("click", action);
    return made;
  }

  function wordsOf(figcaption) {
    const parts = Array.from(figcaption.childNodes, (node) => node.textContent.trim());
    return parts.filter(Boolean).join(" ");
  }

  let at = 0;
  const dialog = element("dialog", "bs-lightbox");
  dialog.setAttribute("aria-label", "图片");
  const image = element("img", "bs-lightbox__img");
  const caption = element("p", "bs-lightbox__cap");
  caption.setAttribute("aria-live", "polite");
  const back = button("bs-lightbox__step", "上一张", "←", () => show(at - 1));
  const next = button("bs-lightbox__step", "下一张", "→", () => show(at + 1));
  const close = button("bs-lightbox__close", "关闭", "✕", () => dialog.close());
  const foot = element("div", "bs-lightbox__foot");
  foot.append(back, caption, next, close);
  dialog.append(image, foot);
  document.body.append(dialog);

  function show(index) {
    at = (index + links.length) % links.length;
    const shown = links[at].querySelector("img");
    const words = links[at].parentElement.querySelector("figcaption");
    image.src = links[at].href;
    image.alt = shown ? shown.alt : "";
    const place = links.length > 1 ? `（${at + 1}／${links.length}）` : "";
    caption.textContent = (words ? wordsOf(words) : image.alt) + place;
    back.hidden = next.hidden = links.length < 2;
  }

  links.forEach((link, index) => link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(index);
    dialog.showModal();
    close.focus();
  }));
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") show(at - 1);
    if (event.key === "ArrowRight") show(at + 1);
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => {
    image.removeAttribute("src");
    links[at].focus();
  });
})();
