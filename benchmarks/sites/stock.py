"""Invented brands as plain Markdown pages for MkDocs with Material."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from invent.brands import InventedBrand, brands
from invent.documents import write_document
from paths import HOME

CONFIGURATION = HOME / "benchmarks" / "stock" / "mkdocs.yml"


def write_stock_site(count: int, seed: int, folder: Path) -> None:
    """Write configuration and pages below ``folder``, replacing what lay there."""
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    shutil.copy(CONFIGURATION, folder)
    docs = folder / "docs"
    write_document(docs / "index.md", {"title": "首页"}, "# 一支部一品牌\n\n各支部的品牌见左侧目录。\n")
    write_document(docs / "tags.md", {"title": "标签"}, "# 标签\n\n<!-- material/tags -->\n")
    for brand in brands(count, seed):
        place = docs / "brands" / brand.fields["unit"] / brand.id
        fields = brand.fields
        write_document(
            place / "index.md", {"title": fields["name"], "tags": [fields["type"], *fields["keywords"]]}, _page(brand)
        )
        (place / "logo.svg").write_text(brand.logo, encoding="utf-8")


def _page(brand: InventedBrand) -> str:
    fields = brand.fields
    parts = [
        f"# {fields['name']}",
        f"![{fields['name']}的标识](logo.svg)",
        f"**{fields['slogan']}**",
        fields["connotation"],
        fields["logo"]["meaning"],
        "\n".join(_facts(fields)),
        "## 建设目标",
        "\n".join(f"- **{goal['title']}**：{goal['text']}（{goal['due']} 前）" for goal in fields["goals"]),
        "## 创建举措",
        "\n".join(
            f"- **{each['title']}**（{each['owner']}，{each['frequency']}）：{each['text']}"
            for each in fields["measures"]
        ),
        "## 创建成效",
        "| 成效 | 创建前 | 现在 | 时段 |\n|---|---|---|---|\n"
        + "\n".join(
            f"| {each['title']} | {each['before']} {each['unit']} | {each['after']} {each['unit']} | {each['period']} |"
            for each in fields["outcomes"]
        ),
        brand.body.rstrip(),
        "## 三亮历程",
        "\n".join(f"- {each['date']} {each['stage']}：{each['text']}" for each in fields["stage"]["history"]),
        "## 媒体",
        "\n".join(f"- {each['date']} 《{each['title']}》，{each['outlet']}" for each in fields["media"]),
    ]
    return "\n\n".join(parts) + "\n"


def _facts(fields: dict[str, Any]) -> Iterator[str]:
    yield f"- 单位：{fields['unit']}"
    yield f"- 创建类型：{fields['type']}"
    yield f"- 创建方式：{fields['approach']}"
    yield f"- 阶段：{fields['stage']['current']}"
    yield f"- 关键词：{'、'.join(fields['keywords'])}"
    yield f"- 更新：{fields['updated']}"
