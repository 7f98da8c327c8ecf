"""EPUB files, each spoilt in one thing."""

import struct
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image

from showcase.publishing.verifying import epub as module
from showcase.publishing.verifying.epub import look_at_epub

BOOK = "anthology/2026/2026.epub"
EARLIEST = (1980, 1, 1, 0, 0, 0)
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
HTML = (
    'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="zh-Hans" xml:lang="zh-Hans"'
)
PAGE, PACKAGE, CONTAINER = "EPUB/case-qingyuan.xhtml", "EPUB/package.opf", "META-INF/container.xml"
SHEET, PICTURE, DRAWING = "EPUB/book.css", "EPUB/pictures/p1.png", "EPUB/pictures/p2.svg"
Parts = dict[str, bytes]
Spoil = Callable[[Parts], object]


def page(body: str) -> bytes:
    links = '<link rel="stylesheet" type="text/css" href="book.css"/>'
    head = f'<head><meta charset="utf-8"/><title>清源</title>{links}</head>'
    return f"{HEAD}<!DOCTYPE html>\n<html {HTML}>{head}<body>{body}</body></html>\n".encode()


def png() -> bytes:
    target = BytesIO()
    Image.new("L", (4, 4)).save(target, "PNG")
    return target.getvalue()


def sound() -> Parts:
    """The parts of a small book as it should be."""
    items = {
        "nav.xhtml": ("application/xhtml+xml", "nav"),
        "case-qingyuan.xhtml": ("application/xhtml+xml", ""),
        "book.css": ("text/css", ""),
        "pictures/p1.png": ("image/png", ""),
        "pictures/p2.svg": ("image/svg+xml", ""),
    }
    manifest = "".join(
        f'<item id="i{n}" href="{href}" media-type="{kind}" properties="{more}"/>'
        for n, (href, (kind, more)) in enumerate(items.items())
    )
    space = "urn:oasis:names:tc:opendocument:xmlns:container"
    root = f'<rootfile full-path="{PACKAGE}" media-type="application/oebps-package+xml"/>'
    chapter = (
        '<section epub:type="chapter" aria-labelledby="heading"><h1 id="heading">清源</h1>'
        '<p>水要清，源先净。<a epub:type="noteref" role="doc-noteref" id="call-1" href="#note-1">1</a>'
        '<a href="https://example.com/a">外面</a> <a href="nav.xhtml">目录</a></p>'
        '<figure><img src="pictures/p1.png" alt="巡线" width="4" height="4"/><figcaption>图</figcaption></figure>'
        '<p><img src="pictures/p2.svg" alt="标识" width="4" height="4"/></p>'
        '<svg xmlns="http://www.w3.org/2000/svg" class="bs-mark" viewBox="0 0 9 9" aria-hidden="true">'
        '<path d="M1 1h7v7z" fill="currentColor"/></svg>'
        '<aside epub:type="footnote" role="doc-footnote" id="note-1"><p>注 <a href="#call-1">回</a></p></aside>'
        "</section>"
    )
    return {
        "mimetype": b"application/epub+zip",
        CONTAINER: f'{HEAD}<container xmlns="{space}" version="1.0"><rootfiles>{root}</rootfiles></container>'.encode(),
        PACKAGE: (
            f'{HEAD}<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/>'
            f'<manifest>{manifest}</manifest><spine><itemref idref="i1"/></spine></package>'
        ).encode(),
        "EPUB/nav.xhtml": page(f'<nav epub:type="toc"><ol><li><a href="{PAGE[5:]}#heading">清源</a></li></ol></nav>'),
        PAGE: page(chapter),
        SHEET: b"p { text-indent: 2em }\n",
        PICTURE: png(),
        DRAWING: b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7z"/></svg>',
    }


def packed(parts: Parts, day: tuple[int, ...] = EARLIEST, stored: tuple[str, ...] = ("mimetype",)) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, part in parts.items():
            kind = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, day), part, kind)  # type: ignore[arg-type]
    return target.getvalue()


def texts(data: bytes) -> list[str]:
    return [each.text for each in look_at_epub(BOOK, data).findings]


def after(change: Spoil) -> list[str]:
    """What is said of the book after a change of its parts."""
    parts = sound()
    change(parts)
    return texts(packed(parts))


def swapped(name: str, old: str, new: str) -> Spoil:
    """The first ``old`` in a part becomes ``new``; there must be one."""

    def change(parts: Parts) -> None:
        assert old.encode() in parts[name], f"nothing to spoil: {old}"
        parts[name] = parts[name].replace(old.encode(), new.encode(), 1)

    return change


def written(body: str) -> Spoil:
    """More on the page."""
    return swapped(PAGE, "</section>", f"{body}</section>")


