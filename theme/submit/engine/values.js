// One text -> one typed value, for each kind of field; see reading/values.py. Pure: no DOM.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  // A text that is not of its field's kind: the rule, a sentence with the value quoted, and text to paste.
  submit.WrongForm = class extends Error {
    constructor(rule, message, hint = "") {
      super(message);
      this.rule = rule;
      this.hint = hint;
    }
  };

  const wrong = (name, values, hint) => new submit.WrongForm("value-form", submit.say(`values.${name}`, values), hint);
  const example = (field) => (field.good ? `${field.key}: ${field.good}` : "");

  const line = (text, field) => {
    const plain = submit.strip(text);
    if (plain.includes("\n")) throw wrong("lines", {}, `${field.key}: ${plain.split("\n")[0]}`);
    return plain;
  };

  submit.isIdentifier = (text) => submit.isAll("identifiers.identifier", text);

  const identifier = (text, field) => {
    if (submit.isIdentifier(text)) return text;
    const hidden = submit.leftovers(text);
    if (hidden.length) {
      const message = submit.say("values.hidden", { code: submit.code(hidden[0].character) });
      throw new submit.WrongForm("characters", message, example(field));
    }
    const guess = text.toLowerCase().replaceAll("_", "-").replaceAll(" ", "-");
    const hint = submit.isIdentifier(guess) ? `${field.key}: ${guess}` : example(field);
    throw wrong("identifier", { value: submit.quote(text) }, hint);
  };

  const isDay = (year, month, day) => {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
  };

  const date = (text, field) => {
    const found = submit.matchAll("values.date", text);
    if (found) {
      if (isDay(...found.slice(1).map((part) => Number(part ?? 1)))) return text;
      throw wrong("no-such-day", { value: submit.quote(text) }, `${field.key}: ${field.good}`);
    }
    const loose = submit.matchAll("values.loose_date", submit.strip(text).normalize("NFKC"));
    const parts = loose
      ?.slice(1)
      .filter(Boolean)
      .map((part) => part.padStart(2, "0"));
    throw wrong("date", { value: submit.quote(text) }, `${field.key}: ${parts ? parts.join("-") : field.good}`);
  };

  const isShort = (found) =>
    found[1].length <= submit.data.rules.most_digits && (found[2] ?? "").length <= submit.data.rules.most_decimals;

  // The decimal as a person writes it: ordinary digits, no noughts in front.
  const plainNumber = (text) => text.normalize("NFKC").replace(/^(-?)0+(?=[0-9])/, "$1");

  const number = (text, field, form, remedy) => {
    const found = submit.matchAll(form, text);
    if (found && isShort(found)) return plainNumber(text);
    const { most_digits: most, most_decimals: decimals } = submit.data.rules;
    if (found) throw wrong("number-long", { value: submit.quote(text), digits: most, decimals });
    const [digits] = submit.findAll("values.digits", text.normalize("NFKC").replaceAll(",", ""));
    const hint = digits && isShort(digits) ? digits[0] : field.good;
    throw wrong(
      "number",
      { value: submit.quote(text), remedy: submit.say(`values.${remedy}`) },
      `${field.key}: ${hint}`,
    );
  };

  const flag = (text, field) => {
    const plain = submit.strip(text).toLowerCase();
    const { flags } = submit.data.rules;
    if (Object.hasOwn(flags, plain)) return flags[plain];
    throw wrong("flag", { value: submit.quote(text) }, `${field.key}: 是`);
  };

  const unknownUnit = (text, field) => {
    const byLabel = new Map(submit.data.units.map((unit) => [unit.label, unit.id]));
    const units = new Map(submit.data.units.map((unit) => [unit.id, unit]));
    const [near] = submit.closeMatches(submit.strip(text), [...units.keys(), ...byLabel.keys()], 1, 0.6);
    const id = near === undefined ? "" : (byLabel.get(near) ?? near);
    const guess = id
      ? submit.say("values.unit-guess", { id, label: units.get(id).label })
      : submit.say("values.unit-ask");
    const message = submit.say("values.unit", { value: submit.quote(text), guess });
    return new submit.WrongForm("known-units", message, id ? `${field.key}: ${id}` : "");
  };

  const term = (text, field, guesses) => {
    const plain = submit.strip(text);
    const numbered = { units: submit.data.units, sources: submit.data.sources }[field.vocabulary];
    const terms = numbered ?? submit.data.vocabularies[field.vocabulary];
    const found =
      terms.findLast((each) => !numbered && each.label === plain) ?? terms.find((each) => each.id === plain);
    if (found) return found.id;
    if (field.vocabulary === "units") throw unknownUnit(text, field);
    const labels = terms.map((each) => (numbered ? each.id : each.label));
    const [near] = guesses ? submit.closeMatches(plain, labels, 1, 0.5) : [];
    const guess = near === undefined ? "" : submit.say("values.guess", { guess: near });
    const listed =
      labels.length <= submit.data.rules.many_terms ? submit.say("values.choices", { choices: labels.join("、") }) : "";
    const message = submit.say("values.term", { value: submit.quote(text), guess, listed });
    throw new submit.WrongForm("known-terms", message, `${field.key}: ${near ?? (field.good || labels[0])}`);
  };

  const file = (text, field) => {
    const plain = submit.strip(text);
    const parts = plain.split("/");
    if (/[\\:]/.test(plain) || parts.some((part) => ["", ".", ".."].includes(part))) {
      throw wrong("file", { value: submit.quote(plain) }, `${field.key}: ${field.good}`);
    }
    return plain;
  };

  const link = (text, field) => {
    const plain = submit.strip(text);
    if (submit.isAll("values.link", plain)) return plain;
    throw wrong(
      "link",
      { value: submit.quote(plain) },
      `${field.key}: ${["https:", "", plain.replace(/^\/+/, "")].join("/")}`,
    );
  };

  // The typed value of a text; throws WrongForm, which names what was probably meant unless `guesses` is off.
  submit.convert = (text, field, guesses = true) => {
    switch (field.kind) {
      case "line":
        return line(text, field);
      case "identifier":
        return identifier(text, field);
      case "date":
        return date(text, field);
      case "number":
        return number(text, field, "values.digits", "digits-only");
      case "count":
        return Number(number(text, field, "values.count", "whole-only").normalize("NFKC"));
      case "flag":
        return flag(text, field);
      case "term":
        return term(text, field, guesses);
      case "file":
        return file(text, field);
      case "link":
        return link(text, field);
      default:
        return submit.strip(text);
    }
  };
})();
