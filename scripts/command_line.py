"""What the commands share: their arguments and their help in Chinese, their exit codes, UTF-8 whatever the terminal is
set to. Needs the standard library only."""

import argparse
import io
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

HOME = Path(__file__).resolve().parent.parent
DONE, FAULTY, MISUSED = 0, 1, 2
GAP = 2


class Misused(Exception):
    """The command cannot be carried out as it was given; the text says what to change."""


class Parser(argparse.ArgumentParser):
    """The arguments of one command. ``--help`` tells ``usage`` as it is written, then ``purpose``, every argument with
    its help, and ``remark``. An argument without help is left out."""

    def __init__(self, usage: str, purpose: str, remark: str = "") -> None:
        super().__init__(usage=usage, description=purpose, epilog=remark, allow_abbrev=False, add_help=False)
        self.add_argument("-h", "--help", action="help", help=argparse.SUPPRESS)

    def error(self, message: str) -> NoReturn:
        """Raise Misused where argparse would print an English sentence."""
        raise Misused("看不懂这样写的命令。请照下面的用法写。")

    def format_help(self) -> str:
        """The text of ``--help``."""
        told = [each for each in self._actions if each.help and each.help is not argparse.SUPPRESS]
        names = {_name(each): each.help for each in told}
        column = max(map(_columns, names), default=0) + GAP
        listed = "\n".join(f"{name}{' ' * (column - _columns(name))}{text}" for name, text in names.items())
        parts = (f"用法：{self.usage}", self.description, listed, self.epilog)
        return "\n\n".join(filter(None, parts)) + "\n"


def carry_out(
    work: Callable[[argparse.Namespace], int],
    parser: Parser,
    words: list[str],
    impossible: tuple[type[Exception], ...] = (),
) -> int:
    """Read the arguments and do the work: its exit code, or MISUSED when it raises Misused or one of ``impossible``,
    whose text is told with the usage."""
    speak_utf8()
    refusals: tuple[type[Exception], ...] = (Misused, *impossible)
    try:
        return work(parser.parse_args(words))
    except refusals as refused:
        print(f"{refused}\n用法：{parser.usage}", file=sys.stderr)
        return MISUSED


def speak_utf8() -> None:
    """Print Chinese also where the system would use another encoding."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def _name(action: argparse.Action) -> str:
    """What people write: the option, or the word that stands for the value."""
    return action.option_strings[0] if action.option_strings else str(action.metavar or action.dest)


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "FW" else 1 for letter in text)
