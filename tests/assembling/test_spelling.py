"""How names sound."""

import pytest

from showcase.assembling.spelling import spell


@pytest.mark.parametrize(
    ("text", "pinyin", "initials"),
    [
        ("智丝堡垒·质造先锋", "zhi si bao lei zhi zao xian feng", "zsblzzxf"),
        ("先锋e站", "xian feng e zhan", "xfez"),
        ("５Ｇ领航", "5g ling hang", "5glh"),
        ("绿色战略", "lv se zhan lue", "lszl"),
        ("重庆", "chong qing", "cq"),
        ("党建“1+4”", "dang jian 1 4", "dj14"),
        ("𠮷", "𠮷", "𠮷"),
        ("·“”", "", ""),
        ("", "", ""),
    ],
)
def test_spell(text: str, pinyin: str, initials: str) -> None:
    assert spell(text) == (pinyin, initials)
