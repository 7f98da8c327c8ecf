"""Front matter -> a tree of mappings, lists and texts, each with its place; nothing is guessed or executed.

Every scalar stays the text that was written. Anchors, aliases, tags, tabs, duplicate keys and full-width
colons are refused with a sentence of their own (threats T21-T26).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

import yaml

from showcase.domain.limits import Limits
from showcase.domain.quoting import shown

from .faults import Fault, Unreadable, over_limit
from .yaml_faults import full_width_colon, missing_colon, syntax_fault

EventLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MANY_BRACKETS = 500
MANY_DASHES = re.compile(r"[-?][ \t]+(?:[-?][ \t]+){8}")  # with a first sign by itself, which is looked for faster
DEEPEST = 50  # levels; the composer calls itself for each, and some thousand would end the process
DEFAULTS = Limits()
UNCOUNTED = replace(DEFAULTS, yaml_nodes=sys.maxsize)
NOTHING = frozenset(("", "~", "null"))
SUSPICIOUS = re.compile(r"[&*!]")


class _TextLoader(EventLoader):  # type: ignore[misc]  # which class it is, the machine tells
    """Composes nodes without resolving what a scalar might mean: here every scalar is text, which is also quicker."""

    def descend_resolver(self, current_node: object, current_index: object) -> None:
        """Nothing to prepare."""

    def ascend_resolver(self) -> None:
        """Nothing to forget."""

    def resolve(self, kind: object, value: object, implicit: object) -> str:
        """One tag for everything; explicit tags have been refused before."""
        return "text"


class Scalar(NamedTuple):
    """A text with its place; the text is '' when nothing is written after the colon."""

    text: str
    line: int
    column: int


class Sequence(NamedTuple):
    """A list with its place."""

    items: tuple[Value, ...]
    line: int
    column: int


class Mapping(NamedTuple):
    """Keys and values in the order written, with its place."""

    pairs: tuple[tuple[Scalar, Value], ...]
    line: int
    column: int


Value = Scalar | Sequence | Mapping


def parse(text: str, first_line: int = 1, limits: Limits = DEFAULTS) -> Mapping:
    """The front matter ``text``, which starts on line ``first_line`` of its file, as a Mapping.

    Raises Unreadable with one fault that says how to put it right.
    """
    if limits.yaml_depth > DEEPEST:
        limits = replace(limits, yaml_depth=DEEPEST)
    size = -(-len(text.encode()) // 1024)
    if size > limits.front_kilobytes:
        raise _over("front_kilobytes", size, first_line, 1, limits)
    value = parse_value(text, first_line, limits)
    if isinstance(value, Mapping):
        return value
    raise Unreadable(_not_a_mapping(text, first_line))


def parse_value(text: str, first_line: int = 1, limits: Limits = UNCOUNTED) -> Value:
    """Like :func:`parse`, for a file that may also be one list; the department's own may be of any length."""
    _refuse_tabs(text, first_line)
    if _most_nodes(text) > limits.yaml_nodes or _may_be_deep(text):
        _refuse_excess(text, first_line, limits)
    if SUSPICIOUS.search(text):
        _refuse_anchors_and_tags(text, first_line)
    try:
        node = yaml.compose(text, Loader=_TextLoader)
    except yaml.MarkedYAMLError as error:
        raise Unreadable(_syntax_fault(error, text, first_line)) from error
    except yaml.YAMLError as error:
        raise Unreadable(Fault(first_line, 1, "yaml-syntax", "里面有不能用的特殊字符。请删掉后重新输入。")) from error
    return Mapping((), first_line, 1) if node is None else _convert(node, first_line, limits, 1)


def _refuse_tabs(text: str, first_line: int) -> None:
    if "\t" not in text:
        return
    for number, line in enumerate(text.split("\n"), start=first_line):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent:
            message = "行首用了制表符（Tab）。请改成空格，一级缩进用两个空格。"
            raise Unreadable(Fault(number, indent.index("\t") + 1, "yaml-tab", message))


def _over(key: str, measured: int, line: int, column: int, limits: Limits) -> Unreadable:
    return Unreadable(over_limit("yaml-limits", key, measured, line, column, limits))


def _most_nodes(text: str) -> int:
    """At least as many as the text has keys, values and lists; every one of them needs one of these signs."""
    return 2 * (text.count(":") + text.count("?")) + sum(map(text.count, ",-[{")) + 1


def _may_be_deep(text: str) -> bool:
    return text.count("[") + text.count("{") > MANY_BRACKETS or bool(MANY_DASHES.search(text))


