"""A small content folder that a test may change."""

import shutil
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[3]
DAY = "2026-11-21"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The project's lists and one brand; nothing speaks of brands that are not there."""
    folder = tmp_path / "content"
    shutil.copytree(HOME / "content" / "registry", folder / "registry", ignore=shutil.ignore_patterns("editions"))
    (folder / "registry" / "honours.yml").write_text("[]\n")
    brand = "brands/shili-shuiwu-jingshui/qingyuan"
    shutil.copytree(HOME / "content" / brand, folder / brand)
    page = folder / brand / "index.md"
    lines = page.read_text(encoding="utf-8").splitlines(keepends=True)
    page.write_text("".join(each for each in lines if not each.startswith("pattern:")), encoding="utf-8")
    return folder
