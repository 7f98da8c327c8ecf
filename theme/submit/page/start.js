// The form page: brings its parts together. What is written is read, judged, shown and kept a moment after each change.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const page = (submit.page ??= {});
  const PAUSE = 250; // milliseconds
  const DEFAULTS = { origin: "申报" };

  page.place = document.currentScript;

  page.today = () => {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  };

  const timeText = (iso) => {
    const at = new Date(iso);
    return `${at.getMonth() + 1} 月 ${at.getDate()} 日 ${at.getHours()}:${String(at.getMinutes()).padStart(2, "0")}`;
  };

  const begin = (form) => {
    const one = (selector) => document.querySelector(selector);
    const at = {
      notice: one("[data-notice]"), title: one("[data-sum-title]"), list: one("[data-sum-list]"), saved: one("[data-saved]"),
      meter: one("[data-elements]"), verdict: one("[data-verdict]"), sent: one("[data-sent]"), sum: one("[data-sum]"), cell: one("[data-cell]"),
    };
    const seen = new WeakSet();
    const state = { from: "", asked: false, begun: false, edited: false, timer: 0, draft: {}, body: "", problems: [], known: null };

    const say = (...children) => {
      at.notice.replaceChildren(...children);
      at.notice.hidden = !children.length;
    };

    const judge = () => {
      state.draft = page.collect(form);
      state.body = page.bodyOf(form);
      const { id = "", unit = "" } = state.draft;
      const context = { date: page.today(), id, unit, files: page.facts(), body: state.body, known: state.known };
      state.problems = submit.check(state.draft, context);
    };

    const show = () => {
      page.drawReferences(form);
      page.count(form);
      judge();
      page.drawMeter(form, at.meter, state.draft);
      page.drawCell(at.cell, state.draft, form.querySelector("[data-shown-name]").value);
      const text = state.begun ? page.countsText(state.problems) : "填一处，查一处";
      if (at.title.textContent !== text) at.title.textContent = text;
      at.sum.classList.toggle("has-errors", state.begun && page.countOf(state.problems, "error") > 0);
      const listed = state.begun ? page.listProblems(form, state.problems) : [];
      if (!at.list.contains(document.activeElement) || at.list.textContent !== listed.map((each) => each.textContent).join("")) at.list.replaceChildren(...listed);
      page.showProblems(form, state.problems, (box) => state.asked || isSeen(box));
      if (!at.verdict.hidden && !page.countOf(state.problems, "error")) at.verdict.hidden = true;
    };

    const isSeen = (box) => {
      for (let each = box; each; each = page.around(each)?.closest("[data-key]")) if (seen.has(each)) return true;
      return false;
    };

    const keep = async () => {
      const problem = await page.keep(state, page.files);
      at.saved.textContent = problem || `草稿已存在这个浏览器里，${timeText(new Date().toISOString()).split(" ").at(-1)}`;
      at.saved.classList.toggle("is-wrong", Boolean(problem));
    };

    const refresh = () => {
      show();
      if (state.begun) keep();
    };

    const edited = () => {
      state.begun = true;
      if (!state.edited) {
        state.edited = true;
        page.controlOf(page.boxOf(form, "updated")).value = page.today();
      }
      soon();
    };

    const soon = () => {
      clearTimeout(state.timer);
      state.timer = setTimeout(refresh, PAUSE);
    };

    const blank = () => {
      page.blank(form);
      page.fillBody(form, "");
      for (const each of page.files.values()) if (each.blob) URL.revokeObjectURL(each.address);
      page.files.clear();
      Object.assign(state, { from: "", asked: false, begun: false, edited: false });
      at.verdict.hidden = at.sent.hidden = true;
    };

    const addBlanks = () => {
      for (const list of form.querySelectorAll("[data-grows]")) if (!page.itemsOf(list).length) page.addItem(list);
    };

    const openFolded = () => {
      for (const more of form.querySelectorAll("[data-more-fields]")) {
        const boxes = [...more.querySelectorAll("[data-key]")].filter((box) => !page.around(box));
        if (boxes.some((box) => box.dataset.key !== "origin" && state.draft[box.dataset.key] !== undefined)) more.open = true;
      }
    };

    const learnBrands = async () => {
      try {
        await globalThis.bs.searchReady();
        state.known = submit.knownBrands(state.from);
      } catch (reason) {
        if (!(reason instanceof globalThis.bs.LoadError)) throw reason;
      }
    };

    const bringIn = async ({ draft, body, files, from }) => {
      blank();
      for (const [name, picture] of files) page.addFile(name, picture);
      const over = page.fill(form, draft);
      page.fillBody(form, body);
      addBlanks();
      Object.assign(state, { from, begun: true });
      await learnBrands();
      show();
      openFolded();
      return over.length ? `有 ${over.length} 项这里没有空格可填（${over.join("、")}），原样保留。` : "";
    };

    const fresh = async () => {
      blank();
      page.fill(form, DEFAULTS);
      addBlanks();
      page.controlOf(page.boxOf(form, "updated")).value = page.today();
      await learnBrands();
      show();
    };

    const attempt = async (open, told, asked = true) => {
      try {
        const found = await open();
        const over = await bringIn(found);
        say(told(found), over);
        await keep();
        if (asked) at.notice.focus();
      } catch (reason) {
        if (reason instanceof globalThis.bs.LoadError) say("网站上的内容没有载入，请刷新页面再试。");
        else if (reason instanceof page.Unopened) say(reason.message);
        else throw reason;
      }
    };

    const nameOf = ({ draft }) => (typeof draft.name === "string" ? `“${draft.name}”` : "一份没有名称的材料");
    const openedBrand = (found) => `已打开${nameOf(found)}。改完下载，交给党建部门；没动的图片不用再传。`;
    const openBrand = (id, asked) => attempt(() => page.openBrand(id), openedBrand, asked);
    const openFile = (file) => attempt(() => page.openFile(file), (found) => `已打开${nameOf(found)}，接着填。`);

    const offer = (kept, wanted) => {
      say(`这里还有 ${timeText(kept.saved)} 存下的草稿${nameOf(kept)}，现在显示的就是它。`, page.button(`不要草稿，打开 ${wanted}`, "bs-tool", () => openBrand(wanted)));
    };

    const resume = async (kept, wanted) => {
      const over = await bringIn(kept);
      state.edited = true;
      if (wanted && wanted !== kept.from) return offer(kept, wanted);
      const lost = kept.lost ? `有 ${kept.lost} 张图片没能找回，请重新放。` : "";
      return say(`已恢复 ${timeText(kept.saved)} 的草稿${nameOf(kept)}。`, lost, over);
    };

    const takeAlong = async (faulty) => {
      const { draft, body } = state;
      const bytes = await page.pack({ draft, body, faulty, mail: form.dataset.mail });
      const name = page.packageName(draft, faulty);
      page.download(bytes, name);
      page.showSent(form, at.sent, { draft, name, size: bytes.length, faulty });
    };

    const finish = () => {
      state.asked = state.begun = true;
      refresh();
      at.sent.hidden = at.verdict.hidden = true;
      if (page.countOf(state.problems, "error")) page.showVerdict(form, at.verdict, state.problems, () => takeAlong(true));
      else takeAlong(false);
    };

    const clearing = () => {
      const [ask, sure, yes, no] = ["[data-clear]", "[data-clear-sure]", "[data-clear-yes]", "[data-clear-no]"].map(one);
      const turn = (open) => {
        sure.hidden = !open;
        ask.hidden = open;
        (open ? no : ask).focus();
      };
      ask.addEventListener("click", () => turn(true));
      no.addEventListener("click", () => turn(false));
      yes.addEventListener("click", async () => {
        clearTimeout(state.timer);
        await page.forgetDraft();
        await fresh();
        at.saved.textContent = "";
        turn(false);
        say("已清空，重新开始。");
      });
    };

    const listen = () => {
      form.addEventListener("submit", (event) => event.preventDefault());
      form.addEventListener("input", edited);
      form.addEventListener("change", edited);
      form.addEventListener("focusout", ({ target, relatedTarget }) => {
        const box = target.closest("[data-key], [data-part]");
        if (!box || box.contains(relatedTarget) || !target.value) return;
        seen.add(box);
        if (state.begun) soon();
      });
      form.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && event.target.matches("input[type=text]")) event.preventDefault();
      });
      page.listen(form, say);
      page.proposeIds(form);
      page.tidyOnLeave(form);
      one("[data-finish]").addEventListener("click", finish);
      one("[data-print]").addEventListener("click", () => globalThis.print());
      at.meter.addEventListener("click", (event) => {
        const link = event.target.closest("[data-field]");
        if (!link) return;
        event.preventDefault();
        const box = page.boxOf(form, link.dataset.field);
        page.goTo(page.controlsOf(box).find((each) => each.type !== "hidden") ?? box.querySelector("input:not([type=hidden]), textarea, button"));
      });
      const byName = one("[data-open-brand]");
      page.choosable(byName, page.findBrands, ({ id, name }) => {
        byName.value = name;
        openBrand(id);
      });
      one("[data-open-file]").addEventListener("change", ({ target }) => {
        if (target.files[0]) openFile(target.files[0]);
        target.value = "";
      });
      clearing();
      const narrow = matchMedia("(max-width: 1100px)");
      at.sum.open = !narrow.matches;
      narrow.addEventListener("change", () => (at.sum.open = !narrow.matches));
    };

    const first = async () => {
      page.label(form);
      page.preparePictures(form);
      page.preparePickers(form);
      listen();
      const kept = await page.kept();
      const wanted = new URLSearchParams(location.search).get("brand");
      if (kept) await resume(kept, wanted);
      else {
        await fresh();
        if (wanted) await openBrand(wanted, false);
      }
      form.dataset.ready = "";
    };
    return first();
  };

  document.addEventListener("DOMContentLoaded", () => {
    const form = document.querySelector("#submit-form");
    if (form) begin(form);
  });
})();
