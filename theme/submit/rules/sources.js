// What was compiled from public documents names them; see document_rules/sources.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "sources";

  submit.rules.push({
    id: ID,
    *check(document) {
      const { origin, sources } = document.record;
      const misplaced = submit.misplacedSpecimen(document);
      if (origin === "compiled" && !sources.length && !misplaced && submit.isComplete(document, "sources")) {
        const example = `sources: [${submit.data.sources[0]?.id ?? "S1"}]`;
        yield submit.report(document, ID, "sources", submit.say(`${ID}.missing`), example);
      }
      for (const [index, source] of sources.entries()) {
        const path = `sources[${index}]`;
        if (source.ref || source.title || !submit.isComplete(document, path)) continue;
        yield submit.report(document, ID, path, submit.say(`${ID}.unnamed`), submit.say(`${ID}.unnamed-hint`));
      }
    },
  });
})();
