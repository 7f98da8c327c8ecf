"""``scripts/anthology.py``: books and single PDFs are made whole or not at all, and an edition is frozen once."""

import importlib
import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pytest

from ..examples.conftest import EXAMPLES, lay_out

HOME = Path(__file__).resolve().parent.parent.parent
FILES = ["jicui-print.pdf", "jicui.epub", "jicui.json", "jicui.pdf"]
DRAFT_NOTE = "  还没有定稿，这是征求意见稿，不会放上网站。校对好以后：python scripts/anthology.py freeze jicui\n"
FROZEN = "registry/editions/jicui/frozen.yml"
CASE = "cases/2026/ting-shui-sheng/index.md"


class Ran(NamedTuple):
    """What a run of the command came to."""

    returncode: int
    stdout: str
    stderr: str


Anthology = Callable[..., Ran]
pytestmark = pytest.mark.xdist_group("anthology")


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What all tests here keep, so that little is made twice."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A small content folder with an edition of one case and one brand."""
    return lay_out(EXAMPLES / "accepted" / "edition", tmp_path / "content")


@pytest.fixture
def anthology(
    content: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Anthology:
    """Runs the command on the content; in this process, because starting another one takes a second each time."""
    monkeypatch.syspath_prepend(HOME / "scripts")
    command = importlib.import_module("anthology")

    def run(*words: str) -> Ran:
        books = content.parent / "books"
        code = command.main([*words, "--content", str(content), "--output", str(books), "--cache", str(cache)])
        return Ran(code, *capsys.readouterr())

    return run


def rewrite(content: Path, path: str, old: str, new: str) -> None:
    words = (content / path).read_text(encoding="utf-8")
    assert old in words
    (content / path).write_text(words.replace(old, new, 1), encoding="utf-8")


def listed(path: Path) -> dict[str, dict[str, object]]:
    return {each["name"]: each for each in json.loads(path.read_text(encoding="utf-8"))}


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_everything(anthology: Anthology, content: Path, cache: Path) -> None:
    books = content.parent / "books"
    (content.parent / "books.new-1").mkdir()  # what a run that was ended left behind
    done = anthology()
    assert done.returncode == 0 and done.stderr == ""
    made = bytes_of(books)
    leaves = ["brands/qingyuan.pdf", "brands/tingquan.pdf", "cases/ting-shui-sheng.pdf"]
    assert sorted(made) == sorted([*FILES, *leaves, "leaves.json"])
    for name, names in (("jicui.json", ["jicui-print.pdf", "jicui.epub", "jicui.pdf"]), ("leaves.json", leaves)):
        rows = listed(books / name)
        assert sorted(rows) == names
        for file, row in rows.items():
            assert row["size"] == len(made[file]) and row["sha256"] == sha256(made[file]).hexdigest()
            if file.endswith(".pdf"):
                with pikepdf.Pdf.open(books / file) as pdf:
                    assert row["pages"] == len(pdf.pages) > 0
    first, *_, last, single = done.stdout.splitlines(keepends=True)
    assert first == "《案例集萃》第 1.0 版，2 篇：\n"
    assert last == DRAFT_NOTE
    assert single.startswith("单页 PDF 3 份，共 ") and single.endswith(f"在 {books}/brands 和 {books}/cases 里。\n")
    assert [path.name for path in content.parent.iterdir() if path.name.startswith((".books", "books."))] == []

    kept = {path: path.stat().st_mtime_ns for path in cache.rglob("*") if path.is_file()}
    assert anthology().stdout == done.stdout
    assert bytes_of(books) == made, "from the same content the same bytes"
    assert {path: path.stat().st_mtime_ns for path in cache.rglob("*.pdf")} == {
        path: time for path, time in kept.items() if path.suffix == ".pdf"
    }, "nothing is set twice"

    assert anthology("jicui", "--only", "pdf").returncode == 0
    assert bytes_of(books) == made, "the list goes on naming what was not made this time"

    (content / "brands/kefu/tingquan/index.md").unlink()
    assert anthology("--leaves").returncode == 0
    gone = {"brands/tingquan.pdf"}
    assert {*bytes_of(books)} == {*made} - gone, "what is no longer public goes, and the edition's own files stay"


def test_a_book_that_cannot_be_made_leaves_the_former_files(anthology: Anthology, content: Path) -> None:
    books = content.parent / "books"
    assert anthology("jicui").returncode == 0
    before = bytes_of(books)
    assert sorted(before) == FILES
    rewrite(content, CASE, "管网埋了四十一年", "管网埋了四十一年\U00017000")
    done = anthology("jicui")
    assert done.returncode == 1
    assert done.stderr.startswith(f"content/{CASE}:14:") and "U+17000" in done.stderr and "[book-glyph]" in done.stderr
    assert bytes_of(books) == before


def test_one_kind_of_file(anthology: Anthology, content: Path) -> None:
    books = content.parent / "books"
    done = anthology("jicui", "--only", "epub")
    assert done.returncode == 0
    assert sorted(bytes_of(books)) == ["jicui.epub", "jicui.json"]
    assert [*listed(books / "jicui.json")] == ["jicui.epub"]


def test_an_edition_with_errors_is_not_made(anthology: Anthology, content: Path) -> None:
    rewrite(content, "registry/editions/jicui.yml", "cases: [ting-shui-sheng]", "cases: [ting-shui-shen]")
    done = anthology("jicui")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "content/registry/editions/jicui.yml:11:13 错误 「案例」(parts[0].cases[0]) 写的是“ting-shui-shen”，"
        "没有这个案例。是不是“ting-shui-sheng”？例：ting-shui-sheng [edition-missing]\n"
    )
    assert not (content.parent / "books").exists()


