// Says why a record was found: what to mark in its name, slogan and unit, and a line for what the card does not show.
(() => {
  "use strict";
  const bs = (globalThis.bs = globalThis.bs || {});
  const BEFORE = 14;
  const AFTER = 34;

  const cut = (text, [start, end]) => {
    const lineStart = text.lastIndexOf("\n", start) + 1;
    const next = text.indexOf("\n", end);
    const line = text.slice(lineStart, next < 0 ? text.length : next);
    const from = Math.max(0, start - lineStart - BEFORE);
    const to = Math.min(line.length, end - lineStart + AFTER);
    return (from ? "…" : "") + line.slice(from, to) + (to < line.length ? "…" : "");
  };

  const firstWith = (texts, word, fold) => texts.find((each) => each && fold(each).includes(word.folded));

  // The part of a record that a word was found in and that its card does not show.
  const hidden = (engine, record, place, word) => {
    const { fold } = engine;
    const pick = (label, texts) => ({ label, text: firstWith(texts, word, fold) || "" });
    if (place === "alias") return pick("曾用名", record.aliases || []);
    if (place === "summary") return { label: "摘要", text: record.summary, long: true };
    if (place === "brands") return pick("品牌", record.brands.map(({ name }) => name));
    if (place === "keywords") return pick("关键词", record.keywords);
    if (place === "term") {
      const { type, stage, zone, origin, role } = record;
      const terms = { 类型: type, 阶段: stage, 片区: zone, 来源: origin, 集群角色: role };
      const [label, term] = Object.entries(terms).find(([, each]) => each && fold(each.label).includes(word.folded));
      return { label, text: term.label };
    }
    if (place === "honours") return pick("荣誉", record.honours.map(({ label }) => label));
    if (place === "unit") return pick("单位", record.unit.path.flatMap(({ label, short }) => [label, short]));
    const part = engine.textsOf(record).find(({ folded }) => folded.includes(word.folded));
    return part ? { label: part.label, text: part.text, long: true } : null;
  };

  // What a card and a line of the masthead's panel show; only a match that stands in none of it needs a line of its own.
  bs.SHOWN_ON_CARD = {
    brands: ({ name, slogan, unit }) => [name, slogan, unit.label],
    cases: ({ name, subtitle, summary, unit, brands }) => [name, subtitle, summary, unit.label, ...brands.map((each) => each.name)],
  };
  bs.SHOWN_IN_PANEL = {
    brands: ({ name, slogan }) => [name, slogan],
    cases: ({ name, subtitle }) => [name, subtitle],
    units: ({ name }) => [name],
  };

  const foundLine = (engine, record, hit, shownTexts) => {
    const hiddenWord = ({ folded }, at) =>
      !hit.places[at].startsWith("sound") && hit.places[at] !== "number" && !shownTexts.includes(folded);
    const at = hit.words.findIndex(hiddenWord);
    if (at < 0) return null;
    const { label, text, long } = hidden(engine, record, hit.places[at], hit.words[at]) || {};
    if (!text) return null;
    const first = bs.placesOf(text, hit.words[at].folded, engine.fold)[0];
    const shown = long && first ? cut(text, first) : text;
    return { label, text: shown, places: bs.everyPlace(engine, shown, hit.words) };
  };

  bs.everyPlace = (engine, text, words) =>
    text ? bs.joined(words.flatMap((word) => bs.placesOf(text, word.folded, engine.fold))) : [];

  // (engine, kind, hit, what is shown) => the places to mark in the name, {found: {label, text, places} or null}
  bs.explain = (engine, kind, hit, shown = bs.SHOWN_ON_CARD) => {
    const { record, words, places } = hit;
    const heard = words.flatMap((word, at) => {
      if (!places[at].startsWith("sound")) return [];
      const sounds = engine.soundsOf(kind, record);
      return bs.placesOfSyllables(record.name, sounds.syllables, bs.spoken(sounds, word.letters).positions);
    });
    const shownTexts = shown[kind](record).map((text) => engine.fold(text || "")).join("\n");
    return {
      name: bs.joined([...bs.everyPlace(engine, record.name, words), ...heard]),
      found: foundLine(engine, record, hit, shownTexts),
    };
  };

  // Puts a text with its marked places into an element; data never becomes HTML.
  bs.putMarked = (element, text, places = []) => {
    const parts = [];
    let at = 0;
    for (const [start, end] of places) {
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, end);
      parts.push(text.slice(at, start), mark);
      at = end;
    }
    element.replaceChildren(...parts.filter(Boolean), text.slice(at));
  };

  // "举措：…夜里去听…" with the label told apart.
  bs.putFound = (element, { label, text, places }) => {
    const words = document.createElement("span");
    bs.putMarked(words, text, places);
    const head = document.createElement("b");
    head.textContent = label;
    element.replaceChildren(head, " ", words);
  };
})();
