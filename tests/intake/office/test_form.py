"""The Word form as a secretary fills it in, and forms that other people made."""

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Cm
from docx.table import Table, _Cell
from tests.intake.office.conftest import DAY, HOME
from tests.intake.office.making import picture

from showcase.intake.office.importing import Imported, Options, import_files
from showcase.intake.office.telling import line
from showcase.reading.registry import read_registry
from showcase.writing.office.form import form_bytes

REGISTRY = read_registry(HOME / "content")
ANSWERS = {
    "品牌名称": "听潮",
    "所属单位": "示例市水务公司净水车间党支部",
    "创建类型": "□服务发展类 ☑服务民生类 □服务群众类",
    "创建方式": "问题导向型",
    "三亮阶段·当前阶段": "点亮",
    "联系部门": "示例市水务公司党群工作部",
    "传播语": "一滴不漏，听得见",
    "品牌内涵": "听的是水声，也是民声。",
    "背景": "老城管网老旧。\n夜里漏水没人听见 <谁>。",
    "主要做法": "分片听漏。\n• 一片一人\n• 每周两夜",
    "关键词": "听漏、抢修",
}
GRIDS = {
    "标题 内容 衡量指标": [
        "抢修更快",
        "接报到人到场，平均不过三十分钟。",
        "平均到场时间",
        "分钟",
        "58",
        "30分钟",
        "2026年12月",
    ],
    "标题 内容 责任人": ["夜间听漏队", "每周二、四零点到三点分片听漏。", "管网党小组", "每周两夜", "目标1", "√"],
    "标题 内容 创建前": ["时间缩短", "由 58 分钟降到 26 分钟。", "58", "26", "分钟", "2026 年 1—10 月", "调度月报"],
    "阶段 日期": ["点亮", "2026.3.15", "方案经支部大会通过。"],
    "日期 标题 照片": ["2026-04-21", "夜间听漏队在老城北片", "", "队员用听漏棒贴着路面"],
}


class Form:
    """An empty form, to be filled in."""

    def __init__(self) -> None:
        self.document = Document(BytesIO(form_bytes(REGISTRY)))

    def box(self, label: str) -> _Cell:
        """The box beside a label."""
        rows = (row for table in self.document.tables for row in table.rows)
        return next(row.cells[1] for row in rows if row.cells[0].text.split("\n")[0].rstrip("*") == label)

    def grid(self, heads: str) -> Table:
        """The table that begins with these heads."""
        wanted = heads.split()
        tables = self.document.tables
        return next(each for each in tables if [cell.text for cell in each.rows[0].cells][: len(wanted)] == wanted)

    def fill(self) -> None:
        """Write all answers."""
        for label, text in ANSWERS.items():
            self.box(label).text = text
        for heads, texts in GRIDS.items():
            for cell, text in zip(self.grid(heads).rows[1].cells, texts, strict=True):
                cell.text = text

    def put(self, cell: _Cell, data: bytes) -> None:
        """Paste a picture."""
        cell.paragraphs[0].add_run().add_picture(BytesIO(data), width=Cm(3))


@pytest.fixture
def path(content: Path) -> Path:
    return content.parent / "申报书.docx"


def run(content: Path, path: Path) -> tuple[Imported, list[str], str]:
    result = import_files([path], content, DAY, Options())
    page = next((each.files["index.md"].decode() for each in [*result.written, *result.faulty]), "")
    return result, [line(each) for each in result.findings], page


def test_an_empty_form_says_what_is_missing(content: Path, path: Path) -> None:
    path.write_bytes(form_bytes(REGISTRY))
    result, told, _ = run(content, path)
    assert "错误 申报书.docx 表格 1 第 1 行「品牌名称」：还没有填写：请填写，24 字以内。例：清源" in told
    assert not result.written and "未能归类" not in "".join(told)


def test_a_filled_form_becomes_a_brand_with_its_pictures(content: Path, path: Path) -> None:
    form = Form()
    form.fill()
    form.put(form.box("品牌标识"), picture())
    form.put(form.grid("日期 标题 照片").rows[1].cells[2], picture("JPEG", "blue"))
    form.document.save(path)
    result, told, page = run(content, path)
    assert told[0] == (
        "提醒 申报书.docx：没有写品牌编号，按名称的拼音定为“tingchao”。"
        "它是网页的地址，定了就不改；要换请现在填上再导入。"
    )
    assert not [each for each in told if each.startswith("错误")]
    (brand,) = result.written
    assert sorted(brand.files)[:2] == ["index.md", "logo.png"] and len(brand.files) == 3
    for wanted in (
        "type: 服务民生类\n",
        "unit: shili-shuiwu-jingshui\n", "logo: logo.png\n", "    target: 30\n    due: 2026-12\n",
        "    goals:\n      - g1\n    innovation: 是\n", "    evidence:\n      - 调度月报\n",
        "keywords:\n  - 听漏\n  - 抢修\n",
        "  history:\n    - stage: 点亮\n      date: 2026-03-15\n", "        alt: 队员用听漏棒贴着路面\n",
        "---\n## 背景\n\n老城管网老旧。\n\n夜里漏水没人听见 \\<谁\\>。\n\n"
        "## 主要做法\n\n分片听漏。\n\n- 一片一人\n- 每周两夜\n",
    ):  # fmt: skip
        assert wanted in page