def added(name: str, part: bytes, kind: str = "", properties: str = "") -> Spoil:
    """One more part, in the list of parts when it has a kind."""

    def change(parts: Parts) -> None:
        parts[name] = part
        if kind:
            item = f'<item id="x" href="{name[5:]}" media-type="{kind}" properties="{properties}"/></manifest>'
            parts[PACKAGE] = parts[PACKAGE].replace(b"</manifest>", item.encode())

    return change


XML_FAULT = "不是正确的 XML，或带有 DTD、注释、处理指令"
SPOILT: dict[str, tuple[Spoil, list[str]]] = {
    "script": (written("<script>alert(1)</script>"), [f"{PAGE}：不允许的标签 <script>"]),
    "script beside": (
        added("EPUB/x.js", b"alert(1)", "text/javascript"),
        ["里面有不允许的部件：EPUB/x.js", "清单里 x.js 的种类不对：text/javascript"],
    ),
    "handler": (written('<p onclick="alert(1)">x</p>'), [f"{PAGE}：<p> 带有不允许的属性 onclick"]),
    "style": (written('<p style="color:red">x</p>'), [f"{PAGE}：<p> 带有不允许的属性 style"]),
    "frame": (
        written('<iframe src="https://example.com/"/>'),
        [
            f"{PAGE}：不允许的标签 <iframe>",
            f"{PAGE}：从外站加载：https://example.com/",
        ],
    ),
    "form": (written('<form action="https://example.com/"><p>x</p></form>'), [f"{PAGE}：不允许的标签 <form>"]),
    "sound": (
        written('<audio src="x.mp3"/>'),
        [f"{PAGE}：不允许的标签 <audio>", f"{PAGE}：链接指向不存在的文件：x.mp3"],
    ),
    "mathematics": (
        written('<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math>'),
        [f"{PAGE}：不允许的标签 <math>", f"{PAGE}：不允许的标签 <mi>"],
    ),
    "switch of a reader": (
        written('<epub:trigger xmlns:ev="http://www.w3.org/2001/xml-events"/>'),
        [f"{PAGE}：不允许的标签 <trigger>"],
    ),
    "picture outside": (
        written('<p><img src="https://example.com/x.png" alt="x" width="1" height="1"/></p>'),
        [f"{PAGE}：从外站加载：https://example.com/x.png"],
    ),
    "picture without words": (
        written('<p><img src="pictures/p1.png" alt=" " width="4" height="4"/></p>'),
        [f"{PAGE}：图片没有文字说明：pictures/p1.png"],
    ),
    "page as a picture": (
        written('<p><img src="nav.xhtml" alt="x" width="4" height="4"/></p>'),
        [f"{PAGE}：加载的文件种类不对：nav.xhtml"],
    ),
    "script in a link": (
        written('<p><a href="javascript:alert(1)">x</a></p>'),
        [f"{PAGE}：链接的协议不允许：javascript:alert(1)"],
    ),
    "file in a link": (
        written('<p><a href="file:///etc/passwd">x</a></p>'),
        [f"{PAGE}：链接的协议不允许：file:///etc/passwd"],
    ),
    "out of the book": (written('<p><a href="../../x">x</a></p>'), [f"{PAGE}：链接走出了网站的根：../../x"]),
    "page that is not there": (
        written('<p><a href="none.xhtml">x</a></p>'),
        [f"{PAGE}：链接指向不存在的文件：none.xhtml"],
    ),
    "place that is not there": (
        written('<p><a href="nav.xhtml#none">x</a></p>'),
        [f"{PAGE}：链接指向不存在的锚点：nav.xhtml#none"],
    ),
    "script in a drawing": (
        swapped(PAGE, "<path", "<script>1</script><path"),
        [f"{PAGE}：图形里有不允许的标签 <script>"],
    ),
    "link in a drawing": (
        swapped(PAGE, "<path d=", '<path href="https://example.com/" d='),
        [f"{PAGE}：图形的 <path> 带有不允许的 href"],
    ),
    "entities": (
        swapped(PAGE, "<!DOCTYPE html>", "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"),
        [f"{PAGE} {XML_FAULT}"],
    ),
    "remark": (written("<!-- x -->"), [f"{PAGE} {XML_FAULT}"]),
    "instruction": (written("<?xml-stylesheet href='x'?>"), [f"{PAGE} {XML_FAULT}"]),
    "no XML": (written("<p>"), [f"{PAGE} {XML_FAULT}"]),
    "hidden character": (written("<p>水\u200b清</p>"), [f"{PAGE}：第 39 行起有看不见的字符 U+200B，共 1 个"]),
    "style from outside": (
        swapped(SHEET, "2em", "2em; background: url(https://example.com/x)"),
        [f"{SHEET}：样式表从外站或不存在的文件加载：https://example.com/x"],
    ),
    "style imported": (swapped(SHEET, "p {", "@import 'x.css'; p {"), [f"{SHEET}：样式表里有不允许的 @import"]),
    "no picture": (lambda parts: parts.update({PICTURE: b"GIF89a"}), [f"{PICTURE}：不是 PNG 图片"]),
    "more than a picture": (
        lambda parts: parts.update({PICTURE: parts[PICTURE] + b"PK"}),
        [f"{PICTURE}：图片末尾之后还有 2 字节"],
    ),
    "drawing with a script": (
        swapped(DRAWING, "<path", "<script/><path"),
        [f"{DRAWING}：SVG 里有不允许的标签 <script>"],
    ),
    "not listed": (added("EPUB/x.xhtml", page("<p>x</p>")), ["部件 EPUB/x.xhtml 不在清单里"]),
    "not there": (
        lambda parts: parts.pop(SHEET),
        [
            "清单里的 book.css 不在书里",
            f"{PAGE}：链接指向不存在的文件：book.css",
            "EPUB/nav.xhtml：链接指向不存在的文件：book.css",
        ],
    ),
    "outside by the list": (
        swapped(PACKAGE, 'href="book.css"', 'href="https://example.com/book.css"'),
        ["清单里的 https://example.com/book.css 不在书里", f"部件 {SHEET} 不在清单里"],
    ),
    "scripted by the list": (
        swapped(PACKAGE, '"nav"', '"nav scripted"'),
        ["清单里 nav.xhtml 的属性不允许：nav scripted"],
    ),
    "read from elsewhere": (swapped(PACKAGE, 'idref="i1"', 'idref="i9"'), ["阅读顺序里有清单以外的 i9"]),
    "record elsewhere": (
        swapped(PACKAGE, "<metadata/>", '<metadata><link rel="record" href="https://example.com/"/></metadata>'),
        [f"部件 {PACKAGE} 里有不允许的元素 link"],
    ),
    "other book inside": (swapped(CONTAINER, "package.opf", "other.opf"), [f"{CONTAINER} 应该只指向 {PACKAGE}"]),
    "locked": (
        added("META-INF/encryption.xml", b"<x/>"),
        ["里面有不允许的部件：META-INF/encryption.xml", "部件 META-INF/encryption.xml 不在清单里"],
    ),
    "way out": (
        added("EPUB/../../x.css", b"p { margin: 0 }"),
        ["里面有不允许的部件：EPUB/../../x.css", "部件 EPUB/../../x.css 不在清单里"],
    ),
    "other kind": (swapped("mimetype", "epub", "zip"), ["mimetype 写的不是 application/epub+zip"]),
}


