"""The department's table as people fill it in: what is understood, what is told, and where."""

import zipfile
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.drawing.image import Image
from tests.intake.office.conftest import DAY
from tests.intake.office.making import BRAND, GOAL, GOALS, MAIN, good_sheets, picture, workbook

from showcase.intake.office.importing import Imported, Options, import_files
from showcase.intake.office.telling import line

PLACE = "brands/shili-shuiwu-jingshui/tingchao"


def run(content: Path, path: Path, *, update: bool = False, keep: bool = False, dry: bool = False) -> Imported:
    return import_files([path], content, DAY, Options(update, keep, dry))


def told(result: Imported) -> list[str]:
    return [line(each) for each in result.findings]


def page(content: Path) -> str:
    return (content / PLACE / "index.md").read_text(encoding="utf-8")


@pytest.fixture
def form(content: Path) -> Path:
    return content.parent / "申报表.xlsx"


def test_a_good_row_becomes_a_brand(content: Path, form: Path) -> None:
    workbook(form, good_sheets())
    result = run(content, form)
    assert told(result) == []
    assert page(content) == (
        "---\nid: tingchao\nname: 听潮\nunit: shili-shuiwu-jingshui\ntype: 服务民生类\napproach: 问题导向型\n"
        "origin: 示例\nconnotation: 听的是水声。\nslogan: 一滴不漏，听得见\n"
        "goals:\n  - id: g1\n    title: 抢修更快\n    text: 接报到人到场，平均不过三十分钟。\n"
        "    metric: 平均到场时间\n"
        "    unit: 分钟\n    baseline: 58\n    target: 30\n    due: 2026-12\n"
        "measures:\n  - id: m1\n    title: 夜间听漏队\n    text: 每周二、四零点到三点分片听漏。\n"
        "    owner: 管网党小组\n"
        "    frequency: 每周两夜\n    goals:\n      - g1\nstage: 点亮\nadded: 2026-11-21\nupdated: 2026-11-21\n---\n"
    )


def test_each_problem_is_told_by_sheet_row_and_column(content: Path, form: Path) -> None:
    sheets = good_sheets()
    sheets["品牌"] = [MAIN, (*BRAND[:3], "民生类", BRAND[4], BRAND[5], None, BRAND[7])]
    sheets["建设目标"] = [
        GOALS,
        ("tingchao", None, "抢修更快", "三十分钟到场。", "到场", "分钟", "约 58", 30, "明年底"),
    ]
    workbook(form, sheets)
    result = run(content, form)
    assert told(result) == [
        "错误 申报表.xlsx「品牌」第 2 行「传播语」：还没有填写：请写一句 24 字以内的话。例：一渠清水，万家安心",
        "错误 申报表.xlsx「品牌」第 2 行「创建类型」：写的是“民生类”，名录里没有。是不是“服务民生类”？"
        "可以写：服务发展类、服务民生类、服务群众类、服务党员类。例：服务民生类",
        "错误 申报表.xlsx「建设目标」第 2 行「起点值」：写的是“约 58”："
        "只写数字，单位和“约”“以上”等字不写在这里。例：58",
        "错误 申报表.xlsx「建设目标」第 2 行「完成时限」：写的是“明年底”：日期写成 2026-11-02，只知道年月写 2026-11，"
        "只知道年份写 2026。例：2026-12",
    ]
    assert not (content / PLACE).exists() and [each.id for each in result.faulty] == ["tingchao"]


def test_faulty_brands_are_kept_as_drafts_when_asked(content: Path, form: Path) -> None:
    workbook(form, {**good_sheets(), "品牌": [MAIN, (*BRAND[:6], None, BRAND[7])]})
    run(content, form, keep=True)
    assert page(content).startswith("---\ndraft: 是\nid: tingchao\n")


