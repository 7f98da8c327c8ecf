"""What the templates are given: words as strings, and everything that needs thinking already decided."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.publishing.anthology.epub_books import book, chapter, picture

from showcase.domain.book import BookPicture
from showcase.domain.pictures import PictureFacts
from showcase.publishing.anthology.fonts import THEME
from showcase.publishing.anthology.typst_data import Ways, book_data, leaf_data, short
from showcase.publishing.anthology.typst_text import Around, blocks, breakable
from showcase.reading.markdown import parse

WAYS = Ways(lambda picture: "name.png", lambda picture: "ink.png")


def walked(markdown: str, **around: Any) -> list[Any]:
    return blocks(parse(markdown), Around("m", "3-", lambda picture: {"file": "f"}, **around))


def words(markdown: str) -> Any:
    return walked(markdown)[0]["c"]


def test_lines_of_the_file_are_joined_and_words_are_one_string() -> None:
    assert words("第一行，\n第二行 and\nthird\n") == ["第一行，第二行 and third"]


def test_headings_follow_one_another_without_a_gap() -> None:
    found = walked("### 一\n\n##### 二\n\n###### 三\n\n#### 四\n\n## 五\n\n###### 六\n")
    assert [each["level"] for each in found] == [1, 2, 3, 2, 1, 2]


def test_a_picture_in_a_line_becomes_a_figure_between_its_words() -> None:
    found = walked("前面 ![图](a.png) 后面。\n", pictures={"a.png": picture(caption="夜里")})
    assert [each["k"] for each in found] == ["p", "figure", "p"]
    assert found[1]["label"] == "图 3-1" and found[1]["caption"] == "夜里"
    assert found[2]["c"] == ["后面。"]


def test_a_picture_that_is_not_there_leaves_its_words() -> None:
    assert words("看 ![一张图](mei-you.png)\n") == ["看 一张图"]


def test_a_linked_picture_is_a_figure_and_its_link_has_no_words_left() -> None:
    found = walked("[![图](a.png)](https://example.org)\n", pictures={"a.png": picture()})
    assert [each["k"] for each in found] == ["figure"]


def test_pictures_of_a_table_or_a_heading_follow_it_and_those_of_a_note_are_words() -> None:
    text = "## 看图 ![图](a.png)\n\n| 一 |\n|---|\n| ![图](a.png) |\n\n注[^a]\n\n[^a]: 见 ![一张图](a.png)\n"
    found = walked(text, pictures={"a.png": picture()})
    assert [each["k"] for each in found] == ["h", "figure", "table", "figure", "p"]
    assert found[-1]["c"][1]["c"] == [["见 一张图"]]


def test_a_note_gives_the_words_of_whatever_is_in_it() -> None:
    (found,) = walked("注[^a]\n\n[^a]: 一句。\n\n    - 一条\n\n    ```\n    代码\n    ```\n")
    assert found["c"][1]["c"] == [["一句。"], ["一条"], ["代码"]]


def test_links_lead_outside_or_to_a_chapter_and_others_are_only_words() -> None:
    found = walked(
        "[甲](https://example.org/x) [乙](../yi/index.md) [丙](javascript:alert) [丁](mailto:a@example.org)\n",
        inner=lambda target: "case-yi" if "yi" in target else "",
    )
    assert found[0]["c"] == [
        {"k": "link", "to": "https://example.org/x", "c": ["甲"]}, " ",
        {"k": "inner", "to": "case-yi", "c": ["乙"]}, " 丙 ",
        {"k": "link", "to": "mailto:a@example.org", "c": ["丁"]},
    ]  # fmt: skip


def test_a_note_is_given_where_it_is_first_called_and_a_ring_of_notes_ends() -> None:
    found = words("一[^a]二[^b]三[^a]。\n\n[^a]: 见[^b]。\n[^b]: 见[^a]。\n")
    assert found == [
        "一",
        {"k": "note", "id": "m-1", "c": [["见", {"k": "note", "id": "m-2", "c": [["见。"]]}, "。"]]},
        "二", {"k": "again", "id": "m-2"}, "三", {"k": "again", "id": "m-1"}, "。",
    ]  # fmt: skip


def test_lists_in_lists_stop_at_a_depth_that_a_page_can_hold() -> None:
    depth, found = 0, walked("".join(f"{'  ' * level}- {level}\n" for level in range(9)))
    while found:
        depth += 1
        found = [each for item in found[0]["c"] for each in item if each["k"] == "list"]
    assert depth == 5


def test_a_table_knows_its_number_its_heading_and_how_wide_its_columns_are() -> None:
    (_, table) = walked(
        "## 成效\n\n| 指标 | 数 |\n|---|---|\n| 平均到场时间（分钟），从接报算起到人员到场为止 | 58 |\n"
    )
    assert (table["label"], table["caption"]) == ("表 3-1", "成效")
    assert table["weights"] == [30, 4] and table["figures"] == [False, True]
    assert table["head"] == [["指标"], ["数"]] and table["rows"][0][1] == ["58"]


def test_a_short_row_is_filled_up() -> None:
    (table,) = walked("| a | b | c |\n|---|---|---|\n| 1 |\n")
    assert [len(row) for row in (table["head"], *table["rows"])] == [3, 3]


def test_long_runs_get_places_to_break_and_others_do_not() -> None:
    assert breakable("见 https://example.org/abcdefgh。") == "见 https:\u200b//exam\u200bple.or\u200bg/abcd\u200befgh。"
    assert breakable("见 showcase 第 12 页") == "见 showcase 第 12 页"


def test_in_a_table_of_many_columns_words_break_sooner() -> None:
    (narrow,) = walked("| 一 | 二 |\n|---|---|\n| 2026-11-20/21 | b |\n")
    (wide,) = walked("| 一 | 二 | 三 | 四 | 五 |\n|---|---|---|---|---|\n| 2026-11-20/21 | b | c | d | e |\n")
    assert narrow["rows"][0][0] == ["2026-11-20/21"]
    assert wide["rows"][0][0] == ["2026-1\u200b1-20/2\u200b1"]


def test_code_keeps_its_lines() -> None:
    assert walked("```\n甲\n  乙\n```\n") == [{"k": "code", "c": ["甲", "  乙"]}]


@pytest.mark.parametrize(
    ("format_", "size", "width"),
    [("svg", (30, 20), 137.0), ("jpeg", (4000, 2000), 137.0), ("jpeg", (480, 320), 68.57), ("png", (1000, 2000), 56.0)],
)
def test_a_picture_is_as_wide_as_its_pixels_and_the_page_allow(
    format_: str, size: tuple[int, int], width: float
) -> None:
    told = picture()
    lead = BookPicture(told.source, PictureFacts(format_, *size, 100, "1" * 64), "一", "二", told.place)
    made = leaf_data(chapter(lead=lead), "展示馆", "2026-11-02", {}, WAYS)["chapter"]["lead"]
    limit = 158.0 if width == 137.0 else width
    assert made["width"] == limit


def test_a_long_title_is_cut_over_the_pages() -> None:
    assert short("一" * 34) == "一" * 34
    assert short("一" * 35) == "一" * 34 + "……"


def test_the_data_of_a_book_is_plain_and_says_which_chapter_is_what() -> None:
    data = json.loads(json.dumps(book_data(book(), WAYS, for_print=True)))
    assert [chapter["head"] for part in data["parts"] for chapter in part["chapters"]] == ["听水声", "等一个人", "清源"]
    assert [chapter["origin"] for part in data["parts"] for chapter in part["chapters"]] == ["示例", "资料整理", "示例"]
    assert data["print"] and data["built"] == {"year": 2026, "month": 11, "day": 21}
    first = data["parts"][0]["chapters"][0]
    assert first["facts"][1] == {"label": "创建类型", "value": "资料未载", "empty": True}
    assert first["type"] == {"mark": "disc", "hue": "green", "label": "服务民生类"}
    assert [font["name"].split()[0] for font in data["colophon"]["fonts"]] == ["思源宋体", "思源黑体", "霞鹜文楷"]


def test_no_template_reads_words_as_code_or_opens_what_is_not_staged() -> None:
    templates = sorted((THEME / "typst").glob("*.typ"))
    assert len(templates) > 12
    for template in templates:
        text = Path(template).read_text(encoding="utf-8")
        for word in ("eval(", "mode:", "read(", "plugin(", "@preview", "yaml(", "xml(", "include "):
            assert word not in text, (template.name, word)
        assert text.count("json(") == text.count('json("data.json")')
        assert text.count("image(") == text.count('image("pictures/" + ')
