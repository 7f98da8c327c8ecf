"""What one command costs: time on the clock, processor time, and the memory of its largest process."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

KIBI = 1 if sys.platform == "darwin" else 1024  # macOS counts ru_maxrss in bytes


class CommandFailed(Exception):
    """A measured command ended with an error; the message holds what it printed."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the clock, seconds of processor time of all processes, bytes of the largest process."""

    wall: float
    cpu: float
    peak: int


def measure(command: Sequence[str], environment: Mapping[str, str], log: Path) -> Cost:
    """Run ``command`` once, its output going to the file ``log``. Raises CommandFailed."""
    os.sync()  # what earlier runs left to be written is not this one's work
    with log.open("wb") as sink:
        started = time.perf_counter()
        process = subprocess.Popen(command, env=dict(environment), stdout=sink, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        told = log.read_text(encoding="utf-8", errors="replace")[-2000:]
        raise CommandFailed(f"{' '.join(command)}\n{told}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * KIBI)
