"""Every picture file of the site: logos and photographs rebuilt, and a share image for every brand."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from showcase.checking.named_files import named_files_of
from showcase.domain.brand import Brand
from showcase.domain.case import Case
from showcase.domain.collection import BrandEntry, Collection
from showcase.domain.document import Document
from showcase.domain.pictures import Derivative, PictureFacts
from showcase.domain.registry import Registry
from showcase.presenting import links
from showcase.presenting.pictures import logo_derivatives, photo_derivatives, share_image_name
from showcase.presenting.share import share_card

from .pictures import PictureStore
from .share_image import share_image, share_key


@dataclass(frozen=True, slots=True)
class Media:
    """Where pictures come from and go to: the folder above the content, the cache, and the folder of the site."""

    root: Path
    store: PictureStore
    site: Path

    def place(self, collection: Collection, kind: str, id: str) -> None:
        """Put the picture files of one brand or case beside its page, those of a guide page into the guide's folder;
        those not in the cache yet are made."""
        folder = self.site / f"{kind}s" / id
        if kind == "brand":
            files = _of_brand(self, collection.brands[id], collection.brand_entries[id], collection.registry)
        elif kind == "case":
            files = _of_case(self, collection.cases[id])
        else:
            files = _of_guide(self, next(page.document for page in collection.guide if page.id == id))
            folder = self.site / links.GUIDE
        folder.mkdir(parents=True, exist_ok=True)
        for name, path in files.items():
            _link(path, folder / name)


def _link(source: Path, target: Path) -> None:
    """Publish a finished file of the cache without copying it where the file system can; nothing writes to either."""
    try:
        os.link(source, target)
    except FileExistsError:
        return  # the name tells the content
    except OSError:
        shutil.copyfile(source, target)


def _of_brand(media: Media, document: Document[Brand], entry: BrandEntry, registry: Registry) -> Mapping[str, Path]:
    files: dict[str, Path] = {}
    logo = document.record.logo.file if document.record.logo else None
    for name, facts in _shown(document, logo):
        wanted = logo_derivatives(facts) if name == logo else photo_derivatives(facts)
        files |= _derive(media, document, name, facts, wanted)
    card = share_card(entry, registry)
    picture = _largest_logo(entry, files)
    files[share_image_name(card)] = media.store.produce(share_key(card), ".png", lambda: share_image(card, picture()))
    return files


def _largest_logo(entry: BrandEntry, files: Mapping[str, Path]) -> Callable[[], bytes | None]:
    """A function that reads the logo, so that nothing is read while the share image is in the cache."""
    if entry.logo is None:
        return lambda: None
    largest = logo_derivatives(entry.logo)[0].name
    return lambda: files[largest].read_bytes()


def _of_case(media: Media, document: Document[Case]) -> Mapping[str, Path]:
    files: dict[str, Path] = {}
    for name, facts in _shown(document, None):
        files |= _derive(media, document, name, facts, photo_derivatives(facts))
    return files


def _of_guide(media: Media, document: Document[None]) -> Mapping[str, Path]:
    files: dict[str, Path] = {}
    for name, facts in document.pictures.items():
        files |= _derive(media, document, name, facts, photo_derivatives(facts))
    return files


def _shown(document: Document[Any], logo: str | None) -> Iterator[tuple[str, PictureFacts]]:
    """The pictures that the page shows: what merely lies in the folder may never have been meant for the public."""
    # Most brands have a logo and no other picture; looking through the whole record for those takes time.
    named = named_files_of(document) if document.pictures.keys() - {logo} else {logo}
    return ((name, facts) for name, facts in document.pictures.items() if name in named)


def _derive(
    media: Media, document: Document[Any], name: str, facts: PictureFacts, wanted: tuple[Derivative, ...]
) -> Mapping[str, Path]:
    return media.store.derive(media.root / Path(document.path).parent / name, facts, wanted)
