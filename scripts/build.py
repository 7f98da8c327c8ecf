"""Build, verify and publish the site.

``python scripts/build.py [--content DIR] [--output DIR] [--books DIR] [--strict|--lenient] [--jobs N]``
"""

import argparse
import os
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import NoReturn

from command_line import DONE, FAULTY, HOME, Misused, Parser, carry_out
from contents import add_cache, add_content

from showcase.publishing.release import NotPublished, NotSound, release
from showcase.publishing.site import Settings, SiteRefused

USAGE = (
    "python scripts/build.py [--content 文件夹] [--output 文件夹] [--strict | --lenient] [--jobs 几个] "
    "[--cache 文件夹] [--books 文件夹] [--no-verify]"
)
PURPOSE = "检查内容、生成网站、核验无误后替换已发布的版本。"
BY_SIGNAL = 128  # what a shell adds to the number of the signal that ended a program


class Stopped(BaseException):
    """Somebody asked the program to stop; the argument is the exit code."""


def main(words: list[str]) -> int:
    """Exit code: 0 published, 1 refused, 2 a command that cannot be carried out, 130 or 143 stopped by somebody."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _stop)
    try:
        return carry_out(_publish, _parser(), words)
    except Stopped as stopped:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_IGN)
        print("已中止。发布的仍是完整的一版。", file=sys.stderr)
        return int(stopped.args[0])


def _publish(chosen: argparse.Namespace) -> int:
    if chosen.books and not chosen.books.is_dir():
        raise Misused(f"没有“{chosen.books}”这个文件夹。请把 --books 写成做好的汇编所在的文件夹，没有就不写。")
    try:
        report = release(
            HOME / "mkdocs.yml",
            chosen.output.absolute(),
            Settings(chosen.content, chosen.cache, chosen.jobs, chosen.lenient, chosen.books),
            verified=not chosen.no_verify,
            tell=lambda text: print(text, file=sys.stderr, flush=True),
        )
    except SiteRefused as refused:
        print(refused, file=sys.stderr)
        return FAULTY
    except NotSound as unsound:
        print("核验没有通过，没有发布：", *unsound.findings, sep="\n", file=sys.stderr)
        return FAULTY
    except NotPublished as failed:
        print(f"没有发布。{failed}", file=sys.stderr)
        return FAULTY
    print(f"{report}已发布到 {chosen.output}")
    return DONE


def _parser() -> Parser:
    parser = Parser(USAGE, PURPOSE)
    add_content(parser)
    parser.add_argument("--output", type=Path, default=HOME / "site", help="网站文件夹，默认 site")
    parser.add_argument("--books", type=Path, help="放着做好的汇编的文件夹，默认内容文件夹旁边的 books")
    strictness = parser.add_mutually_exclusive_group()
    strictness.add_argument("--strict", action="store_true", help="有一个错误就不发布，默认这样")
    strictness.add_argument("--lenient", action="store_true", help="略过有错误的页面，其余照常发布")
    parser.add_argument("--jobs", type=int, help="同时使用几个处理器，默认全部")
    add_cache(parser)
    parser.add_argument("--no-verify", action="store_true", help="不做发布前的核验，只用于测速")
    return parser


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    raise Stopped(BY_SIGNAL + number)


if __name__ == "__main__":
    status = main(sys.argv[1:])
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)  # the system frees the memory of a large site at once; Python takes seconds to count it out
