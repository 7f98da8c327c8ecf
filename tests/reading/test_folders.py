"""One record, one folder; links and things in the wrong place are told, not followed."""

import os
import shutil
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from showcase.domain.limits import Limits
from showcase.domain.problems import Problem, Severity
from showcase.reading import record_folder
from showcase.reading.faults import Unreadable
from showcase.reading.folders import STANDARD, Folder, find

BRAND = "content/brands/jingshui/qingyuan"
PLACES = "brands/单位/品牌编号/index.md，案例是 cases/年份/案例编号/index.md"
MISPLACED = f"文件放错了地方。请移到它自己的文件夹里：{PLACES}；用不着就删掉。"
LINK = "是一个链接（快捷方式），网站不跟随。请放真正的文件"


@pytest.fixture
def brand(tmp_path: Path) -> Path:
    folder = tmp_path / BRAND
    (folder / "photos").mkdir(parents=True)
    for name in ("index.md", "logo.svg", "photos/a.png", ".DS_Store"):
        (folder / name).write_bytes(b"")
    return folder


def told(found: tuple[Problem, ...]) -> list[str]:
    assert all(each.severity is Severity.ERROR for each in found)
    return [f"{each.place.path} [{each.rule}] {each.message}" for each in found]


def problems(tmp_path: Path) -> list[str]:
    return sorted(told(find(tmp_path / "content", "brands").problems))


def only_folder(tmp_path: Path, limits: Limits = STANDARD) -> Folder:
    (folder,) = find(tmp_path / "content", "brands", limits).folders
    return folder


def fault(tmp_path: Path) -> str:
    """Why the only record is not read."""
    folder = only_folder(tmp_path)
    assert folder.files == ()
    with pytest.raises(Unreadable) as unreadable:
        folder.read("index.md")
    (found,) = unreadable.value.faults
    return f"[{found.rule}] {found.message}"


def test_found(brand: Path, tmp_path: Path) -> None:
    folder = only_folder(tmp_path)
    assert folder.index == f"{BRAND}/index.md"
    assert (folder.group, folder.name) == ("jingshui", "qingyuan")
    assert folder.files == ("index.md", "logo.svg", "photos/a.png")
    assert problems(tmp_path) == []


def test_nothing_there(tmp_path: Path) -> None:
    assert find(tmp_path / "content", "cases").folders == ()


def test_what_systems_and_office_programs_leave_behind_is_not_worth_a_word(brand: Path, tmp_path: Path) -> None:
    litter = (
        ".DS_Store", "Thumbs.db", "thumbs.db", "desktop.ini", ".gitkeep", "~$方案.docx", "._logo.svg",
        ".~lock.方案.odt#", "a.tmp", "~WRL0001.tmp",
    )  # fmt: skip
    for folder in (brand, brand.parent, brand.parent.parent, brand / "photos"):
        (folder / "__MACOSX").mkdir()
        (folder / "__MACOSX" / "x.html").write_text("")
        for name in litter:
            (folder / name).write_text("")
    assert problems(tmp_path) == []
    assert only_folder(tmp_path).files == ("index.md", "logo.svg", "photos/a.png")


def test_a_page_in_a_folder_called_like_litter_is_not_lost(brand: Path, tmp_path: Path) -> None:
    brand.rename(brand.with_name("qingyuan.tmp"))
    assert only_folder(tmp_path).name == "qingyuan.tmp"


def test_links_are_not_followed(brand: Path, tmp_path: Path) -> None:
    (brand / "photos" / "b.png").symlink_to("/etc/hostname")
    (brand / "more").symlink_to("/etc")
    (brand.parent / "loop").symlink_to(brand.parent)
    (brand.parent.parent / "other").symlink_to(brand.parent)
    assert problems(tmp_path) == [
        f"content/brands/jingshui/loop [files] 这{LINK}夹。",
        f"{BRAND}/index.md [files] “more”{LINK}。",
        f"{BRAND}/index.md [files] “photos/b.png”{LINK}。",
        f"content/brands/other [files] 这{LINK}夹。",
    ]
    assert only_folder(tmp_path).files == ("index.md", "logo.svg", "photos/a.png")


