// Marks of secret papers: the class, then a star and for how long; see domain/secrecy_marks.py. Pure.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });

  // Findings {kind, start, end, number, isDoubtful} by position, in characters.
  submit.findMarks = (text) => {
    if (!text.includes("密")) return [];
    return submit.findAll("secrecy.mark", text).map((match) => {
      const start = submit.length(text.slice(0, match.index));
      const number = submit.replaceAll("secrecy.dress", match[0], "");
      return { kind: submit.data.texts.private.kinds.secrecy, start, end: start + submit.length(match[0]), number, isDoubtful: false };
    });
  };
})();
