"""Public collections: whatever is in them is judged in time, without an accident, with a sentence people can use."""

from __future__ import annotations

import json
import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import TypeVar

import pytest

from showcase.domain.limits import Limits
from showcase.domain.problems import Severity
from showcase.pipeline import Checked, read_and_check
from showcase.presenting.pictures import photo_derivatives
from showcase.presenting.prose import Surroundings, sections
from showcase.publishing.pictures import PictureStore
from showcase.reading.pictures import inspect

from . import corpora
from .figures import settle
from .generate import write
from .judging import sentence_faults
from .page import page
from .trial import DATE, JOBS

T = TypeVar("T")
UNIT = "strange"
TAGS = frozenset((
    "p", "a", "em", "strong", "s", "code", "pre", "ul", "ol", "li", "blockquote", "h3", "h4", "h5", "h6",
    "hr", "br", "div",
    "table", "thead", "tbody", "tr", "th", "td", "sup", "span", "input",
))  # fmt: skip
ATTRIBUTES = frozenset(
    ("href", "rel", "class", "id", "tabindex", "role", "aria-label", "scope", "checked", "disabled", "type")
)
SECONDS = 2.0


class Collection:
    """Pages made of one collection; ``innocent`` are the ids of those that must be accepted."""

    def __init__(self, folder: Path) -> None:
        self.content = write(folder, [])
        self.names: list[str] = []

    def add(self, id: str, text: str | bytes) -> None:
        """One page."""
        here = self.content / "brands" / UNIT / id
        here.mkdir(parents=True)
        (here / "index.md").write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
        self.names.append(id)

    def judged(self) -> Checked:
        """What the checks say; never that a page was too much for them or that the program failed."""
        checked = read_and_check(self.content, DATE, JOBS)
        assert [each.place.path for each in checked.problems if each.rule == "too-costly"] == []
        assert [line for each in checked.problems for line in sentence_faults(each)] == []
        assert checked.files == len(self.names)
        return checked


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.strange: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.strange.append(tag)
        for name, value in attrs:
            if name not in ATTRIBUTES or (
                name == "href" and not (value or "").lower().startswith(("http", "mailto:", "#"))
            ):
                self.strange.append(f"{tag} {name}={value}")


def test_naughty_strings(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    pages = Collection(tmp_path)
    strings = _at_hand(corpora.naughty_strings)
    for number, text in enumerate(strings):
        pages.add(f"body-{number}", page(f"body-{number}", UNIT, body=f"## 背景\n\n{text}\n"))
        quoted = {"contact": f"contact: {json.dumps(text, ensure_ascii=False)}"}
        pages.add(f"quoted-{number}", page(f"quoted-{number}", UNIT, quoted))
        pages.add(f"raw-{number}", page(f"raw-{number}", UNIT, {"contact": f"contact: {text}"}))
        pages.add(
            f"name-{number}", page(f"name-{number}", UNIT, {"name": f"name: {json.dumps(text, ensure_ascii=False)}"})
        )
    refused = _refused(_safe(pages.judged()))
    settle(
        request.config,
        {"Naughty strings (blns), each in four places: refused of all": f"{refused} of {4 * len(strings)}"},
    )


def test_yaml_suite(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    pages = Collection(tmp_path)
    for name, text in _at_hand(corpora.yaml_documents):
        pages.add(f"suite-{name.lower()}", f"---\n{text}\n---\n正文\n")
    for number, (_, data) in enumerate(_at_hand(corpora.yaml_files)):
        pages.add(f"file-{number}", b"---\n" + data + b"\n---\n\xe6\xad\xa3\xe6\x96\x87\n")
    refused = _refused(pages.judged())
    assert refused == len(pages.names), "none of these is a brand"
    settle(
        request.config, {"YAML documents (yaml-test-suite, PyYAML): refused of all": f"{refused} of {len(pages.names)}"}
    )


def test_markdown_examples(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    pages = Collection(tmp_path)
    innocent = set()
    examples = _at_hand(corpora.markdown_examples)
    for number, (source, html) in enumerate(examples, 1):
        id = f"example-{number}"
        pages.add(id, page(id, UNIT, body=f"## 背景\n\n{source}"))
        if "<" not in source and "\ufffd" not in html and "<a" not in html and "<img" not in html:
            innocent.add(id)
    checked = _safe(pages.judged())
    wrong = [
        (each.place.path, each.message) for each in checked.problems
        if each.severity is Severity.ERROR and each.place.path.split("/")[-2] in innocent
    ]  # fmt: skip
    assert wrong == []
    found = f"{_refused(checked)} of {len(examples)}"
    settle(
        request.config,
        {"CommonMark examples: refused of all": found, "… without HTML and links, all accepted": len(innocent)},
    )


def test_pictures(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    pictures = [*_at_hand(corpora.png_suite), *_at_hand(corpora.pillow_images)]
    counted: Counter[str] = Counter()
    slowest = 0.0
    store, file = PictureStore(tmp_path / "made"), tmp_path / "picture"
    for name, data in pictures:
        start = time.process_time()
        facts = inspect(data, Limits())
        spent = time.process_time() - start
        slowest = max(slowest, spent)
        assert spent < SECONDS, name
        counted["refused" if facts.fault else "accepted"] += 1
        if not facts.fault:
            file.write_bytes(data)
            store.derive(file, facts, photo_derivatives(facts))
    settle(
        request.config,
        {"Pictures (PngSuite, Pillow): refused of all": f"{counted['refused']} of {len(pictures)}"},
        {"Longest time to judge one of these pictures (processor seconds)": f"{slowest:.2f}"},
    )


def _at_hand(collection: Callable[[], Iterable[T]]) -> list[T]:
    """All of a collection. Where it cannot be fetched, CI fails and everybody else goes without."""
    try:
        return list(collection())
    except corpora.NotAtHand as missing:
        if os.environ.get("CI"):
            pytest.fail(str(missing))
        pytest.skip(str(missing))


def _refused(checked: Checked) -> int:
    return len({document.path for document in checked.brands} & checked.faulty)


def _safe(checked: Checked) -> Checked:
    """The same, after the text of every accepted page was written as HTML and looked through."""
    for html, path in _written(checked):
        tags = _Tags()
        tags.feed(html)
        assert tags.strange == [], path
    return checked


def _written(checked: Checked) -> Iterator[tuple[str, str]]:
    for document in checked.brands:
        if document.path not in checked.faulty:
            yield from ((str(part.html), document.path) for part in sections(document.body, Surroundings()))
