"""Write the files that help text editors: JSON Schema, snippets, tasks. To be run when a field or a list has changed.

``python scripts/editors.py [--check] [--content DIR] [--output DIR]``
"""

import argparse
import sys
from pathlib import Path

from command_line import DONE, FAULTY, HOME, Parser, carry_out
from contents import add_content, folder_of, tell_unreadable

from showcase.intake.editors.files import editor_files
from showcase.reading.registry import RegistryUnreadable, read_registry

USAGE = "python scripts/editors.py [--check] [--content 文件夹] [--output 文件夹]"
PURPOSE = "按字段说明和名录写出编辑器用的文件：schema/ 里的 JSON Schema，.vscode/ 里的片段和任务。"


def main(words: list[str]) -> int:
    """Exit code: 0 written or all fresh, 1 stale or the registry is wrong, 2 a command that cannot be carried out."""
    return carry_out(_write, _parser(), words)


def _parser() -> Parser:
    parser = Parser(USAGE, PURPOSE)
    parser.add_argument("--check", action="store_true", help="只比较，不写；有过时的就列出来，退出码为 1")
    add_content(parser)
    parser.add_argument("--output", type=Path, default=HOME, help="写到哪里，默认代码仓库")
    return parser


def _write(chosen: argparse.Namespace) -> int:
    try:
        files = editor_files(read_registry(folder_of(chosen)))
    except RegistryUnreadable as unreadable:
        return tell_unreadable(unreadable)
    stale = {path: data for path, data in files.items() if _now(chosen.output / path) != data}
    if chosen.check and stale:
        print(f"过时了：{'、'.join(stale)}。请运行 make editors，把它们和改动一起提交。", file=sys.stderr)
        return FAULTY
    for path, data in stale.items():
        (chosen.output / path).parent.mkdir(parents=True, exist_ok=True)
        (chosen.output / path).write_bytes(data)
        print(f"写好了：{path}")
    if not stale:
        print("都是新的，不用写。")
    return DONE


def _now(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
