"""The empty forms, as branches load them down, fill them in and send them by mail."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from showcase.domain.registry import Registry
from showcase.presenting.links import BLANK_DOCUMENT, BLANK_TABLE

from .assets import Asset
from .pictures import PictureStore

PACKAGE = Path(__file__).parent.parent
MAKERS = ("domain", "reading", "writing")
LIBRARIES = ("openpyxl", "python-docx", "lxml")


def blank_forms(registry: Registry, lists: Path, store: PictureStore) -> tuple[Asset, ...]:
    """The workbook and the Word form; the same bytes for the same registry, which was read from the folder ``lists``.

    They are taken from ``store`` when the same code has made them of the same lists before.
    """
    key = _key(lists)

    def made(address: str) -> Asset:
        kept = store.produce(key, Path(address).suffix, lambda: _makers()[address](registry))
        return Asset(address, kept.read_bytes())

    return made(BLANK_TABLE), made(BLANK_DOCUMENT)


def _makers() -> Mapping[str, Callable[[Registry], bytes]]:
    """What makes the form of an address. Imported here, because the libraries for office files take a quarter of a
    second to load, in every process that builds, and most builds find both forms in the cache."""
    from showcase.writing.office.form import form_bytes
    from showcase.writing.office.template import template_bytes

    return {BLANK_TABLE: template_bytes, BLANK_DOCUMENT: form_bytes}


def _key(lists: Path) -> str:
    """A digest of everything the forms depend on: the department's lists, the code, the libraries."""
    found = sha256("\0".join(f"{name} {version(name)}" for name in LIBRARIES).encode())
    sources = [path for part in MAKERS for path in sorted((PACKAGE / part).rglob("*.py"))]
    for path in (*sources, *sorted(lists.rglob("*.yml"))):
        found.update(f"\0{path.name}\0".encode() + path.read_bytes())
    return found.hexdigest()
