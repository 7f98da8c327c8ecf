"""Write the files that help text editors: JSON Schema, snippets, tasks. To be run when a field or a list has changed.

``python scripts/editors.py [--check] [--content DIR] [--output DIR]``
"""

import argparse
import sys
from pathlib import Path

from command_line import Misused, Parser, speak_utf8

from showcase.checking.printers import text as text_printer
from showcase.intake.editors.files import editor_files
from showcase.reading.registry import RegistryUnreadable, read_registry

HOME = Path(__file__).resolve().parent.parent
FRESH, STALE, MISUSED = 0, 1, 2
USAGE = "python scripts/editors.py [--check] [--content 文件夹] [--output 文件夹]"
HELP = """按字段说明和名录写出编辑器用的文件：schema/ 里的 JSON Schema，.vscode/ 里的片段和任务。

--check     只比较，不写；有过时的就列出来，退出码为 1
--content   内容文件夹，默认 content
--output    写到哪里，默认代码仓库"""


def main(words: list[str]) -> int:
    """Exit code: 0 written or all fresh, 1 stale or the registry is wrong, 2 a command that cannot be carried out."""
    speak_utf8()
    try:
        chosen = _parser().parse_args(words)
        if chosen.help:
            print(f"用法：{USAGE}\n\n{HELP}")
            return FRESH
        return _write(chosen)
    except Misused as misused:
        print(f"{misused}\n用法：{USAGE}", file=sys.stderr)
        return MISUSED


def _parser() -> Parser:
    parser = Parser(add_help=False, allow_abbrev=False)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--content", type=Path, default=HOME / "content")
    parser.add_argument("--output", type=Path, default=HOME)
    parser.add_argument("-h", "--help", action="store_true")
    return parser


def _write(chosen: argparse.Namespace) -> int:
    content = chosen.content.absolute()
    if not content.is_dir():
        raise Misused(f"没有“{content}”这个文件夹。请用 --content 指明内容文件夹。")
    try:
        files = editor_files(read_registry(content))
    except RegistryUnreadable as unreadable:
        sys.stderr.write(text_printer.render(unreadable.problems, 0))
        return STALE
    stale = {path: data for path, data in files.items() if _now(chosen.output / path) != data}
    if chosen.check and stale:
        print(f"过时了：{'、'.join(stale)}。请运行 make editors，把它们和改动一起提交。", file=sys.stderr)
        return STALE
    for path, data in stale.items():
        (chosen.output / path).parent.mkdir(parents=True, exist_ok=True)
        (chosen.output / path).write_bytes(data)
        print(f"写好了：{path}")
    if not stale:
        print("都是新的，不用写。")
    return FRESH


def _now(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
