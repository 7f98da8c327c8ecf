"""Characters that hide or pretend, and characters that are only rare (T14, T35)."""
# ruff: noqa: E501 (one case a line reads better than one value a line)

from __future__ import annotations

from ..case import Case, Verdict
from ..page import in_body, in_field

UNIT = "characters"

NEVER = (
    ("rlo", "T35", "a right-to-left override", "\u202e"),
    ("lro", "T35", "a left-to-right override", "\u202d"),
    ("rle", "T35", "an embedding", "\u202b"),
    ("pdf", "T35", "the end of an embedding", "\u202c"),
    ("lri", "T35", "an isolate", "\u2066"),
    ("pdi", "T35", "the end of an isolate", "\u2069"),
    (
        "tags",
        "T14 T35",
        "hidden words of tag characters",
        "\U000e0001\U000e0069\U000e0067\U000e006e\U000e006f\U000e0072\U000e0065",
    ),
    ("private", "T35", "a character of private use", "\ue000"),
    ("private-plane", "T35", "private use in another plane", "\U000f0000"),
    ("annotation", "T35", "an interlinear annotation", "\ufff9"),
    ("hangul-filler", "T35", "a letter without shape", "\u3164"),
    ("half-filler", "T35", "a half-width filler", "\uffa0"),
    ("braille-blank", "T35", "a blank of Braille", "\u2800"),
    ("unassigned", "T35", "a code without a character", "\u0378"),
    ("non-character-plane", "T35", "a code that is never a character", "\U0001fffe"),
    ("replacement", "T34", "a character that was lost", "\ufffd"),
)
CLEANED = (
    ("zwsp", "T14", "spaces of no width", "\u200b"),
    ("bom-inside", "T34", "a byte order mark inside", "\ufeff"),
    ("soft-hyphen", "T14", "soft hyphens", "\u00ad"),
    ("word-joiner", "T14", "word joiners", "\u2060"),
    ("zwnj-han", "T14", "a non-joiner between Chinese characters", "\u200c"),
    ("zwj-han", "T14", "a joiner between Chinese characters", "\u200d"),
    ("lrm", "T35", "a left-to-right mark", "\u200e"),
    ("rlm", "T35", "a right-to-left mark", "\u200f"),
    ("invisible-times", "T14", "an invisible multiplication", "\u2062"),
    ("grapheme-joiner", "T14", "a grapheme joiner", "\u034f"),
    ("mongolian-separator", "T14", "a vowel separator between Chinese characters", "\u180e"),
)
NAMES_REFUSED = (
    ("zwsp", "a space of no width", "水\u200b源"),
    ("zwj", "a joiner", "水\u200d源"),
    ("soft-hyphen", "a soft hyphen", "水\u00ad源"),
    ("rlo", "an override", "水\u202e源"),
    ("lrm", "a mark of direction", "水\u200e源"),
    ("bom", "a byte order mark", "水\ufeff源"),
    ("private", "a character of private use", "水\ue001源"),
    ("tags", "tag characters", "水源\U000e0041"),
)
RARE = (
    ("ext-a", "CJK extension A", "㐀㑇㒲㓚㔾"), ("ext-b", "CJK extension B", "𠀀𠮷𡈽𢦏𣎴"), ("ext-c", "CJK extension C", "𪜀𫓧𫖮"),
    ("ext-d", "CJK extension D", "𫝀𫠝"), ("ext-e", "CJK extension E", "𫠠𬱖𬺈"), ("ext-f", "CJK extension F", "\U0002ceb0\U0002ebe0"),
    ("ext-g", "CJK extension G", "\U00030000\U0003106c"), ("ext-h", "CJK extension H", "\U00031350\U000323af"),
    ("ext-i", "CJK extension I", "\U0002ebf0\U0002ee5d"), ("ext-j", "CJK extension J", "\U000323b0\U00033479"),
    ("compat", "compatibility ideographs", "\uf900\ufa0e\ufa29"), ("radicals", "radicals", "⼀⼆⺀⻌"), ("strokes", "strokes", "㇀㇏㇣"),
    ("zero", "a zero that is a character", "二〇二六年"), ("repeat", "repetition marks", "人々〻"), ("company", "a corporation in one sign", "㍿㈱㊣"),
    ("tibetan", "Tibetan", "བོད་ཡིག གཅིག་མཐུན།"), ("uyghur", "Uyghur", "ئۇيغۇرچە پارتىيە"), ("kazakh", "Kazakh with a joiner", "قازاق\u200cشا"),
    ("mongolian", "Mongolian with its selectors", "ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ ᠪᠢᠴᠢᠭ᠌"), ("mongolian-vowel", "a Mongolian vowel separator", "ᠰᠠᠷ\u180eᠠ"),
    ("yi", "Yi", "ꆈꌠꁱꂷ"), ("dai", "Dai", "ᥖᥭᥰ ᦑᦺ"), ("zhuang", "Zhuang", "Vahcuengh ƨƽƅ"), ("korean", "Korean", "조선말 공산당"),
    ("thai", "Thai", "ภาษาไทย"), ("hindi", "an Indic joiner", "क्\u200dष"), ("lisu", "Lisu", "ꓡꓲ-ꓢꓴ"), ("miao", "Miao", "𖼀𖼁𖼂"), ("naxi", "old Dongba style signs", "〥〦〧"),
    ("pinyin", "pinyin with tones", "lǜ nǚ ḿ ǹg ǖǘǚǜ"), ("combining", "combining accents", "e\u0301 n\u0308"),
    ("ivs", "ideographic variants", "葛\U000e0100城 辻\U000e0101"), ("vs-cjk", "standard variants", "㐂\ufe00"),
    ("circled", "circled numbers", "①②③⑳㉑㊿⓪"), ("units", "signs of measure", "℃ ㎡ ㎏ № ‰ Ω µ"), ("maths", "signs of mathematics", "≤≥±×÷√∞∑∫≈≠"),
    ("arrows", "arrows and boxes", "→⇒■□◆◇●○▲△"), ("currency", "currencies", "￥¥€£₿"), ("roman", "Roman numerals", "Ⅰ Ⅱ Ⅻ ⅳ"),
    ("emoji", "emoji", "🌾🚒📣"), ("emoji-zwj", "an emoji of several", "👩\u200d🚒👨\u200d👩\u200d👧"), ("emoji-skin", "an emoji with a skin tone", "👍🏽✌🏻"),
    ("emoji-vs", "an emoji style", "❤\ufe0f☎\ufe0e"), ("flag", "a flag", "🇨🇳"), ("keycap", "keycaps", "1\ufe0f\u20e3#\ufe0f\u20e3"),
    ("emoji-flag-zwj", "a flag of several", "🏴\u200d☠\ufe0f"), ("full-width", "full-width letters", "ＡＢＣ１２３！"), ("half-kana", "half-width kana", "ｱｲｳ"),
    ("kana", "kana", "あいうアイウヴ"), ("bopomofo", "bopomofo", "ㄅㄆㄇㆠ"), ("cyrillic", "Cyrillic words", "Привет, мир"), ("greek", "Greek letters", "α β γ Δ"),
    ("french", "French", "« Ça va »"), ("music", "signs of music", "♪♫𝄞"), ("alphanumeric", "mathematical letters", "𝐀𝑩𝒞𝔇"), ("yijing", "hexagrams", "䷀䷿☰"),
    ("dashes", "dashes", "—–‒―‐‑−～〜"), ("quotes", "quotation marks", "“”‘’「」『』〝〞«»"), ("dots", "dots of every kind", "·•・‧∙⋅…⋯"),
)  # fmt: skip


