// How the brand will hang on the wall: its cell, drawn anew with every change.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const page = (submit.page ??= {});
  const INK = "墨";

  const slip = (name) => {
    const longest = String([...name].length);
    return page.make("span", "bs-slip", { "data-lines": "1", "data-longest": longest, "aria-hidden": "true" }, page.make("span", "", {}, name));
  };

  const plate = (draft, name) => {
    const logo = typeof draft.logo === "string" ? { file: draft.logo } : draft.logo ?? {};
    const address = page.files.get(logo.file)?.address;
    if (!address) return slip(name);
    const image = page.make("img", "", { src: address, alt: "", width: "512", height: "512" });
    return logo.ground === INK ? page.make("span", "bs-ink", {}, image) : image;
  };

  page.drawCell = (cell, draft, unit) => {
    const name = draft.name || "名称";
    const shown = plate(draft, name);
    const said = [shown.outerText, shown.src, name, draft.slogan, unit, draft.logo?.ground].join("\n");
    if (cell.dataset.said === said) return;
    cell.dataset.said = said;
    cell.classList.toggle("bs-cell--slip", shown.matches(".bs-slip"));
    const place = cell.querySelector(".bs-cell__plate");
    place.classList.toggle("bs-cell__plate--slip", shown.matches(".bs-slip"));
    place.replaceChildren(shown);
    cell.querySelector(".bs-cell__name").textContent = name;
    cell.querySelector(".bs-cell__slogan").textContent = draft.slogan || "—— 传播语 待补";
    cell.querySelector(".bs-cell__unit").textContent = unit;
  };
})();
