"""The form page 在线填报: every field of a brand in the order in which a secretary thinks, from the one description."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..domain.brand import Brand
from ..domain.collection import Collection
from ..domain.fields import FieldDescription, Kind, descriptions
from ..domain.registry import Registry, Term
from . import links
from .marks import StageMark, TypeMark, stage_mark, type_mark
from .words import numeral

# Chapters: id, title, note, the fields that are always seen, and those that are folded away.
CHAPTERS: tuple[tuple[str, str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("who", "哪个支部", "先选单位，要填哪几样随单位的方案定。", ("unit", "type", "approach"), ("cell", "origin")),
    ("name", "名称与内涵", "名称一眼记得住，传播语念得上口。", ("name", "id", "slogan", "connotation"), ("aliases",)),
    ("logo", "标识", "一方印，画一件事。还没有标识也能先点亮。", ("logo",), ()),
    ("goals", "建设目标", "说清楚要做到什么，最好数得出来。", ("goals",), ()),
    ("measures", "创建举措", "一条举措至少服务一个目标，三五条就够。", ("measures",), ()),
    ("outcomes", "创建成效", "用数字说话：原来多少，现在多少，凭什么这样说。", ("outcomes",), ()),
    (
        "norms",
        "机制与规范",
        "按这一套方案创建的单位填。",
        (),
        ("mechanism", "carriers", "service_norms", "public_influence"),
    ),
    ("stage", "阶段与历程", "点亮、擦亮、闪亮，走到哪里写到哪里。", ("stage",), ("participation",)),
    ("acts", "图片与活动", "照片进来就去掉拍摄地点等信息，再缩到合适的大小。", ("activities",), ()),
    ("more", "更多", "有就填，没有就空着。", (), ("media", "pairing", "parent", "role", "pattern", "sources")),
)
LAST = "more"  # where a field that no chapter names is shown
BODY = (
    ("background", "背景", "遇到了什么难处，为什么做这件事。"),
    ("practice", "主要做法", "怎么做的，一步一步写；空一行就是一段。"),
    ("results", "成效与启示", "做成了什么，没做到的照实写，别人能学走什么。"),
)
HINTS = {
    "unit": "写单位名称里的几个字或拼音首字母，再从下面选",
    "id": "网址里用的短名：小写字母、数字和连字符，全站不重复；填好名称会替你拟一个",
    "logo.file": "SVG 最好；PNG、JPG 的长边不小于 512 像素",
    "logo.ground": "白色标识选“墨”，页面会给它垫一块深底",
    "goals.direction": "不选时按起点值与目标值的大小判断",
    "measures.goals": "勾选它服务的目标",
    "measures.innovation": "本支部首创",
    "outcomes.measures": "勾选带来这项成效的举措",
    "outcomes.goal": "要与哪个目标值比；不选时由举措推出",
    "parent": "上级品牌的编号；写名称里的几个字也能找到",
    "activities.photos.file": "手机照片直接放进来就行",
    "added": "首次收进展示馆的日期，此后不改；新填的由党建部门补",
}
KIND_HINTS = {
    "date": "写成 2026-11-02，不清楚哪天的写 2026-11 或 2026",
    "number": "只写数字",
}
# The empty forms that can be loaded down: label, address, and the name that a browser gives the file.
BLANKS = (
    ("Excel 申报表", links.BLANK_TABLE, "支部品牌申报表.xlsx"),
    ("Word 申报表", links.BLANK_DOCUMENT, "支部品牌申报表.docx"),
)
LONG_FORM = 12  # a list with more entries is a list to choose from, not tiles
TILES = frozenset(("types", "approaches", "stages"))
GROWING = frozenset(("goals", "measures", "outcomes"))  # a blank one stands there from the start
MEASURE = {"history": "步", "photos": "张", "media": "篇", "activities": "次", "sources": "份"}


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a list: what is written, and what is shown. ``mark`` is the drawing that goes with it."""

    value: str
    label: str
    text: str = ""
    mark: TypeMark | None = None
    stage: StageMark | None = None


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field. ``shape`` names how it is filled in: line, text, lines, number, date, flag, select, tiles, unit,
    brand, refs, ref, file, id, auto, record or list; ``width`` is full, half or third; ``inner`` are the fields of a
    record."""

    key: str
    label: str
    shape: str
    width: str
    required: bool
    hint: str
    good: str
    bad: str
    max_length: int
    bare: str
    refers_to: str
    grows: bool
    measure: str
    choices: tuple[Choice, ...]
    inner: tuple[FieldView, ...]

    @property
    def order(self) -> str:
        """The keys of the inner fields, as a file writes them."""
        return " ".join(each.key for each in self.inner)


@dataclass(frozen=True, slots=True)
class ChapterView:
    """A chapter of the form: fields always seen, and fields folded away."""

    id: str
    numeral: str
    title: str
    note: str
    fields: tuple[FieldView, ...]
    folded: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class SubmitPage:
    """The whole page. ``order`` are the keys of a brand as a file writes them; ``mail`` is where the result goes, ''
    for the branch's own department; ``blanks`` are the empty forms, as BLANKS has them."""

    trail: tuple[tuple[str, str], ...]
    chapters: tuple[ChapterView, ...]
    body: tuple[tuple[str, str, str], ...]
    body_numeral: str
    end_numeral: str
    order: str
    mail: str
    edit_url: str
    has_guide: bool
    blanks: tuple[tuple[str, str, str], ...] = BLANKS


