// What two names that look the same have in common; see checking/normalise.py and lookalikes.py. Pure: no DOM.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const SILENT = /[^\p{L}\p{N}]/gu;
  let tables = null;

  const ready = () => {
    if (!tables) {
      const { traditional, lookalikes, rules } = submit.data;
      const targets = [...traditional[1]];
      const pairs = [...traditional[0]].map((each, at) => [each, targets[at]]);
      tables = {
        simplified: new Map(pairs),
        folded: new Map(Object.entries(submit.data.folded)),
        round: new Map(Object.entries(rules.round)),
        latin: new Map(
          Object.entries(lookalikes).flatMap(([letters, alike]) => [...alike].map((sign) => [sign, letters])),
        ),
        twins: new Map([
          ...rules.twins.flatMap((each) => [...each].map((sign) => [sign, [...each][0]])),
          ["1", "l"],
          ["i", "l"],
        ]),
      };
    }
    return tables;
  };

  const replaced = (text, map) => Array.from(text, (each) => map.get(each) ?? each).join("");

  // The simplified character that a traditional one stands for, undefined for any other.
  submit.simplifiedFor = (character) => ready().simplified.get(character);

  // The Latin letter that a letter of another alphabet looks like, "" if none.
  submit.latinFor = (character) => ready().latin.get(character) ?? "";

  const NEVER_FOLDED = /^[\0-\xde\u2e80-\u9fff\uff00-\uffef]*$/;

  // Python's str.casefold.
  const casefold = (text) =>
    NEVER_FOLDED.test(text)
      ? text.toLowerCase()
      : replaced(replaced(text, ready().folded).toLowerCase(), ready().folded);

  // The text without what does not make it another name: width, case, traditional forms, spaces and punctuation.
  submit.skeleton = (text) => {
    let plain = text.normalize("NFKC");
    if (submit.holds("normalise.other_alphabets", plain)) plain = replaced(plain, ready().latin);
    plain = replaced(casefold(plain), ready().simplified);
    return replaced(plain, ready().round).replace(SILENT, "");
  };

  // The skeleton, and another one for a name in which a dash can be meant to look like 一.
  submit.skeletons = (text) =>
    [...new Set([submit.skeleton(text), submit.skeleton(submit.replaceAll("normalise.dashes", text, "一"))])].filter(
      Boolean,
    );

  // One character for those that are a stroke apart, and for 1, l and i.
  submit.nearSkeleton = (text) => replaced(submit.skeleton(text), ready().twins);
})();
