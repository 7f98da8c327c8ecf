"""Front matter -> a tree of mappings, lists and texts, each with its place; nothing is guessed or executed.

Every scalar stays the text that was written. Anchors, aliases, tags, tabs, duplicate keys and full-width
colons are refused with a sentence of their own (threats T21-T26).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from .faults import Fault, Unreadable

EventLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MAX_BYTES = 64 * 1024
MAX_DEPTH = 8
MANY_BRACKETS = 500
MANY_DASHES = re.compile(r"(?:[-?] +){9}")
NOTHING = frozenset(("", "~", "null"))
FULL_WIDTH_COLON = re.compile(r"^(\s*(?:- )?)([A-Za-z_]+|[\u4e00-\u9fff]{2,8})：\s*(.*)$")
SUSPICIOUS = re.compile(r"[&*!]")
MISSING_SPACE = re.compile(r"^(\s*(?:- )?)([A-Za-z_]+|[\u4e00-\u9fff]{2,8}):(?=[^\s:/])(.*)$")


class _TextLoader(EventLoader):  # type: ignore[misc]
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


def parse(text: str, first_line: int = 1) -> Mapping:
    """The front matter ``text``, which starts on line ``first_line`` of its file, as a Mapping.

    Raises Unreadable with one fault that says how to put it right.
    """
    if len(text.encode()) > MAX_BYTES:
        message = f"各项内容太长（超过 {MAX_BYTES // 1024} KB）。请把长文字移到第二行“---”之后的正文里。"
        raise Unreadable(Fault(first_line, 1, "yaml-limits", message))
    value = parse_value(text, first_line)
    if isinstance(value, Mapping):
        return value
    raise Unreadable(_not_a_mapping(text, first_line))


def parse_value(text: str, first_line: int = 1) -> Value:
    """Like :func:`parse`, for a file of the department's, which may also be one list and of any length."""
    _refuse_tabs(text, first_line)
    if text.count("[") + text.count("{") > MANY_BRACKETS or MANY_DASHES.search(text):
        _refuse_depth(text, first_line)
    if SUSPICIOUS.search(text):
        _refuse_anchors_and_tags(text, first_line)
    try:
        node = yaml.compose(text, Loader=_TextLoader)
    except yaml.MarkedYAMLError as error:
        raise Unreadable(_syntax_fault(error, text, first_line)) from error
    except yaml.YAMLError as error:
        raise Unreadable(Fault(first_line, 1, "yaml-syntax", "里面有不能用的特殊字符。请删掉后重新输入。")) from error
    return Mapping((), first_line, 1) if node is None else _convert(node, first_line, 1)


def _refuse_tabs(text: str, first_line: int) -> None:
    for number, line in enumerate(text.split("\n"), start=first_line):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent:
            message = "行首用了制表符（Tab）。请改成空格，一级缩进用两个空格。"
            raise Unreadable(Fault(number, indent.index("\t") + 1, "yaml-tab", message))


def _too_deep(line: int, column: int) -> Unreadable:
    message = f"内容套得太深（超过 {MAX_DEPTH} 层）。请照模板的层次填写。"
    return Unreadable(Fault(line, column, "yaml-limits", message))


def _refuse_depth(text: str, first_line: int) -> None:
    """compose() calls itself for each level and would take the whole process down; events come one after the other."""
    depth = 0
    try:
        for event in _events(text):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > MAX_DEPTH + 1:
                raise _too_deep(event.start_mark.line + first_line, event.start_mark.column + 1)
    except yaml.YAMLError:
        return  # compose() meets the same error and explains it


