// A draft -> a typed record, with a problem for every value that does not fit; see reading/record.py. Pure: no DOM.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const isText = (value) => typeof value === "string";
  const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  // Forms may hand over numbers and switches.
  const plain = (value) => (typeof value === "object" ? value : String(value));

  const isEmpty = (value) => {
    if (isText(value)) return !submit.strip(value);
    return Array.isArray(value) ? !value.length : !Object.keys(value).length;
  };

  class Reading {
    constructor() {
      this.problems = [];
      this.unread = new Set();
      this.places = new Map(); // path in the record -> path in the draft
      this.bare = new Set(); // paths of records that a plain value stands for
    }

    get guesses() {
      return this.problems.length < submit.data.rules.guessed;
    }

    note(path, at, label, rule, message, hint = "", severity = "error") {
      const pasted = hint.length <= submit.data.rules.longest_hint && submit.visible(hint) === hint ? hint : "";
      this.problems.push({ field: path, at, label, severity, rule, message: submit.visible(message), hint: pasted });
    }

    // The text of a value without what pasting left in it, which is noted; names keep it, to be refused.
    seen(text, path, at, field) {
      const found = submit.leftovers(text);
      const isName = submit.data.rules.names.includes(path.split("[")[0]) || field.kind === "identifier";
      if (!found.length || isName) return text;
      const message = submit.reminder(found, submit.say("invisible-characters.in_value"));
      this.note(path, at, field.label, "invisible-characters", message, "", "warning");
      return submit.without(text, found);
    }

    refuse(path, at, field, wrong) {
      this.unread.add(path);
      this.note(path, at, field.label, wrong.rule, wrong.message, wrong.hint);
    }
  }

  const unknown = (name, guess) => {
    if (!name) return submit.say("record.nameless");
    const values = { name: submit.quote(name), key: guess?.key, label: guess?.label };
    return submit.say(guess ? "record.unknown-guess" : "record.unknown", values);
  };

  // The field that a written key means; an unknown key is a problem with a near name.
  const fieldOf = (key, fields, reading, prefix, at) => {
    const name = submit.strip(submit.without(key, submit.leftovers(key)));
    const labels = new Map([...fields.values()].map((field) => [field.label, field.key]));
    const known = fields.get(name) ?? fields.get(labels.get(name));
    if (known) return known;
    reading.unread.add(prefix + name);
    if (submit.data.rules.department_keys.includes(name.toLowerCase())) {
      reading.note(prefix + name, at, name, "department-only", submit.say("record.department"));
      return null;
    }
    const [near] = reading.guesses ? submit.closeMatches(name, [...fields.keys(), ...labels.keys()], 1, 0.7) : [];
    const guess = near === undefined ? undefined : fields.get(labels.get(near) ?? near);
    if (guess) reading.unread.add(prefix + guess.key);
    const shown = submit.shown(name);
    reading.note(prefix + shown, at, shown, "unknown-key", unknown(name, guess), guess ? `${guess.key}:` : "");
    return null;
  };

  const duplicate = (key, first, field, path, at, reading) => {
    const same =
      key === first ? submit.say("record.same-key", { key }) : submit.say("record.same-field", { first, key });
    reading.note(path, at, field.label, "duplicate-key", submit.say("record.twice", { same }));
  };

  const blank = (name) =>
    Object.fromEntries([...submit.fieldsOf(name)].map(([key, field]) => [key, field.many ? [] : null]));

  const build = (name, draft, reading, prefix, around) => {
    const fields = submit.fieldsOf(name);
    const record = blank(name);
    const written = new Map();
    for (const [key, given] of Object.entries(draft)) {
      const at = around + key;
      if (submit.isNothing(given)) continue;
      const value = plain(given);
      const field = fieldOf(key, fields, reading, prefix, at);
      if (!field) continue;
      const path = prefix + field.key;
      if (written.has(field.key)) {
        duplicate(key, written.get(field.key), field, path, at, reading);
        continue;
      }
      written.set(field.key, key);
      reading.places.set(path, at);
      record[field.key] = read(field, value, path, at, reading) ?? record[field.key];
    }
    return record;
  };

  const attempt = (make, fail) => {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof submit.WrongForm)) throw error;
      return fail(error);
    }
  };

  const read = (field, value, path, at, reading) => {
    if (isEmpty(value)) return null;
    const make = () =>
      field.many ? readMany(field, value, path, at, reading) : readOne(field, value, path, at, reading);
    return attempt(make, (wrong) => {
      reading.refuse(path, at, field, wrong);
      return null;
    });
  };

  const readMany = (field, value, path, at, reading) => {
    const found = [];
    const items = Array.isArray(value) ? [...value.entries()] : [[null, value]];
    const written = items.filter(([, given]) => !submit.isNothing(given));
    for (const [index, [number, given]] of written.entries()) {
      const item = plain(given);
      if (isEmpty(item)) continue;
      const here = `${path}[${found.length}]`;
      const there = number === null ? at : `${at}[${number}]`;
      const make = () => {
        found.push(readOne(field, item, here, there, reading));
        reading.places.set(here, there);
      };
      attempt(make, (wrong) => {
        reading.unread.add(`${path}[]`);
        reading.note(`${path}[${index}]`, there, field.label, wrong.rule, wrong.message, wrong.hint);
      });
    }
    return found;
  };

  const wrongForm = (name, values, hint) =>
    new submit.WrongForm("value-form", submit.say(`record.${name}`, values), hint);

  const readOne = (field, value, path, at, reading) => {
    if (field.kind === "record") return readRecord(field, value, path, at, reading);
    if (!isText(value)) {
      const shape = submit.say(Array.isArray(value) ? "record.list" : "record.several");
      throw wrongForm("shape", { shape }, `${field.key}: ${field.good}`);
    }
    return submit.convert(reading.seen(value, path, at, field), field, reading.guesses);
  };

  const readBare = (field, value, path, at, reading) => {
    const bare = submit.fieldsOf(field.record).get(field.bare);
    const make = () => submit.convert(reading.seen(value, path, at, bare), bare, reading.guesses);
    const made = attempt(make, (wrong) => {
      const own = `${bare.key}: `;
      const pasted = wrong.hint.startsWith(own) ? wrong.hint.slice(own.length) : wrong.hint;
      throw new submit.WrongForm(wrong.rule, wrong.message, pasted ? `${field.key}: ${pasted}` : "");
    });
    reading.places.set(`${path}.${bare.key}`, at);
    reading.bare.add(path);
    return { ...blank(field.record), [bare.key]: made };
  };

  const notARecord = (field, value) => {
    const parts = [...submit.fieldsOf(field.record).values()].filter((each) => each.required).slice(0, 2);
    const example = parts.map((each) => `${each.key}: ${each.good}`).join(", ");
    const values = { value: submit.quote(value), parts: parts.map((each) => each.label).join("、") };
    return wrongForm("sentence", values, field.many ? `- {${example}}` : `{${example}}`);
  };

  const readRecord = (field, value, path, at, reading) => {
    if (Array.isArray(value)) throw wrongForm("list-of-one", {}, "");
    if (isRecord(value)) return build(field.record, value, reading, `${path}.`, `${at}.`);
    if (field.bare === null) throw notARecord(field, value);
    return readBare(field, value, path, at, reading);
  };

  // The document that the rules judge.
  submit.read = (draft, context) => {
    const reading = new Reading();
    const record = build(submit.data.record, isRecord(draft) ? draft : {}, reading, "", "");
    const body = submit.readBody(context.body ?? "");
    const problems = [...reading.problems, ...body.problems];
    return {
      ...body,
      draft: isRecord(draft) ? draft : {},
      record,
      problems,
      unread: reading.unread,
      places: reading.places,
      bare: reading.bare,
      files: context.files ?? {},
    };
  };
})();
