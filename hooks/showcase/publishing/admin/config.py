"""What the editor is told: the repository, the two collections with all their fields, and how entries are filed."""

from __future__ import annotations

from typing import Any

from showcase.domain.admin import Admin
from showcase.domain.brand import Brand
from showcase.domain.case import Case
from showcase.domain.registry import Registry

from .fields import fields_of

MEGABYTE = 1_000_000
LONGEST_SIDE = 2400  # pixels of a photograph after the editor has made it smaller
BUTTONS = (
    *("bold", "italic", "strikethrough", "code", "link", "heading-two", "heading-three", "heading-four"),
    *("quote", "bulleted-list", "numbered-list"),
)
REVIEWED = frozenset(("github", "gitlab"))  # where the editor makes a pull request of every save
COMMITS = {
    "create": "新增{{collection}} {{slug}}",
    "update": "修改{{collection}} {{slug}}",
    "delete": "删除{{collection}} {{slug}}",
    "uploadMedia": "上传图片 {{path}}",
    "deleteMedia": "删除图片 {{path}}",
    "openAuthoring": "{{message}}",
}


def configuration(admin: Admin, registry: Registry, site_url: str) -> dict[str, Any]:
    """The whole configuration of the editor, as plain data."""
    return {
        "load_config_file": False,
        "app_title": f"{registry.site.title}{registry.site.suffix}",
        "logo": {"src": "../assets/favicon.svg", "show_in_header": True},
        "site_url": site_url,
        "display_url": site_url,
        "backend": _backend(admin),
        "publish_mode": "editorial_workflow" if admin.service in REVIEWED else "simple",
        "media_folder": "content/brands",
        "public_folder": "",
        "media_libraries": {"default": {"config": _uploads(registry)}, "stock_assets": {"providers": []}},
        "slug": {"encoding": "ascii", "clean_accents": True},
        "output": {"omit_empty_optional_fields": True},
        "editor": {"preview": False},
        "issue_reports": {"url": admin.report_address},
        "collections": [
            _collection("brands", "品牌", "{{unit}}", Brand, registry)
            | {"identifier_field": "name", "summary": "{{name}}（{{id}}）", "icon": "award_star"}
            | {"sortable_fields": ["name", "unit", "type", "updated"], "view_groups": [_group("所属单位", "unit")]},
            _collection("cases", "案例", "{{year}}", Case, registry)
            | {"identifier_field": "title", "summary": "{{title}}（{{year}}）", "icon": "menu_book"}
            | {"sortable_fields": ["title", "year", "unit", "updated"], "view_groups": [_group("年份", "year")]},
        ],
    }


def _backend(admin: Admin) -> dict[str, Any]:
    made: dict[str, Any] = {
        "name": admin.service,
        "repo": admin.repo,
        "branch": admin.branch,
        "commit_messages": COMMITS,
    }
    if admin.host:
        made["api_root"] = admin.interface
    if admin.app_id:
        made |= {"auth_type": "pkce", "app_id": admin.app_id}
        if admin.host:
            made["base_url"] = admin.host
    elif admin.login:
        made["base_url"] = admin.login
    else:
        made["auth_methods"] = ["token"]
    return made


def _uploads(registry: Registry) -> dict[str, Any]:
    """Pictures: how large, and that photographs are encoded anew, which takes away where and when they were taken."""
    return {
        "max_file_size": registry.limits.picture_megabytes * MEGABYTE,
        "slugify_filename": True,
        "transformations": {
            "jpeg": {"format": "webp", "quality": 85, "width": LONGEST_SIDE, "height": LONGEST_SIDE},
            "heic": {"format": "webp", "quality": 85, "width": LONGEST_SIDE, "height": LONGEST_SIDE},
        },
    }


def _collection(name: str, label: str, above: str, record: type, registry: Registry) -> dict[str, Any]:
    return {
        "name": name,
        "label": label,
        "label_singular": label,
        "folder": f"content/{name}",
        "path": f"{above}/{{{{slug}}}}/index",
        "slug": "{{fields.id}}",
        "format": record.__name__.lower(),
        "create": True,
        "media_folder": "",
        "public_folder": "",
        "fields": [
            *fields_of(record, registry),
            {
                "name": "body",
                "label": "正文",
                "widget": "markdown",
                "required": False,
                "hint": "背景、主要做法、成效与启示，各用一个二级标题",
                "modes": ["raw", "rich_text"],  # the second writes the whole text anew, so it is not the first
                "buttons": [*BUTTONS],
                "editor_components": ["code-block", "image"],
            },
        ],
    }


def _group(label: str, field: str) -> dict[str, str]:
    return {"label": label, "field": field}
