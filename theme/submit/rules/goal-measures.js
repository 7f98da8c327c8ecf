// A goal has a measure that serves it; see brand_rules/goal_measures.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "goal-measures";

  submit.rules.push({
    id: ID,
    *check(document) {
      const { goals, measures } = document.record;
      if (!goals.length || !submit.isAnswered(document.record)) return;
      if (!submit.isComplete(document, "measures") || !submit.isComplete(document, "goals")) return;
      const served = new Set(measures.flatMap((measure) => measure.goals));
      const known = new Set(goals.map((goal) => goal.id));
      if (measures.length && (!served.size || [...served].some((id) => !known.has(id)))) return;
      if (!measures.length && submit.missingElements(document).some(({ field }) => field === "measures")) return;
      const [name, severity] = measures.length ? ["unserved", "warning"] : ["alone", "suggestion"];
      for (const [index, { id, title, text }] of goals.entries()) {
        if (!id || served.has(id)) continue;
        const message = submit.say(`${ID}.${name}`, { value: submit.quote(title || text || id), id });
        const hint = submit.say(`${ID}.hint`, { number: measures.length + 1, id });
        yield submit.report(document, ID, `goals[${index}]`, message, hint, severity);
      }
    },
  });
})();