def _events(text: str) -> Iterator[Any]:
    """The parser's events; Any, because the stubs let marks be missing, which happens for events made by hand only."""
    return yaml.parse(text, Loader=EventLoader)


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
    """What is most likely wrong where the YAML parser stopped."""
    lines = text.split("\n")
    full_width = _full_width_colon(lines, first_line)
    if full_width:
        return full_width
    mark = error.problem_mark or error.context_mark
    assert mark is not None  # libyaml always marks these
    number = min(mark.line, len(lines) - 1)
    what = f"{error.context or ''} {error.problem or ''}"
    line, column = number + first_line, mark.column + 1
    if "mapping values are not allowed" in what:
        key, _, value = lines[number].strip().removeprefix("- ").partition(":")
        message = "这一行里有两个英文冒号加空格，分不清哪个是内容。请用英文双引号把冒号后的整句括起来。"
        return Fault(line, column, "yaml-syntax", message, hint=f'{key}: "{value.strip()}"')
    if "quoted scalar" in what:
        start = error.context_mark or mark
        return Fault(
            start.line + first_line,
            start.column + 1,
            "yaml-syntax",
            "引号只有一半。请补上另一半英文引号，或改用中文引号“ ”。",
        )
    if "flow sequence" in what or "flow mapping" in what:
        start = error.context_mark or mark
        message = "方括号或花括号没有配对，或中间少了英文逗号。请检查 [ ]、{ } 是否成对，各项之间用英文逗号加空格。"
        return Fault(start.line + first_line, start.column + 1, "yaml-syntax", message)
    if "cannot start any token" in what:
        sign = lines[number][mark.column : mark.column + 1]
        message = f"“{sign}”不能放在一句话的开头。请用英文双引号把整句括起来。"
        return Fault(line, column, "yaml-syntax", message, hint=f'"{lines[number][mark.column :].strip()}"')
    missing = _missing_colon(lines, number, first_line)
    if missing:
        return missing
    message = "这里的缩进或写法对不上。同一级的各项要左边对齐，下一级比上一级多两个空格。"
    return Fault(line, column, "yaml-syntax", message)


def _full_width_colon(lines: list[str], first_line: int) -> Fault | None:
    for number, line in enumerate(lines, start=first_line):
        found = FULL_WIDTH_COLON.match(line)
        if found:
            indent, key, rest = found.groups()
            message = f"“{key}”后面用了中文冒号“：”。请改成英文冒号加一个空格。"
            return Fault(
                number, len(indent) + len(key) + 1, "full-width-colon", message, hint=f"{key}: {rest}".rstrip()
            )
    return None


def _full_width_key(key: Scalar) -> Fault:
    """``{id：g1}`` is one key without a value to YAML."""
    name, _, rest = key.text.partition("：")
    message = f"“{name}”后面用了中文冒号“：”。请改成英文冒号加一个空格。"
    return Fault(key.line, key.column + len(name), "full-width-colon", message, hint=f"{name}: {rest.strip()}")


def _missing_colon(lines: list[str], stopped: int, first_line: int) -> Fault | None:
    for number in range(min(stopped, len(lines) - 1), max(stopped - 2, -1), -1):
        found = MISSING_SPACE.match(lines[number])
        if found:
            indent, key, rest = found.groups()
            message = f"“{key}”的冒号后面少一个空格。请在英文冒号后加一个空格。"
            return Fault(number + first_line, len(indent) + len(key) + 1, "yaml-syntax", message, hint=f"{key}: {rest}")
    return None


def _not_a_mapping(text: str, first_line: int) -> Fault:
    lines = text.split("\n")
    fault = _full_width_colon(lines, first_line) or _missing_colon(lines, 0, first_line)
    if fault:
        return fault
    message = "各项内容要写成“名称: 内容”的样子，一行一项。"
    return Fault(first_line, 1, "yaml-syntax", message, hint="name: 清源")


def _convert(node: yaml.Node, first_line: int, depth: int) -> Value:
    start = node.start_mark
    line, column = start.line + first_line, start.column + 1
    if depth > MAX_DEPTH:
        raise _too_deep(line, column)
    if isinstance(node, yaml.ScalarNode):
        text = node.value
        return Scalar("" if not node.style and text in NOTHING else text, line, column)
    if isinstance(node, yaml.SequenceNode):
        return Sequence(tuple([_convert(each, first_line, depth + 1) for each in node.value]), line, column)
    pairs: list[tuple[Scalar, Value]] = []
    for key_node, value_node in node.value:
        key = _convert(key_node, first_line, depth + 1)
        if not isinstance(key, Scalar):
            raise Unreadable(Fault(line, column, "yaml-syntax", "花括号或方括号不能当名称。请写成“名称: 内容”。"))
        value = _convert(value_node, first_line, depth + 1)
        if "：" in key.text and isinstance(value, Scalar) and not value.text:
            raise Unreadable(_full_width_key(key))
        pairs.append((key, value))
    return Mapping(tuple(pairs), line, column)