def cases() -> tuple[Case, ...]:
    """Every case of this topic."""
    return (
        *(in_body(UNIT, f"body-{name}", rows, what, Verdict.REFUSE, f"管网{text}埋了四十一年。", rule="characters")
          for name, rows, what, text in NEVER),
        *(in_field(UNIT, f"field-{name}", rows, what, Verdict.REFUSE, "contact", f"contact: 党群{text}工作部", rule="characters")
          for name, rows, what, text in NEVER[:8]),
        *(in_field(UNIT, f"name-{name}", "T35", what + " in a name", Verdict.REFUSE, "name", f"name: {text}", rule="characters")
          for name, what, text in NAMES_REFUSED),
        *(in_body(UNIT, f"clean-{name}", rows, what, Verdict.CLEAN, f"管网{text}埋了{text}四十一{text}年。", gone=(text,),
                  kept=("管网埋了四十一年",), rule="invisible-characters")
          for name, rows, what, text in CLEANED),
        *(in_field(UNIT, f"clean-field-{name}", rows, what + " in a field", Verdict.CLEAN, "contact",
                   f"contact: 党群{text}工作部", gone=(text,), kept=("党群工作部",), rule="invisible-characters")
          for name, rows, what, text in CLEANED[:4]),
        *(in_body(UNIT, f"ok-{name}", "T35", what, Verdict.PASS, f"见到“{text}”这些字。", kept=(text,)) for name, what, text in RARE),
        *(in_field(UNIT, f"ok-field-{name}", "T35", what + " in a field", Verdict.PASS, "contact", f"contact: {text[:12]} 部")
          for name, what, text in RARE[::4]),
    )  # fmt: skip