def test_a_sound_book() -> None:
    assert texts(packed(sound())) == []


@pytest.mark.parametrize(("change", "findings"), SPOILT.values(), ids=SPOILT)
def test_each_is_found(change: Spoil, findings: list[str]) -> None:
    assert sorted(after(change)) == sorted(findings)


def test_the_zip_itself() -> None:
    data = packed(sound())
    assert texts(data[: len(data) // 2]) == ["不是完整的 EPUB 文件"]
    assert texts(b"MZ" + data) == ["压缩包里夹带了部件以外的内容"]
    assert texts(data[:-2] + struct.pack("<H", 3) + b"abc") == ["压缩包里夹带了部件以外的内容"]
    assert "部件 mimetype 的日期不是固定的 1980-01-01" in texts(packed(sound(), (2026, 11, 21, 9, 30, 0)))


def test_the_kind_of_the_file_comes_first_and_as_it_is() -> None:
    first = ["第一个部件不是原样存放的 mimetype"]
    assert texts(packed(sound(), stored=())) == first
    assert texts(packed(dict(reversed(sound().items())))) == first


def test_one_name_twice() -> None:
    target = BytesIO(packed(sound()))
    with pytest.warns(UserWarning), zipfile.ZipFile(target, "a") as archive:
        archive.writestr(zipfile.ZipInfo(SHEET, EARLIEST), b"p { color: red }")
    assert texts(target.getvalue()) == [f"里面有两份 {SHEET}"]


def test_parts_that_unpack_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LARGEST", 1_000_000)
    parts = sound() | {SHEET: bytes(2_000_000)}
    assert texts(packed(parts)) == [f"里面的部件超过 {module._MOST} 个，或展开后超过 1 MB"]


def test_numbers_of_people_are_told_to_the_whole() -> None:
    parts = sound()
    written("<p>联系电话：13800138000</p>")(parts)
    assert [each.kind for each in look_at_epub(BOOK, packed(parts)).numbers] == ["手机号"]
