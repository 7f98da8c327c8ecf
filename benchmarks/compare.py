"""Build times side by side: ``python benchmarks/compare.py [--quick] [--sizes A,B,C] [--runs N] [--seed 1]``.

Three sizes: at the smallest all three sites are built, at the middle one ours and Hugo's, at the largest ours alone,
and there the check of a change as well; ``--checks`` measures nothing but that, and renews its section only. Books are
measured too (``benchmarks/books.py``).
Prints the report and writes it to benchmarks/README.md, except with ``--quick``. Needs Linux or macOS.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from books import CASES, QUICK_CASES, books
from books import section as books_section
from changes import checks, section
from measure import CommandFailed, Cost, measure
from paths import HOME, WORK
from report import Result, report, with_section
from sites.rivals import HUGO, OURS, STOCK, Rival, environment
from tqdm import tqdm
from weigh import weigh

SIZES = (500, 5_000, 10_000)
QUICK_SIZES = (60, 200, 400)
RUNS = 5
CONTENDERS = ((OURS, HUGO, STOCK), (OURS, HUGO), (OURS,))


@dataclass(frozen=True, slots=True)
class Match:
    """One rival at one size."""

    rival: Rival
    count: int

    def prepare(self, seed: int) -> None:
        """Write the source and fill the caches that daily use would have filled."""
        self.rival.prepare(self.count, seed)
        if self.rival.warm:
            self.run()

    def run(self) -> Cost:
        """Build once, from nothing."""
        self.rival.clear(self.count)
        command = self.rival.command(self.rival.source(self.count), self.rival.output(self.count))
        return measure(command, environment(), WORK / f"{self.rival.name}.log")


def compare(sizes: Sequence[int], runs: int, seed: int) -> tuple[Result, ...]:
    """Prepare everything, then let all take turns ``runs`` times. Raises CommandFailed."""
    matches = [Match(rival, count) for count, rivals in zip(sizes, CONTENDERS, strict=True) for rival in rivals]
    for match in tqdm(matches, desc="准备", unit="组"):
        match.prepare(seed)
    costs: dict[Match, list[Cost]] = {match: [] for match in matches}
    with tqdm(total=runs * len(matches), desc="测速", unit="次") as progress:
        for turn in range(runs):
            # Every other turn goes backwards, so that nobody always runs after the same neighbour.
            for match in matches[:: -1 if turn % 2 else 1]:
                progress.set_postfix_str(f"{match.rival.name} {match.count}")
                costs[match].append(match.run())
                progress.update()
    return tuple(
        Result(match.rival.name, match.rival.label, match.count, tuple(found), weigh(match.rival.output(match.count)))
        for match, found in costs.items()
    )


def main() -> int:
    """Exit code: 0 measured, 1 when a build failed."""
    parser = argparse.ArgumentParser(description="与 Hugo、与不加改动的 MkDocs 比较生成速度。")
    parser.add_argument("--quick", action="store_true", help="小规模试跑，不改写 README.md")
    parser.add_argument("--sizes", type=_sizes, help="三个规模，由小到大，用英文逗号隔开（默认 500,5000,10000）")
    parser.add_argument("--runs", type=int, help=f"每种各跑几次（默认 {RUNS}，试跑 2）")
    parser.add_argument("--checks", action="store_true", help="只测检查改动，README.md 里只改这一节")
    parser.add_argument("--seed", type=int, default=1, help="随机种子（默认 1）")
    chosen = parser.parse_args()
    runs = chosen.runs or (2 if chosen.quick else RUNS)
    sizes = chosen.sizes or (QUICK_SIZES if chosen.quick else SIZES)
    readme = HOME / "benchmarks" / "README.md"
    try:
        WORK.mkdir(exist_ok=True)
        found = "" if chosen.checks else report(compare(sizes, runs, chosen.seed), runs)
        checked = section(checks(sizes[-1], runs, chosen.seed), runs)
        cases = QUICK_CASES if chosen.quick else CASES
        bound = "" if chosen.checks else books_section(books(cases, runs, chosen.seed), cases, runs)
    except CommandFailed as failed:
        print(f"有一次生成没有成功：{failed}", file=sys.stderr)
        return 1
    text = with_section(with_section(found or readme.read_text(encoding="utf-8"), checked), bound)
    print(text)
    if not chosen.quick:
        readme.write_text(text, encoding="utf-8", newline="\n")
    return 0


def _sizes(text: str) -> tuple[int, ...]:
    parts = text.split(",")
    if len(parts) != len(CONTENDERS) or not all(part.strip().isdigit() for part in parts):
        raise argparse.ArgumentTypeError("请写三个整数，例如 500,5000,10000。")
    return tuple(sorted(int(part) for part in parts))


if __name__ == "__main__":
    sys.exit(main())
