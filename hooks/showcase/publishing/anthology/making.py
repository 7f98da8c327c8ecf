"""Books and single PDFs, made in worker processes and looked at before they take the place of the former ones.

Everything is made in a folder beside the folder of books. What an edition holds is moved in when all of it is there,
its list last; so a list that does not fit its files tells that somebody ended the program in that moment.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from showcase import workers
from showcase.domain.book import Book, BookFile

from ..alone import alone, undisturbed
from ..exchange import HALF, remove
from .files import KINDS, LEAF_NAME, LEAVES, list_name, list_text, listed
from .workshop import Made, Order, Workshop, make

WAITING = "另一次制作正在往同一个文件夹里写，等它结束后接着做……"
LEAF = "单页 PDF"


@dataclass(frozen=True, slots=True)
class Result:
    """What was made, by the id of the edition, '' for single PDFs; and Chinese sentences about what was not."""

    files: dict[str, tuple[BookFile, ...]]
    refusals: tuple[str, ...]


def make_books(
    workshop: Workshop,
    output: Path,
    books: Sequence[Book],
    kinds: Iterable[str],
    leaves: Sequence[tuple[str, str]] | None,
    jobs: int,
    tell: Callable[[str], None],
) -> Result:
    """Make these kinds of files of each book, and the single PDFs of these records (kind and id; None: none, and those
    there are stay). An edition of which one file cannot be made keeps its former files. ``tell`` hears of waiting.
    Raises OSError and WorkerDied."""
    orders = [Order(kind, book.id) for book in books for kind in KINDS if kind in {*kinds}]
    single = [Order(kind, id) for kind, id in leaves or ()]
    output.parent.mkdir(parents=True, exist_ok=True)
    with alone(output, lambda: tell(WAITING)):
        for left in output.parent.glob(f"{output.name}{HALF}*"):
            remove(left)
        scratch = output.with_name(f"{output.name}{HALF}{os.getpid()}")
        scratch.mkdir()
        try:
            made = [*workers.each_named(make, (workshop, scratch), [*orders, *single], jobs, _step)]
            return _put(made, scratch, output, leaves is not None)
        finally:
            remove(scratch)


def _step(order: Order) -> str:
    return f"排版并核对 {order.id} {KINDS.get(order.kind, LEAF)}"


def _put(made: Sequence[Made], scratch: Path, output: Path, has_leaves: bool) -> Result:
    """Move in what is whole."""
    files: dict[str, tuple[BookFile, ...]] = {}
    for edition in dict.fromkeys(each.order.id for each in made if each.order.kind in KINDS):
        own = [each for each in made if each.order.kind in KINDS and each.order.id == edition]
        if all(each.file for each in own):
            files[edition] = tuple(each.file for each in own if each.file)
            _move(files[edition], list_name(edition), scratch, output, keep=True)
    if has_leaves:
        files[""] = tuple(each.file for each in made if each.order.kind not in KINDS and each.file)
        _move(files[""], LEAVES, scratch, output, keep=False)
    return Result(files, tuple(dict.fromkeys(sentence for each in made for sentence in each.refusals)))


def _move(files: Sequence[BookFile], name: str, scratch: Path, output: Path, *, keep: bool) -> None:
    """Put these files into the place of the former ones, and their list; what the former list names besides stays there
    or goes."""
    names = {each.name for each in files}
    others = [each for each in listed(output / name) or () if each.name not in names]
    (scratch / name).write_text(list_text([*files, *(others if keep else ())]), encoding="utf-8", newline="\n")
    with undisturbed():
        for file in [*sorted(names), name]:
            (output / file).parent.mkdir(parents=True, exist_ok=True)
            (scratch / file).replace(output / file)
        if not keep:
            for each in others:
                if LEAF_NAME.fullmatch(each.name):
                    remove(output / each.name)
