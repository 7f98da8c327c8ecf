"""Zips of the online form, and files that were made to do harm: told, and nothing is written elsewhere."""

import shutil
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from tests.intake.office.conftest import DAY, HOME
from tests.intake.office.making import good_sheets, picture, workbook

from showcase.intake.office import package
from showcase.intake.office.importing import Imported, Options, import_files
from showcase.intake.office.storing import NotStored, store
from showcase.intake.office.telling import line

BRAND = "brands/shili-shuiwu-jingshui/qingyuan"
SOURCE = HOME / "content" / BRAND


def zipped(path: Path, parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def parts_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def delivered(folder: Path, below: str = "") -> dict[str, bytes]:
    """What the online form puts into its zip."""
    files = {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()}
    return {f"{below}{BRAND}/{name}": data for name, data in files.items()} | {f"{below}请先读我.txt": "说明".encode()}


def run(content: Path, path: Path, *, update: bool = False) -> tuple[Imported, list[str]]:
    result = import_files([path], content, DAY, Options(update=update))
    return result, [line(each) for each in result.findings]


@pytest.fixture
def empty(content: Path) -> Path:
    """The content folder without any brand."""
    shutil.rmtree(content / "brands")
    return content


@pytest.mark.parametrize("below", ["", "qingyuan/content/"])
def test_the_folder_of_the_online_form_is_written_as_it_is(empty: Path, below: str) -> None:
    path = zipped(empty.parent / "qingyuan.zip", delivered(SOURCE, below))
    result, told = run(empty, path)
    assert [each.target for each in result.written] == [BRAND]
    assert not [each for each in told if each.startswith("错误")]
    for file in SOURCE.rglob("*.*"):
        assert (empty / BRAND / file.relative_to(SOURCE)).read_bytes() == file.read_bytes()


def test_an_error_is_told_by_the_line_of_the_page(empty: Path) -> None:
    parts = delivered(SOURCE)
    page = parts[f"{BRAND}/index.md"].decode()
    parts[f"{BRAND}/index.md"] = page.replace("target: 30", "target: 三十").encode()
    _, told = run(empty, zipped(empty.parent / "a.zip", parts))
    number = page.split("\n").index("    target: 30") + 1
    assert f"错误 a.zip 里的 {BRAND}/index.md 第 {number} 行「目标值」：写的是“三十”" in "\n".join(told)
    assert not (empty / BRAND).exists()


def test_an_update_keeps_pictures_that_the_zip_lacks(content: Path) -> None:
    path = zipped(
        content.parent / "a.zip", {f"{BRAND}/index.md": (SOURCE / "index.md").read_bytes() + "\n又一段。\n".encode()}
    )
    before = {each.name for each in (content / BRAND).rglob("*.*")}
    result, _ = run(content, path, update=True)
    assert [each.target for each in result.written] == [BRAND]
    assert {each.name for each in (content / BRAND).rglob("*.*")} == before
    assert "又一段。" in (content / BRAND / "index.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("../../evil.md", "错误 a.zip：压缩包里的“../../evil.md”要放到文件夹外面去，整份不收。请重新压缩再交。"),
        ("/etc/evil.md", "错误 a.zip：压缩包里的“/etc/evil.md”要放到文件夹外面去，整份不收。请重新压缩再交。"),
        ("brands\\a\\b\\index.md",
            "错误 a.zip：压缩包里的“brands\\a\\b\\index.md”要放到文件夹外面去，整份不收。请重新压缩再交。"),
        (f"{BRAND}/run.exe", f"提醒 a.zip 里的“{BRAND}/run.exe”：不是品牌页面用的文件（index.md、图片），没有导入。"),
        (
            "brands/shili-shuiwu/Bad Name/index.md",
            "错误 a.zip 里的“brands/shili-shuiwu/Bad Name/index.md”：文件夹的名称只用小写字母、数字和连字符（-），"
            "60 个字符以内，不用 con、aux 等词。这个品牌没有导入。",
        ),
        (
            f"{BRAND}/photos/con.png",
            f"错误 a.zip 里的“{BRAND}/photos/con.png”：名称里的“con”是 Windows 自己要用的词，整个品牌没有导入。"
            "请改名，页面里写到的地方也照改，重新压缩再交。",
        ),
    ],
)  # fmt: skip
def test_names_that_lead_elsewhere_or_do_not_belong(empty: Path, name: str, sentence: str) -> None:
    with zipfile.ZipFile(empty.parent / "a.zip", "w") as archive:
        entry = zipfile.ZipInfo("x")
        entry.filename = name
        archive.writestr(entry, b"x")
        archive.writestr("readme.txt", b"")
    outside = sorted(each for each in empty.parent.rglob("*") if empty not in each.parents)
    _, told = run(empty, empty.parent / "a.zip")
    assert sentence in told
    assert sorted(each for each in empty.parent.rglob("*") if empty not in each.parents) == outside
    assert not [*empty.rglob("*.exe"), *empty.rglob("con.png"), *empty.rglob("evil.md")]


