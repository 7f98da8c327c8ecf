"""Numbers of persons are found wherever they stand, told once, and never repeated."""

import time
from dataclasses import replace

import pytest

from showcase.checking.context import Context
from showcase.checking.document_rules import private_numbers, secrecy
from showcase.checking.printers import PRINTERS
from showcase.domain.brand import Brand
from showcase.domain.pictures import PictureFacts
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry
from showcase.reading.documents import read_document
from showcase.reading.folders import Folder

from .conftest import Judge

MOBILE = "13800138000"
IDENTITY = "11010519491231002X"


def of(problems: tuple[Problem, ...], rule: str = "private-numbers") -> list[Problem]:
    return [each for each in problems if each.rule == rule]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("contact: 党群工作部", f"contact: 党群工作部 {MOBILE}"),
        ("name: 清源", f"name: 清源{MOBILE}"),
        ("keywords: [听漏]", f"keywords: [听漏, '{MOBILE}']"),
        ("id: g1,", f"id: g1, title: 找 {MOBILE},"),
        ("text: 每周两夜分片听漏。", 'text: "每周两夜 1380\\x30138000。"'),
        ("text: 每周两夜分片听漏。", f"text: 每周两夜 {IDENTITY}。"),
        ("---\nid", f"---\n# {MOBILE}\nid"),
        ("contact: 党群工作部", f"contact: 党群工作部 # {MOBILE}"),
        ("contact: 党群工作部", f"contact: 党群工作部\nmedia:\n  - {{date: 2024-01-01, outlet: 报, title: 听, url: 'https://example.com/?phone={MOBILE}'}}"),
        ("管网埋了四十一年。", "有事打 1380**013**8000。"),
        ("管网埋了四十一年。", "有事打 1380*013*8000。"),
        ("管网埋了四十一年。", "有事打 1380~~013~~8000。"),
        ("管网埋了四十一年。", "有事打 1380013\n8000。"),
        ("管网埋了四十一年。", "有事打 138&#48;0138000。"),
        ("管网埋了四十一年。", f"有事打 `{MOBILE}`。"),
        ("管网埋了四十一年。", f"```\n{MOBILE}\n```"),
        ("管网埋了四十一年。", f"|甲|乙|\n|-|-|\n|王工|{MOBILE}|"),
        ("管网埋了四十一年。", f"管网[^1]。\n\n[^1]: 电话 {MOBILE}。"),
        ("管网埋了四十一年。", f"[看](https://example.com/ \"打 {MOBILE}\")"),
        ("管网埋了四十一年。", f"[信](mailto:{MOBILE}@example.com)"),
        ("管网埋了四十一年。", f"- 王工\n  - {MOBILE}"),
        ("## 背景", f"## 背景 {MOBILE}"),
        ("管网埋了四十一年。", f"管网。\n\n[没有用到]: https://example.com/ '{MOBILE}'"),
    ],
)  # fmt: skip
def test_found_once_and_not_repeated(old: str, new: str, judge: Judge) -> None:
    problems = judge(old=old, new=new)
    (found,) = of(problems)
    assert found.severity is Severity.ERROR
    assert found.review
    assert_nothing_repeated(problems)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("contact:", f"电话{MOBILE}: 有\ncontact:", "unknown-key"),
        ("contact:", f"{MOBILE}: 有\ncontact:", "unknown-key"),
        ("slogan: 一渠清水，万家安心", f"slogan: 一渠清水，万家安心，有事请打这一个电话 {MOBILE} 找王工", "length"),
        ("updated: 2026-11-20", f"updated: {IDENTITY}", "value-form"),
        ("updated: 2026-11-20", f"updated: '{MOBILE}'", "value-form"),
        ("id: qingyuan", f"id: ZHANG-{MOBILE}", "value-form"),
        ("stage: 点亮", f"stage: {MOBILE}", "known-terms"),
        ("unit: jingshui", f"unit: {MOBILE}", "known-units"),
        ("contact: 党群工作部", f"contact: 部: {MOBILE}", "yaml-syntax"),
        ("contact: 党群工作部", f"contact：{MOBILE}", "full-width-colon"),
        ("contact: 党群工作部", f"contact: *{MOBILE}", "yaml-anchor"),
        ("contact: 党群工作部", f"contact: &a {MOBILE}", "yaml-anchor"),
        ("contact: 党群工作部", f"contact:{MOBILE}", "yaml-syntax"),
        ("stage: 点亮\n", f"stage: 点亮\nlogo: 标识{MOBILE}.png\n", "logo"),
        ("管网埋了四十一年。", f"[看](www.{MOBILE}.com)", "links"),
        ("管网埋了四十一年。", f"![夜里听漏](zhang-{MOBILE}.png)", "body-pictures"),
        ("管网埋了四十一年。", f"<b>{MOBILE}</b>", "raw-html"),
    ],
)
def test_no_other_rule_repeats_it(old: str, new: str, rule: str, judge: Judge) -> None:
    problems = judge(old=old, new=new)
    assert of(problems, rule), [each.rule for each in problems]
    quotes = rule not in {"length", "links", "raw-html"}
    assert not quotes or any("〔已隐去〕" in each.message + each.hint for each in of(problems, rule))
    assert_nothing_repeated(problems)


