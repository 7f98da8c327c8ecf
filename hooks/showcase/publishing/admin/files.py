"""Everything the editor consists of: a page, the editor as it was released, its fonts, our scripts and its settings."""

from __future__ import annotations

import hashlib
import html
import json
from pathlib import Path
from string import Template
from typing import Any

from showcase.assembling.search_data import data_script
from showcase.domain.admin import Admin
from showcase.domain.brand import Brand
from showcase.domain.case import Case
from showcase.domain.registry import Registry
from showcase.publishing.assets import Asset
from showcase.writing.index_text import BLOCK_LINE, PLAIN_TEXT

from .config import configuration
from .policy import policy
from .shape import shape_of
from .words import MORE_WORDS

PLACE = "admin/"
RELEASE = "vendor/sveltia-cms"
EDITOR = f"{RELEASE}/sveltia-cms.js"
WORDS = f"{RELEASE}/zh-CN.json"
YAML = "vendor/js-yaml/js-yaml.umd.min.js"  # published with the online form
# The writer of the online form writes the editor's files too, so that both give the same bytes.
OWN = (
    "submit/engine/text.js",
    "submit/engine/write.js",
    "admin/network.js",
    "admin/record-format.js",
    "admin/start.js",
)
FONTS = (
    {"file": "material-symbols-outlined", "family": "Material Symbols Outlined", "weight": "400", "display": "block"},
    {"file": "source-sans-3", "family": "Source Sans 3", "weight": "200 900", "sizeAdjust": "110%"},
    {"file": "noto-mono", "family": "Noto Mono", "weight": "400"},
)
# Begins with the day. Never a field that old entries may lack: the editor fills defaults into those too.
DATED = ("updated",)


def admin_files(theme: Path, registry: Registry, site_url: str) -> tuple[Asset, ...]:
    """The files below /admin/, none when the registry does not switch the editor on."""
    admin = registry.site.admin
    if admin is None:
        return ()
    fonts = {each["file"]: _named(each["file"], ".woff2", _released(theme, each["file"])) for each in FONTS}
    scripts = (
        _named("settings", ".js", _settings(admin, registry, site_url, theme, fonts).encode()),
        _named("admin", ".js", b"".join((theme / each).read_bytes() for each in OWN)),
        _named("sveltia-cms", ".js", (theme / EDITOR).read_bytes()),
    )
    yaml = hashlib.sha256((theme / YAML).read_bytes()).hexdigest()[:10]
    addresses = (f"../assets/js-yaml.{yaml}.js", *(each.address.removeprefix(PLACE) for each in scripts))
    page = Template((theme / "admin" / "index.html").read_text(encoding="utf-8")).substitute(
        policy=html.escape(policy(admin), quote=True).replace("&#x27;", "'"),
        title=html.escape(f"网页编辑器 - {registry.site.title}{registry.site.suffix}"),
        scripts="\n".join(f'<script src="{each}"></script>' for each in addresses),
    )
    return (Asset(f"{PLACE}index.html", page.encode()), *scripts, *fonts.values())


def _settings(admin: Admin, registry: Registry, site_url: str, theme: Path, fonts: dict[str, Asset]) -> str:
    return data_script(
        "adminsettings",
        {
            "config": configuration(admin, registry, site_url),
            "shapes": {kind.__name__.lower(): shape_of(kind, registry) for kind in (Brand, Case)},
            "dated": DATED,
            "fonts": [each | {"file": fonts[each["file"]].address.removeprefix(PLACE)} for each in FONTS],
            "origins": admin.origins,
            "patterns": {"plain_text": PLAIN_TEXT, "block_line": BLOCK_LINE},
            "words": _merged(json.loads((theme / WORDS).read_text(encoding="utf-8")), MORE_WORDS),
        },
    )


def _merged(words: dict[str, Any], more: dict[str, Any]) -> dict[str, Any]:
    """The editor's own words, with ours where it has none; they are trees of texts."""
    made = dict(words)
    for key, each in more.items():
        made[key] = _merged(words.get(key, {}), each) if isinstance(each, dict) else words.get(key, each)
    return made


def _released(theme: Path, name: str) -> bytes:
    return (theme / RELEASE / f"{name}.woff2").read_bytes()


def _named(stem: str, suffix: str, content: bytes) -> Asset:
    return Asset(f"{PLACE}{stem}.{hashlib.sha256(content).hexdigest()[:10]}{suffix}", content)
