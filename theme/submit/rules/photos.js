// Photographs are there, can be opened, and say what they show; see document_rules/photos.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "photos";

  // Whether these words are only a picture's number or file name (图片1, IMG_2041.jpg).
  submit.saysNothing = (words) => submit.isAll("photos.nothing_said", submit.strip(words));

  function* onPhoto(document, path, { file, alt }) {
    const fault = file ? submit.pictureFault(file, document) : "";
    if (fault) {
      const near = file in document.files ? "" : submit.nearPicture(file, Object.keys(document.files));
      yield submit.report(document, ID, `${path}.file`, fault, near ? `file: ${near}` : "");
    }
    if (submit.isUnread(document, `${path}.alt`)) return;
    const example = `alt: ${submit.fieldsOf("Photo").get("alt").good}`;
    if (!alt) yield submit.report(document, ID, `${path}.alt`, submit.say(`${ID}.missing`), example);
    else if (submit.saysNothing(alt)) {
      yield submit.report(
        document,
        ID,
        `${path}.alt`,
        submit.say(`${ID}.nothing`, { value: submit.quote(alt) }),
        example,
      );
    }
  }

  submit.rules.push({
    id: ID,
    *check(document) {
      for (const { path, field, value } of submit.entries(document)) {
        if (field.record !== "Photo") continue;
        for (const [index, photo] of value.entries()) yield* onPhoto(document, `${path}[${index}]`, photo);
      }
    },
  });
})();
