"""One folder that cannot be judged never takes the others with it."""

import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from showcase import pipeline
from showcase.checking.printers import text
from showcase.pipeline import collect, read_and_check
from showcase.reading.folders import Folder

HOME = Path(__file__).resolve().parent.parent
VICTIM = "content/brands/shili-shuiwu-jingshui/mingjing"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The lists and five brands of the project's own content."""
    target = tmp_path / "content"
    shutil.copytree(HOME / "content" / "registry", target / "registry", ignore=shutil.ignore_patterns("editions"))
    (target / "registry" / "honours.yml").write_text("[]\n", encoding="utf-8")
    for path in sorted((HOME / "content" / "brands" / "shili-shuiwu-jingshui").iterdir()):
        shutil.copytree(path, target / "brands" / "shili-shuiwu-jingshui" / path.name)
    assert (tmp_path / VICTIM).is_dir()
    return target


def forever() -> None:
    while True:
        pass


def too_much() -> None:
    bytearray(8 * 1024**3)


def killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize(
    ("fate", "sentence"),
    [
        (
            forever,
            "检查这个文件夹花的时间太长，已经停下。请把长文分成几段，减少列表和引用的层次，图片重新导出后再放进来。",
        ),
        (too_much, "检查这个文件夹用的内存太多，已经停下。请缩小图片，长边不超过 4000 像素，再放进来。"),
        (killed, "检查这个文件夹时程序出了意外，没有查完。请把整个文件夹原样交给网站的维护者。"),
    ],
)
def test_a_folder_that_cannot_be_judged(
    content: Path, monkeypatch: pytest.MonkeyPatch, fate: Callable[[], None], sentence: str
) -> None:
    genuine = pipeline.read_document

    def read(folder: Folder, *rest: Any) -> Any:
        if folder.path == VICTIM:
            fate()
        return genuine(folder, *rest)

    monkeypatch.setattr(pipeline, "read_document", read)
    monkeypatch.setattr(pipeline, "SECONDS_A_FILE", 0.5)
    before = read_and_check(content, "2026-11-21")
    errors = [text.line(each) for each in before.problems if each.place.path.startswith(VICTIM)]
    assert errors == [f"{VICTIM}/index.md:1:1 错误 {sentence} [too-costly]"]
    assert before.faulty == {f"{VICTIM}/index.md"}
    assert set(collect(before).brands) == {
        path.name for path in (content / "brands/shili-shuiwu-jingshui").iterdir()
    } - {"mingjing"}
