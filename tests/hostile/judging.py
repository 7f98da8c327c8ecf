"""Compares what the checks and the finished site say of the cases with what must become of them."""

from __future__ import annotations

import gzip
import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from showcase.checking.printers import text as text_printer
from showcase.domain.problems import Problem, Severity

from .case import Case, Verdict

MARKER = re.compile(rb"BSMARK[A-Z]{8}X", re.IGNORECASE)
QUOTED = re.compile(
    r"“[^”]*”|[\w./@:-]*\.(?:md|yml|svg|png|jpe?g|webp)\b|https?://[\w./-]*|U\+[0-9A-F]+|\.\./\S+"
    r"|（\w+：[^）]*）|（\w+）|（复核码 \w+）|[a-z0-9]+(?:-[a-z0-9]+)+"
)
# Words of four letters and more that a Chinese sentence about files may hold; what is quoted does not count.
KNOWN = frozenset((
    "jpeg", "webp", "html", "markdown", "ansi", "windows", "office", "tiff", "heic", "avif", "word", "excel",
    "powerpoint",
    "photoshop", "exif", "index", "viewbox", "https", "http", "mailto", "symbol", "script", "image", "filter", "mask",
    "pattern", "marker", "text", "foreignobject", "style", "mode", "unicode", "readme", "yaml", "content",
    "json", "entity",
    "brands", "cases", "photos", "example", "registry", "guide", "github", "gitlab", "slack", "bangong",
))  # fmt: skip
ENGLISH = re.compile(r"[A-Za-z]{4,}")
REMEDY = re.compile("请|只用|只写|写成|写“|要写|分开写|用竖线|要左边|放在|放进|移出|是不是|可以写|一个文件夹：|用空格")
CHINESE = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Judged:
    """All cases, every problem found, and the finished site as page address -> HTML and file -> bytes."""

    cases: Sequence[Case]
    problems: Sequence[Problem]
    site: Path

    def page(self, id: str) -> Path:
        """The page of a record; ``cases/…`` is the id of a case."""
        return self.site / (id if id.startswith("cases/") else f"brands/{id}") / "index.html"


def complaints(judged: Judged) -> Mapping[str, list[str]]:
    """Case id -> what is not as it must be; cases that are as they must be are left out."""
    by_accused = _by_path(judged.problems)
    found = {}
    for case in judged.cases:
        own = list(_own(case, by_accused))
        wrong = [*_verdict(case, own), *_published(case, judged), *_echoes(case, own)]
        wrong += [line for each in own for line in sentence_faults(each)]
        if wrong:
            found[case.id] = wrong
    return found


def published_markers(site: Path) -> list[str]:
    """Every file of the site that holds a marker, in its bytes, its name or its packed content."""
    found = []
    for path in sorted(site.rglob("*")):
        data = path.read_bytes() if path.is_file() else b""
        if path.suffix == ".gz":
            data += gzip.decompress(data)
        hit = MARKER.search(data) or MARKER.search(path.name.encode("utf-8", "surrogateescape"))
        if hit:
            found.append(f"{path.relative_to(site)}: {hit.group().decode()}")
    return found


def _by_path(problems: Sequence[Problem]) -> Mapping[str, list[Problem]]:
    """Problems by the folder of the record, or the path itself."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        parts = problem.place.path.split("/")
        for depth in range(1, len(parts) + 1):
            found.setdefault("/".join(parts[:depth]), []).append(problem)
    return found


def _own(case: Case, by_path: Mapping[str, list[Problem]]) -> Iterator[Problem]:
    """The problems of a case; of a folder whose name cannot be printed the path is written otherwise."""
    yield from by_path.get(case.accused.encode("utf-8", "replace").decode(), ())


def _verdict(case: Case, own: Sequence[Problem]) -> Iterator[str]:
    errors = [each for each in own if each.severity is Severity.ERROR]
    if case.verdict is not Verdict.REFUSE:
        if case.shown:
            yield from (f"falsely refused: {text_printer.line(each)}" for each in errors)
        if case.rule and case.rule not in {each.rule for each in own}:
            yield f"no reminder {case.rule}, only {sorted({each.rule for each in own})}"
    elif not errors:
        yield "not refused"
    elif case.rule and case.rule not in {each.rule for each in errors}:
        yield f"refused, not by {case.rule}: " + " | ".join(text_printer.line(each) for each in errors[:3])
    elif case.line is not None:
        lines = {each.place.line for each in errors if not case.rule or each.rule == case.rule}
        if case.line not in lines:
            yield f"refused on lines {sorted(lines)[:5]}, not {case.line}"


def _published(case: Case, judged: Judged) -> Iterator[str]:
    yield from (f"published: {id}" for id in case.hidden if judged.page(id).parent.exists())
    for id in case.shown:
        page = judged.page(id)
        if not page.is_file():
            yield f"not published: {id}"
            continue
        source = page.read_text(encoding="utf-8")
        shown = html.unescape(re.sub(r"<[^>]*>", "", source))
        yield from (f"still on the page: {each!a}" for each in case.gone if each in source)
        yield from (
            f"lost from the page: {each!a}"
            for each in case.kept
            if each not in shown and each not in html.unescape(source)
        )


def _echoes(case: Case, own: Sequence[Problem]) -> Iterator[str]:
    for secret in case.secret:
        for each in own:
            if secret in text_printer.line(each) + each.hint:
                yield f"the message repeats the number: [{each.rule}]"


def sentence_faults(problem: Problem) -> Iterator[str]:
    """What is wrong with a message: it must be Chinese and say what to do, and must not be a program's."""
    if problem.severity is Severity.SUGGESTION:
        return
    plain = QUOTED.sub("", problem.message)
    strange = [word for word in ENGLISH.findall(plain) if word.lower() not in KNOWN]
    if strange:
        yield f"English words {strange[:5]} in [{problem.rule}] {problem.message[:160]}"
    if not CHINESE.search(plain):
        yield f"no Chinese in [{problem.rule}] {problem.message[:80]}"
    if problem.severity is Severity.ERROR and not REMEDY.search(problem.message + problem.hint):
        yield f"no remedy in [{problem.rule}] {problem.message[:80]}"
    if "非法" in problem.message:
        yield f"“非法” in [{problem.rule}]"
    if any(ord(sign) < 32 or 0xD800 <= ord(sign) < 0xE000 for sign in text_printer.line(problem)):
        yield f"control characters or broken text in [{problem.rule}] {problem.message[:80]!a}"