def test_a_linked_part_is_not_followed(brand: Path, tmp_path: Path) -> None:
    (tmp_path / "content" / "cases").symlink_to(tmp_path / "content" / "brands")
    found = find(tmp_path / "content", "cases")
    assert found.folders == ()
    assert told(found.problems) == [f"content/cases [files] 这{LINK}夹。"]


def test_a_part_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "brands").write_text("")
    assert problems(tmp_path) == [f"content/brands [files] {MISPLACED}"]


def test_the_page_itself_as_a_link(brand: Path, tmp_path: Path) -> None:
    (brand / "index.md").unlink()
    (brand / "index.md").symlink_to("/etc/passwd")
    assert fault(tmp_path) == f"[files] “index.md”{LINK}。"


def test_a_hard_link(brand: Path, tmp_path: Path) -> None:
    os.link(brand / "logo.svg", tmp_path / "elsewhere.svg")
    assert problems(tmp_path) == [
        f"{BRAND}/index.md [files] “logo.svg”和别处的文件是同一个（硬链接），网站不收。请复制一份真正的文件放进来。"
    ]
    assert "logo.svg" not in only_folder(tmp_path).files


@pytest.fixture
def pipe(brand: Path) -> Path:
    os.mkfifo(brand / "pipe.png")
    return brand / "pipe.png"


