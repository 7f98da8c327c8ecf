"""What lies in a folder, without what systems and office programs leave behind."""

from __future__ import annotations

import os
import re
from operator import attrgetter
from pathlib import Path

from . import safe_open

LITTER = re.compile(
    r"(?:\.DS_Store|(?:eh)?Thumbs\.db|desktop\.ini|\.gitkeep|__MACOSX|~\$.*|\._.*|\.~lock\..*#)",
    re.IGNORECASE | re.DOTALL,
)
LITTER_ENDINGS = (".tmp", ".TMP")
_LITTER_FOLDER = "__MACOSX"
_NAME = attrgetter("name")


def listed(path: Path | str) -> list[os.DirEntry[str]]:
    """The entries of a folder by name, litter left out. Raises Refused for what is no folder or cannot be read."""
    try:
        with os.scandir(path) as found:
            return sorted([each for each in found if not _is_litter(each.name, each)], key=_NAME)
    except OSError as error:
        raise safe_open.refusal(error) from None


def _is_litter(name: str, entry: os.DirEntry[str]) -> bool:
    """Only a file can be litter, and the one folder that archives of a Mac carry along: a page in another folder of
    such a name would be lost without a word."""
    if not (LITTER.fullmatch(name) or name.endswith(LITTER_ENDINGS)):
        return False
    return name == _LITTER_FOLDER or not entry.is_dir(follow_symlinks=False)
