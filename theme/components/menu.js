/* What opens must close: the menu on small screens, and facets that start folded where there is no room for them. */
(function () {
  "use strict";
  const menu = document.querySelector(".bs-menu");
  if (menu) {
    document.addEventListener("click", (event) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }
  if (window.matchMedia("(max-width: 1100px)").matches) {
    for (const details of document.querySelectorAll(".bs-facets details")) details.open = false;
  }
})();
