"""Every rule has a title, and every title a rule. The rules are found in the code, wherever one is named."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from showcase.domain.rule_titles import RULE_TITLES, rule_title

HOME = Path(__file__).resolve().parent.parent.parent
PACKAGE = HOME / "hooks" / "showcase"
SOURCES = [
    PACKAGE / "pipeline.py",
    *(path for part in ("reading", "checking") for path in (PACKAGE / part).rglob("*.py")),
]
FORM = re.compile(r"[a-z]+(?:-[a-z]+)*")
TOLD = re.compile(r"\[([a-z-]+)\]$", re.MULTILINE)
LONGEST = 12


def takers(tree: ast.Module) -> dict[str, int]:
    """The functions and classes of a module that are given a rule, by name, and at which place."""
    found: dict[str, int] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            making = [each for each in node.body if isinstance(each, ast.FunctionDef) and each.name == "__init__"]
            names = [each.target.id for each in node.body if isinstance(each, ast.AnnAssign)]
            names = arguments(making[0]) if making else names
        elif isinstance(node, ast.FunctionDef) and node.name != "__init__":
            names = arguments(node)
        else:
            continue
        if "rule" in names:
            found[node.name] = names.index("rule")
    return found


def arguments(function: ast.FunctionDef) -> list[str]:
    return [each.arg for each in function.args.args if each.arg not in {"self", "cls"}]


def rules_named_in(tree: ast.Module, elsewhere: dict[str, int]) -> Iterator[str]:
    """The rules named in a module; ``elsewhere`` are the takers of all modules, whose private ones are not for it."""
    places = {name: place for name, place in elsewhere.items() if not name.startswith("_")} | takers(tree)
    constants = {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    yield from (text for name, text in constants.items() if name == "ID")
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name not in places:
            continue
        given = [each.value for each in node.keywords if each.arg == "rule"]
        given += node.args[places[name] : places[name] + 1]
        for part in (part for each in given for part in ast.walk(each)):
            if isinstance(part, ast.Constant) and FORM.fullmatch(str(part.value)):
                yield part.value
            elif isinstance(part, ast.Name) and FORM.fullmatch(constants.get(part.id, "")):
                yield constants[part.id]


def parsed(paths: list[Path]) -> list[ast.Module]:
    return [ast.parse(path.read_text(encoding="utf-8")) for path in paths]


def rules_in_the_code() -> set[str]:
    trees = parsed(SOURCES)
    everywhere: dict[str, int] = {}
    for tree in [*trees, *parsed([*(PACKAGE / "domain").glob("*.py")])]:
        everywhere |= takers(tree)
    return {rule for tree in trees for rule in rules_named_in(tree, everywhere)}


def test_the_search_finds_rules_however_they_are_named() -> None:
    assert {"unique-ids", "front-matter", "too-costly", "value-form", "guide"} <= rules_in_the_code()


def test_every_rule_has_a_title() -> None:
    assert sorted(rules_in_the_code() - RULE_TITLES.keys()) == []


def test_every_title_has_a_rule() -> None:
    assert sorted(RULE_TITLES.keys() - rules_in_the_code()) == []


def test_every_rule_in_the_examples_has_a_title() -> None:
    reports = (HOME / "tests" / "examples" / "rejected").glob("*/expected.txt")
    told = {rule for path in reports for rule in TOLD.findall(path.read_text(encoding="utf-8"))}
    assert sorted(told - RULE_TITLES.keys()) == []


def test_titles_are_short_chinese_and_each_says_its_own() -> None:
    assert len(set(RULE_TITLES.values())) == len(RULE_TITLES)
    for rule, title in RULE_TITLES.items():
        assert FORM.fullmatch(rule) and 2 <= len(title) <= LONGEST, title
        assert not re.search(r"非法|[。！]|[a-z]{6,}", title), title


def test_an_unknown_rule_is_told_of_without_its_name() -> None:
    assert rule_title("<script>") == "其他问题"
