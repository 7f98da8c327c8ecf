"""Secrets, wordings, scripts, quotation marks and pasted remains as contributors are told of them."""

import pytest

from showcase.domain.problems import Severity

from .conftest import Judge


def told(judge: Judge, body: str) -> list[str]:
    return [f"{each.severity.label} {each.rule}" for each in judge(body=body)]


@pytest.mark.parametrize(
    "body",
    [
        "机密★10年",
        "**机密**★",
        "|甲|\n|-|\n|秘密★一年|",
        "密级：绝密",
        "机&#23494;★",
        "`绝密★`",
        "<!-- 机密★ -->",
        "> 秘密＊5年",
    ],
)
def test_marks_of_secret_papers(body: str, judge: Judge) -> None:
    assert "错误 secrecy" in told(judge, body)


@pytest.mark.parametrize("body", ["商业秘密保护，机密性。", "**秘密**花园", "保密★★★", "密级管理培训"])
def test_plain_uses_of_the_words(body: str, judge: Judge) -> None:
    assert told(judge, body) == []


def test_a_mark_in_the_name_of_a_file_and_in_a_comment(judge: Judge) -> None:
    assert [each.rule for each in judge(old="contact:", new="# 机密★10年\ncontact:")] == ["secrecy"]
    found = [each for each in judge(files=("机密★.png",)) if each.rule == "secrecy"]
    assert found[0].message.startswith("文件或文件夹“机密★.png”的名称里有密级标志，涉密内容不能上网。")


@pytest.mark.parametrize("body", ["密码：Lumen#2026", "AKIA" + "A1B2C3D4E5F6G7H8", "-----BEGIN RSA PRIVATE KEY-----"])
def test_keys_and_passwords(body: str, judge: Judge) -> None:
    problems = judge(body=body)
    assert [each.rule for each in problems] == ["credentials"]
    assert problems[0].severity is Severity.ERROR
    assert not any(part in problems[0].message for part in ("Lumen", "A1B2", "BEGIN"))


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("新冠肺炎来了。", "里面有“新冠肺炎”。国家卫生健康委 2022 年第 7 号公告已经更名。请改为“新冠病毒感染”。"),
        ("建国七十周年。", "里面有“建国七十周年”。1949 年成立的是新中国。请改为“新中国成立…周年”。"),
        (
            "最佳支部。",
            "里面有“最佳”。《中华人民共和国广告法》第九条不许用“最佳”宣传。请换成查得到依据的说法，或写明由谁评定。",
        ),
    ],
)
def test_wordings(body: str, message: str, judge: Judge) -> None:
    (found,) = judge(body=body)
    assert (found.rule, found.severity, found.message.split("如确")[0]) == ("wordings", Severity.WARNING, message)


@pytest.mark.parametrize("body", ["最佳实践案例三十一个。", "《建国七十周年纪念》一书。", "《最佳支部》", "建国，周年"])
def test_wordings_that_are_all_right(body: str, judge: Judge) -> None:
    assert told(judge, body) == []


def test_the_words_of_others_are_theirs(judge: Judge) -> None:
    media = "media:\n  - {date: 2024-01-01, outlet: 示例日报, title: 最佳支部}\ncontact:"
    assert judge(old="contact:", new=media) == ()


@pytest.mark.parametrize("name", ["先锋Е站", "АВС先锋", "ΑΙ先锋", "pаrty", "先锋А"])
def test_letters_of_another_alphabet_in_a_name(name: str, judge: Judge) -> None:
    (found,) = judge(old="name: 清源", new=f"name: {name}")
    assert (found.rule, found.severity) == ("mixed-scripts", Severity.ERROR)
    assert "看上去像拉丁字母" in found.message


@pytest.mark.parametrize(
    "name",
    [
        "先锋E站",
        "ＡＢ先锋",
        "α先锋",
        "Ω班",
        "Мир先锋",
        "5G先锋",
        "先锋·é",
        "μ级先锋",
        "ᠮᠣᠩᠭᠣᠯ",
        "བོད་",
        "Δ小组",
        "𠮷先锋",
        "①号",
        "Ⅱ区",
    ],
)
def test_names_that_are_merely_strange(name: str, judge: Judge) -> None:
    assert [each.rule for each in judge(old="name: 清源", new=f"name: {name}") if each.rule == "mixed-scripts"] == []


def test_traditional_characters_amid_simplified_ones(judge: Judge) -> None:
    (found,) = judge(body="黨员带头，黨員在前。\n\n黨建。")
    assert found.message == "简体文字里夹着繁体字。请把“黨”写成“党”、“員”写成“员”；人名、书名原来如此的可以不改。"
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize(
    "body", ["《黨建》杂志说过这件事。", "“黨員”二字是老匾上的。", "乾坤、瞭望、藉以、张喆、李堃。"]
)
def test_traditional_characters_that_belong_there(body: str, judge: Judge) -> None:
    assert told(judge, body) == []


@pytest.mark.parametrize(
    "body", ["“听漏队成立了。", "听漏队”成立了。", "《听漏队成立了。", "（见附件。", "“听漏‘队”成立’了。"]
)
def test_marks_without_their_other_half(body: str, judge: Judge) -> None:
    assert told(judge, body) == ["提醒 unpaired-quotes"]


@pytest.mark.parametrize(
    "body",
    [
        "“听漏‘队’”成立了（见附件)。",
        "don’t",
        "1）先听；2）再挖。",
        "一）先听",
        "（共 12）",
        "“第一段。\n\n“第二段。”",
        "(a) 听 b) 挖 :)",
        "“听漏\n队”成立了。",
        "（1）先听；（2）再挖。",
    ],
)
def test_marks_that_are_all_right(body: str, judge: Judge) -> None:
    assert told(judge, body) == []


@pytest.mark.parametrize("body", ["扫码关注", "听漏。\n\n责任编辑：办公室", "[图片]", "听漏undefined"])
def test_pasted_remains(body: str, judge: Judge) -> None:
    assert told(judge, body) == ["提醒 pasted-remains"]


@pytest.mark.parametrize(
    "body",
    [
        "群众扫码关注后，可以在手机上报修、查水质、看停水通知，也可以给支部留言，当天有人回复，隔天有人上门。",
        "A&B、a&b;",
        "R&amp;D",
    ],
)
def test_no_remains(body: str, judge: Judge) -> None:
    assert told(judge, body) == []
