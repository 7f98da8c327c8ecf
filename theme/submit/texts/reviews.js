// False alarms that the department has looked at; see checking/reviews.py. Pure: no DOM.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const SHOWN = 4;
  const hashed = (...parts) => submit.sha256(parts.join("\0"));

  // The problem with the code under which the department can enter it; none if it has done so. What it wrote about it is
  // not published, and the data holds but a hash of each entry.
  submit.reviewable = (problem, finding, context) => {
    const { root, settled, settled_length } = submit.data.texts;
    const path = `${root}/brands/${context.unit}/${context.id}/index.md`;
    const review = hashed(path, problem.rule, finding).slice(0, SHOWN);
    if (settled.includes(hashed(path, problem.rule, review).slice(0, settled_length))) return [];
    return [{ ...problem, message: problem.message + submit.say("reviews.code", { code: review }), review }];
  };
})();
