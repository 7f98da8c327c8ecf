"""How long the check of a change takes, beside the check of everything: how it is prepared, and what is run."""

from __future__ import annotations

import re
import shutil
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from measure import Cost, measure
from paths import HOME, WORK
from sites.rivals import OURS, environment
from tqdm import tqdm

EDITED = (1, 10)
UPDATED = re.compile(r"^updated: .*$", re.MULTILINE)
MEGA = 1_000_000
ABOUT = """## Checking a change

`scripts/check.py --changed` in a git repository with all the brands, of which some pages were edited since the last
commit; beside it `scripts/check.py` over everything. Cold is a fresh checkout without a cache; warm is with the
glimpses of untouched pages that the default branch keeps (`docs/ci.md`). Medians; the system has the files in memory
each time.
"""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to check: with ``edited`` pages changed, 0 for the check of everything."""

    label: str
    edited: int
    warm: bool = False


@dataclass(frozen=True, slots=True)
class Checked:
    """All runs of one way."""

    way: Way
    count: int
    costs: tuple[Cost, ...]


WAYS = (
    Way("everything", 0),
    *(
        Way(f"{edited} changed, {'warm' if warm else 'cold'}", edited, warm)
        for edited in EDITED
        for warm in (False, True)
    ),
)


def checks(count: int, runs: int, seed: int) -> tuple[Checked, ...]:
    """Measure every way in turns. Raises CommandFailed."""
    root = WORK / str(count) / "changes"
    _prepare(root, count, seed)
    costs: dict[Way, list[Cost]] = {way: [] for way in WAYS}
    kept = root / "kept"
    with tqdm(total=runs * len(WAYS), desc="检查改动", unit="次") as progress:
        for turn in range(runs):
            for way in WAYS[:: -1 if turn % 2 else 1]:
                _git(root, "checkout", "--quiet", "--", ".")
                _edit(root / "content", way.edited)
                cache = kept if way.warm else root / "fresh"
                if way.warm:
                    _run(root, way, cache)  # code edited meanwhile would make what is kept worthless
                shutil.rmtree(root / "fresh", ignore_errors=True)
                costs[way].append(_run(root, way, cache))
                progress.update()
    return tuple(Checked(way, count, tuple(found)) for way, found in costs.items())


def section(found: Sequence[Checked], runs: int) -> str:
    """The measurements as Markdown, '' without any."""
    if not found:
        return ""
    head = "| brands | checked | wall, median (s) | wall, fastest (s) | CPU (s) | memory (MB) |\n"
    head += "|---:|---|---:|---:|---:|---:|"
    return "\n".join([ABOUT, f"{runs} runs each.\n", head, *map(_row, found), ""])


def _row(checked: Checked) -> str:
    walls = [cost.wall for cost in checked.costs]
    cpu = statistics.median(cost.cpu for cost in checked.costs)
    peak = max(cost.peak for cost in checked.costs) / MEGA
    return (
        f"| {checked.count:,} | {checked.way.label} | {statistics.median(walls):.2f} | {min(walls):.2f} "
        f"| {cpu:.2f} | {peak:.0f} |"
    )


def _prepare(root: Path, count: int, seed: int) -> None:
    """A repository with one commit: the content of the largest size."""
    if root.exists():
        shutil.rmtree(root)
    OURS.write(count, seed, root / "content")
    _git(root, "init", "--quiet")
    _git(root, "add", "content")
    _git(root, "-c", "user.name=bench", "-c", "user.email=bench@example.org", "commit", "--quiet", "-m", "all")


def _edit(content: Path, pages: int) -> None:
    """Edit so many pages, spread over the units."""
    found = sorted(content.glob("brands/*/*/index.md"))
    for path in found[:: max(len(found) // max(pages, 1), 1)][:pages]:
        text = UPDATED.sub("updated: 2026-11-20", path.read_text(encoding="utf-8"))
        path.write_text(f"{text.rstrip()}\n\n新的一段：十月起，登记改在当天完成。\n", encoding="utf-8", newline="\n")


def _run(root: Path, way: Way, cache: Path) -> Cost:
    command = [sys.executable, str(HOME / "scripts" / "check.py"), "--content", str(root / "content")]
    if way.edited:
        command += ["--changed", "HEAD", "--cache", str(cache)]
    return measure(command, environment(), WORK / "check.log")


def _git(root: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=root, check=True, stdout=subprocess.DEVNULL)
