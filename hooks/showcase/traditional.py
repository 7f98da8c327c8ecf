"""Which simplified character a traditional one stands for: 黨建 finds 党建, and is no other name than 党建."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def traditional_characters() -> Mapping[str, str]:
    """Traditional -> simplified, one character each, from the OpenCC project's dictionary.

    Where it knows several simplified forms the first, most usual one is taken; characters that stay as they are
    are left out.
    """
    table = files("opencc").joinpath("dictionary", "TSCharacters.txt").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if "\t" in line)
    pairs = ((traditional, forms.split()[0]) for traditional, forms in rows)
    return {traditional: simplified for traditional, simplified in pairs if traditional != simplified}
