"""Look at a finished site with other eyes: ``python scripts/verify.py SITE_DIR``."""

import argparse
import sys
from pathlib import Path

from command_line import DONE, FAULTY, MISUSED, Parser, carry_out

from showcase import workers
from showcase.publishing.verifying import verify

USAGE = (
    "python scripts/verify.py 网站文件夹 [--jobs 几个] [--megabytes 几] [--reviewed-numbers 几个] [--editor-host 网址]"
)
PURPOSE = "发布前核验一个已生成的网站：页面、链接、策略、图片、隐藏字符、文件。"


def main(words: list[str]) -> int:
    """Exit code: 0 sound, 1 not, 2 no such folder, or wrong arguments."""
    parser = Parser(USAGE, PURPOSE)
    parser.add_argument("site", type=Path, metavar="网站文件夹", help="生成好的网站，例如 site")
    parser.add_argument("--jobs", type=int, default=workers.cores(), help="同时使用几个处理器，默认全部")
    parser.add_argument("--megabytes", type=int, help="整个网站最多多少 MB，默认不限")
    parser.add_argument("--reviewed-numbers", type=int, default=0, help="经人工复核、可以公布的号码有几个，默认 0")
    hosts = "网页编辑器可以连接的主机，可以写几次；没有编辑器的不写"
    parser.add_argument("--editor-host", action="append", default=[], help=hosts)
    return carry_out(_verify, parser, words)


def _verify(options: argparse.Namespace) -> int:
    if not options.site.is_dir():
        print(f"没有这个文件夹：{options.site}。请写生成好的网站文件夹，例如 site。", file=sys.stderr)
        return MISUSED
    try:
        findings = verify(
            options.site,
            options.jobs,
            reviewed_numbers=options.reviewed_numbers,
            megabytes=options.megabytes,
            editor_hosts=tuple(sorted(options.editor_host)),
        )
    except OSError as error:
        print(f"读不了 {error.filename or options.site}：请检查文件的权限，再核验一次。", file=sys.stderr)
        return MISUSED
    print(*findings or ("核验通过",), sep="\n")
    return FAULTY if findings else DONE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