def test_an_error_elsewhere_stops_nothing(anthology: Anthology, content: Path) -> None:
    rewrite(content, "brands/kefu/tingquan/index.md", "slogan: 你说，我听", "slogan:")
    assert anthology("jicui", "--only", "epub").returncode == 0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("2099",), "没有“2099”这一期，或者它的文件读不懂。现有的期次：jicui。"),
        (("freeze",), "定稿一次定一期。请写明哪一期，如 freeze 2023。"),
        (("freeze", "2099"), "没有“2099”这一期，或者它的文件读不懂。现有的期次：jicui。"),
        (("jicui", "--jobs", "0"), "--jobs 写的是“0”，至少写 1。"),
        (("--only", "docx"), "看不懂这样写的命令。请照下面的用法写。"),
    ],
)
def test_what_cannot_be_carried_out(anthology: Anthology, words: tuple[str, ...], sentence: str) -> None:
    done = anthology(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(sentence) and "用法：python scripts/anthology.py" in done.stderr


def test_an_edition_is_frozen_once(anthology: Anthology, content: Path) -> None:
    done = anthology("freeze", "jicui")
    assert (done.returncode, done.stderr) == (0, "")
    said, file = done.stdout.splitlines()
    assert said.startswith("《案例集萃》第 1.0 版定稿了：2 篇，内容版本 ")
    assert file == f"请把 content/{FROZEN} 和内容一起提交。"
    first = (content / FROZEN).read_text(encoding="utf-8")
    assert '- version: "1.0"\n  date: "2026-11-21"\n  items:\n    - {id: edition, hash: ' in first
    assert [line.split(",")[0] for line in first.splitlines()[4:]] == [
        "    - {id: edition",
        "    - {id: case-ting-shui-sheng",
        "    - {id: brand-qingyuan",
    ]
    again = anthology("freeze", "jicui")
    assert (again.returncode, again.stdout) == (0, "《案例集萃》第 1.0 版早已定稿，内容没有变，不用再定。\n")

    rewrite(content, CASE, "管网埋了四十一年", "管网埋了四十二年")
    refused = anthology("freeze", "jicui")
    assert refused.returncode == 1
    assert "[edition-changed]" in refused.stderr and refused.stderr.endswith("先改好上面的错误，再定稿。\n")
    assert (content / FROZEN).read_text(encoding="utf-8") == first
    assert anthology("jicui").returncode == 1, "a frozen edition is not printed with other words"

    rewrite(content, "registry/editions/jicui.yml", 'version: "1.0"', 'version: "1.1"')
    assert anthology("freeze", "jicui").returncode == 0
    second = (content / FROZEN).read_text(encoding="utf-8")
    assert second.startswith(first) and second.count("- version:") == 2
    made = anthology("jicui", "--only", "epub")
    assert made.returncode == 0 and "征求意见稿" not in made.stdout
