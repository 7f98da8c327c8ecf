// How the editor reads and writes a record's file: all values are texts, as the checker reads them; files look as every other way in writes them.
(() => {
  "use strict";
  const bs = (globalThis.bs ??= {});
  const admin = (bs.admin ??= {});
  const FENCE = "---";
  const NOTHING = new Set(["", "~", "null"]);

  // The front matter and the text below it. A file that is not cut in two by lines of three hyphens is not opened.
  const cut = (text) => {
    const lines = text.replace(/^\ufeff/, "").split(/\r\n|\n/);
    const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === FENCE);
    if (lines[0].trimEnd() !== FENCE || end < 0) throw new Error("文件开头没有用两行“---”夹住各项内容，请先在代码仓库里改好。");
    return [lines.slice(1, end).join("\n"), lines.slice(end + 1).join("\n").replace(/^\n+|\n+$/g, "")];
  };

  const isMapping = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  // A mapping with English keys, lists where lists are meant and records where a plain value stands for one.
  const opened = (mapping, fields) => {
    const keys = new Map(Object.entries(fields).map(([key, field]) => [field.label, key]));
    const made = {};
    for (const [written, value] of Object.entries(mapping)) {
      const key = written in fields ? written : (keys.get(written) ?? written);
      if (key in made) throw new Error(`“${written}”写了两次，请先在代码仓库里改好。`);
      const found = key in fields ? openedField(value, fields[key]) : value;
      if (found !== null) made[key] = found;
    }
    return made;
  };

  const openedField = (value, field) => {
    if (!field.many) return openedOne(value, field);
    const items = Array.isArray(value) ? value : [value];
    return items.map((item) => openedOne(item, field)).filter((item) => item !== null);
  };

  const openedOne = (value, field) => {
    if (isMapping(value)) return field.fields ? opened(value, field.fields) : value;
    if (Array.isArray(value)) return value;
    const text = value === null ? "" : String(value);
    if (NOTHING.has(text.trim())) return null;
    if (field.bare) return opened({ [field.bare]: text }, field.fields);
    return field.terms?.[text.trim()] ?? text;
  };

  // The reverse: only what is filled in, in the order of the fields, short where a plain value is enough.
  const closed = (mapping, fields) => {
    const made = {};
    for (const key of [...Object.keys(fields), ...Object.keys(mapping).filter((key) => !(key in fields))]) {
      const found = closedValue(mapping[key], fields[key] ?? {});
      if (found !== null) made[key] = found;
    }
    return made;
  };

  const closedValue = (value, field) => {
    if (value === undefined || value === null) return null;
    if (Array.isArray(value)) {
      const items = value.map((item) => closedValue(item, field)).filter((item) => item !== null);
      return items.length ? items : null;
    }
    if (!isMapping(value)) return String(value).trim() || null;
    const made = closed(value, field.fields ?? {});
    const keys = Object.keys(made);
    if (!keys.length) return null;
    return keys.length === 1 && keys[0] === field.bare ? made[field.bare] : made;
  };

  admin.read = (text, fields) => {
    const [front, body] = cut(text);
    const mapping = globalThis.jsyaml.load(front, { schema: globalThis.jsyaml.FAILSAFE_SCHEMA });
    if (!isMapping(mapping)) throw new Error("各项内容要写成“名称: 内容”的样子，请先在代码仓库里改好。");
    return { ...opened(mapping, fields), body };
  };

  admin.write = ({ body = "", ...mapping }, fields) => bs.submit.indexText(closed(mapping, fields), body);
})();
