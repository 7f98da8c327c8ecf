"""Check the content and tell everything that is wrong.

``python scripts/check.py [PATH ...] [--content DIR] [--format text|json|github|markdown|gitlab]``,
with ``--changed [BASE]`` or ``--staged`` only what a change brings is judged, in seconds however many brands there are.
"""

import argparse
import gc
import sys
import tempfile
from contextlib import suppress
from pathlib import Path, PurePosixPath

from command_line import Misused, Parser, speak_utf8
from fixing import fix, refuse_contradictions, tell_what_is_left

from showcase.checking.printers import PRINTERS
from showcase.clock import build_date
from showcase.domain.problems import Problem, Severity
from showcase.intake.changed.check import Kept, Outcome, check_changed
from showcase.intake.changed.versions import of_work
from showcase.intake.submission.changes import DiffUnreadable
from showcase.intake.submission.repository import RepositoryUnreadable
from showcase.pipeline import Checked, read_and_check
from showcase.publishing.facts_cache import load_facts, save_facts
from showcase.reading.registry import RegistryUnreadable, read_registry
from showcase.workers import cores

HOME = Path(__file__).resolve().parent.parent
CLEAN, FAULTY, MISUSED = 0, 1, 2
USAGE = "python scripts/check.py [路径 ...] [--content 文件夹] [--format 格式] [--changed [版本] | --staged] [--fix]"
WHOLE = "名录有改动，每一页都可能受影响，所以检查全部内容。"


def main(words: list[str]) -> int:
    """Exit code: 0 no errors, 1 errors, 2 a command that cannot be carried out."""
    speak_utf8()
    try:
        chosen = _parser().parse_args(words)
        if chosen.help:
            print(f"用法：{USAGE}\n\n检查内容文件夹，列出所有问题。有错误时退出码为 1。\n")
            print("路径        只列这些文件或文件夹的问题，默认全部")
            print(f"--content   内容文件夹，默认 content\n--format    输出格式：{'、'.join(PRINTERS)}，默认 text")
            print("--changed   只检查改动，默认和主分支比，也可以写明一个版本；改动使别的页面出错，也会说")
            print("--staged    只检查就要提交的改动（git add 过的）")
            print("--fix       先自动修好有把握的写法（引号、冒号、日期、行尾等），列出改了什么，再检查")
            print("--gbk       和 --fix 一起用：把 GBK 编码的文件改成 UTF-8")
            print("--dry-run   和 --fix 一起用：只列出会改什么，不写入")
            print("--cache     缓存文件夹，默认 .cache；看过的图片和没有改动的页面记在那里\n--no-save   只读缓存，不写")
            return CLEAN
        return _check(chosen)
    except (Misused, RepositoryUnreadable) as misused:
        print(f"{misused}\n用法：{USAGE}", file=sys.stderr)
        return MISUSED


def _parser() -> Parser:
    parser = Parser(add_help=False, allow_abbrev=False)
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--content", type=Path, default=HOME / "content")
    parser.add_argument("--format", choices=tuple(PRINTERS), default="text")
    parser.add_argument("--changed", nargs="?", const="", metavar="BASE")
    parser.add_argument("--staged", action="store_true")
    parser.add_argument("--cache", type=Path, default=HOME / ".cache")
    parser.add_argument("--no-save", action="store_true")
    for option in ("--fix", "--gbk", "--dry-run"):
        parser.add_argument(option, action="store_true")
    parser.add_argument("-h", "--help", action="store_true")
    return parser


def _check(chosen: argparse.Namespace) -> int:
    content: Path = chosen.content.absolute()
    if not content.is_dir():
        raise Misused(f"没有“{content}”这个文件夹。请用 --content 指明内容文件夹。")
    wanted = [_inside(path, content) for path in chosen.paths]
    refuse_contradictions(chosen)
    try:
        repaired = fix(content, _date(), lambda path: _wanted(path, wanted), chosen) if chosen.fix else []
        found = _changed(chosen, content) if chosen.staged or chosen.changed is not None else None
        if found is None:
            checked = _everything(content, chosen)
    except RegistryUnreadable as unreadable:
        sys.stdout.write(PRINTERS[chosen.format](unreadable.problems, 0))
        return FAULTY
    every = found.problems if found else checked.problems
    files = [*found.read] if found else [each.path for each in (*checked.brands, *checked.cases)]
    problems = [each for each in every if _wanted(each.place.path, wanted)]
    sys.stdout.write(PRINTERS[chosen.format](problems, sum(_wanted(path, wanted) for path in files)))
    if chosen.fix:
        tell_what_is_left(repaired, problems, chosen)
    return _exit_code(problems)


def _everything(content: Path, chosen: argparse.Namespace) -> Checked:
    """All of it; pictures that an earlier run or build has looked at are not opened again."""
    cache: Path = chosen.cache.absolute()
    known = load_facts(cache)
    checked = read_and_check(content, _date(), cores(), known)
    if not chosen.no_save:
        with suppress(OSError):
            save_facts(cache, [*checked.brands, *checked.cases], checked.registry.limits, known)
    return checked


def _changed(chosen: argparse.Namespace, content: Path) -> Outcome | None:
    """What the change brings; None where it touches the lists on which every page depends."""
    with tempfile.TemporaryDirectory() as scratch:
        try:
            comparison = of_work(content, chosen.changed or "", Path(scratch), staged=chosen.staged)
        except DiffUnreadable:
            raise Misused("git 给出的改动读不懂。请换一个新一些的 git 再试。") from None
        if comparison.is_in_registry():
            print(WHOLE, file=sys.stderr)
            return None
        cache = chosen.cache.absolute()
        kept = Kept(cache, not chosen.no_save, lambda: load_facts(cache))
        return check_changed(comparison, content, read_registry(content), _date(), cores(), kept)


def _inside(path: Path, content: Path) -> PurePosixPath:
    """The path as problems name it. It may be written as seen from here or from beside the content folder."""
    for base in (Path.cwd(), content.parent):
        full = base / path
        if full.exists() and full.resolve().is_relative_to(content.resolve()):
            return PurePosixPath(content.name, *full.resolve().relative_to(content.resolve()).parts)
    raise Misused(f"内容文件夹“{content}”里没有“{path}”。请核对路径。")


def _wanted(path: str, wanted: list[PurePosixPath]) -> bool:
    return not wanted or any(PurePosixPath(path).is_relative_to(each) for each in wanted)


def _date() -> str:
    try:
        return build_date()
    except ValueError:
        raise Misused("环境变量 SOURCE_DATE_EPOCH 要写成整数（秒）。请改正或删去它。") from None


def _exit_code(problems: list[Problem]) -> int:
    return FAULTY if any(each.severity is Severity.ERROR for each in problems) else CLEAN


if __name__ == "__main__":
    gc.disable()  # a check makes much and throws little away
    sys.exit(main(sys.argv[1:]))
