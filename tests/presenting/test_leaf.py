"""Under which name a visitor keeps the single PDF of a record."""

import pytest

from showcase.presenting.leaf import Leaf, leaf


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("清源", "清源.pdf"),
        ("“一方盒”爱心之家", "“一方盒”爱心之家.pdf"),
        ("交投先锋+行动学习·品质大桥", "交投先锋+行动学习·品质大桥.pdf"),
        ("甲/乙：丙?", "甲 乙：丙.pdf"),
        ("../..", "x.pdf"),
        ("长" * 90, "长" * 60 + ".pdf"),
    ],
)
def test_a_name_that_every_system_can_keep(title: str, name: str) -> None:
    assert leaf("case", "x", title) == Leaf("cases/x/x.pdf", name)


def test_it_lies_beside_the_page() -> None:
    assert leaf("brand", "qingyuan", "清源").address == "brands/qingyuan/qingyuan.pdf"
