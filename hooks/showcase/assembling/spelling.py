"""How a Chinese name sounds: what lists are sorted by and what a search for ``xianfeng`` or ``zsbl`` finds."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from pypinyin import Style, lazy_pinyin
from pypinyin.constants import PINYIN_DICT
from pypinyin.seg.mmseg import seg

# A syllable is one Han character or one run of Latin letters and digits; everything else is silent.
# theme/components/search-words.js cuts names in the same way to mark what was found.
_SPOKEN = re.compile(r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]+|[a-z0-9]+")


def spell(text: str) -> tuple[str, str]:
    """The pinyin of a text and its initials: ``先锋e站`` gives ``("xian feng e zhan", "xfez")``.

    Syllables are lower case, without tones, one space between them; ü is v, but lue and nue. A run of Latin letters
    and digits is one syllable and stands whole among the initials. A character without a known sound spells itself.
    """
    syllables: list[str] = []
    initials: list[str] = []
    for run in _SPOKEN.findall(unicodedata.normalize("NFKC", text).lower()):
        if run.isascii():
            syllables.append(run)
            initials.append(run)
        else:
            sounds = [sound for word in seg.cut(run) for sound in _sounds(word)]
            syllables += sounds
            initials += [sound[0] for sound in sounds]
    return " ".join(syllables), "".join(initials)


@lru_cache(maxsize=1 << 14)  # names and slogans are made of the same words
def _sounds(word: str) -> tuple[str, ...]:
    sounds = " ".join(lazy_pinyin([word], style=Style.NORMAL, errors=" ".join)).split()
    return tuple(sound.replace("ve", "ue") for sound in sounds)


def syllables() -> dict[str, str]:
    """Syllable -> the common characters (those of GB 2312) that are mostly spoken so: ``{"qing": "氢青清…"}``."""
    found: dict[str, list[str]] = {}
    for character in _common():
        spoken = PINYIN_DICT.get(ord(character), "").partition(",")[0]
        plain = unicodedata.normalize("NFD", spoken).replace("u\u0308", "v").replace("ve", "ue")
        found.setdefault("".join(each for each in plain if each.isascii()), []).append(character)
    return {syllable: "".join(found[syllable]) for syllable in sorted(found) if syllable}


def _common() -> str:
    """The 6,763 Chinese characters of GB 2312, which name nearly everything."""
    rows = bytes(byte for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF) for byte in (high, low))
    return rows.decode("gb2312", errors="ignore")