def test_heads_are_known_however_people_write_them(content: Path, form: Path) -> None:
    heads = (
        "序 号",
        " 传播语（24字以内）：",
        "＊品牌名称",
        "所属支部",
        "三亮阶段",
        "slogan_x",
        "创建类型",
        "一、关键词",
        "背景",
    )
    row = (1, "一滴不漏", "听潮", "净水车间党支部", "点亮", "", "服务民生类", "听漏、抢修", "一行\n二行")
    sheets = good_sheets()
    workbook(
        form, {"申报表": [("某公司申报表",), (), heads, row], **{key: sheets[key] for key in ("建设目标", "创建举措")}}
    )
    book = load_workbook(form)
    for sheet in book.worksheets[1:]:
        sheet["A2"] = "听潮"
    book["申报表"].merge_cells("A1:I1")
    book.save(form)
    result = run(content, form)
    assert told(result) == [
        "提醒 申报表.xlsx「申报表」第 4 行：没有写品牌编号，按名称的拼音定为“tingchao”。"
        "它是网页的地址，定了就不改；要换请现在填上再导入。"
    ]
    assert "keywords:\n  - 听漏\n  - 抢修\n" in page(content)
    assert page(content).endswith("---\n## 背景\n\n一行\n\n二行\n")


def test_numbers_and_dates_are_what_people_see(content: Path, form: Path) -> None:
    goals = [
        ("tingchao", "g1", "一", "甲事做到。", "比率", "%", 0.985, 0.1 + 0.2, datetime(2026, 12, 31)),
        ("tingchao", "g2", "二", "乙事做到。", "次数", "次", 1e6, 14.2, datetime(2026, 12, 1)),
        ("tingchao", "g3", "三", "丙事做到。", "时间", "分钟", "1,058分钟", 1058, "2026年11月2日"),
        ("tingchao", "g4", "四", "丁事做到。", "时间", "分钟", 5, 3, 46357),
    ]
    workbook(form, {**good_sheets(), "建设目标": [GOALS, *goals]})
    book = load_workbook(form)
    sheet = book["建设目标"]
    sheet["G2"].number_format, sheet["I3"].number_format, sheet["H3"].number_format = "0.0%", 'yyyy"年"m"月"', "0.00"
    sheet["H4"].number_format = "#,##0"
    book.save(form)
    run(content, form, keep=True)
    found = [
        each.strip() for each in page(content).split("\n") if each.strip().startswith(("baseline", "target", "due"))
    ]
    assert found == [
        "baseline: 98.5", "target: 0.3", "due: 2026-12-31",
        "baseline: 1000000", "target: 14.20", "due: 2026-12",
        "baseline: 1058", "target: 1058", "due: 2026-11-02",
        "baseline: 5", "target: 3", "due: 2026-12-01",
    ]  # fmt: skip


def test_formulas_errors_and_hidden_rows_are_told(content: Path, form: Path) -> None:
    workbook(form, {**good_sheets(), "品牌": [MAIN, (*BRAND[:6], "=A2&1", "#N/A")]})
    book = load_workbook(form)
    book["建设目标"].row_dimensions[2].hidden = True
    book.save(form)
    result = run(content, form)
    assert told(result) == [
        "提醒 申报表.xlsx「建设目标」：有 1 行是隐藏的（第 2 行），也一并读入；不要的请删去。",
        "错误 申报表.xlsx「品牌」第 2 行「传播语」：单元格 G2 是公式，文件里没有存下算好的值，读不出来。"
        "请用 Excel 或 WPS 打开，保存一次再交，或直接写出结果。",
        "错误 申报表.xlsx「品牌」第 2 行「品牌内涵」：单元格 H2 显示的是错误“#N/A”，没有带入。"
        "请改好公式，或直接写出内容。",
    ]


def test_a_formula_counts_by_its_value(content: Path, form: Path) -> None:
    """openpyxl writes no values, so the sheet is given one as Excel would."""
    import_ready = workbook(form, {**good_sheets(), "品牌": [MAIN, (*BRAND[:6], "=A2&1", BRAND[7])]})
    assert import_ready["品牌"]["G2"].value == "=A2&1"
    replace_in(
        form, "xl/worksheets/sheet1.xml", b"<f>A2&amp;1</f><v></v>", b"<f>A2&amp;1</f><v>\xe5\x90\xac\xe6\xb0\xb4</v>"
    )
    replace_in(form, "xl/worksheets/sheet1.xml", b'<c r="G2">', b'<c r="G2" t="str">')
    assert told(run(content, form)) == []
    assert "slogan: 听水\n" in page(content)


def replace_in(path: Path, part: str, old: bytes, new: bytes) -> None:
    """Change one part of a package."""
    with zipfile.ZipFile(path) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    assert old in parts[part], parts[part]
    parts[part] = parts[part].replace(old, new)
    with zipfile.ZipFile(path, "w") as target:
        for name, data in parts.items():
            target.writestr(name, data)


