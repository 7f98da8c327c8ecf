"""One file -> the file with its slips put right, and what was done.

Every repair is led by a problem that the checks tell of and is tried alone: it stays only if reading and checking the
file again shows fewer problems and every other value as it was. A file that cannot be read at all is repaired line by
line until it can be; if that fails, nothing of it stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from showcase.checking.walking import describe
from showcase.domain.fields import Kind
from showcase.domain.invisible import clean
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry

from ..unsaved import Judged, judge
from . import fences, files, lines, proof, values

MOST = 300  # repairs of one file
LineRepair = Callable[[str, Problem], str | None]
# Rule -> what may put its problem right, with how that is told.
OF_LINES: dict[str, tuple[tuple[str, LineRepair], ...]] = {
    "full-width-colon": (("中文冒号改成英文冒号", lines.colon),),
    "yaml-tab": (("制表符改成空格", lines.tab),),
    "yaml-syntax": (
        ("冒号后面补一个空格", lines.space_after_colon),
        ("两头的引号改成英文引号", lines.quotation_marks),
        ("整句用英文引号括起来", lines.quoted_value),
    ),
    "value-form": (("冒号后面补一个空格", lines.space_after_colon),),
    "unknown-key": (("名称改成规定的写法", lines.key), ("冒号后面补一个空格", lines.space_after_colon)),
}
KINDS = {Kind.DATE: "日期改成规定的写法", Kind.NUMBER: "数字改成规定的写法", Kind.COUNT: "数字改成规定的写法"}
UNSEEN = frozenset(("invisible-characters", "characters"))
FENCE, TAB = "front-matter", "yaml-tab"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done; ``line`` is 0 where it concerns the whole file."""

    words: str
    line: int = 0


@dataclass(slots=True)
class Repaired:
    """A file before and after; the same bytes when nothing was to be done or nothing was certain."""

    path: str
    before: bytes
    after: bytes
    steps: list[Step] = field(default_factory=list)

    @property
    def is_changed(self) -> bool:
        """Whether anything was put right."""
        return self.before != self.after


def repair(path: str, data: bytes, registry: Registry, date: str, gbk: bool = False) -> Repaired:
    """The file ``path`` put right. ``gbk`` allows to read it as GBK if it certainly is."""
    work = _Work(path, registry, date)
    repaired = Repaired(path, data, data)
    made = files.in_utf_8(data) if gbk else None
    if made is not None:
        repaired.steps.append(Step("编码由 GBK 改成 UTF-8"))
        data = made
    for words, tidied in (
        ("去掉文件开头看不见的标记（BOM）", files.without_mark),
        ("行尾改成通用的写法（LF）", files.with_plain_line_ends),
    ):
        plain = tidied(data)
        if plain != data:
            data = plain
            repaired.steps.append(Step(words))
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return Repaired(path, repaired.before, repaired.before)
    if "\0" in text:
        return Repaired(path, repaired.before, repaired.before)
    text, steps = work.put_right(text)
    repaired.steps += steps
    repaired.after = text.encode()
    return repaired


class _Work:
    """The repairs of one file, one after the other."""

    def __init__(self, path: str, registry: Registry, date: str) -> None:
        self._path, self._registry, self._date = path, registry, date
        self._refused: set[tuple[str, str, str]] = set()  # so that nothing is tried in vain again and again

    def put_right(self, text: str) -> tuple[str, list[Step]]:
        """The text with everything put right that is certain."""
        readable, steps = self._made_readable(text)
        now = self._judge(readable)
        for _ in range(MOST):
            better = next(self._better(readable, now), None)
            if better is None:
                break
            step, readable, now = better
            steps.append(step)
        for words, tidied in (
            ("去掉行末的空格", files.without_trailing_spaces),
            ("文件末尾补一个换行", files.with_last_line_ended),
        ):
            plain = tidied(readable)
            if plain != readable and proof.is_readable(now) and proof.is_as_good(now, after := self._judge(plain)):
                readable, now = plain, after
                steps.append(Step(words))
        return readable, steps

    def _judge(self, text: str) -> Judged:
        return judge(self._path, text.encode(), self._registry, self._date)

    def _made_readable(self, text: str) -> tuple[str, list[Step]]:
        """The text put right until it can be read; as it was if that fails."""
        now, made, steps = self._judge(text), text, list[Step]()
        met = {proof.obstacle(now)} if not proof.is_readable(now) else set()
        for _ in range(MOST):
            if proof.is_readable(now):
                return made, steps
            tried = [(step, each, self._judge(each)) for step, each in self._tries(made, now)]
            readable = [each for each in tried if proof.is_readable(each[2])]
            others = (each for each in tried if not proof.is_readable(each[2]))
            further = [each for each in others if proof.obstacle(each[2]) not in met]
            if not readable and not further:
                break
            step, made, now = min(readable, key=lambda each: proof.weight(each[2].problems)) if readable else further[0]
            steps.append(step)
            if not readable:
                met.add(proof.obstacle(now))
        return text, []

    def _better(self, text: str, now: Judged) -> Iterator[tuple[Step, str, Judged]]:
        if not proof.is_readable(now):
            return
        for step, each in self._tries(text, now):
            attempt = (step.words, *_changed_line(text, each, step))
            if attempt in self._refused:
                continue
            after = self._judge(each)
            if proof.is_better(now, after):
                yield step, each, after
            self._refused.add(attempt)

    def _tries(self, text: str, now: Judged) -> Iterator[tuple[Step, str]]:
        """Every text that might be better by one repair."""
        unseen = indented = False
        for problem in now.problems:
            if problem.severity is Severity.SUGGESTION:
                continue
            if problem.rule == FENCE:
                for fenced in fences.fences(text.split("\n")):
                    yield Step("补上或改正“---”一行"), "\n".join(fenced)
            elif problem.rule in UNSEEN and not unseen:
                unseen = True
                yield Step("去掉看不见的字符"), clean(text)
            elif problem.rule == TAB and not indented:
                indented = True
                for made in lines.without_tabs(text):
                    yield Step("制表符改成空格"), made
                yield from self._line_tries(text, problem, now)
            else:
                yield from self._line_tries(text, problem, now)

    def _line_tries(self, text: str, problem: Problem, now: Judged) -> Iterator[tuple[Step, str]]:
        written = text.split("\n")
        number = problem.place.line - 1
        if number >= len(written) or lines.is_in_block(written, number):
            return
        tries = list(OF_LINES.get(problem.rule, ()))
        described = describe(type(now.document.record), problem.field) if problem.field else None
        if problem.rule == "value-form" and described and described.kind in KINDS:
            kind = described.kind
            tries.append((KINDS[kind], lambda line, problem: values.value(line, problem, kind)))
        for words, attempt in tries:
            made = attempt(written[number], problem)
            yield from _with_line(written, number, made, words)
        if problem.rule == "yaml-syntax" and number:  # the parser stops at the line below a key without a space
            made = lines.space_after_colon(written[number - 1], problem)
            yield from _with_line(written, number - 1, made, "冒号后面补一个空格")


def _changed_line(before: str, after: str, step: Step) -> tuple[str, str]:
    """The line that a step changes, before and after; the whole texts where it changes more."""
    if not step.line:
        return before, after
    return before.split("\n")[step.line - 1], after.split("\n")[step.line - 1]


def _with_line(written: list[str], number: int, made: str | None, words: str) -> Iterator[tuple[Step, str]]:
    if made is not None and made != written[number]:
        yield Step(words, number + 1), "\n".join([*written[:number], made, *written[number + 1 :]])