def test_a_link_in_a_zip_is_refused(empty: Path) -> None:
    with zipfile.ZipFile(empty.parent / "a.zip", "w") as archive:
        entry = zipfile.ZipInfo(f"{BRAND}/logo.png")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")
    _, told = run(empty, empty.parent / "a.zip")
    assert told == [
        f"错误 a.zip：压缩包里的“{BRAND}/logo.png”是一个链接（快捷方式），不收。请放真正的文件，重新压缩再交。"
    ]


def test_bombs_are_refused_before_they_go_off(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = "里面的内容展开后太大，不像一份表格。请删去用不着的工作表和大图片，另存一份再交。"
    path = zipped(empty.parent / "a.zip", {f"{BRAND}/index.md": bytes(8 << 20)})
    assert run(empty, path)[1] == [f"错误 a.zip：{sentence}"]
    monkeypatch.setattr(package, "MOST_TOTAL", 1 << 20)
    path = zipped(empty.parent / "b.zip", {f"{BRAND}/index.md": bytes(2 << 20)}, zipfile.ZIP_STORED)
    with pytest.raises(package.Refused, match="展开后太大"):
        package.unpack(path.read_bytes())


def test_a_zip_that_lies_about_its_sizes_is_refused(empty: Path) -> None:
    data = bytearray(zipped(empty.parent / "a.zip", {f"{BRAND}/index.md": bytes(4 << 20)}).read_bytes())
    place = data.rindex(b"PK\x01\x02")
    data[place + 24 : place + 28] = (10).to_bytes(4, "little")
    (empty.parent / "a.zip").write_bytes(data)
    (told,) = run(empty, empty.parent / "a.zip")[1]
    assert told.startswith("错误 a.zip：") and not (empty / "brands").exists()


ENTITY = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml", "xl/styles.xml"]
)
def test_entities_in_a_workbook_are_refused(empty: Path, part: str) -> None:
    path = empty.parent / "a.xlsx"
    workbook(path, good_sheets())
    parts = parts_of(path)
    parts[part] = ENTITY + parts[part].partition(b"?>")[2] if parts[part].startswith(b"<?xml") else ENTITY + parts[part]
    zipped(path, parts)
    name = part.rpartition("/")[2]
    assert run(empty, path)[1] == [
        f"错误 a.xlsx：里的内容不合规范（{name}），可能已经损坏，或被人改过。请用 WPS 或 Office 打开，另存一份再交。"
    ]


def test_entities_in_a_document_are_refused(empty: Path) -> None:
    path = empty.parent / "a.docx"
    Document().save(path)
    parts = parts_of(path)
    parts["word/document.xml"] = ENTITY + parts["word/document.xml"].partition(b"?>")[2]
    zipped(path, parts)
    assert "里的内容不合规范（document.xml）" in run(empty, path)[1][0]


