"""Make the folder of a new brand: from options, or by asking when it is called without any.

``python scripts/new_brand.py [UNIT ID --name NAME [--slogan TEXT] [--type TERM] [--stage TERM] [--goal TEXT]
[--measure TEXT]] [--content DIR]``
"""

import argparse
import contextlib
import sys

from command_line import DONE, FAULTY, Misused, Parser, carry_out
from contents import add_content, folder_of, tell_unreadable, today

from showcase.domain.brand import Brand
from showcase.domain.fields import descriptions
from showcase.domain.problems import Severity
from showcase.intake.new_brand.place import Refused, unit_called
from showcase.intake.new_brand.questions import Interview, Talk
from showcase.intake.new_brand.request import Answers, Desk, Prepared, make, prepare
from showcase.reading.registry import RegistryUnreadable, read_registry

with contextlib.suppress(ImportError):  # Windows has none and needs none
    import readline  # noqa: F401  that it is imported lets people move in the line they type

USAGE = (
    "python scripts/new_brand.py 单位编号 品牌编号 --name 名称 [--slogan 传播语] [--type 创建类型] [--stage 三亮阶段] "
    "[--goal 建设目标] [--measure 创建举措] [--content 文件夹]"
)
PURPOSE = "建一个新品牌的文件夹，里面的 index.md 带着每一项的说明和例子，能通过检查。不带任何参数运行，就一项一项地问。"
REMARK = "要素还不齐的写成草稿：检查照常，但不公布，补齐后删去“draft: 是”一行。已经有的文件夹不会被改动。"
OPTIONS = {
    "--name": "品牌名称",
    "--slogan": "传播语",
    "--type": "创建类型",
    "--stage": "三亮阶段",
    "--goal": "第一个建设目标",
    "--measure": "第一条创建举措",
}


def main(words: list[str]) -> int:
    """Exit code: 0 made, 1 refused or stopped, 2 a command that cannot be carried out."""
    try:
        return carry_out(_make, _parser(), words)
    except Refused as refused:
        print(refused, file=sys.stderr)
    except (KeyboardInterrupt, EOFError):
        print("\n已中止，什么也没有写。", file=sys.stderr)
    return FAULTY


def _parser() -> Parser:
    parser = Parser(USAGE, PURPOSE, REMARK)
    unit, id = "单位名录里的编号，也可以写单位的全称", "小写字母、数字和连字符，全站不重复"
    parser.add_argument("unit", nargs="?", default="", metavar="单位编号", help=unit)
    parser.add_argument("id", nargs="?", default="", metavar="品牌编号", help=id)
    for option, meaning in OPTIONS.items():
        parser.add_argument(option, default="", help=meaning)
    add_content(parser)
    return parser


def _is_asked_for(chosen: argparse.Namespace) -> bool:
    given = [chosen.unit, chosen.id, chosen.name, chosen.slogan, chosen.type, chosen.stage, chosen.goal, chosen.measure]
    if not any(given):
        if sys.stdin.isatty():
            return True
        raise Misused("没有写单位编号、品牌编号和名称。在终端里运行，可以一项一项地问。")
    missing = [label for label, value in zip(("单位编号", "品牌编号", "--name"), given, strict=False) if not value]
    if missing:
        raise Misused(f"没有写{'、'.join(missing)}。")
    return False


def _make(chosen: argparse.Namespace) -> int:
    asking = _is_asked_for(chosen)
    content = folder_of(chosen)
    try:
        desk = Desk(content, read_registry(content), today())
    except RegistryUnreadable as unreadable:
        return tell_unreadable(unreadable)
    if asking:
        return _ask(Interview(Talk(input, print), desk))
    unit = unit_called(chosen.unit, desk.registry)
    return _finish(prepare(unit, chosen.id, _given(chosen), desk), chosen.id, desk)


def _ask(interview: Interview) -> int:
    print("建一个新品牌。每一项都可以以后在文件里改；随时按 Ctrl-C 中止，中止了什么也不写。")
    unit = interview.unit()
    name = interview.name(unit)
    id = interview.id(unit, name)
    answers = interview.answers(unit, name)
    return _finish(prepare(unit, id, answers, interview.desk), id, interview.desk)


def _given(chosen: argparse.Namespace) -> Answers:
    answers: Answers = {key: getattr(chosen, key) for key in ("name", "slogan", "type")}
    answers["stage"] = {"current": chosen.stage} if chosen.stage else ""
    answers["goals"] = [{"id": "g1", "text": chosen.goal}] if chosen.goal else []
    serves: Answers = {"goals": ["g1"]} if chosen.goal else {}
    answers["measures"] = [{"id": "m1", "text": chosen.measure, **serves}] if chosen.measure else []
    return answers


def _finish(prepared: Prepared, id: str, desk: Desk) -> int:
    if prepared.errors:
        print("没有写。请改正后再试：", file=sys.stderr)
        for each in prepared.errors:
            hint = f"例：{each.hint}" if each.hint else ""
            print(f"{each.severity.label} 「{each.label}」{each.message}{hint}", file=sys.stderr)
        return FAULTY
    make(prepared, id, desk)
    print(_next_steps(prepared, desk))
    return DONE


def _next_steps(prepared: Prepared, desk: Desk) -> str:
    fields = descriptions(Brand)
    labels = "、".join(fields[key].label for key in prepared.missing)
    contact = desk.registry.site.contact
    whom = f"主管部门（{contact}）" if contact else "主管部门"
    warned = sum(
        each.severity is Severity.WARNING and each.field not in {*prepared.missing, "draft"}
        for each in prepared.problems
    )
    steps = [
        f"用记事本或 VS Code 打开这个文件，照里面的说明填写{f'：还缺{labels}' if labels else '其余各项'}。",
        "有标识的，把图片放进同一个文件夹，在“品牌标识”里写文件名。",
        *(["填好后删去“draft: 是”这一行；留着它就不会公布。"] if prepared.missing else []),
        "检查：make check。看网页：make serve。没有 make 的电脑：python scripts/make.py check。",
        f"送出：有代码仓库账号的，提交这个文件夹；没有的，把它压缩成 zip 交给{whom}。",
    ]
    state = "要素还不齐，先写成草稿" if prepared.missing else "要素已齐"
    also = f"另有 {warned} 处提醒，运行检查时会列出。" if warned else ""
    listed = "\n".join(f"{number}. {step}" for number, step in enumerate(steps, start=1))
    return f"写好了：{prepared.path}（{state}）。{also}\n\n接下来：\n{listed}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
