// The text below the fields as the checker's tree (domain/body.py), and everything a record says in pieces
// (checking/texts.py). Markdown is read by the library markdown-it; HTML in it is never rendered.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const BORDER = "\0"; // stands in no text that anyone sends
  const KINDS = {
    paragraph_open: "paragraph",
    heading_open: "heading",
    blockquote_open: "quote",
    bullet_list_open: "list",
    ordered_list_open: "list",
    list_item_open: "item",
    table_open: "table",
    tr_open: "row",
    th_open: "cell",
    td_open: "cell",
    strong_open: "strong",
    em_open: "emphasis",
    s_open: "strike",
    link_open: "link",
    footnote_open: "footnote",
    image: "image",
    text: "text",
    text_special: "text",
    code_inline: "code",
    code_block: "code_block",
    fence: "code_block",
    html_block: "html",
    html_inline: "html",
    softbreak: "softbreak",
    hardbreak: "linebreak",
    hr: "rule",
    footnote_ref: "footnote_reference",
  };
  const PARAGRAPHS = ["paragraph", "heading", "cell", "code_block", "html"];
  const NUMBERS = ["number", "count"]; // texts here, numbers for the checker
  const ADDRESSED = ["link", "image", "footnote", "footnote_reference"];
  let reader = null;

  const markdown = () => {
    if (!reader) {
      reader = globalThis.markdownit({ html: true }).use(globalThis.markdownitFootnote);
      reader.inline.ruler.disable("footnote_inline");
      reader.validateLink = () => true; // the rules judge every address
      reader.normalizeLink = (address) => address;
    }
    return reader;
  };

  const textOf = (token) => {
    if (token.type === "link_open") return token.attrGet("href") ?? "";
    if (token.type === "image") return token.attrGet("src") ?? "";
    return token.type.startsWith("footnote") ? String(token.meta.label) : token.content;
  };

  const nodeOf = (token, line) => ({
    kind: KINDS[token.type],
    text: textOf(token),
    title: token.attrGet("title") ?? "",
    level: token.type === "heading_open" ? Number(token.tag.slice(1)) : 0,
    line,
    children: [],
  });

  // Puts the tokens below `root`; a flat list with openings and endings becomes a tree.
  const hang = (tokens, root, first) => {
    const around = [root];
    let line = first;
    for (const token of tokens) {
      if (token.map) line = token.map[0] + 1;
      if (token.nesting < 0) {
        if (KINDS[token.type.replace(/_close$/, "_open")]) around.pop();
      } else if (token.type === "inline") {
        hang(token.children, around.at(-1), line);
      } else if (KINDS[token.type]) {
        const node = nodeOf(token, line);
        around.at(-1).children.push(node);
        if (token.type === "image") hang(token.children, node, line);
        if (token.nesting > 0) around.push(node);
        if (token.type === "softbreak" || token.type === "hardbreak") line += 1;
      }
    }
  };

  const walk = function* (node) {
    yield node;
    for (const child of node.children) yield* walk(child);
  };

  // The words of a node without any markup.
  submit.plain = (node) =>
    ["text", "code", "code_block"].includes(node.kind) ? node.text : node.children.map(submit.plain).join("");

  const words = (node) => {
    if (!node.children.length) return node.text;
    return node.children
      .map((child) => {
        if (child.kind === "text" || child.kind === "code") return child.text;
        if (child.kind === "softbreak" || child.kind === "linebreak") return "\n";
        return child.children.length ? words(child) : "";
      })
      .join("");
  };

  // {body, root, nodes, problems}: the text without what pasting left in it, its tree, all nodes in reading order, and
  // the reminders.
  submit.readBody = (source) => {
    const { text, reminders } = submit.takenOut(source.replace(/^\n+|\n+$/g, ""));
    const root = { kind: "document", text: "", title: "", line: 0, children: [] };
    hang(markdown().parse(text, {}), root, 1);
    const nodes = [...walk(root)];
    const problems = [...reminders, ...submit.takenOutOfNodes(nodes)].map((message) => ({
      field: "",
      at: "",
      label: "",
      severity: "warning",
      rule: "invisible-characters",
      message,
      hint: "",
    }));
    return { body: text, root, nodes, problems };
  };

  // Python's urllib.parse.unquote: never fails.
  submit.unquote = (address) =>
    address.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
      const bytes = Uint8Array.from(run.slice(1).split("%"), (each) => parseInt(each, 16));
      return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    });

  function* piecesOf(document) {
    for (const { path, field, value } of submit.values(document)) {
      if (typeof value === "string" && !NUMBERS.includes(field.kind))
        yield { text: value, field: path, kind: "field", line: 0 };
    }
    for (const node of document.nodes) {
      if (PARAGRAPHS.includes(node.kind)) yield { text: words(node), field: "", kind: node.kind, line: node.line };
      else if (ADDRESSED.includes(node.kind)) {
        yield { text: submit.unquote(node.text), field: "", kind: "address", line: node.line };
        if (node.title) yield { text: node.title, field: "", kind: "title", line: node.line };
      }
    }
  }

  // Each field, each paragraph without its markup, each address.
  submit.pieces = (document) => (document.pieces ??= [...piecesOf(document)]);

  // All pieces as one text, for a quick look whether there is anything to find.
  submit.joined = (document) =>
    (document.joined ??= submit
      .pieces(document)
      .map((piece) => piece.text)
      .join(BORDER));
})();
