"""Names that every computer can keep apart and everybody can see; strange ones pass."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.domain.limits import Limits
from showcase.reading.file_names import fault_of, quoted, shown, suggestion, twins

MOST = Limits().name_bytes

GOOD = [
    "logo.svg", "LOGO.SVG", "a.jpeg", "2026.png", "a_b-c.webp", "夜里听漏.jpg", "夜里 听漏.jpg", "党员 & 群众.png",
    "1+1.png", "it's.png", "图（一）.png", "图(1).png", "“先锋”.png", "阿依古丽·买买提.jpg", "〇.png", "é.png",
    "ǖ.png", "图，一。.png", "a..b.png", "图①.png", "㎡.png", "ᠮᠣᠩᠭᠣᠯ.png", "བོད་ཡིག.png", "ئۇيغۇر.png", "ꆈꌠꉙ.png",
    "한국.png", "日本語ー.png", "ﾊﾝｶｸ.png", "𠮷.png", "\U00031350.png", "\U0002ebf0.png", "\U000323b0.png",
    "👨\u200d👩\u200d👧.png", "❤\ufe0f.png", "🫨.png", "100%.png", "100%国产.png", "50%-zz.png", "a=b.png",
    "a,b;c.png", "[1].png", "{a}.png", "a@2x.png", "$5.png", "a!.png", "~a.png", "`a`.png", "^.png", "console.png",
    "auxiliary.png", "com10.png", "company.png", "null.png", "lpt.png", "图" * 38 + ".png", "a .png",
]  # fmt: skip

BAD = {
    "a:b.png": "里有“:”，有的电脑不能用",
    "a?.png": "里有“?”，有的电脑不能用",
    "a*.png": "里有“*”，有的电脑不能用",
    'a".png': '里有“"”，有的电脑不能用',
    "a<b>.png": "里有“<”，有的电脑不能用",
    "a|b.png": "里有“|”，有的电脑不能用",
    "a\\b.png": "里有“\\”，有的电脑不能用",
    "a#1.png": "里有“#”，有的电脑不能用",
    "a%2eb.png": "里有“%2e”，有的电脑不能用",
    "%2F.png": "里有“%2F”，有的电脑不能用",
    ".logo.png": "以点开头，有的电脑会当成别的东西",
    "-logo.png": "以连字符开头，有的电脑会当成别的东西",
    " logo.png": "以空格开头，有的电脑会当成别的东西",
    "\u3000logo.png": "以空格开头，有的电脑会当成别的东西",
    "photos.": "以点结尾，Windows 会把它去掉",
    "photos ": "以空格结尾，Windows 会把它去掉",
    "con.png": "里的“con”是 Windows 自己要用的词",
    "CON.png": "里的“CON”是 Windows 自己要用的词",
    "nul": "里的“nul”是 Windows 自己要用的词",
    "aux.tar.png": "里的“aux”是 Windows 自己要用的词",
    "com1.png": "里的“com1”是 Windows 自己要用的词",
    "com¹.png": "里的“com¹”是 Windows 自己要用的词",
    "LPT0.png": "里的“LPT0”是 Windows 自己要用的词",
    "con .png": "里的“con”是 Windows 自己要用的词",
    "conin$.png": "里的“conin$”是 Windows 自己要用的词",
    "e\u0301.png": "里有拆开写的字母（字母和音调是两个字符），别的电脑会当成另一个文件",
    "a\u202egnp.svg": "里有看不见或显示不出的字符（U+202E）",
    "a\u200bb.png": "里有看不见或显示不出的字符（U+200B）",
    "清\ufeff源.png": "里有看不见或显示不出的字符（U+FEFF）",
    "a\nb.png": "里有看不见或显示不出的字符（U+000A）",
    "a\x07b.png": "里有看不见或显示不出的字符（U+0007）",
    "\ue000.png": "里有看不见或显示不出的字符（U+E000）",
    "\u0378.png": "里有看不见或显示不出的字符（U+0378）",
    "ㅤ.png": "里有看不见或显示不出的字符（U+3164）",
    "\udcff.png": "不是 UTF-8 编码，多半是旧的压缩软件解压出来的",
    "图" * 39 + ".png": "有 121 字节，最多 120 字节（一个汉字算 3）",
    "a" * 117 + ".png": "有 121 字节，最多 120 字节（一个汉字算 3）",
}


@pytest.mark.parametrize("name", GOOD)
def test_merely_strange(name: str) -> None:
    assert fault_of(name, MOST) == ""


@pytest.mark.parametrize("name", BAD, ids=ascii)
def test_refused(name: str) -> None:
    assert fault_of(name, MOST) == BAD[name]


@pytest.mark.parametrize(
    ("name", "good"),
    [
        ("a:b?.png", "a-b.png"),
        (" .logo .png", "logo.png"),
        ("con.png", "tu-pian-con.png"),
        ("???.png", "tu-pian.png"),
        ("清\u200b源.png", "清-源.png"),
        ("e\u0301.png", "é.png"),
        ("图" * 60 + ".png", "图" * 38 + ".png"),
        ("photos. ", "photos"),
        ("\udcb1\udcea\udcca\udcb6.jpg", "标识.jpg"),
        ("\udcff\udcff.jpg", "tu-pian.jpg"),
    ],
    ids=ascii,
)
def test_a_good_name_is_suggested(name: str, good: str) -> None:
    assert suggestion(name, MOST) == good


@settings(deadline=None, max_examples=400, derandomize=True)
@given(st.text(st.characters(), min_size=1, max_size=80).map(lambda text: f"{text}.png"))
def test_any_name_is_judged_shown_and_put_right(name: str) -> None:
    fault = fault_of(name, MOST)
    assert quoted(name).encode() and "\n" not in shown(name)
    assert shown(shown(name)) == shown(name)
    if fault:
        good = suggestion(name, MOST)
        assert fault_of(good, MOST) == ""
        assert good.endswith(".png")


@settings(deadline=None, max_examples=200, derandomize=True)
@given(st.binary(min_size=1, max_size=60))
def test_any_bytes_can_be_shown(data: bytes) -> None:
    name = data.decode("utf-8", "surrogateescape")
    assert shown(name).encode()
    assert suggestion(name, MOST).encode()


def test_twins() -> None:
    names = ["a.png", "b.png", "A.PNG", "e\u0301.svg", "é.svg", "É.svg", "photos/a.png", "ß.png", "ss.png"]
    assert list(twins(names)) == [
        ("A.PNG", "a.png"),
        ("é.svg", "e\u0301.svg"),
        ("É.svg", "e\u0301.svg"),
        ("ss.png", "ß.png"),
    ]


def test_names_agree_with_the_character_table() -> None:
    """Whatever is a letter, a sign or a number today may stand in a name."""
    for code in (*range(0x80, 0x2000), *range(0x3041, 0xA4C7)):
        name = f"a{chr(code)}b.png"
        category = unicodedata.category(chr(code))
        if (
            category[0] in "LNPS"
            and unicodedata.normalize("NFC", name) == name
            and code not in {0x115F, 0x1160, 0x3164}
        ):
            assert fault_of(name, MOST) == "", ascii(name)
