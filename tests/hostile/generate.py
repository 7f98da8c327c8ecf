"""Writes every case out as one content folder, with a list of what must become of each.

``python -m tests.hostile.generate FOLDER`` makes ``FOLDER/content``, ``FOLDER/outside`` (what no link may reach) and
``FOLDER/manifest.json``. Two runs write the same bytes.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from .case import Case, Content, HardLink, Link, Listener, Pipe, Sparse, Text
from .cases import (
    books,
    characters,
    cross,
    drawings,
    encoding,
    files,
    guises,
    html,
    limits,
    links,
    names,
    private,
    raster,
    secrecy,
    stories,
    strange,
    svg,
    yaml,
)
from .pictures import png

TOPICS = (
    html, links, yaml, encoding, characters, names, files, svg, drawings, raster, private, secrecy, limits, strange,
    cross, guises, stories, books,
)  # fmt: skip
HOME = Path(__file__).resolve().parent.parent.parent
REGISTRY = HOME / "tests" / "examples" / "registry"
WORDINGS = HOME / "content" / "registry" / "wordings.yml"
SECRET = "BSMARKOUTSIDEXX"  # of the same shape as every marker, but of no case


@cache
def all_cases() -> tuple[Case, ...]:
    """Every case, topic by topic."""
    return tuple(case for topic in TOPICS for case in topic.cases())


def write(home: Path, chosen: Sequence[Case] | None = None) -> Path:
    """The content folder of the cases, all of them unless some are ``chosen``."""
    content = home / "content"
    shutil.copytree(REGISTRY, content / "registry")
    shutil.copy(WORDINGS, content / "registry")
    units = [
        f"  - {{id: {topic.UNIT}, label: 甲市第{n}试验党支部, kind: party_branch}}"
        for n, topic in enumerate(TOPICS, 11)
    ]
    (content / "registry" / "organization" / "trials.yml").write_text(
        "\n".join(("units:", *units, "")), encoding="utf-8"
    )
    _write_outside(home / "outside")
    for case in chosen if chosen is not None else all_cases():
        for path, made in case.files.items():
            _write(content, path, made)
    return content


def manifest(cases: Sequence[Case]) -> str:
    """What is expected of each case, as JSON in ASCII, because some names are no text."""
    entries = [
        {
            "id": case.id,
            "rows": case.rows,
            "what": case.what,
            "verdict": case.verdict,
            "rule": case.rule,
            "line": case.line,
            "marker": case.marker,
            "accused": case.accused,
            "files": list(case.files),
        }
        for case in cases
    ]
    return json.dumps(entries, indent=1)


def _write_outside(folder: Path) -> None:
    folder.mkdir()
    text = f"---\nid: secret\nname: {SECRET}\n---\n{SECRET}\n"
    for name in ("secret.md", "hard.md", "index.md"):
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "secret.png").write_bytes(png())
    (folder / "tu.png").write_bytes(png())


def _write(content: Path, path: str, made: Content) -> None:
    target = content / path
    if not target.parent.is_dir():
        target.parent.mkdir(parents=True)
    match made:
        case Text():
            target.write_bytes(made.text.encode(made.encoding, "surrogatepass"))
        case bytes():
            target.write_bytes(made)
        case Link():
            target.symlink_to(made.target)
        case HardLink():
            target.hardlink_to(content / made.target)
        case Pipe():
            os.mkfifo(target)
        case Sparse():
            target.write_bytes(made.start)
            os.truncate(target, made.size)
        case Listener():
            _listen(target)


def _listen(target: Path) -> None:
    """The name of a local socket may not be long, so it is made from within its folder."""
    before = Path.cwd()
    os.chdir(target.parent)
    try:
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(target.name)
    finally:
        os.chdir(before)


def main() -> int:
    """Exit code 0; 2 without a folder."""
    if len(sys.argv) != 2:
        print("python -m tests.hostile.generate FOLDER", file=sys.stderr)
        return 2
    home = Path(sys.argv[1])
    home.mkdir(parents=True)
    write(home)
    (home / "manifest.json").write_text(manifest(all_cases()) + "\n", encoding="ascii")
    return 0


if __name__ == "__main__":
    sys.exit(main())
