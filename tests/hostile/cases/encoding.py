"""Bytes that are not UTF-8, or are it in an unusual way (T34)."""
# ruff: noqa: E501 (one case a line reads better than one value a line)

from __future__ import annotations

from ..case import Case, Content, Verdict
from ..page import END, brand, folder, page

UNIT = "encoding"
WPS = "## 背景\n\n　　管网埋了四十一年，“听漏队”——每周两夜……（见附件１）。\n\n　　一是分片认领；二是夜里去听。\n"

REFUSED = (
    ("gbk", "GBK as Chinese Windows saves it", "gb18030"),
    ("big5", "Big5", "big5"),
    ("utf16", "UTF-16 with its mark", "utf-16"),
    ("utf16le", "UTF-16 without a mark", "utf-16-le"),
    ("utf16be", "UTF-16 of the other order", "utf-16-be"),
    ("utf32", "UTF-32", "utf-32"),
    ("shift-jis", "Shift-JIS", "shift_jis"),
    ("hz", "the seven-bit form of GB2312", "hz"),
    ("utf7", "UTF-7", "utf-7"),
)
SPOILT = (
    ("nul", "a null character", "管网\0埋了", 0),
    ("escape", "a terminal sequence", "管网\x1b[2J埋了", 0),
    ("backspace", "a backspace", "管网\x08埋了", 0),
    ("vertical-tab", "a vertical tab", "管网\x0b埋了", 0),
    ("form-feed", "a form feed", "管网\x0c埋了", 0),
    ("delete", "a delete character", "管网\x7f埋了", 0),
    ("next-line", "a control character above ASCII", "管网\x85埋了", 0),
    ("line-separator", "a line separator", "管网\u2028埋了", 0),
    ("paragraph-separator", "a paragraph separator", "管网\u2029埋了", 0),
    ("non-character", "a code that is no character", "管网\uffff埋了", 0),
)
BROKEN = (
    ("latin", "one byte of another encoding", b"\xe9"),
    ("overlong", "an overlong slash", b"\xc0\xaf"),
    ("surrogate", "half a character in UTF-8", b"\xed\xa0\x80"),
    ("too-high", "a code above Unicode", b"\xf4\x90\x80\x80"),
    ("cut", "a character cut in the middle", "水".encode()[:2]),
    ("lone-continuation", "a byte that continues nothing", b"\x80"),
    ("gbk-inside", "a paragraph pasted in GBK", "党建品牌".encode("gbk")),
)


def cases() -> tuple[Case, ...]:
    """Every case of this topic."""
    return (*_refused(), *_passed())


def _refused() -> tuple[Case, ...]:
    here = "encoding @MARK@"
    return (
        *(brand(UNIT, name, "T34", what, Verdict.REFUSE, body=_body(encoding), encoding=encoding, rule=_rule(encoding),
                changes=_latin(encoding))
          for name, what, encoding in REFUSED),
        *(brand(UNIT, name, "T34", what, Verdict.REFUSE, body=f"## 背景\n\n{text}{here}\n", at=text, rule="encoding")
          for name, what, text, _ in SPOILT),
        *(_bytes(name, what, data) for name, what, data in BROKEN),
        _bytes("picture", "a picture called index.md", b"", whole=b"\x89PNG\r\n\x1a\n" + bytes(40)),
        _bytes("zip", "a Word file called index.md", b"", line=None, whole=b"PK\x03\x04" + bytes(range(256))),
        brand(UNIT, "front-control", "T34", "a control character in a field", Verdict.REFUSE,
              changes={"slogan": "slogan: 一件小事\x07做到底"}, at="slogan: 一件小事\x07", rule="encoding"),
    )  # fmt: skip


def _passed() -> tuple[Case, ...]:
    return (
        _whole("ok-bom", "a byte order mark", lambda text: b"\xef\xbb\xbf" + text.encode()),
        _whole("ok-crlf", "line ends of Windows", lambda text: text.replace("\n", "\r\n").encode()),
        _whole("ok-cr", "line ends of old Macs", lambda text: text.replace("\n", "\r").encode()),
        _whole("ok-mixed", "mixed line ends", lambda text: text.replace("\n", "\r\n", 7).encode()),
        _whole("ok-bom-crlf", "both, as Notepad saves", lambda text: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()),
        _whole("ok-no-end", "no line end at the end", lambda text: text.rstrip("\n").encode()),
        _whole("ok-many-ends", "many empty lines at the end", lambda text: (text + "\n" * 200).encode()),
        _whole("ok-trailing", "spaces after the fences", lambda text: text.replace("---\n", "---  \n").encode()),
        _whole("ok-wps", "a text pasted from WPS", lambda text: text.encode(), WPS),
        _whole("ok-tabs", "tabs in the text", lambda text: text.encode(), "## 背景\n\n甲\t乙\t丙\n\n\t缩进的代码\n"),
        _whole("ok-wide-space", "ideographic spaces", lambda text: text.encode(), "## 背景\n\n　　管网　埋了　四十一年。\n"),
        _whole("ok-nbsp", "spaces that do not break", lambda text: text.encode(), "## 背景\n\n到场\u00a026\u202f分钟\u2003整。\n"),
    )  # fmt: skip


def _body(encoding: str) -> str:
    return f"## Text\n\n{'abc' if encoding == 'shift_jis' else '管网埋了四十一年。'}\n\n@MARK@\n"


def _latin(encoding: str) -> dict[str, str]:
    """Fields without simplified characters, for encodings that have none."""
    if encoding not in {"big5", "shift_jis"}:
        return {}
    plain = "goals:\n  - {id: g1, text: 平均到場時間不超過三十分。}"
    return {
        "name": "name: 清水行動", "slogan": "slogan: 一件小事做到底", "type": "", "contact": "contact: 工作部",
        "origin": "", "goals": plain, "measures": "", "stage": "", "keywords": "",
    }  # fmt: skip


def _rule(encoding: str) -> str:
    """Seven-bit forms are UTF-8 to the letter: what is missing then is what the file should say."""
    return "" if encoding in {"hz", "utf-7"} else "encoding"


def _bytes(name: str, what: str, data: bytes, whole: bytes | None = None, line: int | None = 1) -> Case:
    """A page with some bytes in the middle of its text."""
    id = f"{UNIT}-{name}"
    text = page(id, UNIT, body=f"## 背景\n\n管网@HERE@埋了。\n\n{END}\n").encode()
    if whole is None:
        line = text[: text.index(b"@HERE@")].count(b"\n") + 1
    files: dict[str, Content] = {f"{folder(UNIT, id)}/index.md": whole or text.replace(b"@HERE@", data)}
    accused = f"content/{folder(UNIT, id)}"
    return Case(id, ("T34",), what, Verdict.REFUSE, files, "encoding", line, accused, hidden=(id,))


def _whole(name: str, what: str, change: object, body: str | None = None) -> Case:
    id = f"{UNIT}-{name}"
    text = page(id, UNIT, body=body) if body else page(id, UNIT)
    assert callable(change)
    return Case(id, ("T34",), what, Verdict.PASS, {f"{folder(UNIT, id)}/index.md": change(text)}, shown=(id,))
