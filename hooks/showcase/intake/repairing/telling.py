"""What was put right, in words and as the difference between before and after."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence

from showcase.domain.invisible import visible
from showcase.domain.redaction import Redactor, secrets_in

from .files import GBK, with_plain_line_ends, without_mark
from .repair import Repaired

CONTEXT = 1


def difference(repaired: Repaired) -> str:
    """The steps and a unified diff of one file, ready to print. Private numbers are masked, invisible characters
    named; a change of encoding or line ends stands among the steps only."""
    before, after = _text(repaired.before), _text(repaired.after)
    redactor = Redactor(secrets_in(before))
    lines = [f"{repaired.path} 改了 {len(repaired.steps)} 处："]
    lines += [f"  {f'第 {step.line} 行：' if step.line else ''}{step.words}" for step in repaired.steps]
    changes = difflib.unified_diff(
        before.split("\n"), after.split("\n"), f"修改前 {repaired.path}", f"修改后 {repaired.path}", "", "", CONTEXT, ""
    )
    return "\n".join([*lines, *(redactor.redact(_shown(line)) for line in changes)]) + "\n"


def _shown(line: str) -> str:
    """The line with what nobody sees named: characters, and spaces at its end."""
    plain = visible(line)
    body = plain.rstrip(" \t")
    return body + "·" * (len(plain) - len(body)) if line[:1] in "+-" else plain


def _text(data: bytes) -> str:
    plain = with_plain_line_ends(without_mark(data))
    try:
        return plain.decode()
    except UnicodeDecodeError:
        return plain.decode(GBK, "replace")


def summary(repaired: Sequence[Repaired], left: int, written: bool) -> str:
    """How much was put right, and how much is left for people."""
    changed = [each for each in repaired if each.is_changed]
    count = sum(len(each.steps) for each in changed)
    where = f"（{len(changed)} 个文件）"
    if count and not written:
        return f"可以修好 {count} 处{where}，这次没有写入。"
    done = f"修好 {count} 处{where}" if count else "没有可以自动修好的"
    return f"{done}，还有 {left} 处要人改。" if left else f"{done}，没有要人改的了。"


def differences(repaired: Sequence[Repaired]) -> Iterator[str]:
    """What to print for every file that was changed."""
    yield from (difference(each) for each in repaired if each.is_changed)
