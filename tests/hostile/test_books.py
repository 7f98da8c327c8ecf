"""A book made of hostile words holds these words and nothing else: nothing is run, read or fetched (T61)."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pikepdf
import pypdfium2
import pytest

from showcase.publishing.verifying.epub import look_at_epub
from showcase.publishing.verifying.pdf import look_at_pdf

from .case import Verdict
from .cases import books
from .figures import settle
from .generate import HOME, SECRET, write

PASSED = [case for case in books.cases() if case.verdict is Verdict.PASS]
EDITION = """title: 试验
year: "2026"
date: "2026-11-20"
version: "1.0"
editors: [甲市试验编辑部]
parts:
  - title: "#read(1) 第一编"
    text: "$ x $ #pagebreak() @a"
    rule: {{take: cases, units: [{unit}]}}
"""
PREFACE = '# #read("/etc/passwd") 写在前面\n\n#include "x.typ" 与 $ y $ 都是字。\n'
OF_THE_EDITION = ("#read(1)第一编", "$x$#pagebreak()@a", '#read("/etc/passwd")写在前面', '#include"x.typ"与$y$都是字。')
LEAVES = ("books-ok-01", "books-ok-20", "books-alt")
SECONDS, MEGABYTES = 30, 1500  # for a book of everything that is just allowed, made three times


@dataclass(frozen=True)
class Made:
    """What came of it: the folder of the files, and how many came to the address that the texts name."""

    folder: Path
    visitors: int

    def pdf(self, name: str) -> str:
        """The words of a PDF without any white space, which it sets as it likes."""
        with pypdfium2.PdfDocument(self.folder / name) as pdf:
            return bare("".join(page.get_textpage().get_text_range() for page in pdf))

    def chapters(self) -> dict[str, str]:
        """The words of each page of the EPUB."""
        with zipfile.ZipFile(self.folder / "book.epub") as archive:
            names = [name for name in archive.namelist() if name.endswith(".xhtml")]
            return {Path(name).stem: "".join(fromstring(archive.read(name)).itertext()) for name in names}


def bare(text: str) -> str:
    """The text without white space, hyphens at line ends and differences of form."""
    plain = unicodedata.normalize("NFKC", text).translate({0xFFFE: None, 0xAD: None, 2: None})
    return re.sub(r"\s", "", plain)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    """The book of all cases that are published, in every form."""
    home = tmp_path_factory.mktemp("books")
    with socket.create_server(("127.0.0.1", 0)) as server:
        visitors: list[object] = []
        threading.Thread(target=_count, args=(server, visitors), daemon=True).start()
        content = write(home, PASSED)
        for path in content.glob("cases/*/*/index.md"):
            text = path.read_text(encoding="utf-8")
            path.write_text(text.replace("127.0.0.1:59061", f"127.0.0.1:{server.getsockname()[1]}"), encoding="utf-8")
        editions = content / "registry" / "editions"
        (editions / "trial").mkdir(parents=True)
        (editions / "trial.yml").write_text(EDITION.format(unit=books.UNIT), encoding="utf-8")
        (editions / "trial" / "preface.md").write_text(PREFACE, encoding="utf-8")
        (home / "leaves.txt").write_text("\n".join(LEAVES), encoding="utf-8")
        command = [sys.executable, "-m", "tests.hostile.bookmaking", str(content), str(home)]
        environment = os.environ | {"PYTHONPATH": str(HOME), "HOME": str(home)}
        done = subprocess.run(command, cwd=home, env=environment, capture_output=True, text=True, timeout=600)
        assert done.returncode == 0, done.stderr[-2000:]
        yield Made(home, len(visitors))
    shutil.rmtree(home, ignore_errors=True)


def _count(server: socket.socket, visitors: list[object]) -> None:
    while True:
        try:
            connection, address = server.accept()
        except OSError:
            return
        visitors.append(address)
        connection.close()


def test_every_word_is_there_as_it_was_written(made: Made) -> None:
    chapters = made.chapters()
    screen, printed = made.pdf("screen.pdf"), made.pdf("print.pdf")
    for case in PASSED:
        for words in case.kept if case.id != "books-alt" else ():
            assert bare(words) in bare(chapters[f"case-{case.id}"]), f"lost from the EPUB: {case.what}"
            assert bare(words) in screen, f"lost from the PDF: {case.what}"
            assert bare(words) in printed, f"lost from the PDF for the printer: {case.what}"
    for words in (
        "#read(1)第一编",
        '#read("/etc/passwd")写在前面',
        '#include"x.typ"与$y$都是字。',
        "$x$#pagebreak()@a",
    ):
        assert words in screen
        assert words in bare("".join(chapters.values()))


def test_a_single_pdf_keeps_its_words_too(made: Made) -> None:
    kept = {case.id: case.kept for case in PASSED}
    assert all(bare(words) in made.pdf(f"{id}.pdf") for id in LEAVES[:2] for words in kept[id])
    assert "#read(1)画的是onerror=1" in bare(_alt_texts(made.folder / "books-alt.pdf"))


def _alt_texts(path: Path) -> str:
    with pikepdf.Pdf.open(path) as pdf:
        return "".join(str(each.get("/Alt", "")) for each in pdf.objects if isinstance(each, pikepdf.Dictionary))


@pytest.mark.parametrize("name", ["screen.pdf", "print.pdf"])
def test_nothing_is_set_off_the_page(made: Made, name: str) -> None:
    """Neither a word without an end nor a table of sixty columns."""
    off = set()
    with pypdfium2.PdfDocument(made.folder / name) as pdf:
        for number, page in enumerate(pdf, 1):
            width, height = page.get_size()
            text = page.get_textpage()
            for left, bottom, right, top in (text.get_rect(at) for at in range(text.count_rects())):
                if left < 0 or bottom < 0 or right > width or top > height:
                    off.add(number)
    assert off == set()


def test_nothing_is_read(made: Made) -> None:
    """Neither a file of the machine, nor one beside the content, nor the data that a book is set from."""
    host = Path("/etc/passwd").read_text(encoding="utf-8").splitlines()[0]
    for name in ("screen.pdf", "print.pdf", *(f"{id}.pdf" for id in LEAVES)):
        text = made.pdf(name)
        assert bare(host) not in text and SECRET not in text and '"kind":"document"' not in text
    words = "".join(made.chapters().values())
    assert host not in words and SECRET not in words


def test_nothing_is_fetched(made: Made) -> None:
    assert made.visitors == 0


def test_the_books_are_sound(made: Made) -> None:
    """The verification of the site finds nothing that runs, leads out or hides."""
    data = {name: (made.folder / name).read_bytes() for name in ("screen.pdf", "print.pdf", "book.epub")}
    assert look_at_pdf("anthology/trial/trial.pdf", data["screen.pdf"]).findings == ()
    assert look_at_pdf("anthology/trial/trial-print.pdf", data["print.pdf"]).findings == ()
    assert look_at_epub("anthology/trial/trial.epub", data["book.epub"]).findings == ()
    for id in LEAVES:
        assert look_at_pdf(f"cases/{id}/{id}.pdf", (made.folder / f"{id}.pdf").read_bytes()).findings == ()


def test_time_and_memory_are_bounded(made: Made, request: pytest.FixtureRequest) -> None:
    cost = json.loads((made.folder / "cost.json").read_text(encoding="utf-8"))
    assert cost["seconds"] < SECONDS and cost["megabytes"] < MEGABYTES, cost
    settle(
        request.config,
        {
            "Texts against the makers of books, set in three forms": len(PASSED),
            "… words lost, files read, addresses asked for": made.visitors,
        },
        {"Time to make the books of these texts (processor seconds)": f"{cost['seconds']:.0f}"},
    )
