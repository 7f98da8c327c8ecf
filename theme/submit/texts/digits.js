// Digits in any dress, as domain/digits.py: full width, circled, raised, of another script, Chinese numerals. Pure.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const IS_DIGIT = /^\p{Nd}$/u;

  // Unicode gives the digits of a script in runs of ten, nought first.
  const valueOf = (character) => {
    const code = character.codePointAt(0);
    let first = code;
    while (IS_DIGIT.test(String.fromCodePoint(first - 1))) first -= 1;
    return String((code - first) % 10);
  };

  const plain = (character) => {
    const { crosses, circled } = submit.data.texts.digits;
    if (crosses.includes(character)) return "X";
    if (Object.hasOwn(circled, character)) return circled[character];
    return IS_DIGIT.test(character) ? valueOf(character) : character.normalize("NFKC");
  };

  // The text with plain digits and Latin letters in the place of dressed ones. Positions in it count characters.
  submit.fold = (text) => {
    const { numerals } = submit.data.texts.digits;
    const dressed = submit.replaceAll("digits.dressed", submit.replaceAll("digits.listed", text, "、"), plain);
    const spoken = submit.replaceAll("digits.in_chinese", dressed, (found) => [...found].map((each) => numerals[each] ?? each).join(""));
    return spoken;
  };

  submit.isLong = (text) => submit.holds("digits.long", text) || submit.holds("digits.in_chinese", text);

  submit.onlyDigits = (text) => text.toUpperCase().replace(/[^0-9X]/g, "");
})();
