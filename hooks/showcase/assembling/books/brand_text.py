"""What a brand's fields say, as a text of headings, lists and tables, so that a book walks it like any other text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from showcase.domain.body import Node
from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.registry import Registry

UNKNOWN = "—"


def brand_text(document: Document[Brand], registry: Registry) -> tuple[Node, ...]:
    """The elements that the record has, in the order of a brand page; a heading for each."""
    return tuple(_blocks(document, registry))


def _blocks(document: Document[Brand], registry: Registry) -> Iterator[Node]:
    brand = document.record
    write = _Writer(document)
    if brand.logo and brand.logo.meaning:
        yield write.heading("标识释义", "logo.meaning")
        yield write.paragraph(brand.logo.meaning, "logo.meaning")
    if brand.goals:
        yield write.heading("建设目标", "goals")
        yield write.table(
            ("目标", "指标", "基线", "目标值", "期限"),
            (
                (
                    _titled(each.title, each.text),
                    each.metric or UNKNOWN,
                    _figure(each.baseline, each.unit),
                    _figure(each.target, each.unit),
                    each.due or UNKNOWN,
                )
                for each in brand.goals
            ),
            "goals",
        )
    if brand.measures:
        yield write.heading("创建举措", "measures")
        yield write.items(
            (_measure(each.title, each.text, each.owner, each.frequency) for each in brand.measures), "measures", True
        )
    for label, text, path in (("创建机制", brand.mechanism, "mechanism"), ("群众影响", brand.public_influence, "")):
        if text:
            yield write.heading(label, path or "public_influence")
            yield write.paragraph(text, path or "public_influence")
    for label, texts, path in (
        ("活动载体", brand.carriers, "carriers"),
        ("服务规范", brand.service_norms, "service_norms"),
    ):
        if texts:
            yield write.heading(label, path)
            yield write.items(texts, path, False)
    if brand.outcomes:
        yield write.heading("创建成效", "outcomes")
        yield write.table(
            ("成效", "创建前", "现在", "时段"),
            (
                (
                    _titled(each.title, each.text),
                    _figure(each.before, each.unit),
                    _figure(each.after, each.unit),
                    each.period or UNKNOWN,
                )
                for each in brand.outcomes
            ),
            "outcomes",
        )
    if brand.stage and brand.stage.history:
        yield write.heading("三亮历程", "stage")
        terms = registry.terms["stages"]
        yield write.items(
            (
                f"{entry.date or UNKNOWN} {terms[entry.stage].label if entry.stage and entry.stage in terms else ''}："
                f"{entry.text or UNKNOWN}"
                for entry in brand.stage.history
            ),
            "stage",
            False,
        )


class _Writer:
    """Makes the nodes of one document; all of a field stand at the field's place."""

    def __init__(self, document: Document[Brand]) -> None:
        self.document = document

    def node(self, kind: str, path: str, children: tuple[Node, ...] = (), text: str = "", level: int = 0) -> Node:
        """A node at the place of a field."""
        place = self.document.place(path)
        return Node(kind, children, text, level=level, line=place.line, column=place.column)

    def heading(self, text: str, path: str) -> Node:
        """A heading of the highest level of a text."""
        return self.node("heading", path, (self.node("text", path, text=text),), level=2)

    def paragraph(self, text: str, path: str) -> Node:
        """A paragraph of one text; its line breaks are kept."""
        return self.node("paragraph", path, tuple(self._lines(text, path)))

    def items(self, texts: Iterable[str], path: str, ordered: bool) -> Node:
        """A list of short texts."""
        items = tuple(self.node("item", path, (self.paragraph(text, path),)) for text in texts)
        return self.node("list", path, items, level=int(ordered))

    def table(self, head: tuple[str, ...], rows: Iterable[tuple[str, ...]], path: str) -> Node:
        """A table with a header row."""
        made = [self._row(head, path, 1), *(self._row(row, path, 0) for row in rows)]
        return self.node("table", path, tuple(made))

    def _row(self, cells: tuple[str, ...], path: str, level: int) -> Node:
        made = tuple(self.node("cell", path, (self.node("text", path, text=cell),)) for cell in cells)
        return self.node("row", path, made, level=level)

    def _lines(self, text: str, path: str) -> Iterator[Node]:
        for index, line in enumerate(text.split("\n")):
            if index:
                yield self.node("linebreak", path)
            yield self.node("text", path, text=line)


def _titled(title: str | None, text: str | None) -> str:
    return "：".join(part for part in (title, text) if part)


def _figure(number: Decimal | None, unit: str | None) -> str:
    if number is None:
        return UNKNOWN
    return f"{format(number, 'f')}{'' if unit == '%' else ' '}{unit or ''}".rstrip()


def _measure(title: str | None, text: str | None, owner: str | None, frequency: str | None) -> str:
    aside = "，".join(part for part in (owner, frequency) if part)
    return _titled(title, text) + (f"（{aside}）" if aside else "")
