// mixed-characters: simplified characters throughout; single traditional ones are left from pasting.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "mixed-characters";
  let tables = null;

  // What finds characters that are traditional only, and the simplified ones that stand for them.
  const tablesOf = () => {
    if (!tables) {
      const [all, targets] = submit.data.traditional.map((each) => [...each]);
      const known = new Map(all.map((each, at) => [each, targets[at]]));
      const { traditional } = submit.data.texts.mixed_characters;
      const written = [...traditional].map((each) => known.get(each)).filter((each) => !known.has(each));
      tables = {
        known,
        traditional: new RegExp(`[${traditional}]`, "gu"),
        simplified: new RegExp(`[${written.join("")}]`, "u"),
      };
    }
    return tables;
  };

  const blanked = (text) => submit.replaceAll("mixed_characters.titles", text, (found) => " ".repeat(found.length));

  submit.rules.push({
    id: ID,
    *check(document) {
      const { known, traditional, simplified } = tablesOf();
      const all = submit.joined(document);
      if (all.search(traditional) < 0 || !simplified.test(all)) return;
      for (const piece of submit.pieces(document)) {
        const found = piece.kind === "address" ? [] : [...blanked(piece.text).matchAll(traditional)];
        if (!found.length || !simplified.test(piece.text)) continue;
        const told = [...new Set(found.map(([each]) => each))].slice(0, submit.data.texts.mixed_characters.shown);
        const written = told.map((each) => submit.say(`${ID}.pair`, { traditional: each, simplified: known.get(each) }));
        const line = piece.line + submit.count(piece.text, "\n", found[0].index);
        yield submit.reportPiece(document, ID, piece, line, submit.say(`${ID}.mixed`, { pairs: written.join("、") }));
        return;
      }
    },
  });
})();
