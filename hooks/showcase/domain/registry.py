"""The department's lists: what differs from organisation to organisation is data, read from ``content/registry/``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from .admin import Admin
from .limits import Limits
from .substance import Substance

ANY_WORDS = "…"  # stands in a phrase for one to six characters


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of a configured list. ``mark`` and ``hue`` name a drawing and a colour role of the theme."""

    id: str
    label: str
    text: str = ""
    mark: str = ""
    hue: str = ""
    level: str = ""


@dataclass(frozen=True, slots=True)
class Zone:
    """片区: neighbours that learn from each other."""

    id: str
    label: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """单位: a node of the organisation tree, from a group down to a branch.

    ``kind`` is a term of the list ``unit_kinds``; ``origin`` marks invented units as ``specimen``;
    ``scheme`` names the element scheme its brands follow ('' inherits the parent's).
    """

    id: str
    label: str
    short: str = ""
    kind: str = ""
    parent: str = ""
    zone: str = ""
    scheme: str = ""
    origin: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Element:
    """One required element: the keys that fill it, and the first stage that asks for it ('' never does)."""

    id: str
    label: str
    fields: tuple[str, ...]
    required_from: str = ""
    example: str = ""


@dataclass(frozen=True, slots=True)
class ElementScheme:
    """A set of elements that a brand shows, in their fixed order (六要素)."""

    id: str
    label: str
    source: str
    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class StageTask:
    """What a stage asks for beside elements. ``met_by`` is a word of :data:`completeness.PROOFS`; ``levels`` are those
    of the outlets that count for a task met by media."""

    stage: str
    label: str
    met_by: str
    levels: tuple[str, ...] = ()
    example: str = ""


@dataclass(frozen=True, slots=True)
class HonourScheme:
    """An honour that can be awarded; ``term_years`` 0 means it does not lapse."""

    id: str
    title: str
    issuer: str
    level: str = ""
    term_years: int = 0