def test_a_number_that_a_sentence_cuts_short(judge: Judge) -> None:
    for length in range(40, 62):
        problems = judge(old="updated: 2026-11-20", new=f"updated: {'长' * length}{MOBILE}")
        assert_nothing_repeated(problems)


def test_names_of_files_and_folders(judge: Judge) -> None:
    problems = judge(name=f"zhang-{MOBILE}", files=(f"photos/a-{MOBILE}.png", f"{IDENTITY}.png"))
    sentences = [each.message.split("如确")[0] for each in of(problems)]
    assert sentences == [
        "文件“photos/a-〔已隐去〕.png”的名称里像有手机号，个人信息不能公开。请换一个文件名。",
        "文件“〔已隐去〕.png”的名称里像有身份证号，个人信息不能公开。请换一个文件名。",
        "文件夹的名称里像有手机号，个人信息不能公开。请删去，联系方式只写部门。",
    ]
    assert all(each.place.path.startswith(f"content/brands/jingshui/zhang-{MOBILE}") for each in problems)
    assert_nothing_repeated(problems)


def assert_nothing_repeated(problems: tuple[Problem, ...]) -> None:
    for printer in PRINTERS.values():
        printed = printer(problems, 1).replace("‑", "-")
        for part in ("0138000", "13800", "38001", "110105", "19491231", "31002X", "231002"):
            assert part not in printed, printed


def test_the_sentence(judge: Judge) -> None:
    (found,) = judge(old="contact: 党群工作部", new=f"contact: 党群工作部 {MOBILE}")
    assert found.message == (
        "从第 7 个字起像是手机号，个人信息不能公开。请删去，联系方式只写部门。"
        f"如确为误报，可由主管部门复核后登记（复核码 {found.review}）。"
    )
    assert (found.place.line, found.place.column, found.label) == (15, 16, "联系部门")


@pytest.mark.parametrize("words", ["来信寄 qingyuan@qq.com。", "车牌浙A12345。", "家住幸福路12号的老党员。"])
def test_doubtful_ones_are_pointed_out(words: str, judge: Judge) -> None:
    (found,) = judge(body=words)
    assert (found.rule, found.severity) == ("private-numbers", Severity.WARNING)
    assert "请确认可以公开" in found.message


@pytest.mark.parametrize(
    "words", ["热线 400-800-8888、12345。", "投资 13800138000 元。", "专利 ZL201910123456.7。", "订单号：13800138000。"]
)
def test_innocent(words: str, judge: Judge) -> None:
    assert judge(body=words) == ()


GOAL = "{id: g1, text: 平均到场时间不超过三十分钟。"


