"""What pasting left behind is taken out of fields and texts, with one reminder; names keep it."""

from pathlib import Path

import pytest

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry
from showcase.reading.documents import read_document
from showcase.reading.folders import Folder

PATH = "content/brands/jingshui/qingyuan"
REST = "，多半是粘贴带来的，网页上已经去掉。请在文件里也删掉，免得以后查找不到这些字。"


def read(text: str, home: Path, registry: Registry) -> Document[Brand]:
    folder = home / PATH
    folder.mkdir(parents=True)
    (folder / "index.md").write_text(text, encoding="utf-8")
    return read_document(Folder(home, PATH, ("index.md",)), Brand, registry, {})


def reminders(document: Document[Brand]) -> list[Problem]:
    return [each for each in document.problems if each.rule == "invisible-characters"]


def test_a_field(tmp_path: Path, registry: Registry) -> None:
    document = read("---\nslogan: 一渠\u200b清水\ufeff，万家\u200b安心\n---\n", tmp_path, registry)
    assert document.record.slogan == "一渠清水，万家安心"
    (told,) = reminders(document)
    assert (told.severity, told.field, told.label) == (Severity.WARNING, "slogan", "传播语")
    assert (told.place.line, told.place.column) == (2, 9)
    assert told.message == f"里面有 3 个看不见的字符（U+200B、U+FEFF）{REST}"


def test_an_escape_is_a_character_too(tmp_path: Path, registry: Registry) -> None:
    document = read('---\nslogan: "一渠\\u200b清水"\nunit: "jingshui\\u200b"\n---\n', tmp_path, registry)
    assert (document.record.slogan, document.record.unit) == ("一渠清水", "jingshui")
    assert [each.field for each in reminders(document)] == ["slogan", "unit"]


@pytest.mark.parametrize("line", ["\u200bslogan: 一渠清水", "slogan\u200b: 一渠清水"])
def test_a_key(line: str, tmp_path: Path, registry: Registry) -> None:
    assert read(f"---\nid: a\n{line}\n---\n", tmp_path, registry).record.slogan == "一渠清水"


def test_the_start_of_a_line(tmp_path: Path, registry: Registry) -> None:
    document = read("---\nkeywords:\n  \ufeff- 听漏\n\u200b  - 抢修\n---\n", tmp_path, registry)
    assert document.record.keywords == ("听漏", "抢修")
    (told,) = reminders(document)
    assert (told.place.line, told.place.column) == (3, 3)
    assert told.message == f"这一行到第 4 行有 2 个看不见的字符（U+FEFF、U+200B）{REST}"


def test_the_fences(tmp_path: Path, registry: Registry) -> None:
    assert read("\u200b---\nslogan: 一\n---\u200b\n", tmp_path, registry).record.slogan == "一"


def test_names_keep_them_so_that_they_are_refused(tmp_path: Path, registry: Registry) -> None:
    document = read("---\nid: qing\u200byuan\nname: 清\u200b源\naliases: [清\u200b水]\n---\n", tmp_path, registry)
    assert document.record.name == "清\u200b源"
    assert document.record.aliases == ("清\u200b水",)
    assert reminders(document) == []
    (told,) = document.problems
    assert told.message == ("里面有看不见的字符（U+200B），多半是粘贴带来的。请删掉，重新输入这个编号。")


def test_the_text_one_reminder_for_each_stretch(tmp_path: Path, registry: Registry) -> None:
    document = read("---\nid: a\n---\n\n**\u200b加粗**\n清\u00ad源\n\n水\n\n长\u200e流\n", tmp_path, registry)
    assert document.body.plain() == "加粗清源水长流"
    assert any(node.kind == "strong" for node in document.body.walk())
    assert [(each.place.line, each.place.column, each.message) for each in reminders(document)] == [
        (5, 3, f"这一行到第 6 行有 2 个看不见的字符（U+200B、U+00AD）{REST}"),
        (10, 2, f"这一行有 1 个看不见的字符（U+200E）{REST}"),
    ]


def test_a_character_by_name(tmp_path: Path, registry: Registry) -> None:
    document = read("---\nid: a\n---\n\n清&#8203;源&shy;&nbsp;水\n", tmp_path, registry)
    assert document.body.plain() == "清源\u00a0水"
    (told,) = reminders(document)
    assert told.message == f"这一段有 2 个看不见的字符（U+200B、U+00AD）{REST}"


def test_emoji_and_scripts_stay(tmp_path: Path, registry: Registry) -> None:
    text = "👨\u200d👩\u200d👧 می\u200cخواهم 葛\U000e0100城"
    document = read(f"---\nname: {text}\nslogan: {text}\n---\n\n{text}\n", tmp_path, registry)
    assert (document.record.name, document.record.slogan, document.body.plain()) == (text, text, text)
    assert document.problems == ()
