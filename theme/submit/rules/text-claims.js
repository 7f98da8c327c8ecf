// What the text says has come of it stands there with figures; see brand_rules/text_claims.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "text-claims";
  const ENDS = "。！？；\n";

  const isCounted = ({ after, title, text }, name) => after !== null || submit.hasFigure([title, text], name);

  // What the brand gives figures for. Python writes None for what is not there.
  const counted = ({ outcomes, goals, name }) =>
    [
      ...outcomes
        .filter((each) => isCounted(each, name))
        .map(({ title, text }) => `${title ?? "None"} ${text ?? "None"}`),
      ...goals.filter((each) => each.target !== null).map((each) => each.metric ?? "None"),
    ].join(" ");

  const bareClaim = (text, record) => {
    const [claim, subject] = submit.claimIn(text);
    if (!claim || submit.hasFigure([text], record.name) || /[：:]$/.test(submit.strip(text))) return "";
    return subject && counted(record).includes(subject) ? "" : claim;
  };

  // The sentence with the claim.
  const around = (text, claim) => {
    const at = text.indexOf(claim);
    const start = Math.max(...[...ENDS].map((mark) => text.slice(0, at).lastIndexOf(mark))) + 1;
    return [...submit.strip(text.slice(start, at + claim.length))].slice(-submit.data.substance.longest_claim).join("");
  };

  const paragraphsBelow = (node) => [
    ...(node.kind === "paragraph" ? [node] : []),
    ...node.children.flatMap(paragraphsBelow),
  ];

  // The paragraphs, those of lists too, under headings that say so, up to the next heading as high.
  function* resultParagraphs(root) {
    let level = 0;
    for (const block of root.children) {
      if (block.kind === "heading") {
        if (!level || block.level <= level)
          level = submit.holds("substance.heading", submit.plain(block)) ? block.level : 0;
      } else if (level && block.kind !== "table") yield* paragraphsBelow(block);
    }
  }

  const tell = (document, path, text, claim) => {
    const message = submit.say(`${ID}.claim`, { value: submit.quote(around(text, claim)), claim });
    return submit.report(document, ID, path, message, submit.data.sentences[ID].hint, "warning");
  };

  submit.rules.push({
    id: ID,
    *check(document) {
      const { record } = document;
      if (!submit.isAnswered(record) || !submit.data.substance.has_claims) return;
      const told = record.public_influence;
      const claim = told && bareClaim(told, record);
      if (claim) yield tell(document, "public_influence", told, claim);
      for (const paragraph of resultParagraphs(document.root)) {
        const text = submit.plain(paragraph);
        const found = bareClaim(text, record);
        if (found) yield { ...tell(document, "", text, found), line: paragraph.line };
      }
    },
  });
})();
