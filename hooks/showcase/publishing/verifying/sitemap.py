"""The list of all pages for search engines."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator, Set
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from .addresses import Place, own
from .findings import Finding, quoted

NAME = "sitemap.xml"
PACKED = "sitemap.xml.gz"
_LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
_LARGEST = 50_000_000  # search engines read no more, and nothing else stops a packed file from growing without end


def findings(site: Path, place: Place, pages: Set[str]) -> Iterator[Finding]:
    """Whether the sitemap names the ``pages`` and nothing else, and its packed twin says the same."""
    if NAME not in place.files:
        yield Finding(NAME, "网站地图", "没有网站地图")
        return
    data = (site / NAME).read_bytes()
    if PACKED in place.files and _unpacked((site / PACKED).read_bytes()) != data:
        yield Finding(PACKED, "网站地图", f"与 {NAME} 的内容不同")
    try:
        locations = [each.text or "" for each in fromstring(data, forbid_dtd=True).iter(_LOCATION)]
    except (ParseError, DefusedXmlException, ValueError):
        yield Finding(NAME, "网站地图", "不是正确的 XML")
        return
    if not place.origin:
        return
    listed = {each: own(each, place) for each in locations}
    for address, target in listed.items():
        if target.fault or target.file not in pages:
            yield Finding(NAME, "网站地图", f"列出了没有的页面：{quoted(address)}")
    for page in sorted(pages - {target.file for target in listed.values()}):
        yield Finding(NAME, "网站地图", f"没有列出页面：{quoted(page)}")


def _unpacked(data: bytes) -> bytes:
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as packed:
            return packed.read(_LARGEST)
    except (OSError, EOFError, zlib.error):
        return b""
