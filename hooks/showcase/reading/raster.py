"""What the header of a raster picture tells, and how a picture is refused; nothing is decoded for it."""

from __future__ import annotations

from dataclasses import dataclass

CUT_SHORT = "图片打不开，可能没有传完整：请从原处重新导出为 PNG 或 JPG 再放进来。"
_SCATTERED = "图片里的数据切得太碎（超过 {} 段），看图软件也吃力：请用看图软件打开，另存为 JPG 或 PNG 再放进来。"


class Unusable(Exception):
    """The picture cannot be used; ``sentence`` tells its contributor why, and what to do."""

    def __init__(self, sentence: str = CUT_SHORT) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Header:
    """Width and height in pixels as stored, before any turn; ``moving`` if there are several frames to be played;
    ``passes`` counts how often a decoder goes over all pixels; ``exif`` is the block of camera data or b''."""

    width: int
    height: int
    moving: bool = False
    passes: int = 1
    exif: bytes = b""


def scattered(most: int) -> Unusable:
    """What is raised for a file of more than ``most`` pieces: each costs time, and no program writes so many."""
    return Unusable(_SCATTERED.format(most))
