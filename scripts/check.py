"""Check the content and tell everything that is wrong.

``python scripts/check.py [PATH ...] [--content DIR] [--format text|json|github|markdown]``
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from showcase.checking.printers import PRINTERS
from showcase.clock import build_date
from showcase.domain.problems import Problem, Severity
from showcase.pipeline import read_and_check
from showcase.reading.registry import RegistryUnreadable

CLEAN, FAULTY, MISUSED = 0, 1, 2


class ChinesePrinter(argparse.ArgumentParser):
    """An argument parser whose one sentence about a mistake is Chinese."""

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", "用法：", 1)

    def format_help(self) -> str:
        return super().format_help().replace("usage:", "用法：", 1)

    def error(self, message: str) -> None:  # type: ignore[override]
        words = " ".join(sys.argv[1:])
        self.exit(MISUSED, f"{self.format_usage()}看不懂“{words}”。请照上面的用法写，--help 有说明。\n")
