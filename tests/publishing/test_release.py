"""A site is sound whatever there is to show, and what is published stays when anything goes wrong."""

import errno
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from showcase.publishing import release as module
from showcase.publishing.exchange import exchange
from showcase.publishing.pictures import PictureChanged
from showcase.publishing.release import NotPublished, NotSound, release
from showcase.publishing.site import Settings, SiteRefused
from showcase.workers import WorkerDied

HOME = Path(__file__).resolve().parent.parent.parent
LINUX_ROOT = sys.platform.startswith("linux") and os.geteuid() == 0


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The department's lists, and nothing else yet; no honours, because nobody is there to hold them."""
    registry = tmp_path / "content" / "registry"
    shutil.copytree(HOME / "content" / "registry", registry, ignore=shutil.ignore_patterns("editions"))
    (registry / "honours.yml").write_text("[]\n", encoding="utf-8")
    return tmp_path / "content"


def publish(content: Path, site: Path | None = None, cache: Path = HOME / ".cache") -> Path:
    site = site or content.parent / "site"
    release(HOME / "mkdocs.yml", site, Settings(content=content, cache=cache, jobs=1))
    return site


def add_brand(content: Path, id: str) -> Path:
    source = next((HOME / "content" / "brands").glob(f"*/{id}"))
    return shutil.copytree(source, content / "brands" / source.parent.name / id)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def command(content: Path, site: Path) -> list[str]:
    return [sys.executable, str(HOME / "scripts" / "build.py"), "--content", str(content), "--output", str(site)]


def test_an_empty_showcase_is_sound(content: Path) -> None:
    site = publish(content)
    assert (site / "index.html").exists() and (site / "brands" / "index.html").exists()


@pytest.mark.parametrize("id", ["qingyuan", "liangxian", "lian"])
def test_a_showcase_of_one_brand_is_sound(content: Path, id: str) -> None:
    """No guide, no cases, no neighbours: every link still leads somewhere."""
    add_brand(content, id)
    assert (publish(content) / "brands" / id / "index.html").exists()


def test_what_is_published_stays_when_content_is_wrong(content: Path) -> None:
    add_brand(content, "liangxian")
    before = (publish(content) / "index.html").read_bytes()
    next((content / "brands").glob("*/liangxian/index.md")).write_text("坏了", encoding="utf-8")
    with pytest.raises(SiteRefused, match="front-matter"):
        publish(content)
    assert (content.parent / "site" / "index.html").read_bytes() == before


def test_what_is_published_stays_when_the_verification_finds_anything(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (publish(content) / "index.html").read_bytes()
    add_brand(content, "liangxian")
    monkeypatch.setattr(module, "verify", lambda site, jobs, **others: ("有一处不对",))
    with pytest.raises(NotSound, match="有一处不对"):
        publish(content)
    assert (content.parent / "site" / "index.html").read_bytes() == before
    assert names(content.parent) == ["content", "site"]


def folders_in_the_way(tmp_path: Path, content: Path) -> dict[str, tuple[Path, str]]:
    """Where nobody should publish, and what is said."""
    (tmp_path / "file").write_text("x", encoding="utf-8")
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "讲稿.docx").write_text("x", encoding="utf-8")
    place = "输出位置“{}”"
    return {
        "file": (tmp_path / "file", place + "已经有一个文件，不是文件夹。请先移走它，或换一个位置。"),
        "link": (
            tmp_path / "link",
            place + f"是一个链接（快捷方式）。请把 --output 写成真正的文件夹，它指向的是“{tmp_path / 'real'}”。",
        ),
        "papers": (tmp_path / "papers", place + "里有别的文件，不像以前生成的网站，没有动它。请换一个空文件夹。"),
        "inside": (content / "site", place + f"在内容文件夹“{content}”里面。请换一个内容以外的位置。"),
        "around": (tmp_path, place + "里面有内容文件夹或本项目，替换它会丢失文件。请换一个单独的文件夹。"),
        "root": (
            Path("/"),
            place + "是一个挂载点（整块磁盘或共享目录），不能整个替换。请写它里面的一个文件夹，例如“/site”。",
        ),
    }


