// A goal is something that can be counted or seen; see brand_rules/goal_claims.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "goal-claims";

  submit.rules.push({
    id: ID,
    *check(document) {
      const { record } = document;
      if (!submit.isAnswered(record)) return;
      for (const [index, goal] of record.goals.entries()) {
        if (!goal.text || goal.target !== null || goal.baseline !== null) continue;
        const plain = submit.withoutQuoted(goal.text);
        const found = submit.findAll("substance.abstract", plain)[0] ?? submit.findAll("substance.claim", plain)[0];
        if (!found || submit.hasFigure([goal.title, goal.text, goal.metric], record.name)) continue;
        const message = submit.say(`${ID}.claim`, { value: submit.quote(goal.text), claim: found[0] });
        yield submit.report(document, ID, `goals[${index}].text`, message, submit.data.sentences[ID].hint, "warning");
      }
    },
  });
})();
