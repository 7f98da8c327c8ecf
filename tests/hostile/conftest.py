"""What the tests of the hostile cases share."""

from pathlib import Path

import pytest

from .trial import Trial, hold


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--refresh-figures`` writes the figures of SECURITY.md anew; run it without parallel processes."""
    parser.addoption("--refresh-figures", action="store_true", help="write the figures of SECURITY.md")


@pytest.hookimpl(tryfirst=True)  # before the groups are read
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The cases are tried in one process, the public corpora in another."""
    for item in items:
        path = Path(item.fspath)
        if "hostile" in path.parts:
            item.add_marker(pytest.mark.xdist_group("corpora" if path.stem == "test_corpora" else "hostile"))


@pytest.fixture(scope="session")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    """All cases, tried."""
    own = tmp_path_factory.getbasetemp()
    return hold((own.parent if "gw" in own.name else own) / "hostile")
