"""Tell whether a submission touches only what its contributor may touch. Reads git objects; checks nothing out.

``python scripts/guard.py --base REF [--head REF] [--unit UNIT] [--maintainer | --author NAME --maintainers NAMES]
[--format text|json|github|markdown] [--repository DIR] [--content DIR] [--write DIR [--merged REF]]``
"""

import argparse
import sys
from pathlib import Path

from command_line import Misused, Parser, speak_utf8

from showcase.checking.printers import PRINTERS
from showcase.domain.problems import Problem, Severity
from showcase.intake.submission.changes import DiffUnreadable
from showcase.intake.submission.judge import SIZE, judge
from showcase.intake.submission.repository import Repository, RepositoryUnreadable, read_submission
from showcase.intake.submission.staging import write_content
from showcase.reading.registry import RegistryUnreadable, read_registry

HOME = Path(__file__).resolve().parent.parent
CLEAN, FAULTY, MISUSED = 0, 1, 2
USAGE = (
    "python scripts/guard.py --base 版本 [--head 版本] [--unit 单位编号] "
    "[--maintainer | --author 账号 --maintainers 各账号] "
    "[--format text|json|github|markdown] [--repository 文件夹] [--content 文件夹] [--write 文件夹 [--merged 版本]]"
)
HELP = """检查一次提交改动的文件：只改一个单位的品牌和案例，没有链接、子模块和会捣乱的文件名。有错误时退出码为 1。

--base        主分支的版本
--head        提交的版本，默认 HEAD
--unit        只许改这个单位的，默认许改任何一个单位
--maintainer  维护者的提交，哪里都可以改
--author      提交者的账号
--maintainers 维护者的各个账号，用空格隔开；提交者在里面就是维护者
--format      输出格式，默认 text
--repository  代码仓库，默认本程序所在的
--content     可信的内容文件夹，从中读名录，默认 content
--write       把提交的内容写成普通文件，供检查；文件夹要还不存在
--merged      写哪个版本的内容，默认与 --head 相同"""


def main(words: list[str]) -> int:
    """Exit code: 0 no errors, 1 errors, 2 a command that cannot be carried out."""
    speak_utf8()
    try:
        chosen = _parser().parse_args(words)
        if chosen.help:
            print(f"用法：{USAGE}\n\n{HELP}")
            return CLEAN
        return _guard(chosen)
    except (Misused, RepositoryUnreadable) as misused:
        print(f"{misused}\n用法：{USAGE}", file=sys.stderr)
        return MISUSED


def _parser() -> Parser:
    parser = Parser(add_help=False, allow_abbrev=False)
    parser.add_argument("--base", default="")
    parser.add_argument("--head", default="HEAD")
    parser.add_argument("--unit", default="")
    parser.add_argument("--maintainer", action="store_true")
    parser.add_argument("--author", default="")
    parser.add_argument("--maintainers", default="")
    parser.add_argument("--format", choices=tuple(PRINTERS), default="text")
    parser.add_argument("--repository", type=Path, default=HOME)
    parser.add_argument("--content", type=Path, default=HOME / "content")
    parser.add_argument("--write", type=Path)
    parser.add_argument("--merged", default="")
    parser.add_argument("-h", "--help", action="store_true")
    return parser


def _guard(chosen: argparse.Namespace) -> int:
    if not chosen.base:
        raise Misused("没有写主分支的版本。请用 --base 指明。")
    try:
        registry = read_registry(chosen.content.absolute())
    except RegistryUnreadable as unreadable:
        sys.stdout.write(PRINTERS[chosen.format](unreadable.problems, 0))
        return FAULTY
    if chosen.unit and chosen.unit not in registry.units:
        raise Misused(f"名录里没有“{chosen.unit}”这个单位。请核对 --unit。")
    repository = Repository(chosen.repository)
    base, head = repository.commit(chosen.base), repository.commit(chosen.head)
    try:
        submission = read_submission(repository, base, head, registry.limits)
    except DiffUnreadable:
        raise Misused("git 给出的改动读不懂。请换一个新一些的 git 再试。") from None
    maintainer = chosen.maintainer or chosen.author.casefold() in chosen.maintainers.casefold().split()
    problems = judge(submission, registry, chosen.unit, maintainer)
    if chosen.write:
        _write(repository, chosen, problems, maintainer)
    sys.stdout.write(PRINTERS[chosen.format](problems, len(submission.changes)))
    return FAULTY if any(each.severity is Severity.ERROR for each in problems) else CLEAN


def _write(repository: Repository, chosen: argparse.Namespace, problems: tuple[Problem, ...], maintainer: bool) -> None:
    if any(each.rule == SIZE and each.severity is Severity.ERROR for each in problems):
        return
    if chosen.write.exists():
        raise Misused(f"“{chosen.write}”已经有了。请用 --write 指明一个还不存在的文件夹。")
    commit = repository.commit(chosen.merged or chosen.head)
    try:
        write_content(repository, commit, chosen.content, chosen.write, maintainer)
    except OSError:
        raise Misused(f"提交的内容写不进“{chosen.write}”。请换一个文件夹再试。") from None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
