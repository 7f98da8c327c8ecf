// Links lead to the web, to a mail address or to another record, and to where their words say; see document_rules/links.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "links";
  const WEB = ["http", "https"];
  const say = (name, values) => submit.say(`${ID}.${name}`, values);

  const relativeRemedy = (address, plain) => {
    if (!plain) return say("nowhere");
    if (plain.includes("\\")) return say("backslash");
    if (WEB.includes(submit.schemeOf(plain.normalize("NFKC")))) return say("full-width");
    if (plain.startsWith("//") || submit.namesASite(plain)) return say("whole", { address: plain.replace(/^\/+/, "") });
    if (submit.isPictureName(plain)) return say("picture");
    return submit.recordName(address) ? "" : say("unknown");
  };

  const remedyOf = (address) => {
    const plain = submit.bareAddress(address);
    const scheme = submit.schemeOf(address);
    if (WEB.includes(scheme)) return submit.webRemedy(address);
    if (scheme === "mailto") return submit.mailRemedy(plain);
    return scheme ? say("scheme") : relativeRemedy(address, plain);
  };

  const disguised = (node) => {
    if (![...WEB, "mailto"].includes(submit.schemeOf(node.text))) return "";
    const named = submit.disguise(submit.plain(node), node.text);
    return named && say("disguised", { named: submit.quote(named), host: submit.quote(submit.hostOf(node.text)) });
  };

  submit.rules.push({
    id: ID,
    *check(document) {
      for (const { path, value } of submit.valuesOf(document, "link")) {
        const remedy = submit.firstUnseen(value) ? "" : submit.webRemedy(value);
        if (remedy) yield submit.report(document, ID, path, say("field", { value: submit.quote(value), remedy }));
      }
      for (const node of document.nodes) {
        if (node.kind !== "link" || submit.firstUnseen(node.text)) continue;
        const remedy = remedyOf(node.text);
        const written = () => say(node.text ? "written" : "empty", { value: submit.quote(node.text), remedy });
        const message = remedy ? written() : disguised(node);
        if (message) yield { ...submit.report(document, ID, "", message), line: node.line };
      }
    },
  });
})();
