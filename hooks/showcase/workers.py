"""The same work for many records, in a pool of processes.

``each`` is for work on data that was judged already: a failure is a fault of the program and ends the run.
``each_guarded`` is for data nobody has looked at: an item that takes too long, too much memory, or its worker with
it is lost alone, and the rest goes on.
"""

from __future__ import annotations

import gc
import logging
import multiprocessing
import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import wait
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pebble import ProcessExpired, ProcessFuture, ProcessPool
from tqdm import tqdm

from showcase import process_limits

T = TypeVar("T")
R = TypeVar("R")
WORTH_A_POOL = 150
CHUNK = 25
AHEAD = 8  # chunks for each worker
PATIENCE = 5.0  # how many times its processor time an item may take by the clock on the wall, on a busy machine
START = 20.0  # seconds by the clock for a worker to start
SPAWN = "spawn"
FORK = "fork" if sys.platform.startswith("linux") else SPAWN
TICK = 0.5  # seconds after which a bar shows that work still goes on

log = logging.getLogger(__name__)
_shared: Any = None  # set once in each worker process, before its first task; never used in the parent


class _Bar(tqdm):  # type: ignore[type-arg]
    """A progress bar without a thread of its own and without a lock between processes: processes are forked while it
    is shown, and one that is killed would hold such a lock for ever."""

    monitor_interval = 0


_Bar.set_lock(threading.RLock())


class WorkerDied(Exception):
    """A worker process ended in the middle of its work, most likely for want of memory; the text is Chinese."""

    def __init__(self) -> None:
        super().__init__("正在干活的进程中途被系统结束了，多半是内存不够。请关掉别的程序，或加上 --jobs 1 再试一次。")


@dataclass(frozen=True, slots=True)
class Lost:
    """Stands for the result of an item that has none. ``reason`` is time, memory or fault."""

    reason: str


