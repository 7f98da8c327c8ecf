// The checker's patterns, as the data holds them, and texts in which a position counts characters. Pure: no DOM.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ASTRAL = /[\u{10000}-\u{10ffff}]/gu;
  // What stands for a character of two UTF-16 units: a letter, a digit, anything else. In no pattern by itself.
  const LETTER = "\ua000";
  const DIGIT = "\u07c0";
  const OTHER = "\ue000";
  const made = new Map();

  const SUFFIXES = { find: "g", at: "y", test: "", all: "" };

  // A browser that is too old for a pattern finds nothing with it: the checker looks again.
  const regExp = (source, flags) => {
    try {
      return new RegExp(source, flags);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return new RegExp("(?!)", flags);
    }
  };

  const compile = (name, use) => {
    const key = `${name} ${use}`;
    if (!made.has(key)) {
      const [source, flags] = submit.data.texts.patterns[name];
      made.set(key, regExp(use === "all" ? `^(?:${source})$` : source, flags + SUFFIXES[use]));
    }
    return made.get(key);
  };

  // Every match from a position on; the text ends for them at `end`, as it does for Python's finditer.
  submit.findAll = (name, text, start = 0, end = text.length) => {
    const pattern = compile(name, "find");
    const part = end < text.length ? text.slice(0, end) : text;
    const found = [];
    pattern.lastIndex = Math.max(start, 0);
    for (let match = pattern.exec(part); match; match = pattern.exec(part)) {
      found.push(match);
      if (!match[0]) pattern.lastIndex += 1;
    }
    return found;
  };

  submit.holds = (name, text) => compile(name, "test").test(text);

  submit.isAll = (name, text) => compile(name, "all").test(text);

  // The match of a whole text, or null.
  submit.matchAll = (name, text) => compile(name, "all").exec(text);

  // The match that begins at a position, or null.
  submit.matchAt = (name, text, position) => {
    const pattern = compile(name, "at");
    pattern.lastIndex = position;
    return pattern.exec(text);
  };

  submit.holdsIn = (name, text, start, end) => {
    const pattern = compile(name, "find");
    pattern.lastIndex = Math.max(start, 0);
    return pattern.test(text.slice(0, end));
  };

  submit.replaceAll = (name, text, by) => text.replace(compile(name, "find"), by);

  submit.splitAt = (name, text) => text.split(compile(name, "test"));

  // The text with one unit for each character, so that positions in it count characters.
  submit.flat = (text) =>
    text.replace(ASTRAL, (character) => (/\p{Nd}/u.test(character) ? DIGIT : /[\p{L}\p{N}]/u.test(character) ? LETTER : OTHER));

  submit.isFlat = (text) => text.search(ASTRAL) < 0;

  // Some characters of a text, by their positions.
  submit.characters = (text, start, end) =>
    submit.isFlat(text) ? text.slice(start, end) : [...text].slice(start, end).join("");

  // The text without what Python's str.split() splits at.
  submit.unspaced = (text) => text.replace(/[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/gu, "");

  submit.count = (text, part, end = text.length) => {
    let count = 0;
    for (let at = text.indexOf(part); at >= 0 && at < end; at = text.indexOf(part, at + part.length)) count += 1;
    return count;
  };
})();
