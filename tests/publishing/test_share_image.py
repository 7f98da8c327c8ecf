"""The share image of a brand, and how Chinese is set into it."""

from io import BytesIO

import pytest
from PIL import Image
from pylopdf_fonts_zh_cn import serif_path

from showcase.presenting.pictures import ShareCard, share_image_name
from showcase.publishing.share_image import missing_glyphs, share_image, share_key
from showcase.publishing.typesetting import Line, break_lines, broken_at_pauses, drawable, font, set_line

PAPER, WHITE, VERMILION = (251, 250, 246), (255, 255, 255), (191, 43, 24)
LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9H0z" fill="#14626a"/></svg>'
QINGYUAN = ShareCard("清源", "一渠清水，万家安心", "示例市水务公司净水车间党支部", "示例", "d1")
FACE = font(serif_path(), 100)


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data)).convert("RGB")


def texts(lines: tuple[Line, ...]) -> list[str]:
    return ["".join(atom for atom, _ in line.atoms) for line in lines]


@pytest.mark.parametrize(
    ("card", "logo"),
    [
        (QINGYUAN, LOGO),
        (ShareCard("智丝堡垒·质造先锋", "以智赋丝，以质取胜", "示例化纤公司党支部", "资料整理"), None),
        (
            ShareCard(
                "“红帆领航·匠心筑梦”产业工人先锋队党建服务品牌", "把支部建在产业链上，让党旗飘在生产线上呀", "示" * 60
            ),
            None,
        ),
        (ShareCard("𠮷", "", ""), None),
    ],
)
def test_an_image_has_its_size_and_stays_small(card: ShareCard, logo: bytes | None) -> None:
    data = share_image(card, logo)
    assert opened(data).size == (1200, 630)
    assert len(data) <= 40_000
    assert share_image(card, logo) == data


def test_the_logo_lies_in_its_own_colours_on_white() -> None:
    shown = opened(share_image(QINGYUAN, LOGO))
    assert [shown.getpixel(place) for place in ((5, 5), (80, 110), (254, 282), (67, 546))] == [
        PAPER, WHITE, (0x14, 0x62, 0x6A), VERMILION,
    ]  # fmt: skip


def test_a_raster_logo_is_not_enlarged() -> None:
    out = BytesIO()
    Image.new("RGB", (20, 20), (0x14, 0x62, 0x6A)).save(out, "WEBP", lossless=True)
    shown = opened(share_image(QINGYUAN, out.getvalue()))
    assert [shown.getpixel(place) for place in ((254, 282), (254 + 14, 282))] == [(0x14, 0x62, 0x6A), WHITE]


def test_a_pale_logo_lies_on_ink() -> None:
    shown = opened(share_image(ShareCard("清源", "", "", "", "d", ink_ground=True), LOGO.replace(b"#14626a", b"#fff")))
    assert [shown.getpixel(place) for place in ((254, 282), (254 + 110, 282))] == [WHITE, (25, 24, 22)]


def test_name_and_key_follow_what_is_shown() -> None:
    other = ShareCard("清源", "一渠清水，万家安心", "示例市水务公司净水车间党支部", "示例", "d2")
    assert share_image_name(QINGYUAN) != share_image_name(other)
    assert share_key(QINGYUAN) != share_key(other)
    assert share_image_name(QINGYUAN) == share_image_name(ShareCard(*QINGYUAN_FIELDS))


QINGYUAN_FIELDS = ("清源", "一渠清水，万家安心", "示例市水务公司净水车间党支部", "示例", "d1")


def test_characters_without_a_glyph_are_told_and_shown_as_printers_do() -> None:
    assert missing_glyphs("清𠮷源·“”𠮷 A1") == "𠮷"
    assert drawable("清𠮷\n源", serif_path()) == "清〓 源"


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("一渠清水，万家安心", 500, ["一渠清水，", "万家安心"]),
        ("智丝堡垒·质造先锋", 700, ["智丝堡垒·", "质造先锋"]),
        ("“三翼五联动”先锋e站", 700, ["“三翼五联动”", "先锋e站"]),
        ("一二三四五六，七", 650, ["一二三四", "五六，七"]),
        ("ABCDEFGHIJKLMNOP", 300, ["ABCDEFGHIJKLMNOP"]),
        ("", 300, []),
    ],
)
def test_lines_break_where_chinese_lines_may(text: str, width: float, lines: list[str]) -> None:
    assert texts(break_lines(text, FACE, width)) == lines


def test_no_line_starts_with_a_closing_mark_or_ends_with_an_opening_one() -> None:
    text = "一二三（四五）六七八、九十《一二》三四"
    for width in range(210, 900, 30):
        for line in texts(break_lines(text, FACE, width)):
            assert line[0] not in "）、》" and line[-1] not in "（《"


def test_breaks_at_pauses_are_told_from_others() -> None:
    assert broken_at_pauses(break_lines("一渠清水，万家安心", FACE, 500))
    assert not broken_at_pauses(break_lines("一丝一毫见初心", FACE, 400))


@pytest.mark.parametrize(
    ("text", "width"),
    [("清源", 200), ("“清源”", 300), ("清源，", 250), ("“清”、“源”", 500), ("（《清》）", 300), ("清·源", 250)],
)
def test_punctuation_gives_up_its_empty_half(text: str, width: float) -> None:
    assert set_line(text, FACE).width == width
