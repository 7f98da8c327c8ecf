"""Workbooks and forms as people make them."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook
from PIL import Image

MAIN = ("品牌编号", "品牌名称", "所属单位", "创建类型", "创建方式", "三亮阶段", "传播语", "品牌内涵")
BRAND = (
    "tingchao",
    "听潮",
    "示例市水务公司净水车间党支部",
    "服务民生类",
    "问题导向型",
    "点亮",
    "一滴不漏，听得见",
    "听的是水声。",
)
GOALS = ("品牌编号", "编号", "标题", "内容", "衡量指标", "计量单位", "起点值", "目标值", "完成时限")
GOAL = ("tingchao", None, "抢修更快", "接报到人到场，平均不过三十分钟。", "平均到场时间", "分钟", 58, 30, "2026-12")
MEASURES = ("品牌编号", "标题", "内容", "责任人", "频次", "对应目标")
MEASURE = ("tingchao", "夜间听漏队", "每周二、四零点到三点分片听漏。", "管网党小组", "每周两夜", "抢修更快")
Rows = Sequence[Sequence[object]]


def workbook(path: Path, sheets: Mapping[str, Rows]) -> Workbook:
    """A workbook with these sheets, saved."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append([*row])
    book.save(path)
    return book


def good_sheets() -> dict[str, list[Sequence[object]]]:
    """Sheets of one brand with which nothing is wrong."""
    return {"品牌": [MAIN, BRAND], "建设目标": [GOALS, GOAL], "创建举措": [MEASURES, MEASURE]}


def picture(kind: str = "PNG", colour: str = "red") -> bytes:
    """A small picture."""
    target = BytesIO()
    Image.new("RGB", (600, 600), colour).save(target, kind)
    return target.getvalue()
