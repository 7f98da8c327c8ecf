"""What an id may look like. It is an address of the site and the name of a folder on every kind of computer."""

from __future__ import annotations

import re

LONGEST = 60
IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Windows knows devices by these names, with any ending.
WINDOWS_KEEPS = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])", re.IGNORECASE)


def is_identifier(name: str) -> bool:
    """Whether a record, a unit or a page can be called so."""
    return len(name) <= LONGEST and IDENTIFIER.fullmatch(name) is not None and not WINDOWS_KEEPS.fullmatch(name)
