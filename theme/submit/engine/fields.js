// The described fields of a record, and walks over them at every depth; see checking/walking.py. Pure: no DOM.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const DEFAULTS = { hint: "", good: "", bad: "", why: "", many: false, required: false };
  const PLAIN = { ...DEFAULTS, max_length: null, vocabulary: null, record: null, bare: null, refers_to: null };
  let known = null;

  // Record name -> Map of its fields by key, in the order in which they are declared.
  const records = () => {
    known ??= new Map(
      Object.entries(submit.data.records).map(([name, fields]) => [
        name,
        new Map(fields.map((field) => [field.key, { ...PLAIN, ...field }])),
      ]),
    );
    return known;
  };

  submit.fieldsOf = (record) => records().get(record);

  // The description of the field at a path (goals[0].text), or undefined.
  submit.describe = (path) => {
    let found;
    let inner = submit.data.record;
    for (const key of path.replace(/\[\d*\]/g, "").split(".")) {
      found = inner ? submit.fieldsOf(inner).get(key) : undefined;
      inner = found?.record;
    }
    return found;
  };

  function* walk(record, name, prefix) {
    for (const [key, field] of submit.fieldsOf(name)) {
      const value = record[key];
      const path = prefix + key;
      yield { path, field, value };
      if (field.kind !== "record" || value === null) continue;
      if (!field.many) yield* walk(value, field.record, `${path}.`);
      else for (const [index, item] of value.entries()) yield* walk(item, field.record, `${path}[${index}].`);
    }
  }

  // Every field of the record and of the records in it, filled or not; a field that holds many comes whole.
  submit.entries = (document) => (document.entries ??= [...walk(document.record, submit.data.record, "")]);

  function* single(entries) {
    for (const entry of entries) {
      if (entry.field.kind === "record" || entry.value === null) continue;
      if (!entry.field.many) yield entry;
      else
        for (const [index, value] of entry.value.entries()) yield { ...entry, path: `${entry.path}[${index}]`, value };
    }
  }

  // Every single filled value; the items of a list come one by one (keywords[0]).
  submit.values = (document) => (document.values ??= [...single(submit.entries(document))]);

  submit.valuesOf = (document, ...kinds) => submit.values(document).filter(({ field }) => kinds.includes(field.kind));

  const above = (path) => path.slice(0, Math.max(path.lastIndexOf(path.endsWith("]") ? "[" : "."), 0));

  // Whether reading already refused this field or one around it, so that rules have nothing to add.
  submit.isUnread = (document, path) => {
    for (let here = path; here; here = above(here)) if (document.unread.has(here)) return true;
    return document.unread.has("");
  };

  // Whether nothing of this field was refused, neither itself, nor one of its items, nor anything in them.
  submit.isComplete = (document, path) => {
    if (submit.isUnread(document, path)) return false;
    for (let each of document.unread) for (; each; each = above(each)) if (above(each) === path) return false;
    return true;
  };

  // The path in the draft of a path in the record; what stands nowhere lies in what is around it.
  submit.placeOf = (document, path) => {
    for (let here = path; here; here = above(here)) {
      const place = document.places.get(here);
      if (place !== undefined) return document.bare.has(here) ? place : place + path.slice(here.length);
    }
    return path;
  };

  // Sorts paths as the form shows the fields; the whole page and its text ("") come last.
  submit.order = (path) => {
    const found = [];
    let inner = submit.data.record;
    for (const part of path ? path.split(".") : []) {
      const [key, index] = part.split(/[[\]]/);
      const keys = inner ? [...submit.fieldsOf(inner).keys()] : [];
      const at = keys.indexOf(key);
      found.push(at < 0 ? keys.length : at, index ? Number(index) : -1);
      inner = inner && at >= 0 ? submit.fieldsOf(inner).get(key).record : null;
    }
    return found.length ? found : [Infinity];
  };
})();
