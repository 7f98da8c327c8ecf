// What must not be public, found in any text: numbers and addresses of persons; see domain/private_data.py. Pure.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const BEFORE = 16;

  const before = (text, position) => text.slice(Math.max(position - BEFORE, 0), position);
  const spanOf = (match) => [match.index, match.index + match[0].length];
  const spanOfNumber = (match) => {
    const start = match.index + match[0].length - match.groups.number.length; // the number ends the match
    return [start, start + match.groups.number.length];
  };
  const addressesIn = (text) => submit.findAll("private.url", text).map(spanOf);
  const isInside = (position, spans) => spans.some(([start, end]) => start <= position && position < end);

  function* longNumbers(text, kinds, { before_run, after_run }) {
    const addresses = addressesIn(text);
    for (const run of submit.findAll("digits.long", text)) {
      const [start, end] = [Math.max(run.index - before_run, 0), run.index + run[0].length + after_run];
      for (const match of submit.findAll("private.identity", text, start, end)) {
        const ofACompany = submit.holds("private.company_before", before(text, match.index));
        if (submit.isIdCard(submit.onlyDigits(match[0])) && !ofACompany) yield [kinds.id_card, spanOf(match)];
      }
      for (const span of submit.bankCards(text, start, end)) if (!isInside(span[0], addresses)) yield [kinds.bank_card, span];
      for (const span of submit.mobiles(text, start, end)) {
        if (!isInside(span[0], addresses) || submit.holds("private.phone_before", before(text, span[0]))) yield [kinds.mobile, span];
      }
    }
  }

  function* slashed(text, kinds) {
    const addresses = addressesIn(text);
    for (const match of submit.findAll("private.slashed", text)) {
      if (submit.isIdCard(submit.onlyDigits(match[0])) && !isInside(match.index, addresses)) yield [kinds.id_card, spanOf(match)];
    }
  }

  function* papers(text, kinds) {
    for (const match of submit.findAll("private.old_identity", text)) {
      if (submit.isOldIdCard(match.groups.number)) yield [kinds.id_card, spanOfNumber(match)];
    }
    for (const kind of ["passport", "permit"]) {
      for (const match of submit.findAll(`private.${kind}`, text)) yield [kinds[kind], spanOfNumber(match)];
    }
  }

  const all = (kind, spans) => spans.map((span) => [kind, span]);

  // What finds some kinds in a folded text, and a quick first look whether there can be any; most certain kinds first.
  const HINTS = [
    [longNumbers, (text) => submit.isLong(text)],
    [slashed, (text) => submit.holds("private.slashed_like", text)],
    [papers, (text, { papers: words }) => words.some((word) => text.includes(word))],
    [(text, kinds) => all(kinds.car, submit.plates(text)), (text) => submit.holds("personal.plate_like", text)],
    [(text, kinds) => all(kinds.mail, submit.mails(text)), (text) => text.includes("@") || text.includes("＠")],
    [(text, kinds) => all(kinds.home, submit.homes(text)), (text, { home_words }) => home_words.some((word) => text.includes(word))],
  ];

  // What two ways of writing the same have in common.
  const numberOf = (kind, written, kinds) => {
    if (kind === kinds.mobile) return submit.onlyDigits(written).slice(-11);
    if (kind === kinds.id_card || kind === kinds.bank_card) return submit.onlyDigits(written);
    return submit.unspaced(written).toLowerCase();
  };

  function* spansIn(flat, hints, data) {
    for (const [hint] of hints) yield* hint(flat, data.kinds, data);
  }

  // Findings {kind, start, end, number, isDoubtful} by position, in characters; where two overlap, the more certain kind.
  submit.findPrivate = (text) => {
    const data = submit.data.texts.private;
    const hints = HINTS.filter(([, holds]) => holds(text, data));
    if (!hints.length) return [];
    const folded = submit.fold(text);
    const found = [];
    let looked = 0;
    for (const [kind, [start, end]] of spansIn(submit.flat(folded), hints, data)) {
      if (looked >= data.most) break;
      looked += 1;
      if (found.some((each) => each.start < end && start < each.end)) continue;
      const number = numberOf(kind, submit.characters(folded, start, end), data.kinds);
      found.push({ kind, start, end, number, isDoubtful: data.doubtful.includes(kind) });
    }
    return found.sort((a, b) => a.start - b.start);
  };

  // Like findPrivate, for the name of a file or folder; leaves out what is doubtful.
  submit.findInName = (name) => {
    if (!submit.isLong(name)) return [];
    const loose = submit.findPrivate(submit.replaceAll("private.loose_joints", name, "|"));
    const found = loose.length ? loose : submit.findPrivate(submit.replaceAll("private.joints", name, "|"));
    return found.filter((each) => !each.isDoubtful);
  };
})();
