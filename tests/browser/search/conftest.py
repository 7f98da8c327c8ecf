"""A small site by hand: a few brands, the real scripts of the theme, the templates that pages must bring."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from showcase.assembling.assemble import assemble
from showcase.assembling.search_data import CardParts, SearchFiles, search_files
from showcase.assembling.spelling import spell
from showcase.domain.body import Node
from showcase.domain.brand import Brand, Measure, Stage
from showcase.domain.case import Case
from showcase.domain.collection import Collection
from showcase.domain.document import Document
from showcase.domain.pictures import Derivative, PictureFacts
from showcase.domain.registry import ElementScheme, Honour, HonourScheme, Registry, SiteInfo, Term, Unit

HOME = Path(__file__).resolve().parents[3]
EXAMPLES = Path(__file__).parent
LOGO = PictureFacts("svg", 100, 100, 10, "0123456789abcdef")

BRANDS = (
    Brand(id="zhisi-baolei", name="智丝堡垒·质造先锋", unit="zhisi", origin="compiled", updated="2026-11-01"),
    Brand(id="qingyuan", name="清源", unit="jingshui", origin="specimen", type="livelihood",
          slogan="一渠清水，万家安心", stage=Stage(current="shining"), keywords=("听漏", "抢修"),
          updated="2026-11-03", aliases=("清水行动",),
          measures=(Measure(id="m1", title="夜间听漏队", text="每周二、四零点到三点，分片贴地听漏。"),)),
    Brand(id="xianfeng-ezhan", name="先锋e站", unit="jingshui", origin="submitted", type="masses",
          slogan="有事找先锋", stage=Stage(current="lit"), updated="2026-11-02"),
    Brand(id="hongse-yinqing", name="红色引擎", unit="gongsi", origin="submitted", type="livelihood",
          stage=Stage(current="polished"), slogan="党建引领加速度", updated="2026-10-01", keywords=("<b>&\u2028",)),
    Brand(id="lvse-fangxian", name="绿色防线", unit="gongsi", origin="submitted", type="development",
          updated="2026-09-01"),
)  # fmt: skip
CASE = Case(
    id="ting-shui-sheng",
    title="听水声",
    subtitle="一支夜间听漏队",
    year="2026",
    brands=("qingyuan",),
    unit="jingshui",
    summary="把“等报修”改成“先听见”。",
    type="livelihood",
    origin="specimen",
    keywords=("听漏",),
    updated="2026-11-02",
)
TEXTS = {"qingyuan": "老城区的阀门井图纸散落在三个科室。"}


def registry() -> Registry:
    units = (
        Unit("gongsi", "示例市水务公司", short="示例水务"),
        Unit("jingshui", "示例市水务公司净水车间党支部", parent="gongsi"),
        Unit("yanchang", "合肥卷烟厂"),
        Unit("zhisi", "制丝车间党支部", parent="yanchang"),
    )
    terms = {
        "types": (Term("development", "服务发展类"), Term("livelihood", "服务民生类"), Term("masses", "服务群众类")),
        "stages": (Term("lit", "点亮"), Term("polished", "擦亮"), Term("shining", "闪亮")),
        "origins": (Term("submitted", "申报"), Term("compiled", "资料整理"), Term("specimen", "示例")),
        "roles": (Term("main", "主品牌"),),
    }
    return Registry(
        site=SiteInfo("一支部一品牌", "展示馆", "编辑部", ""),
        vocabularies=terms,
        units={unit.id: unit for unit in units},
        zones={},
        element_schemes={"six": ElementScheme("six", "六要素", "", ())},
        default_scheme="six",
        honour_schemes={"model": HonourScheme("model", "旗舰品牌 示范单位", "工委", term_years=2)},
        honours=(Honour("model", brand="qingyuan", awarded="2025-01-01"),),
        sources={},
    )


def document(record: Brand | Case, text: str = "") -> Document:
    paragraph = Node("paragraph", (Node("text", text=text),))
    return Document(f"content/{record.id}", record, Node("document", (paragraph,)), "0")


@pytest.fixture(scope="session")
def collection() -> Collection:
    """Five brands and one case."""
    documents = [document(brand, TEXTS.get(brand.id or "", "")) for brand in BRANDS]
    cases = [document(CASE, "凌晨一点，巷子里只有水声。")]
    spellings = {f"content/{each.id}": spell(each.name or "") for each in BRANDS}
    spellings[f"content/{CASE.id}"] = spell(CASE.title or "")
    return assemble(documents, cases, (), registry(), spellings, "2026-11-21")


@pytest.fixture(scope="session")
def files(collection: Collection) -> SearchFiles:
    """The search data of the small collection, in three text files."""
    parts = CardParts(
        logo=lambda facts: (Derivative("logo.svg", "svg", facts.width, facts.height),),
        photo=lambda facts: (),
        honour=lambda state: f"{state.scheme.title} · 有效至 {state.valid_until[:7]}",
        slip=lambda name: tuple(name.replace("·", "·\n").split("\n")),
    )
    return search_files(collection, parts, texts_per_file=2)


@pytest.fixture(scope="session")
def small_site(files: SearchFiles, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that can be opened from the disk: index.html and brands/index.html."""
    site = tmp_path_factory.mktemp("small")
    for address, source in files.sources.items():
        (site / address).parent.mkdir(exist_ok=True)
        (site / address).write_text(source, encoding="utf-8")
    scripts = sorted((HOME / "theme/components").glob("*.js"))
    (site / "showcase.js").write_text("\n".join(each.read_text("utf-8") for each in scripts), encoding="utf-8")
    style = (HOME / "theme/components/search-panel.css").read_text("utf-8")
    tokens = (HOME / "theme/tokens.css").read_text("utf-8")
    hidden = ".bs-hidden{position:absolute;width:1px;height:1px;overflow:hidden}[hidden]{display:none}"
    (site / "showcase.css").write_text(tokens + hidden + style, encoding="utf-8")
    page = (EXAMPLES / "page.html").read_text("utf-8")
    browser = (EXAMPLES / "browser.html").read_text("utf-8")
    data = {"CATALOGUE": files.catalogue, "TRADITIONAL": files.traditional}
    for name, base, body in (("index.html", "", ""), ("brands/index.html", "../", browser)):
        text = page.replace("BODY", body).replace("BASE", base)
        for word, address in data.items():
            text = text.replace(word, address)
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    return site


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page; a test fails when a script fails or the content policy is broken."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(5000)
    complaints: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type == "error" and not message.location["url"].endswith("missing.js"):
            complaints.append(message.text)

    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", listen)
    yield page
    context.close()
    assert complaints == []
