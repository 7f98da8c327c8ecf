// Finds records: every word of the query must occur somewhere in a record; the better the place, the earlier the record.
// Pure: no DOM, no loading. A scan of all records takes a few milliseconds for ten thousand of them.
(() => {
  "use strict";
  const bs = (globalThis.bs = globalThis.bs || {});

  // Smaller is better. Words of one query add up; equal sums keep catalogue order.
  const RANK = {
    equal: 0, starts: 1, name: 2, alias: 3, number: 3, soundStart: 4, sound: 5, soundShuffled: 6,
    slogan: 7, summary: 7, keywords: 8, brands: 8, honours: 9, unit: 10, term: 11, text: 12,
  };
  const END = "\n"; // folded words never hold a line's end, so nothing matches across two fields

  const prepared = (record, fold, further) => {
    const fields = { name: record.name, ...further };
    const folded = Object.entries(fields).map(([field, text]) => [field, fold(text)]);
    const number = fold(String(record.number ?? ""));
    const numbers = [number, /^\d+$/.test(number) ? String(Number(number)) : number, record.year ?? ""].filter(Boolean);
    return { folded, numbers, all: folded.map(([, text]) => text).join(END), sounds: bs.sounds(record.pinyin) };
  };

  const furtherOf = {
    brands: (brand) => ({ alias: brand.aliases.join(END), slogan: brand.slogan, keywords: brand.keywords.join(END) }),
    cases: (each) => ({
      slogan: each.subtitle, summary: each.summary, keywords: each.keywords.join(END),
      brands: each.brands.map((brand) => brand.name).join(END),
    }),
    units: (unit) => ({ alias: unit.short }),
  };

  const LISTS = ["units", "types", "stages", "origins", "roles", "zones", "honours"];
  const foldedLists = (catalogue, fold) =>
    LISTS.map((list) =>
      catalogue[list].map((term) => ({ id: term.id, term, text: fold(`${term.label}\n${term.short || ""}`) })));

  // What a word hits among the shared lists, looked up once a query and not once a record.
  const sharedHits = (lists, word) => {
    const [units, ...others] = lists.map((list) => list.filter(({ text }) => text.includes(word)));
    const honours = others.pop();
    return {
      units: new Set(units.map(({ id }) => id)),
      honours: new Set(honours.map(({ id }) => id)),
      terms: new Set(others.flat().map(({ term }) => term)),
    };
  };

  const inFields = ({ folded, all }, word) => {
    if (!all.includes(word)) return null;
    const [field, text] = folded.find(([, each]) => each.includes(word));
    if (field !== "name") return field;
    if (text === word) return "equal";
    return text.startsWith(word) ? "starts" : "name";
  };

  const inSound = ({ sounds }, letters) => {
    const found = letters && sounds.initials && bs.spoken(sounds, letters);
    return found ? { start: "soundStart", inside: "sound", shuffled: "soundShuffled" }[found.how] : null;
  };

  const inLists = (record, hits) => {
    if (record.honours?.some(({ id }) => hits.honours.has(id))) return "honours";
    if (hits.units.size && record.unit?.pathIds.some((id) => hits.units.has(id))) return "unit";
    const terms = [record.type, record.stage, record.zone, record.origin, record.role];
    return terms.some((term) => term && hits.terms.has(term)) ? "term" : null;
  };

  bs.searchEngine = (catalogue, traditional) => {
    const fold = bs.folding(traditional);
    const lists = foldedLists(catalogue, fold);
    const ready = {};
    for (const kind of ["brands", "cases", "units"]) {
      ready[kind] = catalogue[kind].map((record) => prepared(record, fold, furtherOf[kind](record)));
    }
    const running = new Map(); // record -> [{label, text, folded}]

    const placeOf = (record, prepared, word) =>
      inFields(prepared, word.folded) ||
      (prepared.numbers.includes(word.folded) && "number") ||
      inSound(prepared, word.letters) ||
      inLists(record, word.hits) ||
      (running.get(record)?.some(({ folded }) => folded.includes(word.folded)) ? "text" : null);

    const look = (kind, words) => {
      const hits = [];
      const whole = words.map(({ folded }) => folded).join("");
      catalogue[kind].forEach((record, at) => {
        const places = [];
        for (const word of words) {
          const place = placeOf(record, ready[kind][at], word);
          if (!place) return;
          places.push(place);
        }
        const together = words.length > 1 ? inFields(ready[kind][at], whole) : null;
        const rank = RANK[together] <= RANK.name ? RANK[together] : places.reduce((sum, place) => sum + RANK[place], 0);
        hits.push({ record, rank, places, words });
      });
      return hits.sort((a, b) => a.rank - b.rank); // sort is stable
    };

    return {
      catalogue,
      fold,
      // The running words of some records, as search/text-n.js gives them.
      addTexts({ first, words }) {
        const records = [...catalogue.brands, ...catalogue.cases].slice(first, first + words.length);
        const read = ([label, text]) => ({ label: catalogue.labels[label], text, folded: fold(text) });
        records.forEach((record, at) => running.set(record, words[at].map(read)));
      },
      textsOf: (record) => running.get(record) || [],
      soundsOf: (kind, record) => ready[kind][record.at].sounds,
      // Hits of one kind, best first; null for a query without a word, which asks for nothing.
      find(kind, query) {
        const folded = bs.wordsOf(query, fold);
        if (!folded.length) return null;
        return look(kind, folded.map((each) => (
          { folded: each, letters: bs.lettersOf(each), hits: sharedHits(lists, each) })));
      },
    };
  };
})();
