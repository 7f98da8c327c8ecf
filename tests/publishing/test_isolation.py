"""Bad files stay out and change nothing else: what is published is what it would be if they did not exist.

A good record may name a bad one (a parent, a case's brands, a link, an honour). It stays published, without the link.
If the bad one really did not exist, the good one would be refused for naming it; so where such records are compared,
the comparison is with a collection in which nobody asks whether the named records exist.
"""

import hashlib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from tests.publishing.spoiling import WAYS

from showcase.checking import run
from showcase.checking.collection_rules import case_brands, honours, link_targets, parents
from showcase.domain.problems import Severity
from showcase.pipeline import collect, read_and_check
from showcase.publishing import media
from showcase.publishing.release import release
from showcase.publishing.site import Settings, SiteRefused

HOME = Path(__file__).resolve().parent.parent.parent
COUNT = 1000
REPORT = "report/index.html"
DATE = "2026-11-21"


def digest(site: Path) -> dict[str, str]:
    """The SHA-256 of every file of a site, by its address."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def publish(
    content: Path, *, cache: Path = HOME / ".cache", lenient: bool = True, verified: bool = False
) -> tuple[Path, str]:
    site = content.parent / "site"
    settings = Settings(content, cache, 2, lenient)
    return site, release(HOME / "mkdocs.yml", site, settings, verified=verified)


def differing(one: dict[str, str], other: dict[str, str]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


@pytest.fixture(scope="module")
def thousand(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A thousand invented brands. Their share images are one and the same, for drawing them takes 40 ms each."""
    content = tmp_path_factory.mktemp("thousand") / "content"
    command = [sys.executable, str(HOME / "benchmarks" / "generate.py"), str(COUNT), str(content)]
    subprocess.run(command, check=True, capture_output=True)
    blank = BytesIO()
    Image.new("RGB", (1200, 630), "white").save(blank, "PNG")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(media, "share_image", lambda card, picture: blank.getvalue())
        yield content


def spoilt(content: Path) -> list[Path]:
    """The folders that have been spoilt, every one in another way; nobody names the brands in them."""
    texts = [path.read_text(encoding="utf-8") for path in content.glob("*/*/*/index.md")]
    named = {
        word
        for text in texts
        for line in text.splitlines()
        if line.startswith(("parent:", "- bench-"))
        for word in line.split()
    }
    named |= {
        word.strip("[],")
        for text in texts
        for line in text.splitlines()
        if line.startswith("brands:")
        for word in line.split()
    }
    free = [
        folder
        for folder in sorted(content.glob("brands/*/*"))
        if folder.name not in named and "\nparent: " not in (folder / "index.md").read_text(encoding="utf-8")
    ]
    step = len(free) // len(WAYS)
    chosen = [free[number * step + 1] for number in range(len(WAYS))]
    for folder, spoil in zip(chosen, WAYS.values(), strict=True):
        spoil(folder)
    return chosen


@pytest.mark.xdist_group("isolation")
def test_bad_files_among_a_thousand_change_nothing_else(thousand: Path) -> None:
    bad, cache = spoilt(thousand), thousand.parent / "cache"
    with pytest.raises(SiteRefused) as refused:
        publish(thousand, cache=cache, lenient=False)
    site, report = publish(thousand, cache=cache)
    found, counted = report.removesuffix("\n").rsplit("\n", 1)
    assert str(refused.value) == f"内容有错误，没有发布任何页面。\n{found}\n", "strict and lenient find the same"
    assert re.fullmatch(rf"发布 \d+ 页，略过 {len(WAYS)} 个文件", counted)
    for name, folder in zip(WAYS, bad, strict=True):
        assert re.search(rf"/(?:IMG_)?{folder.name}[/:].*错误", report), name
    with_bad = digest(site)
    for folder in bad:
        for lies in (folder, folder.with_name(f"IMG_{folder.name}")):
            shutil.rmtree(lies, ignore_errors=True)
    without = digest(publish(thousand, cache=cache)[0])
    pages = [name for name in with_bad if name.startswith("brands/bench-") and name.endswith("/index.html")]
    assert len(pages) == COUNT - len(WAYS)
    assert differing(with_bad, without) == [REPORT]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The project's own content, without its guide and its books."""
    for part in ("registry", "brands", "cases"):
        books = shutil.ignore_patterns("editions")
        shutil.copytree(HOME / "content" / part, tmp_path / "content" / part, ignore=books)
    return tmp_path / "content"