def test_merged_cells_and_rows_without_a_brand_belong_to_the_row_above(content: Path, form: Path) -> None:
    goals = [GOAL, (None, None, "漏得更少", "漏损率降到一成以内。", "漏损率", "%", 14, 10, "2026")]
    workbook(form, {**good_sheets(), "建设目标": [GOALS, *goals]})
    book = load_workbook(form)
    book["建设目标"].merge_cells("A2:A3")
    book.save(form)
    assert not [each for each in told(run(content, form)) if each.startswith("错误")]
    assert "  - id: g2\n    title: 漏得更少\n" in page(content)


def test_what_has_no_place_is_kept_at_the_end_of_the_text(content: Path, form: Path) -> None:
    sheets = good_sheets()
    sheets["品牌"] = [(*MAIN, "传播话", None), (*BRAND, "一句*别的*话", "# 没有表头")]
    sheets["通讯录"] = [("科室", "位置"), ("办公室", "三楼")]
    sheets["建设目标"] += [("bieren", None, "别人", "别人的目标。", "个数", "个", 1, 2, "2026")]
    workbook(form, sheets)
    result = run(content, form)
    assert told(result) == [
        "错误 申报表.xlsx「通讯录」：这张工作表认不出是哪一种表，没有导入。"
        "请把内容移到“品牌”等原有的工作表里，或改用申报表原来的表名。",
        "错误 申报表.xlsx「建设目标」第 3 行「品牌编号」：写的品牌是“bieren”，“品牌”表里没有，这一行没有导入。"
        "请写“品牌”表里的品牌编号或品牌名称。",
        "提醒 申报表.xlsx「品牌」第 2 行「传播话」：没有“传播话”这一列，内容放进了正文末尾“未能归类的内容”。"
        "是不是“传播语”？请改表头，或把内容移到认得的列里。",
        "提醒 申报表.xlsx「品牌」第 2 行：第 10 列没有表头，内容放进了正文末尾“未能归类的内容”。"
        "请补上表头，或把内容移到认得的列里。",
    ]
    assert page(content).endswith("---\n## 未能归类的内容\n\n传播话：一句\\*别的\\*话\n\n\\# 没有表头\n")


def test_pictures_in_cells_become_files(content: Path, form: Path) -> None:
    sheets = good_sheets()
    sheets["品牌"] = [(*MAIN, "品牌标识·文件"), BRAND]
    sheets["活动"] = [("品牌编号", "日期", "标题"), ("tingchao", "2026-04-21", "夜间听漏")]
    sheets["活动照片"] = [("品牌编号", "活动", "文件", "图片说明"), ("tingchao", "夜间听漏", None, "队员贴着路面听")]
    book = workbook(form, sheets)
    book["品牌"].add_image(Image(BytesIO(picture())), "I2")
    book["活动照片"].add_image(Image(BytesIO(picture("JPEG", "blue"))), "C2")
    book["品牌"].add_image(Image(BytesIO(picture("PNG", "green"))), "B2")
    book.save(form)
    result = run(content, form)
    assert told(result) == [
        "提醒 申报表.xlsx「品牌」第 2 行「品牌名称」：这里的图片没有说明是什么，存进了文件夹，"
        "并放在正文末尾“未能归类的内容”里。"
    ]
    names = sorted(each.relative_to(content / PLACE).as_posix() for each in (content / PLACE).rglob("*.*"))
    photos = [each for each in names if each.startswith("photos/")]
    assert "logo.png" in names and [each[-4:] for each in photos] in ([".jpg", ".png"], [".png", ".jpg"])
    assert "logo: logo.png\n" in page(content)
    jpeg = next(each for each in photos if each.endswith(".jpg"))
    assert f"    photos:\n      - file: {jpeg}\n        alt: 队员贴着路面听\n" in page(content)
    assert "![没有写说明的图片](photos/" in page(content)


def test_an_existing_brand_is_left_alone_without_update(content: Path, form: Path) -> None:
    workbook(form, good_sheets())
    run(content, form)
    before = page(content)
    workbook(form, {**good_sheets(), "品牌": [MAIN, (*BRAND[:6], "换了一句", BRAND[7])]})
    assert told(run(content, form)) == [
        f"错误 申报表.xlsx「品牌」第 2 行：“tingchao”已经有了（content/{PLACE}），没有改动它。要更新请加上 --update。"
    ]
    assert page(content) == before


