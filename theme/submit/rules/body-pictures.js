// Pictures in the text are there, can be opened, and say what they show; see document_rules/body_pictures.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "body-pictures";

  const faultOf = (address, document, guessed) => {
    const name = submit.unquote(address).replace(/^\.\//, "");
    if (!name) return submit.say(`${ID}.nameless`);
    if (submit.schemeOf(address) || /^[/\\]/.test(name))
      return submit.say(`${ID}.outside`, { value: submit.quote(name) });
    const names = Object.keys(document.files);
    const fault = submit.pictureFault(name, document, names.includes(name) ? names : guessed);
    return fault && submit.say(`${ID}.fault`, { fault });
  };

  const inBody = (document, node, message, hint) => ({
    ...submit.report(document, ID, "", message, hint),
    line: node.line,
  });

  submit.rules.push({
    id: ID,
    *check(document) {
      let wrong = 0;
      for (const node of document.nodes) {
        if (node.kind !== "image") continue;
        const guessed = wrong < submit.data.rules.guessed_pictures ? Object.keys(document.files) : [];
        const words = submit.plain(node);
        const fault = faultOf(node.text, document, guessed);
        if (fault) {
          wrong += 1;
          const near = submit.nearPicture(submit.unquote(node.text), guessed);
          yield inBody(document, node, fault, near ? `![${words}](${near})` : "");
        }
        if (!submit.saysNothing(words)) continue;
        const message = submit.say(`${ID}.${words ? "nothing" : "missing"}`, { value: submit.quote(words) });
        yield inBody(document, node, message, submit.say(`${ID}.words-hint`, { address: node.text }));
      }
    },
  });
})();