def test_a_form_of_another_make_is_understood(content: Path, path: Path) -> None:
    """One large table, four columns, merged headings, entries below each other in one box, numbered labels."""
    document = Document()
    document.add_heading("党建品牌申报表", 0)
    table = document.add_table(9, 4)
    for row, texts in enumerate(
        [
            ("品牌名称：", "听潮", "支部名称", "净水车间党支部"),
            ("《品牌口号》", "一滴不漏，听得见", "品牌类型", "服务民生类"),
            ("品牌内涵", "听的是水声。", "所处阶段", "点亮"),
            ("主要举措", "1. 每周两夜分片听漏。\n2、接报半小时到场。", "", ""),
            ("建设目标1·内容", "到得快。", "建设目标1·目标值", "30"),
            ("建设目标2·内容", "漏得少。", "", ""),
            ("媒体报道", "2026年3月12日 示例日报《凌晨一点》", "", ""),
            ("照片", "", "队员贴着路面听", ""),
            ("填表人", "某人", "", ""),
        ]
    ):
        for cell, text in zip(table.rows[row].cells, texts, strict=True):
            cell.text = text
    table.cell(3, 1).merge(table.cell(3, 3))
    table.cell(7, 1).paragraphs[0].add_run().add_picture(BytesIO(picture()), width=Cm(3))
    document.add_paragraph("以上内容属实。")
    document.save(path)
    _, told, page = run(content, path)
    for wanted in (
        "slogan: 一滴不漏，听得见\n", "stage: 点亮\n",
        "goals:\n  - id: g1\n    text: 到得快。\n    target: 30\n  - id: g2\n    text: 漏得少。\n",
        "measures:\n  - id: m1\n    text: 每周两夜分片听漏。\n  - id: m2\n    text: 接报半小时到场。\n",
        "media:\n  - date: 2026-03-12\n    outlet: 示例日报\n    title: 凌晨一点\n",
        "## 照片\n\n![队员贴着路面听](photos/tu-", "## 未能归类的内容\n\n填表人：某人\n\n以上内容属实。\n",
    ):  # fmt: skip
        assert wanted in page
    assert [each for each in told if "未能归类" in each] == [
        "提醒 申报书.docx 表格 1 第 9 行「填表人」：没有“填表人”这一项，内容放进了正文末尾“未能归类的内容”。"
        "请改左边的名称，或把内容移到认得的项目里。",
        "提醒 申报书.docx 第 2 段：表格外面的这段文字放进了正文末尾“未能归类的内容”。请移到表格里，用不着就删掉。",
    ]


def test_a_picture_nobody_names_is_kept_and_told(content: Path, path: Path) -> None:
    form = Form()
    form.fill()
    form.document.add_paragraph("").add_run().add_picture(BytesIO(picture()), width=Cm(3))
    form.document.save(path)
    result, told, page = run(content, path)
    assert "## 未能归类的内容\n\n![没有写说明的图片](photos/tu-" in page
    assert [each for each in told if "图片" in each] == [
        "提醒 申报书.docx 第 17 段：这里的图片没有说明是什么，存进了文件夹，并放在正文末尾“未能归类的内容”里。"
    ]
    assert len(result.written[0].files) == 2


def test_a_picture_of_a_kind_no_page_can_show_is_told_at_its_place(content: Path, path: Path) -> None:
    form = Form()
    form.fill()
    form.put(form.box("品牌标识"), picture())
    (part,) = [each for each in form.document.part.package.iter_parts() if "/media/" in str(each.partname)]
    part._blob = b"\xd7\xcd\xc6\x9a" + bytes(100)
    form.document.save(path)
    _, told, _ = run(content, path)
    assert (
        "错误 申报书.docx 表格 2 第 3 行「品牌标识」：这是 WMF 图形，不是网页能用的图片："
        "请另存为 PNG 或 JPG（标识最好是 SVG）再放进来。" in told
    )


def test_a_document_without_a_form_is_told(content: Path, path: Path) -> None:
    document = Document()
    document.add_paragraph("关于开展品牌创建的通知")
    document.save(path)
    assert run(content, path)[1] == [
        "错误 申报书.docx：没有找到申报书的表格：左边写“品牌名称”“所属单位”等，右边填内容。请用部门发的申报书填写。"
    ]
