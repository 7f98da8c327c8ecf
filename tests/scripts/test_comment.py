"""``scripts/comment.py``: whatever the archive holds, the comment is harmless text."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

HOME = Path(__file__).resolve().parent.parent.parent
NONE = "没有拿到检查结果。请看这次提交的“check”流水线，或请维护者重新运行。"


def made(archive: Path) -> str:
    command = [sys.executable, str(HOME / "scripts" / "comment.py"), str(archive)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def archive(folder: Path, data: bytes | str, name: str = "report.txt") -> Path:
    path = folder / "report.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr(name, data)
    return path


def test_a_report(tmp_path: Path) -> None:
    lines = "改动范围：\ncontent/brands/a/b/index.md:7:1 错误 「传播语」(slogan) 还没有填写。 [required-elements]\n"
    assert made(archive(tmp_path, lines)) == (
        "<!-- showcase-report -->\n## 检查结果\n\n- `改动范围：`\n"
        "- `content/brands/a/b/index.md:7:1 错误 「传播语」(slogan) 还没有填写。 [required-elements]`\n"
    )


def test_nothing_leaves_its_code_span(tmp_path: Path) -> None:
    evil = "`@everyone` ![x](https://evil.example/x.png) <img src=x>\n```\n--> <script>\n\u202e\x1b[2J`\n\n\n# big\r\n"
    assert made(archive(tmp_path, evil)) == (
        "<!-- showcase-report -->\n## 检查结果\n\n- `′@everyone′ ![x](https://evil.example/x.png) <img src=x>`\n"
        "- `′′′`\n- `--> <script>`\n- `[2J′`\n- `# big`\n"
    )


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_member_whose_packing_is_spoilt(tmp_path: Path, method: int) -> None:
    path = tmp_path / "report.zip"
    with zipfile.ZipFile(path, "w", method) as opened:
        opened.writestr("report.txt", "改动范围 " * 2000)
    data = bytearray(path.read_bytes())
    begin = 30 + len("report.txt")  # after the local header
    data[begin : begin + 40] = b"\xff" * 40
    path.write_bytes(data)
    assert NONE in made(path)


@pytest.mark.parametrize("name", ["other.txt", "../report.txt", "report.txt/x"])
def test_another_member_is_not_read(tmp_path: Path, name: str) -> None:
    assert NONE in made(archive(tmp_path, "x", name))


def test_no_archive_and_no_zip(tmp_path: Path) -> None:
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04 broken")
    for name in ("missing.zip", "broken.zip"):
        assert made(tmp_path / name) == f"<!-- showcase-report -->\n## 检查结果\n\n{NONE}\n"


def test_a_bomb_and_a_very_long_report_are_cut(tmp_path: Path) -> None:
    for data in (b"a" * 300_000_000, b"a" * 700 + b"\n" + b"line\n" * 100_000):
        text = made(archive(tmp_path, data))
        assert len(text) < 65_000 and len(text.split("\n")) < 130
    assert text.endswith("后面还有，没有全部列出。完整的结果在“check”流水线的摘要里。\n")


@settings(deadline=None, max_examples=25, derandomize=True)
@given(some.binary(max_size=300))
def test_any_bytes_give_a_comment_of_code_spans(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    body = made(archive(tmp_path_factory.mktemp("zip"), data)).split("\n\n", 1)[1].rstrip("\n")
    if body != NONE:
        for line in body.split("\n"):
            assert line.startswith("- `") and line.endswith("`") and line.count("`") == 2
