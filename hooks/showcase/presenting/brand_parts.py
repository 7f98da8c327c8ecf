"""The dated and numbered lines of a brand page: photographs, stages, honours, media, sources."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.brand import Brand, SourceNote
from ..domain.collection import HonourState
from ..domain.document import Document
from ..domain.registry import Registry
from .marks import lit_lamps
from .outside import host_of
from .plates import Picture, photo
from .words import numeral, quoted, sentence


@dataclass(frozen=True, slots=True)
class PhotoView:
    """A photograph of an activity. ``number`` is 图一."""

    number: str
    picture: Picture | None
    alt: str
    caption: str
    date: str


@dataclass(frozen=True, slots=True)
class LampStep:
    """A stage of 三亮. ``date`` is '' while it is not reached; ``next_off`` says that the following one is not."""

    label: str
    lit: int
    date: str
    text: str
    off: bool
    next_off: bool


@dataclass(frozen=True, slots=True)
class HonourLine:
    """An honour in the list; one that has lapsed stays as history, with the date."""

    when: str
    title: str
    issuer: str
    until: str
    valid: bool


@dataclass(frozen=True, slots=True)
class MediaLine:
    """A report; ``level`` comes from the department's list of media, ``host`` is the site that ``url`` leads to."""

    date: str
    title: str
    url: str
    outlet: str
    level: str
    host: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A numbered source."""

    text: str
    note: str


def photo_views(document: Document[Brand], folder: str) -> tuple[PhotoView, ...]:
    """The photographs of all activities in the order of the record; activities without one come last."""
    shown: list[PhotoView] = []
    plain: list[PhotoView] = []
    for activity in document.record.activities:
        pictures = [
            (each.alt or activity.title or "", found)
            for each in activity.photos
            if (facts := document.pictures.get(each.file or "")) and (found := photo(facts, folder))
        ]
        for alt, found in pictures:
            number = f"图{numeral(len(shown) + 1)}"
            shown.append(PhotoView(number, found, alt, activity.title or "", activity.date or ""))
        if not pictures:
            plain.append(PhotoView("", None, "", activity.title or "", activity.date or ""))
    return (*shown, *plain)


def lamp_steps(registry: Registry, brand: Brand) -> tuple[LampStep, ...]:
    """All stages in order with the dates of those reached; empty when the record tells no history."""
    if not brand.stage or not brand.stage.history:
        return ()
    entries = {entry.stage: entry for entry in brand.stage.history}
    order = registry.stage_order
    terms = registry.terms["stages"]
    steps = []
    for index, id in enumerate(order):
        entry = entries.get(id)
        following = order[index + 1] if index + 1 < len(order) else id
        text = sentence(entry.text or "") if entry else "尚未到这一步。"
        date = (entry.date or "") if entry else ""
        steps.append(
            LampStep(terms[id].label, lit_lamps(registry, id), date, text, entry is None, following not in entries)
        )
    return tuple(steps)


def honour_lines(states: tuple[HonourState, ...]) -> tuple[HonourLine, ...]:
    """Honours that hold first, then those that have lapsed."""
    ordered = sorted(states, key=lambda state: not state.valid)
    return tuple(
        HonourLine(
            when=state.honour.round or state.honour.awarded,
            title=state.scheme.title,
            issuer="" if state.scheme.issuer == "资料未载" else state.scheme.issuer,
            until=_until(state),
            valid=state.valid,
        )
        for state in ordered
    )


def media_lines(registry: Registry, brand: Brand) -> tuple[MediaLine, ...]:
    """Reports, newest first, with the level of the outlet."""
    levels = {term.label: term.level for term in registry.vocabularies.get("outlets", ())}
    lines = [
        MediaLine(
            each.date or "",
            quoted(each.title or ""),
            each.url or "",
            each.outlet or "",
            levels.get(each.outlet or "", ""),
            host_of(each.url or ""),
        )
        for each in brand.media
    ]
    return tuple(sorted(lines, key=lambda line: line.date, reverse=True))


def source_lines(registry: Registry, notes: tuple[SourceNote, ...]) -> tuple[SourceLine, ...]:
    """The sources as they are cited: from the register, or as the record words them."""
    return tuple(SourceLine(sentence(_citation(registry, note)), sentence(note.note or "")) for note in notes)


def _citation(registry: Registry, note: SourceNote) -> str:
    source = registry.sources.get(note.ref or "")
    if source:
        return source.citation
    return "，".join(part for part in (note.title, note.date) if part) or (note.ref or "")


def _until(state: HonourState) -> str:
    if not state.valid_until:
        return "长期有效"
    return f"有效至 {state.valid_until}" if state.valid else f"已于 {state.valid_until} 期满"
