"""The two commands as people run them, from an empty form to a page on a built site."""

import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.intake.office.conftest import HOME
from tests.intake.office.making import good_sheets, picture, workbook
from tests.intake.office.test_archive import BRAND, SOURCE, delivered, zipped
from tests.intake.office.test_form import Form

from showcase.publishing.release import release
from showcase.publishing.site import Settings
from showcase.reading.registry import read_registry
from showcase.writing.office.template import template_bytes

REGISTRY = read_registry(HOME / "content")


def command(script: str, *words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, f"scripts/{script}.py", *map(str, words)],
        cwd=HOME, capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip


def columns(sheet: Worksheet) -> dict[str, int]:
    return {str(cell.value).rstrip("*"): cell.column for cell in sheet[1] if cell.value}


def test_an_untouched_template_holds_no_brand(content: Path) -> None:
    path = content.parent / "申报表.xlsx"
    assert command("export_register", "--template", path).stdout == f"已写出空白表格“{path}”。\n"
    result = command("import_forms", path, "--content", content)
    assert (result.returncode, result.stdout) == (
        0, "新写入 0，更新 0，没有变化 0，没有写入 0。错误 0，提醒 0。\n",
    )  # fmt: skip


@pytest.fixture
def forms(content: Path) -> tuple[Path, Path, Path]:
    """A filled template, a filled Word form and a zip of the online form, of one brand each."""
    shutil.rmtree(content / BRAND)
    table, form, archive = (content.parent / name for name in ("申报表.xlsx", "申报书.docx", "qingyuan.zip"))
    book = load_workbook(BytesIO(template_bytes(REGISTRY)))
    for title, texts in {
        "品牌": {"品牌名称": "观澜", "所属单位": "示例市水务公司净水车间党支部", "创建类型": "服务民生类",
               "三亮阶段·当前阶段": "点亮", "传播语": "看得见的清亮", "背景": "河边的小闸。"},
        "建设目标": {"品牌编号": "观澜", "标题": "水更清", "内容": "浊度降到一以下。", "衡量指标": "浊度",
                 "目标值": "1", "计量单位": "度"},
        "创建举措": {"品牌编号": "观澜", "标题": "每日一看", "内容": "每天早上到闸口取样。", "责任人": "净水党小组",
                 "频次": "每天", "对应目标": "水更清"},
    }.items():  # fmt: skip
        for head, text in texts.items():
            book[title].cell(4, columns(book[title])[head]).value = text
    book.save(table)
    filled = Form()
    filled.fill()
    filled.put(filled.box("品牌标识"), picture())
    filled.document.save(form)
    return table, form, zipped(archive, delivered(SOURCE))


def test_table_form_and_zip_all_end_in_pages_of_a_site(
    content: Path, forms: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    result = command("import_forms", *forms, "--content", content)
    assert result.returncode == 0, result.stdout
    assert "新写入 3，更新 0，没有变化 0，没有写入 0。错误 0，" in result.stdout
    for part in ("theme", "hooks"):
        (tmp_path / part).symlink_to(HOME / part)
    shutil.copytree(HOME / "content" / "guide", content / "guide")
    shutil.copy(HOME / "mkdocs.yml", tmp_path)
    site = tmp_path / "site"
    release(tmp_path / "mkdocs.yml", site, Settings(content=content, cache=HOME / ".cache", lenient=True))
    for id, words in {
        "guanlan": "看得见的清亮",
        "tingchao": "一滴不漏，听得见",
        "qingyuan": "一渠清水，万家安心",
    }.items():
        assert words in (site / "brands" / id / "index.html").read_text(encoding="utf-8")


def test_a_dry_run_shows_what_would_change_and_changes_nothing(content: Path) -> None:
    path = content.parent / "台账.xlsx"
    assert command("export_register", "--content", content, path).stdout == f"已写出品牌台账“{path}”，共 1 个品牌。\n"
    book = load_workbook(path)
    book["品牌"].cell(2, columns(book["品牌"])["传播语"]).value = "清水长流万家"
    book.save(path)
    before = (content / BRAND / "index.md").read_bytes()
    result = command("import_forms", path, "--content", content, "--update", "--dry-run", "--diff")
    assert result.returncode == 0
    assert f"会写入 {BRAND}（改动：传播语）\n--- 原来/{BRAND}/index.md\n" in result.stdout
    assert "\n-slogan: 一渠清水，万家安心\n+slogan: 清水长流万家\n" in result.stdout
    assert result.stdout.endswith("试运行，什么也没有写。新写入 0，更新 1，没有变化 0，没有写入 0。错误 0，提醒 0。\n")
    assert (content / BRAND / "index.md").read_bytes() == before


def test_a_brand_with_errors_is_not_written_and_the_exit_code_says_so(content: Path) -> None:
    path = content.parent / "申报表.xlsx"
    sheets = good_sheets()
    sheets["品牌"][1] = (*sheets["品牌"][1][:6], None, None)
    workbook(path, sheets)
    result = command("import_forms", path, "--content", content)
    assert result.returncode == 1
    assert result.stdout.endswith(
        "申报表.xlsx「品牌」第 2 行：“听潮”有错误，没有写入。请照上面的话改好，再导入一次。\n"
        "新写入 0，更新 0，没有变化 0，没有写入 1。错误 1，提醒 0。\n"
    )


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("import_forms", "没有.xlsx"), "没有“没有.xlsx”这个文件。请核对路径。"),
        (("export_register", "--unit", "没有", "/tmp/a.xlsx"), "单位名录里没有“没有”。编号和名称在网站的“单位”页查。"),
    ],
)  # fmt: skip
def test_a_command_that_cannot_be_carried_out(words: tuple[str, ...], sentence: str) -> None:
    result = command(*words)
    assert (result.returncode, result.stderr.split("\n")[0]) == (2, sentence)
