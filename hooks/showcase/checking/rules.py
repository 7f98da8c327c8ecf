BRAND_RULES = CASE_RULES = COLLECTION_RULES = ()
Rule = object
from dataclasses import dataclass
@dataclass(frozen=True)
class Collected:
    brands: tuple
    cases: tuple
    registry: object
    honour_places: tuple
    date: str
