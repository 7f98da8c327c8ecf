"""期次: an edition of the anthology as the department describes it in ``content/registry/editions/<edition>.yml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from .body import Node
from .fields import Kind, described
from .problems import Place, nearest

CLOTHS: Mapping[str, str] = MappingProxyType({"rust": "赭红", "navy": "藏青", "pine": "松绿", "plum": "绛紫"})
CASES, BRANDS = "cases", "brands"
MOST_SEALS = 6  # logos on a cover
FRONT = "edition"  # the item of a freeze that stands for the title page, the preface and the afterword


@dataclass(frozen=True, slots=True)
class Rule:
    """What a part takes by itself: everything public that meets all conditions given.

    ``take`` is :data:`CASES` or :data:`BRANDS`; ``years`` holds for cases only; ``types`` and ``origins`` are ids of
    terms; ``honours`` are ids of honour schemes, an award of one of which must stand on the edition's date; ``units``
    are ids, and what lies below them is meant too.
    """

    take: str = described(
        "选什么",
        Kind.LINE,
        default=CASES,
        hint="cases（案例）或 brands（品牌），不写就是案例",
        good="brands",
        bad="品牌",
        why="写英文的 brands",
    )
    years: tuple[str, ...] = described(
        "年份",
        Kind.DATE,
        many=True,
        hint="案例的年份，写四位数字；选品牌时不写",
        good='["2025", "2026"]',
        bad="2025—2026",
        why="一年一年分开写",
    )
    types: tuple[str, ...] = described(
        "创建类型",
        Kind.TERM,
        many=True,
        vocabulary="types",
        hint="写类型的名称",
        good="[服务民生类]",
        bad="[民生类]",
        why="名称要写全",
    )
    honours: tuple[str, ...] = described(
        "荣誉",
        Kind.IDENTIFIER,
        many=True,
        hint="schemes.yml 里的编号；出版那天还有效的才选",
        good="[best-practice-case]",
        bad="[优秀案例]",
        why="这里要编号，不是名称",
    )
    units: tuple[str, ...] = described(
        "单位",
        Kind.TERM,
        many=True,
        vocabulary="units",
        hint="写单位编号，下级单位也算在内",
        good="[shili-shuiwu]",
        bad="[示例水务]",
        why="这里要编号，不是名称",
    )
    origins: tuple[str, ...] = described(
        "来源性质",
        Kind.TERM,
        many=True,
        vocabulary="origins",
        hint="申报、资料整理或示例",
        good="[申报]",
        bad="[原创]",
        why="名录里没有这个词",
    )


@dataclass(frozen=True, slots=True)
class EditionPart:
    """A part (编) of an edition: first what is chosen by hand, in the order written, then what the rule adds.

    ``cases`` and ``brands`` are ids, cases coming first; ``text`` are a few words for the page that opens the part.
    """

    title: str = described(
        "编名",
        Kind.LINE,
        default="",
        required=True,
        max_length=16,
        hint="这一编叫什么",
        good="先听见",
        bad="第一编",
        why="第几编会自动排",
    )
    text: str = described(
        "编首语",
        Kind.TEXT,
        default="",
        max_length=200,
        hint="印在这一编的扉页上，两三句话",
        good="先听见，再动手。",
        bad="本编收录优秀案例若干。",
        why="没说这一编讲什么",
    )
    cases: tuple[str, ...] = described(
        "案例",
        Kind.IDENTIFIER,
        many=True,
        refers_to="cases",
        hint="点名收的案例编号，按排印的先后写",
        good="[ting-shui-sheng, deng-yi-ge-ren]",
        bad="[听水声]",
        why="填的是标题，这里要编号",
    )
    brands: tuple[str, ...] = described(
        "品牌",
        Kind.IDENTIFIER,
        many=True,
        refers_to="brands",
        hint="点名收的品牌编号，单独成篇",
        good="[qingyuan]",
        bad="[清源]",
        why="填的是名称，这里要编号",
    )
    rule: Rule | None = described(
        "自动选", Kind.RECORD, record=Rule, hint="写上条件，凡是符合的都收进来，排在点名的后面"
    )


@dataclass(frozen=True, slots=True)
class Frozen:
    """One thing that an edition held when it was frozen: ``id`` as :attr:`Chapter.id` or :data:`FRONT`, its title then,
    and the SHA-256 of what the book shows of it, in hexadecimal."""

    id: str = described("编号", Kind.IDENTIFIER, default="", required=True)
    title: str = described("标题", Kind.LINE, default="")
    hash: str = described("指纹", Kind.LINE, default="", required=True)


@dataclass(frozen=True, slots=True)
class Freeze:
    """定稿: what a version of an edition holds. ``date`` is the day it was frozen, YYYY-MM-DD."""

    version: str = described("版次", Kind.LINE, default="", required=True)
    date: str = described("定稿日期", Kind.DATE, default="", required=True)
    items: tuple[Frozen, ...] = described("内容", Kind.RECORD, many=True, record=Frozen)


@dataclass(frozen=True, slots=True)
class EditionText:
    """A text of the department in a book (编者的话, 后记): ``path`` is its file, for messages about it."""

    title: str
    body: Node
    path: str


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition as described. ``number`` is how it is counted (第一辑), ``date`` the day of issue, YYYY-MM-DD or
    YYYY-MM, ``seals`` ids of brands whose logos are printed on the cover (empty: the first that suit).

    What is not written in its file: ``id`` is the file's name, ``path`` the file, relative to the folder above the
    content, ``places`` the line and column of each value by its field path (``parts[0].cases[2]``), for messages,
    ``freezes`` its versions, oldest first.
    """

    title: str = described(
        "书名",
        Kind.LINE,
        default="",
        required=True,
        max_length=24,
        hint="竖排在封面题签上，宜短",
        good="案例集萃",
        bad="《案例集萃》",
        why="书名号不用写",
    )
    subtitle: str = described(
        "副书名",
        Kind.LINE,
        default="",
        max_length=40,
        hint="说清收的是什么",
        good="十二个支部的做法",
        bad="第一辑",
        why="第几辑写在期次里",
    )
    year: str = described(
        "年卷",
        Kind.DATE,
        default="",
        required=True,
        hint="印在封面上的年份",
        good='"2026"',
        bad="2026年",
        why="只写四位数字",
    )
    number: str = described(
        "期次", Kind.LINE, default="", max_length=12, hint="第几辑", good="第一辑", bad="1", why="照印在书上的样子写"
    )
    date: str = described(
        "出版日期",
        Kind.DATE,
        default="",
        required=True,
        hint="荣誉在这一天是否有效，也照它算",
        good="2026-11-20",
        bad="2026",
        why="只有年份，算不出荣誉是否有效",
    )
    version: str = described(
        "版次",
        Kind.LINE,
        default="",
        required=True,
        max_length=12,
        hint="改了内容再定稿，就加一",
        good='"1.0"',
        bad="修订版",
        why="写成 1.0、1.1 这样的数",
    )
    editors: tuple[str, ...] = described(
        "编者",
        Kind.LINE,
        many=True,
        required=True,
        max_length=40,
        hint="写部门，不写个人",
        good="[示例市委组织部门]",
        bad="[某某]",
        why="个人姓名不公开，写部门",
    )
    cloth: str = described(
        "封面颜色",
        Kind.LINE,
        default="rust",
        hint="、".join(f"{key}（{name}）" for key, name in CLOTHS.items()),
        good="pine",
        bad="绿色",
        why="只有四种，写英文",
    )
    seals: tuple[str, ...] = described(
        "封面印记",
        Kind.IDENTIFIER,
        many=True,
        refers_to="brands",
        hint="封面上印哪几个品牌的标识，至多六个；不写就自动选",
        good="[qingyuan, shoudengren]",
        bad="[logo.svg]",
        why="填的是文件，这里要品牌编号",
    )
    parts: tuple[EditionPart, ...] = described(
        "各编", Kind.RECORD, many=True, required=True, record=EditionPart, hint="一编一条，按先后写，各项见下"
    )
    id: str = ""
    path: str = ""
    preface: EditionText | None = None
    afterword: EditionText | None = None
    freezes: tuple[Freeze, ...] = ()
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def frozen(self) -> Freeze | None:
        """What the present version holds, None for one that is still being prepared."""
        return next((each for each in self.freezes if each.version == self.version), None)

    def place(self, field_path: str = "") -> Place:
        """Where a field stands; the nearest enclosing field if it is absent, else the start of the file."""
        return nearest(self.path, self.places, field_path)
