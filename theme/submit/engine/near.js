// Names that were probably meant: Python's difflib.get_close_matches, so that both checkers guess alike. Pure: no DOM.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const POPULAR = 200; // from this length on difflib leaves out characters that are everywhere

  const positionsIn = (b) => {
    const found = new Map();
    b.forEach((sign, at) => (found.has(sign) ? found.get(sign).push(at) : found.set(sign, [at])));
    if (b.length >= POPULAR) {
      const most = Math.floor(b.length / 100) + 1;
      for (const [sign, places] of found) if (places.length > most) found.delete(sign);
    }
    return found;
  };

  const longest = (a, b, places, [alo, ahi, blo, bhi]) => {
    let [besti, bestj, size] = [alo, blo, 0];
    let lengths = new Map();
    for (let i = alo; i < ahi; i += 1) {
      const now = new Map();
      for (const j of places.get(a[i]) ?? []) {
        if (j < blo) continue;
        if (j >= bhi) break;
        const k = (lengths.get(j - 1) ?? 0) + 1;
        now.set(j, k);
        if (k > size) [besti, bestj, size] = [i - k + 1, j - k + 1, k];
      }
      lengths = now;
    }
    while (besti > alo && bestj > blo && a[besti - 1] === b[bestj - 1])
      [besti, bestj, size] = [besti - 1, bestj - 1, size + 1];
    while (besti + size < ahi && bestj + size < bhi && a[besti + size] === b[bestj + size]) size += 1;
    return [besti, bestj, size];
  };

  const matched = (a, b, places) => {
    const waiting = [[0, a.length, 0, b.length]];
    let count = 0;
    while (waiting.length) {
      const [alo, ahi, blo, bhi] = waiting.pop();
      const [i, j, size] = longest(a, b, places, [alo, ahi, blo, bhi]);
      if (!size) continue;
      count += size;
      if (alo < i && blo < j) waiting.push([alo, i, blo, j]);
      if (i + size < ahi && j + size < bhi) waiting.push([i + size, ahi, j + size, bhi]);
    }
    return count;
  };

  const inCommon = (a, b) => {
    const left = new Map();
    for (const sign of b) left.set(sign, (left.get(sign) ?? 0) + 1);
    return a.reduce((count, sign) => {
      const rest = left.get(sign) ?? 0;
      left.set(sign, rest - 1);
      return rest > 0 ? count + 1 : count;
    }, 0);
  };

  // Text order by code points, as Python has it; JavaScript compares UTF-16 units.
  submit.compare = (one, other) => {
    const [a, b] = [[...one], [...other]];
    const at = a.findIndex((sign, n) => sign !== b[n]);
    if (at < 0) return a.length - b.length;
    return b[at] === undefined ? 1 : a[at].codePointAt(0) - b[at].codePointAt(0);
  };

  // The best of the possibilities that are at least so alike, best first.
  submit.closeMatches = (word, possibilities, most = 1, cutoff = 0.6) => {
    const b = [...word];
    const places = positionsIn(b);
    const found = [];
    for (const each of possibilities) {
      const a = [...each];
      const total = a.length + b.length;
      const reaches = (count) => (total ? (2 * count) / total : 1) >= cutoff;
      if (!reaches(Math.min(a.length, b.length)) || !reaches(inCommon(a, b))) continue;
      const count = matched(a, b, places);
      if (reaches(count)) found.push([total ? (2 * count) / total : 1, each]);
    }
    found.sort((one, other) => other[0] - one[0] || submit.compare(other[1], one[1]));
    return found.slice(0, most).map(([, each]) => each);
  };

  // The nearest among the names that begin or end alike, "" for none; see checking/near.py.
  submit.nearName = (name, names) => {
    const { neighbours, alike } = submit.data.rules;
    const backward = (text) => [...text].reverse().join("");
    const around = (sorted, wanted) => {
      let at = sorted.findIndex((each) => submit.compare(each, wanted) >= 0);
      if (at < 0) at = sorted.length;
      return sorted.slice(Math.max(at - neighbours, 0), at + neighbours);
    };
    const forward = around([...names].sort(submit.compare), name);
    const back = around([...names].map(backward).sort(submit.compare), backward(name)).map(backward);
    return submit.closeMatches(name, new Set([...forward, ...back]), 1, alike)[0] ?? "";
  };
})();