def cores() -> int:
    """How many processes may run at once here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def each(task: Callable[[Any, T], R], shared: Any, items: Sequence[T], jobs: int, label: str) -> Iterator[R]:
    """``task(shared, item)`` for every item, in the order of the items; in this process when there are few.

    ``shared`` is what all tasks read. With the fork start method it reaches the workers without being copied;
    elsewhere it is pickled once per worker. ``label`` names the progress bar, which shows on a terminal only.
    Raises what a task raises, and WorkerDied.
    """
    with _progress(len(items), label) as progress:
        for result in _results(task, shared, items, jobs):
            progress.update()
            yield result


def each_named(
    task: Callable[[Any, T], R], shared: Any, items: Sequence[T], jobs: int, name: Callable[[T], str]
) -> Iterator[R]:
    """Like :func:`each`, for work of seconds an item, always in other processes. The bar says by ``name`` which item is
    waited for, and its clock goes on meanwhile.

    The processes are spawned, not forked: libraries that typeset have threads of their own, and a fork of a process
    that has used one waits for these threads for ever.
    """
    if not items:
        return
    work = _Task(task)
    with _progress(len(items), "") as progress, _pool(min(jobs, len(items)), shared, start=SPAWN) as pool:
        futures = [pool.schedule(work, ([item],)) for item in items]
        for item, future in zip(items, futures, strict=True):
            progress.set_description(name(item))
            while not wait([future], TICK).done:
                progress.refresh()
            if isinstance(future.exception(), ProcessExpired):
                raise WorkerDied
            yield from future.result()
            progress.update()


def each_guarded(
    task: Callable[[Any, T], R],
    shared: Any,
    items: Sequence[T],
    jobs: int,
    label: str,
    seconds: Callable[[T], float],
) -> Iterator[R | Lost]:
    """Like :func:`each`, always in other processes, where every item has ``seconds(item)`` of processor time and a
    limit of memory. An item that ends its worker gives Lost; what shared its chunk is done again."""
    if not items:
        return
    work = _Guarded(task, seconds)
    jobs = min(jobs, len(items) // CHUNK + 1)
    with _progress(len(items), label) as progress, _pool(jobs, shared, guarded=True) as pool:
        for chunk, future in _scheduled(pool, work, items, jobs, work.patience):
            for result in _rescued(pool, work, chunk, future):
                progress.update()
                yield result


def _rescued(
    pool: ProcessPool, work: _Guarded[T, R], chunk: Sequence[T], future: ProcessFuture[list[R | Lost]]
) -> Iterator[R | Lost]:
    """The results of a chunk; after a failure each of its items is tried alone."""
    if future.exception() is None:
        yield from future.result()
    elif len(chunk) > 1:
        alone = [pool.schedule(work, ([item],), timeout=work.patience([item])) for item in chunk]
        for item, single in zip(chunk, alone, strict=True):
            yield from _rescued(pool, work, [item], single)
    else:
        yield _lost(future.exception())


def _lost(failure: BaseException | None) -> Lost:
    log.debug("an item was lost", exc_info=failure)
    if isinstance(failure, MemoryError):
        return Lost("memory")
    if isinstance(failure, TimeoutError) or (
        isinstance(failure, ProcessExpired) and process_limits.ran_out_of_time(failure.exitcode)
    ):
        return Lost("time")
    return Lost("fault")


def _results(task: Callable[[Any, T], R], shared: Any, items: Sequence[T], jobs: int) -> Iterator[R]:
    if jobs <= 1 or len(items) < WORTH_A_POOL:
        for item in items:
            yield task(shared, item)
        return
    with _pool(jobs, shared) as pool:
        for _, future in _scheduled(pool, _Task(task), items, jobs, lambda chunk: None):
            if isinstance(future.exception(), ProcessExpired):
                raise WorkerDied
            yield from future.result()


def _scheduled(
    pool: ProcessPool,
    work: Callable[[Sequence[T]], Any],
    items: Sequence[T],
    jobs: int,
    patience: Callable[[Sequence[T]], float | None],
) -> Iterator[tuple[Sequence[T], ProcessFuture[Any]]]:
    """Chunk by chunk with its future. Only so many are begun ahead: results nobody has taken yet fill the memory."""
    waiting: deque[tuple[Sequence[T], ProcessFuture[Any]]] = deque()
    for start in range(0, len(items), CHUNK):
        chunk = items[start : start + CHUNK]
        waiting.append((chunk, pool.schedule(work, (chunk,), timeout=patience(chunk))))
        if len(waiting) > AHEAD * jobs:
            yield waiting.popleft()
    while waiting:
        yield waiting.popleft()


@contextmanager
def _progress(total: int, label: str) -> Iterator[_Bar]:
    with _Bar(total=total, desc=label, unit="个", leave=False, disable=not sys.stderr.isatty()) as bar:
        yield bar


@contextmanager
def _pool(jobs: int, shared: Any, *, guarded: bool = False, start: str = FORK) -> Iterator[ProcessPool]:
    """A pool whose workers hold ``shared``; left early, it drops what has not been done yet."""
    gc.freeze()  # what exists now is not scanned again, here or in the forked workers
    context = multiprocessing.get_context(start)
    pool = ProcessPool(max(jobs, 1), initializer=_begin, initargs=(shared, guarded), context=context)
    try:
        yield pool
    finally:
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join()
        gc.unfreeze()


def _begin(shared: Any, guarded: bool) -> None:
    global _shared
    _shared = shared
    process_limits.end_with_parent()
    if guarded:
        process_limits.limit_memory()


@dataclass(frozen=True)
class _Task(Generic[T, R]):
    """A task for a chunk of items, bound to what its worker process keeps; a class, because it must be picklable."""

    task: Callable[[Any, T], R]

    def __call__(self, chunk: Sequence[T]) -> list[R]:
        return [self.task(_shared, item) for item in chunk]


@dataclass(frozen=True)
class _Guarded(Generic[T, R]):
    """Like _Task, with a limit of processor time for every item."""

    task: Callable[[Any, T], R]
    seconds: Callable[[T], float]

    def __call__(self, chunk: Sequence[T]) -> list[R | Lost]:
        return [self._one(item) for item in chunk]

    def _one(self, item: T) -> R:
        with process_limits.processor_time(self.seconds(item)):
            return self.task(_shared, item)

    def patience(self, chunk: Sequence[T]) -> float:
        """The seconds by the clock after which a worker is given up; only where processor time cannot be limited, or
        where a task waits for something that never comes, does this decide anything."""
        return START + PATIENCE * sum(self.seconds(item) for item in chunk)
