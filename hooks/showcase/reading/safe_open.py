"""The one way in for the bytes of a contributed file: no link is followed, nothing but a plain file is opened, and no
more is read than is asked for."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

LINK = "是一个链接（快捷方式），网站不跟随。请放真正的文件"
TWICE = "和别处的文件是同一个（硬链接），网站不收。请复制一份真正的文件放进来"
SPECIAL = "不是普通文件（是管道、设备之类），网站不收。请删掉它，放真正的文件"
VANISHED = "在检查的过程中不见了。请不要边检查边改动，再检查一次"
UNREADABLE = "读不了，多半是没有读取权限。请把它的权限改成所有人可读"

# Without O_NONBLOCK a pipe put in the place of a file would keep the build waiting for ever.
_WANTED = ("O_CLOEXEC", "O_NOFOLLOW", "O_NONBLOCK", "O_NOCTTY", "O_BINARY")
_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in _WANTED)
_FOLLOWS = not hasattr(os, "O_NOFOLLOW")
_BY_ERROR = {
    errno.ENOENT: VANISHED, errno.ENOTDIR: VANISHED, errno.ELOOP: LINK, errno.EMLINK: LINK,
    errno.ENXIO: SPECIAL, errno.EOPNOTSUPP: SPECIAL,
}  # fmt: skip


class Refused(OSError):
    """A file or folder is not read; the argument is the rest of a Chinese sentence, without name and full stop."""


def read_file(path: Path | str, most: int) -> bytes:
    """At most ``most`` + 1 bytes of a plain file, so that the caller sees when it is longer. Raises Refused."""
    try:
        if _FOLLOWS:
            _refuse_other(os.lstat(path))
        descriptor = os.open(path, _FLAGS)
        try:
            status = os.fstat(descriptor)
            _refuse_other(status)
            return _read(descriptor, min(status.st_size, most) + 1)
        finally:
            os.close(descriptor)
    except Refused:
        raise
    except OSError as error:
        raise refusal(error) from None


def refusal(error: OSError) -> Refused:
    """The refusal for what the system says."""
    return Refused(_BY_ERROR.get(error.errno or 0, UNREADABLE))


def fault_of(status: os.stat_result) -> str:
    """The rest of the sentence that refuses what lstat tells of, '' for a plain file that lies here only."""
    if stat.S_ISREG(status.st_mode):
        return TWICE if status.st_nlink > 1 else ""
    return LINK if stat.S_ISLNK(status.st_mode) else SPECIAL


def _read(descriptor: int, count: int) -> bytes:
    """Up to ``count`` bytes; the system may give them in several parts."""
    data = os.read(descriptor, count)
    while len(data) < count and (more := os.read(descriptor, count - len(data))):
        data += more
    return data


def _refuse_other(status: os.stat_result) -> None:
    fault = fault_of(status)
    if fault:
        raise Refused(fault)
