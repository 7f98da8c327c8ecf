// Shows what the rules found: below each field, and all together in the summary, where every line leads to its field.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const page = (submit.page ??= {});
  const WORDS = { error: "错误", warning: "提醒", suggestion: "建议" };
  const HEADS = { error: "需要修改", warning: "提醒，请核对", suggestion: "建议，供参考" };
  const QUOTED = /“([^”]+)”/;

  // The part of the body that a problem speaks of: the one that holds the words it quotes, else the first.
  const partOf = (form, problem) => {
    const parts = [...form.querySelectorAll("[data-part]")].filter((part) => !part.hidden);
    const words = QUOTED.exec(problem.message)?.[1];
    return parts.find((part) => words && part.querySelector("textarea").value.includes(words)) ?? parts[0];
  };

  const placeOf = (form, problem) => (problem.field && page.locate(form, problem.field)) || partOf(form, problem);

  const targetOf = (box) => {
    const controls = box.matches("[data-part]") ? [box.querySelector("textarea")] : page.controlsOf(box);
    const seen = controls.find((each) => each.type !== "hidden" && !each.hidden);
    return (seen && (controls.find((each) => each.checked) ?? seen)) ?? box.querySelector("[data-add], input, textarea, select");
  };

  const line = ({ severity, message, hint }) => {
    const item = page.make("li", `bs-problem bs-problem--${severity}`, {}, page.make("b", "", {}, WORDS[severity]), message);
    if (hint && /[\u3400-\u9fff]/.test(hint)) item.append(page.make("span", "bs-problem__hint", {}, hint));
    return item;
  };

  const listOf = (box) => (box.matches("[data-part]") ? box.querySelector("[data-problems]") : page.part(box, "[data-problems]"));

  const sameText = (list, items) => list.textContent === items.map((each) => each.textContent).join("");

  const showIn = (list, problems) => {
    const items = problems.map(line);
    if (!sameText(list, items)) list.replaceChildren(...items);
    list.hidden = !items.length;
  };

  // `isSeen(box)` tells whether somebody has been at a field, for nobody wants to be told of fields still to come.
  page.showProblems = (form, problems, isSeen) => {
    const places = new Map();
    for (const problem of problems) {
      let box = placeOf(form, problem);
      while (!listOf(box)) box = page.around(box)?.closest("[data-key]") ?? form.querySelector("[data-part]");
      if (!isSeen(box)) continue;
      if (!places.has(box)) places.set(box, []);
      places.get(box).push(problem);
    }
    for (const box of form.querySelectorAll("[data-key], [data-part]")) {
      const list = listOf(box);
      if (!list) continue;
      const own = places.get(box) ?? [];
      showIn(list, own);
      const wrong = own.some(({ severity }) => severity === "error");
      box.classList.toggle("is-wrong", wrong);
      const controls = box.matches("[data-part]") ? [box.querySelector("textarea")] : page.controlsOf(box);
      for (const each of controls) {
        if (wrong) each.setAttribute("aria-invalid", "true");
        else each.removeAttribute("aria-invalid");
      }
    }
  };

  const nameOf = (form, problem) => {
    const box = problem.field && page.locate(form, problem.field);
    const item = box?.closest("[data-item]");
    const number = item ? `${item.querySelector("[data-number]").textContent}，` : "";
    return number + (problem.label || "正文");
  };

  const link = (form, problem) => {
    const target = targetOf(placeOf(form, problem));
    const made = page.make("a", "", { href: `#${target?.id || "words"}` });
    made.append(page.make("b", "", {}, nameOf(form, problem)), page.make("span", "", {}, problem.message));
    made.addEventListener("click", (event) => {
      event.preventDefault();
      page.goTo(targetOf(placeOf(form, problem)));
    });
    return page.make("li", `bs-sum__line bs-sum__line--${problem.severity}`, {}, made);
  };

  // The list of all problems, of each severity apart.
  page.listProblems = (form, problems, level = "h3") =>
    Object.keys(HEADS).flatMap((severity) => {
      const own = problems.filter((problem) => problem.severity === severity);
      if (!own.length) return [];
      const head = page.make(level, `bs-sum__head bs-sum__head--${severity}`, {}, `${HEADS[severity]} ${own.length} 处`);
      return [head, page.make("ul", "bs-sum__list", {}, ...own.map((problem) => link(form, problem)))];
    });

  page.countOf = (problems, severity) => problems.filter((problem) => problem.severity === severity).length;

  // One line: how many places are to be changed, how many reminders and suggestions there are.
  page.countsText = (problems) => {
    const [errors, warnings, suggestions] = ["error", "warning", "suggestion"].map((each) => page.countOf(problems, each));
    const rest = [warnings && `提醒 ${warnings} 处`, suggestions && `建议 ${suggestions} 处`].filter(Boolean).join("，");
    const first = errors ? `${errors} 处需要修改` : "没有要修改的了";
    return rest ? `${first}，${rest}` : first;
  };
})();
