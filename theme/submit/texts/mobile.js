// Mobile numbers, told from sums of money, counts, order numbers and parts of addresses; see domain/mobile.py. Pure.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });

  // Whether the gaps fall where people put them; those that cannot be seen may fall anywhere.
  const isSpelledAsPhone = (number) => {
    const parts = submit.splitAt("mobile.gaps", submit.replaceAll("mobile.unseen", number, "")).map((part) => part.length);
    const looksLikeYears = parts.length > 1 && parts[0] === 4 && number.startsWith("19");
    return submit.data.texts.mobile.splits.includes(parts.join(" ")) && !looksLikeYears;
  };

  // Whether the words around say that the number counts something, or names an order or a device.
  const isAnAmount = (text, before, match) => {
    if (submit.holds("mobile.money_before", before) || submit.holds("mobile.number_of_a_thing", before)) return true;
    if (submit.isAll("mobile.round", match[0]) && !submit.holds("mobile.phone_near", before)) return true;
    const counted = submit.matchAt("mobile.counted_after", text, match.index + match[0].length) !== null;
    return counted && submit.isAll("mobile.fraction", match.groups.number) && !submit.holds("mobile.called_before", before);
  };

  // Where mobile numbers stand in a part of a folded text: [first position, the one after the last].
  submit.mobiles = (text, begin, stop) => {
    const found = [];
    for (const match of submit.findAll("mobile.mobile", text, begin, stop)) {
      const before = text.slice(Math.max(match.index - submit.data.texts.mobile.look_back, 0), match.index);
      const joined =
        submit.holds("mobile.joined_before", before) &&
        !submit.holds("mobile.said_before", before) &&
        !submit.holds("mobile.item_before", before);
      if (joined || !isSpelledAsPhone(match.groups.number) || isAnAmount(text, before, match)) continue;
      found.push([match.index, match.index + match[0].length]);
    }
    return found;
  };
})();
