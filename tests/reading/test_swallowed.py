"""A value that ends before ``#`` without a space after it is pointed out; ordinary comments are not."""

import pytest

from showcase.domain.problems import Severity
from showcase.reading.swallowed import swallowed


def told(front: str) -> list[tuple[int, int, str]]:
    return [(each.line, each.column, each.hint) for each in swallowed(front, 2)]


def test_the_sentence() -> None:
    (fault,) = swallowed("name: 甲\nslogan: 一 #二", 2)
    assert fault.message == ("这一行从“#二”起被当作注释，不会显示。如果它是内容，请用英文双引号把整句括起来。")
    assert (fault.line, fault.column, fault.rule, fault.severity) == (3, 11, "swallowed-text", Severity.WARNING)
    assert fault.hint == '"一 #二"'


@pytest.mark.parametrize(
    ("front", "found"),
    [
        ("slogan: #一家亲", [(2, 9, '"#一家亲"')]),
        ("slogan: 一\t#二", [(2, 11, '"一\t#二"')]),
        ("slogan: 一 ##二", [(2, 11, '"一 ##二"')]),
        ("keywords:\n  - 党建 #引领 ", [(3, 8, '"党建 #引领"')]),
        ("slogan: 一\n  二 #三", [(3, 5, "")]),
        ("goals: [{id: g1, text: 甲 #一\n  }]", [(2, 26, "")]),
        ('slogan: 一 #"二"', [(2, 11, "")]),
        ("name: 甲 #1\nslogan: 乙 #2", [(2, 9, '"甲 #1"'), (3, 11, '"乙 #2"')]),
    ],
)
def test_swallowed(front: str, found: list[tuple[int, int, str]]) -> None:
    assert told(front) == found


@pytest.mark.parametrize(
    "front",
    [
        "slogan: 一 # 二",
        "slogan: 一 # 主色 #c00",
        "slogan: 一#二",
        "#注\nslogan: 一\n  #注",
        'slogan: "一 #二"',
        "slogan: '一 #二'",
        "slogan: |\n  一 #二\n  #三",
        "slogan: >-\n  一 #二",
        'slogan: "一" #注',
        "goals: #目标\n  - {id: g1}",
        "a: [ #二",
    ],
)
def test_not_swallowed(front: str) -> None:
    assert told(front) == []
