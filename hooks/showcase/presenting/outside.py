"""Links that lead out of the site: which addresses may, and the name of the site that stands beside them."""

from __future__ import annotations

import re

_WEB = re.compile(r"https?://([a-z0-9._-]+)(?::\d+)?(?:[/?#][^\s\\]*)?", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[^\s\\]+", re.IGNORECASE)


def is_outside(address: str) -> bool:
    """Whether this is an address of the web or a mail address, in full and without a disguise."""
    return bool(_WEB.fullmatch(address) or _MAIL.fullmatch(address))


def host_of(address: str) -> str:
    """The site a web address leads to, in small letters; '' for any other address."""
    found = _WEB.fullmatch(address)
    return found[1].lower() if found else ""