def _refuse_excess(text: str, first_line: int, limits: Limits) -> None:
    """compose() calls itself for each level and would take the whole process down; events come one after the other."""
    depth = nodes = 0
    try:
        for event in _events(text):
            nodes += isinstance(event, yaml.NodeEvent)
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth <= limits.yaml_depth + 1 and nodes <= limits.yaml_nodes:
                continue
            line, column = event.start_mark.line + first_line, event.start_mark.column + 1
            if depth > limits.yaml_depth + 1:
                raise _over("yaml_depth", depth, line, column, limits)
            raise _over("yaml_nodes", nodes, line, column, limits)
    except yaml.YAMLError:
        return  # compose() meets the same error and explains it


def _events(text: str) -> Iterator[Any]:
    """The parser's events; Any, because the stubs let marks be missing, which happens for events made by hand only."""
    return yaml.parse(text, Loader=EventLoader)


def plain_texts(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Begin and end of every value and key without quotation marks, as line and column counted from 0; an empty value
    ends where it begins. Stops where the text is no YAML."""
    try:
        for event in _events(text):
            start, end = event.start_mark, event.end_mark
            if isinstance(event, yaml.ScalarEvent) and not event.style:
                yield (start.line, start.column), (end.line, end.column)
    except yaml.YAMLError:
        return


def _refuse_anchors_and_tags(text: str, first_line: int) -> None:
    """Refuse what would make one value stand for another. A text that merely starts so must be quoted anyway."""
    try:
        for event in _events(text):
            anchor = getattr(event, "anchor", None)
            tag = getattr(event, "tag", None)
            if anchor is None and tag is None:
                continue
            line, column = event.start_mark.line + first_line, event.start_mark.column + 1
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&" if anchor is not None else "!"
            quoted = text.split("\n")[event.start_mark.line][event.start_mark.column :].strip()
            message = f"这里的“{sign}”开头有特殊含义，不能用。如果它是文字的一部分，请用英文双引号把整句括起来。"
            raise Unreadable(Fault(line, column, "yaml-anchor", message, hint=f'"{quoted}"'))
    except yaml.YAMLError:
        return  # compose() meets the same error and explains it


def _syntax_fault(error: yaml.MarkedYAMLError, text: str, first_line: int) -> Fault:
    stopped = error.problem_mark or error.context_mark
    assert stopped is not None  # libyaml always marks these
    begun = error.context_mark or stopped
    what = f"{error.context or ''} {error.problem or ''}"
    return syntax_fault(what, (stopped.line, stopped.column), (begun.line, begun.column), text, first_line)


def _full_width_key(key: Scalar) -> Fault:
    """``{id：g1}`` is one key without a value to YAML."""
    name, _, rest = key.text.partition("：")
    message = f"“{shown(name)}”后面用了中文冒号“：”。请改成英文冒号加一个空格。"
    return Fault(key.line, key.column + len(name), "full-width-colon", message, hint=f"{name}: {rest.strip()}")


def _not_a_mapping(text: str, first_line: int) -> Fault:
    lines = text.split("\n")
    fault = full_width_colon(lines, first_line) or missing_colon(lines, 0, first_line)
    if fault:
        return fault
    message = "各项内容要写成“名称: 内容”的样子，一行一项。"
    return Fault(first_line, 1, "yaml-syntax", message, hint="name: 清源")


def _convert(node: yaml.Node, first_line: int, limits: Limits, depth: int) -> Value:
    start = node.start_mark
    line, column = start.line + first_line, start.column + 1
    if depth > limits.yaml_depth:
        raise _over("yaml_depth", depth, line, column, limits)
    if isinstance(node, yaml.ScalarNode):
        written = node.value
        return Scalar("" if not node.style and written in NOTHING else written, line, column)
    if isinstance(node, yaml.SequenceNode):
        items = [_convert(each, first_line, limits, depth + 1) for each in node.value]
        return Sequence(tuple(items), line, column)
    pairs: list[tuple[Scalar, Value]] = []
    for key_node, value_node in node.value:
        key = _convert(key_node, first_line, limits, depth + 1)
        if not isinstance(key, Scalar):
            raise Unreadable(Fault(line, column, "yaml-syntax", "花括号或方括号不能当名称。请写成“名称: 内容”。"))
        value = _convert(value_node, first_line, limits, depth + 1)
        if "：" in key.text and isinstance(value, Scalar) and not value.text:
            raise Unreadable(_full_width_key(key))
        pairs.append((key, value))
    return Mapping(tuple(pairs), line, column)
