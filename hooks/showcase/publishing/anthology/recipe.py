"""What a finished book depends on beside its content."""

from __future__ import annotations

from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

PACKAGE = Path(__file__).parents[2]
THEME = PACKAGE.parents[1] / "theme" / "book"
MAKERS = ("typst", "pikepdf", "fonttools", "pillow", "resvg-py", "pylopdf-fonts-zh-cn", "manimgx-fonts-cjk")


def recipe() -> str:
    """A digest of the code, the templates and fonts, and the versions of what typesets: what was made by another recipe
    is made anew."""
    files = [*sorted(PACKAGE.rglob("*.py")), *sorted(path for path in THEME.rglob("*") if path.is_file())]
    digest = sha256("\0".join(f"{name} {version(name)}" for name in MAKERS).encode())
    for path in files:
        digest.update(path.relative_to(PACKAGE.parents[1]).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
