"""How long a book of 200 cases takes, and a single PDF: ``python benchmarks/books.py [--quick] [--runs N] [--seed 1]``.

Prints its section and writes it into benchmarks/README.md, except with ``--quick``.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generate import generate
from invent.edition import NAME, write_edition
from measure import CommandFailed, Cost, measure
from paths import HOME, WORK
from report import with_section
from sites.rivals import environment
from tqdm import tqdm

CASES, QUICK_CASES = 200, 12
BRANDS = 200
RUNS, QUICK_RUNS = 3, 1
MEGA = 1_000_000
WANTED = 15.0  # seconds of processor time, for the PDF of the full size
WAYS = {
    "pdf": "PDF for the screen",
    "print": "PDF for the printer",
    "epub": "EPUB",
    "leaves": "single PDFs of all records",
}
ABOUT = """## Books

`scripts/anthology.py` over an edition of {cases} invented cases, each with a photograph, a table and footnotes, about
{brands} brands with logos. The whole command is measured: reading and checking all records, typesetting, and the look
at what was made. Rebuilt pictures are in the cache, as in daily use; finished books are not. Medians; CPU is the time
of all processes together, memory that of the largest.
"""


@dataclass(frozen=True, slots=True)
class Book:
    """All runs of one kind of file: how many files it gave, and their pages and bytes together."""

    way: str
    files: int
    pages: int
    size: int
    costs: tuple[Cost, ...]

    @property
    def cpu(self) -> float:
        """The median seconds of processor time."""
        return statistics.median(cost.cpu for cost in self.costs)


def books(cases: int, runs: int, seed: int) -> tuple[Book, ...]:
    """Prepare the content, then make each kind of file in turns. Raises CommandFailed."""
    root = WORK / f"books-{cases}"
    shutil.rmtree(root, ignore_errors=True)
    generate(BRANDS, root / "content", seed)
    write_edition(root / "content", BRANDS, cases, seed)
    costs: dict[str, list[Cost]] = {way: [] for way in WAYS}
    for way in WAYS:
        _run(root, way)  # fills the cache of pictures
    with tqdm(total=runs * len(WAYS), desc="书册", unit="次") as progress:
        for turn in range(runs):
            for way in [*WAYS][:: -1 if turn % 2 else 1]:
                costs[way].append(_run(root, way))
                progress.update()
    return tuple(_book(root / "books", way, found) for way, found in costs.items())


def section(found: Sequence[Book], cases: int, runs: int) -> str:
    """The measurements as Markdown."""
    head = "| made | files | pages | MB | wall, median (s) | CPU (s) | CPU per file (s) | memory (MB) |\n"
    head += "|---|---:|---:|---:|---:|---:|---:|---:|"
    about = ABOUT.format(cases=cases, brands=BRANDS)
    screen = found[0]
    bound = f"Wanted of the PDF for the screen: ≤ {WANTED:.0f} s of CPU; it took {screen.cpu:.1f}."
    return "\n".join([about, f"{runs} runs each.\n", head, *map(_row, found), "", bound, ""])


def _row(book: Book) -> str:
    wall = statistics.median(cost.wall for cost in book.costs)
    peak = max(cost.peak for cost in book.costs) / MEGA
    pages = f"{book.pages:,}" if book.pages else "—"
    return (
        f"| {WAYS[book.way]} | {book.files} | {pages} | {book.size / MEGA:.1f} "
        f"| {wall:.2f} | {book.cpu:.2f} | {book.cpu / book.files:.2f} | {peak:.0f} |"
    )


def _run(root: Path, way: str) -> Cost:
    shutil.rmtree(root / "cache" / "books", ignore_errors=True)
    command = [sys.executable, str(HOME / "scripts" / "anthology.py")]
    command += ["--leaves"] if way == "leaves" else [NAME, "--only", way]
    command += ["--content", str(root / "content"), "--output", str(root / "books"), "--cache", str(root / "cache")]
    return measure(command, environment(), WORK / "books.log")


def _book(folder: Path, way: str, costs: Sequence[Cost]) -> Book:
    rows = json.loads((folder / ("leaves.json" if way == "leaves" else f"{NAME}.json")).read_bytes())
    endings = {"pdf": f"{NAME}.pdf", "print": f"{NAME}-print.pdf", "epub": f"{NAME}.epub", "leaves": ".pdf"}
    own = [each for each in rows if each["name"].endswith(endings[way])]
    return Book(
        way, len(own), sum(each["pages"] for each in own), sum(each["size"] for each in own), tuple(costs)
    )  # fmt: skip


def main() -> int:
    """Exit code: 0 measured, 1 when a book could not be made."""
    parser = argparse.ArgumentParser(description="测量排一本书要多久。")
    parser.add_argument("--quick", action="store_true", help="小规模试跑，不改写 README.md")
    parser.add_argument("--runs", type=int, help=f"每种各跑几次（默认 {RUNS}，试跑 {QUICK_RUNS}）")
    parser.add_argument("--seed", type=int, default=1, help="随机种子（默认 1）")
    chosen = parser.parse_args()
    cases = QUICK_CASES if chosen.quick else CASES
    runs = chosen.runs or (QUICK_RUNS if chosen.quick else RUNS)
    WORK.mkdir(exist_ok=True)
    try:
        found = section(books(cases, runs, chosen.seed), cases, runs)
    except CommandFailed as failed:
        print(f"有一次没有做成：{failed}", file=sys.stderr)
        return 1
    print(found)
    if not chosen.quick:
        readme = HOME / "benchmarks" / "README.md"
        text = with_section(readme.read_text(encoding="utf-8"), found)
        readme.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
