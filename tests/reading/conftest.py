"""The department's lists that readers look things up in."""

from pathlib import Path

import pytest

from showcase.domain.registry import Registry
from showcase.reading.registry import read_registry


@pytest.fixture(scope="session")
def registry() -> Registry:
    return read_registry(Path(__file__).parent.parent / "examples")
