// Sentences about a draft never repeat what must not be public; see domain/redaction.py. Pure: no DOM.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const isAscii = (text) => /^[\0-\x7f]*$/.test(text);

  const secretsIn = (text) =>
    [...submit.findPrivate(text), ...submit.findCredentials(text)].map(({ start, end }) => submit.characters(text, start, end));

  const secretsInName = (name) => submit.findInName(name).map(({ start, end }) => submit.characters(name, start, end));

  const masked = (text, findings) => {
    const { mask } = submit.data.texts.redaction;
    let characters = null;
    for (const { start, end } of [...findings].sort((a, b) => b.start - a.start)) {
      characters ??= [...text];
      characters.splice(start, Math.min(end, characters.length) - start, mask);
      characters = [...characters.join("")];
    }
    return characters ? characters.join("") : text;
  };

  // The path of a file with a mask in the place of numbers in its names.
  submit.redactName = (path) =>
    path
      .split("/")
      .map((part) => masked(part, submit.findInName(part)))
      .join("/");

  const formsOf = (secret, gram) => {
    const folded = submit.fold(secret);
    const forms = [secret, folded, secret.toLowerCase(), folded.toLowerCase()];
    const digits = submit.onlyDigits(folded);
    return digits.length > gram ? [...forms, digits, digits.toLowerCase()] : forms;
  };

  class Redactor {
    constructor(known) {
      const { gram, most_spelled } = submit.data.texts.redaction;
      const secrets = [...new Set(known)];
      const spelled = new Set(secrets.filter((each) => !isAscii(each)).flatMap((each) => [each, submit.shown(each)]));
      this.spelled = spelled.size <= most_spelled ? [...spelled].filter(Boolean) : [];
      this.gram = gram;
      this.grams = new Set();
      this.beginnings = new Set();
      for (const form of new Set(secrets.flatMap((each) => formsOf(each, gram)))) {
        const signs = [...form];
        for (let at = 0; at + gram <= signs.length; at += 1) this.grams.add(signs.slice(at, at + gram).join(""));
        for (let length = 1; length < gram; length += 1) this.beginnings.add(signs.slice(0, length).join(""));
      }
    }

    withoutParts(text) {
      const { mask, cut } = submit.data.texts.redaction;
      const signs = [...text];
      const hidden = new Set();
      const hide = (start, end) => {
        for (let at = start; at < end; at += 1) hidden.add(at);
      };
      for (let at = 0; at + this.gram <= signs.length; at += 1) {
        if (this.grams.has(signs.slice(at, at + this.gram).join(""))) hide(at, at + this.gram);
      }
      for (let at = 0; at < signs.length; at += 1) {
        if (signs.slice(at, at + cut.length).join("") !== cut) continue;
        for (let length = 1; length < Math.min(this.gram, at + 1); length += 1) {
          if (this.beginnings.has(signs.slice(at - length, at).join(""))) hide(at - length, at);
        }
        at += cut.length - 1;
      }
      if (!hidden.size) return text;
      return signs.map((sign, at) => (!hidden.has(at) ? sign : hidden.has(at - 1) ? "" : mask)).join("");
    }

    // The sentence with a mask in the place of each.
    redact(sentence) {
      const { mask } = submit.data.texts.redaction;
      let text = sentence;
      for (const each of this.spelled) text = text.split(each).join(mask);
      text = masked(text, [...submit.findPrivate(text), ...submit.findCredentials(text)]);
      text = submit.replaceAll("redaction.path", text, submit.redactName);
      return submit.replaceAll("redaction.masks", this.grams.size ? this.withoutParts(text) : text, mask);
    }
  }

  // What masks private numbers and keys in one sentence that knows nothing of a draft.
  submit.redact = (text, known = []) => new Redactor(known).redact(text);

  // Problem -> the problem without what no sentence about this draft may repeat.
  submit.redactor = (document, context) => {
    let redactor = null;
    const made = () => {
      const known = [...secretsIn(submit.source(document, context).text), ...secretsIn(submit.disguised(document, context))];
      const names = [context.unit ?? "", context.id ?? "", ...Object.keys(document.files)];
      return new Redactor([...known, ...names.flatMap(secretsInName)]);
    };
    return (problem) => {
      redactor ??= made();
      const texts = ["message", "hint", "field", "label"].map((key) => [key, problem[key] && redactor.redact(problem[key])]);
      return { ...problem, ...Object.fromEntries(texts) };
    };
  };

  submit.secretsIn = secretsIn;
})();
