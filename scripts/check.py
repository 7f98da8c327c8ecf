"""Check the content and tell everything that is wrong.

``python scripts/check.py [PATH ...] [--content DIR] [--format text|json|github|markdown]``
"""

import sys
from pathlib import Path, PurePosixPath

from command_line import Misused, Parser, speak_utf8

from showcase.checking.printers import PRINTERS
from showcase.clock import build_date
from showcase.domain.problems import Problem, Severity
from showcase.pipeline import read_and_check
from showcase.reading.registry import RegistryUnreadable
from showcase.workers import cores

HOME = Path(__file__).resolve().parent.parent
CLEAN, FAULTY, MISUSED = 0, 1, 2
USAGE = "python scripts/check.py [路径 ...] [--content 文件夹] [--format text|json|github|markdown]"


def main(words: list[str]) -> int:
    """Exit code: 0 no errors, 1 errors, 2 a command that cannot be carried out."""
    speak_utf8()
    try:
        chosen = _parser().parse_args(words)
        if chosen.help:
            print(f"用法：{USAGE}\n\n检查内容文件夹，列出所有问题。有错误时退出码为 1。\n")
            print("路径        只列这些文件或文件夹的问题，默认全部")
            print("--content   内容文件夹，默认 content\n--format    输出格式，默认 text")
            return CLEAN
        return _check(chosen.content, chosen.paths, chosen.format)
    except Misused as misused:
        print(f"{misused}\n用法：{USAGE}", file=sys.stderr)
        return MISUSED


def _parser() -> Parser:
    parser = Parser(add_help=False, allow_abbrev=False)
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--content", type=Path, default=HOME / "content")
    parser.add_argument("--format", choices=tuple(PRINTERS), default="text")
    parser.add_argument("-h", "--help", action="store_true")
    return parser


def _check(content: Path, paths: list[Path], form: str) -> int:
    content = content.absolute()
    if not content.is_dir():
        raise Misused(f"没有“{content}”这个文件夹。请用 --content 指明内容文件夹。")
    wanted = [_inside(path, content) for path in paths]
    try:
        checked = read_and_check(content, _date(), cores())
    except RegistryUnreadable as unreadable:
        sys.stdout.write(PRINTERS[form](unreadable.problems, 0))
        return FAULTY
    problems = [each for each in checked.problems if _wanted(each.place.path, wanted)]
    files = [each.path for each in (*checked.brands, *checked.cases)]
    sys.stdout.write(PRINTERS[form](problems, sum(_wanted(path, wanted) for path in files)))
    return _exit_code(problems)


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
    sys.exit(main(sys.argv[1:]))
