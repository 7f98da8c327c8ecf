"""Which record a changed path belongs to."""

from __future__ import annotations

from dataclasses import dataclass

BRANDS, CASES = "brands", "cases"
INDEX = "index.md"


@dataclass(frozen=True, slots=True, order=True)
class Record:
    """The folder of one brand or case: ``group`` is the unit of a brand and the year of a case."""

    part: str
    group: str
    id: str

    @property
    def path(self) -> str:
        """``content/brands/<unit>/<id>``."""
        return f"content/{self.part}/{self.group}/{self.id}"

    @property
    def index(self) -> str:
        """The path of its page."""
        return f"{self.path}/{INDEX}"


def record_of(path: str) -> Record | None:
    """The record whose folder holds the file ``path``, None for a file anywhere else."""
    parts = path.split("/")
    if len(parts) < 5 or parts[0] != "content" or parts[1] not in (BRANDS, CASES):
        return None
    return Record(parts[1], parts[2], parts[3])
