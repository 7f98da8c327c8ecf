"""``new_brand.py``: a folder that explains itself and passes the checks, from options or by asking."""

import os
import pty
import runpy
import select
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from showcase.domain.brand import Brand
from showcase.domain.fields import Kind, descriptions
from showcase.domain.problems import Severity
from showcase.intake.new_brand.place import Refused, create, free_id, units_like
from showcase.intake.new_brand.questions import Interview, Talk
from showcase.intake.new_brand.request import Answers, Desk, prepare
from showcase.intake.new_brand.template import enabled
from showcase.intake.unsaved import judge
from showcase.pipeline import collect, read_and_check
from showcase.reading.registry import read_registry

HOME = Path(__file__).resolve().parent.parent.parent
SCRIPTS = HOME / "scripts"
REGISTRY = read_registry(HOME / "content")
DATE = "2026-11-21"
KEFU = REGISTRY.units["shili-shuiwu-kefu"]
PATH = "content/brands/shili-shuiwu-kefu/shuidi/index.md"
FULL: Answers = {
    "name": "水滴",
    "slogan": "一滴一答，件件有音",
    "goals": [{"id": "g1", "text": "来电一小时内答复。"}],
    "measures": [{"id": "m1", "text": "客服值班，逐件登记答复。", "owner": "客服党小组", "goals": ["g1"]}],
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with the lists and one brand."""
    folder = tmp_path / "content"
    shutil.copytree(HOME / "content" / "registry", folder / "registry", ignore=shutil.ignore_patterns("editions"))
    (folder / "registry" / "honours.yml").write_text("[]\n")
    one = Path("brands/shili-gangwu-zhuangxie/xilan")
    shutil.copytree(HOME / "content" / one, folder / one)
    return folder


@pytest.fixture
def desk(content: Path) -> Desk:
    return Desk(content, REGISTRY, DATE)


@pytest.fixture(autouse=True)
def scripts_find_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(SCRIPTS)


class Run:
    """The command in this process: its exit code and what it printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str], content: Path, *words: str) -> None:
        self.code = runpy.run_path(str(SCRIPTS / "new_brand.py"))["main"]([*words, "--content", str(content)])
        self.told, self.error = capsys.readouterr()


def errors_of(content: Path) -> list[str]:
    return [each.message for each in read_and_check(content, DATE).problems if each.severity is Severity.ERROR]


def everything(content: Path) -> dict[str, bytes]:
    return {
        path.relative_to(content).as_posix(): path.read_bytes() if path.is_file() else b""
        for path in content.rglob("*")
    }


