"""The files for editors are what the fields and lists give today, and they judge pages as the checks do."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from showcase.checking.printers import text as text_printer
from showcase.domain.brand import Brand
from showcase.domain.case import Case
from showcase.domain.fields import descriptions
from showcase.domain.problems import Place, Problem, Severity
from showcase.intake.editors.files import editor_files
from showcase.intake.editors.schema import schema_of
from showcase.intake.editors.workspace import matchers
from showcase.intake.new_brand.request import Desk, prepare
from showcase.intake.new_brand.template import enabled
from showcase.reading.registry import read_registry

HOME = Path(__file__).resolve().parent.parent.parent
CONTENT = HOME / "content"
EXAMPLES = HOME / "tests" / "examples"
REGISTRY = read_registry(CONTENT)
PAGES = sorted(CONTENT.glob("*/*/*/index.md"))
# Rules that a schema can hold: a rejected example of these rules fails it.
KNOWN_TO_SCHEMAS = frozenset(
    ("value-form", "known-terms", "known-units", "unknown-key", "department-only", "length", "required-fields")
)
# A day that the calendar does not have.
BEYOND_SCHEMAS = frozenset(("DATE_IMPOSSIBLE",))


class CoreLoader(yaml.SafeLoader):
    """Reads scalars as editors do, by the core schema of YAML 1.2."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, form, first in (
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", list("-+0123456789.")),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(form), first)
CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))


