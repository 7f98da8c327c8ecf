"""What the commands share that read the content folder."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from command_line import DONE, FAULTY, HOME, Misused

from showcase.checking.printers import PRINTERS
from showcase.clock import build_date
from showcase.domain.problems import Problem, Severity
from showcase.intake.submission.changes import DiffUnreadable
from showcase.intake.submission.repository import RepositoryUnreadable
from showcase.reading.registry import RegistryUnreadable

GIT_FAILED = (RepositoryUnreadable, DiffUnreadable)


def add_content(parser: argparse.ArgumentParser, what: str = "内容文件夹") -> None:
    """The option ``--content``."""
    parser.add_argument("--content", type=Path, default=HOME / "content", help=f"{what}，默认 content")


def add_cache(parser: argparse.ArgumentParser, remark: str = "") -> None:
    """The option ``--cache``."""
    meaning = "；".join(filter(None, ("缓存文件夹，默认 .cache", remark)))
    parser.add_argument("--cache", type=Path, default=HOME / ".cache", help=meaning)


def folder_of(chosen: argparse.Namespace) -> Path:
    """The content folder that was chosen. Raises Misused where there is none."""
    content: Path = chosen.content.absolute()
    if not content.is_dir():
        raise Misused(f"没有“{content}”这个文件夹。请用 --content 指明内容文件夹。")
    return content


def today() -> str:
    """The date of this build, YYYY-MM-DD. Raises Misused."""
    try:
        return build_date()
    except ValueError:
        raise Misused("环境变量 SOURCE_DATE_EPOCH 要写成整数（秒）。请改正或删去它。") from None


def tell_unreadable(unreadable: RegistryUnreadable) -> int:
    """Print why nothing can be judged; gives the exit code."""
    sys.stderr.write(PRINTERS["text"](unreadable.problems, 0))
    return FAULTY


def exit_code(problems: Iterable[Problem]) -> int:
    """FAULTY when there is an error among them."""
    return FAULTY if any(each.severity is Severity.ERROR for each in problems) else DONE
