"""The six elements say in a few words what is there, whatever the scheme."""

from decimal import Decimal

from showcase.domain.brand import Brand, Goal, Logo, Measure, Outcome
from showcase.domain.registry import Element, ElementScheme
from showcase.presenting.six import six_items

SIX = ElementScheme(
    "six",
    "六要素",
    "S2",
    tuple(Element(field, field, (field,)) for field in ("name", "logo", "slogan", "goals", "measures", "outcomes")),
)
OTHER = ElementScheme(
    "other",
    "另一套",
    "S0",
    (Element("mechanism", "创建机制", ("mechanism",)), Element("carriers", "活动载体", ("carriers",))),
)


def test_gists_count_what_is_told() -> None:
    brand = Brand(
        name="清源",
        logo=Logo(file="logo.svg", gist="井中篆水"),
        goals=(Goal(id="g1", text="快", target=Decimal(3)), Goal(id="g2", text="少")),
        measures=(Measure(text="听", innovation=True), Measure(text="修")),
        outcomes=(Outcome(goal="g1", after=Decimal(4)),),
    )
    items = six_items(brand, SIX, {"name": "name"})
    assert [item.gist for item in items] == [
        "清源",
        "井中篆水",
        "",
        "两项，一项已达到",
        "两项，一项创新",
        "一项，有数据",
    ]
    assert [item.numeral for item in items] == ["一", "二", "三", "四", "五", "六"]
    assert (items[0].anchor, items[2].anchor) == ("name", "")


def test_another_scheme_is_shown_alike() -> None:
    brand = Brand(mechanism="每月党小组会议一次进度，每季支委会督查一次。", carriers=("党员课堂", "值日生"))
    assert [item.gist for item in six_items(brand, OTHER, {})] == ["每月党小组会议一次进度，每…", "两项"]
