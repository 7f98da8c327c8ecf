// Claims of progress, and whether figures stand with them; see checking/claims.py. Pure: no DOM.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const CLAUSE = /[^，。；！？、：\s]*$/u;

  // Whether one of the texts says how much or how many; dates, formulas (两个维护) and the brand's name do not.
  submit.hasFigure = (texts, name) =>
    texts.filter(Boolean).some((text) => {
      let plain = name ? text.replaceAll(name, "") : text;
      for (const each of ["substance.formula", "claims.named_numbers", "claims.dates"])
        plain = submit.replaceAll(each, plain, "");
      return submit.holds("claims.figures", plain);
    });

  submit.hasTime = (texts) => texts.filter(Boolean).some((text) => submit.holds("claims.times", text));

  // Whether a text says how often something is done.
  submit.hasRhythm = (text) => Boolean(text) && submit.holds("claims.rhythms", text);

  // A box for every character in quotation marks or in the title of a work.
  submit.withoutQuoted = (text) =>
    submit.replaceAll("claims.quoted", text, (found) => "□".repeat(submit.length(found)));

  // The last characters before a claim, which name what has become better; "" if it begins its clause.
  const subjectOf = (before) => {
    const { trailing, subject } = submit.data.substance;
    const clause = [...CLAUSE.exec(before)[0]];
    while (clause.length && trailing.includes(clause.at(-1))) clause.pop();
    return clause.length >= subject ? clause.slice(-subject).join("") : "";
  };

  // The first claim and what it is said of; what is quoted, denied or only hoped for is none.
  submit.claimIn = (text) => {
    const plain = submit.withoutQuoted(text);
    for (const found of submit.findAll("substance.claim", plain)) {
      const before = plain.slice(0, found.index);
      if (!submit.holds("claims.not_claimed", before)) return [found[0], subjectOf(before)];
    }
    return ["", ""];
  };

  // Whether a branch answers for the page; a compiled record holds only what its sources say.
  submit.isAnswered = ({ origin }) => origin === "submitted" || origin === "specimen";
})();