def test_an_update_changes_what_the_form_has_and_keeps_the_rest(content: Path, form: Path) -> None:
    workbook(form, {"品牌": [("品牌编号", "传播语", "正文", "曾用名"), ("qingyuan", "清水长流万家", None, None)]})
    folder = content / "brands/shili-shuiwu-jingshui/qingyuan"
    before, files = (folder / "index.md").read_text(encoding="utf-8"), sorted(each.name for each in folder.rglob("*"))
    result = run(content, form, update=True)
    assert told(result) == [] and [each.changes for each in result.written] == [("曾用名", "传播语")]
    after = (folder / "index.md").read_text(encoding="utf-8")
    assert "slogan: 清水长流万家\n" in after and "aliases" not in after
    assert after.partition("\n---\n")[2] == before.partition("\n---\n")[2]
    assert "text: 接报到人到场" in after and sorted(each.name for each in folder.rglob("*")) == files
    assert "-slogan: 一渠清水，万家安心\n" in result.written[0].difference()
    assert run(content, form, update=True).same


def test_lists_that_a_form_has_only_partly_keep_their_other_fields(content: Path, form: Path) -> None:
    heads, rows = ("品牌编号", "编号", "目标值"), [("qingyuan", f"g{number}", 8) for number in (3, 2, 1)]
    workbook(form, {"品牌": [("品牌编号", "品牌名称"), ("qingyuan", "清源")], "建设目标": [heads, *rows]})
    result = run(content, form, update=True, dry=True)
    text = result.written[0].files["index.md"].decode()
    assert "    text: 接报到人到场，平均不过三十分钟。\n" in text and text.count("    target: 8\n") == 3
    assert "target: 8" not in (content / "brands/shili-shuiwu-jingshui/qingyuan/index.md").read_text(encoding="utf-8")


def test_a_name_that_somebody_has_is_told_like_the_checker_does(content: Path, form: Path) -> None:
    workbook(form, {**good_sheets(), "品牌": [MAIN, ("tingchao", "清源", *BRAND[2:])]})
    result = run(content, form)
    assert [each for each in told(result) if "「品牌名称」" in each and "清源" in each and each.startswith("错误")]
    assert not (content / PLACE).exists()


CELL_IMAGES = (
    '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"'
    ' xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><etc:cellImage><xdr:pic>'
    '<xdr:nvPicPr><xdr:cNvPr id="1" name="ID_ABC"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/>'
    "</xdr:blipFill></xdr:pic></etc:cellImage></etc:cellImages>"
)
CELL_IMAGE_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"'
    ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/>'
    "</Relationships>"
)


def test_a_picture_that_wps_keeps_inside_a_cell_is_taken(content: Path, form: Path) -> None:
    formula = '=_xlfn.DISPIMG("ID_ABC",1)'
    workbook(form, {**good_sheets(), "品牌": [(*MAIN, "标识"), (*BRAND, formula)]})
    with zipfile.ZipFile(form, "a") as package:
        package.writestr("xl/cellimages.xml", CELL_IMAGES)
        package.writestr("xl/_rels/cellimages.xml.rels", CELL_IMAGE_RELATIONS)
        package.writestr("xl/media/image1.png", picture())
    assert told(run(content, form)) == []
    assert "logo: logo.png\n" in page(content) and (content / PLACE / "logo.png").is_file()


def test_a_brand_that_relies_on_one_with_errors_is_not_written_either(content: Path, form: Path) -> None:
    sheets = good_sheets()
    sheets["品牌"] = [
        (*MAIN, "上级品牌", "集群角色"),
        (*BRAND[:6], None, BRAND[7], None, None),
        ("guanlan", "观澜", *BRAND[2:6], "看得见的清亮", "看的是水色。", "听潮", "微品牌"),
    ]
    sheets["建设目标"].append(("guanlan", *GOAL[1:3], "换一个目标来写。", *GOAL[4:]))
    sheets["创建举措"].append(("guanlan", "每日一看", "每天早上取样。", "净水党小组", "每天", "目标1"))
    workbook(form, sheets)
    result = run(content, form)
    assert [each.id for each in result.faulty] == ["tingchao", "guanlan"] and not result.written
    assert [each for each in told(result) if each.startswith("错误 申报表.xlsx「品牌」第 3 行「上级品牌」：")]
