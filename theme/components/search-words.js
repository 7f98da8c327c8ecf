// How a text and a query are made alike before they are compared, and where in the original a match stands.
// Pure: no DOM. hooks/showcase/assembling/spelling.py cuts names into syllables in the same way.
(() => {
  "use strict";
  const bs = (globalThis.bs = globalThis.bs || {});

  // Middle dots, quotes, brackets, dashes and spaces are written in many ways, so both sides leave them out.
  const SILENT = /(?![.%\n])[\p{P}\p{Cc}\p{Cf}\s⋅∙|^`]/gu;
  const SPOKEN = /[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]|[a-z0-9]+/giu;
  const MOST_WORDS = 8;

  // ([traditional, simplified]) => text => folded text. Lines stay lines.
  bs.folding = ([traditional, simplified]) => {
    const plain = new Map();
    const targets = [...simplified];
    [...traditional].forEach((character, at) => plain.set(character, targets[at]));
    const known = traditional && new RegExp(`[${traditional}]`, "gu");
    return (text) => {
      const folded = text.normalize("NFKC").toLowerCase().replace(SILENT, "");
      return known ? folded.replace(known, (character) => plain.get(character)) : folded;
    };
  };

  bs.wordsOf = (query, fold) => [...new Set(query.split(/\s+/u).map(fold).filter(Boolean))].slice(0, MOST_WORDS);

  // Every place of a word in a text, as [start, end] in the original.
  bs.placesOf = (text, word, fold) => {
    let folded = "";
    const starts = [];
    const ends = [];
    let at = 0;
    for (const character of text) {
      const piece = fold(character);
      for (let n = 0; n < piece.length; n += 1) {
        starts.push(at);
        ends.push(at + character.length);
      }
      folded += piece;
      at += character.length;
    }
    const places = [];
    for (let found = folded.indexOf(word); found >= 0; found = folded.indexOf(word, found + word.length)) {
      places.push([starts[found], ends[found + word.length - 1]]);
    }
    return places;
  };

  // The places of syllables, given by position; none if the text is cut otherwise than its pinyin.
  bs.placesOfSyllables = (text, syllables, positions) => {
    const spoken = [...text.matchAll(SPOKEN)];
    if (spoken.length !== syllables.length) return [];
    return positions.map((at) => [spoken[at].index, spoken[at].index + spoken[at][0].length]);
  };

  // Overlapping and touching places become one.
  bs.joined = (places) => {
    const result = [];
    for (const [start, end] of [...places].sort((a, b) => a[0] - b[0])) {
      const last = result.at(-1);
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else result.push([start, end]);
    }
    return result;
  };
})();
