"""Invented brands as the source of a Hugo site with pages of the same parts and weight."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import jinja2
import yaml
from invent.brands import InventedBrand, brands
from invent.documents import write_document
from invent.units import ZONES, branches_for, units
from paths import HOME

TEMPLATES = HOME / "benchmarks" / "hugo"


def write_hugo_site(count: int, seed: int, folder: Path) -> None:
    """Write configuration, layouts, data and content below ``folder``, replacing what lay there."""
    if folder.exists():
        shutil.rmtree(folder)
    shutil.copytree(TEMPLATES, folder)
    (folder / "layouts" / "_partials" / "frame" / "sprite.html").write_text(_sprite(), encoding="utf-8")
    _write_data(count, folder / "data")
    made = sorted(brands(count, seed), key=lambda brand: (brand.fields["added"], brand.id))
    for number, brand in enumerate(made, 1):
        _write_brand(brand, f"{number:03d}", folder / "content" / "brands" / brand.id)
    write_document(folder / "content" / "brands" / "_index.md", {"title": "品牌"}, "")


def _sprite() -> str:
    """The drawings that our pages carry, so that both kinds of page weigh the same."""
    loader = jinja2.FileSystemLoader(HOME / "theme")
    template = jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(
        '{% from "components/sprite.html" import sprite %}{{ sprite() }}'
    )
    return template.render()


def _write_data(count: int, folder: Path) -> None:
    registry = HOME / "content" / "registry"
    vocabulary = yaml.safe_load((registry / "vocabulary.yml").read_text(encoding="utf-8"))
    sources = yaml.safe_load((registry / "sources.yml").read_text(encoding="utf-8"))
    data = {
        "units": {unit.id: {"label": unit.label, "zone": unit.zone} for unit in units(branches_for(count))},
        "zones": dict(ZONES),
        "types": {term["label"]: term for term in vocabulary["types"]},
        "outlets": {term["label"]: term["level"] for term in vocabulary["outlets"]},
        "sources": {source["id"]: _citation(source) for source in sources},
    }
    folder.mkdir()
    for name, table in data.items():
        (folder / f"{name}.json").write_text(json.dumps(table, ensure_ascii=False), encoding="utf-8")


def _citation(source: dict[str, str]) -> str:
    return "，".join(source[key] for key in ("title", "publisher", "date", "author", "seen") if source.get(key))


def _write_brand(brand: InventedBrand, number: str, folder: Path) -> None:
    write_document(folder / "index.md", _front_matter(brand, number), brand.body)
    (folder / "logo.svg").write_text(brand.logo, encoding="utf-8")


def _front_matter(brand: InventedBrand, number: str) -> dict[str, Any]:
    """The brand's fields under names that mean nothing else to Hugo."""
    fields = dict(brand.fields)
    cluster = fields.get("parent") or (fields["id"] if "pattern" in fields else None)
    own = {
        "title": fields.pop("name"),
        "date": fields.pop("added"),
        "lastmod": fields["updated"],
        "brand_type": fields.pop("type"),
        "number": number,
    }
    return own | fields | ({"cluster": cluster} if cluster else {})
