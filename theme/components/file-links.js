/* A page opened from a folder has no server that would turn “…/” into “…/index.html”. */
(function () {
  "use strict";
  if (location.protocol !== "file:") return;

  function withFile(link) {
    const url = new URL(link.href);
    if (url.protocol !== "file:" || !url.pathname.endsWith("/")) return null;
    url.pathname += "index.html";
    return url.href;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href]");
    if (!link) return;
    const whole = withFile(link);
    if (whole) link.href = whole;
  }, true);

  for (const form of document.querySelectorAll("form[action]")) {
    if (form.getAttribute("action").endsWith("/")) form.action = form.getAttribute("action") + "index.html";
  }
})();
