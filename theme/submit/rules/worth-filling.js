// What makes a page fuller; see brand_rules/worth_filling.py. Which fields these are is told by the sentences.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "worth-filling";

  const missing = (document, path, reason) => {
    const field = submit.describe(path);
    const message = submit.say(`${ID}.missing`, { reason });
    return submit.report(document, ID, path, message, `${field.key}: ${field.good}`, "suggestion");
  };

  const isOpen = (document, path, value) =>
    (Array.isArray(value) ? !value.length : !value) && submit.isComplete(document, path);

  submit.rules.push({
    id: ID,
    *check(document) {
      const { record } = document;
      if (!["submitted", "specimen"].includes(record.origin)) return;
      const { missing: _, ...reasons } = submit.data.sentences[ID];
      for (const [name, reason] of Object.entries(reasons)) {
        const [key, part] = name.split("-");
        if (!part && isOpen(document, key, record[key])) yield missing(document, key, reason);
        for (const [index, item] of part ? record[key].entries() : []) {
          const path = `${key}[${index}].${part}`;
          if (isOpen(document, path, item[part])) yield missing(document, path, reason);
        }
      }
    },
  });
})();
