"""Every threat of the list is answered: by cases here, by a test elsewhere, or by a person."""

from __future__ import annotations

import ast
from collections import Counter

import pytest

from .figures import SECURITY
from .generate import HOME, all_cases

THREATS = tuple(f"T{number}" for number in range(1, 63))
# Not about files that are sent in: the continuous integration, the way of publishing, the department's own lists.
ELSEWHERE = {
    "T38": "tests/intake/test_submission.py::test_what_is_not_the_contributors_is_refused",
    "T51": "tests/domain/test_honours.py::test_state_follows_the_build_date",
    "T54": "tests/test_ci_files.py::test_check_runs_the_base_branchs_code_only",
    "T55": "tests/test_ci_files.py::test_no_shell_line_holds_a_value_from_outside",
    "T56": "tests/checking/test_printers.py::test_github_commands_cannot_be_smuggled_in",
    "T57": "tests/test_ci_files.py::test_every_action_is_pinned_by_commit_and_names_its_version",
    "T58": "tests/publishing/test_kills.py::test_two_hundred_killed_builds_break_nothing",
    "T59": "tests/test_reproducible.py::test_two_builds_are_byte_identical",
    "T60": "tests/publishing/test_isolation.py::test_bad_files_among_a_thousand_change_nothing_else",
}
# A program cannot see these; SECURITY.md tells the reviewer.
BY_A_PERSON = {"T46": "审图号", "T53": "defamation"}


@pytest.mark.parametrize("threat", THREATS)
def test_each_threat_is_answered(threat: str) -> None:
    cases = Counter(row for case in all_cases() for row in case.rows)[threat]
    if threat in BY_A_PERSON:
        assert BY_A_PERSON[threat] in SECURITY.read_text(encoding="utf-8")
    else:
        assert cases >= 2 or threat in ELSEWHERE


@pytest.mark.parametrize("node", ELSEWHERE.values(), ids=ELSEWHERE)
def test_the_test_that_answers_is_there(node: str) -> None:
    path, _, name = node.partition("::")
    tree = ast.parse((HOME / path).read_text(encoding="utf-8"))
    assert name in {each.name for each in tree.body if isinstance(each, ast.FunctionDef)}
