"""What a changed path is: only plain files are taken, and a page is text."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.domain.problems import Severity

from .changes import Change
from .names import Finding
from .places import INDEX

FILE, EXECUTABLE, LINK, SUBMODULE = "100644", "100755", "120000", "160000"
POINTER = b"version https://git-lfs"
DISGUISES = (
    (b"PK\x03\x04", " Word 文档或压缩包"),
    (b"\xd0\xcf\x11\xe0", "旧版 Word 文档"),
    (b"{\\rtf", "写字板文档"),
    (b"%PDF", " PDF 文件"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
)
UTF_16 = (b"\xff\xfe", b"\xfe\xff")  # text after all: the check of the content says how to save it
HOW = "请用记事本新建，把文字粘贴进去，编码选 UTF-8，存成 index.md。"


def check_mode(change: Change) -> Iterator[Finding]:
    """An error for what is no file at all, wherever it lies."""
    if change.new_mode == LINK:
        yield Severity.ERROR, "这是一个链接（快捷方式），不是文件。请放真正的文件。"
    elif change.new_mode == SUBMODULE:
        yield Severity.ERROR, "这是另一个代码仓库（子模块），不是文件。请删去它，把需要的文件直接放进来。"
    elif not change.deleted and change.new_mode not in (FILE, EXECUTABLE):
        yield Severity.ERROR, f"这是特殊文件（{change.new_mode}）。请放普通的文件。"


def check_content(change: Change, content: bytes | None) -> Iterator[Finding]:
    """What is wrong with a file of a record. ``content`` is None where it was not looked at."""
    if change.new_mode == EXECUTABLE:
        yield Severity.WARNING, "这个文件带着“可执行”的标记，网站用不着。有条件的话去掉：git update-index --chmod=-x。"
    if content is None:
        return
    if content.startswith(POINTER):
        yield Severity.ERROR, "这里只有大文件存储（LFS）的指针，没有文件本身。请关掉 LFS，重新提交真正的文件。"
    elif change.path.endswith(f"/{INDEX}"):
        kind = next((words for start, words in DISGUISES if content.startswith(start)), "")
        if kind:
            yield Severity.ERROR, f"{INDEX} 其实是{kind}，只改了名字。{HOW}"
        elif b"\0" in content and not content.startswith(UTF_16):
            yield Severity.ERROR, f"{INDEX} 不是文字文件。{HOW}"
