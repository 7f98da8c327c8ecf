"""Makes the book of a content folder in a process of its own, so that what it costs can be measured.

``python -m tests.hostile.bookmaking CONTENT FOLDER`` writes ``screen.pdf``, ``print.pdf``, ``book.epub`` and the single
PDF of each case named in ``leaves.txt`` there, and ``cost.json``: processor seconds and the most memory in MB.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from showcase.pipeline import leaf, read_and_check, shelf_of
from showcase.publishing.anthology.epub.book import epub
from showcase.publishing.anthology.pdf import cover_png, leaf_pdf, print_pdf, screen_pdf
from showcase.publishing.anthology.pictures import Pictures
from showcase.publishing.pictures import PictureStore

from .trial import DATE

EDITION = "trial"


def main() -> int:
    """Exit code 0."""
    content, folder = Path(sys.argv[1]), Path(sys.argv[2])
    checked = read_and_check(content, DATE)
    book, pictures = checked.books[EDITION], Pictures(content.parent, PictureStore(folder / "pictures"), 800)
    start = time.process_time()
    (folder / "screen.pdf").write_bytes(screen_pdf(book, pictures))
    (folder / "print.pdf").write_bytes(print_pdf(book, pictures))
    (folder / "book.epub").write_bytes(epub(book, pictures, cover_png(book, pictures, 300)))
    shelf = shelf_of(checked)
    for id in (folder / "leaves.txt").read_text(encoding="utf-8").split():
        (folder / f"{id}.pdf").write_bytes(leaf_pdf(leaf(shelf, "case", id), "试验", DATE, pictures))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    cost = {"seconds": time.process_time() - start, "megabytes": memory}
    (folder / "cost.json").write_text(json.dumps(cost), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
