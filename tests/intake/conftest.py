"""The repository that submissions are offered to."""

import pytest
from tests.intake.repositories import Git, Main, base_files


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
