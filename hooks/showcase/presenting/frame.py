"""What stands on every page: navigation, the colophon's lines, and the links at the foot."""

from __future__ import annotations

from typing import Any

from ..domain.collection import Collection
from . import links
from .words import amount

NAVIGATION = (
    ("brands", "品牌", links.BRANDS),
    ("cases", "案例", links.CASES),
    ("anthology", "汇编", links.ANTHOLOGY),
    ("clusters", "集群", links.CLUSTERS),
    ("units", "单位", links.UNITS),
    ("honours", "荣誉", links.HONOURS),
    ("guide", "参展", links.GUIDE),
)
FOOT = (
    ("在线填报", links.SUBMIT),
    ("创建类型", links.TYPES),
    ("片区", links.ZONES),
    ("关键词", links.KEYWORDS),
    ("体检报告", links.REPORT),
)


def frame_texts(collection: Collection) -> dict[str, Any]:
    """The part of ``frame`` that is the same on all pages."""
    present = {"guide": collection.has_guide, "anthology": bool(collection.books)}
    guide = tuple((page.title, links.guide(page.id)) for page in collection.guide)
    return {
        "site": collection.registry.site,
        "navigation": [
            {"section": section, "label": label, "address": address}
            for section, label, address in NAVIGATION
            if present.get(section, True)
        ],
        "links": [{"label": label, "address": address} for label, address in (*guide, *FOOT)],
        "colophon": colophon(collection),
    }


def colophon(collection: Collection) -> dict[str, str]:
    """Label -> words, in the order of the page."""
    figures = collection.figures
    counted = (
        (figures.submitted, "支部申报"),
        (figures.compiled, "公开资料整理"),
    )
    held = "，".join(f"{label} {count} 个品牌" for count, label in counted if count) or "尚无品牌"
    if figures.specimens:
        held += f"；示例 {figures.specimens} 个，不计入统计"
    lines = {"编辑": collection.registry.site.editor, "收录": held, "更新": collection.date}
    if figures.sources:
        lines["来源"] = f"{amount(figures.sources, '份')}公开资料，逐条注明，未载之处留空"
    if collection.registry.site.contact:
        lines["更正"] = collection.registry.site.contact
    return lines
