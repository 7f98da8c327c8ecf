"""An edition's file, its texts and its frozen versions become one record; whatever is wrong is told with its place."""

from pathlib import Path

import pytest

from showcase.domain.book import Chapter
from showcase.domain.document import Document
from showcase.domain.edition import Edition
from showcase.domain.problems import Place, Problem
from showcase.domain.registry import Registry
from showcase.reading.editions import read_editions

SOUND = """title: 案例集萃
年卷: "2026"
date: 2026-11
version: "1.0"
editors: [示例市委组织部门]
parts:
  - title: 听见
    cases: [ting-shui-sheng, wan-an]
    自动选: {take: brands, types: [服务民生类]}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "content" / "registry" / "editions"
    (folder / "2026").mkdir(parents=True)
    (folder / "2026.yml").write_text(SOUND, encoding="utf-8")
    return folder


def read(folder: Path, registry: Registry) -> tuple[Document[Edition], ...]:
    return read_editions(folder.parent.parent, registry)[0]


def told(problem: Problem) -> str:
    return f"{problem.place.path}:{problem.place.line}:{problem.place.column} {problem.message} [{problem.rule}]"


def test_a_file_is_an_edition(folder: Path, registry: Registry) -> None:
    (document,) = read(folder, registry)
    edition = document.record
    assert not document.problems
    assert (edition.id, edition.title, edition.year, edition.cloth) == ("2026", "案例集萃", "2026", "rust")
    (part,) = edition.parts
    assert part.cases == ("ting-shui-sheng", "wan-an")
    assert part.rule and (part.rule.take, part.rule.types) == ("brands", ("livelihood",))
    assert edition.place("parts[0].cases[1]") == Place("content/registry/editions/2026.yml", 8, 30)
    assert edition.frozen is None


def test_no_folder_is_no_edition(tmp_path: Path, registry: Registry) -> None:
    assert read_editions(tmp_path / "content", registry) == ((), ())


def test_a_text_has_its_title_from_its_first_heading(folder: Path, registry: Registry) -> None:
    (folder / "2026" / "preface.md").write_text("# 写在前面\n\n一句话。\n", encoding="utf-8")
    (folder / "2026" / "afterword.md").write_text("没有题目的话。\n", encoding="utf-8")
    edition = read(folder, registry)[0].record
    assert edition.preface and (edition.preface.title, edition.preface.body.plain()) == ("写在前面", "一句话。")
    assert edition.afterword and (edition.afterword.title, edition.afterword.body.plain()) == ("后记", "没有题目的话。")


def test_a_frozen_version_is_found_by_its_number(folder: Path, registry: Registry) -> None:
    text = '- version: "0.9"\n  date: 2026-01-01\n- version: "1.0"\n  date: 2026-11-21\n  items:\n'
    text += "    - {id: case-ting-shui-sheng, title: 听水声, hash: abc}\n"
    (folder / "2026" / "frozen.yml").write_text(text, encoding="utf-8")
    edition = read(folder, registry)[0].record
    assert [each.version for each in edition.freezes] == ["0.9", "1.0"]
    assert edition.frozen and [(each.id, each.hash) for each in edition.frozen.items] == [
        ("case-ting-shui-sheng", "abc")
    ]


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        (
            "2026.yml",
            SOUND.replace("title: 案例", "titel: 案例"),
            "content/registry/editions/2026.yml:1:1 没有“titel”这一项。是不是“title”（书名）？ [unknown-key]",
        ),
        (
            "2026.yml",
            SOUND.replace("服务民生类", "民生"),
            "content/registry/editions/2026.yml:9:33 写的是“民生”，名录里没有。"
            "是不是“服务民生类”？可以写：服务发展类、服务民生类、服务群众类、服务党员类。 [known-terms]",
        ),
        (
            "2026.yml",
            "- 一本书\n",
            "content/registry/editions/2026.yml:1:1 这里要分开写，一行一项，如“title: 案例集萃”。 [edition-file]",
        ),
        (
            "第一辑.yml",
            SOUND,
            "content/registry/editions/第一辑.yml:1:1 “第一辑.yml”不能作网址。"
            "名称只用小写字母、数字和连字符（-），60 个字符以内，不用 con、aux 等词。 [edition-file]",
        ),
        (
            "2026/preface.md",
            "# 前言\n\n![图](a.png)\n",
            "content/registry/editions/2026/preface.md:3:1 编者的话和后记里不放图片。"
            "请删去这张图，或放进案例里。 [edition-file]",
        ),
        (
            "2026/frozen.yml",
            "version: 1\n",
            "content/registry/editions/2026/frozen.yml:1:1 定稿记录应是一张清单。请从版本库里恢复它。 [edition-file]",
        ),
    ],
)
def test_what_is_wrong_is_told(folder: Path, registry: Registry, name: str, text: str, sentence: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    documents, problems = read_editions(folder.parent.parent, registry)
    assert [told(each) for each in (*problems, *(found for each in documents for found in each.problems))] == [sentence]


def test_one_broken_edition_leaves_the_others(folder: Path, registry: Registry) -> None:
    (folder / "2025.yml").write_text("title: [没有写完\n", encoding="utf-8")
    broken, sound = read(folder, registry)
    assert broken.unread == {""} and broken.problems
    assert sound.record.title == "案例集萃" and not sound.problems


def test_a_chapter_points_at_the_nearest_field() -> None:
    places = {"practice": (9, 1), "practice[1]": (11, 5)}
    chapter = Chapter(**{name: "" for name in Chapter.__match_args__} | {"path": "p", "places": places})
    assert chapter.place("practice[1]") == Place("p", 11, 5)
    assert chapter.place("practice[0]") == Place("p", 9, 1)
    assert chapter.place("title") == Place("p")
