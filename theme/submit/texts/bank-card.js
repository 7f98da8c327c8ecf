// Numbers of bank cards, told by their first digits, their groups and the Luhn check; see domain/bank_card.py. Pure.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });

  const passesLuhn = (number) => {
    let sum = 0;
    for (let at = 0; at < number.length; at += 1) {
      const digit = Number(number[number.length - 1 - at]);
      sum += at % 2 ? Math.floor((2 * digit) / 10) + ((2 * digit) % 10) : digit;
    }
    return sum % 10 === 0;
  };

  // Where bank cards stand in a part of a folded text: [first position, the one after the last].
  submit.bankCards = (text, begin, stop) => {
    const { look_back, shortest, longest } = submit.data.texts.bank_card;
    const found = [];
    for (const match of submit.findAll("bank_card.card", text, begin, stop)) {
      const number = submit.onlyDigits(match[0]);
      const before = text.slice(Math.max(match.index - look_back, 0), match.index);
      if (number.length < shortest || number.length > longest || !passesLuhn(number)) continue;
      if (submit.holds("bank_card.thing_before", before)) continue;
      const said = match.groups.gap || submit.holds("bank_card.card_before", before);
      if (match.groups.first === "62" || (number.length === shortest && said)) found.push([match.index, match.index + match[0].length]);
    }
    return found;
  };
})();