@pytest.fixture
def open_socket(brand: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.chdir(brand)  # the name of a socket has 100 bytes at most
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("socket.png")
        yield brand / "socket.png"


@pytest.mark.parametrize("special", ["pipe", "open_socket"])
def test_pipes_and_sockets(special: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    place: Path = request.getfixturevalue(special)
    message = f"“{place.name}”不是普通文件（是管道、设备之类），网站不收。请删掉它，放真正的文件。"
    assert problems(tmp_path) == [f"{BRAND}/index.md [files] {message}"]


def test_files_between_the_folders(brand: Path, tmp_path: Path) -> None:
    for name in ("brands/evil.html", "brands/.meta.yml", "brands/jingshui/notes.md", "brands/jingshui/CNAME"):
        (tmp_path / "content" / name).write_text("")
    assert problems(tmp_path) == [
        f"content/brands/.meta.yml [files] {MISPLACED}",
        f"content/brands/evil.html [files] {MISPLACED}",
        f"content/brands/jingshui/CNAME [files] {MISPLACED}",
        f"content/brands/jingshui/notes.md [files] {MISPLACED}",
    ]


def test_of_very_many_files_between_the_folders_the_rest_is_counted(brand: Path, tmp_path: Path) -> None:
    for number in range(103):
        (brand.parent / f"{number:03}.html").write_text("")
    said = problems(tmp_path)
    assert len(said) == 101
    assert said[-1] == f"content/brands/jingshui/099.html [files] {MISPLACED}"
    assert said[0].startswith("content/brands/jingshui [files] 这个文件夹里还有 3 处放错了地方")
    assert only_folder(tmp_path).name == "qingyuan"


def test_a_folder_without_its_page(brand: Path, tmp_path: Path) -> None:
    (brand / "index.md").rename(brand / "Index.md")
    message = "文件夹里没有 index.md。请把品牌页命名为 index.md（全部小写）放在这个文件夹里。"
    assert fault(tmp_path) == f"[files] {message}"


def test_a_page_one_folder_too_deep(brand: Path, tmp_path: Path) -> None:
    (brand / "index.md").rename(brand / "photos" / "index.md")
    assert fault(tmp_path) == f"[files] index.md 放得太深了。请放在 {PLACES}，中间不加别的文件夹。"


def test_an_empty_folder_is_only_a_reminder(brand: Path, tmp_path: Path) -> None:
    (brand.parent / "tingquan").mkdir()
    (brand.parent / "tingquan" / ".gitkeep").write_text("")
    (problem,) = find(tmp_path / "content", "brands").problems
    assert (problem.place.path, problem.severity) == ("content/brands/jingshui/tingquan", Severity.WARNING)
    assert problem.message == "文件夹是空的。请放入 index.md，或删掉这个文件夹。"


def test_folders_in_folders(brand: Path, tmp_path: Path) -> None:
    (brand / "photos" / "2026").mkdir()
    (brand / ".git").mkdir()
    assert problems(tmp_path) == [
        f"{BRAND}/index.md [file-kinds] “.git”是隐藏的文件夹，网站不收。请删掉它；图片放在 photos 文件夹里。",
        f"{BRAND}/index.md [files] “photos/2026”这个文件夹套得太深。图片放在本页文件夹或它的 photos 文件夹里。",
    ]


def test_too_many_files(brand: Path, tmp_path: Path) -> None:
    for number in range(58):
        (brand / "photos" / f"{number}.png").write_bytes(b"")
    assert fault(tmp_path) == "[file-limits] 文件夹里有 61 个文件，最多 60 个。请只留页面用到的图片。"
    assert len(only_folder(tmp_path, replace(STANDARD, folder_files=61)).files) == 61


def test_folders_count_as_files_when_there_are_too_many(brand: Path, tmp_path: Path) -> None:
    for number in range(60):
        (brand / f"{number}").mkdir()
    assert fault(tmp_path) == "[file-limits] 文件夹里有 61 个文件，最多 60 个。请只留页面用到的图片。"
    shutil.rmtree(brand / "0")
    for number in range(58):
        (brand / "photos" / f"{number}").mkdir()
    assert fault(tmp_path) == "[file-limits] 文件夹里有 61 个文件，最多 60 个。请只留页面用到的图片。"


def test_where_the_system_does_not_count_links(brand: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows the number of links is always 0 here."""
    monkeypatch.setattr(record_folder, "S_ISREG", lambda _: False)
    assert only_folder(tmp_path).files == ("index.md", "logo.svg", "photos/a.png")


def test_links_count_as_files(brand: Path, tmp_path: Path) -> None:
    for number in range(58):
        (brand / "photos" / f"{number}.png").symlink_to("/etc/hostname")
    assert fault(tmp_path).startswith("[file-limits] 文件夹里有 61 个文件")
    assert problems(tmp_path) == []


def test_a_folder_of_too_many_bytes(brand: Path, tmp_path: Path) -> None:
    os.truncate(brand / "photos" / "a.png", 41 * 1024 * 1024 + 1)
    assert fault(tmp_path) == "[file-limits] 文件夹共有 41.1 MB，最多 40 MB。请缩小照片，只留页面用到的。"


@pytest.mark.parametrize(
    ("name", "size", "message"),
    [
        ("index.md", 256 * 1024 + 1, "“index.md”有 257 KB，最多 256 KB。请把长文分成几个案例，图片单独放。"),
        ("logo.svg", 256 * 1024 + 1, "“logo.svg”有 257 KB，最多 256 KB。请简化路径后重新导出，或改交 PNG。"),
        (
            "photos/a.png",
            12 * 1024 * 1024 + 1,
            "“photos/a.png”有 12.1 MB，最多 12 MB。请把长边缩到 4000 像素以内，存成 JPG。",
        ),
    ],
)
def test_a_file_of_too_many_bytes(name: str, size: int, message: str, brand: Path, tmp_path: Path) -> None:
    os.truncate(brand / name, size - 1)
    assert len(only_folder(tmp_path).read(name)) == size - 1
    os.truncate(brand / name, size)
    with pytest.raises(Unreadable) as unreadable:
        only_folder(tmp_path).read(name)
    (found,) = unreadable.value.faults
    assert (found.rule, found.message) == ("file-limits", message)


def test_what_changes_between_the_walk_and_the_reading(brand: Path, tmp_path: Path) -> None:
    folder = only_folder(tmp_path)
    (brand / "index.md").unlink()
    (brand / "logo.svg").unlink()
    (brand / "logo.svg").symlink_to("/etc/passwd")
    (brand / "photos" / "a.png").unlink()
    os.mkfifo(brand / "photos" / "a.png")
    said = []
    for name in folder.files:
        with pytest.raises(Unreadable) as unreadable:
            folder.read(name)
        said += [each.message for each in unreadable.value.faults]
    assert said == [
        "“index.md”在检查的过程中不见了。请不要边检查边改动，再检查一次。",
        f"“logo.svg”{LINK}。",
        "“photos/a.png”不是普通文件（是管道、设备之类），网站不收。请删掉它，放真正的文件。",
    ]


@pytest.mark.parametrize("name", ["Jing_Shui", "净水", "con", "a" * 61])
def test_the_name_of_a_units_folder(name: str, brand: Path, tmp_path: Path) -> None:
    brand.parent.rename(brand.parent.with_name(name))
    rule = "名称只用小写字母、数字和连字符（-），60 个字符以内，不用 con、aux 等词。"
    quoted = f"“{name[:60]}……”" if len(name) > 60 else f"“{name}”"
    message = f"单位的文件夹叫{quoted}。{rule}请改成单位名录里的编号。"
    assert problems(tmp_path) == [f"content/brands/{name} [folder-names] {message}"]
    assert only_folder(tmp_path).group == name


def test_names_that_nobody_can_read_are_told_of_and_not_entered(brand: Path, tmp_path: Path) -> None:
    for name in (b"gbk-\xc7\xe5", "a\u202eb".encode(), b"two\nlines", b".hidden"):
        folder = os.path.join(os.fsencode(brand.parent), name)  # noqa: PTH118
        os.mkdir(folder)  # noqa: PTH102
        with open(os.path.join(folder, b"index.md"), "wb"):  # noqa: PTH118, PTH123
            pass
    said = problems(tmp_path)
    assert [each.partition(" [")[0] for each in said] == [
        "content/brands/jingshui/.hidden",
        "content/brands/jingshui/a〔U+202E〕b",
        "content/brands/jingshui/gbk-〔字节 C7〕〔字节 E5〕",
        "content/brands/jingshui/two〔U+000A〕lines",
    ]
    assert all("[folder-names]" in each and each.isprintable() for each in said)
    assert only_folder(tmp_path).name == "qingyuan"


def test_a_file_name_that_is_no_utf_8(brand: Path, tmp_path: Path) -> None:
    with open(os.path.join(os.fsencode(brand), b"\xb1\xea\xca\xb6.png"), "wb"):  # noqa: PTH118, PTH123
        pass
    (problem,) = find(tmp_path / "content", "brands").problems
    assert problem.place.path == f"{BRAND}/index.md"
    assert problem.message == (
        "文件名“〔字节 B1〕〔字节 EA〕ʶ.png”不是 UTF-8 编码，多半是旧的压缩软件解压出来的。"
        "请改名，页面里写到的地方也照改。"
    )
    assert problem.hint == "标识.png"
    assert only_folder(tmp_path).files == ("index.md", "logo.svg", "photos/a.png")


def test_the_length_of_names_is_the_departments_to_say(brand: Path, tmp_path: Path) -> None:
    (problem,) = find(tmp_path / "content", "brands", replace(STANDARD, name_bytes=7)).problems
    assert problem.message == (
        "文件名“logo.svg”有 8 字节，最多 7 字节（一个汉字算 3）。请改名，页面里写到的地方也照改。"
    )
    assert problem.hint == "log.svg"


def test_names_that_some_computers_take_for_one(brand: Path, tmp_path: Path) -> None:
    (brand / "photos" / "A.png").write_bytes(b"")
    (brand / "Photos").mkdir()
    message = "只差大小写或写法，有的电脑分不清，会互相覆盖。请给其中一个改名。"
    assert problems(tmp_path) == [
        f"{BRAND}/index.md [file-names] “photos/a.png”和“photos/A.png”{message}",
        f"{BRAND}/index.md [file-names] “photos”和“Photos”{message}",
    ]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may read everything")
def test_without_permission(brand: Path, tmp_path: Path) -> None:
    brand.chmod(0)
    try:
        assert fault(tmp_path) == "[files] “index.md”读不了，多半是没有读取权限。请把它的权限改成所有人可读。"
    finally:
        brand.chmod(0o755)


def test_the_system_says_no(brand: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    folder = only_folder(tmp_path)
    monkeypatch.setattr(os, "open", denied)
    with pytest.raises(Unreadable) as unreadable:
        folder.read("logo.svg")
    sentence = "读不了，多半是没有读取权限。请把它的权限改成所有人可读。"
    assert unreadable.value.faults[0].message == f"“logo.svg”{sentence}"
    monkeypatch.setattr(os, "scandir", denied)
    assert problems(tmp_path) == [f"content/brands [files] 文件夹{sentence}"]
