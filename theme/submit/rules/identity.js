// The id of a record is the name of its folder; see document_rules/identity.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "identity";

  submit.rules.push({
    id: ID,
    check(document, context) {
      const { id } = document.record;
      const folder = context.id;
      const tell = (name, values, hint) => [
        submit.report(document, ID, "id", submit.say(`${ID}.${name}`, values), hint),
      ];
      if (!id || submit.isUnread(document, "id")) return [];
      if (submit.isAll("identifiers.windows_keeps", id)) return tell("windows", { id });
      const most = submit.data.rules.longest_id;
      if (id.length > most) return tell("long", { value: submit.quote(id), length: id.length, most });
      if (id === folder) return [];
      if (submit.isIdentifier(folder)) return tell("differs", { id, folder }, `id: ${folder}`);
      return tell("rename", { id, folder: submit.quote(folder) });
    },
  });
})();
