"""Ways to spoil a brand's folder, one for every kind of error that reading and checking know."""

import os
import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from PIL import Image

BIDI = "\N{RIGHT-TO-LEFT OVERRIDE}"
IDENTITY_NUMBER = "11010119900307" + "8515"
BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b]\n"


def written(change: Callable[[str], str]) -> Callable[[Path], None]:
    """A way to spoil that changes the text of index.md."""

    def spoil(folder: Path) -> None:
        path = folder / "index.md"
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")

    return spoil


def body(text: str) -> Callable[[Path], None]:
    """A way to spoil that adds a paragraph to the text."""
    return written(lambda whole: f"{whole}\n\n{text}\n")


def field(key: str, value: str) -> Callable[[Path], None]:
    """A way to spoil that gives a field another value."""
    return written(lambda whole: re.sub(rf"(?m)^{key}: .*$", lambda _: f"{key}: {value}", whole, count=1))


def front(text: str) -> Callable[[Path], None]:
    """A way to spoil that adds lines to the front matter."""
    return written(lambda whole: whole.replace("---\n", f"---\n{text}\n", 1))


def index(data: bytes) -> Callable[[Path], None]:
    """A way to spoil that leaves other bytes in index.md."""
    return lambda folder: (folder / "index.md").write_bytes(data) and None


def logo(text: str) -> Callable[[Path], None]:
    """A way to spoil that leaves another drawing in logo.svg."""
    return lambda folder: (folder / "logo.svg").write_text(text, encoding="utf-8") and None


def beside(name: str, data: bytes = b"x") -> Callable[[Path], None]:
    """A way to spoil that adds a file."""

    def spoil(folder: Path) -> None:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)

    return spoil


def _in_gbk(folder: Path) -> None:
    path = folder / "index.md"
    path.write_bytes(path.read_text(encoding="utf-8").encode("gbk", "replace"))


def _linked_photo(folder: Path) -> None:
    (folder / "photos").mkdir()
    (folder / "photos" / "a.png").symlink_to("/etc/hostname")


def _pipe(folder: Path) -> None:
    (folder / "index.md").unlink()
    os.mkfifo(folder / "index.md")


def _renamed(folder: Path) -> None:
    folder.rename(folder.with_name("IMG_" + folder.name))


def _huge_logo(folder: Path) -> None:
    Image.new("RGB", (6000, 6000)).save(folder / "logo.png")
    written(lambda whole: whole.replace("logo.svg", "logo.png"))(folder)


def _broken_logo(folder: Path) -> None:
    (folder / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 64)
    written(lambda whole: whole.replace("logo.svg", "logo.png"))(folder)


def _copied(folder: Path) -> None:
    """The brand becomes a copy of the one before it: same id, same name, same slogan."""
    folders = sorted(path for path in folder.parent.iterdir() if path.is_dir())
    other = folders[folders.index(folder) - 1]
    shutil.copy(other / "index.md", folder / "index.md")


WAYS: Mapping[str, Callable[[Path], None]] = {
    "empty": index(b""),
    "null bytes": index(b"---\nid: x\0y\n---\n"),
    "gbk": _in_gbk,
    "utf-16": index("---\nid: x\n---\n".encode("utf-16")),
    "no front matter": index("只有正文。\n".encode()),
    "fence open": written(lambda whole: whole.replace("\n---\n", "\n", 1)),
    "tab": front("goals:\n\t- x"),
    "bomb": front(BOMB),
    "twice": front("slogan: 写了两遍"),
    "unknown key": front("template: redirect.html"),
    "deep": front("goals: " + "[" * 60 + "]" * 60),
    "full-width colon": written(lambda whole: whole.replace("\nname: ", "\nname：", 1)),
    "id": field("id", "another-id"),
    "no name": field("name", ""),
    "long slogan": field("slogan", "一" * 200),
    "unknown type": field("type", "没有这一类"),
    "unknown unit": field("unit", "no-such-unit"),
    "future": field("updated", "2099-01-01"),
    "html in a name": field("name", '"<img src=x onerror=alert(1)>"'),
    "unknown parent": front("parent: no-such-brand"),
    "own parent": written(lambda whole: re.sub(r"(?m)^id: (.*)$", r"id: \1\nparent: \1", whole, count=1)),
    "script": body("<script>alert(1)</script>"),
    "javascript": body("[点这里](javascript:alert%281%29)"),
    "unknown link": body("[见](../no-such-brand/index.md)"),
    "picture outside": body("![图](https://example.com/a.png)"),
    "identity number": body(f"身份证号 {IDENTITY_NUMBER}。"),
    "secrecy": body("机密★10年"),
    "bidi": body(f"好{BIDI}人"),
    "nested quotes": body(">" * 5000 + " x"),
    "nested lists": body("\n".join("  " * depth + "- x" for depth in range(400))),
    "logo script": logo('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    "logo bomb": logo('<!DOCTYPE s [<!ENTITY a "xxxx">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>'),
    "logo text": logo("not a drawing"),
    "huge picture": _huge_logo,
    "broken picture": _broken_logo,
    "program": beside("run.exe"),
    "odd name": beside("photos/%2e%2e.png"),
    "linked photo": _linked_photo,
    "pipe": _pipe,
    "folder name": _renamed,
    "copy": _copied,
}
