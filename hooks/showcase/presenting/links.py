"""Addresses of pages, relative to the root of the site."""

from __future__ import annotations

HOME = ""
ANTHOLOGY = "anthology/"
BRANDS = "brands/"
CASES = "cases/"
CLUSTERS = "clusters/"
GUIDE = "guide/"
ABOUT = "about/"
HONOURS = "honours/"
KEYWORDS = "cases/keywords/"
REPORT = "report/"
SUBMIT = "submit/"
BLANK_TABLE = "submit/brand-form.xlsx"
BLANK_DOCUMENT = "submit/brand-form.docx"
TYPES = "types/"
UNITS = "units/"
ZONES = "zones/"
MISSING = "404.html"


def brand(id: str) -> str:
    """The page of a brand; its pictures lie beside it."""
    return f"{BRANDS}{id}/"


def brands_page(number: int) -> str:
    """A page of the plain list of brands; the first is the index itself."""
    return BRANDS if number == 1 else f"{BRANDS}page/{number}/"


def case(id: str) -> str:
    """The page of a case; its pictures lie beside it."""
    return f"{CASES}{id}/"


def collection(year: str) -> str:
    """The cases of one year as a book."""
    return f"{CASES}{year}/"


def cluster(root: str) -> str:
    """The page of a cluster, by the id of its root."""
    return f"{CLUSTERS}{root}/"


def edition(id: str) -> str:
    """The page of an edition of the anthology; its files lie beside it."""
    return f"{ANTHOLOGY}{id}/"


def edition_changes(id: str) -> str:
    """What distinguishes an edition's versions, and the edition from others."""
    return f"{edition(id)}changes/"


def edition_chapter(id: str, chapter: str) -> str:
    """A chapter of an edition, by the chapter's id (case-…, brand-…)."""
    return f"{edition(id)}{chapter}/"


def edition_files(id: str) -> tuple[str, str, str]:
    """The finished files of an edition: PDF for the screen, PDF for the printer, EPUB."""
    start = f"{edition(id)}{id}"
    return f"{start}.pdf", f"{start}-print.pdf", f"{start}.epub"


def guide(id: str) -> str:
    """A page of the department's own texts: index and about have short addresses."""
    return {"index": GUIDE, "about": ABOUT}.get(id, f"{GUIDE}{id}/")


def leaf(kind: str, id: str) -> str:
    """The single PDF of a brand or case, beside its page."""
    return f"{brand(id) if kind == 'brand' else case(id)}{id}.pdf"


def type(id: str) -> str:
    """The brands of one type."""
    return f"{TYPES}{id}/"


def unit(id: str) -> str:
    """A unit of the organisation tree."""
    return f"{UNITS}{id}/"


def unit_report(id: str) -> str:
    """How complete the brands of a unit are."""
    return f"{REPORT}{id}/"


def zone(id: str) -> str:
    """The brands of one zone."""
    return f"{ZONES}{id}/"


def depth(address: str) -> str:
    """The prefix that leads from a page back to the root: '' or '../../'."""
    return "../" * address.count("/")
