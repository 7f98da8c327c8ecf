"""What the page of the editor may load and whom it may speak to.

Looser than every other page in four places, each because the editor does not work without: it styles itself with
style elements (``style-src``), shows pictures before they are uploaded (``img-src``), reads such pictures back
(``connect-src blob: data:``) and speaks to the Git service of the settings and no other host. Scripts come from this
site only, and none is inline. What the editor would load from elsewhere (fonts, words, the look for a newer version)
is on this site, or is refused.
"""

from __future__ import annotations

from showcase.domain.admin import Admin


def policy(admin: Admin) -> str:
    """The Content-Security-Policy of the page."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' blob: data:",
            "font-src 'self'",
            f"connect-src 'self' blob: data: {' '.join(admin.origins)}",
            "base-uri 'none'",
            "form-action 'none'",
            "object-src 'none'",
        )
    )
