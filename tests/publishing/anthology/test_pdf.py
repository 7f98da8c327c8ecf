"""The books as PDF, read back by others than the program that set them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PIL import Image
from tests.publishing.anthology.epub_books import Drawn, book, box, chapter, picture

from showcase.domain.body import Node
from showcase.domain.book import Book, BookIndex, BookPart, BookPicture, IndexEntry
from showcase.publishing.anthology.pdf import BookRefused, cover_png, leaf_pdf, print_pdf, screen_pdf
from showcase.publishing.anthology.pictures import Staged
from showcase.reading.markdown import parse

POINTS = 72 / 25.4
WIDTH, HEIGHT = 185 * POINTS, 260 * POINTS
TITLES = ("听水声", "等一个人", "守灯记", "田埂夜校")
HOSTILE = (
    '#read("/etc/passwd")', '#eval("1+1")', '#import "/etc/passwd"', "$ x^2 $", "\\u{41}", "@label <label>",
    "*星号* _下划线_ `反引号`", '"引号"', "// 注释", "/* 注释 */", "#set page(width: 1mm)", "{{ 7*7 }}", "= 不是标题",
)  # fmt: skip
ADDRESS = "https://example.org/" + "yichangchuan" * 30


def story(number: int, title: str, **changes: Any) -> Any:
    return chapter(f"case-{number}", number, title=title, brands=(box(name=f"品牌{number}"),), **changes)


def small_book() -> Book:
    long = parse("## 难在哪里\n\n" + ("漏水有声音，只是白天太吵，我们得在夜里去听。" * 3 + "\n\n") * 40)
    told = (
        story(1, TITLES[0]),
        story(2, TITLES[1], origin="compiled", origin_label="资料整理", body=long),
        story(3, TITLES[2], origin="submitted", origin_label="申报"),
        story(4, TITLES[3]),
    )
    made = book(*told)
    parts = (BookPart("part-1", 1, "先听见", "", told[:3]), BookPart("part-2", 2, "手上的功夫", "一句话。", told[3:]))
    entries = (
        IndexEntry("第一个词", "D", (told[0].id, told[3].id)),
        IndexEntry("第二个词", "D", (told[1].id, told[2].id)),
    )
    seals = (picture("标识", "5", format="svg"),)
    return replace(made, parts=parts, indexes=(BookIndex("brand", "品牌索引", entries),), seals=seals)


@pytest.fixture(scope="module")
def screen() -> bytes:
    return screen_pdf(small_book(), Drawn())


@pytest.fixture(scope="module")
def printed() -> bytes:
    return print_pdf(small_book(), Drawn())


def texts(data: bytes) -> list[str]:
    """The words of each page, without white space: only their order counts."""
    document = pypdfium2.PdfDocument(data)
    return [re.sub(r"\s+", "", page.get_textpage().get_text_range()) for page in document]


def starts(data: bytes) -> dict[str, int]:
    """The index of the page that each bookmark leads to."""
    return {each.get_title(): each.get_dest().get_index() for each in pypdfium2.PdfDocument(data).get_toc()}


def numbers_after(words: str, data: bytes, index: int) -> list[str]:
    """The page numbers at the end of the line of a page that begins with these words."""
    lines = pypdfium2.PdfDocument(data)[index].get_textpage().get_text_range().splitlines()
    at = next(at for at, line in enumerate(lines) if words in line)
    found = re.search(r"(\d+(?:,\s*\d+)*)\s*$", next(line for line in lines[at:] if re.search(r"\d\s*$", line)))
    assert found, lines[at]
    return re.findall(r"\d+", found[1])


def labels(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    return [document.get_page_label(index) for index in range(len(document))]


@pytest.mark.parametrize("edition", ["screen", "printed"])
def test_page_numbers_of_contents_and_indexes_are_those_of_the_pages(
    edition: str, request: pytest.FixtureRequest
) -> None:
    data = request.getfixturevalue(edition)
    pages, numbers = texts(data), labels(data)
    contents, index = starts(data)["目录"], starts(data)["索引"]
    # Before a chapter its title stands in the contents and on the page that opens its part.
    openers = [starts(data)["先听见"], starts(data)["手上的功夫"]]
    stands = {}
    for title in TITLES:
        stands[title] = next(
            at for at, text in enumerate(pages) if at > openers[0] and at not in openers and title in text
        )
        assert numbers_after(title, data, contents) == [numbers[stands[title]]]
    assert numbers_after("第一个词", data, index) == [numbers[stands[TITLES[0]]], numbers[stands[TITLES[3]]]]
    assert numbers_after("第二个词", data, index) == [numbers[stands[TITLES[1]]], numbers[stands[TITLES[2]]]]
    assert len(set(stands.values())) == len(TITLES)


def test_bookmarks_lead_to_every_part_and_chapter_in_order(screen: bytes) -> None:
    toc = [(each.level, each.get_title()) for each in pypdfium2.PdfDocument(screen).get_toc()]
    wanted = [
        (0, "编者的话"), (0, "目录"), (0, "先听见"), (1, "听水声"), (1, "等一个人"), (1, "守灯记"), (0, "手上的功夫"),
        (1, "田埂夜校"), (0, "后记"), (0, "索引"), (1, "品牌索引"),
    ]  # fmt: skip
    assert [each for each in toc if each in wanted] == wanted
    pages = texts(screen)
    assert all(title.replace(" ", "") in pages[at] for title, at in starts(screen).items())


def test_parts_and_their_first_chapters_start_on_right_pages_with_empty_backs(screen: bytes) -> None:
    pages, at = texts(screen), starts(screen)
    for part, first in (("先听见", "听水声"), ("手上的功夫", "田埂夜校")):
        assert at[part] % 2 == 0
        assert pages[at[part] + 1] == ""
        assert at[first] == at[part] + 2


def test_running_heads_name_the_book_at_left_and_the_chapter_at_right(screen: bytes) -> None:
    pages, at = texts(screen), starts(screen)["等一个人"]
    assert not pages[at].startswith("一支部一品牌案例集萃")
    following = pages[at + 1 : starts(screen)["守灯记"]]
    assert len(following) >= 2
    for offset, text in enumerate(following, at + 1):
        head = "等一个人" if offset % 2 == 0 else "一支部一品牌案例集萃"
        assert text.startswith(head)
        assert text.endswith(labels(screen)[offset])


def test_invented_chapters_say_so_in_the_contents_the_heads_and_on_the_page(screen: bytes) -> None:
    pages, at = texts(screen), starts(screen)
    contents = next(text for text in pages if text.startswith("目录"))
    assert "听水声示例" in contents and "等一个人示例" not in contents
    assert "本篇的单位、人物、数字均为虚构" in pages[at["听水声"]]
    assert "本篇的单位、人物、数字均为虚构" not in pages[at["等一个人"]]
    assert "资料整理" in pages[at["等一个人"]] and "申报" not in pages[at["守灯记"]]


def test_what_is_not_recorded_says_so_and_what_is_not_there_has_no_page(screen: bytes) -> None:
    assert "创建类型资料未载" in texts(screen)[starts(screen)["听水声"]]
    bare = small_book()
    bare = replace(bare, indexes=(), edition=replace(bare.edition, preface=None, afterword=None))
    pages = texts(screen_pdf(bare, Drawn()))
    assert not [text for text in pages if text.startswith(("编者的话", "后记", "索引"))]


def test_a_note_stands_at_the_foot_of_the_page_that_calls_it(screen: bytes) -> None:
    pages = texts(screen)
    calling = [at for at, text in enumerate(pages) if "老城北片的管子" in text]
    noted = [at for at, text in enumerate(pages) if "两段的注。第二段。" in text]
    assert calling == noted and len(calling) == 3


def test_figures_and_tables_are_numbered_by_chapter(screen: bytes) -> None:
    text = "".join(texts(screen))
    assert [text.count(f"图1-{number}夜里") for number in (1, 2, 3, 4, 5)] == [1, 1, 1, 1, 0]
    assert text.count("表1-1跳了两级的标题") == 1
    assert text.count("表3-1") == 1


def fonts_of(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    return (
        each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/FontDescriptor"
    )


def test_the_file_is_sound_tagged_and_holds_its_fonts(screen: bytes) -> None:
    with pikepdf.open(BytesIO(screen)) as pdf:
        assert pdf.check_pdf_syntax() == []
        fonts = [*fonts_of(pdf)]
        assert {str(each.FontName).partition("+")[2].partition("-")[0] for each in fonts} == {
            "NotoSerifSC", "NotoSansCJKsc", "AlbumKai",
        }  # fmt: skip
        assert all(each.keys() & {"/FontFile2", "/FontFile3"} for each in fonts)
        assert pdf.Root.MarkInfo.Marked and str(pdf.Root.Lang).startswith("zh")
        with pdf.open_metadata() as metadata:
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == "一支部一品牌 案例集萃"
            assert metadata["dc:creator"] == ["示例编辑部"]
            assert metadata["xmp:CreateDate"].startswith("2026-11-21")


def test_links_of_the_screen_edition_lead_outside_or_to_a_chapter(screen: bytes) -> None:
    with pikepdf.open(BytesIO(screen)) as pdf:
        links = [note for page in pdf.pages for note in page.get("/Annots", [])]
        outside = {str(note.A.URI) for note in links if "/URI" in note.get("/A", {})}
    assert outside == {"https://example.org/a?b=c&d=%25"}
    assert len(links) > 20


def test_the_print_edition_can_be_cut_folded_and_has_no_links(printed: bytes) -> None:
    with pikepdf.open(BytesIO(printed)) as pdf:
        assert len(pdf.pages) % 4 == 0
        assert pdf.check_pdf_syntax() == []
        for page in pdf.pages:
            media, trim, bleed = (
                [float(each) for each in page.obj[box]] for box in ("/MediaBox", "/TrimBox", "/BleedBox")
            )
            assert [trim[2] - trim[0], trim[3] - trim[1]] == pytest.approx([WIDTH, HEIGHT], abs=0.1)
            assert [a - b for a, b in zip(trim, bleed, strict=True)] == pytest.approx(
                [3 * POINTS, 3 * POINTS, -3 * POINTS, -3 * POINTS], abs=0.01
            )
            assert media[2] - bleed[2] == pytest.approx(10 * POINTS, abs=0.1)
            # A note may be reached from its number, for whoever reads the file before it is printed.
            assert all(re.fullmatch("(脚注 )?[①-⑳]", str(note.Contents)) for note in page.obj.get("/Annots", []))
    pages = texts(printed)
    assert pages[-2] == ""


def dark(image: Image.Image, box: tuple[float, float, float, float]) -> bool:
    return min(image.convert("L").crop(tuple(map(round, box))).get_flattened_data()) < 128


def test_crop_marks_stand_outside_of_the_bleed_and_colour_reaches_into_it(printed: bytes) -> None:
    document = pypdfium2.PdfDocument(printed)
    scale = 4 * POINTS / (72 / 25.4)
    mm = scale * POINTS
    cover, text = (document[at].render(scale=scale).to_pil() for at in (0, 12))
    for image in (cover, text):
        assert dark(image, (12 * mm, 2 * mm, 14 * mm, 10 * mm)), "a mark over the left edge of the cut"
        assert dark(image, (2 * mm, 12 * mm, 10 * mm, 14 * mm)), "a mark beside the upper edge"
        assert not dark(image, (20 * mm, 1 * mm, 190 * mm, 9.5 * mm)), "nothing else"
    assert cover.getpixel((round(100 * mm), round(10.5 * mm)))[0] < 200


def left_of(data: bytes, index: int) -> float:
    textpage = pypdfium2.PdfDocument(data)[index].get_textpage()
    boxes = (textpage.get_charbox(at) for at in range(textpage.count_chars()))
    return min(left for left, _, right, _ in boxes if right > left)


def test_the_margins_of_the_print_edition_are_mirrored_and_those_for_screens_are_not(
    screen: bytes, printed: bytes
) -> None:
    right = starts(screen)["等一个人"]
    right += right % 2
    edge = 13 * POINTS
    assert left_of(printed, right) - edge == pytest.approx(26 * POINTS, abs=3)
    assert left_of(printed, right + 1) - edge == pytest.approx(22 * POINTS, abs=3)
    assert left_of(screen, right) == pytest.approx(left_of(screen, right + 1), abs=3)
    assert starts(printed) == starts(screen)


def test_two_runs_give_the_same_bytes(screen: bytes, printed: bytes) -> None:
    assert screen_pdf(small_book(), Drawn()) == screen
    assert print_pdf(small_book(), Drawn()) == printed


@pytest.fixture(scope="module")
def hostile() -> bytes:
    words = "\n".join(HOSTILE)
    paragraphs = tuple(Node("paragraph", (Node("text", text=each),)) for each in HOSTILE)
    long = Node(
        "paragraph",
        (
            Node("text", text=f"见{ADDRESS}。"),
            Node("link", (Node("text", text="\u202e倒着\u202c"),), "file:///etc/passwd"),
        ),
    )
    link = Node("link", (Node("text", text="外面"),), 'https://example.org/")#eval("1")')
    body = Node("document", (*paragraphs, long, Node("heading", (link,), level=2), Node("code_block", text=words)))
    told = chapter(
        title=HOSTILE[0], subtitle=HOSTILE[1], summary=HOSTILE[2], practice=HOSTILE, outcomes=HOSTILE, keywords=HOSTILE,
        sources=(ADDRESS,), facts=tuple((each, each) for each in HOSTILE), body=body, pictures={},
        lead=picture(HOSTILE[4], caption=HOSTILE[4]), brands=(box(name=HOSTILE[0], slogan=HOSTILE[3], logo=None),),
    )  # fmt: skip
    made = book(told, chapter("deng-yi-ge-ren", 2))
    entries = tuple(IndexEntry(each, "#", (told.id,)) for each in HOSTILE)
    return screen_pdf(replace(made, indexes=(BookIndex("unit", HOSTILE[6], entries),)), Drawn())


def test_hostile_words_come_out_as_they_went_in(hostile: bytes) -> None:
    text = "".join(texts(hostile))
    for each in HOSTILE:
        assert text.count(re.sub(r"\s", "", each)) >= 5, each
    assert "root:" not in text and ADDRESS in text
    assert "外面" in text


def test_nothing_sticks_out_of_the_type_area(hostile: bytes) -> None:
    document = pypdfium2.PdfDocument(hostile)
    for index in range(1, len(document) - 1):  # all but the covers
        textpage = document[index].get_textpage()
        boxes = (textpage.get_charbox(at) for at in range(textpage.count_chars()))
        assert max((right for _, _, right, _ in boxes), default=0) < WIDTH - 22 * POINTS


def test_an_address_in_a_heading_stays_an_address(hostile: bytes) -> None:
    with pikepdf.open(BytesIO(hostile)) as pdf:
        found = {
            str(note.A.URI) for page in pdf.pages for note in page.get("/Annots", []) if "/URI" in note.get("/A", {})
        }
    assert found == {"https://example.org/%22)#eval(%221%22)", "https://example.org/a?b=c&d=%25"}


def test_a_single_record_is_a_sheet_of_its_own() -> None:
    data = leaf_pdf(chapter(), "一支部一品牌 展示馆", "2026-11-02", Drawn(), {"livelihood": ("disc", "green")})
    assert data == leaf_pdf(chapter(), "一支部一品牌 展示馆", "2026-11-02", Drawn(), {"livelihood": ("disc", "green")})
    pages = texts(data)
    assert pages[0].startswith("一支部一品牌展示馆服务民生类示例听水声")
    assert "更新2026-11-02" in pages[0] and "图1夜里" in "".join(pages) and "表1跳了" in "".join(pages)
    with pikepdf.open(BytesIO(data)) as pdf:
        assert [float(each) for each in pdf.pages[0].MediaBox[2:]] == pytest.approx([595.28, 841.89], abs=0.1)
        assert pdf.check_pdf_syntax() == []


def test_a_record_without_a_date_has_none() -> None:
    brand = chapter(
        "qingyuan", 1, "brand", title="清源", subtitle="", summary="", brands=(box(logo=None),), body=Node("document")
    )
    assert "更新" not in "".join(texts(leaf_pdf(brand, "展示馆", "", Drawn())))


def test_the_cover_is_a_picture_of_the_width_asked_for() -> None:
    data = cover_png(small_book(), Drawn(), 740)
    with Image.open(BytesIO(data)) as image:
        assert image.size == (740, 1040)
        assert image.convert("RGB").getpixel((400, 700)) == (0x8F, 0x2A, 0x1C)
    assert cover_png(small_book(), Drawn(), 740) == data


class Spoilt(Drawn):
    def staged(self, picture: BookPicture) -> Staged:
        return replace(super().staged(picture), data=b"no picture")


def test_what_typst_cannot_set_is_said_in_one_chinese_sentence() -> None:
    with pytest.raises(BookRefused) as refused:
        leaf_pdf(chapter(), "展示馆", "2026-11-02", Spoilt())
    (problem,) = refused.value.problems
    assert problem.message == (
        "这本书没有排成：排版程序遇到了排不了的内容。请先排单篇，找出是哪一篇；再把那个文件夹原样交给网站的维护者。"
    )
    assert problem.rule == "book-typesetting" and problem.place.path == "content/cases/2026/ting-shui-sheng/index.md"
