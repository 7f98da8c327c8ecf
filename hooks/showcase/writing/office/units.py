"""Units as tables name them: people write names, files hold ids."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from showcase.domain.registry import Registry, Unit

_LAST_ID = re.compile(r"[(（]([a-z0-9-]+)[)）]$")


@dataclass(frozen=True)
class Units:
    """The units of a registry, by what people call them."""

    registry: Registry

    def text_of(self, id: str) -> str:
        """A unit as tables show it: its name, with the id where the name alone would mean another or several."""
        unit = self.registry.units.get(id)
        if unit is None:
            return id
        return unit.label if self._ids.get(_plain(unit.label)) == id else f"{unit.label}（{id}）"

    def id_of(self, text: str) -> str:
        """The id of the unit that a text names by id, name, short name or ``name（id）``; the text itself if none."""
        if text in self.registry.units:
            return text
        last = _LAST_ID.search(text)
        if last and last[1] in self.registry.units:
            return last[1]
        return self._ids.get(_plain(text)) or text

    @cached_property
    def _ids(self) -> Mapping[str, str]:
        """Name -> id; a name that several units have means none, a short name counts only where no name is like it."""
        found: dict[str, str] = {}
        for names in (self._by(lambda unit: unit.label), self._by(lambda unit: unit.short)):
            for name, ids in names.items():
                found.setdefault(name, ids[0] if len(ids) == 1 else "")
        return found

    def _by(self, name: Callable[[Unit], str]) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = {}
        for unit in self.registry.units.values():
            if name(unit):
                found.setdefault(_plain(name(unit)), []).append(unit.id)
        return found


def _plain(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
