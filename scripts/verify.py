"""Look at a finished site with other eyes: ``python scripts/verify.py SITE_DIR``."""

import sys
from pathlib import Path

from command_line import Misused, Parser, speak_utf8

from showcase import workers
from showcase.publishing.verifying import verify


def main() -> int:
    """Exit code: 0 sound, 1 not, 2 no such folder, or wrong arguments."""
    speak_utf8()
    parser = Parser(description="发布前核验一个已生成的网站：页面、链接、策略、图片、隐藏字符、文件。")
    parser.add_argument("site", type=Path, help="网站文件夹")
    parser.add_argument("--jobs", type=int, default=workers.cores(), help="同时使用几个处理器（默认全部）")
    parser.add_argument("--megabytes", type=int, help="整个网站最多多少 MB（默认不限）")
    parser.add_argument("--reviewed-numbers", type=int, default=0, help="经人工复核、可以公布的号码有几个（默认 0）")
    parser.add_argument(
        "--editor-host", action="append", default=[], metavar="URL", help="网页编辑器可以连接的主机（没有编辑器的不写）"
    )
    try:
        options = parser.parse_args()
    except Misused:
        print("看不懂这样写的命令。用法见 python scripts/verify.py --help", file=sys.stderr)
        return 2
    if not options.site.is_dir():
        print(f"没有这个文件夹：{options.site}。请写生成好的网站文件夹，例如 site。", file=sys.stderr)
        return 2
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
        return 2
    print(*findings or ("核验通过",), sep="\n")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
