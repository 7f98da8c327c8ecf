"""The house holds: floors import downwards only, MkDocs and the clock are known in one file each, files stay small."""

import ast
from functools import cache
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parent.parent
PACKAGE = HOME / "hooks" / "showcase"
FLOORS = {
    "domain": 0,
    "clock": 0,
    "workers": 0,
    "process_limits": 0,
    "broken_zip": 0,
    "traditional": 0,
    "reading": 1,
    "checking": 1,
    "assembling": 1,
    "presenting": 1,
    "writing": 1,
    "pipeline": 2,
    "intake": 3,
    "publishing": 3,
}
SERVICES = {"clock", "workers", "process_limits", "broken_zip", "traditional"}  # for every floor but the records
MODULES = sorted(PACKAGE.rglob("*.py"))


@cache
def imported(path: Path) -> frozenset[str]:
    """The full names of everything a module imports."""
    found: set[str] = set()
    package = path.relative_to(PACKAGE.parent).parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            found.update(".".join(filter(None, (base, node.module, alias.name))) for alias in node.names)
    return frozenset(found)


def part(name: str) -> str:
    """``showcase.reading.values.convert`` is of the part ``reading``."""
    pieces = name.split(".")
    return pieces[1] if pieces[0] == "showcase" and len(pieces) > 1 else ""


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_go_down(path: Path) -> None:
    own = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if own == "__init__":
        return
    for name in imported(path):
        other = part(name)
        if not other or other == own:
            continue
        assert FLOORS[other] < FLOORS[own] or (other in SERVICES and own != "domain"), f"{own} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_is_small_and_explains_itself(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "a module says what it is for"
    assert text.count("\n") <= 330, "a module means one thing"
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None and ast.unparse(node.type) not in {"Exception", "BaseException"}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{node.name} says what it gives"


def test_mkdocs_is_known_in_one_file() -> None:
    knowing = {path.name for path in MODULES for name in imported(path) if name.split(".")[0] in {"mkdocs", "material"}}
    assert knowing == {"site.py"}


def test_yaml_and_markdown_are_read_in_one_file_each() -> None:
    users = {
        name: {p.name for p in MODULES if name in {i.split(".")[0] for i in imported(p)}} for name in ("yaml", "comrak")
    }
    assert users == {"yaml": {"yaml_text.py"}, "comrak": {"markdown.py"}}


def test_there_is_one_clock() -> None:
    readers = {
        path.name
        for path in MODULES
        if {"time", "datetime"} & {name.split(".")[0] for name in imported(path)}
        and any(call in path.read_text(encoding="utf-8") for call in (".now(", ".today(", "time.time(", "utcnow("))
    }
    assert readers == {"clock.py"}


def test_domain_knows_no_files() -> None:
    for path in (PACKAGE / "domain").glob("*.py"):
        assert not {"pathlib", "os", "io", "yaml", "jinja2"} & {name.split(".")[0] for name in imported(path)}
