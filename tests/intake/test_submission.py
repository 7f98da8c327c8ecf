"""Submissions of every kind, as commits in a real repository, each with the exact verdict."""

from dataclasses import dataclass

import pytest
from tests.intake.repositories import FILE, HOME, LINK, PROGRAM, SUBMODULE, Files, Main, page

from showcase.checking.printers.text import line
from showcase.intake.submission.changes import shown
from showcase.intake.submission.judge import judge
from showcase.intake.submission.repository import Repository, read_submission
from showcase.reading import file_names
from showcase.reading.registry import read_registry

REGISTRY = read_registry(HOME / "tests" / "examples")
QINGYUAN = b"content/brands/jingshui/qingyuan/"
TINGQUAN = b"content/brands/kefu/tingquan/"
CASE = b"content/cases/2026/ting-shui/"
RENAME = "请改名，最好只用英文小写字母、数字和连字符。"
UNDO = "请把它恢复原样；确要改，请找维护者。"
ONLY = f"一次提交只能改 content/brands/单位/品牌/ 和 content/cases/年份/案例/ 里的文件。{UNDO}"
ANOTHER = "一次提交只改一个单位的内容，请把这里恢复原样，另行提交。"
KIND, NAME, SCOPE = "submission-kind", "submission-name", "submission-scope"


def text(data: bytes | str, mode: str = FILE) -> tuple[str, bytes]:
    return mode, data if isinstance(data, bytes) else data.encode()


@dataclass(frozen=True)
class Offer:
    """What a commit writes and removes (None), and how it is judged."""

    edits: dict[bytes, tuple[str, bytes] | None]
    unit: str = ""
    maintainer: bool = False


def judged(main: Main, offer: Offer) -> list[str]:
    """The lines of the report, without rules' totals."""
    files: Files = dict(main.files)
    for path, entry in offer.edits.items():
        if entry is None:
            del files[path]
        else:
            files[path] = entry
    head = main.git.commit(files, main.tip)
    submission = read_submission(Repository(main.git.root), main.tip, head, REGISTRY.limits)
    return [line(each) for each in judge(submission, REGISTRY, offer.unit, offer.maintainer)]


NEW_BRAND = {
    b"content/brands/fuxiao/yayun/index.md": text(page("fuxiao", "yayun")),
    b"content/brands/fuxiao/yayun/logo.svg": text("<svg/>"),
    b"content/brands/fuxiao/yayun/photos/class.jpg": text(b"\xff\xd8\xff class"),
}
OWN_CASE = {
    b"content/cases/2025/new-case/index.md": text(page("fuxiao", "new-case")),
    b"content/cases/2025/new-case/a.jpg": text(b"\xff\xd8\xff a"),
}

