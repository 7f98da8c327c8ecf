// Making problems: the label of the field and the sentences that many rules share; see checking/reporting.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });

  submit.report = (document, rule, path, message, hint = "", severity = "error") => ({
    field: path,
    at: path ? submit.placeOf(document, path) : "",
    label: (path && submit.describe(path)?.label) || "",
    severity,
    rule,
    message,
    hint,
  });

  submit.term = (vocabulary, id) => submit.data.vocabularies[vocabulary].find((term) => term.id === id);

  const askForTerm = (field) => {
    const { by_number: byNumber, few_terms: few } = submit.data.rules;
    if (byNumber.includes(field.vocabulary)) return submit.say("ask.number");
    const labels = (submit.data.vocabularies[field.vocabulary] ?? []).map((term) => term.label);
    if (!labels.length || labels.length > few) return submit.say("ask.from-list");
    return submit.say("ask.term", { choices: labels.join("、") });
  };

  // The sentence that asks for a value of this field.
  submit.ask = (field) => {
    const limit = field.max_length;
    if (field.kind === "record" && !field.many) {
      const bare = field.bare && submit.fieldsOf(field.record).get(field.bare);
      return bare ? submit.ask(bare) : submit.say("ask.record");
    }
    if (field.many) return limit && field.kind !== "record" ? submit.say("ask.each", { limit }) : submit.say("ask.one");
    const sized = field.kind === "line" || field.kind === "text";
    if (field.kind === "term") return askForTerm(field);
    if (sized && limit) return submit.say(`ask.${field.kind}-within`, { limit });
    if (["text", "date", "identifier", "file"].includes(field.kind)) return submit.say(`ask.${field.kind}`);
    return submit.say("ask.any");
  };
})();
