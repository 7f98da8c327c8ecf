"""A sound site has no finding; whatever a page holds, there is a verdict; the command says it with its exit code."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.publishing.verifying import verify
from showcase.publishing.verifying.addresses import Place
from showcase.publishing.verifying.findings import Finding
from showcase.publishing.verifying.page import look_at_page

from .conftest import HOME, Copy
from .spoiling import BRAND, become, swap

PIECES = ["<", ">", "</", '"', "'", "=", "&", "<!--", "]]>", "<script>", "<template>", "<svg>", "<noscript>", "<table>"]
ODD = [
    "</body>",
    "</head>",
    "<meta",
    ' id="x"',
    ' srcset=", ,"',
    ' href="http://["',
    "javascript:",
    "\x00",
    "\u200b",
    "甲",
]


def test_a_sound_site(sound_site: Path) -> None:
    assert verify(sound_site) == ()


def test_the_site_of_the_project(site_folder: Path) -> None:
    assert verify(site_folder, 2) == ()


def test_an_empty_folder(tmp_path: Path) -> None:
    assert verify(tmp_path) == ("缺 404.html", "缺 index.html", "sitemap.xml：没有网站地图")


def test_a_site_that_does_not_know_its_address(copy: Copy) -> None:
    """Then the head names no address in full; the rest is judged as ever."""
    full = re.compile(rb'<link rel="canonical"[^>]*>|<meta property="og:(?:url|image)" [^>]*>')
    for path in sorted(copy.folder.rglob("*.html")):
        copy.change(path.relative_to(copy.folder).as_posix(), become(full.sub(b"", path.read_bytes())))
    assert copy.verdict() == ()
    copy.change(BRAND, swap("</head>", '<link rel="canonical" href="https://a.example/"></head>'))
    assert copy.verdict() == (f"{BRAND}：首页没有写 canonical，别的页面也不能写",)


@settings(deadline=None, max_examples=250, derandomize=True)
@given(st.data())
def test_whatever_a_page_holds_there_is_an_answer(sound_site: Path, data: st.DataObject) -> None:
    source = (sound_site / BRAND).read_text(encoding="utf-8")
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(source)))
        end = data.draw(st.integers(start, min(len(source), start + 40)))
        more = data.draw(st.lists(st.sampled_from(PIECES + ODD), max_size=3).map("".join))
        source = source[:start] + more + source[end:]
    look_at_page(BRAND, source, Place(frozenset({"index.html", BRAND}), "https://showcase.example"))


def test_deep_pages_are_not_read_to_the_end() -> None:
    deep = f"<!doctype html><html><head></head><body>{'<b>' * 200_000}"
    findings = look_at_page("index.html", deep, Place(frozenset())).findings
    assert Finding("index.html", "HTML 写法", "标签套了 100 层以上") in findings


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_any_number_of_processes_give_one_verdict(copy: Copy, scheme: str) -> None:
    copy.change("assets/tone.*.js", become(f'"{scheme}://example.com/"'))
    assert verify(copy.folder, 2) == copy.verdict() != ()


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "scripts/verify.py", *arguments]
    return subprocess.run(command, cwd=HOME, capture_output=True, text=True, encoding="utf-8")


def test_the_command(copy: Copy) -> None:
    sound = run(str(copy.folder))
    assert (sound.returncode, sound.stdout) == (0, "核验通过\n")
    copy.change("CNAME", become("example.com"))
    spoilt = run(str(copy.folder), "--jobs", "1")
    assert spoilt.returncode == 1
    assert spoilt.stdout.splitlines() == [
        "CNAME：文件名只能有小写字母、数字、连字符、下划线和点，不能以点开头",
        "CNAME：不允许发布的文件种类",
    ]
    heavy = run(str(copy.folder), "--megabytes", "0")
    assert heavy.returncode == 1 and "超过 0 MB" in heavy.stdout


def test_the_command_without_a_site() -> None:
    result = run("no-such-folder")
    assert result.returncode == 2
    assert result.stderr == "没有这个文件夹：no-such-folder。请写生成好的网站文件夹，例如 site。\n"
