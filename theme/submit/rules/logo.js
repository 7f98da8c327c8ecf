// The logo is there, can be opened, and is large and square enough; see brand_rules/logo.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const ID = "logo";
  const PATH = "logo.file";

  const unfit = (name, { format, width, height }) => {
    const { smallest, steepest } = submit.data.rules.logo;
    const values = { name, width, height, smallest, steepest };
    if (format !== "svg" && Math.max(width, height) < smallest) return submit.say(`${ID}.small`, values);
    if (width > steepest * height) return submit.say(`${ID}.wide`, values);
    return height > steepest * width ? submit.say(`${ID}.tall`, values) : "";
  };

  submit.rules.push({
    id: ID,
    check(document) {
      const name = document.record.logo?.file;
      if (!name) return [];
      const fault = submit.pictureFault(name, document);
      if (fault) {
        const near = name in document.files ? "" : submit.nearPicture(name, Object.keys(document.files));
        return [submit.report(document, ID, PATH, fault, near ? `file: ${near}` : "")];
      }
      const message = unfit(name, document.files[name]);
      return message ? [submit.report(document, ID, PATH, message)] : [];
    },
  });
})();
