"""Which finished files get onto the site: those made from the present content, byte for byte."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from showcase.assembling.books.content_hash import content_version
from showcase.domain.book import BookFile
from showcase.domain.edition import Freeze
from showcase.pipeline import leaf, read_and_check, shelf_of
from showcase.publishing.anthology import shelf as module
from showcase.publishing.anthology.files import described, list_text
from showcase.publishing.anthology.shelf import Present, Taken, take_in
from showcase.publishing.release import release
from showcase.publishing.site import Settings

HOME = Path(__file__).resolve().parents[3]
EXAMPLE = HOME / "tests" / "examples" / "accepted" / "edition" / "content"
SCREEN, PRINT, EPUB = "anthology/jicui/jicui.pdf", "anthology/jicui/jicui-print.pdf", "anthology/jicui/jicui.epub"


@dataclass
class Room:
    """A content folder with an edition of one case and one brand, and a folder of books beside it."""

    content: Path
    present: Present

    @property
    def books(self) -> Path:
        return self.content.parent / "books"

    @property
    def site(self) -> Path:
        return self.content.parent / "site"

    @property
    def version(self) -> str:
        return self.present.books["jicui"].content_version

    def leaf_version(self, kind: str, id: str) -> str:
        return content_version(leaf(self.present.shelf, kind, id))

    def put(self, name: str, version: str, data: bytes = b"%PDF book") -> BookFile:
        path = self.books / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return described(name, data, 2, version)

    def listing(self, name: str, *files: BookFile) -> None:
        self.books.mkdir(exist_ok=True)
        (self.books / name).write_text(list_text(files), encoding="utf-8")

    def edition(self, version: str = "") -> None:
        """The three files of the edition and their list."""
        names = ("jicui.pdf", "jicui-print.pdf", "jicui.epub")
        self.listing("jicui.json", *(self.put(name, version or self.version, name.encode()) for name in names))

    def taken(self) -> Taken:
        return take_in(self.books, self.site, self.present, 1)

    def published(self) -> set[str]:
        return {path.relative_to(self.site).as_posix() for path in self.site.rglob("*") if path.is_file()}


@pytest.fixture
def room(tmp_path: Path) -> Room:
    content = tmp_path / "content"
    shutil.copytree(HOME / "tests" / "examples" / "registry", content / "registry")
    shutil.copytree(EXAMPLE, content, dirs_exist_ok=True)
    checked = read_and_check(content, "2026-11-21")
    assert checked.faulty == frozenset()
    return Room(content, Present(checked.books, checked.books, shelf_of(checked)))


def test_without_books_nothing_is_taken_and_nothing_said(room: Room) -> None:
    assert room.taken() == Taken({})
    assert not room.site.exists()


def test_the_files_of_an_edition_lie_beside_its_page(room: Room) -> None:
    room.edition()
    taken = room.taken()
    assert room.published() == {SCREEN, PRINT, EPUB} == {*taken.downloads}
    assert taken.notes == ()
    assert (room.site / PRINT).read_bytes() == b"jicui-print.pdf"
    assert (taken.downloads[EPUB].name, taken.downloads[EPUB].size, taken.downloads[EPUB].pages) == (
        "jicui.epub",
        10,
        2,
    )


def test_a_single_pdf_lies_beside_the_page_of_its_record(room: Room) -> None:
    brand = room.put("brands/qingyuan.pdf", room.leaf_version("brand", "qingyuan"))
    case = room.put("cases/ting-shui-sheng.pdf", room.leaf_version("case", "ting-shui-sheng"))
    room.listing("leaves.json", brand, case)
    assert (
        {*room.taken().downloads}
        == {
            "brands/qingyuan/qingyuan.pdf",
            "cases/ting-shui-sheng/ting-shui-sheng.pdf",
        }
        == room.published()
    )


def test_what_was_made_from_other_content_stays_out(room: Room) -> None:
    room.edition("0123456789ab")
    room.listing("leaves.json", room.put("brands/qingyuan.pdf", "0123456789ab"))
    taken = room.taken()
    assert (taken.downloads, room.published()) == ({}, set())
    assert taken.notes == (
        "提醒：books 文件夹里的 jicui-print.pdf、jicui.epub、jicui.pdf 不是用现在的内容做的，没有放上网站。"
        "请运行 make anthology EDITION=jicui，再生成一次网站。",
        "提醒：books 文件夹里的 brands/qingyuan.pdf 不是用现在的内容做的，没有放上网站。"
        "请运行 make anthology，再生成一次网站。",
    )


def test_many_are_counted(room: Room) -> None:
    offers = [f"{id}.pdf" for id in "abcdefgh"]
    assert module._enumerated(offers) == " a.pdf、b.pdf、c.pdf 等 8 个文件"


def longer(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\n")


def other(path: Path) -> None:
    path.write_bytes(b"x" * len(path.read_bytes()))


def linked(path: Path) -> None:
    path.rename(path.with_suffix(".elsewhere"))
    path.symlink_to(path.with_suffix(".elsewhere"))


@pytest.mark.parametrize("change", [longer, other, linked, Path.unlink], ids=["longer", "other", "linked", "gone"])
def test_what_is_not_the_file_of_the_list_stays_out(room: Room, change: Callable[[Path], object]) -> None:
    room.edition()
    change(room.books / "jicui.pdf")
    taken = room.taken()
    assert room.published() == {PRINT, EPUB} == {*taken.downloads}
    assert taken.notes == (
        "提醒：books 文件夹里的 jicui.pdf 不见了，或者做好以后被改动过，没有放上网站。"
        "请运行 make anthology EDITION=jicui，再生成一次网站。",
    )


def test_who_changes_a_book_later_does_not_change_the_site(room: Room) -> None:
    room.edition()
    room.taken()
    with (room.books / "jicui.pdf").open("r+b") as file:
        file.write(b"hello")
    assert (room.site / SCREEN).read_bytes() == b"jicui.pdf"


@pytest.mark.parametrize("text", ["", "[", "{}x", '{"a": 1}', '[{"name": "jicui.pdf"}]', "[1]", '"jicui.pdf"'])
def test_a_list_that_is_none(room: Room, text: str) -> None:
    room.edition()
    (room.books / "jicui.json").write_text(text, encoding="utf-8")
    (room.books / "leaves.json").write_text("[" * 100_000, encoding="utf-8")
    assert room.taken() == Taken(
        {},
        (
            "提醒：books 文件夹里的 jicui.json 读不懂，它列的文件没有放上网站。"
            "请运行 make anthology EDITION=jicui，再生成一次网站。",
            "提醒：books 文件夹里的 leaves.json 读不懂，它列的文件没有放上网站。"
            "请运行 make anthology，再生成一次网站。",
        ),
    )


def test_only_the_known_names_are_taken(room: Room) -> None:
    room.listing(
        "jicui.json",
        room.put("jicui.zip", room.version),
        room.put("other.pdf", room.version),
        replace(room.put("x.pdf", room.version), name="../x.pdf"),
    )
    room.listing(
        "leaves.json",
        room.put("brands/nobody.pdf", room.version),
        replace(room.put("brands/qingyuan.pdf", ""), name="brands/../qingyuan.pdf"),
        room.put("units/qingyuan.pdf", ""),
    )
    assert room.taken() == Taken({})


def test_an_edition_that_is_not_frozen_yet(room: Room) -> None:
    room.edition()
    room.present = replace(room.present, shown={})
    assert room.taken() == Taken(
        {},
        (
            "提醒：《案例集萃》还没有定稿，books 文件夹里的 jicui 各文件没有放上网站。"
            "校对无误后请运行 python scripts/anthology.py freeze jicui，再生成一次网站。",
        ),
    )


def test_a_frozen_edition_with_errors_is_not_shown_and_needs_no_other_sentence(room: Room) -> None:
    room.edition()
    book = room.present.books["jicui"]
    frozen = replace(book, edition=replace(book.edition, freezes=(Freeze(book.edition.version, "2026-11-21"),)))
    room.present = replace(room.present, books={"jicui": frozen}, shown={})
    assert room.taken() == Taken({})


def test_a_build_takes_the_books_beside_its_content(room: Room) -> None:
    """From the command to the page: the link is there with pages and size, and a visitor keeps a file with a name."""
    made = room.put("brands/qingyuan.pdf", room.leaf_version("brand", "qingyuan"), bytes(2000))
    old = room.put("cases/ting-shui-sheng.pdf", "0123456789ab")
    room.listing("leaves.json", made, old)
    settings = Settings(content=room.content, cache=HOME / ".cache", jobs=1)
    report = release(HOME / "mkdocs.yml", room.site, settings, verified=False)
    assert report.splitlines()[-1] == (
        "提醒：books 文件夹里的 cases/ting-shui-sheng.pdf 不是用现在的内容做的，没有放上网站。"
        "请运行 make anthology，再生成一次网站。"
    )
    page = (room.site / "brands" / "qingyuan" / "index.html").read_text(encoding="utf-8")
    link = '<a href="../../brands/qingyuan/qingyuan.pdf" download="清源.pdf">下载本页 PDF</a>（2 页，2 KB）'
    assert link in page
    assert (room.site / "brands" / "qingyuan" / "qingyuan.pdf").read_bytes() == bytes(2000)
    assert "下载本页" not in (room.site / "cases" / "ting-shui-sheng" / "index.html").read_text(encoding="utf-8")
    elsewhere = replace(settings, books=room.content.parent / "none")
    release(HOME / "mkdocs.yml", room.site, elsewhere, verified=False)
    assert "下载本页" not in (room.site / "brands" / "qingyuan" / "index.html").read_text(encoding="utf-8")
