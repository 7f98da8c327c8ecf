"""The measurements as text: a table, the ratios, and what they were taken on."""

from __future__ import annotations

import os
import platform
import re
import statistics
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from types import MappingProxyType

from measure import Cost
from sites.rivals import HUGO, OURS, STOCK, hugo_program
from weigh import Weight

MEGA = 1_000_000
ABOUT = """# Benchmarks

How long a whole build takes, side by side on one machine: this project, Hugo, and MkDocs with Material as they come.

- The brands are invented (`generate.py`): six elements with figures, clusters, media, a text of about 1.5 kB, a logo
  of its own for each. The same seed gives the same bytes.
- **This project** reads, checks, assembles and draws: `scripts/build.py --no-verify`. Pictures and what is known of
  them are in its cache, as in daily use; every text is read and every page drawn anew. It also writes
  unit, type, zone, cluster and case pages, search data and a share image for every brand.
- **Hugo** (`hugo/`) builds the same brand pages, part for part and at the same weight, the paged list, and nothing
  else; it checks nothing. Hugo is started directly, into a folder that does not exist, with nothing cached.
- **MkDocs + Material** (`stock/`) builds plain Markdown pages with the brands in the navigation, search and tags.
- Builds take turns, in changing order, and write into an empty place each time. Medians are shown; CPU is the time of
  all processes together, memory that of the largest single process.

Repeat with `make bench`, or `python benchmarks/compare.py --quick` for a small trial (it does not write this file).
"""


# The bounds this project sets itself, at the sizes they are set for.
WANTED = MappingProxyType({(HUGO.name, 5_000): "≤ 1.5", (STOCK.name, 500): "≤ 0.25", (OURS.name, 10_000): "≤ 2.1"})
RATIOS = """## Ratios of medians

| what | measured | wanted |
|---|---:|---:|"""


@dataclass(frozen=True, slots=True)
class Result:
    """All runs of one rival at one size."""

    name: str
    label: str
    count: int
    costs: tuple[Cost, ...]
    weight: Weight

    @property
    def wall(self) -> float:
        """The median time on the clock."""
        return statistics.median(cost.wall for cost in self.costs)


def report(results: Sequence[Result], runs: int) -> str:
    """The whole text, Markdown in English."""
    parts = [ABOUT, f"## Machine\n\n{_machine()}\n", f"## Results ({runs} runs each)\n\n{_table(results)}\n"]
    if ratios := [*_ratios(results)]:
        parts.append(
            "\n".join(["## Ratios of medians\n", "| what | measured | wanted |", "|---|---:|---:|", *ratios, ""])
        )
    return "\n".join(parts)


def with_section(text: str, section: str) -> str:
    """The text with ``section`` in the place of the one with the same heading, at its end where there is none."""
    if not section:
        return text
    heading = section.partition("\n")[0]
    before, _, after = text.partition(f"{heading}\n")
    _, found, rest = after.partition("\n## ")
    return f"{before.rstrip()}\n\n{section}{found}{rest}"


def _table(results: Sequence[Result]) -> str:
    head = (
        "| brands | built with | wall, median (s) | wall, fastest (s) | CPU (s) | memory (MB) "
        "| brand page (kB) | pages | site (MB) |\n|---:|---|---:|---:|---:|---:|---:|---:|---:|"
    )
    return "\n".join([head, *(_row(result) for result in results)])


def _row(result: Result) -> str:
    cpu = statistics.median(cost.cpu for cost in result.costs)
    cells = (
        f"{result.count:,}",
        result.label,
        f"{result.wall:.2f}",
        f"{min(cost.wall for cost in result.costs):.2f}",
        f"{cpu:.2f}",
        f"{max(cost.peak for cost in result.costs) / MEGA:.0f}",
        f"{result.weight.brand_page / 1000:.1f}",
        f"{result.weight.pages:,}",
        f"{result.weight.total / MEGA:.1f}",
    )
    return f"| {' | '.join(cells)} |"


def _ratios(results: Sequence[Result]) -> Iterator[str]:
    """The comparisons that the sizes allow, largest size first where there is a choice."""
    of = {(result.name, result.count): result for result in results}
    ours = sorted((count for name, count in of if name == OURS.name), reverse=True)
    for other in (HUGO, STOCK):
        count = max((count for name, count in of if name == other.name), default=None)
        if count in ours:
            ratio = of[OURS.name, count].wall / of[other.name, count].wall
            wanted = WANTED.get((other.name, count), "—")
            yield f"| this project / {other.label}, {count:,} brands | {ratio:.2f} | {wanted} |"
    if len(ours) > 1 and ours[0] == 2 * ours[1]:
        ratio = of[OURS.name, ours[0]].wall / of[OURS.name, ours[1]].wall
        wanted = WANTED.get((OURS.name, ours[0]), "—")
        yield f"| this project, {ours[0]:,} / {ours[1]:,} brands | {ratio:.2f} | {wanted} |"
    yield from _weights(of)


def _weights(of: Mapping[tuple[str, int], Result]) -> Iterator[str]:
    count = max((count for name, count in of if name == HUGO.name), default=0)
    if (OURS.name, count) in of and (HUGO.name, count) in of:
        ratio = of[HUGO.name, count].weight.brand_page / of[OURS.name, count].weight.brand_page
        yield f"| weight of a brand page, Hugo / this project | {ratio:.2f} | 0.90—1.10 |"


def _machine() -> str:
    hugo = subprocess.run([str(hugo_program()), "version"], capture_output=True, text=True, check=True).stdout
    number = re.search(r"v(\d+\.\d+\.\d+)", hugo)
    programs = (
        f"Python {platform.python_version()}",
        f"MkDocs {version('mkdocs')}",
        f"Material for MkDocs {version('mkdocs-material')}",
        f"Hugo {number[1] if number else 'of unknown version'}",
    )
    return f"{_processor()}, {os.cpu_count()} cores, {platform.system()}; {', '.join(programs)}."


def _processor() -> str:
    described = Path("/proc/cpuinfo")
    if described.exists():
        found = re.search(r"^model name\s*:\s*(.+)$", described.read_text(encoding="utf-8"), re.MULTILINE)
        if found:
            return found[1].strip()
    return platform.processor() or platform.machine()
