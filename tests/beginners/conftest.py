"""The beginners' pages are judged by the form too, in the browser that tests/submit uses."""

from pathlib import Path

import pytest
from tests.submit.conftest import blank_page as blank_page
from tests.submit.conftest import judges as judges


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--refresh-answers", action="store_true", help="write tests/beginners/answers.txt anew")


@pytest.hookimpl(tryfirst=True)  # before the groups are read
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """They share one browser with tests/submit."""
    for item in items:
        if "beginners" in Path(item.fspath).parts:
            item.add_marker(pytest.mark.xdist_group("submit"))
