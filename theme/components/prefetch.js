/* Fetch a page while the visitor is still reaching for its link, so that it opens at once. */
(function () {
  "use strict";
  const connection = navigator.connection || {};
  if (!location.protocol.startsWith("http") || connection.saveData) return;
  const asked = new Set([location.pathname]);

  function prefetch(event) {
    const link = event.target.closest && event.target.closest("a[href]");
    if (!link || link.origin !== location.origin || !link.pathname.endsWith("/") || asked.has(link.pathname)) return;
    asked.add(link.pathname);
    document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href: link.pathname }));
  }

  for (const reaching of ["pointerover", "focusin", "touchstart"]) {
    document.addEventListener(reaching, prefetch, { passive: true });
  }
})();
