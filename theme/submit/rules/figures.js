// A figure before comes with one now, figures with their unit; see brand_rules/figures.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "figures";

  const tell = (document, path, name, hint, severity = "warning", values = {}) =>
    submit.isUnread(document, path)
      ? []
      : [submit.report(document, ID, path, submit.say(`${ID}.${name}`, values), hint, severity)];

  const onOutcome = (document, path, { before, after, unit }) => [
    ...(before !== null && after === null
      ? tell(document, `${path}.after`, "before", "after: 26", "warning", { before })
      : []),
    ...((before !== null || after !== null) && !unit ? tell(document, `${path}.unit`, "unit", "unit: 分钟") : []),
  ];

  const onGoal = (document, path, { target, baseline, unit, metric }) => {
    if (target === null && baseline === null) return [];
    return [
      ...(unit ? [] : tell(document, `${path}.unit`, "unit", "unit: 分钟")),
      ...(metric ? [] : tell(document, `${path}.metric`, "metric", "metric: 平均到场时间", "suggestion")),
      ...(target === null ? tell(document, `${path}.target`, "target", "target: 30", "warning", { baseline }) : []),
    ];
  };

  submit.rules.push({
    id: ID,
    check: (document) => [
      ...document.record.outcomes.flatMap((outcome, index) => onOutcome(document, `outcomes[${index}]`, outcome)),
      ...document.record.goals.flatMap((goal, index) => onGoal(document, `goals[${index}]`, goal)),
    ],
  });
})();
