"""A content folder of invented brands, for measuring: ``python benchmarks/generate.py N OUTPUT [--seed 1]``.

The same N and seed give the same bytes. The folder passes scripts/check.py without an error or a warning.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from invent.brands import brands
from invent.cases import cases
from invent.names import LARGEST
from invent.units import ZONES, branches_for, units
from tqdm import tqdm

HOME = Path(__file__).resolve().parent.parent
Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def generate(count: int, output: Path, seed: int = 1) -> None:
    """Write a content folder with ``count`` brands. What lay at ``output`` before is replaced."""
    if output.exists():
        shutil.rmtree(output)
    _write_registry(count, output / "registry")
    for brand in tqdm(brands(count, seed), total=count, desc="编写品牌", unit="个", disable=not sys.stderr.isatty()):
        folder = output / "brands" / brand.fields["unit"] / brand.id
        _write_document(folder, brand.fields, brand.body)
        (folder / "logo.svg").write_text(brand.logo, encoding="utf-8")
    for case in cases(count, seed):
        _write_document(output / "cases" / str(case.fields["year"]) / case.fields["id"], case.fields, case.body)


def dumped(value: Any) -> str:
    """YAML in the order given, Chinese readable, long texts on one line."""
    text: str = yaml.dump(value, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=10_000)
    return text


def _write_registry(count: int, folder: Path) -> None:
    shutil.copytree(HOME / "content" / "registry", folder)
    # Honours name brands of the real content, and those are not here.
    (folder / "honours.yml").write_text("[]\n", encoding="utf-8")
    tree = {
        "zones": [{"id": id, "label": label} for id, label in ZONES],
        "units": [unit.entry() for unit in units(branches_for(count))],
    }
    (folder / "organization" / "benchmark.yml").write_text(dumped(tree), encoding="utf-8")


def _write_document(folder: Path, fields: Mapping[str, Any], body: str) -> None:
    folder.mkdir(parents=True)
    (folder / "index.md").write_text(f"---\n{dumped(dict(fields))}---\n{body}", encoding="utf-8", newline="\n")


def main() -> int:
    """Exit code: 0 written, 2 for a number that cannot be."""
    parser = argparse.ArgumentParser(description="编写测速用的内容文件夹。")
    parser.add_argument("count", type=int, metavar="N", help="品牌个数")
    parser.add_argument("output", type=Path, metavar="OUTPUT", help="写到哪个文件夹（原有内容会被替换）")
    parser.add_argument("--seed", type=int, default=1, help="随机种子（默认 1）")
    chosen = parser.parse_args()
    if not 1 <= chosen.count <= LARGEST:
        parser.error(f"品牌个数请写 1 到 {LARGEST}。")
    if chosen.output.exists() and any(chosen.output.iterdir()) and not (chosen.output / "registry").is_dir():
        parser.error(f"{chosen.output} 里有别的文件，不会删除。请换一个文件夹。")
    generate(chosen.count, chosen.output, chosen.seed)
    print(f"已写好 {chosen.count} 个品牌：{chosen.output}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
