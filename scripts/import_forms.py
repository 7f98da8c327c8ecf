"""Read the department's forms and write brand folders.

``python scripts/import_forms.py FILE.xlsx|FILE.docx|FILE.zip [...] [--content DIR] [--update] [--dry-run] [--diff]
[--keep-faulty]``
"""

import sys
from pathlib import Path

from command_line import Misused, Parser, speak_utf8

from showcase.checking.printers import PRINTERS
from showcase.clock import build_date
from showcase.domain.problems import Severity
from showcase.intake.office.importing import Options, import_files
from showcase.intake.office.telling import report
from showcase.reading.registry import RegistryUnreadable
from showcase.workers import cores

HOME = Path(__file__).resolve().parent.parent
DONE, FAULTY, MISUSED = 0, 1, 2
USAGE = "python scripts/import_forms.py 文件.xlsx|文件.docx|文件.zip [...] [--content 文件夹] [--update] [--dry-run]"
HELP = f"""用法：{USAGE}

读申报表、申报书或在线填报页的压缩包，写成品牌文件夹。有错误的品牌不写入，退出码为 1。

--content      内容文件夹，默认 content
--update       允许改动已经有的品牌；表里没有的项目和图片原样保留
--dry-run      只看结果，什么也不写
--diff         列出每个品牌页逐行的改动
--keep-faulty  有错误的也写入，标为草稿，留着以后改；改好以前，网站检查不会通过
"""


def main(words: list[str]) -> int:
    """Exit code: 0 everything was imported, 1 something was not, 2 a command that cannot be carried out."""
    speak_utf8()
    try:
        chosen = _parser().parse_args(words)
        if chosen.help:
            print(HELP)
            return DONE
        options = Options(chosen.update, chosen.keep_faulty, chosen.dry_run)
        return _import(chosen.files, chosen.content.absolute(), options, chosen.diff)
    except Misused as misused:
        print(f"{misused}\n用法：{USAGE}", file=sys.stderr)
        return MISUSED


def _parser() -> Parser:
    parser = Parser(add_help=False, allow_abbrev=False)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--content", type=Path, default=HOME / "content")
    for name in ("--update", "--dry-run", "--diff", "--keep-faulty"):
        parser.add_argument(name, action="store_true")
    parser.add_argument("-h", "--help", action="store_true")
    return parser


def _import(files: list[Path], content: Path, options: Options, differences: bool) -> int:
    if not files:
        raise Misused("没有写要导入的文件。")
    for file in files:
        if not file.is_file():
            raise Misused(f"没有“{file}”这个文件。请核对路径。")
    if not content.is_dir():
        raise Misused(f"没有“{content}”这个文件夹。请用 --content 指明内容文件夹。")
    try:
        result = import_files(files, content, _date(), options, cores())
    except RegistryUnreadable as unreadable:
        sys.stderr.write(PRINTERS["text"](unreadable.problems, 0))
        return FAULTY
    sys.stdout.write(report(result, options, differences))
    return FAULTY if result.count(Severity.ERROR) else DONE


def _date() -> str:
    try:
        return build_date()
    except ValueError:
        raise Misused("环境变量 SOURCE_DATE_EPOCH 要写成整数（秒）。请改正或删去它。") from None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
