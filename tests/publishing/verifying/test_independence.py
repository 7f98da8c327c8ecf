"""The verification knows nothing of how the site is made."""

import ast
from pathlib import Path

import pytest

from showcase.publishing import verifying

from .conftest import HOME

SERVICES = {"showcase.workers", "showcase.broken_zip"}  # they know nothing of sites
MODULES = sorted((HOME / "hooks" / "showcase" / "publishing" / "verifying").glob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_only_services_are_shared(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level > 1:
            pytest.fail(f"imports from outside: {node.module}")
        if isinstance(node, ast.ImportFrom) and node.level == 0 and (node.module or "").split(".")[0] == "showcase":
            modules = {node.module} if node.module != "showcase" else {f"showcase.{each.name}" for each in node.names}
            assert modules <= SERVICES
        if isinstance(node, ast.Import):
            assert not any(each.name.split(".")[0] == "showcase" for each in node.names)


def test_the_way_in() -> None:
    assert verifying.__all__ == ["verify"]