def test_a_name_is_enough_for_a_draft_that_passes(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = Run(capsys, content, "shili-shuiwu-kefu", "shuidi", "--name", "水滴")
    assert made.code == 0
    assert made.told == (
        f"写好了：{PATH}（要素还不齐，先写成草稿）。\n"
        "\n"
        "接下来：\n"
        "1. 用记事本或 VS Code 打开这个文件，照里面的说明填写：还缺传播语、建设目标、创建举措。\n"
        "2. 有标识的，把图片放进同一个文件夹，在“品牌标识”里写文件名。\n"
        "3. 填好后删去“draft: 是”这一行；留着它就不会公布。\n"
        "4. 检查：make check。看网页：make serve。没有 make 的电脑：python scripts/make.py check。\n"
        "5. 送出：有代码仓库账号的，提交这个文件夹；没有的，把它压缩成 zip 交给主管部门"
        f"（{REGISTRY.site.contact}）。\n"
    )
    checked = read_and_check(content, DATE)
    told = [(each.severity, each.field, each.rule) for each in checked.problems if each.place.path == PATH]
    assert {each for each in told if each[0] is not Severity.SUGGESTION} == {
        (Severity.WARNING, "goals", "required-elements"),
        (Severity.WARNING, "measures", "required-elements"),
        (Severity.WARNING, "slogan", "required-elements"),
        (Severity.WARNING, "draft", "draft"),
    }
    assert [*collect(checked).brands] == ["xilan"], "a draft is not published"


def test_a_draft_is_not_told_of_on_the_site(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert Run(capsys, content, "shili-shuiwu-kefu", "shuidi", "--name", "水滴").code == 0
    health = collect(read_and_check(content, DATE)).health
    assert health.warnings == 0 and health.skipped == 0
    assert [sheet.path for sheet in (*health.withheld, *health.lists, *health.shown) if sheet.path == PATH] == []


def test_without_the_line_draft_its_gaps_are_errors(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert Run(capsys, content, "shili-shuiwu-kefu", "shuidi", "--name", "水滴").code == 0
    page = content.parent / PATH
    page.write_text(page.read_text(encoding="utf-8").replace("draft: 是\n", ""), encoding="utf-8")
    assert len(errors_of(content)) == 3


def test_with_all_elements_it_is_published_at_once(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--slogan", "一滴一答，件件有音", "--goal", "来电一小时内答复。", "--measure", "客服值班，逐件登记答复。"]
    made = Run(
        capsys, content, KEFU.label, "shuidi", "--name", "水滴", "--type", "服务群众类", "--stage", "点亮", *words
    )
    assert made.code == 0 and f"写好了：{PATH}（要素已齐）。" in made.told and "draft" not in made.told
    assert errors_of(content) == []
    collection = collect(read_and_check(content, DATE))
    brand = collection.brands["shuidi"].record
    assert (brand.name, brand.unit, brand.origin, brand.type) == ("水滴", KEFU.id, "specimen", "masses")
    assert brand.stage and brand.stage.current == "lit"
    assert brand.measures[0].goals == ("g1",) and brand.goals[0].text == "来电一小时内答复。"


def test_a_real_unit_applies(desk: Desk) -> None:
    text = prepare(REGISTRY.units["szyc-futian"], "shuidi", {"name": "水滴"}, desk).text
    assert "\norigin: 申报\n" in text and f"\nadded: {DATE}\nupdated" not in text and f"\nupdated: {DATE}\n" in text


def test_the_elements_are_those_of_the_units_scheme(desk: Desk) -> None:
    prepared = prepare(REGISTRY.units["shili-fuxiao-er"], "dengguang", {"name": "灯光"}, desk)
    assert prepared.missing == ("connotation", "mechanism", "carriers")
    assert "## 【创建机制】（从“点亮”起要有）" in prepared.text and "【传播语】一句" in prepared.text


def test_every_field_stands_there_with_all_that_is_said_of_it(desk: Desk) -> None:
    text = prepare(KEFU, "shuidi", {"name": "水滴"}, desk).text
    for field in descriptions(Brand).values():
        assert f"## 【{field.label}】" in text
        assert field.hint in text
        if field.kind is Kind.RECORD and field.record:
            for part in descriptions(field.record).values():
                assert f"{part.key} {part.label}" in text and part.hint in text and part.bad in text
                assert not part.max_length or f"{part.max_length} 字" in text
    assert text.startswith("---\n## 这是品牌页。") and text.endswith("\n---\n")


def test_with_every_example_in_use_only_what_it_points_at_is_missing(desk: Desk) -> None:
    for answers in ({"name": "水滴"}, FULL):
        prepared = prepare(KEFU, "shuidi", answers, desk)
        assert prepared.errors == ()
        used = judge(PATH, enabled(prepared.text).encode(), REGISTRY, DATE)
        errors = {(each.rule, each.field) for each in used.problems if each.severity is Severity.ERROR}
        assert errors == {("logo", "logo.file"), ("photos", "activities[0].photos[0].file")}
        filled = [key for key in descriptions(Brand) if getattr(used.document.record, key) in (None, ())]
        assert filled == (["draft"] if answers is FULL else [])


def test_a_comment_taken_back_by_an_editor_stays_an_explanation(desk: Desk) -> None:
    for line in prepare(KEFU, "shuidi", {"name": "水滴"}, desk).text.split("\n"):
        if line.startswith("#"):
            assert line.startswith(("## ", "# "))
            assert not line.startswith("## ") or enabled(line) == line


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (
            ("shili-shuiwu-kef", "shuidi", "--name", "水滴"),
            1,
            "单位名录里没有“shili-shuiwu-kef”。是不是 shili-shuiwu-kefu（示例市水务公司客服中心党支部）？\n",
        ),
        (
            ("guan-xing-tai", "shuidi", "--name", "水滴"),
            1,
            "单位名录里没有“guan-xing-tai”。请在网站的“单位”页查编号；新单位请先联系主管部门登记。\n",
        ),
        (
            ("shili-shuiwu-kefu", "xilan", "--name", "水滴"),
            1,
            "编号“xilan”已经有了（content/brands/shili-gangwu-zhuangxie/xilan），没有改动它。请换一个，比如“xilan-2”。\n",
        ),
        (
            ("shili-shuiwu-kefu", "Shui_Di", "--name", "水滴"),
            1,
            "没有写。请改正后再试：\n"
            "错误 「编号」写的是“Shui_Di”：编号只用小写字母、数字和连字符（-）。例：id: shui-di\n",
        ),
        (
            ("shili-shuiwu-kefu", "con", "--name", "水滴"),
            1,
            "没有写。请改正后再试：\n"
            "错误 「编号」写的是“con”，Windows 不能用它作文件夹的名称。请换一个编号，文件夹也照改。\n",
        ),
        (
            ("shili-shuiwu-kefu", "shuidi", "--name", "水滴", "--type", "民生类"),
            1,
            "没有写。请改正后再试：\n错误 「创建类型」写的是“民生类”，名录里没有。是不是“服务民生类”？"
            "可以写：服务发展类、服务民生类、服务群众类、服务党员类。例：type: 服务民生类\n",
        ),
        (
            ("shili-shuiwu-kefu", "../../shuidi", "--name", "水滴"),
            1,
            "没有写。请改正后再试：\n错误 「编号」写的是“../../shuidi”：编号只用小写字母、数字和连字符（-）。"
            "例：id: qingyuan\n",
        ),
        (("shili-shuiwu-kefu", "shuidi"), 2, "没有写--name。\n用法：python scripts/new_brand.py"),
        (("--name", "水滴"), 2, "没有写单位编号、品牌编号。\n用法：python scripts/new_brand.py"),
        (("a", "b", "c", "--colour", "red"), 2, "看不懂这样写的命令。请照下面的用法写。\n用法："),
        ((), 2, "没有写单位编号、品牌编号和名称。在终端里运行，可以一项一项地问。\n用法："),
    ],
)
def test_what_cannot_be_made_is_refused_and_leaves_nothing(
    words: tuple[str, ...], code: int, told: str, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = everything(content)
    refused = Run(capsys, content, *words)
    assert (refused.code, refused.told) == (code, "")
    assert refused.error.startswith(told)
    assert everything(content) == before


def test_nothing_is_overwritten(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert Run(capsys, content, "shili-shuiwu-kefu", "shuidi", "--name", "水滴").code == 0
    before = everything(content)
    again = Run(capsys, content, "shili-shuiwu-kefu", "shuidi", "--name", "清泉")
    assert again.code == 1 and "编号“shuidi”已经有了" in again.error
    assert everything(content) == before


def test_a_folder_that_is_a_link_is_not_written_into(content: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (content / "brands" / "shili-shuiwu-kefu").symlink_to(elsewhere)
    with pytest.raises(Refused, match="不是普通的文件夹"):
        create(PATH, "---\n---\n", content)
    assert [*elsewhere.iterdir()] == []


def test_a_folder_that_cannot_be_written_leaves_nothing_half_made(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError

    monkeypatch.setattr("showcase.intake.new_brand.place.write_whole", full)
    before = everything(content)
    with pytest.raises(Refused, match="磁盘有没有满"):
        create(PATH, "---\n---\n", content)
    assert everything(content) == before


def test_no_content_folder_is_told_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = Run(capsys, tmp_path / "nowhere", "shili-shuiwu-kefu", "shuidi", "--name", "水滴")
    assert missing.code == 2 and "请用 --content 指明内容文件夹。" in missing.error


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("水滴", "shuidi"),
        ("溪澜", "xilan-2"),
        ("绿水青山", "lvshuiqingshan"),
        ("先锋e站", "xianfengezhan"),
        ("交投先锋行动学习品质大桥", "jtxfxdxxpzdq"),
        ("★", "pinpai"),
    ],
)
def test_an_id_is_proposed_from_the_sound_of_the_name(name: str, id: str, content: Path) -> None:
    if name == "溪澜":
        assert (content / "brands" / "shili-gangwu-zhuangxie" / "xilan").is_dir()
    assert free_id(name, content) == id


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("客服", ["shili-shuiwu-kefu"]),
        ("示例 水务", ["shili-shuiwu", "shili-shuiwu-jingshui", "shili-shuiwu-kefu"]),
        ("净水车间党支部", ["shili-shuiwu-jingshui"]),
        ("shili-shuiwu-kefu", ["shili-shuiwu-kefu"]),
        ("观星台", []),
    ],
)
def test_a_unit_is_found_by_parts_of_its_name(words: str, ids: list[str]) -> None:
    assert [each.id for each in units_like(words, REGISTRY)] == ids


def interview(desk: Desk, *typed: str) -> tuple[Interview, list[str]]:
    """An interview with somebody who types these lines; what they are shown."""
    lines, shown = iter(typed), list[str]()

    def ask(words: str) -> str:
        shown.append(words)
        line = next(lines, None)
        if line is None:
            raise EOFError
        shown.append(f"> {line}")
        return line

    return Interview(Talk(ask, shown.append), desk), shown


def test_a_wrong_answer_is_told_in_the_words_of_the_checks_and_asked_again(desk: Desk) -> None:
    goal = ("来电一小时内答复。", "答复时长", "分钟", "约60", "60", "明年底", "2027-12")
    measure = ("客服值班。", "客服党小组", "每天")
    asked, shown = interview(desk, "2", "一" * 25, "一滴一答，件件有音", *goal, *measure)
    answers = asked.answers(KEFU, "水滴")
    assert answers["type"] == "服务民生类" and answers["slogan"] == "一滴一答，件件有音"
    assert answers["goals"] == [
        {
            "id": "g1",
            "text": "来电一小时内答复。",
            "metric": "答复时长",
            "unit": "分钟",
            "target": "60",
            "due": "2027-12",
        }
    ]
    assert answers["measures"] == [
        {"id": "m1", "text": "客服值班。", "owner": "客服党小组", "frequency": "每天", "goals": ["g1"]}
    ]
    assert "错误：现在 25 字，最多 24 字。请删去 1 字，详细的写到正文里。" in shown
    assert "错误：写的是“约60”：只写数字，单位和“约”“以上”等字不写在这里。例：target: 60" in shown
    assert any(each.startswith("错误：写的是“明年底”：日期写成 2026-11-02") for each in shown)
    assert "\n【传播语】一句 24 字以内的话，念得上口。" in shown
    assert "好例：一渠清水，万家安心。不这样写：清源（只是名称，不是一句话）。" in shown


def test_whatever_is_left_out_makes_a_draft(desk: Desk) -> None:
    asked, _ = interview(desk, "", "", "", "")
    answers = asked.answers(KEFU, "水滴")
    assert answers == {"name": "水滴"}
    assert prepare(KEFU, "shuidi", answers, desk).missing == ("slogan", "goals", "measures")


def test_a_unit_is_searched_and_chosen(desk: Desk) -> None:
    asked, shown = interview(desk, "观星台", "示例", "水务", "", "水务", "3")
    assert asked.unit().id == "shili-shuiwu-kefu"
    assert "单位名录里没有找到。请换几个字再试；新单位请先联系主管部门登记。" in shown
    assert any("个单位，请多写几个字。" in each for each in shown)


def test_a_single_unit_is_confirmed(desk: Desk) -> None:
    asked, _ = interview(desk, "净水", "否", "客服", "")
    assert asked.unit().id == "shili-shuiwu-kefu"


def test_the_id_is_proposed_and_checked(desk: Desk) -> None:
    asked, shown = interview(desk, "水滴", "xilan", "")
    assert asked.id(KEFU, "水滴") == "shuidi"
    assert any("只用小写字母、数字和连字符（-）" in each for each in shown)
    assert "编号“xilan”已经有了（content/brands/shili-gangwu-zhuangxie/xilan）。请换一个。" in shown


def test_a_name_must_be_there(desk: Desk) -> None:
    asked, shown = interview(desk, "", "水滴")
    assert asked.name(KEFU) == "水滴"
    assert "这一项一定要写。" in shown


def at_a_terminal(content: Path, wait_for: Callable[[str], str | None]) -> tuple[int, str]:
    """Run the command in a terminal; ``wait_for`` gets what has been shown and gives what to type, or None.

    What is typed while a terminal is made ready for a question is lost, so it is typed again when nothing follows.
    """
    child, terminal = pty.fork()
    if child == 0:
        command = [sys.executable, str(SCRIPTS / "new_brand.py"), "--content", str(content)]
        os.execve(sys.executable, command, {**os.environ, "LC_ALL": "C.UTF-8", "TERM": "dumb"})
    shown, last, since = b"", "", time.monotonic()
    end = since + 30
    while time.monotonic() < end:
        if select.select([terminal], [], [], 0.1)[0]:
            try:
                shown += os.read(terminal, 65536)
            except OSError:
                break
            since = time.monotonic()
        typed = wait_for(shown.decode(errors="ignore"))
        if typed is None and time.monotonic() - since > 3:
            typed = last
        if typed:
            os.write(terminal, typed.encode())
            last, since = typed, time.monotonic()
    else:
        os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), shown.decode()


def test_somebody_at_a_terminal_can_stop_and_nothing_is_left(content: Path) -> None:
    before = everything(content)
    answers = iter([("单位：", "客服\n"), ("（按回车表示是", "\n"), ("品牌名称：", "\x03")])
    waiting = [next(answers)]

    def type_next(shown: str) -> str | None:
        if not waiting or waiting[0][0] not in shown:
            return None
        typed = waiting.pop()[1]
        waiting.extend([each] if (each := next(answers, None)) else [])
        return typed

    code, shown = at_a_terminal(content, type_next)
    assert code == 1 and "已中止，什么也没有写。" in shown and "Traceback" not in shown
    assert everything(content) == before
