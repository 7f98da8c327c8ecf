"""The department's own texts, with the tables that are made from the descriptions of fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from ..domain.brand import Brand
from ..domain.case import Case
from ..domain.collection import Collection, GuidePage
from ..domain.edition import Edition
from ..domain.fields import FieldDescription, Kind, descriptions, example_of
from ..domain.limits import limit_descriptions
from ..domain.registry import Registry
from . import links
from .prose import Section, Surroundings, sections
from .record_links import resolver

RECORDS: Mapping[str, type] = {"brand": Brand, "case": Case, "edition": Edition}
NAMES: Mapping[str, str] = {"brand": "品牌", "case": "案例", "edition": "汇编"}
HEADS = ("填什么", "写在哪", "怎么写", "好例", "不这样写", "字数、名录")
LIMIT_HEADS = ("数的是什么", "最多", "超过了怎么办")
VOCABULARIES = {"units": "单位编号", "sources": "资料编号"}


@dataclass(frozen=True, slots=True)
class GuideView:
    """One page of the guide, with the other pages beside it."""

    title: str
    summary: str
    trail: tuple[tuple[str, str], ...]
    prose: tuple[Section, ...]
    pages: tuple[tuple[str, str, bool], ...]


def guide_view(collection: Collection, id: str, base: str) -> GuideView:
    """The view of the guide page with that id."""
    page = next(each for each in collection.guide if each.id == id)
    around = Surroundings(
        pictures=page.document.pictures,
        folder=links.GUIDE,
        base=base,
        resolve=resolver(collection, base),
        table=lambda name: field_tables(name, collection.registry),
    )
    middle = () if id in {"index", "about"} else (("参展", links.GUIDE),)
    return GuideView(
        title=page.title,
        summary=page.summary,
        trail=(("首页", "./"), *middle, (page.title, "")),
        prose=sections(page.document.body, around),
        pages=tuple(_link(each, id) for each in collection.guide),
    )


def field_tables(name: str, registry: Registry) -> str:
    """The tables of a record: one of its own fields, one of every record inside at whatever depth; or that of the
    limits in force. '' for an unknown name."""
    if name == "limits":
        return _limits_table(registry)
    record = RECORDS.get(name)
    if record is None:
        return ""
    tables = [_table(record, "", NAMES[name], registry)]
    for where, field, inner in _records_in(record):
        tables.append(Markup("<h3>{}</h3>").format(f"{field.label}里的各项"))
        tables.append(_table(inner, where, f"{NAMES[name]}的{field.label}", registry))
    return Markup("").join(tables)


def _records_in(record: type, inside: str = "") -> Iterator[tuple[str, FieldDescription, type]]:
    """Where each record inside stands (``stage.history``), its field and its class; the outer one first."""
    for key, field in descriptions(record).items():
        if field.record:
            yield f"{inside}{key}", field, field.record
            yield from _records_in(field.record, f"{inside}{key}.")


def _table(record: type, inside: str, title: str, registry: Registry) -> Markup:
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(each) for each in HEADS)
    rows = Markup("").join(_row(field, inside, registry) for field in descriptions(record).values())
    return _framed(f"{title}怎样填，可左右滚动", head, rows)


def _limits_table(registry: Registry) -> Markup:
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(each) for each in LIMIT_HEADS)
    row = Markup('<tr><th scope="row">{}</th><td>{} {}</td><td>{}</td></tr>')
    rows = Markup("").join(
        row.format(each.label, getattr(registry.limits, each.key), each.unit, each.remedy)
        for each in limit_descriptions().values()
    )
    return _framed("限度，可左右滚动", head, rows)


def _framed(label: str, head: Markup, rows: Markup) -> Markup:
    return Markup(
        '<div class="bs-scroll" tabindex="0" role="region" aria-label="{}"><table class="bs-table bs-table--fields">'
        "<thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>"
    ).format(label, head, rows)


def _row(field: FieldDescription, inside: str, registry: Registry) -> Markup:
    where = f"{inside}.{field.key}" if inside else field.key
    required = Markup(' <b class="bs-required">必填</b>') if field.required else Markup("")
    cells = (
        escape(field.label) + required,
        Markup("<code>{}</code>").format(where),
        escape(field.hint or _kind_hint(field)),
        _example(example_of(field)),
        _bad_example(field),
        escape(_limits(field, registry)),
    )
    first, *rest = cells
    return Markup('<tr><th scope="row">{}</th>{}</tr>').format(
        first, Markup("").join(Markup("<td>{}</td>").format(each) for each in rest)
    )


def _example(text: str) -> Markup:
    return Markup("<code>{}</code>").format(text) if text else Markup("")


def _bad_example(field: FieldDescription) -> Markup:
    return _example(field.bad) + escape(f"（{field.why}）" if field.why else "")


def _kind_hint(field: FieldDescription) -> str:
    if field.record:
        return "各项见下" + ("，可写多条" if field.many else "")
    hints = {
        Kind.DATE: "年、年-月或年-月-日",
        Kind.NUMBER: "只写数字",
        Kind.COUNT: "只写整数",
        Kind.FLAG: "写“是”或“否”",
        Kind.LINK: "以 http 开头的网址",
        Kind.LINE: "写在一行里",
        Kind.TEXT: "可以写几行",
        Kind.TERM: "从名录里选一个",
    }
    return hints.get(field.kind, "") + ("，可写多个" if field.many else "")


def _limits(field: FieldDescription, registry: Registry) -> str:
    if field.vocabulary in VOCABULARIES:
        return VOCABULARIES[field.vocabulary]
    if field.vocabulary:
        return " / ".join(term.label for term in registry.vocabularies.get(field.vocabulary, ()))
    return f"{field.max_length} 字以内" if field.max_length else ""


def _link(page: GuidePage, current: str) -> tuple[str, str, bool]:
    return (page.title, links.guide(page.id), page.id == current)
