"""The part of ``check.py`` that repairs: shows the differences and counts."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from command_line import Misused

from showcase.domain.problems import Problem, Severity
from showcase.intake.repairing.folders import repair_all
from showcase.intake.repairing.repair import Repaired
from showcase.intake.repairing.telling import differences, summary
from showcase.reading.registry import read_registry


def add_repairs(parser: argparse.ArgumentParser) -> None:
    """The option ``--fix`` and those that go with it."""
    first = "先自动修好有把握的写法（引号、冒号、日期、行尾等），列出改了什么，再检查"
    parser.add_argument("--fix", action="store_true", help=first)
    parser.add_argument("--gbk", action="store_true", help="和 --fix 一起用：把 GBK 编码的文件改成 UTF-8")
    parser.add_argument("--dry-run", action="store_true", help="和 --fix 一起用：只列出会改什么，不写入")


def refuse_contradictions(chosen: argparse.Namespace) -> None:
    """Raise Misused for options of ``--fix`` that do not go together."""
    if (chosen.gbk or chosen.dry_run) and not chosen.fix:
        raise Misused("--gbk 和 --dry-run 要和 --fix 一起用。")
    if chosen.fix and (chosen.staged or chosen.changed is not None):
        raise Misused("--fix 直接改文件夹里的文件，不和 --changed、--staged 一起用。请写明要修的路径。")


def fix(content: Path, date: str, wanted: Callable[[str], bool], chosen: argparse.Namespace) -> list[Repaired]:
    """Repair the wanted files and print what changed. Raises RegistryUnreadable."""
    write = not chosen.dry_run
    repaired = repair_all(content, read_registry(content), date, wanted, gbk=chosen.gbk, write=write)
    for text in differences(repaired):
        _say(text, chosen)
    return repaired


def tell_what_is_left(repaired: Sequence[Repaired], problems: Sequence[Problem], chosen: argparse.Namespace) -> None:
    """Print how much was put right, and how many of the ``problems`` found after that wait for people."""
    left = sum(each.severity is not Severity.SUGGESTION for each in problems)
    _say(summary(repaired, left, written=not chosen.dry_run), chosen)


def _say(text: str, chosen: argparse.Namespace) -> None:
    """Programs read the report on the standard output, so they are not disturbed."""
    print(text, file=sys.stdout if chosen.format == "text" else sys.stderr)
