"""Every picture file of the site: logos and photographs rebuilt, and a share image for every brand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from showcase import workers
from showcase.domain.collection import BrandEntry, Collection
from showcase.domain.document import Document
from showcase.domain.pictures import Derivative, PictureFacts
from showcase.presenting.pictures import logo_derivatives, photo_derivatives, share_image_name
from showcase.presenting.share import share_card

from .pictures import PictureStore
from .share_image import share_image, share_key


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A picture file of the site: its address, and the finished file in the cache."""

    address: str
    path: Path


@dataclass(frozen=True, slots=True)
class _Making:
    collection: Collection
    root: Path
    store: PictureStore


def make_media(collection: Collection, root: Path, cache: Path, jobs: int) -> Iterator[MediaFile]:
    """All picture files, in a fixed order; those not in ``cache`` yet are made. ``root`` is the content's parent."""
    making = _Making(collection, root, PictureStore(cache))
    for files in workers.each(_media_of_brand, making, tuple(collection.brands), jobs, "制作图片"):
        yield from files
    for files in workers.each(_media_of_case, making, tuple(collection.cases), jobs, "制作案例图片"):
        yield from files


def _media_of_brand(making: _Making, id: str) -> tuple[MediaFile, ...]:
    document, entry = making.collection.brands[id], making.collection.brand_entries[id]
    files: dict[str, Path] = {}
    logo = document.record.logo.file if document.record.logo else None
    for name, facts in document.pictures.items():
        wanted = logo_derivatives(facts) if name == logo else photo_derivatives(facts)
        files |= _derive(making, document, name, facts, wanted)
    card = share_card(entry, making.collection.registry)
    picture = _largest_logo(entry, files)
    files[share_image_name(card)] = making.store.produce(share_key(card), ".png", lambda: share_image(card, picture()))
    return tuple(MediaFile(f"brands/{id}/{name}", path) for name, path in files.items())


def _largest_logo(entry: BrandEntry, files: Mapping[str, Path]) -> Any:
    """A function that reads the logo, so that nothing is read while the share image is in the cache."""
    if entry.logo is None:
        return lambda: None
    largest = logo_derivatives(entry.logo)[0].name
    return lambda: files[largest].read_bytes()


def _media_of_case(making: _Making, id: str) -> tuple[MediaFile, ...]:
    document = making.collection.cases[id]
    files: dict[str, Path] = {}
    for name, facts in document.pictures.items():
        files |= _derive(making, document, name, facts, photo_derivatives(facts))
    return tuple(MediaFile(f"cases/{id}/{name}", path) for name, path in files.items())


def _derive(
    making: _Making, document: Document[Any], name: str, facts: PictureFacts, wanted: tuple[Derivative, ...]
) -> Mapping[str, Path]:
    return making.store.derive(making.root / Path(document.path).parent / name, facts, wanted)
