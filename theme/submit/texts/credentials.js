// Keys and passwords of services, told by the shapes that their issuers give them; see domain/credentials.py. Pure.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });

  // The parts of a text in which a secret can be, in order: around words for one, and around long runs of letters.
  const suspect = (text, { words, key_block, look_back, look_after }) => {
    const ends = [];
    if (words.some((word) => text.includes(word))) {
      for (const match of submit.findAll("credentials.word", text)) {
        ends.push([match.index, match.index + match[0].length + look_after[match[0] === key_block ? 1 : 0]]);
      }
    }
    for (const run of submit.findAll("credentials.run", text)) {
      const end = run.index + run[0].length;
      if (submit.holdsIn("credentials.shaped", text, run.index - look_back, end)) ends.push([run.index, end]);
    }
    const parts = [];
    for (const [position, end] of ends.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
      const start = Math.max(position - look_back, 0);
      const last = parts.at(-1);
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else parts.push([start, end]);
    }
    return parts;
  };

  // Findings {kind, start, end, number, isDoubtful} by position, in characters. Masked ones do not count.
  submit.findCredentials = (text) => {
    const data = submit.data.texts.credentials;
    const flat = submit.flat(text);
    const found = [];
    for (const [start, end] of suspect(flat, data)) {
      for (const match of submit.findAll("credentials.credential", flat, start, end)) {
        if (submit.holds("credentials.only_a_name", match[0])) continue;
        const name = Object.keys(match.groups).find((each) => match.groups[each] !== undefined);
        const stop = match.index + match[0].length;
        const number = submit.unspaced(submit.characters(text, match.index, stop));
        found.push({ kind: data.kinds[Number(name.slice(1))], start: match.index, end: stop, number, isDoubtful: false });
      }
    }
    return found;
  };
})();
