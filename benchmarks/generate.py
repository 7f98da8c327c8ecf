"""A content folder of invented brands, for measuring: ``python benchmarks/generate.py N OUTPUT [--seed 1]``.

The same N and seed give the same bytes. The folder passes scripts/check.py without an error or a warning.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from invent.brands import brands
from invent.cases import cases
from invent.documents import dumped, write_document
from invent.names import LARGEST
from invent.units import ZONES, branches_for, units
from paths import HOME
from tqdm import tqdm


def generate(count: int, output: Path, seed: int = 1) -> None:
    """Write a content folder with ``count`` brands. What lay at ``output`` before is replaced."""
    if output.exists():
        shutil.rmtree(output)
    _write_registry(count, output / "registry")
    for brand in tqdm(brands(count, seed), total=count, desc="编写品牌", unit="个", disable=not sys.stderr.isatty()):
        folder = output / "brands" / brand.fields["unit"] / brand.id
        write_document(folder / "index.md", brand.fields, brand.body)
        (folder / "logo.svg").write_text(brand.logo, encoding="utf-8", newline="\n")
    for case in cases(count, seed):
        folder = output / "cases" / str(case.fields["year"]) / case.fields["id"]
        write_document(folder / "index.md", case.fields, case.body)


def _write_registry(count: int, folder: Path) -> None:
    shutil.copytree(HOME / "content" / "registry", folder, ignore=shutil.ignore_patterns("editions"))
    # Honours name brands of the real content, and those are not here.
    (folder / "honours.yml").write_text("[]\n", encoding="utf-8")
    tree = {
        "zones": [{"id": id, "label": label} for id, label in ZONES],
        "units": [unit.entry() for unit in units(branches_for(count))],
    }
    (folder / "organization" / "benchmark.yml").write_text(dumped(tree), encoding="utf-8", newline="\n")


def main() -> int:
    """Exit code: 0 written, 2 for arguments that cannot be followed."""
    parser = argparse.ArgumentParser(description="编写测速用的内容文件夹。")
    parser.add_argument("count", type=int, metavar="N", help="品牌个数")
    parser.add_argument("output", type=Path, metavar="OUTPUT", help="写到哪个文件夹（原有内容会被替换）")
    parser.add_argument("--seed", type=int, default=1, help="随机种子（默认 1）")
    chosen = parser.parse_args()
    if not 1 <= chosen.count <= LARGEST:
        parser.error(f"品牌个数请写 1 到 {LARGEST}。")
    if chosen.output.exists() and not _replaceable(chosen.output):
        parser.error(f"{chosen.output} 里有别的文件，不会删除。请换一个文件夹。")
    generate(chosen.count, chosen.output, chosen.seed)
    print(f"已写好 {chosen.count} 个品牌：{chosen.output}")
    return 0


def _replaceable(folder: Path) -> bool:
    """Only what an earlier run wrote, or an empty folder, may be deleted."""
    return folder.is_dir() and (
        not any(folder.iterdir()) or (folder / "registry" / "organization" / "benchmark.yml").exists()
    )


if __name__ == "__main__":
    sys.exit(main())