def submit_page(collection: Collection) -> SubmitPage:
    """The view of the form for the lists of this registry."""
    registry = collection.registry
    fields = {key: _view(each, key, registry) for key, each in descriptions(Brand).items()}
    chapters = tuple(_chapters(fields))
    middle = (("参展", links.GUIDE),) if collection.has_guide else ()
    return SubmitPage(
        trail=(("首页", "./"), *middle, ("在线填报", "")),
        chapters=chapters,
        body=BODY,
        body_numeral=numeral(len(chapters) + 1),
        end_numeral=numeral(len(chapters) + 2),
        order=" ".join(fields),
        mail=registry.site.submit_mail,
        edit_url=registry.site.edit_url,
        has_guide=collection.has_guide,
    )


def _chapters(fields: dict[str, FieldView]) -> Iterator[ChapterView]:
    placed = {key for *_, seen, folded in CHAPTERS for key in (*seen, *folded)}
    others = tuple(key for key in fields if key not in placed)
    for number, (id, title, note, seen, folded) in enumerate(CHAPTERS, start=1):
        further = (*folded, *others) if id == LAST else folded
        yield ChapterView(
            id, numeral(number), title, note, tuple(fields[key] for key in seen), tuple(fields[key] for key in further)
        )


def _view(field: FieldDescription, path: str, registry: Registry, optional: bool = False) -> FieldView:
    """A field and those inside; in a record that may be left out whole (``optional``) nothing is marked as a must."""
    shape = _shape(field, path, registry)
    inner = descriptions(field.record).items() if field.record else ()
    written = shape in {"line", "text", "lines", "number", "date"}
    return FieldView(
        key=field.key,
        label=field.label,
        shape=shape,
        width=_width(field, shape),
        required=field.required and not optional,
        hint=_hint(field, path, shape),
        good=_example(field) if written or shape == "id" else "",
        bad=field.bad if written and field.kind in {Kind.LINE, Kind.TEXT} else "",
        max_length=field.max_length or 0,
        bare=field.bare or "",
        refers_to=field.refers_to or "",
        grows=path in GROWING,
        measure=MEASURE.get(field.key, "条"),
        choices=tuple(_choices(field, registry)),
        inner=tuple(_view(each, f"{path}.{key}", registry, not field.many) for key, each in inner),
    )


def _shape(field: FieldDescription, path: str, registry: Registry) -> str:
    if field.kind is Kind.RECORD:
        return "list" if field.many else "record"
    if field.refers_to:
        return "brand" if field.refers_to == "brands" else "refs" if field.many else "ref"
    if field.vocabulary == "units":
        return "unit"
    if field.key == "id":
        return "auto" if "." in path else "id"
    if field.vocabulary in TILES and len(registry.vocabularies[field.vocabulary]) <= LONG_FORM:
        return "tiles" if field.key != "stage" else "select"
    if field.many:
        return "lines"
    shapes = {
        Kind.IDENTIFIER: "id",
        Kind.TEXT: "text",
        Kind.DATE: "date",
        Kind.NUMBER: "number",
        Kind.COUNT: "number",
        Kind.FLAG: "flag",
        Kind.TERM: "select",
        Kind.FILE: "file",
    }
    return shapes.get(field.kind, "line")


def _width(field: FieldDescription, shape: str) -> str:
    if shape in {"number", "date", "select", "flag", "id"}:
        return "third" if field.key != "id" else "half"
    if shape in {"ref", "brand"}:
        return "half"
    length = 1000 if field.key == "slogan" else field.max_length or 1000
    return "full" if shape != "line" or length > 40 else "third" if length <= 12 else "half"


def _hint(field: FieldDescription, path: str, shape: str) -> str:
    if path in HINTS:
        return HINTS[path]
    if shape == "lines":
        return "一行一个" + (f"，每个 {field.max_length} 字以内" if field.max_length else "")
    if shape in {"select", "tiles", "text", "record", "list"} or (shape == "line" and not field.hint):
        return "" if shape in {"record", "tiles"} else field.hint
    return field.hint or KIND_HINTS.get(shape, "")


def _example(field: FieldDescription) -> str:
    """The good example as it is typed here: a list without its brackets."""
    return field.good.strip("[]").replace(", ", "、") if field.many else field.good


def _choices(field: FieldDescription, registry: Registry) -> Iterator[Choice]:
    if field.kind is not Kind.TERM or field.vocabulary == "units":
        return
    if field.vocabulary == "sources":
        yield from (Choice(each.id, f"{each.id} {each.title}") for each in registry.sources.values())
        return
    for term in registry.vocabularies.get(field.vocabulary or "", ()):
        yield _choice(term, field.vocabulary or "", registry)


def _choice(term: Term, vocabulary: str, registry: Registry) -> Choice:
    return Choice(
        term.label,
        term.label,
        term.text,
        type_mark(registry, term.id) if vocabulary == "types" else None,
        stage_mark(registry, term.id) if vocabulary == "stages" else None,
    )
