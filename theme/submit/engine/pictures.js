// Is the picture that a field or a text names there, and can it be used? See checking/pictures.py. Pure: no DOM.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const suffixes = () => submit.data.rules.suffixes; // format -> endings of names
  const endsWith = (name, endings) => endings.some((ending) => name.toLowerCase().endsWith(ending));
  const fileName = (name) => name.slice(name.lastIndexOf("/") + 1);

  submit.isPictureName = (name) => endsWith(name, Object.values(suffixes()).flat());

  // The file that was probably meant: the same in another case, in another folder, a near name; "" for none.
  submit.nearPicture = (name, names) => {
    const pictures = names.filter(submit.isPictureName);
    const same = pictures.find((each) => each.toLowerCase() === name.toLowerCase());
    const moved = pictures.find((each) => fileName(each).toLowerCase() === fileName(name).toLowerCase());
    return same ?? moved ?? submit.closeMatches(name, pictures, 1, 0.7)[0] ?? "";
  };

  const absent = (name, names) => {
    const near = submit.nearPicture(name, names);
    if (!near) return submit.say("pictures.absent", { name });
    return submit.say(near.toLowerCase() === name.toLowerCase() ? "pictures.case" : "pictures.near", { name, near });
  };

  // A sentence that says why a picture cannot be shown and what to do, or "".
  submit.pictureFault = (name, document, names = Object.keys(document.files)) => {
    if (!names.includes(name)) return absent(name, names);
    const facts = submit.isPictureName(name) ? document.files[name] : undefined;
    if (!facts) return submit.say("pictures.kind", { name });
    if (facts.fault) return submit.say("pictures.fault", { name, fault: facts.fault });
    if (endsWith(name, suffixes()[facts.format])) return "";
    const right = name.slice(0, name.lastIndexOf(".")) + suffixes()[facts.format][0];
    return submit.say("pictures.suffix", { name, format: facts.format.toUpperCase(), right });
  };

  // The names of files in fields and in the text, whether there are such files or not.
  submit.namedFiles = (document) => {
    const fields = submit.valuesOf(document, "file").map((entry) => entry.value);
    const images = document.nodes.filter((node) => node.kind === "image");
    return new Set([...fields, ...images.map((node) => submit.unquote(node.text).replace(/^\.\//, ""))]);
  };
})();