@pytest.mark.parametrize("sums", ["baseline: 13812345678, target: 13912345678", "target: '13812345678'"])
def test_fields_for_numbers_hold_sums(sums: str, judge: Judge) -> None:
    assert of(judge(old=GOAL, new=f"{GOAL}, metric: 产值, unit: 元, {sums}")) == []
    assert (
        of(judge(old="contact: 党群工作部", new="contact: 党群工作部\nparticipation: {solicited: 13812345678}")) == []
    )


@pytest.mark.parametrize(
    "rest", [f"metric: {MOBILE}, baseline: 1{MOBILE[1:]}", f"baseline: {MOBILE}, metric: 找 {MOBILE}"]
)
def test_a_sum_hides_no_phone_beside_it(rest: str, judge: Judge) -> None:
    (found,) = of(judge(old=GOAL, new=f"{GOAL}, unit: 元, {rest}"))
    assert found.field == "goals[0].metric"


def test_a_phone_after_a_number_is_found(judge: Judge) -> None:
    assert of(judge(old=f"{GOAL}}}", new=f"{GOAL}, baseline: 138}} # 138 0013 8000"))


@pytest.mark.parametrize(
    "words", ["产值 15000000000，比上年多。", "|年|产值（元）|\n|-|-|\n|2025|15000000000|", "误差 138.00138000%。"]
)
def test_sums_in_the_text(words: str, judge: Judge) -> None:
    assert of(judge(body=words)) == []


@pytest.mark.parametrize("words", ["机**密★**10年", "**机**密★10年", "机*密★*一年", "> 机~密~★", "机**密\n★**10年"])
def test_marks_in_pieces_are_told_once(words: str, judge: Judge) -> None:
    (found,) = of(judge(body=words), "secrecy")
    assert (found.place.line, found.severity) == (19, Severity.ERROR)


def test_two_numbers_are_two_problems(judge: Judge) -> None:
    assert len(of(judge(body=f"王工 {MOBILE}，李工 13900000000。"))) == 2
    assert len(of(judge(body=f"王工 {MOBILE}。\n\n再说一遍：{MOBILE}。"))) == 2
    assert len(of(judge(body=f"王工 {MOBILE}，再说一遍：{MOBILE}。"))) == 1


def test_many_doubtful_ones_do_not_hide_a_certain_one(judge: Judge) -> None:
    mails = "\n\n".join(f"甲{number} ab{number}@qq.com" for number in range(400))
    problems = judge(body=f"{mails}\n\n王工 {MOBILE}。")
    assert [each.message[:16] for each in problems if each.severity is Severity.ERROR] == [
        "这一行从第 4 个字起像是手机号"
    ]


def test_a_file_full_of_numbers_is_judged_in_time(judge: Judge) -> None:
    numbers = [f"1{3 + index % 7}{100000000 + index * 7:09d}" for index in range(15000)]
    body = "\n\n".join("，".join(numbers[start : start + 100]) for start in range(0, 15000, 100))
    started = time.perf_counter()
    assert judge(body=body)
    assert time.perf_counter() - started < 2


def test_what_pictures_carry(tmp_path_factory: pytest.TempPathFactory, example_registry: Registry) -> None:
    home = tmp_path_factory.mktemp("a")
    folder = Folder(home, "content/brands/jingshui/qingyuan", ("index.md",))
    (home / folder.path).mkdir(parents=True)
    (home / folder.path / "index.md").write_text("---\nid: a\n---\n", encoding="utf-8")
    facts = PictureFacts("jpeg", 9, 9, 9, "d", private=("身份证号", "密级标志"))
    document = replace(read_document(folder, Brand, example_registry, {}), pictures={"x.jpg": facts})
    context = Context("2026-11-21", "qingyuan", "jingshui", ("index.md", "x.jpg"))
    (number,) = private_numbers.check(document, example_registry, context)
    assert number.message.startswith("图片“x.jpg”附带的说明信息里像有身份证号，个人信息不能公开。请清除图片的属性信息")
    (mark,) = secrecy.check(document, example_registry, context)
    assert mark.message.startswith("图片“x.jpg”附带的文字里有密级标志，涉密内容不能上网。")
