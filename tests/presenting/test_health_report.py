"""体检报告 tells where something is wrong and never repeats what a file says."""

import shutil
import time
from pathlib import Path

import pytest

from showcase.assembling.health import examine
from showcase.domain.problems import Place, Problem, Severity
from showcase.pipeline import collect, read_and_check
from showcase.presenting.health_report import UNNAMED, health_report, shown_path
from showcase.presenting.pages import outline
from showcase.presenting.render import environment, render

HOME = Path(__file__).resolve().parent.parent.parent
DATE = "2026-11-21"
MARKER = "恶意标记XSS7391"


def problem(path: str, severity: Severity = Severity.ERROR, rule: str = "length", label: str = "") -> Problem:
    return Problem(Place(path, 3, 7), severity, rule, f"写的是“{MARKER}”。", "slogan", label, MARKER)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for part in ("registry", "brands", "cases"):
        shutil.copytree(HOME / "content" / part, tmp_path / "content" / part)
    return tmp_path / "content"


def page(content: Path) -> str:
    """The body and the head of the page, as drawn."""
    collection = collect(read_and_check(content, DATE))
    key = next(each for each in outline(collection) if each.kind == "report")
    drawn = render(key, collection, environment(HOME / "theme"))
    assert drawn.title.startswith("体检报告 · ")
    return drawn.head + drawn.body


def index_of(content: Path, id: str) -> Path:
    return next((content / "brands").glob(f"*/{id}/index.md"))


def test_when_all_is_well_it_says_so(content: Path) -> None:
    html = page(content)
    assert "份份都好，没有要改的地方。" in html
    assert '<meta name="robots" content="noindex">' in html
    assert "未发布</h2>" not in html


def test_a_file_that_is_not_published_is_told_of_by_place_and_rule_only(content: Path) -> None:
    path = index_of(content, "qingyuan")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\nslogan:", f"\nnmae: {MARKER}\nslogan:") + f"\n<b>{MARKER}</b>\n", encoding="utf-8")
    html = page(content)
    assert MARKER not in html and "nmae" not in html
    assert "brands/shili-shuiwu-jingshui/qingyuan" in html and 'href="../brands/qingyuan/"' not in html
    assert "不认识的项</span><code>unknown-key</code>" in html and "网页代码</span><code>raw-html</code>" in html
    assert '<b class="r-line__how is-error">错误</b>' in html


def test_a_published_page_is_told_of_by_its_name(content: Path) -> None:
    shutil.copy(HOME / "tests" / "examples" / "files" / "logo.svg", index_of(content, "qingyuan").parent / "spare.svg")
    html = page(content)
    assert '<h3><a href="../brands/qingyuan/">清源</a></h3><p>brands/shili-shuiwu-jingshui/qingyuan</p>' in html
    assert '<b class="r-line__how is-suggestion">建议</b><span>没有用到的文件</span><code>unused-files</code>' in html


def test_figures_count_every_file_once() -> None:
    found = [
        problem("content/brands/a/b/index.md"),
        problem("content/brands/a/b/index.md", Severity.WARNING),
        problem("content/brands/a/c/index.md", Severity.SUGGESTION),
        problem("content/brands/a/stray.exe"),
        problem("content/registry/honours.yml"),
        problem("content/brands/a/empty", Severity.WARNING),
    ]
    health = examine(
        found, {"content/brands/a/c/index.md": ("brand", "c"), "content/guide/index.md": ("guide", "index")}
    )
    assert (health.looked_at, health.published, health.skipped) == (3, 1, 2)
    assert (health.errors, health.warnings, health.suggestions) == (3, 2, 1)
    assert [each.path for each in health.lists] == ["content/registry/honours.yml", "content/brands/a/empty"]


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("content/brands/jingshui/qingyuan/index.md", "brands/jingshui/qingyuan"),
        ("content/registry/honours.yml", "registry/honours.yml"),
        ("content/registry/element_schemes.yml", "registry/element_schemes.yml"),
        ("content/cases/2026/ting-shui/photos/a.png", "cases/2026/ting-shui/photos/a.png"),
        ("content/brands/<img src=x>/a/index.md", UNNAMED),
        ("content/brands/a/品牌/index.md", UNNAMED),
        ("content/brands/a/b/110101199003078515.png", UNNAMED),
        ("content/brands/a/138-1234-5678/index.md", UNNAMED),
        ("content/brands/a/b\n::set-output/index.md", UNNAMED),
        (f"content/brands/a/{'x' * 61}/index.md", UNNAMED),
        ("content", UNNAMED),
    ],
)
def test_only_plain_names_are_shown(path: str, shown: str) -> None:
    assert shown_path(path) == shown


def test_labels_and_rules_that_came_from_a_file_are_left_out(content: Path) -> None:
    checked = read_and_check(content, DATE)
    collection = collect(checked)
    odd = [problem("content/brands/a/b/index.md", rule=MARKER, label=MARKER), problem("content/x", label="传播语")]
    object.__setattr__(collection, "health", examine(odd, {}))
    lines = [line for group in health_report(collection).groups for sheet in group.sheets for line in sheet.lines]
    assert [(each.label, each.title, each.rule) for each in lines] == [
        ("", "其他问题", ""),
        ("传播语", "字数", "length"),
    ]


def test_thousands_of_problems_stay_readable(content: Path) -> None:
    found = [problem(f"content/brands/a/b{number}/index.md") for number in range(5000)]
    found += [problem("content/brands/a/b0/index.md", Severity.SUGGESTION) for _ in range(60)]
    begun = time.process_time()
    health = examine(found, {})
    assert time.process_time() - begun < 1
    assert len(health.withheld) == 200 and health.left_out == (4800, 0, 0) and health.skipped == 5000
    assert len(health.withheld[0].findings) == 20 and health.withheld[0].more == 41
    assert health.withheld[0].findings[0].severity is Severity.ERROR
