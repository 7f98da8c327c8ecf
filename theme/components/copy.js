// A button beside each figure that is long to type, which copies it; without a clipboard it selects it instead.
(() => {
  "use strict";

  const select = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  };

  const copy = async (element, button) => {
    try {
      await navigator.clipboard.writeText(element.textContent);
      button.textContent = "已复制";
    } catch {
      select(element);
      button.textContent = "已选中，请按 Ctrl+C";
    }
  };

  document.addEventListener("DOMContentLoaded", () => {
    for (const element of document.querySelectorAll("[data-copy]")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "bs-copy";
      button.textContent = "复制";
      button.setAttribute("aria-live", "polite");
      button.addEventListener("click", () => copy(element, button));
      element.after(" ", button);
    }
  });
})();
