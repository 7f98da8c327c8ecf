"""What the system says when it cannot read or write, as a Chinese sentence that says what to do."""

from __future__ import annotations

import errno

REMEDIES = {
    errno.ENOSPC: "磁盘满了。请腾出空间后再运行一次",
    errno.EDQUOT: "空间配额用完了。请腾出空间后再运行一次",
    errno.EFBIG: "文件超过了系统允许的大小。请让管理员放宽限制后再运行一次",
    errno.EROFS: "这个位置是只读的。请用 --output 或 --cache 换一个能写的位置",
    errno.EACCES: "没有读写的权限。请换一个位置，或请管理员开通权限",
    errno.EPERM: "没有读写的权限。请换一个位置，或请管理员开通权限",
    errno.ENOENT: "文件在生成网站的过程中被移走了。请不要改动，再运行一次",
    errno.ENOTDIR: "路径中间有一段是文件，不是文件夹。请核对路径",
    errno.ENAMETOOLONG: "路径太长。请换一个短一些的位置",
    errno.EMFILE: "同时打开的文件太多。请加上 --jobs 1 再运行一次",
    errno.ENFILE: "同时打开的文件太多。请加上 --jobs 1 再运行一次",
    errno.ENOMEM: "内存不够。请关掉别的程序，或加上 --jobs 1 再运行一次",
    errno.EIO: "磁盘读写出错，可能已经损坏。请换一个位置，并检查磁盘",
    errno.EXDEV: "输出位置跨了两块磁盘，不能一步替换。请换一个位置",
    errno.EBUSY: "有程序正在使用它。请关掉打开这个文件夹的程序，再运行一次",
    errno.ENOTEMPTY: "有程序正在往里面写文件。请关掉它，再运行一次",
}


def sentence(error: OSError) -> str:
    """Why something could not be read or written, and what to do."""
    where = f"“{_shown(error.filename)}”" if error.filename else "文件"
    remedy = REMEDIES.get(error.errno or 0, f"系统拒绝了读写（错误号 {error.errno}）。请换一个位置再运行一次")
    return f"{where}读写不成：{remedy}。"


def _shown(name: object) -> str:
    return name.decode("utf-8", "replace") if isinstance(name, bytes) else str(name)
