// Characters that nobody sees: left from pasting, meant, or harmful; see domain/invisible.py. Pure: no DOM.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const TABLED = 0x40000; // characters from here on are all unseen
  const SYMBOLS_FROM = 0x1f000;
  const SYMBOLS_TO = 0x1faff;
  const FEW = 3;
  const boundaries = new Map();

  // The data holds a set of characters as the distances between the places where it begins and ends, to base 36.
  const boundariesOf = (name) => {
    if (!boundaries.has(name)) {
      let at = 0;
      boundaries.set(name, submit.data.texts.invisible[name].split(" ").map((step) => (at += parseInt(step, 36))));
    }
    return boundaries.get(name);
  };

  const isIn = (name, code) => {
    const ends = boundariesOf(name);
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle] <= code) low = middle + 1;
      else high = middle;
    }
    return low % 2 === 1;
  };

  const isEmoji = (character) => {
    const code = character.codePointAt(0);
    return (code >= SYMBOLS_FROM && code <= SYMBOLS_TO) || isIn("symbols", code);
  };

  const is = (name, character) => submit.holds(`invisible.${name}`, character);

  const selects = (before, selector, after) => {
    const { keycap, keycap_bases, emoji_punctuation } = submit.data.texts.invisible;
    if (!before || is("joiner", selector)) return false;
    if (selector === "\ufe0e" || selector === "\ufe0f") {
      if (keycap_bases.includes(before)) return after === keycap;
      return isEmoji(before) || emoji_punctuation.includes(before);
    }
    if (selector >= "\u180b" && selector <= "\u180f") return is("mongolian", before);
    return is("ideograph", before) || (selector >= "\ufe00" && selector < "\ufe0e" && is("varied", before));
  };

  const joins = (before, joiner, after) => {
    if (joiner === "\u180e") return is("mongolian", before);
    if (joiner === "\u200c") return is("indic", before) || (is("joining", before) && is("joining", after));
    if (joiner !== "\u200d") return false;
    if (is("indic", before) || is("joining", before) || is("joining", after)) return true;
    return Boolean(before && after) && isEmoji(before) && isEmoji(after);
  };

  // How many of a run mean something: a selector for the character before, then a joiner.
  const meant = (before, run, after) => {
    const used = selects(before, run[0], after) ? 1 : 0;
    return used < run.length && joins(before, run[used], after) ? used + 1 : used;
  };

  submit.code = (character) => `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

  // Every invisible character left from pasting that means nothing where it stands: [{offset, character}].
  submit.leftovers = (text) => {
    if (!submit.holds("invisible.suspect", text)) return [];
    const characters = [...text];
    const gone = new Set();
    const kept = [];
    for (const [offset, character] of characters.entries()) {
      if (is("always", character)) gone.add(offset);
      else kept.push(offset);
    }
    for (let start = 0; start < kept.length; ) {
      let end = start;
      while (end < kept.length && is("run", characters[kept[end]])) end += 1;
      if (end > start) {
        const run = kept.slice(start, end).map((offset) => characters[offset]);
        const used = meant(characters[kept[start - 1]] ?? "", run, characters[kept[end]] ?? "");
        for (const offset of kept.slice(start + used, end)) gone.add(offset);
      }
      start = end + 1;
    }
    return [...gone].sort((a, b) => a - b).map((offset) => ({ offset, character: characters[offset] }));
  };

  submit.without = (text, unseen) => {
    if (!unseen.length) return text;
    const gone = new Set(unseen.map(({ offset }) => offset));
    return [...text].filter((_, offset) => !gone.has(offset)).join("");
  };

  const isHarmful = (character) => {
    const code = character.codePointAt(0);
    return code < TABLED ? isIn("harmful", code) : !is("suspect", character);
  };

  // The characters that are refused wherever they stand; leftovers are not among them.
  submit.harmful = (text) => {
    if (submit.isAll("invisible.ordinary", text)) return [];
    const flags = submit.findAll("invisible.tagged_flag", text).map((match) => {
      const start = submit.length(text.slice(0, match.index));
      return [start, start + submit.length(match[0])];
    });
    return [...text]
      .map((character, offset) => ({ offset, character }))
      .filter(({ character, offset }) => isHarmful(character) && !flags.some(([start, end]) => start <= offset && offset < end));
  };

  // The first character that is harmful, else the first that is left over; null in a text without either.
  submit.firstUnseen = (text) => {
    if (submit.isAll("invisible.ordinary", text)) return null;
    return submit.harmful(text)[0] ?? submit.leftovers(text)[0] ?? null;
  };

  // The text with every character that cannot be seen written as 〔U+200B〕.
  submit.visible = (text) => {
    if (submit.isAll("invisible.ordinary", text)) return text;
    const hidden = new Set([...submit.leftovers(text), ...submit.harmful(text)].map(({ offset }) => offset));
    return [...text].map((each, offset) => (hidden.has(offset) ? `〔${submit.code(each)}〕` : each)).join("");
  };

  // The sentence that these characters were taken out.
  submit.reminder = (found, where) => {
    const kinds = [...new Set(found.map(({ character }) => submit.code(character)))];
    const few = kinds.slice(0, FEW).join("、");
    const codes = kinds.length > FEW ? submit.say("invisible-characters.and_more", { codes: few }) : few;
    return submit.say("invisible-characters.found", { where, count: found.length, codes });
  };

  // Takes leftovers that were written by name (&#8203;) out of the words and addresses of a text; the reminders.
  submit.takenOutOfNodes = (nodes) => {
    const gone = [];
    for (const node of nodes) {
      if (!["text", "link", "image"].includes(node.kind)) continue;
      for (const key of ["text", "title"]) {
        const found = submit.leftovers(node[key]);
        gone.push(...found);
        node[key] = submit.without(node[key], found);
      }
    }
    return gone.length ? [submit.reminder(gone, submit.say("invisible-characters.in_text"))] : [];
  };

  // The text without leftovers, and one reminder for each stretch of lines that had some.
  submit.takenOut = (text) => {
    const found = submit.leftovers(text);
    const characters = found.length ? [...text] : [];
    const stretches = [];
    let [line, position] = [1, 0];
    for (const each of found) {
      for (; position < each.offset; position += 1) if (characters[position] === "\n") line += 1;
      const last = stretches.at(-1);
      if (last && line <= last.last + 1) last.found.push(each);
      else stretches.push({ first: line, found: [each] });
      stretches.at(-1).last = line;
    }
    const where = ({ first, last }) => submit.say(`invisible-characters.${first === last ? "in_line" : "in_lines"}`, { last });
    return { text: submit.without(text, found), reminders: stretches.map((each) => submit.reminder(each.found, where(each))) };
  };
})();
