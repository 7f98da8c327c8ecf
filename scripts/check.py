"""Check the content and tell everything that is wrong.

``python scripts/check.py [PATH ...] [--content DIR] [--format text|json|github|markdown|gitlab]``,
with ``--changed [BASE]`` or ``--staged`` only what a change brings is judged, in seconds however many brands there are.
"""

import argparse
import gc
import sys
import tempfile
from pathlib import Path, PurePosixPath

from command_line import FAULTY, Misused, Parser, carry_out
from contents import GIT_FAILED, add_cache, add_content, exit_code, folder_of, today
from everything import read_everything
from fixing import add_repairs, fix, refuse_contradictions, tell_what_is_left

from showcase.checking.printers import PRINTERS
from showcase.intake.changed.check import Kept, Outcome, check_changed
from showcase.intake.changed.versions import of_work
from showcase.publishing.facts_cache import load_facts
from showcase.reading.registry import RegistryUnreadable, read_registry
from showcase.workers import cores

USAGE = "python scripts/check.py [路径 ...] [--content 文件夹] [--format 格式] [--changed [版本] | --staged] [--fix]"
PURPOSE = "检查内容文件夹，列出所有问题。有错误时退出码为 1。"
WHOLE = "名录有改动，每一页都可能受影响，所以检查全部内容。"


def main(words: list[str]) -> int:
    """Exit code: 0 no errors, 1 errors, 2 a command that cannot be carried out."""
    return carry_out(_check, _parser(), words, GIT_FAILED)


def _parser() -> Parser:
    parser = Parser(USAGE, PURPOSE)
    parser.add_argument("paths", nargs="*", type=Path, metavar="路径", help="只列这些文件或文件夹的问题，默认全部")
    add_content(parser)
    forms = "、".join(PRINTERS)
    parser.add_argument("--format", choices=tuple(PRINTERS), default="text", help=f"输出格式：{forms}，默认 text")
    changed = "只检查改动，默认和主分支比，也可以写明一个版本；改动使别的页面出错，也会说"
    parser.add_argument("--changed", nargs="?", const="", help=changed)
    parser.add_argument("--staged", action="store_true", help="只检查就要提交的改动（git add 过的）")
    add_repairs(parser)
    add_cache(parser, "看过的图片和没有改动的页面记在那里")
    parser.add_argument("--no-save", action="store_true", help="只读缓存，不写")
    return parser


def _check(chosen: argparse.Namespace) -> int:
    content = folder_of(chosen)
    wanted = [_inside(path, content) for path in chosen.paths]
    refuse_contradictions(chosen)
    try:
        repaired = fix(content, today(), lambda path: _wanted(path, wanted), chosen) if chosen.fix else []
        found = _changed(chosen, content) if chosen.staged or chosen.changed is not None else None
        if found is None:
            checked = read_everything(content, chosen.cache.absolute(), cores(), keep=not chosen.no_save)
    except RegistryUnreadable as unreadable:
        sys.stdout.write(PRINTERS[chosen.format](unreadable.problems, 0))
        return FAULTY
    every = found.problems if found else checked.problems
    files = [*found.read] if found else [each.path for each in [*checked.brands, *checked.cases]]
    problems = [each for each in every if _wanted(each.place.path, wanted)]
    sys.stdout.write(PRINTERS[chosen.format](problems, sum(_wanted(path, wanted) for path in files)))
    if chosen.fix:
        tell_what_is_left(repaired, problems, chosen)
    return exit_code(problems)


def _changed(chosen: argparse.Namespace, content: Path) -> Outcome | None:
    """What the change brings; None where it touches the lists on which every page depends."""
    with tempfile.TemporaryDirectory() as scratch:
        comparison = of_work(content, chosen.changed or "", Path(scratch), staged=chosen.staged)
        if comparison.is_in_registry():
            print(WHOLE, file=sys.stderr)
            return None
        cache = chosen.cache.absolute()
        kept = Kept(cache, not chosen.no_save, lambda: load_facts(cache))
        return check_changed(comparison, content, read_registry(content), today(), cores(), kept)


def _inside(path: Path, content: Path) -> PurePosixPath:
    """The path as problems name it. It may be written as seen from here or from beside the content folder."""
    for base in (Path.cwd(), content.parent):
        full = base / path
        if full.exists() and full.resolve().is_relative_to(content.resolve()):
            return PurePosixPath(content.name, *full.resolve().relative_to(content.resolve()).parts)
    raise Misused(f"内容文件夹“{content}”里没有“{path}”。请核对路径。")


def _wanted(path: str, wanted: list[PurePosixPath]) -> bool:
    return not wanted or any(PurePosixPath(path).is_relative_to(each) for each in wanted)


if __name__ == "__main__":
    gc.disable()  # a check makes much and throws little away
    sys.exit(main(sys.argv[1:]))
