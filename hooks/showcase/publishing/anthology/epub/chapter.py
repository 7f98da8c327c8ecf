"""A chapter: one case or one brand with all that the book shows of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from ....domain.book import BrandBox, Chapter
from .images import Images
from .markup import Content, el
from .page import Page, heading, pairs, section
from .prose import Around, figure, prose
from .signs import PLAIN, honour, origin, type_mark

ABSENT = "资料未载"
HONOURS = "荣誉"  # the fact that is told with its signs
SPECIMEN = "本篇的单位、人物、数字均为虚构，只为说明版式，不计入任何统计。"
COMPILED = "本篇由编者依公开资料整理，出处列于篇末。"
Marks = Mapping[str, tuple[str, str]]


def chapter_page(chapter: Chapter, images: Images, chapters: Collection[str], marks: Marks) -> Page:
    """The page of a chapter. ``chapters`` are the ids of all in the book, ``marks`` the drawings and hues of types."""
    text = prose(chapter.body, Around(images.element, chapter.pictures, chapters))
    made = section(
        "chapter", "doc-chapter", f"bs-chapter bs-chapter--{chapter.kind}",
        _head(chapter, marks),
        _boxes(chapter, images, marks),
        pairs(_facts(chapter), "bs-facts") if chapter.facts or chapter.honours else None,
        _points("做法要点", "ol", chapter.practice),
        _photo(chapter, images),
        el("div", text.blocks, class_="bs-prose") if text.blocks else None,
        _points("成效", "ul", chapter.outcomes),
        (figure(images.element(each, each.alt), each.caption) for each in chapter.photos),
        _foot(chapter),
        text.notes,
    )  # fmt: skip
    return Page(chapter.id, chapter.title, "bodymatter", made, level=1)


def _head(chapter: Chapter, marks: Marks) -> Element:
    signs = (
        el("span", f"{chapter.number:02}", class_="bs-chapter__number"),
        type_mark(chapter.type_label, marks.get(chapter.type, PLAIN)),
        origin(chapter.origin, chapter.origin_label),
    )
    note = {"specimen": SPECIMEN, "compiled": COMPILED if chapter.sources else ""}.get(chapter.origin, "")
    slogan = chapter.kind == "brand"
    subtitle = el("p", chapter.subtitle, class_="bs-slogan" if slogan else "bs-subtitle", role="doc-subtitle")
    return el(
        "header",
        el("p", ((" ", each) for each in signs if each is not None), class_="bs-signs"),
        heading(chapter.title),
        subtitle if chapter.subtitle else None,
        el("p", note, class_="bs-origin-note") if note else None,
        el("p", chapter.summary, class_="bs-lead") if chapter.summary else None,
    )


def _boxes(chapter: Chapter, images: Images, marks: Marks) -> Element | None:
    """The brands it tells of, those with nothing but a name last. A brand's own chapter has said its name and slogan;
    only its logo is left."""
    if chapter.kind == "brand":
        shown = [el("div", _plate(box, images), class_="bs-brand") for box in chapter.brands if box.logo]
        return el("div", shown, class_="bs-brands") if shown else None
    shown, bare = [], []
    for box in chapter.brands:
        words = _words(box, chapter, marks)
        if box.logo or words:
            name = el("p", box.name, class_="bs-brand__name")
            told = el("div", name, words, class_="bs-brand__words")
            shown.append(el("div", _plate(box, images), told, class_="bs-brand"))
        else:
            bare.append(el("span", box.name, class_="bs-slip"))
    slips = el("p", ((" ", each) for each in bare), class_="bs-slips") if bare else None
    return el("div", shown, slips, class_="bs-brands") if chapter.brands else None


def _plate(box: BrandBox, images: Images) -> Element:
    """The logo on its ground, or a slip with the name for a brand that has none."""
    if box.logo is None:
        return el("p", box.name, class_="bs-slip", aria_hidden="true")
    ink = " bs-plate--ink" if box.ground == "ink" else ""
    return el("div", images.element(box.logo, box.logo.alt), class_=f"bs-plate{ink}")


def _words(box: BrandBox, chapter: Chapter, marks: Marks) -> list[Element]:
    """What is to be said of a brand beside its name; its unit and type only where they are not those of the chapter."""
    unit = box.unit_label if box.unit_label != chapter.unit_label else ""
    sign = type_mark(box.type_label, marks.get(box.type, PLAIN)) if box.type != chapter.type else None
    lines = (("slogan", box.slogan), ("unit", unit), ("type", sign))
    return [el("p", words, class_=f"bs-brand__{kind}") for kind, words in lines if words is not None and words != ""]


def _facts(chapter: Chapter) -> Iterator[tuple[str, Content]]:
    """The facts box; what was awarded is told with its ring and its round."""
    for label, value in chapter.facts:
        if label != HONOURS or not chapter.honours:
            yield label, value or _absent()
    if chapter.honours:
        yield HONOURS, [el("div", honour(each)) for each in chapter.honours]


def _absent() -> Element:
    return el("span", ABSENT, class_="bs-absent")


def _points(title: str, tag: str, lines: Sequence[str]) -> Element | None:
    if not lines:
        return None
    return el("section", el("h2", title), el(tag, (el("li", line) for line in lines)), class_="bs-points")


def _photo(chapter: Chapter, images: Images) -> Element | None:
    lead = chapter.lead
    return figure(images.element(lead, lead.alt), lead.caption) if lead else None


def _foot(chapter: Chapter) -> Iterator[Element]:
    if chapter.sources:
        lines = (el("li", source) for source in chapter.sources)
        yield el("section", el("h2", "资料来源"), el("ol", lines), class_="bs-sources")
    if chapter.keywords:
        words = el("p", el("b", "关键词"), f"　{'、'.join(chapter.keywords)}")
        yield el("div", words, class_="bs-keywords")
