"""Write the brand register (品牌台账) as a workbook, or the empty forms that branches fill in.

``python scripts/export_register.py [--content DIR] [--unit ID] FILE.xlsx`` and
``python scripts/export_register.py [--content DIR] --template FILE.xlsx|FILE.docx``
"""

import argparse
import sys
from pathlib import Path

from command_line import DONE, FAULTY, Misused, Parser, carry_out
from contents import add_content, folder_of, tell_unreadable, today

from showcase.domain.redaction import redact_name
from showcase.intake.saving import write_whole
from showcase.pipeline import read_and_check
from showcase.reading.registry import RegistryUnreadable, read_registry
from showcase.workers import cores
from showcase.writing.office.form import form_bytes
from showcase.writing.office.register import register
from showcase.writing.office.template import template_bytes
from showcase.writing.office.units import Units

USAGE = "python scripts/export_register.py [--content 文件夹] [--unit 单位 | --template] 文件.xlsx"
PURPOSE = "写出品牌台账：一个品牌一行，改好后可以用 import_forms.py --update 再导入。"
TEMPLATES = {".xlsx": template_bytes, ".docx": form_bytes}


def main(words: list[str]) -> int:
    """Exit code: 0 written, 1 the content cannot be read, 2 a command that cannot be carried out."""
    return carry_out(_export, _parser(), words)


def _parser() -> Parser:
    parser = Parser(USAGE, PURPOSE)
    parser.add_argument("file", nargs="?", type=Path)
    add_content(parser)
    parser.add_argument("--unit", default="", help="只写这个单位和它下属单位的品牌，写单位编号或名称")
    parser.add_argument("--template", action="store_true", help="不写台账，写空白的申报表（.xlsx）或申报书（.docx）")
    return parser


def _export(chosen: argparse.Namespace) -> int:
    file: Path | None = chosen.file
    if file is None:
        raise Misused("没有写要写出的文件。")
    content = folder_of(chosen)
    kinds = tuple(TEMPLATES) if chosen.template else (".xlsx",)
    if file.suffix.lower() not in kinds:
        raise Misused(f"写的是“{file.name}”。文件名要以 {' 或 '.join(kinds)} 结尾。")
    if not file.absolute().parent.is_dir():
        raise Misused(f"没有“{file.absolute().parent}”这个文件夹。请先建好它。")
    try:
        if chosen.template:
            _write(file, TEMPLATES[file.suffix.lower()](read_registry(content)))
            print(f"已写出空白表格“{file}”。")
            return DONE
        return _register(content, chosen.unit, file)
    except RegistryUnreadable as unreadable:
        return tell_unreadable(unreadable)


def _register(content: Path, unit: str, file: Path) -> int:
    id = Units(read_registry(content)).id_of(unit)
    if id and id not in read_registry(content).units:
        raise Misused(f"单位名录里没有“{unit}”。编号和名称在网站的“单位”页查。")
    made = register(read_and_check(content, today(), cores()), id)
    _write(file, made.data)
    print(f"已写出品牌台账“{file}”，共 {made.count} 个品牌。")
    for path in made.left_out:
        print(f"{redact_name(path)} 有读不出的地方，没有写进台账。请先改好它，再写一次。", file=sys.stderr)
    return FAULTY if made.left_out else DONE


def _write(file: Path, data: bytes) -> None:
    try:
        write_whole(file, data)
    except OSError:
        raise Misused(f"写不了“{file}”。请看看它是不是正在 Excel 或 WPS 里开着，文件夹能不能写。") from None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
