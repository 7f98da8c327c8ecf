"""What a worker process may use. Where the system knows no such limits (Windows), they limit nothing.

Processor time, not the clock on the wall: on a busy machine a file is judged as on an idle one.
"""

from __future__ import annotations

import ctypes
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import resource

LINUX = sys.platform.startswith("linux")
MEMORY = 1024**3  # bytes on top of what the process has when it begins
PR_SET_PDEATHSIG = 1


@contextmanager
def processor_time(seconds: float) -> Iterator[None]:
    """The system ends this process when the block takes more processor time, even in the middle of a library."""
    if sys.platform == "win32":
        yield
        return
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def ran_out_of_time(exit_code: int | None) -> bool:
    """Whether a process with this exit code was ended by :func:`processor_time`."""
    return sys.platform != "win32" and exit_code == -signal.SIGPROF


def limit_memory() -> None:
    """Let this process take no more than MEMORY from now on; then it meets a MemoryError, or ends."""
    if LINUX:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        most = pages * resource.getpagesize() + MEMORY
        resource.setrlimit(resource.RLIMIT_AS, (most, resource.RLIM_INFINITY))


def end_with_parent() -> None:
    """Let the system end this process when its parent is gone, however that came about."""
    if LINUX:
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
