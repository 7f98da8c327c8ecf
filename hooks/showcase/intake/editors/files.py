"""All files for editors, by their path in the repository."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from showcase.domain.brand import Brand
from showcase.domain.case import Case
from showcase.domain.registry import Registry

from .schema import schema_of
from .snippets import snippets
from .workspace import recommendations, settings, tasks


def editor_files(registry: Registry) -> Mapping[str, bytes]:
    """Path -> contents. The same registry gives the same bytes."""
    trees: dict[str, Any] = {
        "schema/brand.schema.json": schema_of(Brand, "品牌页开头的各项", registry),
        "schema/case.schema.json": schema_of(Case, "案例页开头的各项", registry),
        ".vscode/brand.code-snippets": snippets(registry),
        ".vscode/tasks.json": tasks(),
        ".vscode/settings.json": settings(),
        ".vscode/extensions.json": recommendations(),
    }
    return {path: f"{json.dumps(tree, ensure_ascii=False, indent=2)}\n".encode() for path, tree in trees.items()}
