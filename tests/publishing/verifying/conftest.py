"""One small sound site, and a way to spoil one thing in a copy of it."""

import os
import shutil
from pathlib import Path

import pytest

from showcase.publishing.release import release
from showcase.publishing.site import Settings
from showcase.publishing.verifying import verify

from .spoiling import Change

HERE = Path(__file__).parent
HOME = HERE.parent.parent.parent
FILES = HOME / "tests" / "examples"


class Copy:
    """A copy of the sound site. Its files are those of the original until they are changed."""

    def __init__(self, original: Path, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(original, folder, copy_function=os.link)

    def path(self, pattern: str) -> Path:
        """The one file of a pattern such as ``assets/showcase.*.js``, or the place of a new one."""
        return next(self.folder.glob(pattern), self.folder / pattern)

    def change(self, pattern: str, change: Change) -> str:
        """Write a file anew; gives its address."""
        path = self.path(pattern)
        data = change(path.read_bytes() if path.exists() else b"")
        path.unlink(missing_ok=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path.relative_to(self.folder).as_posix()

    def verdict(self) -> tuple[str, ...]:
        """What the verification says of the copy now."""
        return verify(self.folder)


@pytest.fixture(scope="session")
def sound_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of one brand with a logo, a photograph, a table, code, a footnote and a link out."""
    folder = tmp_path_factory.mktemp("verified")
    content = folder / "content"
    shutil.copytree(FILES / "registry", content / "registry")
    (content / "registry" / "honours.yml").write_text("[]\n", encoding="utf-8")
    shutil.copytree(HERE / "brand", content / "brands" / "jingshui" / "qingyuan")
    settings = Settings(content=content, cache=HOME / ".cache", jobs=1)
    release(HOME / "mkdocs.yml", folder / "site", settings, verified=False)
    return folder / "site"


@pytest.fixture
def copy(sound_site: Path, tmp_path: Path) -> Copy:
    """A copy to spoil."""
    return Copy(sound_site, tmp_path / "site")
