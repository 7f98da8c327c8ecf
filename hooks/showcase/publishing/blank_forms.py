"""The empty forms, as branches load them down, fill them in and send them by mail."""

from __future__ import annotations

from showcase.domain.registry import Registry
from showcase.presenting.links import BLANK_DOCUMENT, BLANK_TABLE
from showcase.writing.office.form import form_bytes
from showcase.writing.office.template import template_bytes

from .assets import Asset


def blank_forms(registry: Registry) -> tuple[Asset, ...]:
    """The workbook and the Word form; the same bytes for the same registry."""
    return Asset(BLANK_TABLE, template_bytes(registry)), Asset(BLANK_DOCUMENT, form_bytes(registry))