@pytest.mark.parametrize("which", ["file", "link", "papers", "inside", "around", "root"])
def test_only_a_folder_of_its_own_is_replaced(tmp_path: Path, content: Path, which: str) -> None:
    site, said = folders_in_the_way(tmp_path, content)[which]
    before = names(tmp_path), names(content)
    with pytest.raises(NotPublished) as refused:
        publish(content, site)
    assert str(refused.value) == said.format(site)
    assert (names(tmp_path), names(content)) == before


def test_content_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NotPublished) as refused:
        publish(tmp_path / "nowhere")
    assert str(refused.value) == f"没有“{tmp_path / 'nowhere'}”这个文件夹。请用 --content 指明内容文件夹。"


@pytest.mark.parametrize("epoch", ["昨天", "1" * 30])
def test_a_clock_that_cannot_be_read(content: Path, monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(NotPublished, match="环境变量 SOURCE_DATE_EPOCH 要写成整数（秒）。请改正或删去它。"):
        publish(content)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of six megabytes, which holds a site and not two."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(disk)], capture_output=True)
    if mounted.returncode:
        pytest.skip("nothing can be mounted here")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


@pytest.mark.skipif(not LINUX_ROOT, reason="mounting is for root")
def test_a_full_disk_leaves_what_is_published(content: Path, small_disk: Path) -> None:
    site = publish(content, small_disk / "site")
    before = (site / "index.html").read_bytes()
    (small_disk / "stuff").write_bytes(b"x" * (os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_frsize))
    with pytest.raises(NotPublished, match="读写不成：磁盘满了。请腾出空间后再运行一次"):
        publish(content, site)
    assert (site / "index.html").read_bytes() == before
    (small_disk / "stuff").unlink()
    assert names(small_disk) == ["site"]
    publish(content, site)


@pytest.mark.skipif(not LINUX_ROOT, reason="mounting is for root")
def test_a_read_only_target_is_left_alone(content: Path, small_disk: Path) -> None:
    site = publish(content, small_disk / "site")
    before = (site / "index.html").read_bytes()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(NotPublished, match="这个位置是只读的。请用 --output 或 --cache 换一个能写的位置"):
        publish(content, site)
    assert (site / "index.html").read_bytes() == before and names(small_disk) == ["site"]


@pytest.mark.skipif(not LINUX_ROOT, reason="mounting is for root")
def test_a_disk_of_its_own_is_not_replaced(content: Path, small_disk: Path) -> None:
    with pytest.raises(NotPublished, match="是一个挂载点"):
        publish(content, small_disk)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "“x.html”读写不成：磁盘满了。请腾出空间后再运行一次。"),
        (errno.EACCES, "“x.html”读写不成：没有读写的权限。请换一个位置，或请管理员开通权限。"),
        (errno.EBADF, "“x.html”读写不成：系统拒绝了读写（错误号 9）。请换一个位置再运行一次。"),
    ],
)
def test_an_exchange_that_fails_says_what_to_do(
    content: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    before = (publish(content) / "index.html").read_bytes()

    def refuse(fresh: Path, published: Path) -> None:
        raise OSError(number, "told in English", "x.html")

    monkeypatch.setattr(module, "exchange", refuse)
    with pytest.raises(NotPublished) as failed:
        publish(content)
    assert str(failed.value) == said
    assert (content.parent / "site" / "index.html").read_bytes() == before
    assert names(content.parent) == ["content", "site"]


@pytest.mark.parametrize("failure", [WorkerDied(), PictureChanged("“a.png”在生成网站的过程中被改动了。")])
def test_what_happens_to_a_build_is_told_in_one_sentence(
    content: Path, monkeypatch: pytest.MonkeyPatch, failure: Exception
) -> None:
    def fail(*_: object) -> str:
        raise failure

    monkeypatch.setattr(module, "build_site", fail)
    with pytest.raises(NotPublished) as failed:
        publish(content)
    assert str(failed.value) == str(failure) and names(content.parent) == ["content"]


def test_the_command_says_in_one_sentence_why_it_did_not_publish(content: Path) -> None:
    (content.parent / "site").write_text("x", encoding="utf-8")
    done = subprocess.run(command(content, content.parent / "site"), capture_output=True, text=True, encoding="utf-8")
    said = f"没有发布。输出位置“{content.parent / 'site'}”已经有一个文件，不是文件夹。请先移走它，或换一个位置。\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", said)


