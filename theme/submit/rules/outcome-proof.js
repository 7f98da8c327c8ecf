// An outcome says how much, over which time, and by what that can be seen; see brand_rules/outcome_proof.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "outcome-proof";

  const example = (key) => `${key}: ${submit.fieldsOf("Outcome").get(key).good}`;
  const hint = (name) => submit.data.sentences[ID][name];

  const tell = (document, path, name, pasted, severity = "suggestion", values = {}) => [
    submit.report(document, ID, path, submit.say(`${ID}.${name}`, values), pasted, severity),
  ];

  const withoutFigures = (document, path, { title, text, evidence }) => {
    const said = text || title;
    if (!said) return [];
    const claim = [text, title].map((each) => (each ? submit.claimIn(each)[0] : "")).find(Boolean) ?? "";
    const [at, value] = [`${path}.${text ? "text" : "title"}`, submit.quote(said)];
    if (claim) return tell(document, at, "claim", hint("figures_hint"), "warning", { value, claim });
    return evidence.length ? [] : tell(document, at, "nothing", hint("figures_hint"), "suggestion", { value });
  };

  const gaps = (document, path, outcome) => {
    const said = [outcome.title, outcome.text];
    const counted = outcome.after !== null || outcome.before !== null;
    if (!counted && !submit.hasFigure(said, document.record.name)) return withoutFigures(document, path, outcome);
    const proven = outcome.evidence.length > 0;
    const timeless = !outcome.period && !submit.hasTime([...said, ...outcome.evidence]);
    if (timeless && !proven) return tell(document, `${path}.period`, "loose", hint("loose_hint"), "warning");
    if (timeless) return tell(document, `${path}.period`, "period", example("period"));
    return proven ? [] : tell(document, `${path}.evidence`, "evidence", example("evidence"));
  };

  submit.rules.push({
    id: ID,
    check(document) {
      if (!submit.isAnswered(document.record)) return [];
      return document.record.outcomes.flatMap((outcome, index) => {
        const path = `outcomes[${index}]`;
        return submit.isComplete(document, path) ? gaps(document, path, outcome) : [];
      });
    },
  });
})();
