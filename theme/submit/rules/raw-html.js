// raw-html: the text below the fields is Markdown without HTML.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "raw-html";
  const LONGEST = 40;

  const nameOf = (text) => submit.matchAt("raw_html.tag", text, 0)?.[1].toLowerCase() ?? "";

  function* tags(document) {
    const { remedies, take_out, no_element } = submit.data.texts.raw_html;
    const opened = new Set();
    for (const node of document.nodes) {
      if (node.kind !== "html") continue;
      const name = nameOf(node.text);
      if (node.text.startsWith("</") && opened.has(name)) continue;
      opened.add(name);
      const remedy = remedies[name] ?? (!name || submit.isAll("raw_html.element", name) ? take_out : no_element);
      const message = submit.say(`${ID}.found`, { written: submit.quote(submit.strip(node.text)), remedy });
      yield { ...submit.report(document, ID, "", message), line: node.line };
    }
  }

  // What stands before the words of code, HTML and addresses where they are written.
  const OPENINGS = { html: [""], code: ["`", "` ", "`\n"], code_block: [""], link: ["<"] };

  // Where a text has been read as something else than words: [start, end], as far as it can be found again.
  const opaque = (document) => {
    const spans = [];
    let passed = 0;
    for (const { kind, text } of document.nodes) {
      for (const line of OPENINGS[kind] ? text.split("\n").filter(Boolean) : []) {
        const places = OPENINGS[kind].flatMap((opening) =>
          [passed, 0].map((from) => document.body.indexOf(opening + line, from)).map((at) => (at < 0 ? at : at + opening.length)),
        );
        const start = places.find((at) => at >= passed) ?? Math.max(...places);
        if (start < 0) continue;
        spans.push([start - 1, start + line.length]);
        passed = Math.max(passed, start + line.length);
      }
    }
    return spans;
  };

  // What Markdown leaves as text although a browser would read a tag in it; see reading/tags.py.
  function* unreadTags(document) {
    const text = document.body;
    const written = submit.findAll("tags.tag", text);
    const spans = written.length ? opaque(document) : [];
    for (const { index } of written) {
      const isEscaped = submit.holds("tags.escaped", text.slice(Math.max(index - 9, 0), index));
      if (isEscaped || spans.some(([start, end]) => start <= index && index < end)) continue;
      const shown = [...text.slice(index, index + 2 * LONGEST)].slice(0, LONGEST).join("").split("\n")[0];
      const message = submit.say("tags.unread", { written: submit.quote(shown) });
      yield { ...submit.report(document, ID, "", message), line: submit.count(text, "\n", index) + 1 };
    }
  }

  submit.rules.push({
    id: ID,
    *check(document) {
      yield* tags(document);
      yield* unreadTags(document);
    },
  });
})();
