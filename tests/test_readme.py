"""What the documents name exists."""

import re
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parent.parent
DOCUMENTS = (
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "docs/admin.md",
    "docs/ci.md",
    "benchmarks/README.md",
    "requirements/README.md",
)
PATHS = re.compile(r"(?:scripts|hooks|tests|theme|content|docs|benchmarks|requirements)[/\\][\w./\\-]*\w", re.ASCII)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_paths_exist(name: str) -> None:
    text = (HOME / name).read_text(encoding="utf-8")
    named = {path.replace("\\", "/") for path in PATHS.findall(text)}
    assert {path for path in named if not (HOME / path).exists()} == set()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_make_targets_exist(name: str) -> None:
    text = (HOME / name).read_text(encoding="utf-8")
    targets = re.search(r"^\.PHONY: (.+)$", (HOME / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert targets is not None
    assert set(re.findall(r"^\s+make (\w+)|`make (\w+)", text)) <= {(each, "") for each in targets[1].split()} | {
        ("", each) for each in targets[1].split()
    }


def test_nothing_names_a_machine_or_a_host_for_packages() -> None:
    for path in (*HOME.glob("*.md"), *HOME.glob("requirements/*"), HOME / "Makefile", HOME / ".ci" / "run"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"https?://[\w.-]*(pypi|pythonhosted|debian|npmjs)", text), path
        assert not re.search(r"(?<![\w.])/(work|root|home|tmp)/", text), path
