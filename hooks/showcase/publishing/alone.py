"""One at a time, and not broken off in the wrong moment."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout


@contextmanager
def alone(output: Path, tell: Callable[[], None]) -> Iterator[None]:
    """Nobody else who asks writes to ``output`` meanwhile; ``tell`` is called when somebody does already. The system
    frees the lock when its holder ends in any way."""
    lock = FileLock(output.with_name(f".{output.name}.lock"))
    try:
        lock.acquire(timeout=0)
    except Timeout:
        tell()
        lock.acquire()
    try:
        yield
    finally:
        # Still held, so that nobody takes the name in between; who waits for the file notices that it is gone.
        with suppress(OSError):  # Windows does not let go of a file in use
            Path(lock.lock_file).unlink()
        lock.release()


@contextmanager
def undisturbed() -> Iterator[None]:
    """Signals that ask the program to stop are heard after the block, not in the middle of it."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGINT, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
