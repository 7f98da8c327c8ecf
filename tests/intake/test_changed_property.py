"""The check of a change says what the full check says of it, whatever the two versions are.

Of reminders that two brands look alike this holds for those that concern a changed record: which of several untouched
brands another untouched one resembles most is no matter of the change.
"""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from tests.intake.repositories import FILE, HOME, Files, Git

from showcase.checking.rules import LOOK_ALIKE
from showcase.domain.problems import Problem
from showcase.intake.changed.check import check_changed
from showcase.intake.changed.versions import Comparison, of_commits, of_work, record_of
from showcase.intake.submission.repository import Repository
from showcase.pipeline import read_and_check
from showcase.reading.registry import read_registry

REGISTRY = HOME / "tests" / "examples" / "registry"
DATE = "2026-11-21"
IDS = ("qingyuan", "tingquan", "chenlu", "yinquan")
NAMES = ("清源", "听泉", "“清·源”", "渚泉", "守灯人", "守登人", "守灯的人")
SLOGANS = ("一渠清水，万家安心", "一渠清水 万家安心", "一渠清水，万家放心", "你说，我听")
DRAWINGS = (
    b"",
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60"><path d="M5 5h20v50H5zM30 5h25v10H30z"/></svg>',
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><path d="M9 9h40v100H9zM59 9h50v20H59z"/></svg>',
)
PASSAGE = (
    "每周二、四零点到三点，队员两人一组沿着老管线走，用听漏棒贴着路面一段一段地听，"
    "听到了就当场画圈、拍照、登记，天亮以前把单子交到调度台。白天由抢修班按单开挖，修好一处销一处，"
    "没有听准的当晚再听一遍，三次听不准的请兄弟单位带相关仪来帮忙，月底把听到的和挖到的对一遍账。"
)
REVIEWS = """- path: content/brands/jingshui/qingyuan/index.md
  rule: private-numbers
  code: 1a2b
  reason: 是公开的值班电话
  reviewer: 党群工作部
  date: 2026-11-02
"""
EDITION = """title: 案例集萃
year: "2026"
date: "2026-11-20"
version: "1.0"
editors: [党群工作部]
parts:
  - {title: 听见, cases: [ting-shui], brands: [tingquan]}
"""
RULED = (
    EDITION
    + """  - {title: 主品牌, brands: [yinquan], rule: {take: brands, units: [jingshui], origins: [申报]}}
  - {title: 其余, rule: {years: ["2026"]}}
"""
)
FROZEN = """- version: "1.0"
  date: "2026-11-20"
  items: [{id: edition, title: 案例集萃, hash: "0"}, {id: brand-tingquan, title: 听泉, hash: "0"}]
"""

pytestmark = pytest.mark.usefixtures("in_this_process")


@some.composite
def brands(draw: some.DrawFn, id: str) -> str:
    """The page of a brand, sound or not."""
    lines = [f"id: {draw(some.sampled_from((id, id, id, 'qingyuan')))}", f"name: {draw(some.sampled_from(NAMES))}"]
    lines += ["unit: jingshui", "origin: 申报", "updated: 2026-11-20", "stage: 点亮", "contact: 党群工作部"]
    lines += [f"slogan: {draw(some.sampled_from(SLOGANS))}", "goals: [{id: g1, text: 到场不超过三十分钟。}]"]
    lines += ["measures: [{id: m1, text: 每周两夜分片听漏。, owner: 管网党小组, frequency: 每周两夜, goals: [g1]}]"]
    parent = draw(some.sampled_from((None, None, "qingyuan", "tingquan", "nowhere", id)))
    role = draw(some.sampled_from((None, "母品牌", "主品牌", "微品牌")))
    lines += [f"parent: {parent}"] if parent else []
    lines += [f"role: {role}"] if role else []
    lines += draw(some.sampled_from(([], ["pattern: {name: 1+1, declared: 1}"], ["pattern: {name: 1+2, declared: 2}"])))
    lines += draw(some.sampled_from(([], ["added: 2026-01-01"], ["added: 2025-01-01"])))
    lines += draw(some.sampled_from(([], [], ["type: 没有这一类"], ["slogan: 又一句"], ['cell: "半个引号'])))
    lines += draw(some.sampled_from(([], ["logo: {file: logo.svg, meaning: 圆为井。}"])))
    body = draw(some.sampled_from(("", "见[另一页](../tingquan/)。", "见[另一页](../chen-lu/index.md)。", PASSAGE)))
    return "\n".join(["---", *lines, "---", body, ""])


@some.composite
def cases(draw: some.DrawFn) -> str:
    """The page of a case."""
    brand = draw(some.sampled_from(IDS))
    return (
        f"---\nid: ting-shui\ntitle: 听水声\nyear: 2026\nbrands: [{brand}]\nunit: jingshui\nsummary: 先听见。\n"
        "origin: 申报\nupdated: 2026-11-20\n---\n## 背景\n\n管网埋了四十一年。\n"
    )


