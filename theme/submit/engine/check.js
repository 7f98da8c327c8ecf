// All rules over one draft, in the order of the form. A rule that fails must not silence the others.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });

  const inOrder = (one, other) => {
    const [a, b] = [submit.order(one.field), submit.order(other.field)];
    for (let at = 0; at < Math.min(a.length, b.length); at += 1) if (a[at] !== b[at]) return a[at] - b[at];
    return a.length - b.length || submit.compare(one.rule, other.rule) || submit.compare(one.message, other.message);
  };

  const judged = (rule, document, context) => {
    try {
      return [...rule.check(document, context)];
    } catch (error) {
      submit.failures.push({ rule: rule.id, error });
      return [];
    }
  };

  submit.failures = []; // rules that failed, for tests and for whoever looks for a fault

  // The problems of a draft; never throws.
  submit.check = (draft, context) => {
    const document = submit.read(draft, context);
    const rules = document.unread.has("") ? [] : submit.rules; // a key without a name spoils all of it
    const problems = [...document.problems, ...rules.flatMap((rule) => judged(rule, document, context))];
    return problems.map(submit.redactor(document, context)).sort(inOrder);
  };
})();
