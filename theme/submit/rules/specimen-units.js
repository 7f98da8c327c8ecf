// Invented units have specimen records only, real units none; see document_rules/specimen_units.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "specimen-units";

  // The problem of a record whose unit and origin contradict each other, or null.
  submit.misplacedSpecimen = (document) => {
    const unit = submit.data.units.find((each) => each.id === document.record.unit);
    const origin = submit.term("origins", document.record.origin);
    if (!unit || !origin || (unit.origin === "specimen") === (origin.id === "specimen")) return null;
    const word = submit.term("origins", "specimen")?.label ?? submit.say(`${ID}.specimen`);
    const values = { origin: origin.label, unit: unit.label, word };
    if (unit.origin !== "specimen") {
      return submit.report(document, ID, "origin", submit.say(`${ID}.real`, values), "origin: 申报");
    }
    return submit.report(document, ID, "origin", submit.say(`${ID}.invented`, values), `origin: ${word}`);
  };

  submit.rules.push({ id: ID, check: (document) => [submit.misplacedSpecimen(document)].filter(Boolean) });
})();
