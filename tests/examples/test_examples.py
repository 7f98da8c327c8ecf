"""Every example is judged as its folder says, word for word."""

from pathlib import Path

import pytest

from showcase.domain.problems import Severity

from .conftest import EXAMPLES, EXPECTED, problems_of, report_on

ACCEPTED = sorted(path.name for path in (EXAMPLES / "accepted").iterdir())
REJECTED = sorted(path.name for path in (EXAMPLES / "rejected").iterdir())


@pytest.mark.parametrize("name", ACCEPTED)
def test_accepted(name: str, tmp_path: Path) -> None:
    found = problems_of(EXAMPLES / "accepted" / name, tmp_path)
    assert [each for each in found if each.severity is not Severity.SUGGESTION] == []


@pytest.mark.parametrize("name", REJECTED)
def test_rejected(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    example = EXAMPLES / "rejected" / name
    expected = example / EXPECTED
    found = report_on(example, tmp_path)
    if request.config.getoption("--refresh-examples"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")
    assert found.count("\n") == 1, "one thing is broken, so one thing is told"
