"""Write the brand register (品牌台账) as a workbook, or the empty forms that branches fill in.

``python scripts/export_register.py [--content DIR] [--unit ID] FILE.xlsx`` and
``python scripts/export_register.py [--content DIR] --template FILE.xlsx|FILE.docx``
"""

import sys
from pathlib import Path

from command_line import Misused, Parser, speak_utf8

from showcase.checking.printers import PRINTERS
from showcase.clock import build_date
from showcase.domain.redaction import redact_name
from showcase.intake.saving import write_whole
from showcase.pipeline import read_and_check
from showcase.reading.registry import RegistryUnreadable, read_registry
from showcase.workers import cores
from showcase.writing.office.form import form_bytes
from showcase.writing.office.register import register
from showcase.writing.office.template import template_bytes
from showcase.writing.office.units import Units

HOME = Path(__file__).resolve().parent.parent
DONE, FAILED, MISUSED = 0, 1, 2
USAGE = "python scripts/export_register.py [--content 文件夹] [--unit 单位 | --template] 文件.xlsx"
HELP = f"""用法：{USAGE}

写出品牌台账：一个品牌一行，改好后可以用 import_forms.py --update 再导入。

--content   内容文件夹，默认 content
--unit      只写这个单位和它下属单位的品牌，写单位编号或名称
--template  不写台账，写空白的申报表（.xlsx）或申报书（.docx）
"""
TEMPLATES = {".xlsx": template_bytes, ".docx": form_bytes}


def main(words: list[str]) -> int:
    """Exit code: 0 written, 1 the content cannot be read, 2 a command that cannot be carried out."""
    speak_utf8()
    try:
        chosen = _parser().parse_args(words)
        if chosen.help:
            print(HELP)
            return DONE
        if chosen.file is None:
            raise Misused("没有写要写出的文件。")
        return _export(chosen.content.absolute(), chosen.unit, chosen.template, chosen.file)
    except Misused as misused:
        print(f"{misused}\n用法：{USAGE}", file=sys.stderr)
        return MISUSED


def _parser() -> Parser:
    parser = Parser(add_help=False, allow_abbrev=False)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--content", type=Path, default=HOME / "content")
    parser.add_argument("--unit", default="")
    parser.add_argument("--template", action="store_true")
    parser.add_argument("-h", "--help", action="store_true")
    return parser


def _export(content: Path, unit: str, template: bool, file: Path) -> int:
    if not content.is_dir():
        raise Misused(f"没有“{content}”这个文件夹。请用 --content 指明内容文件夹。")
    kinds = tuple(TEMPLATES) if template else (".xlsx",)
    if file.suffix.lower() not in kinds:
        raise Misused(f"写的是“{file.name}”。文件名要以 {' 或 '.join(kinds)} 结尾。")
    if not file.absolute().parent.is_dir():
        raise Misused(f"没有“{file.absolute().parent}”这个文件夹。请先建好它。")
    try:
        if template:
            _write(file, TEMPLATES[file.suffix.lower()](read_registry(content)))
            print(f"已写出空白表格“{file}”。")
            return DONE
        return _register(content, unit, file)
    except RegistryUnreadable as unreadable:
        sys.stderr.write(PRINTERS["text"](unreadable.problems, 0))
        return FAILED


def _register(content: Path, unit: str, file: Path) -> int:
    id = Units(read_registry(content)).id_of(unit)
    if id and id not in read_registry(content).units:
        raise Misused(f"单位名录里没有“{unit}”。编号和名称在网站的“单位”页查。")
    made = register(read_and_check(content, _date(), cores()), id)
    _write(file, made.data)
    print(f"已写出品牌台账“{file}”，共 {made.count} 个品牌。")
    for path in made.left_out:
        print(f"{redact_name(path)} 有读不出的地方，没有写进台账。请先改好它，再写一次。", file=sys.stderr)
    return FAILED if made.left_out else DONE


def _write(file: Path, data: bytes) -> None:
    try:
        write_whole(file, data)
    except OSError:
        raise Misused(f"写不了“{file}”。请看看它是不是正在 Excel 或 WPS 里开着，文件夹能不能写。") from None


def _date() -> str:
    try:
        return build_date()
    except ValueError:
        raise Misused("环境变量 SOURCE_DATE_EPOCH 要写成整数（秒）。请改正或删去它。") from None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
