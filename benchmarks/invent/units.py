"""The organisation that invented brands belong to."""

from __future__ import annotations

from dataclasses import dataclass

BRANDS_PER_BRANCH = 20
BRANCHES_PER_COMPANY = 10
ZONES = (("bench-east", "东部片区"), ("bench-middle", "中部片区"), ("bench-west", "西部片区"))


@dataclass(frozen=True, slots=True)
class InventedUnit:
    """A company, or a branch below it."""

    id: str
    label: str
    short: str
    kind: str
    parent: str
    zone: str

    def entry(self) -> dict[str, str]:
        """The unit as the register writes it."""
        fields = {name: getattr(self, name) for name in self.__slots__}
        return {name: value for name, value in fields.items() if value}


def branches_for(brands: int) -> int:
    """How many branches that many brands are spread over."""
    return max(1, brands // BRANDS_PER_BRANCH)


def units(branches: int) -> tuple[InventedUnit, ...]:
    """Companies and their branches, every company before its branches."""
    found: list[InventedUnit] = []
    for index in range(branches):
        company, place = divmod(index, BRANCHES_PER_COMPANY)
        zone = ZONES[company % len(ZONES)][0]
        owner = InventedUnit(f"bench-{company + 1}", f"测速第 {company + 1} 公司", "", "company", "", zone)
        if place == 0:
            found.append(owner)
        short, id = f"第 {place + 1} 车间党支部", f"{owner.id}-{place + 1}"
        found.append(InventedUnit(id, owner.label + short, short, "party_branch", owner.id, zone))
    return tuple(found)


def branch_of(brand: int, branches: int) -> str:
    """The id of the branch that a brand, counted from 0, belongs to; neighbours share one, as clusters do."""
    company, place = divmod(min(brand // BRANDS_PER_BRANCH, branches - 1), BRANCHES_PER_COMPANY)
    return f"bench-{company + 1}-{place + 1}"
