"""A site is sound whatever there is to show, and what is published stays when anything goes wrong."""

import shutil
from pathlib import Path

import pytest

from showcase.publishing import release as module
from showcase.publishing.release import NotSound, release
from showcase.publishing.site import Settings, SiteRefused

HOME = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The department's lists, and nothing else yet; no honours, because nobody is there to hold them."""
    shutil.copytree(HOME / "content" / "registry", tmp_path / "content" / "registry")
    (tmp_path / "content" / "registry" / "honours.yml").write_text("[]\n", encoding="utf-8")
    return tmp_path / "content"


def publish(content: Path) -> Path:
    site = content.parent / "site"
    release(HOME / "mkdocs.yml", site, Settings(content=content, cache=HOME / ".cache", jobs=1))
    return site


def add_brand(content: Path, id: str) -> Path:
    source = next((HOME / "content" / "brands").glob(f"*/{id}"))
    return shutil.copytree(source, content / "brands" / source.parent.name / id)


def test_an_empty_showcase_is_sound(content: Path) -> None:
    site = publish(content)
    assert (site / "index.html").exists() and (site / "brands" / "index.html").exists()


@pytest.mark.parametrize("id", ["qingyuan", "liangxian", "lian"])
def test_a_showcase_of_one_brand_is_sound(content: Path, id: str) -> None:
    """No guide, no cases, no neighbours: every link still leads somewhere."""
    add_brand(content, id)
    assert (publish(content) / "brands" / id / "index.html").exists()


def test_what_is_published_stays_when_content_is_wrong(content: Path) -> None:
    add_brand(content, "liangxian")
    before = (publish(content) / "index.html").read_bytes()
    next((content / "brands").glob("*/liangxian/index.md")).write_text("坏了", encoding="utf-8")
    with pytest.raises(SiteRefused, match="front-matter"):
        publish(content)
    assert (content.parent / "site" / "index.html").read_bytes() == before


def test_what_is_published_stays_when_the_verification_finds_anything(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (publish(content) / "index.html").read_bytes()
    add_brand(content, "liangxian")
    monkeypatch.setattr(module, "verify", lambda site, jobs: ("有一处不对",))
    with pytest.raises(NotSound, match="有一处不对"):
        publish(content)
    assert (content.parent / "site" / "index.html").read_bytes() == before
    assert sorted(path.name for path in content.parent.iterdir()) == ["content", "site"]
