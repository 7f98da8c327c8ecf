// What may be personal or not: plates of cars, addresses of mail, homes; see domain/personal.py. Pure.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const spanOf = (match) => [match.index, match.index + match[0].length];
  const isLetter = (sign) => /[A-Z]/.test(sign);

  submit.plates = (text) =>
    submit
      .findAll("personal.plate", text)
      .filter((match) => {
        const { serial } = match.groups;
        const letters = [...serial].filter(isLetter).length;
        const ofABatteryCar = isLetter(serial[0]) || isLetter(serial.at(-1));
        const before = text.slice(Math.max(match.index - 2, 0), match.index);
        return letters <= 2 && (serial.length === 5 || ofABatteryCar) && !submit.holds("personal.no_car", before);
      })
      .map(spanOf);

  submit.mails = (text) => submit.findAll("personal.mail", text).map(spanOf);

  submit.homes = (text) => submit.findAll("personal.home", text).map(spanOf);
})();
