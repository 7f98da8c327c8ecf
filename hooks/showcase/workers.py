"""The same work for many records: in this process when there are few, in a pool of processes when there are many."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, Generic, TypeVar

from tqdm import tqdm

T = TypeVar("T")
R = TypeVar("R")
WORTH_A_POOL = 150
CHUNK = 25

_shared: Any = None  # set once in each worker process, before its first task; never used in the parent


def cores() -> int:
    """How many processes may run at once here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def each(task: Callable[[Any, T], R], shared: Any, items: Sequence[T], jobs: int, label: str) -> Iterator[R]:
    """``task(shared, item)`` for every item, in the order of the items.

    ``shared`` is what all tasks read. With the fork start method it reaches the workers without being copied;
    elsewhere it is pickled once per worker. ``label`` names the progress bar, which shows on a terminal only.
    """
    progress = tqdm(total=len(items), desc=label, unit="个", leave=False, disable=not sys.stderr.isatty())
    with progress:
        for result in _results(task, shared, items, jobs):
            progress.update()
            yield result


def _results(task: Callable[[Any, T], R], shared: Any, items: Sequence[T], jobs: int) -> Iterator[R]:
    if jobs <= 1 or len(items) < WORTH_A_POOL:
        for item in items:
            yield task(shared, item)
        return
    gc.freeze()  # what exists now is not scanned again, here or in the forked workers
    forked = sys.platform.startswith("linux")
    context = multiprocessing.get_context("fork" if forked else "spawn")
    with ProcessPoolExecutor(jobs, context, initializer=_keep, initargs=(shared,)) as pool:
        yield from pool.map(_Task(task), items, chunksize=CHUNK)
    gc.unfreeze()


def _keep(shared: Any) -> None:
    global _shared
    _shared = shared


class _Task(Generic[T, R]):
    """A task bound to what its worker process keeps; a class, because only named things can be pickled."""

    def __init__(self, task: Callable[[Any, T], R]) -> None:
        self.task = task

    def __call__(self, item: T) -> R:
        return self.task(_shared, item)