CLEAN = {
    "a new brand of a new folder": Offer(NEW_BRAND),
    "a change of one page": Offer({QINGYUAN + b"index.md": text(page("jingshui", "qingyuan", "name: x\n"))}),
    "two brands of one unit": Offer(
        {
            QINGYUAN + b"index.md": text(page("jingshui", "qingyuan", "name: x\n")),
            b"content/brands/jingshui/yinquan/index.md": text(page("jingshui", "yinquan", "name: y\n")),
        }
    ),
    "a photo deleted": Offer({QINGYUAN + b"photos/tank.jpg": None}),
    "a photo replaced under another name": Offer(
        {QINGYUAN + b"photos/tank.jpg": None, QINGYUAN + b"photos/basin.jpg": text(b"\xff\xd8\xff tank")}
    ),
    "a photo whose name changes its case": Offer(
        {QINGYUAN + b"photos/tank.jpg": None, QINGYUAN + b"photos/Tank.JPG": text(b"\xff\xd8\xff tank")}
    ),
    "names in Chinese, with a dot and an ampersand": Offer(
        {
            QINGYUAN + "photos/古丽·买买提 & 师傅（左）+1.jpg".encode(): text(b"\xff\xd8\xff a"),
            QINGYUAN + "photos/𠮷野家.png".encode(): text(b"\x89PNG"),
        }
    ),
    "a new case of one's own": Offer(OWN_CASE),
    "a brand and its case together": Offer(NEW_BRAND | OWN_CASE),
    "a case whose photo alone is new": Offer({CASE + b"night.jpg": text(b"\xff\xd8\xff n")}, unit="jingshui"),
    "the unit that was named": Offer(NEW_BRAND, unit="fuxiao"),
    "a page with a byte order mark and CRLF": Offer(
        {TINGQUAN + b"index.md": text(b"\xef\xbb\xbf" + page("kefu", "tingquan").replace(b"\n", b"\r\n"))}
    ),
    "a page that cannot be read, which the check explains": Offer({TINGQUAN + b"index.md": text("坏了".encode("gbk"))}),
    "a page as UTF-16, which the check explains": Offer({TINGQUAN + b"index.md": text("﻿---".encode("utf-16-le"))}),
    "a unit that is not registered, which the check explains": Offer(
        {TINGQUAN + b"index.md": text(page("nowhere", "tingquan"))}
    ),
    "a badly named file removed": Offer({QINGYUAN + b"photos/tank.jpg": None}, unit="jingshui"),
    "registry, code and another unit by a maintainer": Offer(
        {
            b"content/registry/site.yml": text("title: y\n"),
            b"hooks/site_hooks.py": text("x\n"),
            b".gitattributes": text("*.png binary\n"),
            b".ci/run": text("#!/bin/sh\n", PROGRAM),
            TINGQUAN + b"index.md": text(page("kefu", "tingquan", "name: x\n")),
            QINGYUAN + b"index.md": text(page("jingshui", "qingyuan", "name: x\n")),
        },
        maintainer=True,
    ),
}


@pytest.mark.parametrize("offer", CLEAN.values(), ids=CLEAN)
def test_what_is_innocent_passes_without_a_word(main: Main, offer: Offer) -> None:
    assert judged(main, offer) == []


REMINDED = {
    "an executable photo": (
        Offer({QINGYUAN + b"photos/tank.jpg": text(b"\xff\xd8\xff tank", PROGRAM)}),
        [
            "content/brands/jingshui/qingyuan/photos/tank.jpg:1:1 提醒 这个文件带着“可执行”的标记，网站用不着。"
            "有条件的话去掉：git update-index --chmod=-x。 [submission-kind]"
        ],
    ),
    "what a Mac leaves behind": (
        Offer({QINGYUAN + b"photos/.DS_Store": text(b"\0\0")}),
        [
            "content/brands/jingshui/qingyuan/photos/.DS_Store:1:1 提醒 “.DS_Store”是电脑自动生成的文件，网站不用。"
            "可以删去。 [submission-name]"
        ],
    ),
    "one of two brands taken down": (
        Offer({QINGYUAN + b"index.md": None, QINGYUAN + b"photos/tank.jpg": None}),
        [
            "content/brands/jingshui/qingyuan:1:1 提醒 这次提交撤下了整个品牌“qingyuan”。请审核时确认。"
            " [submission-removal]"
        ],
    ),
    "a case taken down": (
        Offer({CASE + b"index.md": None, CASE + b"pump.jpg": None}),
        [
            "content/cases/2026/ting-shui:1:1 提醒 这次提交撤下了整个案例“ting-shui”。请审核时确认。"
            " [submission-removal]"
        ],
    ),
    "the last brand of a unit taken down by a maintainer": (
        Offer({TINGQUAN + b"index.md": None}, maintainer=True),
        ["content/brands/kefu/tingquan:1:1 提醒 这次提交撤下了整个品牌“tingquan”。请审核时确认。 [submission-removal]"],
    ),
}


@pytest.mark.parametrize(("offer", "lines"), REMINDED.values(), ids=REMINDED)
def test_what_a_reviewer_should_see_is_a_reminder(main: Main, offer: Offer, lines: list[str]) -> None:
    assert judged(main, offer) == lines


def outside(path: str, words: str = ONLY) -> str:
    return f"{path}:1:1 错误 {words} [{SCOPE}]"


def bad_name(name: bytes) -> list[str]:
    """The words about a name are those of the check of the content."""
    path = (QINGYUAN + name).decode("utf-8", "surrogateescape")
    last = path.rpartition("/")[2]
    fault = file_names.fault_of(last, REGISTRY.limits.name_bytes)
    assert fault
    return [f"{shown(path)}:1:1 错误 名字{file_names.quoted(last)}{fault}。{RENAME} [{NAME}]"]