@dataclass(frozen=True, slots=True)
class Honour:
    """One award, recorded by the department. Exactly one of ``brand`` and ``case`` is set.

    ``awarded`` is a date of any precision; ``round`` is how the round is called (2023—2024 轮);
    ``valid_until`` overrides what the term of the scheme gives.
    """

    scheme: str
    brand: str = ""
    case: str = ""
    awarded: str = ""
    round: str = ""
    valid_until: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A public document the showcase quotes."""

    id: str
    title: str
    publisher: str = ""
    date: str = ""
    author: str = ""
    seen: str = ""

    @property
    def citation(self) -> str:
        """The document as a page cites it, without a closing full stop."""
        return "，".join(part for part in (self.title, self.publisher, self.date, self.author, self.seen) if part)


@dataclass(frozen=True, slots=True)
class SiteInfo:
    """Who publishes the showcase and how to reach them; texts of the site that the department may change."""

    title: str
    suffix: str
    editor: str
    lead: str
    contact: str = ""
    edit_url: str = ""
    submit_mail: str = ""  # where the online form's result is sent; '' is the branch's own department
    link_hosts: tuple[str, ...] = ()  # the only outside hosts that texts may link to; empty allows all
    admin: Admin | None = None  # the browser editor at /admin/; None is a site without one


@dataclass(frozen=True, slots=True)
class Wording:
    """A phrase that is looked at: ``kind`` is wording (another word is the official one), absolute (praise the
    advertising law does not allow), internal (marks of papers not meant for the public), spam (left over from the
    page a text was copied from) or allowed (nothing is wrong with the phrases in it). ``right`` is what to write
    instead, '' when the phrase is to go; ``note`` says why. ``…`` in a phrase stands for one to six characters.
    """

    wrong: str
    kind: str = "wording"
    right: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """A false alarm that the department has looked at: problems of ``rule`` in the file ``path`` that show the review
    code ``code`` no longer stop publication. ``reason``, ``reviewer`` (an office) and ``date`` stay on record."""

    path: str
    rule: str
    code: str
    reason: str
    reviewer: str
    date: str


@dataclass(frozen=True)
class Registry:
    """All lists of the department. ``vocabularies`` are the lists by name; units, sources and so on are by id."""

    site: SiteInfo
    vocabularies: Mapping[str, tuple[Term, ...]]
    units: Mapping[str, Unit]
    zones: Mapping[str, Zone]
    element_schemes: Mapping[str, ElementScheme]
    default_scheme: str
    honour_schemes: Mapping[str, HonourScheme]
    honours: tuple[Honour, ...]
    sources: Mapping[str, Source]
    generic_words: tuple[str, ...] = field(default=())
    limits: Limits = field(default=Limits())
    wordings: tuple[Wording, ...] = field(default=())
    reviews: tuple[Review, ...] = field(default=())
    substance: Substance = field(default=Substance())
    stage_tasks: tuple[StageTask, ...] = field(default=())

    @cached_property
    def terms(self) -> Mapping[str, Mapping[str, Term]]:
        """List name -> id -> term."""
        return {name: {term.id: term for term in terms} for name, terms in self.vocabularies.items()}

    def term(self, vocabulary: str, id: str | None) -> Term | None:
        """The term with that id, or ``None`` if there is none."""
        return self.terms[vocabulary].get(id) if id else None

    @cached_property
    def wording_pattern(self) -> re.Pattern[str] | None:
        """What finds every phrase that is looked at, of those that begin alike the longest; None without phrases."""
        phrases = sorted(
            {each.wrong for each in self.wordings if each.wrong}, key=lambda phrase: (-len(phrase), phrase)
        )
        return re.compile("|".join(map(phrase_pattern, phrases))) if phrases else None

    def wording_of(self, found: str) -> Wording:
        """The entry that the pattern found."""
        return self._wording_by_phrase.get(found) or next(
            each
            for each in self.wordings
            if ANY_WORDS in each.wrong and re.fullmatch(phrase_pattern(each.wrong), found)
        )

    @cached_property
    def _wording_by_phrase(self) -> Mapping[str, Wording]:
        return {each.wrong: each for each in self.wordings}

    @cached_property
    def stage_order(self) -> tuple[str, ...]:
        """The ids of the stages, first to last."""
        return tuple(term.id for term in self.vocabularies["stages"])

    @cached_property
    def level_of_outlet(self) -> Mapping[str, str]:
        """Name of a media outlet -> its level, as the department has entered it."""
        return {term.label: term.level for term in self.vocabularies.get("outlets", ())}

    @cached_property
    def parts_of(self) -> Mapping[str, tuple[Unit, ...]]:
        """Unit id -> the units directly below it, in the order of the register; '' -> the top units."""
        found: dict[str, list[Unit]] = {}
        for unit in self.units.values():
            found.setdefault(unit.parent, []).append(unit)
        return {parent: tuple(units) for parent, units in found.items()}

    def ancestry(self, unit_id: str) -> tuple[Unit, ...]:
        """The unit and the units above it, nearest first; empty for an unknown unit."""
        found: list[Unit] = []
        while unit_id in self.units and self.units[unit_id] not in found:
            found.append(self.units[unit_id])
            unit_id = found[-1].parent
        return tuple(found)

    def scheme_of(self, unit_id: str) -> ElementScheme:
        """The element scheme that the brands of a unit follow: its own, else its parent's, else the default. A name
        that leads nowhere is passed over, for pages must be drawn while the department puts its lists right."""
        named = (*(unit.scheme for unit in self.ancestry(unit_id)), self.default_scheme, *self.element_schemes)
        known = (self.element_schemes[each] for each in named if each in self.element_schemes)
        return next(known, ElementScheme("", "", "", ()))


def phrase_pattern(phrase: str) -> str:
    """What finds a phrase, ``…`` in it standing for some characters of one clause."""
    return re.escape(phrase).replace(ANY_WORDS, "[^，。；、\\s]{1,6}?")
