"""What is said about a field where somebody fills it in: in the page that is written, and in the questions."""

from __future__ import annotations

from showcase.domain.fields import FieldDescription, Kind
from showcase.domain.registry import Registry

MOST_CHOICES = 12
BY_NUMBER = frozenset(("units", "sources"))
HINTS = {
    Kind.LINE: "写在一行里",
    Kind.TEXT: "可以写几行",
    Kind.DATE: "写成 2026-11-02，只知道年月写 2026-11",
    Kind.NUMBER: "只写数字",
    Kind.COUNT: "只写整数",
    Kind.FLAG: "写“是”或“否”",
    Kind.LINK: "以 https:// 开头的网址",
    Kind.TERM: "从名录里选一个",
}


def choices(field: FieldDescription, registry: Registry) -> tuple[str, ...]:
    """The labels that may be written for a field; none where there are too many to list."""
    if field.kind is Kind.FLAG:
        return ("是", "否")
    if field.kind is not Kind.TERM or field.vocabulary in BY_NUMBER:
        return ()
    labels = tuple(term.label for term in registry.vocabularies.get(field.vocabulary or "", ()))
    return labels if len(labels) <= MOST_CHOICES else ()


def what_to_write(field: FieldDescription, registry: Registry) -> str:
    """Hint, limit and choices as sentences."""
    parts = [field.hint or HINTS.get(field.kind, "")]
    if field.max_length and f"{field.max_length} 字" not in field.hint:
        parts.append(f"{'每条 ' if field.many else ''}{field.max_length} 字以内")
    listed = () if field.kind is Kind.FLAG else choices(field, registry)
    if listed:
        parts.append(f"可以写：{'、'.join(listed)}")
    return "".join(f"{part}。" for part in parts if part)


def what_not_to_write(field: FieldDescription) -> str:
    """The bad example and why it is one; '' without one."""
    return f"不这样写：{field.bad}（{field.why}）。" if field.bad else ""
