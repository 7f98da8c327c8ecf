"""XHTML and XML as trees of elements. Text goes in as text and is escaped on the way out; nothing is parsed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias
from xml.etree.ElementTree import Element, tostring

Content: TypeAlias = "Element | str | Iterable[Content] | None"
LANGUAGE = "zh-Hans"
_XHTML = "http://www.w3.org/1999/xhtml"
_EPUB = "http://www.idpf.org/2007/ops"
_SVG = "http://www.w3.org/2000/svg"
# XML 1.0 cannot hold these in any form, not even escaped.
_IMPOSSIBLE = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NAMES = {"epub_type": "epub:type", "xml_lang": "xml:lang", "class_": "class", "for_": "for"}


def el(tag: str, *children: Content, **attributes: str) -> Element:
    """An element. ``epub_type`` stands for ``epub:type``, ``class_`` for ``class``, ``aria_label`` for ``aria-label``;
    an attribute that is '' is left out."""
    made = Element(tag)
    for name, value in attributes.items():
        if value:
            made.set(_NAMES.get(name, name.replace("_", "-")), writable(value))
    for child in children:
        add(made, child)
    return made


def add(parent: Element, child: Content) -> None:
    """Put something at the end of an element: an element, a text, nothing, or several of these."""
    if child is None:
        return
    if isinstance(child, Element):
        parent.append(child)
    elif isinstance(child, str):
        _add_text(parent, writable(child))
    else:
        for each in child:
            add(parent, each)


def _add_text(parent: Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def writable(text: str) -> str:
    """The text with a replacement character for each one that XML cannot hold."""
    return _IMPOSSIBLE.sub("\ufffd", text)


def drawing(class_: str, *shapes: Element, box: str = "0 0 16 16") -> Element:
    """A small drawing that says nothing that the words beside it do not say."""
    made = el("svg", shapes, class_=class_, aria_hidden="true", focusable="false", viewBox=box)
    made.set("xmlns", _SVG)
    return made


def document(title: str, body: Element, styles: str) -> bytes:
    """A whole XHTML document; ``styles`` is the address of its stylesheet."""
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("title", title),
        el("link", rel="stylesheet", type="text/css", href=styles),
    )
    root = el("html", head, body, lang=LANGUAGE, xml_lang=LANGUAGE)
    root.set("xmlns", _XHTML)
    root.set("xmlns:epub", _EPUB)
    return serialise(root, "<!DOCTYPE html>\n")


def serialise(root: Element, doctype: str = "") -> bytes:
    """The bytes of an XML file."""
    text = tostring(root, encoding="unicode", short_empty_elements=True)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{doctype}{text}\n'.encode()
