"""The engine in a real browser: what is found, in which order, and what is marked."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

FIND = """async ([query, kind, texts]) => {
    const engine = await bs.searchReady();
    if (texts) await bs.searchTexts();
    const told = (hit) => bs.explain(engine, kind, hit, bs.SHOWN_IN_PANEL);
    return (engine.find(kind, query) || []).map((hit) => ({ id: hit.record.id, ...told(hit) }));
}"""


@pytest.fixture
def find(page: Page, small_site: Path):
    """(query, kind, with texts) -> hits."""
    page.goto(f"{small_site.as_uri()}/index.html")

    def ask(query: str, kind: str = "brands", texts: bool = False) -> list[dict[str, Any]]:
        return page.evaluate(FIND, [query, kind, texts])

    return ask


def ids(hits: list[dict[str, Any]]) -> list[str]:
    return [hit["id"] for hit in hits]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("锋", ["zhisi-baolei", "xianfeng-ezhan"]),
        ("先锋", ["xianfeng-ezhan", "zhisi-baolei"]),
        ("先鋒", ["xianfeng-ezhan", "zhisi-baolei"]),
        ("质造", ["zhisi-baolei"]),
        ("質造", ["zhisi-baolei"]),
        ("智丝堡垒质造先锋", ["zhisi-baolei"]),
        ("「智丝堡垒」 • 质造", ["zhisi-baolei"]),
        ("黨建", ["hongse-yinqing"]),
        ("xianfeng", ["xianfeng-ezhan", "zhisi-baolei"]),
        ("xianf", ["xianfeng-ezhan", "zhisi-baolei"]),
        ("XFEZ", ["xianfeng-ezhan"]),
        ("xfe站", []),
        ("zsbl", ["zhisi-baolei"]),
        ("zhisbl", ["zhisi-baolei"]),
        ("zzbl", ["zhisi-baolei"]),
        ("blzs", ["zhisi-baolei"]),
        ("zzb", []),
        ("lzbs", []),
        ("lüse", ["lvse-fangxian"]),
        ("清水", ["qingyuan"]),
        ("一渠清水万家安心", ["qingyuan"]),
        ("水务", ["qingyuan", "xianfeng-ezhan", "hongse-yinqing", "lvse-fangxian"]),
        ("清 抢修", ["qingyuan"]),
        ("清 质造", []),
        ("民生", ["hongse-yinqing", "qingyuan"]),
        ("示范单位", ["qingyuan"]),
        ("·", []),
        ("", []),
        ("__proto__", []),
    ],
)
def test_query(find: Any, query: str, expected: list[str]) -> None:
    assert sorted(ids(find(query))) == sorted(expected)
    if query in {"先锋", "xianfeng"}:
        assert ids(find(query)) == expected


def test_name_itself_comes_first(find: Any) -> None:
    assert ids(find("清源"))[0] == "qingyuan"


def test_running_words_only_when_loaded(find: Any) -> None:
    assert find("阀门井") == []
    (hit,) = find("阀门井", texts=True)
    assert hit["found"]["label"] == "正文"
    assert "老城区的阀门井图纸" in hit["found"]["text"]
    (hit,) = find("夜间听漏队", texts=True)
    assert hit["found"]["label"] == "举措"


def test_marks_stand_in_the_original(find: Any) -> None:
    (hit,) = find("堡垒质造")
    assert hit["name"] == [[2, 7]]
    (hit,) = find("zzbl")
    assert hit["name"] == [[2, 4], [5, 7]]
    (hit,) = find("清水行")
    assert (hit["found"]["label"], hit["found"]["text"]) == ("曾用名", "清水行动")


def test_no_line_for_what_the_card_shows(find: Any) -> None:
    (hit,) = find("黨建")
    assert hit["found"] is None


def test_cases_and_units(find: Any) -> None:
    assert ids(find("tingshui", "cases")) == ["ting-shui-sheng"]
    assert ids(find("清源", "cases")) == ["ting-shui-sheng"]
    assert ids(find("净水", "units")) == ["jingshui"]
    assert ids(find("hefei", "units")) == ["yanchang", "zhisi"]


def test_ten_thousand_brands_take_milliseconds(page: Page, small_site: Path) -> None:
    page.goto(f"{small_site.as_uri()}/index.html")
    took = page.evaluate(
        """async () => {
            await bs.searchReady();
            const brands = Array.from({ length: 10000 }, (_, n) => {
                const row = [...bs.catalogue.brands[n % bs.catalogue.brands.length]];
                row[0] = `b${n}`;
                return row;
            });
            const source = { ...bs.catalogue, brands, cases: [] };
            const engine = bs.searchEngine(bs.readCatalogue(source), bs.traditional);
            const times = {};
            for (const query of ["锋", "党建 引领", "xianfeng", "zzbl", "没有这个"]) {
                engine.find("brands", query);
                const start = performance.now();
                for (let n = 0; n < 5; n += 1) engine.find("brands", query);
                times[query] = (performance.now() - start) / 5;
            }
            return times;
        }"""
    )
    print(took)
    assert max(took.values()) < 60  # a loose bound for shared machines; 2 to 10 ms are usual
