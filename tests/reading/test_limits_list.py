"""The limits of the department: all in one list, obeyed by the check and told by the guide."""

import re
import shutil
from dataclasses import fields
from html import unescape
from pathlib import Path

import pytest

from showcase.domain.limits import Limits, limit_descriptions
from showcase.domain.registry import Registry
from showcase.pipeline import read_and_check
from showcase.presenting.guide_page import field_tables
from showcase.reading.registry import read_registry

HOME = Path(__file__).resolve().parent.parent.parent
EXAMPLES = HOME / "tests" / "examples"
LIST = HOME / "content" / "registry" / "limits.yml"


def rows(registry: Registry) -> list[str]:
    """The rows of the guide's table as plain text, the head first."""
    cells = re.findall(r"<tr>(.*?)</tr>", field_tables("limits", registry))
    return [unescape(re.sub(r"<[^>]+>", "|", row)) for row in cells]


def test_the_list_names_every_limit_in_the_order_of_the_guide() -> None:
    named = re.findall(r"^(\w+): \d+$", LIST.read_text(encoding="utf-8"), re.MULTILINE)
    assert named == list(limit_descriptions()) == [each.name for each in fields(Limits)]


def test_the_list_says_what_each_limit_is_about() -> None:
    text = LIST.read_text(encoding="utf-8")
    for key, about in limit_descriptions().items():
        assert f"# {about.label}（{about.unit}）\n{key}: " in text


def test_the_list_as_shipped_changes_nothing() -> None:
    assert read_registry(HOME / "content").limits == Limits()


def test_the_guide_has_a_row_for_each() -> None:
    told = rows(read_registry(HOME / "content"))
    assert len(told) == len(limit_descriptions()) + 1
    assert told[1] == "|一个 index.md 的大小||256 KB||把长文分成几个案例，图片单独放|"
    assert "[[fields:limits]]" in (HOME / "content" / "guide" / "limits.md").read_text(encoding="utf-8")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    content = tmp_path / "content"
    shutil.copytree(EXAMPLES / "registry", content / "registry")
    home = content / "brands" / "jingshui" / "qingyuan"
    home.mkdir(parents=True)
    shutil.copyfile(EXAMPLES / "accepted" / "lit" / "index.md", home / "index.md")
    shutil.copyfile(EXAMPLES / "files" / "logo.svg", home / "logo.svg")
    return content


def test_changing_a_limit_changes_verdict_and_guide(content: Path) -> None:
    assert read_and_check(content, "2026-11-21").faulty == frozenset()
    (content / "registry" / "limits.yml").write_text("folder_files: 1\n", encoding="utf-8")
    checked = read_and_check(content, "2026-11-21")
    assert [each.message for each in checked.problems] == ["文件夹里有 2 个文件，最多 1 个。请只留页面用到的图片。"]
    assert checked.faulty == {"content/brands/jingshui/qingyuan/index.md"}
    assert "|一个品牌或案例文件夹里的文件||1 个||只留页面用到的图片|" in rows(checked.registry)
