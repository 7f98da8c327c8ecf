"""Read the department's forms and write brand folders.

``python scripts/import_forms.py FILE.xlsx|FILE.docx|FILE.zip [...] [--content DIR] [--update] [--dry-run] [--diff]
[--keep-faulty]``
"""

import argparse
import sys
from pathlib import Path

from command_line import DONE, FAULTY, Misused, Parser, carry_out
from contents import add_content, folder_of, tell_unreadable, today

from showcase.domain.problems import Severity
from showcase.intake.office.importing import Options, import_files
from showcase.intake.office.telling import report
from showcase.reading.registry import RegistryUnreadable
from showcase.workers import cores

USAGE = "python scripts/import_forms.py 文件.xlsx|文件.docx|文件.zip [...] [--content 文件夹] [--update] [--dry-run]"
PURPOSE = "读申报表、申报书或在线填报页的压缩包，写成品牌文件夹。有错误的品牌不写入，退出码为 1。"
SWITCHES = {
    "--update": "允许改动已经有的品牌；表里没有的项目和图片原样保留",
    "--dry-run": "只看结果，什么也不写",
    "--diff": "列出每个品牌页逐行的改动",
    "--keep-faulty": "有错误的也写入，标为草稿，留着以后改；改好以前，网站检查不会通过",
}


def main(words: list[str]) -> int:
    """Exit code: 0 everything was imported, 1 something was not, 2 a command that cannot be carried out."""
    return carry_out(_import, _parser(), words)


def _parser() -> Parser:
    parser = Parser(USAGE, PURPOSE)
    parser.add_argument("files", nargs="*", type=Path)
    add_content(parser)
    for name, meaning in SWITCHES.items():
        parser.add_argument(name, action="store_true", help=meaning)
    return parser


def _import(chosen: argparse.Namespace) -> int:
    if not chosen.files:
        raise Misused("没有写要导入的文件。")
    for file in chosen.files:
        if not file.is_file():
            raise Misused(f"没有“{file}”这个文件。请核对路径。")
    options = Options(chosen.update, chosen.keep_faulty, chosen.dry_run)
    try:
        result = import_files(chosen.files, folder_of(chosen), today(), options, cores())
    except RegistryUnreadable as unreadable:
        return tell_unreadable(unreadable)
    sys.stdout.write(report(result, options, chosen.diff))
    return FAULTY if result.count(Severity.ERROR) else DONE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