def front_matter(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8-sig").split("---\n")[1], Loader=CoreLoader)


def faults(tree: Any, record: type = Brand, registry: Any = REGISTRY) -> list[str]:
    validator = Draft7Validator(schema_of(record, "", registry))
    return [f"{each.json_path}: {each.message}" for each in validator.iter_errors(tree)]


def test_the_files_in_the_repository_are_fresh() -> None:
    for path, data in editor_files(REGISTRY).items():
        assert (HOME / path).read_bytes() == data, f"{path} is stale: run `make editors` and commit what it writes"


def test_the_command_tells_of_stale_files_and_writes_them(tmp_path: Path) -> None:
    def run(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "scripts/editors.py", "--output", str(tmp_path), *words]
        return subprocess.run(command, cwd=HOME, capture_output=True, text=True, encoding="utf-8")

    assert run().returncode == 0
    assert {each: (tmp_path / each).read_bytes() for each in editor_files(REGISTRY)} == dict(editor_files(REGISTRY))
    schema = tmp_path / "schema" / "brand.schema.json"
    schema.write_text("{}")
    stale = run("--check")
    assert stale.returncode == 1
    assert stale.stderr == "过时了：schema/brand.schema.json。请运行 make editors，把它们和改动一起提交。\n"
    assert schema.read_text() == "{}"


@pytest.mark.parametrize("path", ["schema/brand.schema.json", "schema/case.schema.json"])
def test_a_schema_is_a_schema(path: str) -> None:
    Draft7Validator.check_schema(json.loads((HOME / path).read_text(encoding="utf-8")))


def test_every_page_of_the_content_passes() -> None:
    assert len(PAGES) > 60
    for path in PAGES:
        record = Case if path.parts[-4] == "cases" else Brand
        assert faults(front_matter(path), record) == [], path


def test_every_accepted_example_passes() -> None:
    registry = read_registry_of_examples()
    for path in sorted((EXAMPLES / "accepted").rglob("index.md")):
        record = Case if "cases" in path.parts else Brand
        assert faults(front_matter(path), record, registry) == [], path


def rejected() -> Iterator[str]:
    for folder in sorted((EXAMPLES / "rejected").iterdir()):
        told = (folder / "expected.txt").read_text(encoding="utf-8")
        rule = told.rstrip().rpartition("[")[2].rstrip("]")
        plain = (folder / "index.md").is_file() and "registry/" not in told
        if rule in KNOWN_TO_SCHEMAS and " 错误 " in told and plain and folder.name not in BEYOND_SCHEMAS:
            yield folder.name


@pytest.mark.parametrize("name", [*rejected()])
def test_a_wrong_value_or_key_fails(name: str) -> None:
    tree = front_matter(EXAMPLES / "rejected" / name / "index.md")
    assert faults(tree, Brand, read_registry_of_examples())


def test_enough_examples_are_among_them() -> None:
    assert len([*rejected()]) >= 20


def read_registry_of_examples() -> Any:
    return read_registry(EXAMPLES)


def test_labels_may_be_keys_but_not_twice() -> None:
    page = front_matter(CONTENT / "brands" / "shili-shuiwu-jingshui" / "qingyuan" / "index.md")
    renamed = {{"slogan": "传播语", "id": "编号"}.get(key, key): value for key, value in page.items()}
    assert faults(renamed) == []
    assert faults({**page, "传播语": "一渠清水"})
    assert faults({**page, "编号": "qingyuan"})


def test_the_page_of_a_new_brand_passes_with_every_field_in_use() -> None:
    unit = REGISTRY.units["shili-shuiwu-kefu"]
    prepared = prepare(unit, "shuidi", {"name": "水滴"}, Desk(CONTENT, REGISTRY, "2026-11-21"))
    for text in (prepared.text, enabled(prepared.text)):
        assert faults(yaml.load(text.split("---\n")[1], Loader=CoreLoader)) == []


def test_every_field_explains_itself_in_the_schema() -> None:
    for name, record in (("brand", Brand), ("case", Case)):
        schema = json.loads((HOME / "schema" / f"{name}.schema.json").read_text(encoding="utf-8"))
        for key, field in descriptions(record).items():
            told = schema["properties"][key]
            assert told["title"] == field.label
            for words in (field.hint, field.good, field.bad, field.why):
                assert words in told["markdownDescription"]
            assert schema["properties"][field.label] == {"$ref": f"#/properties/{key}"}


def snippets() -> dict[str, dict[str, Any]]:
    found = json.loads((HOME / ".vscode" / "brand.code-snippets").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def plain(body: str) -> str:
    """What stands there before anybody has typed."""
    body = body.replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2026-11-21")
    body = re.sub(r"\$\{\d+\|((?:\\.|[^,|])*)(?:,[^|]*)?\|\}", r"\1", body)
    return re.sub(r"\\([\\$}])", r"\1", re.sub(r"\$\{\d+:((?:\\.|[^}])*)\}", r"\1", body))


def test_every_snippet_is_found_by_label_and_key_and_gives_yaml_that_passes() -> None:
    for name, snippet in snippets().items():
        record = Case if name.startswith("案例") else Brand
        label, key = snippet["prefix"]
        assert descriptions(record)[key].label == label
        tree = yaml.load(plain("\n".join(snippet["body"])), Loader=CoreLoader)
        wrong = [each for each in faults(tree, record) if not each.startswith("$: {")]  # other keys are missing
        assert wrong == [] and [*tree] == [key]


@pytest.mark.parametrize("severity", Severity)
def test_the_editor_finds_file_line_and_column_in_the_report(severity: Severity) -> None:
    place = Place("content/brands/a/b/index.md", 7, 12)
    problem = Problem(place, severity, "value-form", "写的是“x:1:2 错误 [y]”：不对。", "slogan", "传播语", "slogan: 好")
    line = text_printer.line(problem)
    marked = {each["severity"]: found for each in matchers() if (found := re.search(each["pattern"]["regexp"], line))}
    mark = {"error": "error", "warning": "warning", "suggestion": "info"}[severity.value]
    assert [*marked] == [mark]
    found = marked[mark]
    assert found.groups() == (
        "content/brands/a/b/index.md",
        "7",
        "12",
        "「传播语」(slogan) 写的是“x:1:2 错误 [y]”：不对。例：slogan: 好",
        "value-form",
    )


def test_every_line_of_a_real_report_is_marked() -> None:
    for path in sorted((EXAMPLES / "rejected").glob("*/expected.txt")):
        line = path.read_text(encoding="utf-8").rstrip("\n")
        assert sum(bool(re.search(each["pattern"]["regexp"], line)) for each in matchers()) == 1, line
