"""What holds for every rule: an id of its own, a manual page with examples, a place in the list."""

import importlib
import pkgutil
from types import ModuleType

import pytest

from showcase.checking import brand_rules, case_rules, collection_rules, document_rules, edition_rules, rules

MODULES = [
    importlib.import_module(f"{package.__name__}.{each.name}")
    for package in (document_rules, brand_rules, case_rules, collection_rules, edition_rules)
    for each in pkgutil.iter_modules(package.__path__)
]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_a_rule_explains_itself(module: ModuleType) -> None:
    assert "Passes" in (module.__doc__ or "")
    assert "Fails" in (module.__doc__ or "")
    assert module.ID.replace("-", "").isalpha()
    assert module.check.__doc__


def test_every_rule_is_listed_once() -> None:
    own = [
        *rules.CASE_RULES[len(rules.DOCUMENT_RULES) :],
        *(rule for rule in rules.EDITION_RULES if rule not in rules.DOCUMENT_RULES),
    ]
    listed = [*rules.BRAND_RULES, *own, *rules.COLLECTION_RULES, *rules.EDITION_CHOICE_RULES]
    assert sorted(each.__module__ for each in listed) == sorted(module.__name__ for module in MODULES)


def test_ids_differ() -> None:
    assert len({module.ID for module in MODULES}) == len(MODULES)
