// Starts the editor when everything is loaded: its fonts, how it reads and writes files, and the day on new entries.
(() => {
  "use strict";
  const bs = (globalThis.bs ??= {});
  const admin = (bs.admin ??= {});
  globalThis.CMS_MANUAL_INIT = true;
  // The editor follows the browser's language unless somebody chooses another; here it is Chinese.
  Object.defineProperty(navigator, "languages", { value: ["zh-CN"] });

  const today = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  };

  // Fonts that are there before the first word keep the editor from asking for those its own stylesheet names elsewhere.
  const loaded = ({ family, file, ...described }) => {
    const face = new FontFace(family, `url("${file}") format("woff2")`, described);
    document.fonts.add(face);
    return face.load();
  };

  document.addEventListener("DOMContentLoaded", async () => {
    const { config, shapes, dated, fonts, patterns } = bs.adminsettings;
    bs.form = { patterns }; // all that the writer of the online form asks of its data
    for (const [name, fields] of Object.entries(shapes)) {
      globalThis.CMS.registerCustomFormat(name, "md", {
        fromFile: (text) => admin.read(text, fields),
        toFile: (value) => admin.write(value, fields),
      });
    }
    for (const field of config.collections.flatMap((each) => each.fields)) {
      if (dated.includes(field.name)) field.default = today();
    }
    await Promise.allSettled(fonts.map(loaded));
    globalThis.CMS.init({ config });
  });
})();
