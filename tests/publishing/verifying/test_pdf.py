"""PDF files beside pages, each spoilt in one thing."""

from collections.abc import Callable
from io import BytesIO
from random import Random

import pikepdf
import pytest
import typst
from pikepdf import Array, Dictionary, Name, Pdf

from showcase.publishing.verifying.pdf import look_at_pdf

from .conftest import Copy
from .spoiling import BRAND, add, become

SCREEN, PRINT, SINGLE = "anthology/2026/2026.pdf", "anthology/2026/2026-print.pdf", "brands/qingyuan/qingyuan.pdf"
SOURCE = b"""
#set document(title: "Album", author: "Editors")
#set text(lang: "zh", region: "cn")
= One
#link("https://example.com/a")[A] #link("mailto:a@example.com")[B] #footnote[C] #link(<end>)[D]
#pagebreak()
= Two <end>
"""
Spoil = Callable[[Pdf], object]


@pytest.fixture(scope="module")
def sound() -> bytes:
    """A file as it should be, of two pages with links and a note."""
    made: bytes = typst.compile(SOURCE, pdf_standards=["a-2a", "ua-1"], ignore_system_fonts=True, timestamp=1700000000)
    return made


def spoilt(data: bytes, change: Spoil, **options: object) -> bytes:
    """The file after a change."""
    target = BytesIO()
    with Pdf.open(BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(target, fix_metadata_version=False, **options)  # type: ignore[arg-type]
    return target.getvalue()


def texts(data: bytes, path: str = SCREEN) -> list[str]:
    return [each.text for each in look_at_pdf(path, data).findings]


def action(kind: str, **values: object) -> Dictionary:
    return Dictionary(S=Name("/" + kind), **values)


def on_link(made: Dictionary) -> Spoil:
    """The first link does something else."""

    def change(pdf: Pdf) -> None:
        pdf.pages[0].obj.Annots[0].A = made

    return change


def annotated(kind: str, **values: object) -> Spoil:
    """One more annotation on the second page."""
    made = Dictionary(Type=Name.Annot, Subtype=Name("/" + kind), Rect=Array([0, 0, 9, 9]), **values)
    return lambda pdf: pdf.pages[1].obj.__setitem__("/Annots", Array([made]))


def attached(pdf: Pdf) -> None:
    pdf.attachments["x.exe"] = pikepdf.AttachedFileSpec(pdf, b"MZ", filename="x.exe")


def root(**values: object) -> Spoil:
    """Something in the first dictionary."""
    return lambda pdf: [pdf.Root.__setitem__(f"/{key}", value) for key, value in values.items()]


def loose(**values: object) -> Spoil:
    """An object that hangs at an innocent place."""
    return lambda pdf: pdf.pages[0].obj.__setitem__("/PieceInfo", pdf.make_indirect(Dictionary(**values)))


def without_fonts(pdf: Pdf) -> None:
    for each in pdf.objects:
        if isinstance(each, Dictionary) and "/FontFile3" in each:
            del each["/FontFile3"]


def described(old: bytes, new: bytes) -> Spoil:
    """Other metadata."""

    def change(pdf: Pdf) -> None:
        before = pdf.Root.Metadata.read_bytes()
        assert old in before
        pdf.Root.Metadata.write(before.replace(old, new))

    return change


def external(pdf: Pdf) -> None:
    pdf.Root.Metadata[Name.F] = pikepdf.String("https://example.com/x")


SPOILT: dict[str, tuple[Spoil, list[str]]] = {
    "script as it opens": (
        root(OpenAction=action("JavaScript", JS="app.alert(1)")),
        ["PDF 里有 JavaScript（/JS）", "PDF 里有不允许的动作 /JavaScript"],
    ),
    "script by name": (
        root(Names=Dictionary(JavaScript=Dictionary(Names=Array(["a", action("JavaScript", JS="1")])))),
        ["PDF 的名称表里有不允许的 /JavaScript", "PDF 里有 JavaScript（/JS）", "PDF 里有不允许的动作 /JavaScript"],
    ),
    "script at an odd place": (
        loose(Odd=Array([Dictionary(Deep=action("JavaScript", JS="1"))])),
        ["PDF 里有 JavaScript（/JS）", "PDF 里有不允许的动作 /JavaScript"],
    ),
    "program": (on_link(action("Launch", F="cmd.exe")), ["PDF 里有不允许的动作 /Launch"]),
    "other file": (on_link(action("GoToR", F="x.pdf")), ["PDF 里有不允许的动作 /GoToR"]),
    "form sent away": (on_link(action("SubmitForm", F="https://example.com")), ["PDF 里有不允许的动作 /SubmitForm"]),
    "unheard of": (on_link(action("Brew")), ["PDF 里有不允许的动作 /Brew"]),
    "one after another": (
        on_link(action("URI", URI="https://example.com/", Next=action("Launch", F="x"))),
        ["PDF 里有接着另一个动作的动作", "PDF 里有不允许的动作 /Launch"],
    ),
    "script in a link": (on_link(action("URI", URI="javascript:alert(1)")), ["链接的协议不允许：javascript:alert(1)"]),
    "file in a link": (on_link(action("URI", URI="file:///etc/passwd")), ["链接的协议不允许：file:///etc/passwd"]),
    "link to nowhere": (on_link(action("URI", URI="x.html")), ["链接指向不存在的文件：x.html"]),
    "link to a host in disguise": (
        on_link(action("URI", URI="https://xn--80ak6aa92e.com/")),
        ["网址的写法不允许：https://xn--80ak6aa92e.com/"],
    ),
    "by itself": (
        root(AA=Dictionary(WC=action("Named", N=Name.Print))),
        [
            "PDF 的总目录里有不允许的 /AA",
            "PDF 里有自动执行的动作（/AA）",
            "PDF 里有不允许的动作 /Named",
        ],
    ),
    "form": (
        root(AcroForm=Dictionary(Fields=Array())),
        ["PDF 的总目录里有不允许的 /AcroForm", "PDF 里有表单（/AcroForm）"],
    ),
    "field": (annotated("Widget"), ["PDF 里有表单（/Widget）", "第 2 页有不允许的批注 /Widget"]),
    "film": (annotated("RichMedia"), ["PDF 里有声音、影像或三维（/RichMedia）", "第 2 页有不允许的批注 /RichMedia"]),
    "remark": (annotated("Text", Contents="x"), ["第 2 页有不允许的批注 /Text"]),
    "file pinned on": (
        annotated("FileAttachment", FS=Dictionary(Type=Name.Filespec, F="x")),
        [
            "PDF 里夹带了文件（/FileAttachment）",
            "PDF 里引用了外部文件（/Filespec）",
            "第 2 页有不允许的批注 /FileAttachment",
        ],
    ),
    "file inside": (
        attached,
        [
            "PDF 的总目录里有不允许的 /AF",
            "PDF 的名称表里有不允许的 /EmbeddedFiles",
            "PDF 里夹带了文件（/AF）",
            "PDF 里夹带了文件（/EmbeddedFiles）",
            "PDF 里夹带了文件（/EF）",
            "PDF 里引用了外部文件（/Filespec）",
            "PDF 里夹带了文件（/EmbeddedFile）",
        ],
    ),
    "content elsewhere": (external, ["PDF 里引用了外部文件（/F）"]),
    "base of addresses": (root(URI=Dictionary(Base="https://example.com/")), ["PDF 的总目录里有不允许的 /URI"]),
    "program for printers": (loose(Type=Name.XObject, Subtype=Name.PS), ["PDF 里有 PostScript 程序（/PS）"]),
    "no title": (lambda pdf: pdf.docinfo.__delitem__("/Title"), ["PDF 没有书名，或者没有写明打开时显示书名"]),
    "title hidden": (
        lambda pdf: pdf.Root.ViewerPreferences.__setitem__("/DisplayDocTitle", False),
        ["PDF 没有书名，或者没有写明打开时显示书名"],
    ),
    "something hidden in the title": (
        lambda pdf: pdf.docinfo.__setitem__("/Title", "书\u200b名"),
        ["PDF 的书名：第 1 行起有看不见的字符 U+200B，共 1 个"],
    ),
    "other language": (root(Lang="en"), ["PDF 没有写明语言是中文"]),
    "not for archives": (described(b"<pdfaid:part>2<", b"<pdfaid:part>3<"), ["PDF 没有声明符合 PDF/A-2a"]),
    "not for all": (described(b"<pdfuaid:part>1<", b"<pdfuaid:part>2<"), ["PDF 没有声明符合 PDF/UA-1"]),
    "metadata with entities": (
        described(b"<x:xmpmeta", b"<!DOCTYPE a [<!ENTITY b 'c'>]><x:xmpmeta"),
        ["PDF 的元数据读不懂"],
    ),
    "without tags": (lambda pdf: pdf.Root.__delitem__("/StructTreeRoot"), ["PDF 没有标签，读屏软件读不了"]),
}


@pytest.mark.parametrize("path", [SCREEN, SINGLE])
def test_a_sound_file(sound: bytes, path: str) -> None:
    assert texts(sound, path) == []


@pytest.mark.filterwarnings("ignore:This document has 1 form widget")
@pytest.mark.parametrize(("change", "findings"), SPOILT.values(), ids=SPOILT)
def test_each_is_found(sound: bytes, change: Spoil, findings: list[str]) -> None:
    assert sorted(texts(spoilt(sound, change))) == sorted(findings)


def test_a_font_that_every_reader_would_have_to_have(sound: bytes) -> None:
    found = texts(spoilt(sound, without_fonts))
    assert sorted(each.rpartition("+")[2] for each in found) == ["LibertinusSerif-Bold", "LibertinusSerif-Regular"]
    assert all(each.startswith("字体没有嵌入：") for each in found)


def test_a_password(sound: bytes) -> None:
    locked = {"encryption": pikepdf.Encryption(owner="a", user="b")}
    assert texts(spoilt(sound, lambda pdf: None, **locked)) == ["PDF 加了密码"]
    open_to_all = {"encryption": pikepdf.Encryption(owner="a", user="")}
    assert "PDF 加了密码" in texts(spoilt(sound, lambda pdf: None, **open_to_all))


def test_bytes_around_it(sound: bytes) -> None:
    around = ["不是完整的 PDF 文件，或者前后夹带了别的内容"]
    assert texts(b"GIF89a" + sound) == around
    assert texts(sound + b"<script>") == around
    assert texts(b"hello") == around


def test_what_was_changed_later_and_can_be_seen_by_who_looks(sound: bytes) -> None:
    assert "PDF 里留有改动以前的内容" in texts(sound + b"\nstartxref\n0\n%%EOF\n")


def test_a_damaged_file(sound: bytes) -> None:
    middle = len(sound) // 2
    assert "PDF 的写法有错" in texts(sound[:middle] + bytes(2000) + sound[middle + 2000 :])
    start = sound.rindex(b"startxref")
    assert texts(sound[:start] + b"startxref\n7\n%%EOF") == ["PDF 的写法有错，打不开"]


def test_a_single_page_that_weighs_a_book(sound: bytes) -> None:
    padded = spoilt(sound, loose(Noise=Random(1).randbytes(2_500_000)))
    assert texts(padded, SINGLE) == ["文件有 5.0 MB，单页 PDF 不能超过 5 MB"]
    assert texts(padded, SCREEN) == []


def folded(pages: int, boxes: tuple[str, ...] = ("/TrimBox", "/BleedBox")) -> Spoil:
    """A file for the printer."""

    def change(pdf: Pdf) -> None:
        while len(pdf.pages) < pages:
            pdf.add_blank_page()
        for page in pdf.pages:
            for box in boxes:
                page.obj[box] = Array([9, 9, 90, 90])

    return change


def test_the_edition_for_the_printer(sound: bytes) -> None:
    assert texts(spoilt(sound, folded(4)), PRINT) == []
    assert texts(spoilt(sound, folded(6)), PRINT) == ["印刷版有 6 页，不是 4 的倍数"]
    assert texts(spoilt(sound, folded(4, ("/TrimBox",))), PRINT) == ["印刷版有的页没有标出裁切线和出血"]


PLACES = {
    "no such folder": ("books/x.pdf", "books/x.pdf：.pdf 文件不该在这里"),
    "other name": ("brands/qingyuan/x.pdf", "brands/qingyuan/x.pdf：.pdf 文件不该在这里"),
    "other edition": ("anthology/2026/2025.pdf", "anthology/2026/2025.pdf：.pdf 文件不该在这里"),
    "no such kind": ("brands/qingyuan/qingyuan-print.pdf", "brands/qingyuan/qingyuan-print.pdf：.pdf 文件不该在这里"),
    "book of a brand": ("brands/qingyuan/qingyuan.epub", "brands/qingyuan/qingyuan.epub：.epub 文件不该在这里"),
    "left behind": (SINGLE, f"{SINGLE}：没有页面链接到它"),
}


@pytest.mark.parametrize(("path", "finding"), PLACES.values(), ids=PLACES)
def test_where_it_may_stand(copy: Copy, sound: bytes, path: str, finding: str) -> None:
    copy.change(path, become(sound))
    assert finding in copy.verdict()


def test_beside_its_page(copy: Copy, sound: bytes) -> None:
    copy.change(SINGLE, become(sound))
    copy.change(BRAND, add('<p><a href="../../brands/qingyuan/qingyuan.pdf" download="清源.pdf">下载</a></p>'))
    assert copy.verdict() == ()
    copy.change(SINGLE, become(spoilt(sound, root(Lang="en"))))
    copy.change(BRAND, add('<p><a href="qingyuan.pdf" download="../清源.pdf">下载</a></p>'))
    assert copy.verdict() == (
        f"{BRAND}：<a> 的 download 不能写“../清源.pdf”",
        f"{SINGLE}：PDF 没有写明语言是中文",
    )
