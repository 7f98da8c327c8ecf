/* “/”, “s” and “f” go to the search field, unless somebody is typing. */
(function () {
  "use strict";
  const KEYS = new Set(["/", "s", "f"]);

  function isTyping(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!KEYS.has(event.key) || isTyping(event.target) || document.querySelector("dialog[open]")) return;
    const field = document.querySelector(".bs-searchbar input[name=q]") || document.querySelector(".bs-find input[name=q]");
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
})();
