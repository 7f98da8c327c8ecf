"""The second look finds what would not open and what leads nowhere, whoever made it."""

import zipfile
from io import BytesIO

import pytest
from tests.publishing.anthology.epub_books import book, made

from showcase.publishing.anthology.epub.archive import archive
from showcase.publishing.anthology.epub.soundness import EpubUnsound, faults, require_sound

CHAPTER = "EPUB/case-ting-shui-sheng.xhtml"


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return {name: data for name, data in made(book()).items() if name != "mimetype"}


def broken(files: dict[str, bytes], name: str, old: str, new: str) -> bytes:
    before = files[name].decode()
    assert old in before
    return archive(files | {name: before.replace(old, new, 1).encode()})


def test_a_finished_book_is_sound(files: dict[str, bytes]) -> None:
    require_sound(archive(files))


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        (CHAPTER, 'href="#note-1"', 'href="#note-9"', f"{CHAPTER} 里的链接 #note-9 没有落点"),
        (CHAPTER, "case-deng-yi-ge-ren.xhtml", "weg.xhtml", f"{CHAPTER} 里的链接 weg.xhtml 没有落点"),
        (CHAPTER, "https://example.org/", "javascript:a", f"{CHAPTER} 里的 javascript:aa?b=c&d=%25 指向书外"),
        (CHAPTER, 'src="pictures/', 'src="https://example.org/', None),
        (CHAPTER, "<hr />", '<hr id="heading" />', f"{CHAPTER} 里有重复的 id"),
        (CHAPTER, "<hr />", "<script />", f"{CHAPTER} 里有 script"),
        (CHAPTER, "<hr />", '<hr onclick="a" />', f"{CHAPTER} 里有 onclick"),
        (CHAPTER, "</h1>", "", f"{CHAPTER} 不是完整的 XML"),
        (CHAPTER, "<!DOCTYPE html>", '<!DOCTYPE html [<!ENTITY a "b">]>', f"{CHAPTER} 不是完整的 XML"),
        (
            "EPUB/package.opf", 'href="cover.png"', 'href="cover.jpg"',
            "清单里的 EPUB/cover.jpg 不在压缩包里；EPUB/cover.png 不在清单里",
        ),
        ("EPUB/package.opf", 'idref="title"', 'idref="cover"', "阅读顺序里有不存在或重复的文件"),
        ("EPUB/package.opf", 'idref="title"', 'idref="x"', "阅读顺序里有不存在或重复的文件"),
        ("META-INF/container.xml", "package.opf", "weg.opf", "找不到 package 文件"),
    ],
)  # fmt: skip
def test_each_fault_is_found(files: dict[str, bytes], name: str, old: str, new: str, fault: str | None) -> None:
    found = "；".join(faults(broken(files, name, old, new)))
    assert found == fault if fault else "指向书外" in found
    with pytest.raises(EpubUnsound) as caught:
        require_sound(broken(files, name, old, new))
    assert str(caught.value) == f"EPUB 没有做好：{found}。这是程序的问题，请把这句话告诉维护人。"


def test_the_media_type_comes_first_and_as_it_is(files: dict[str, bytes]) -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as container:
        container.writestr("mimetype", "application/epub+zip")
        for name, data in files.items():
            container.writestr(name, data)
    assert [*faults(out.getvalue())] == ["压缩包的第一个文件不是原样存放的 mimetype"]


def test_the_container_tells_nothing_of_when_and_where_it_was_made(files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(BytesIO(archive(files))) as container:
        entries = container.infolist()
    assert {each.date_time for each in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert [each.filename for each in entries] == ["mimetype", *sorted(files)]
    assert {each.create_system for each in entries} == {3} and not any(each.extra for each in entries)
