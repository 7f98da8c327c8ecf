// unpaired-quotes: quotation marks, book title marks and brackets come in pairs.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "unpaired-quotes";
  const BORDER = "\0";
  const NEARBY = 8;
  const LONGEST_ITEM = 4;
  const ROUND = { "(": "（", ")": "）" }; // a bracket may close in another width
  const PASSED_OVER = ["address", "code_block", "html"];

  const endsAnItem = (signs, at) =>
    signs[at] === "）" && submit.holds("paired_quotes.item", signs.slice(Math.max(at - LONGEST_ITEM, 0), at).join(""));

  // The position of the first mark without its other half, in characters; -1 if there is none.
  const lone = (text) => {
    const { closing } = submit.data.texts.paired_quotes;
    const signs = [...text];
    const opening = Object.fromEntries(Object.entries(closing).map(([left, right]) => [right, left]));
    const isRound = ([, at]) => Object.hasOwn(ROUND, signs[at]);
    let waiting = [];
    for (const [at, sign] of signs.entries()) {
      const mark = ROUND[sign] ?? sign;
      if (mark === BORDER) {
        waiting = waiting.filter((each) => !isRound(each));
        if (waiting.length) break;
      } else if (closing[mark]) waiting.push([mark, at]);
      else if (!opening[mark]) continue;
      else if (waiting.at(-1)?.[0] === opening[mark]) waiting.pop();
      else if (!ROUND[sign] && !endsAnItem(signs, at)) return at;
    }
    return waiting.find((each) => !isRound(each))?.[1] ?? -1;
  };

  // Whether a quotation runs on over several paragraphs, each of which opens it anew.
  const goesOn = (text, following, mark) =>
    "“‘「『".includes(mark) && submit.count(text, mark) === 1 && following !== undefined && following.text.startsWith(mark);

  const sentence = (signs, at) => {
    const { closing, called } = submit.data.texts.paired_quotes;
    const opens = Object.hasOwn(closing, signs[at]);
    const opening = opens ? signs[at] : Object.keys(closing).find((left) => closing[left] === signs[at]);
    const nearby = opens ? signs.slice(at + 1, at + 1 + NEARBY) : signs.slice(Math.max(at - NEARBY, 0), at);
    return submit.say(`${ID}.${opens ? "left" : "right"}`, { nearby: submit.quote(nearby.join("")), called: called[opening] });
  };

  submit.rules.push({
    id: ID,
    *check(document) {
      if (lone(submit.joined(document)) < 0) return;
      const pieces = submit.pieces(document);
      for (const [index, piece] of pieces.entries()) {
        if (PASSED_OVER.includes(piece.kind)) continue;
        const text = submit.replaceAll("paired_quotes.apostrophe", piece.text, "-");
        const at = lone(text);
        if (at < 0) continue;
        const signs = [...piece.text];
        if (goesOn(piece.text, pieces[index + 1], signs[at])) continue;
        const line = piece.line + signs.slice(0, at).filter((sign) => sign === "\n").length;
        yield submit.reportPiece(document, ID, piece, line, sentence(signs, at));
      }
    },
  });
})();
