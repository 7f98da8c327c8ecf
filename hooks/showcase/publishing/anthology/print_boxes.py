"""The boxes of a sheet for the printer: how far colour reaches beyond the cut."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

import pikepdf

BLEED_PT = Decimal("8.503937")  # 3 mm


def with_bleed_boxes(data: bytes) -> bytes:
    """The same file with a BleedBox three millimetres around the TrimBox of every page."""
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            left, bottom, right, top = (Decimal(str(each)) for each in page.obj["/TrimBox"])
            page.obj["/BleedBox"] = pikepdf.Array(
                [left - BLEED_PT, bottom - BLEED_PT, right + BLEED_PT, top + BLEED_PT]
            )
        pdf.save(out, deterministic_id=True, fix_metadata_version=False)
    return out.getvalue()
