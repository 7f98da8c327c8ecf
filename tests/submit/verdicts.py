"""One draft, two judges: the checker in Python and the online form in the browser."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from showcase.checking.collection_rules import parents, unique_ids, unique_names, unique_slogans
from showcase.checking.context import Collected, Context
from showcase.checking.redacting import redacted
from showcase.checking.run import check_brand
from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.identifiers import is_identifier
from showcase.domain.limits import Limits
from showcase.domain.pictures import PictureFacts, facts_key
from showcase.domain.problems import Problem
from showcase.domain.redaction import secrets_in
from showcase.domain.registry import Registry
from showcase.publishing.assets import join_assets
from showcase.publishing.form.data import form_script
from showcase.reading.documents import read_document
from showcase.reading.folders import Folder
from showcase.writing.index_text import index_text

HOME = Path(__file__).parents[2]
TODAY = "2026-11-21"
BETWEEN_BRANDS = (unique_ids, unique_names, unique_slogans, parents)
ITEM = re.compile("(?<=已经用在)第 [0-9]+ [行条]")  # a file has lines, a form has items; all else reads the same
LIBRARIES = ("assets/markdown-it",)

Verdict = tuple[str, str, str, str, str, str]  # field, label, severity, rule, message, hint


@dataclass(frozen=True)
class Case:
    """What a person has filled in: the draft, the text below it, and the pictures by name."""

    draft: Mapping[str, Any]
    body: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict)
    folder: str = ""
    unit: str = ""

    @property
    def id(self) -> str:
        """The folder the form would make: the id, where that can be the name of one."""
        written = self.draft.get("id")
        usable = isinstance(written, str) and is_identifier(written)
        return self.folder or (str(written) if usable else "xin-pin-pai")

    @property
    def group(self) -> str:
        """The folder around it."""
        unit = self.draft.get("unit")
        return self.unit or (unit if isinstance(unit, str) and is_identifier(unit) else "shili")


@dataclass(frozen=True)
class Written(Folder):
    """A folder that was never on a disk."""

    contents: Mapping[str, bytes] = field(default_factory=dict)

    def read(self, name: str, limits: Limits = Limits()) -> bytes:  # noqa: B008
        return self.contents[name]


@dataclass(frozen=True)
class Judges:
    """Both judges, with the same lists and the same published brands."""

    page: Page
    registry: Registry
    brands: Sequence[Document[Brand]]
    facts: dict[str, PictureFacts] = field(default_factory=dict)  # of pictures that were looked at already

    def both(self, cases: Sequence[Case]) -> Iterator[tuple[list[Verdict], list[Verdict]]]:
        """What the Python checker says about each case, and what the form says."""
        documents = [self._document(case) for case in cases]
        for case, document, form in zip(cases, documents, self._form(cases, documents), strict=True):
            yield self._checker(case, document), form

    def _checker(self, case: Case, document: Document[Brand]) -> list[Verdict]:
        context = Context(TODAY, case.id, case.group, ("index.md", *case.files))
        problems = [*check_brand(document, self.registry, context), *self._between(document, case)]
        return sorted(
            _verdict(each.field, each.label, each.severity.value, each.rule, each.message, each.hint)
            for each in problems
        )

    def _form(self, cases: Sequence[Case], documents: Sequence[Document[Brand]]) -> list[list[Verdict]]:
        found = self.page.evaluate(
            """([cases, known]) => {
                const { submit } = globalThis.bs;
                const judge = ({ draft, path, context }) => submit.check(draft, { ...context, known: known[path] });
                const verdicts = cases.map(judge);
                if (submit.failures.length) throw submit.failures[0].error;
                return verdicts;
            }""",
            [[*map(_for_form, cases, documents)], self._known(documents)],
        )
        names = ("field", "label", "severity", "rule", "message", "hint")
        return [sorted(_verdict(*(each[name] for name in names)) for each in problems) for problems in found]

    def _document(self, case: Case) -> Document[Brand]:
        text = index_text(written_of(case.draft) or {}, case.body).encode()
        names = tuple(sorted(("index.md", *case.files)))
        path = f"content/brands/{case.group}/{case.id}"
        folder = Written(HOME, path, names, contents={"index.md": text, **case.files})
        document = read_document(folder, Brand, self.registry, self.facts)
        self.facts.update({facts_key(each.digest, self.registry.limits): each for each in document.pictures.values()})
        return document

    def _between(self, document: Document[Brand], case: Case) -> Iterable[Problem]:
        others = tuple(each for each in self.brands if each.path != document.path)
        collected = Collected((*others, document), (), self.registry, (), TODAY, frozenset((document.path,)))
        problems = [
            each for rule in BETWEEN_BRANDS for each in rule.check(collected) if each.place.path == document.path
        ]
        return redacted(problems, secrets_in(document.source))

    def _known(self, documents: Sequence[Document[Brand]]) -> dict[str, Any]:
        cards = {each.path: _card(each) for each in self.brands}
        paths = {document.path for document in documents}
        return {path: {"brands": [card for other, card in cards.items() if other != path]} for path in paths}


def _for_form(case: Case, document: Document[Brand]) -> dict[str, Any]:
    files = {name: {**asdict(facts), "unread": not facts.digest} for name, facts in sorted(document.pictures.items())}
    context = {"date": TODAY, "id": case.id, "unit": case.group, "files": files, "body": case.body}
    return {"draft": case.draft, "path": document.path, "context": context}


def load(page: Page, registry: Registry) -> None:
    """The form's engine, rules and data, as the site publishes them; the page's own script needs the page."""
    page.evaluate("() => { delete globalThis.bs; }")
    for asset in join_assets(HOME / "theme").form:
        if asset.address.startswith(LIBRARIES):
            page.add_script_tag(content=asset.content.decode())
    for part in ("engine", "rules", "texts"):
        for path in sorted((HOME / "theme" / "submit" / part).glob("*.js")):
            page.add_script_tag(content=path.read_text("utf-8"))
    page.add_script_tag(content=form_script(registry))


def written_of(draft: Any) -> Any:
    """The part of a draft that a file can hold: no empty lists, no records of nothing, texts for numbers; or None."""
    if isinstance(draft, dict):
        return {key: kept for key, value in draft.items() if (kept := written_of(value)) is not None} or None
    if isinstance(draft, list):
        return [kept for value in draft if (kept := written_of(value)) is not None] or None
    return {True: "true", False: "false", None: None}[draft] if draft is None or isinstance(draft, bool) else str(draft)


def _card(document: Document[Brand]) -> dict[str, Any]:
    brand = document.record
    unit = document.path.split("/")[-3]
    return {"id": brand.id, "name": brand.name, "slogan": brand.slogan, "unit": unit, "role": brand.role}


def _verdict(field: str, label: str, severity: str, rule: str, message: str, hint: str) -> Verdict:
    return field, label, severity, rule, ITEM.sub("〔处〕", message), hint


def shown(case: Case) -> str:
    """A case for the message of a failing test."""
    return json.dumps(case.draft, ensure_ascii=False, indent=1) + "\n" + case.body
