"""The code is clean by the tools that the project names: ruff and mypy."""

import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parent.parent
CODE = ("hooks", "scripts", "tests", "benchmarks")


TOOLS = {
    "lint": ("ruff", "check", "--no-cache", *CODE),
    "format": ("ruff", "format", "--no-cache", "--check", *CODE),
    "types": ("mypy", "--strict", "hooks/showcase"),
}


@pytest.mark.parametrize("command", TOOLS.values(), ids=TOOLS)
def test_tool_finds_nothing(command: tuple[str, ...]) -> None:
    result = subprocess.run(
        [sys.executable, "-m", *command], cwd=HOME, capture_output=True, text=True, encoding="utf-8"
    )
    assert result.returncode == 0, result.stdout[-3000:]
