"""Export -> import -> identical records, over all content; and texts that a spreadsheet would spoil."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.intake.office.conftest import DAY, HOME

from showcase.domain.brand import Brand
from showcase.domain.fields import descriptions
from showcase.intake.office.body_text import paragraphs
from showcase.intake.office.importing import Options, import_files
from showcase.intake.office.receiving import receive
from showcase.pipeline import Checked, read_and_check
from showcase.reading.registry import read_registry
from showcase.writing.draft import draft_of
from showcase.writing.expanding import collapsed
from showcase.writing.office.register import register
from showcase.writing.office.units import Units

REGISTRY = read_registry(HOME / "content")
UNITS = Units(REGISTRY)


@pytest.fixture(scope="module")
def checked() -> Checked:
    return read_and_check(HOME / "content", DAY)


@pytest.fixture(scope="module")
def book(checked: Checked, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register of all content."""
    path = tmp_path_factory.mktemp("register") / "台账.xlsx"
    path.write_bytes(register(checked).data)
    return path


def test_every_record_and_text_comes_back(checked: Checked, book: Path) -> None:
    submitted = receive(REGISTRY, book)
    assert not submitted.findings
    entries = {each.id: each for each in submitted.entries}
    assert len(entries) == len(checked.brands) > 40
    for document in checked.brands:
        entry = entries[document.path.split("/")[-2]]
        assert collapsed(ordered(entry.draft)) == draft_of(document.record, REGISTRY)
        text = "".join(each.text for each in entry.passages).strip("\n")
        assert text == document.text.strip("\n")
        assert not entry.findings and not entry.remainder


def ordered(draft: dict[str, object]) -> dict[str, object]:
    return {key: draft[key] for key in descriptions(Brand) if draft.get(key)}


def test_importing_an_untouched_register_changes_no_file(content: Path) -> None:
    before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    book = content.parent / "台账.xlsx"
    book.write_bytes(register(read_and_check(content, DAY)).data)
    result = import_files([book], content, DAY, Options(update=True))
    assert [each.id for each in result.same] == ["qingyuan"] and not result.findings
    assert {path: path.read_bytes() for path in content.rglob("*") if path.is_file()} == before


def test_a_brand_with_dangerous_texts_survives_and_nothing_is_a_formula(content: Path) -> None:
    page = content / "brands/shili-shuiwu-jingshui/qingyuan/index.md"
    text = page.read_text(encoding="utf-8")
    text = text.replace("slogan: 一渠清水，万家安心", "slogan: '=HYPERLINK(\"http://x\")'")
    text = text.replace("aliases: [清水行动]", "aliases: ['@清水', '+清水；行动', '-1']")
    text = text.replace("gist: 井中篆水", "gist: '_x0041_'")
    page.write_text(text, encoding="utf-8")
    made = read_and_check(content, DAY)
    data = register(made).data
    with zipfile.ZipFile(BytesIO(data)) as archive:
        sheets = b"".join(archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/"))
        assert b"<f>" not in sheets and b"<f " not in sheets
    sheet = load_workbook(BytesIO(data))["品牌"]
    (slogan,) = [cell for cell in sheet[2] if isinstance(cell.value, str) and cell.value.startswith("=")]
    assert (slogan.value, slogan.data_type) == ('=HYPERLINK("http://x")', "s")
    assert slogan.quotePrefix and slogan.number_format == "@"
    path = content.parent / "台账.xlsx"
    path.write_bytes(data)
    (entry,) = receive(made.registry, path).entries
    assert collapsed(ordered(entry.draft)) == draft_of(made.brands[0].record, made.registry)
    assert entry.draft["aliases"] == ["@清水", "+清水；行动", "-1"]


def test_a_text_as_the_register_writes_it_is_not_parted_into_paragraphs() -> None:
    assert paragraphs("一行\n二行\n") == "一行\n二行\n"
    assert paragraphs("一行\n二行") == "一行\n\n二行"
    assert paragraphs("- 一\n- 二", "背景") == "## 背景\n\n- 一\n- 二"


def test_a_text_too_long_for_a_cell_goes_on_in_the_next(content: Path) -> None:
    page = content / "brands/shili-shuiwu-jingshui/qingyuan/index.md"
    page.write_text(
        f"{page.read_text(encoding='utf-8')}\n{'清水长流。' * 1200}\n\n" * 1 + "长" * 6000 + "\n\n" + "流" * 7000,
        "utf-8",
    )
    made = read_and_check(content, DAY)
    path = content.parent / "台账.xlsx"
    path.write_bytes(register(made).data)
    heads = [cell.value for cell in load_workbook(path)["品牌"][1]]
    assert "正文" in heads and "正文2" in heads
    result = import_files([path], content, DAY, Options(update=True))
    assert [each.id for each in result.same] == ["qingyuan"]


def test_what_the_register_tells_stands_apart_and_is_not_read(content: Path) -> None:
    path = content.parent / "台账.xlsx"
    path.write_bytes(register(read_and_check(content, DAY)).data)
    book = load_workbook(path)
    sheet = book["品牌"]
    told = {cell.value: sheet.cell(2, cell.column) for cell in sheet[1] if str(cell.value).startswith("（只读）")}
    assert {head: cell.value for head, cell in told.items()} == {
        "（只读）状态": "正常",
        "（只读）完整度": "6/6",
        "（只读）地址": "/brands/qingyuan/",
    }
    told["（只读）状态"].value = "改了"
    book.save(path)
    result = import_files([path], content, DAY, Options(update=True))
    assert [each.id for each in result.same] == ["qingyuan"] and not result.findings


def test_a_page_that_was_not_understood_is_left_out(content: Path) -> None:
    page = content / "brands/shili-shuiwu-jingshui/qingyuan/index.md"
    page.write_text(page.read_text(encoding="utf-8").replace("target: 30", "target: 三十"), encoding="utf-8")
    made = register(read_and_check(content, DAY))
    assert (made.count, made.left_out) == (0, ("content/brands/shili-shuiwu-jingshui/qingyuan/index.md",))
