"""A case or a brand -> the chapter that a book shows of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from showcase.domain.book import BookPicture, BrandBox, Chapter, ChapterHonour
from showcase.domain.brand import Brand, Photo, SourceNote
from showcase.domain.case import Case
from showcase.domain.collection import HonourState
from showcase.domain.document import Document
from showcase.domain.registry import Registry
from showcase.domain.selection import Shelf

from ..entries import unit_name
from .brand_text import brand_text


def chapter(kind: str, id: str, number: int, shelf: Shelf) -> Chapter:
    """The chapter of a case or brand on the shelf. Raises KeyError when it is not there."""
    return _case_chapter(shelf.cases[id], number, shelf) if kind == "case" else _brand_chapter(id, number, shelf)


def _case_chapter(document: Document[Case], number: int, shelf: Shelf) -> Chapter:
    case, registry = document.record, shelf.registry
    told = [shelf.brands[id] for id in dict.fromkeys(case.brands) if id in shelf.brands]
    pictures = _pictures_in_text(document)
    photos = _photos(document, "photos", case.photos, {each.source for each in pictures.values()})
    common = _common("case", document, registry, shelf.case_awards.get(case.id or "", ()))
    facts = (
        ("所属单位", unit_name(registry, case.unit or "")),
        ("相关品牌", "、".join(each.record.name or "" for each in told)),
        ("创建类型", common["type_label"]),
        ("年份", f"{case.year} 年" if case.year else ""),
        ("撰稿", "、".join(case.authors)),
        ("荣誉", "；".join(each.title for each in common["honours"])),
    )
    return Chapter(
        **common,
        number=number,
        title=case.title or "",
        subtitle=case.subtitle or "",
        summary=case.summary or "",
        year=case.year or "",
        authors=case.authors,
        practice=case.practice,
        outcomes=case.outcomes,
        facts=_without_empty(facts, ("荣誉", "撰稿")),
        brands=tuple(_box(each, registry) for each in told),
        lead=photos[0] if photos else None,
        photos=photos[1:],
        body=document.body,
        pictures=pictures,
    )


def _brand_chapter(id: str, number: int, shelf: Shelf) -> Chapter:
    document = shelf.brands[id]
    brand, registry = document.record, shelf.registry
    pictures = _pictures_in_text(document)
    in_text = {each.source for each in pictures.values()}
    photos = tuple(
        found
        for index, activity in enumerate(brand.activities)
        for found in _photos(document, f"activities[{index}].photos", activity.photos, in_text, activity.title or "")
    )
    common = _common("brand", document, registry, shelf.brand_awards.get(id, ()))
    stage = registry.term("stages", brand.stage.current if brand.stage else None)
    approach = registry.term("approaches", brand.approach)
    facts = (
        ("所属单位", unit_name(registry, brand.unit or "")),
        ("创建类型", common["type_label"]),
        ("创建方式", approach.label if approach else ""),
        ("三亮阶段", stage.label if stage else ""),
        ("曾用名", "、".join(brand.aliases)),
        ("荣誉", "；".join(each.title for each in common["honours"])),
    )
    body = brand_text(document, registry)
    return Chapter(
        **common,
        number=number,
        title=brand.name or "",
        subtitle=brand.slogan or "",
        summary=brand.connotation or "",
        year="",
        authors=(),
        practice=(),
        outcomes=(),
        facts=_without_empty(facts, ("曾用名", "荣誉")),
        brands=(_box(document, registry),),
        lead=photos[0] if photos else None,
        photos=photos[1:],
        body=document.body._replace(children=(*body, *document.body.children)),
        pictures=pictures,
    )


def _common(kind: str, document: Document[Any], registry: Registry, states: tuple[HonourState, ...]) -> dict[str, Any]:
    """What both kinds of chapters take from their record in the same way."""
    record = document.record
    type_term = registry.term("types", record.type)
    origin = registry.term("origins", record.origin)
    unit = record.unit or ""
    return {
        "id": f"{kind}-{record.id}",
        "kind": kind,
        "record": record.id or "",
        "unit": unit,
        "unit_label": unit_name(registry, unit),
        "unit_path": tuple(each.label for each in registry.ancestry(unit)),
        "type": record.type or "",
        "type_label": type_term.label if type_term else "",
        "origin": record.origin or "",
        "origin_label": origin.label if origin else "",
        "keywords": record.keywords,
        "honours": tuple(
            ChapterHonour(each.scheme.id, each.scheme.title, each.honour.round or each.honour.awarded)
            for each in states
            if each.valid
        ),
        "sources": tuple(_citation(registry, note) for note in record.sources),
        "path": document.path,
        "places": document.places,
    }


def _without_empty(facts: tuple[tuple[str, str], ...], optional: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The facts without those that need not be there; the others stay, so that a reader sees what is not recorded."""
    return tuple((label, value) for label, value in facts if value or label not in optional)


def _box(document: Document[Brand], registry: Registry) -> BrandBox:
    brand = document.record
    type_term = registry.term("types", brand.type)
    name = (brand.logo.file or "") if brand.logo else ""
    facts = document.pictures.get(name)
    logo = None
    if facts and not facts.fault:
        logo = BookPicture(
            f"{_folder(document)}/{name}", facts, f"{brand.name}的品牌标识", "", document.place("logo.file")
        )
    return BrandBox(
        id=brand.id or "",
        name=brand.name or "",
        slogan=brand.slogan or "",
        unit_label=unit_name(registry, brand.unit or ""),
        type=brand.type or "",
        type_label=type_term.label if type_term else "",
        logo=logo,
        ground=(brand.logo.ground or "") if brand.logo else "",
        origin=brand.origin or "",
    )


def _pictures_in_text(document: Document[Any]) -> dict[str, BookPicture]:
    found: dict[str, BookPicture] = {}
    for node in document.body.walk():
        if node.kind != "image" or node.text in found:
            continue
        name = unquote(node.text).removeprefix("./")
        facts = document.pictures.get(name)
        if facts and not facts.fault:
            alt = node.plain()
            place = replace(document.place(), line=node.line, column=node.column)
            found[node.text] = BookPicture(f"{_folder(document)}/{name}", facts, alt, node.title or alt, place)
    return found


def _photos(
    document: Document[Any], path: str, photos: tuple[Photo, ...], in_text: set[str], title: str = ""
) -> tuple[BookPicture, ...]:
    """The photographs of a field that do not stand in the text, each with its words below it."""
    return tuple(
        BookPicture(source, facts, photo.alt or "", photo.alt or title, document.place(f"{path}[{index}].alt"))
        for index, photo, facts, source in _usable(document, photos)
        if source not in in_text
    )


def _usable(document: Document[Any], photos: tuple[Photo, ...]) -> Iterator[tuple[int, Photo, Any, str]]:
    for index, photo in enumerate(photos):
        facts = document.pictures.get(photo.file or "")
        if facts and not facts.fault:
            yield index, photo, facts, f"{_folder(document)}/{photo.file}"


def _folder(document: Document[Any]) -> str:
    return document.path.rpartition("/")[0]


def _citation(registry: Registry, note: SourceNote) -> str:
    """A source as a book cites it, ending in a full stop."""
    known = registry.sources.get(note.ref or "")
    cited = known.citation if known else "，".join(part for part in (note.title, note.date) if part) or note.ref or ""
    return "。".join(part.rstrip("。") for part in (cited, note.note or "") if part) + "。"
