"""How large and how deep a contributed file may be. Numbers decide, never the clock: a file always gets one verdict.

The department may change them in ``content/registry/limits.yml``; the guide prints them as they stand.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True, slots=True)
class LimitDescription:
    """What a limit is about, in words for the guide: what is counted, in which unit, what to do above it."""

    key: str
    label: str
    unit: str
    remedy: str


def _limit(number: int, label: str, unit: str, remedy: str) -> Any:
    return dataclasses.field(default=number, metadata={"label": label, "unit": unit, "remedy": remedy})


@dataclass(frozen=True, slots=True)
class Limits:
    """Every limit, with the number that holds unless the department names another. All are at least 1."""

    page_kilobytes: int = _limit(256, "一个 index.md 的大小", "KB", "把长文分成几个案例，图片单独放")
    front_kilobytes: int = _limit(64, "两行“---”之间各项内容的大小", "KB", "把长文字移到正文里")
    yaml_depth: int = _limit(8, "各项内容套的层数", "层", "照模板的层次填写")
    yaml_nodes: int = _limit(4000, "各项内容的总项数", "项", "只留最要紧的几项")
    paragraph_characters: int = _limit(8000, "正文一段的长度", "字", "在意思转折的地方空一行，分成几段")
    paragraph_marks: int = _limit(600, "正文一段里的记号（* _ ` [ ] ~）", "个", "少用加粗、链接等记号，或分成几段")
    marks_in_row: int = _limit(200, "正文里连在一起的相同记号", "个", "删去多余的，分隔线用三个减号")
    nesting: int = _limit(10, "正文里列表、引用套的层数", "层", "改成并列的段落或小标题")
    body_nodes: int = _limit(
        10000, "正文里的段落、换行、记号和表格单元格", "个", "把长文分成几个案例，长表格只留要紧的行"
    )
    picture_megabytes: int = _limit(12, "一张照片的大小", "MB", "把长边缩到 4000 像素以内，存成 JPG")
    picture_megapixels: int = _limit(25, "一张照片的像素（WebP 减半）", "百万", "把长边缩到 4000 像素以内")
    picture_ratio: int = _limit(20, "图片长边与短边之比", "倍", "裁去多余的边")
    svg_kilobytes: int = _limit(256, "一个 SVG 标识的大小", "KB", "简化路径后重新导出，或改交 PNG")
    svg_elements: int = _limit(3000, "一个 SVG 标识里的图形", "个", "合并、简化图形后重新导出，或改交 PNG")
    folder_files: int = _limit(60, "一个品牌或案例文件夹里的文件", "个", "只留页面用到的图片")
    folder_megabytes: int = _limit(40, "一个品牌或案例文件夹的总大小", "MB", "缩小照片，只留页面用到的")
    name_bytes: int = _limit(120, "一个文件名的长度（一个汉字算 3）", "字节", "改短文件名")
    submission_files: int = _limit(200, "一次提交改动的文件", "个", "分几次提交")
    submission_megabytes: int = _limit(60, "一次提交新增的内容", "MB", "缩小照片，或分几次提交")


@cache
def limit_descriptions() -> Mapping[str, LimitDescription]:
    """The limits by key, in the order in which the guide lists them."""
    return MappingProxyType(
        {each.name: LimitDescription(each.name, **each.metadata) for each in dataclasses.fields(Limits)}
    )