def test_the_command_counts_what_it_left_out(content: Path) -> None:
    add_brand(content, "liangxian")
    (add_brand(content, "qingyuan") / "index.md").write_text("坏了", encoding="utf-8")
    order = command(content, content.parent / "site")
    strict = subprocess.run(order, capture_output=True, text=True, encoding="utf-8")
    assert (strict.returncode, strict.stdout) == (1, "") and not (content.parent / "site").exists()
    lenient = subprocess.run([*order, "--lenient"], capture_output=True, text=True, encoding="utf-8")
    assert lenient.returncode == 0 and lenient.stderr == ""
    assert "\n发布 1 页，略过 1 个文件\n已发布到 " in lenient.stdout
    found = strict.stderr.removeprefix("内容有错误，没有发布任何页面。\n").strip()
    assert "[front-matter]" in found and lenient.stdout.startswith(found), "both find the same"


def test_a_build_goes_on_without_a_cache(content: Path, tmp_path: Path) -> None:
    add_brand(content, "liangxian")
    (tmp_path / "cache").write_text("a file where a folder should be", encoding="utf-8")
    site = tmp_path / "site"
    report = release(HOME / "mkdocs.yml", site, Settings(content, tmp_path / "cache", 1))
    assert report.startswith(f"缓存文件夹“{tmp_path / 'cache'}”写不进去，这次不用缓存，会慢一些。\n")
    assert (site / "brands" / "liangxian" / "index.html").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
@pytest.mark.parametrize("wait", [0.0, 0.25])
def test_a_build_asked_to_stop_cleans_up(content: Path, number: int, code: int, wait: float) -> None:
    """The moment is counted from when the new version begins to be written."""
    add_brand(content, "liangxian")
    before = (publish(content) / "index.html").read_bytes()
    site = content.parent / "site"
    process = subprocess.Popen(
        command(content, site), stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    until = time.monotonic() + 30
    while not (content.parent / f"site.new-{process.pid}").exists() and time.monotonic() < until:
        time.sleep(0.005)
    time.sleep(wait)
    process.send_signal(number)
    _, errors = process.communicate(timeout=30)
    assert (process.returncode, errors) == (code, "已中止。发布的仍是完整的一版。\n")
    assert (site / "index.html").read_bytes() == before and names(content.parent) == ["content", "site"]
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


def test_two_builds_at_once_publish_one_after_the_other(content: Path) -> None:
    add_brand(content, "liangxian")
    site = content.parent / "site"
    running = [
        subprocess.Popen(command(content, site), stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    spoken = [process.communicate(timeout=60) for process in running]
    assert [process.returncode for process in running] == [0, 0]
    assert sorted(errors for _, errors in spoken) == ["", "另一次生成正在往同一个文件夹发布，等它结束后接着做……\n"]
    assert names(content.parent) == ["content", "site", "site.previous"]


def test_left_overs_of_an_ended_build_are_removed(content: Path) -> None:
    site = publish(content)
    (content.parent / "site.new-1").mkdir()
    (content.parent / ".site.lock").write_text("", encoding="utf-8")
    publish(content)
    assert names(content.parent) == ["content", "site", "site.previous"]
    exchange(shutil.copytree(site, content.parent / "third"), site)
    assert names(content.parent) == ["content", "site", "site.previous"]