REFUSED = {
    "code": (Offer({b"hooks/site_hooks.py": text("import os\n")}), [outside("hooks/site_hooks.py")]),
    "a workflow beside an innocent page": (
        Offer(NEW_BRAND | {b".github/workflows/check.yml": text("on: push\n")}),
        [outside(".github/workflows/check.yml")],
    ),
    "the recipe of the build": (
        Offer({b"Makefile": text("x\n"), b"mkdocs.yml": text("x\n"), b"requirements/site.txt": text("x\n")}),
        [outside("Makefile"), outside("mkdocs.yml"), outside("requirements/site.txt")],
    ),
    "CI of another kind, git's own settings": (
        Offer(
            {
                b".gitlab-ci.yml": text("x\n"),
                b".gitattributes": text("* filter=lfs\n"),
                b".gitmodules": text("[submodule]\n"),
                b".gitignore": text("*\n"),
            }
        ),
        [outside(".gitattributes"), outside(".gitignore"), outside(".gitlab-ci.yml"), outside(".gitmodules")],
    ),
    "the theme and the tests": (
        Offer({b"theme/main.html": text("{{ x }}"), b"tests/conftest.py": text("x")}),
        [outside("tests/conftest.py"), outside("theme/main.html")],
    ),
    "a file that takes over the domain": (Offer({b"CNAME": text("evil.example\n")}), [outside("CNAME")]),
    "the registry": (
        Offer({b"content/registry/honours.yml": text("[]\n")}),
        [outside("content/registry/honours.yml", f"名录由主管部门登记。{UNDO}")],
    ),
    "the guide": (
        Offer({b"content/guide/index.md": text("x\n")}),
        [outside("content/guide/index.md", f"参展说明由编辑部维护。{UNDO}")],
    ),
    "a page that lies one folder too high": (
        Offer({b"content/brands/fuxiao/index.md": text(page("fuxiao"))}),
        [
            outside(
                "content/brands/fuxiao/index.md",
                "文件放错了地方。一个品牌一个文件夹：content/brands/单位/品牌编号/index.md。请移过去。",
            )
        ],
    ),
    "a case that lies one folder too high": (
        Offer({b"content/cases/2026/index.md": text(page("fuxiao"))}),
        [
            outside(
                "content/cases/2026/index.md",
                "文件放错了地方。一个案例一个文件夹：content/cases/年份/案例编号/index.md。请移过去。",
            )
        ],
    ),
    "the content folder in capitals": (
        Offer({b"Content/brands/jingshui/qingyuan/index.md": text("x")}),
        [outside("Content/brands/jingshui/qingyuan/index.md")],
    ),
    "two units at once": (
        Offer(
            {
                **NEW_BRAND,
                TINGQUAN + b"index.md": text(page("kefu", "tingquan", "name: x\n")),
            }
        ),
        [outside("content/brands/kefu/tingquan", f"这里是单位“kefu”的，这次提交是单位“fuxiao”的。{ANOTHER}")],
    ),
    "a brand carried into another unit": (
        Offer(
            {
                b"content/brands/jingshui/tingquan/index.md": text(page("jingshui", "tingquan")),
                b"content/brands/jingshui/tingquan/a.jpg": text(b"\xff\xd8\xff a"),
                TINGQUAN + b"index.md": None,
            }
        ),
        [
            f"content/brands/kefu/tingquan:1:1 错误 单位“kefu”的品牌全删去了。{UNDO} [submission-removal]",
            outside("content/brands/kefu/tingquan", f"这里是单位“kefu”的，这次提交是单位“jingshui”的。{ANOTHER}"),
        ],
    ),
    "a page of another unit deleted": (
        Offer(NEW_BRAND | {QINGYUAN + b"photos/tank.jpg": None}),
        [outside("content/brands/jingshui/qingyuan", f"这里是单位“jingshui”的，这次提交是单位“fuxiao”的。{ANOTHER}")],
    ),
    "another unit than the one that was named": (
        Offer(NEW_BRAND, unit="kefu"),
        [outside("content/brands/fuxiao/yayun", f"这里是单位“fuxiao”的，这次提交是单位“kefu”的。{ANOTHER}")],
    ),
    "all brands of the own unit deleted": (
        Offer({TINGQUAN + b"index.md": None}, unit="kefu"),
        [f"content/brands/kefu/tingquan:1:1 错误 单位“kefu”的品牌全删去了。{UNDO} [submission-removal]"],
    ),
    "a page in one's own folder that speaks for another unit": (
        Offer({TINGQUAN + b"index.md": text(page("jingshui", "tingquan"))}),
        [
            outside(
                "content/brands/kefu/tingquan/index.md",
                "unit 写的是“jingshui”，文件夹在单位“kefu”下面。请让两处一致。",
            )
        ],
    ),
    "the case of another unit": (
        Offer({CASE + b"night.jpg": text(b"\xff\xd8\xff n")}, unit="kefu"),
        [outside("content/cases/2026/ting-shui", f"这里是单位“jingshui”的，这次提交是单位“kefu”的。{ANOTHER}")],
    ),
    "the case of another unit, made one's own": (
        Offer(NEW_BRAND | {CASE + b"index.md": text(page("fuxiao", "ting-shui"))}),
        [outside("content/cases/2026/ting-shui", f"这里是单位“jingshui”的，这次提交是单位“fuxiao”的。{ANOTHER}")],
    ),
    "a case handed to another unit": (
        Offer({CASE + b"index.md": text(page("kefu", "ting-shui"))}),
        [
            outside(
                "content/cases/2026/ting-shui/index.md",
                "这个案例原来是单位“jingshui”的，unit 改成了“kefu”。请改回来；确要改，请找维护者。",
            )
        ],
    ),
    "a link": (
        Offer({QINGYUAN + b"logo.png": text("/etc/passwd", LINK)}),
        [
            f"content/brands/jingshui/qingyuan/logo.png:1:1 错误 这是一个链接（快捷方式），不是文件。"
            f"请放真正的文件。 [{KIND}]"
        ],
    ),
    "a page that becomes a link": (
        Offer({QINGYUAN + b"index.md": text("../../../../.git/config", LINK)}),
        [
            f"content/brands/jingshui/qingyuan/index.md:1:1 错误 这是一个链接（快捷方式），不是文件。"
            f"请放真正的文件。 [{KIND}]"
        ],
    ),
    "a unit's folder that is a link, even by a maintainer": (
        Offer({b"content/brands/shili": text("../../hooks", LINK)}, maintainer=True),
        [f"content/brands/shili:1:1 错误 这是一个链接（快捷方式），不是文件。请放真正的文件。 [{KIND}]"],
    ),
    "a submodule": (
        Offer({QINGYUAN + b"photos/more": (SUBMODULE, b"")}),
        [
            "content/brands/jingshui/qingyuan/photos/more:1:1 错误 这是另一个代码仓库（子模块），不是文件。"
            f"请删去它，把需要的文件直接放进来。 [{KIND}]"
        ],
    ),
    "a pointer into large file storage": (
        Offer(
            {QINGYUAN + b"photos/big.jpg": text("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n")}
        ),
        [
            "content/brands/jingshui/qingyuan/photos/big.jpg:1:1 错误 这里只有大文件存储（LFS）的指针，没有文件本身。"
            f"请关掉 LFS，重新提交真正的文件。 [{KIND}]"
        ],
    ),
    "a Word document called index.md": (
        Offer({QINGYUAN + b"index.md": text(b"PK\x03\x04\0\0")}),
        [
            "content/brands/jingshui/qingyuan/index.md:1:1 错误 index.md 其实是 Word 文档或压缩包，只改了名字。"
            f"请用记事本新建，把文字粘贴进去，编码选 UTF-8，存成 index.md。 [{KIND}]"
        ],
    ),
    "a binary called index.md": (
        Offer({QINGYUAN + b"index.md": text(b"\x7fELF\0\0")}),
        [
            "content/brands/jingshui/qingyuan/index.md:1:1 错误 index.md 不是文字文件。"
            f"请用记事本新建，把文字粘贴进去，编码选 UTF-8，存成 index.md。 [{KIND}]"
        ],
    ),
    "a name that climbs out of its folder": (
        Offer({QINGYUAN + b"../../../../hooks/site_hooks.py": text("x")}),
        [
            "content/brands/jingshui/qingyuan/../../../../hooks/site_hooks.py:1:1 错误 路径里有“..”这一层，"
            f"会指到别的文件夹。请把文件放进本单位的文件夹。 [{NAME}]"
        ],
    ),
    "git's settings for one folder": (
        Offer({QINGYUAN + b".gitattributes": text("*.jpg filter=x\n")}),
        [
            "content/brands/jingshui/qingyuan/.gitattributes:1:1 错误 “.gitattributes”会改变代码仓库的设置，不能提交。"
            f"请删去这个文件。 [{NAME}]"
        ],
    ),
    "git's folder in capitals": (
        Offer({QINGYUAN + b".GIT/config": text("[core]\n")}),
        [
            "content/brands/jingshui/qingyuan/.GIT/config:1:1 错误 “.GIT”会改变代码仓库的设置，不能提交。"
            f"请删去这个文件。 [{NAME}]"
        ],
    ),
    "git's folder as old Windows calls it": (
        Offer({QINGYUAN + b"GIT~1/config": text("[core]\n")}),
        [
            "content/brands/jingshui/qingyuan/GIT~1/config:1:1 错误 “GIT~1”会改变代码仓库的设置，不能提交。"
            f"请删去这个文件。 [{NAME}]"
        ],
    ),
    "a name that ends in a space": (
        Offer({QINGYUAN + b"photos/a.jpg ": text("x")}),
        bad_name(b"photos/a.jpg "),
    ),
    "a name that begins a line of its own": (
        Offer({QINGYUAN + b"photos/\n::error::x.jpg": text("x")}),
        bad_name(b"photos/\n::error::x.jpg"),
    ),
    "a name that turns the line round": (
        Offer({QINGYUAN + "photos/\u202egpj.exe".encode(): text("x")}),
        bad_name("photos/\u202egpj.exe".encode()),
    ),
    "a name in GBK": (
        Offer({QINGYUAN + "photos/合照.jpg".encode("gbk"): text("x")}),
        bad_name("photos/合照.jpg".encode("gbk")),
    ),
    "a name in decomposed letters": (
        Offer({QINGYUAN + "photos/lu\u0308se.jpg".encode(): text("x")}),
        bad_name("photos/lu\u0308se.jpg".encode()),
    ),
    "a backslash": (
        Offer({QINGYUAN + b"photos\\a.jpg": text("x")}),
        bad_name(b"photos\\a.jpg"),
    ),
    "a very long name": (
        Offer({QINGYUAN + b"photos/" + b"a" * 300 + b".jpg": text("x")}),
        bad_name(b"photos/" + b"a" * 300 + b".jpg"),
    ),
    "a photo that differs in case from one that is there": (
        Offer({QINGYUAN + b"photos/Tank.jpg": text("x")}),
        [
            "content/brands/jingshui/qingyuan/photos/Tank.jpg:1:1 错误 这个名字和"
            f"“content/brands/jingshui/qingyuan/photos/tank.jpg”只差大小写或写法，有的电脑分不开。请改名。 [{NAME}]"
        ],
    ),
    "a unit's folder that differs in case from one that is there": (
        Offer({b"content/brands/Kefu/tingquan/index.md": text(page("", "tingquan"))}),
        [
            "content/brands/Kefu/tingquan/index.md:1:1 错误 这个名字和"
            f"“content/brands/kefu”只差大小写或写法，有的电脑分不开。请改名。 [{NAME}]"
        ],
    ),
    "nothing at all": (
        Offer({}),
        ["content:1:1 错误 这次提交没有改动任何文件。请确认改好的文件已经提交。 [submission-empty]"],
    ),
    "more files than are looked at": (
        Offer({QINGYUAN + b"photos/%d.jpg" % number: text("x") for number in range(201)}),
        ["content:1:1 错误 一次改了 201 个文件，最多 200 个。请分几次提交。 [submission-size]"],
    ),
}


@pytest.mark.parametrize(("offer", "lines"), REFUSED.values(), ids=REFUSED)
def test_what_is_not_the_contributors_is_refused(main: Main, offer: Offer, lines: list[str]) -> None:
    assert judged(main, offer) == lines