@pytest.fixture
def nobody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules do not ask whether a record that is named exists."""
    asking = {case_brands.check, link_targets.check, parents.check, honours.check}
    monkeypatch.setattr(run, "COLLECTION_RULES", tuple(rule for rule in run.COLLECTION_RULES if rule not in asking))


def index_of(content: Path, id: str) -> Path:
    return next(content.glob(f"*/*/{id}/index.md"))


@pytest.mark.parametrize("ids", [("huzhou-1n", "qingyuan"), ("lian",), ("luqiao", "wuxian-youjia", "ting-shui-sheng")])
def test_those_who_name_a_bad_record_stay_without_the_link(
    content: Path, nobody_asks: None, ids: tuple[str, ...]
) -> None:
    bad = [path for id in ids for path in content.glob(f"*/*/{id}/index.md")]
    assert bad
    for path in bad:
        path.write_text("坏了", encoding="utf-8")
    site, _ = publish(content, verified=True)
    with_bad = digest(site)
    for path in bad:
        shutil.rmtree(path.parent)
    assert differing(with_bad, digest(publish(content)[0])) == [REPORT]


def test_naming_a_bad_record_is_no_error(content: Path) -> None:
    before = len(read_and_check(content, DATE).brands)
    index_of(content, "huzhou-1n").write_text("坏了", encoding="utf-8")
    checked = read_and_check(content, DATE)
    collection = collect(checked)
    assert {path.split("/")[-2] for path in checked.faulty} == {"huzhou-1n"}
    assert len(collection.brands) == before - 1
    assert "cong-yi-dao-n" in collection.cases, "a case that tells of the bad brand"


def test_a_bad_record_takes_nothing_from_a_good_one(content: Path) -> None:
    """Two claim the same id, name and slogan: the one with errors of its own gives way, although it comes first."""
    good = index_of(content, "qingyuan")
    thief = content / "brands" / "cmcc-zj-huzhou" / "qingyuan"
    shutil.copytree(good.parent, thief)
    (thief / "index.md").write_text((thief / "index.md").read_text(encoding="utf-8") + "\n<b>x</b>\n", encoding="utf-8")
    checked = read_and_check(content, DATE)
    assert {path.split("/")[-3] for path in checked.faulty} == {"cmcc-zj-huzhou"}
    assert "qingyuan" in collect(checked).brands


def test_a_bad_parent_does_not_take_its_children_along(content: Path) -> None:
    """A hostile change of the role of a parent, and another error: only the parent is refused."""
    children = [
        path for path in content.glob("brands/*/*/index.md") if "\nparent: qingyuan" in path.read_text(encoding="utf-8")
    ]
    assert children
    above = index_of(content, "qingyuan")
    text = above.read_text(encoding="utf-8")
    above.write_text(text.replace("\nrole: ", "\nrole: 微品牌 #", 1) + "\n<b>x</b>\n", encoding="utf-8")
    checked = read_and_check(content, DATE)
    assert {path.split("/")[-2] for path in checked.faulty} == {"qingyuan"}


def test_the_department_alone_is_told_of_a_wrong_honour(content: Path) -> None:
    """An impossible date in the department's list neither stops a build nor takes a page down."""
    path = content / "registry" / "honours.yml"
    scheme = read_and_check(content, DATE).registry.honours[0].scheme
    wrong = "".join(
        f'- {{scheme: {scheme}, brand: qingyuan, awarded: "{day}"}}\n' for day in ("2025-02-31", "去年", "9999")
    )
    path.write_text(wrong, encoding="utf-8")
    checked = read_and_check(content, DATE)
    errors = [each for each in checked.problems if each.severity is Severity.ERROR]
    assert [each.place.line for each in errors] == [1, 2, 3]
    assert not collect(checked).brand_entries["qingyuan"].honours
    publish(content, verified=True)
