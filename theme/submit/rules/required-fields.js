// Fields that every record has are filled; see document_rules/required_fields.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "required-fields";

  submit.rules.push({
    id: ID,
    *check(document, context) {
      const group = submit.data.units.some((unit) => unit.id === context.unit) ? context.unit : "";
      const known = { id: context.id, updated: context.date, unit: group };
      for (const { path, field, value } of submit.entries(document)) {
        const filled = Array.isArray(value) ? value.length : value;
        if (!field.required || filled || !submit.isComplete(document, path)) continue;
        const own = known[path] ?? "";
        let good = own && /^[\0-\x7f]*$/.test(own) ? own : field.good;
        if (!good && field.kind === "term") good = submit.data.vocabularies[field.vocabulary]?.[0]?.label ?? "";
        const message = submit.say(`${ID}.missing`, { ask: submit.ask(field) });
        yield submit.report(document, ID, path, message, good ? `${field.key}: ${good}` : "");
      }
    },
  });
})();
