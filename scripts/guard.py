"""Tell whether a submission touches only what its contributor may touch. Reads git objects; checks nothing out.

``python scripts/guard.py --base REF [--head REF] [--unit UNIT] [--maintainer | --author NAME --maintainers NAMES]
[--format text|json|github|markdown] [--repository DIR] [--content DIR] [--write DIR [--merged REF]]``
"""

import argparse
import sys
from pathlib import Path

from command_line import FAULTY, HOME, Misused, Parser, carry_out
from contents import GIT_FAILED, add_content, exit_code

from showcase.checking.printers import PRINTERS
from showcase.domain.problems import Problem, Severity
from showcase.intake.submission.judge import SIZE, judge
from showcase.intake.submission.repository import Repository, read_submission
from showcase.intake.submission.staging import write_content
from showcase.reading.registry import RegistryUnreadable, read_registry

USAGE = (
    "python scripts/guard.py --base 版本 [--head 版本] [--unit 单位编号] "
    "[--maintainer | --author 账号 --maintainers 各账号] "
    "[--format text|json|github|markdown] [--repository 文件夹] [--content 文件夹] [--write 文件夹 [--merged 版本]]"
)
PURPOSE = "检查一次提交改动的文件：只改一个单位的品牌和案例，没有链接、子模块和会捣乱的文件名。有错误时退出码为 1。"


def main(words: list[str]) -> int:
    """Exit code: 0 no errors, 1 errors, 2 a command that cannot be carried out."""
    return carry_out(_guard, _parser(), words, GIT_FAILED)


def _parser() -> Parser:
    parser = Parser(USAGE, PURPOSE)
    parser.add_argument("--base", default="", help="主分支的版本")
    parser.add_argument("--head", default="HEAD", help="提交的版本，默认 HEAD")
    parser.add_argument("--unit", default="", help="只许改这个单位的，默认许改任何一个单位")
    parser.add_argument("--maintainer", action="store_true", help="维护者的提交，哪里都可以改")
    parser.add_argument("--author", default="", help="提交者的账号")
    parser.add_argument("--maintainers", default="", help="维护者的各个账号，用空格隔开；提交者在里面就是维护者")
    parser.add_argument("--format", choices=tuple(PRINTERS), default="text", help="输出格式，默认 text")
    parser.add_argument("--repository", type=Path, default=HOME, help="代码仓库，默认本程序所在的")
    add_content(parser, "可信的内容文件夹，从中读名录")
    parser.add_argument("--write", type=Path, help="把提交的内容写成普通文件，供检查；文件夹要还不存在")
    parser.add_argument("--merged", default="", help="写哪个版本的内容，默认与 --head 相同")
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
    submission = read_submission(repository, base, head, registry.limits)
    maintainer = chosen.maintainer or chosen.author.casefold() in chosen.maintainers.casefold().split()
    problems = judge(submission, registry, chosen.unit, maintainer)
    if chosen.write:
        _write(repository, chosen, problems, maintainer)
    sys.stdout.write(PRINTERS[chosen.format](problems, len(submission.changes)))
    return exit_code(problems)


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
