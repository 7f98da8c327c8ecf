// Numbers of identity cards, as GB 11643 builds them; see domain/id_card.py. Pure.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const NEW = /^\d{17}[\dX]$/i;
  const OLD = /^\d{15}$/;

  const isRegion = (number) => {
    const { provinces } = submit.data.texts.id_card;
    return provinces.includes(Number(number.slice(0, 2))) && (number.slice(2, 6) !== "0000" || number[0] === "8");
  };

  const isDay = (year, month, day) => month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

  submit.isIdCard = (number) => {
    const { weights, check_signs, first_year, last_year } = submit.data.texts.id_card;
    if (!NEW.test(number) || !isRegion(number)) return false;
    const year = Number(number.slice(6, 10));
    if (year < first_year || year > last_year) return false;
    if (!isDay(year, Number(number.slice(10, 12)), Number(number.slice(12, 14)))) return false;
    const total = weights.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0);
    return check_signs[total % 11] === number[17].toUpperCase();
  };

  submit.isOldIdCard = (number) =>
    OLD.test(number) &&
    isRegion(number) &&
    isDay(1900 + Number(number.slice(6, 8)), Number(number.slice(8, 10)), Number(number.slice(10, 12)));
})();
