"""What the commands share: they speak UTF-8 whatever the terminal is set to, and Chinese about wrong arguments."""

import argparse
import io
import sys
from typing import NoReturn


class Misused(Exception):
    """The command cannot be carried out as it was given; the text says what to change."""


class Parser(argparse.ArgumentParser):
    """Raises Misused where argparse would print an English sentence."""

    def error(self, message: str) -> NoReturn:
        raise Misused("看不懂这样写的命令。请照下面的用法写。")


def speak_utf8() -> None:
    """Print Chinese also where the system would use another encoding."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
