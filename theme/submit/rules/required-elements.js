// A brand shows the elements that its unit's scheme asks for at its stage; see brand_rules/required_elements.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "required-elements";

  const stages = () => submit.data.vocabularies.stages.map((term) => term.id);

  // The stage the brand is judged by; the earlier one where the current one and the history disagree.
  const reached = ({ stage }) => {
    if (!stage) return 0;
    const named = [stage.current, ...stage.history.slice(-1).map((each) => each.stage)];
    const numbers = named.map((each) => stages().indexOf(each)).filter((number) => number >= 0);
    return numbers.length ? Math.min(...numbers) : 0;
  };

  // The elements of the scheme that a unit's brands follow.
  submit.elementsOf = (unit) => {
    const named = submit.ancestry(unit).find((each) => each.scheme)?.scheme ?? submit.data.default_scheme;
    return submit.data.schemes[named]?.elements ?? [];
  };

  const isFilled = (document, key) => {
    const value = document.record[key];
    return Boolean(Array.isArray(value) ? value.length : value) || !submit.isComplete(document, key);
  };

  const ask = (field) =>
    field.kind === "line" && field.max_length && !field.many
      ? submit.say(`${ID}.sentence`, { limit: field.max_length })
      : submit.ask(field);

  const problemOf = (document, element, key) => {
    const [first] = stages();
    const stage = element.required_from === first ? undefined : submit.term("stages", element.required_from);
    const since = stage ? submit.say(`${ID}.since`, { stage: stage.label }) : "";
    const message = submit.say(`${ID}.missing`, { since, ask: ask(submit.describe(key)) });
    return submit.report(document, ID, key, message, element.example, document.record.draft ? "warning" : "error");
  };

  // One problem for each element that is asked for and not there.
  submit.missingElements = (document) => {
    const { origin, unit } = document.record;
    if (!["submitted", "specimen"].includes(origin) || !unit || !stages().length) return [];
    if (submit.misplacedSpecimen(document)) return [];
    const asked = stages().slice(0, reached(document.record) + 1);
    return submit.elementsOf(unit).flatMap((element) => {
      const keys = element.fields.filter((key) => submit.describe(key));
      if (!keys.length || !asked.includes(element.required_from)) return [];
      if (keys.some((key) => isFilled(document, key)) || submit.describe(keys[0]).required) return [];
      return [problemOf(document, element, keys[0])];
    });
  };

  submit.rules.push({ id: ID, check: (document) => submit.missingElements(document) });
})();
