"""The department's lists are read as strictly as everybody's files."""

import shutil
from pathlib import Path

import pytest

from showcase.domain.registry import Registry
from showcase.reading.registry import RegistryUnreadable, honour_lines, read_registry

EXAMPLES = Path(__file__).parent.parent / "examples"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    shutil.copytree(EXAMPLES / "registry", tmp_path / "content" / "registry")
    return tmp_path / "content"


def test_read(registry: Registry) -> None:
    assert registry.stage_order == ("lit", "polished", "shining")
    assert registry.units["jingshui"].parent == "shuiwu"
    assert registry.scheme_of("fuxiao").id == "shenzhen-six"
    assert registry.scheme_of("jingshui").id == "zhejiang-six"
    assert registry.honour_schemes["demonstration-unit"].term_years == 2


def test_honours_have_places(content: Path) -> None:
    (content / "registry" / "honours.yml").write_text("# 荣誉\n- {scheme: a}\n- {scheme: b}\n", encoding="utf-8")
    assert honour_lines(content) == ((2, 3), (3, 3))


@pytest.mark.parametrize(
    ("file", "text", "problem"),
    [
        (
            "schemes.yml",
            "- {id: a, title: 甲, issuer: 乙, years: 2}",
            "content/registry/schemes.yml:1 没有“years”这一项",
        ),
        ("schemes.yml", "- {id: a, title: 甲}", "content/registry/schemes.yml:1 这一条缺“issuer”"),
        (
            "schemes.yml",
            "- {id: a, title: 甲, issuer: 乙, term_years: 两年}",
            "content/registry/schemes.yml:1 写的是“两年”",
        ),
        (
            "organization/units.yml",
            "units:\n  - {id: ../x, label: 甲}",
            "content/registry/organization/units.yml:2 编号写的是“../x”。只用小写字母、数字和连字符（-），60 个",
        ),
        ("sources.yml", "\n- {id：S1}", "content/registry/sources.yml:2"),
    ],
)
def test_refused(file: str, text: str, problem: str, content: Path) -> None:
    (content / "registry" / file).write_text(text, encoding="utf-8")
    with pytest.raises(RegistryUnreadable) as refused:
        read_registry(content)
    (found,) = refused.value.problems
    assert f"{found.place.path}:{found.place.line} {found.message}".startswith(problem)


def test_a_missing_file(content: Path) -> None:
    (content / "registry" / "vocabulary.yml").unlink()
    with pytest.raises(RegistryUnreadable):
        read_registry(content)
