// The text of the page: three parts under headings of their own, or the whole as it came when it is built otherwise.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const page = (submit.page ??= {});
  const HEADING = /^## (.*)$/;

  const partsOf = (form) => [...form.querySelectorAll("[data-part]")];
  const fieldOf = (part) => part.querySelector("textarea");
  const bare = (text) => text.replaceAll("\r\n", "\n").replace(/^\n+|\n+$/g, "");

  const joined = (parts) => parts.filter(([, text]) => text).map(([title, text]) => `## ${title}\n\n${text}`).join("\n\n");

  // [[title, text]] when the text is made of these headings and nothing else, else null.
  const split = (text, titles) => {
    const found = [];
    for (const line of text ? text.split("\n") : []) {
      const title = HEADING.exec(line)?.[1];
      if (title !== undefined && titles.includes(title)) found.push([title, []]);
      else if (found.length) found.at(-1)[1].push(line);
      else return null;
    }
    const parts = found.map(([title, lines]) => [title, bare(lines.join("\n"))]);
    const order = parts.map(([title]) => titles.indexOf(title));
    const rising = order.every((at, n) => !n || at > order[n - 1]);
    return rising && joined(parts) === text ? parts : null;
  };

  const showWhole = (form, whole) => {
    for (const part of partsOf(form)) part.hidden = Boolean(part.dataset.part) === whole;
  };

  page.bodyOf = (form) => {
    const parts = partsOf(form);
    const whole = parts.find((part) => !part.dataset.part);
    if (!whole.hidden) return bare(fieldOf(whole).value);
    const trim = (text) => bare(text.replaceAll("\r\n", "\n").replace(/[ \t\n]+$/, ""));
    return joined(parts.filter((part) => part !== whole).map((part) => [part.dataset.part, trim(fieldOf(part).value)]));
  };

  page.fillBody = (form, body) => {
    const text = bare(body);
    const parts = partsOf(form);
    const titles = parts.map((part) => part.dataset.part).filter(Boolean);
    const found = split(text, titles);
    for (const part of parts) {
      const own = part.dataset.part ? found?.find(([title]) => title === part.dataset.part)?.[1] : found ? "" : text;
      fieldOf(part).value = own ?? "";
    }
    showWhole(form, !found);
  };
})();
