// The bar above a chapter: how far the chapter is read, and where in the book the reader was last.
(() => {
  "use strict";
  const KEY = "bs-reading"; // edition -> the id of the chapter that was open last

  const remembered = () => {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || {};
    } catch {
      return {}; // storage is switched off, or holds what somebody else put there
    }
  };

  const remember = (edition, chapter) => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ ...remembered(), [edition]: chapter }));
    } catch {
      // without storage every visit begins anew
    }
  };

  const follow = (bar, text) => {
    const line = document.createElement("span");
    line.className = "rd-bar__line";
    line.setAttribute("aria-hidden", "true");
    bar.append(line);
    let waiting = false;
    const draw = () => {
      waiting = false;
      const { top, height } = text.getBoundingClientRect();
      const read = (innerHeight - top) / Math.max(height, 1);
      line.style.transform = `scaleX(${Math.min(1, Math.max(0, read)).toFixed(4)})`;
    };
    const later = () => {
      if (!waiting) requestAnimationFrame(draw);
      waiting = true;
    };
    addEventListener("scroll", later, { passive: true });
    addEventListener("resize", later);
    draw();
  };

  const offer = (place) => {
    const address = remembered()[place.dataset.continue];
    if (typeof address !== "string" || !/^(?:case|brand)-[a-z0-9-]+$/.test(address)) return;
    const entry = document.querySelector(`[data-contents] a[href$="/${address}/"]`);
    if (!entry) return;
    place.textContent = `接着读：${entry.textContent}`;
    place.href = entry.getAttribute("href");
    place.hidden = false;
  };

  document.addEventListener("DOMContentLoaded", () => {
    const bar = document.querySelector("[data-reading]");
    const text = document.querySelector(".rd-text");
    const place = document.querySelector("[data-continue]");
    if (bar && text) {
      follow(bar, text);
      remember(bar.dataset.reading, bar.dataset.chapter);
    }
    if (place) offer(place);
  });
})();
