// The end: the verdict, the download, and how to send the package.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const page = (submit.page ??= {});

  const mailAddress = (mail, draft, name) => {
    const subject = `支部品牌材料：${draft.name ?? ""}`;
    const text = `附上“${draft.name ?? ""}”的品牌材料（${name}），请党建部门审核。\n\n（发送前请把刚下载的 ${name} 加为附件）`;
    return `mailto:${mail}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
  };

  const step = (...children) => page.make("li", "", {}, ...children);

  const ways = (form, draft, name, faulty) => {
    const { mail, edit } = form.dataset;
    const found = [];
    const file = page.make("b", "", {}, name);
    if (mail) {
      const link = page.make("a", "", { href: mailAddress(mail, draft, name) }, `写邮件给 ${mail}`);
      found.push(step("把 ", file, " 作为附件发给党建部门：", link, "。"));
    } else found.push(step("把 ", file, " 原样交给本单位党建部门，邮件、内部通讯软件都行，不用解开。"));
    if (edit && !faulty) {
      const link = page.make("a", "", { href: edit, rel: "noopener" }, "代码仓库");
      found.push(step("会用代码仓库的，也可以解开压缩包，把 brands 文件夹放进 content 文件夹，到", link, "提一个合并请求。"));
    }
    found.push(step("以后要改，打开这一页，选“打开以前存下的压缩包”。"));
    return page.make("ol", "w-sent__ways", {}, ...found);
  };

  page.showSent = (form, place, { draft, name, size, faulty }) => {
    const title = faulty ? "草稿已下载" : "填好了，已下载";
    const head = page.make("h3", "w-sent__title", { tabindex: "-1" }, title);
    const file = page.make("p", "w-sent__file", {}, page.make("code", "", {}, name), ` ${page.sizeText(size)}`);
    place.replaceChildren(head, file, ways(form, draft, name, faulty));
    place.hidden = false;
    head.focus({ preventScroll: true });
    place.scrollIntoView({ block: "center" });
  };

  // What is still to be changed, with a way to take the draft along all the same.
  page.showVerdict = (form, place, problems, takeDraft) => {
    const errors = problems.filter(({ severity }) => severity === "error");
    const head = page.make("h3", "w-verdict__title", { tabindex: "-1", id: "verdict-title" }, `还有 ${errors.length} 处需要修改`);
    const told = page.make("p", "", {}, "点一条就到那一处。改好了再来下载，或者先存一份草稿，改天接着填。");
    const list = page.listProblems(form, errors, "h4").slice(1);
    place.replaceChildren(head, told, ...list, page.button("先下载草稿", "bs-btn bs-btn--line", takeDraft));
    place.hidden = false;
    head.focus({ preventScroll: true });
    place.scrollIntoView({ block: "start" });
  };
})();