def test_macros_objects_and_outside_data(empty: Path) -> None:
    path = empty.parent / "a.xlsx"
    workbook(path, good_sheets())
    parts = parts_of(path)
    zipped(path, parts | {"xl/vbaProject.bin": b"x"})
    assert run(empty, path)[1] == ["错误 a.xlsx：带有宏（程序），不收。请另存为不带宏的 .xlsx，再交一次。"]
    zipped(path, parts | {"xl/embeddings/oleObject1.bin": b"x", "xl/externalLinks/externalLink1.xml": b"<x/>"})
    assert run(empty, path)[1] == [
        "提醒 a.xlsx：文件里嵌有别的文件（表格、公式等对象），没有带入。需要的内容请改成文字或图片。",
        "提醒 a.xlsx：文件里有连到别的文件或网络的数据，没有带入，只用了单元格里显示的值。",
    ]


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.xls", b"x", "是旧版表格。请用 WPS 或 Excel 打开，另存为 .xlsx 再交。"),
        ("a.xlsm", b"x", "带有宏（程序），不收。请另存为不带宏的 .xlsx，再交一次。"),
        ("a.txt", b"x", "不是申报表。只收 .xlsx 表格、.docx 文档和在线填报页下载的 .zip。"),
        ("a.xlsx", b"", "是空文件。请重新保存，再交一次。"),
        ("a.xlsx", b"hello", "打不开，可能没有传完整，或不是它后缀说的那种文件。"
         "请用 WPS 或 Excel、Word 打开，另存一份再交。"),
        ("a.docx", b"\xd0\xcf\x11\xe0", "是旧版的 Office 文件（.xls、.doc），或加了密码。"
         "请用 WPS 或 Office 打开，另存为 .xlsx 或 .docx 再交。有密码的先去掉密码。"),
    ],
)  # fmt: skip
def test_files_of_other_kinds(empty: Path, name: str, data: bytes, sentence: str) -> None:
    path = empty.parent / name
    path.write_bytes(data)
    assert run(empty, path)[1] == [f"错误 {name}：{sentence}"]


def test_a_document_called_a_workbook_is_told(empty: Path) -> None:
    path = empty.parent / "a.xlsx"
    Document().save(path)
    assert run(empty, path)[1] == [
        "错误 a.xlsx：不是 .xlsx 文件，或已经损坏。请用 WPS 或 Office 打开，另存为 .xlsx 再交。"
    ]


def test_a_stray_cell_far_away_and_a_giant_merge_cost_nothing(empty: Path) -> None:
    path = empty.parent / "a.xlsx"
    book = workbook(path, good_sheets())
    book["品牌"]["XFD1048576"] = "x"
    book.save(path)
    assert run(empty, path)[1] == ["错误 a.xlsx：工作表「品牌」大过 60000 行、300 列。请删去远处的内容再交。"]


def test_nothing_is_stored_outside_or_through_a_link(content: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (content / "brands" / "shili-gangwu").symlink_to(elsewhere)
    for target in ("brands/../x/y", "brands/shili-gangwu/b", "x/y/z", "brands/a"):
        with pytest.raises(NotStored):
            store(content, target, {"index.md": b"x"})
    assert not [*elsewhere.iterdir()]


def test_a_failed_exchange_leaves_the_old_folder(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {each: each.read_bytes() for each in content.rglob("*") if each.is_file()}
    rename, done = Path.rename, []

    def failing(self: Path, target: Path) -> Path:
        done.append(self.name)
        if self.name == "new":
            raise OSError
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(NotStored, match="没有改动它"):
        store(content, BRAND, {"index.md": b"new", "logo.png": picture()}, BRAND)
    assert done == ["qingyuan", "new", "old"]
    assert {each: each.read_bytes() for each in content.rglob("*") if each.is_file()} == before


def test_old_names_in_chinese_are_read() -> None:
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("a" * 6 + ".txt", b"")
    data = target.getvalue().replace(b"aaaaaa", "请读我".encode("gbk"))
    assert [*package.unpack(data).parts] == ["请读我.txt"]
