"""Draw pages of a finished book for the README.

``python scripts/book_pages.py [BOOKS_DIR]`` writes ``docs/screenshots/book-*.png`` from the PDFs that
``make anthology EDITION=shili-2026`` has made. Needs the test dependencies.
"""

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from command_line import DONE, FAULTY, HOME, Parser, carry_out
from PIL import Image

USAGE = "python scripts/book_pages.py [书的文件夹]"
PURPOSE = "为 README 画出汇编的几页。"
TARGET = HOME / "docs" / "screenshots"
DOTS_PER_POINT = 1.35


@dataclass(frozen=True)
class Leaf:
    """One picture: the first page of a file on which all these words stand."""

    name: str
    file: str
    words: tuple[str, ...]


LEAVES = (
    Leaf("book-cover", "shili-2026.pdf", ()),
    Leaf("book-part", "shili-2026.pdf", ("第一编", "漏水有声音，跑着赶车的人有声音")),
    Leaf("book-chapter", "shili-2026.pdf", ("做法要点", "把责任画在图上，而不是写在会上")),
    Leaf("book-table", "shili-2026.pdf", ("表 3-1", "首次问诊")),
    Leaf("book-print", "shili-2026-print.pdf", ("图 1-1", "漏水有声音，只是白天太吵")),
    Leaf("book-index", "shili-2026.pdf", ("荣誉索引", "示例纺织集团织造车间党支部")),
)


def main(words: list[str]) -> int:
    """Exit code: 0 drawn, 1 when a book or a page is not there, 2 a command that cannot be carried out."""
    parser = Parser(USAGE, PURPOSE)
    books = "make anthology 做好的书，默认 books"
    parser.add_argument("books", type=Path, nargs="?", default=HOME / "books", metavar="书的文件夹", help=books)
    return carry_out(_draw_all, parser, words)


def _draw_all(chosen: argparse.Namespace) -> int:
    TARGET.mkdir(parents=True, exist_ok=True)
    for leaf in LEAVES:
        path = chosen.books / leaf.file
        if not path.exists():
            print(f"没有“{path}”。请先运行 make anthology EDITION=shili-2026。", file=sys.stderr)
            return FAULTY
        page = _page(path, leaf.words)
        if page is None:
            print(f"“{path}”里没有写着“{'”和“'.join(leaf.words)}”的一页。", file=sys.stderr)
            return FAULTY
        page.quantize(256, dither=Image.Dither.NONE).save(TARGET / f"{leaf.name}.png", optimize=True)
    return DONE


def _page(path: Path, words: tuple[str, ...]) -> Image.Image | None:
    """The first page with all the words, on white; spaces do not count, for a PDF has them where lines break."""
    with pypdfium2.PdfDocument(path) as book:
        for page in book:
            text = "".join(page.get_textpage().get_text_range().split())
            if all("".join(each.split()) in text for each in words):
                drawn: Image.Image = page.render(scale=DOTS_PER_POINT).to_pil()
                return drawn.convert("RGB")
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
