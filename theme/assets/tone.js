/* Runs before anything is drawn, so that a page never flashes in the other tone. */
(function () {
  "use strict";
  var chosen = null;
  try {
    chosen = localStorage.getItem("bs-tone");
  } catch (error) {
    chosen = null; /* storage is switched off: the system's tone is used */
  }
  var dark = chosen ? chosen === "slate" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.body.setAttribute("data-md-color-scheme", dark ? "slate" : "default");
  document.documentElement.classList.replace("no-js", "bs-js");
})();
