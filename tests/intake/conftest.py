"""The repository that submissions are offered to."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
from tests.intake.repositories import Git, Main, base_files

from showcase import workers


@pytest.fixture(scope="session")
def main(tmp_path_factory: pytest.TempPathFactory) -> Main:
    """A repository whose main branch has one commit."""
    root = tmp_path_factory.mktemp("repository")
    git = Git(root)
    git.git("init", "--quiet", "--initial-branch=main")
    files = base_files()
    tip = git.commit(files)
    git.git("update-ref", "refs/heads/main", tip)
    return Main(git, files, tip)


@pytest.fixture
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without worker processes, which are tested elsewhere: hundreds of small trees are read here."""

    def each(
        task: Callable[[Any, Any], Any], shared: Any, items: Sequence[Any], jobs: int, label: str, seconds: object
    ) -> Iterator[Any]:
        return (task(shared, item) for item in items)

    monkeypatch.setattr(workers, "each_guarded", each)
