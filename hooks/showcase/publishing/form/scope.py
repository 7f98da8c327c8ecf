"""Which rules the online form leaves to the checker, and why: every other rule is judged in the browser too."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_WRITTEN = "the form writes the file itself"
_CASES = "the form is for brands"
_LISTS = "about the department's own lists"
_BOOKS = "about the anthology, which the department describes in files"
_OTHERS = "needs what other pages say in full, which the form does not load"
_FOLDER = "the form packs the folder itself and takes pictures only"

ONLY_IN_THE_CHECKER: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(
            ("encoding", "front-matter", "full-width-colon", "swallowed-text", "yaml-anchor", "yaml-limits"), _WRITTEN
        ),
        **dict.fromkeys(("yaml-syntax", "yaml-tab"), _WRITTEN),
        **dict.fromkeys(("body-present", "case-brands", "letter-first", "year"), _CASES),
        **dict.fromkeys(("guide", "honours", "registry", "registry-lists", "reviews"), _LISTS),
        **dict.fromkeys(("edition-changed", "edition-empty", "edition-expired", "edition-file"), _BOOKS),
        **dict.fromkeys(("edition-incomplete", "edition-missing", "edition-not-public"), _BOOKS),
        **dict.fromkeys(("edition-terms", "edition-twice"), _BOOKS),
        **dict.fromkeys(("copied-text", "declared-count", "like-logos", "link-targets"), _OTHERS),
        **dict.fromkeys(("near-names", "near-slogans"), _OTHERS),
        **dict.fromkeys(("file-kinds", "file-limits", "file-names", "files", "folder-names", "stray-files"), _FOLDER),
        "many-problems": "the form shows all problems, each at its field",
        "text-limits": "measured while Markdown is read, to bound the work of a server",
        "too-costly": "the browser does the work for its own user",
        "unshown-line": "needs the checker's Markdown engine",
    }
)