@some.composite
def trees(draw: some.DrawFn) -> Files:
    """Some of the brands, in either unit's folder, and perhaps a case, a stray file and a page of the guide."""
    files: Files = {}
    for id in IDS:
        unit = draw(some.sampled_from((None, "jingshui", "jingshui", "kefu", "Ke")))
        if unit:
            files[f"content/brands/{unit}/{id}/index.md".encode()] = (FILE, draw(brands(id)).encode())
            if drawing := draw(some.sampled_from(DRAWINGS)):
                files[f"content/brands/{unit}/{id}/logo.svg".encode()] = (FILE, drawing)
    if draw(some.booleans()):
        files[b"content/cases/2026/ting-shui/index.md"] = (FILE, draw(cases()).encode())
    for path in ("content/notes.txt", "content/brands/jingshui/notes.txt", "content/guide/index.md"):
        if draw(some.integers(0, 5)) == 0:
            files[path.encode()] = (FILE, draw(some.sampled_from((b"x", b"---\ntitle: y\norder: 1\n---\n"))))
    return files


def laid_out(files: Files, root: Path) -> Path:
    """The files as a content folder on the disk, with the lists."""
    content = root / "content"
    shutil.copytree(REGISTRY, content / "registry")
    (content / "registry" / "reviews.yml").write_text(REVIEWS, encoding="utf-8")
    (content / "registry" / "editions" / "frozen").mkdir(parents=True)
    for name, text in (("frozen.yml", EDITION), ("ruled.yml", RULED), ("frozen/frozen.yml", FROZEN)):
        (content / "registry" / "editions" / name).write_text(text, encoding="utf-8")
    for path, (_, data) in files.items():
        target = root / path.decode()
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return content


def fully(content: Path) -> list[Problem]:
    return list(read_and_check(content, DATE).problems)


def expected(before: Path, after: Path, comparison: Comparison) -> list[Problem]:
    """What the full check says about what changed, and what it says elsewhere and did not say before."""
    known = set(fully(before))
    touched = {*comparison.changes, *comparison.records}

    def concerns(problem: Problem) -> bool:
        return problem.rule not in LOOK_ALIKE or any(path in problem.message for path in comparison.records)

    return [
        each
        for each in fully(after)
        if each.place.path in touched or record_of(each.place.path) in touched or (each not in known and concerns(each))
    ]


@settings(deadline=None, max_examples=60, derandomize=True)
@given(trees(), some.data())
def test_a_change_is_judged_as_by_the_full_check(before: Files, data: some.DataObject) -> None:
    redrawn = data.draw(trees())
    kept = data.draw(some.sets(some.sampled_from(sorted({*before, *redrawn}) or [b"x"])))
    after = {path: entry for path, entry in redrawn.items() if path not in kept}
    after |= {path: entry for path, entry in before.items() if path in kept}
    with TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "git").mkdir()
        git = Git(root / "git")
        git.git("init", "--quiet")
        base = git.commit(before | {b"README.md": (FILE, b"x")})
        head = git.commit(after | {b"README.md": (FILE, b"x")}, base)
        old, new = laid_out(before, root / "old"), laid_out(after, root / "new")
        comparison = of_commits(Repository(git.root), base, head, "content/", root / "scratch")
        outcome = check_changed(comparison, new, read_registry(new), DATE)
        assert list(outcome.problems) == expected(old, new, comparison)


def test_work_on_the_disk_is_judged_alike(tmp_path: Path) -> None:
    """What is staged is not what lies beside it, and files git does not know count as well."""
    git = Git(tmp_path)
    git.git("init", "--quiet")
    git.git("config", "user.name", "x")
    git.git("config", "user.email", "x@example.org")
    text = (HOME / "tests/examples/accepted/lit/index.md").read_text(encoding="utf-8")
    laid_out({b"content/brands/jingshui/qingyuan/index.md": (FILE, text.encode())}, tmp_path)
    (tmp_path / "content/registry/reviews.yml").unlink()
    shutil.rmtree(tmp_path / "content/registry/editions")
    git.git("add", ".")
    git.git("commit", "--quiet", "-m", "x")
    page = tmp_path / "content/brands/jingshui/qingyuan/index.md"
    page.write_text(text.replace("name: 清源", "name:"), encoding="utf-8")
    git.git("add", ".")
    page.write_text(text, encoding="utf-8")
    copy = tmp_path / "content/brands/kefu/qingyuan/index.md"
    copy.parent.mkdir(parents=True)
    copy.write_text(text.replace("jingshui", "kefu"), encoding="utf-8")

    def found(staged: bool) -> list[tuple[str, str]]:
        content = tmp_path / "content"
        with TemporaryDirectory() as scratch:
            comparison = of_work(content, "HEAD", Path(scratch), staged=staged)
            outcome = check_changed(comparison, content, read_registry(content), DATE)
        return [(each.place.path.split("/")[2], each.rule) for each in outcome.problems]

    assert found(staged=True) == [("jingshui", "required-fields")]
    assert ("kefu", "unique-ids") in found(staged=False)
    assert {unit for unit, _ in found(staged=False)} == {"kefu"}
