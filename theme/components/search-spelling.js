// Finds a name by how it sounds: xianfeng, xianf, zsbl, zhisbl and, last of all, zzbl. Pure: no DOM.
(() => {
  "use strict";
  const bs = (globalThis.bs = globalThis.bs || {});
  const SHORTEST_PIECE = 2;
  const LONGEST_SHUFFLED = 12;

  // A folded word as it is looked up among syllables; "" for one that is not typed in letters.
  bs.lettersOf = (word) =>
    /^[a-z0-9ü]+$/.test(word) && /[a-zü]/.test(word) ? word.replaceAll("ü", "v").replace(/([ln])ve/g, "$1ue") : "";

  const shared = (word, at, syllable) => {
    let length = 0;
    while (length < syllable.length && word[at + length] === syllable[length]) length += 1;
    return length;
  };

  // How many syllables from `from` on it takes to use the word up, each giving its first letter or more; 0 for never.
  const needed = (word, at, syllables, from) => {
    if (from === syllables.length) return 0;
    for (let length = shared(word, at, syllables[from]); length > 0; length -= 1) {
      if (at + length === word.length) return 1;
      const rest = needed(word, at + length, syllables, from + 1);
      if (rest) return 1 + rest;
    }
    return 0;
  };

  // "zzbl" for 智丝堡垒·质造先锋 (zsblzzxf): pieces of two letters or more, each a run of initials, in any order.
  const shuffled = (word, initials, used) => {
    if (!word) return [];
    for (let length = word.length; length >= SHORTEST_PIECE; length -= 1) {
      if (word.length - length === 1) continue;
      const piece = word.slice(0, length);
      for (let at = initials.indexOf(piece); at >= 0; at = initials.indexOf(piece, at + 1)) {
        const positions = Array.from(piece, (_, n) => at + n);
        if (positions.some((position) => used.has(position))) continue;
        const rest = shuffled(word.slice(length), initials, new Set([...used, ...positions]));
        if (rest) return [...positions, ...rest];
      }
    }
    return null;
  };

  const allIn = (letters, initials) => {
    for (const letter of letters) if (!initials.includes(letter)) return false;
    return true;
  };

  // ({syllables, initials}, letters) => {how, positions} or null; `how` is start, inside or shuffled.
  bs.spoken = ({ syllables, initials }, letters) => {
    for (let from = initials.indexOf(letters[0]); from >= 0; from = initials.indexOf(letters[0], from + 1)) {
      const count = needed(letters, 0, syllables, from);
      if (count) return { how: from ? "inside" : "start", positions: syllables.slice(0, count).map((_, n) => from + n) };
    }
    if (letters.length < 2 * SHORTEST_PIECE || letters.length > LONGEST_SHUFFLED || !allIn(letters, initials)) return null;
    const positions = shuffled(letters, initials, new Set());
    return positions && { how: "shuffled", positions: positions.sort((a, b) => a - b) };
  };

  // Initials here are one letter a syllable, so that positions in them are positions of syllables.
  bs.sounds = (pinyin) => {
    const syllables = pinyin ? pinyin.split(" ") : [];
    return { syllables, initials: syllables.map((each) => each[0]).join("") };
  };
})();
