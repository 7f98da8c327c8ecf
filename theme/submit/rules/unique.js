// An id, a name and a slogan belong to one brand; see collection_rules/unique_*.py and checking/likeness.py.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const bones = new WeakMap();

  // Skeleton -> the oldest published brand with it; made once for what is known.
  const indexed = (known, key, skeletonsOf) => {
    if (!bones.has(known)) bones.set(known, new Map());
    const made = bones.get(known);
    const name = `${key} ${skeletonsOf.name}`;
    if (!made.has(name)) {
      const index = new Map();
      for (const brand of known.brands)
        for (const each of skeletonsOf(brand[key] ?? "")) if (!index.has(each)) index.set(each, brand);
      made.set(name, index);
    }
    return made.get(name);
  };

  const plain = (text) => submit.skeletons(text);
  const near = (text) => [submit.nearSkeleton(text)].filter(Boolean);

  const firstOf = (document, context, key, skeletonsOf) => {
    const text = document.record[key];
    const index = text ? indexed(context.known, key, skeletonsOf) : new Map();
    const found = text ? skeletonsOf(text).find((each) => index.has(each)) : undefined;
    const other = found === undefined ? null : index.get(found);
    return other && document.record.id === other.id ? null : other; // a copy is told of by its id
  };

  const told = (document, rule, key, name, other, severity) => {
    const values = {
      path: submit.pathOf(other),
      theirs: submit.quote(other[key]),
      remedy: submit.say(`${rule}.remedy`),
    };
    const message = submit.say(`likeness.${name}`, { value: submit.quote(document.record[key]), ...values });
    return submit.report(document, rule, key, message, "", severity);
  };

  const repeated = (document, context, rule, key) => {
    const other = firstOf(document, context, key, plain);
    return other ? [told(document, rule, key, other[key] === document.record[key] ? "same" : "alike", other)] : [];
  };

  const nearlyRepeated = (document, context, rule, key) => {
    const other = firstOf(document, context, key, near);
    if (!other) return [];
    const own = submit.skeletons(document.record[key]);
    return submit.skeletons(other[key]).some((each) => own.includes(each))
      ? []
      : [told(document, rule, key, "near", other, "warning")];
  };

  submit.rules.push(
    {
      id: "unique-ids",
      check(document, { id: folder, known }) {
        const { id } = document.record;
        const other = known?.brands.find((brand) => brand.id === id);
        if (!other || id !== folder) return [];
        return [
          submit.report(
            document,
            "unique-ids",
            "id",
            submit.say("unique-ids.taken", { id, path: submit.pathOf(other) }),
          ),
        ];
      },
    },
    {
      id: "unique-names",
      check: (document, context) =>
        context.known
          ? [
              ...repeated(document, context, "unique-names", "name"),
              ...nearlyRepeated(document, context, "unique-names", "name"),
            ]
          : [],
    },
    {
      id: "unique-slogans",
      check: (document, context) => (context.known ? repeated(document, context, "unique-slogans", "slogan") : []),
    },
  );
})();
