// The pictures beside the page are shown on it; see document_rules/unused_files.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "unused-files";

  const lacksAPicture = (document) =>
    submit.entries(document).some(({ field, value }) => field.kind === "file" && field.required && value === null) ||
    submit.missingElements(document).some(({ field }) => field === "logo");

  submit.rules.push({
    id: ID,
    check(document) {
      const named = submit.namedFiles(document);
      const unused = Object.keys(document.files).filter(
        (name) => submit.isPictureName(name) && !named.has(name) && !document.files[name].unread,
      );
      const known = [...named].every((name) => name in document.files);
      if (!unused.length || !known || document.unread.size || lacksAPicture(document)) return [];
      return unused.map((name) =>
        submit.report(document, ID, "", submit.say(`${ID}.unused`, { name: submit.quote(name) }), "", "suggestion"),
      );
    },
  });
})();
