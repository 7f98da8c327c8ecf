"""The picture files of a page: those it shows, from files that are still what was checked."""

import shutil
from pathlib import Path

import pytest

from showcase.domain.collection import Collection
from showcase.pipeline import collect, read_and_check
from showcase.publishing.media import Media
from showcase.publishing.pictures import PictureStore, PictureUnmade

EXAMPLES = Path(__file__).parent.parent / "examples"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A brand that shows a logo and a photograph, and has another picture in its folder."""
    content = tmp_path / "content"
    shutil.copytree(EXAMPLES / "registry", content / "registry")
    home = content / "brands" / "jingshui" / "qingyuan"
    shutil.copytree(EXAMPLES / "files", home)
    shutil.copyfile(EXAMPLES / "accepted" / "shining" / "index.md", home / "index.md")
    text = (home / "logo.svg").read_text(encoding="utf-8")
    (home / "photos" / "draft.svg").write_text(text.replace("<svg ", '<svg id="draft" '), encoding="utf-8")
    return content


def collected(content: Path) -> Collection:
    checked = read_and_check(content, "2026-11-21")
    assert [each.rule for each in checked.problems] == ["unused-files"]
    return collect(checked)


def placed(content: Path, collection: Collection) -> set[str]:
    media = Media(content.parent, PictureStore(content.parent / "cache"), content.parent / "site")
    media.place(collection, "brand", "qingyuan")
    return {path.name for path in (content.parent / "site" / "brands" / "qingyuan").iterdir()}


def test_only_what_the_page_shows_is_published(content: Path) -> None:
    collection = collected(content)
    pictures = collection.brands["qingyuan"].pictures
    draft, shown = pictures["photos/draft.svg"].digest[:10], pictures["photos/ting-lou.png"].digest[:10]
    names = placed(content, collection)
    assert any(shown in name for name in names)
    assert any(name.startswith("logo-") for name in names)
    assert not any(draft in name for name in names)


@pytest.mark.parametrize("change", ["gone", "link", "grown"])
def test_a_picture_that_is_no_longer_the_one_that_was_checked(change: str, content: Path) -> None:
    collection = collected(content)
    logo = content / "brands" / "jingshui" / "qingyuan" / "logo.svg"
    elsewhere = content.parent / "elsewhere.svg"
    logo.rename(elsewhere)
    if change == "link":
        logo.symlink_to(elsewhere)
    elif change == "grown":
        logo.write_bytes(elsewhere.read_bytes() + b"\n" * 10_000_000)
    with pytest.raises(PictureUnmade) as changed:
        placed(content, collection)
    assert (
        str(changed.value)
        == {
            "gone": "“logo.svg”在检查的过程中不见了。请不要边检查边改动，再检查一次。",
            "link": "“logo.svg”是一个链接（快捷方式），网站不跟随。请放真正的文件。",
            "grown": "“logo.svg”在生成网站的过程中被改动了：请不要改动，重新生成一次。",
        }[change]
    )
