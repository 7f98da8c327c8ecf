/* The switch between day (印谱) and night (拓本); the choice is kept in this browser. */
(function () {
  "use strict";
  const NIGHT = "slate";

  function isNight() {
    return document.body.getAttribute("data-md-color-scheme") === NIGHT;
  }

  function keep(value) {
    try {
      localStorage.setItem("bs-tone", value);
    } catch (error) {
      /* storage is switched off: the choice holds for this page only */
    }
  }

  for (const button of document.querySelectorAll("[data-tone]")) {
    button.setAttribute("aria-pressed", String(isNight()));
    button.addEventListener("click", () => {
      const value = isNight() ? "default" : NIGHT;
      document.body.setAttribute("data-md-color-scheme", value);
      button.setAttribute("aria-pressed", String(value === NIGHT));
      keep(value);
    });
  }
})();
