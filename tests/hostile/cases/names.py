"""Names of brands, people and units that look odd and are right, and names that imitate (T15, T35)."""
# ruff: noqa: E501 (one case a line reads better than one value a line)

from __future__ import annotations

from ..case import Case, Text, Verdict
from ..page import BODY, END, brand, folder, in_field, page

UNIT = "names"

PASSED = (
    ("middle-dot", "a middle dot", "先锋·瓦窑"), ("bullet", "another dot", "先锋•井台"), ("katakana-dot", "a third dot", "先锋・溪口"),
    ("ethnic", "a name of a minority", "买买提·吐尔逊服务队"), ("ethnic-long", "a long name of a minority", "阿依古丽·阿卜杜热合曼工作室"),
    ("tibetan", "a Tibetan name", "扎西措姆·雪域信使"), ("tibetan-script", "Tibetan script", "སྐར་མ་驿站"), ("mongolian", "Mongolian script", "ᠮᠣᠩᠭᠣᠯ马背"),
    ("uyghur", "Uyghur script", "بۇلاق泉眼"), ("yi", "Yi script", "ꆈꌠ火把"), ("korean", "Korean", "진달래金达莱"), ("rare", "a rare surname", "𠮷野仡佬"),
    ("rare-ext", "characters of extension G", "𰻝面馆"), ("ampersand", "an ampersand", "桥&路"), ("plus", "a plus", "1+N灯下课"), ("one-plus", "a pattern", "“1+3+X”帆影"),
    ("apostrophe", "an apostrophe", "Let's书桌"), ("quotes", "Chinese quotation marks", "“炉火”工作法"), ("straight", "straight quotation marks", '"麦田"课堂'),
    ("brackets", "book title marks", "《稻香》读书会"), ("square", "square brackets", "[棉田]行动"), ("parentheses", "parentheses", "茶山（二期）"),
    ("percent", "a percent sign", "100%到岗"), ("hash", "a number sign", "铁道#9"), ("at", "an at sign", "铜@你"), ("equals", "an equals sign", "石=实"),
    ("formula", "what spreadsheets compute", "=1+1桑园"), ("minus", "a minus first", "-30℃先锋"), ("plus-first", "a plus first", "+你更好"), ("at-first", "an at sign first", "@身边人"),
    ("slash", "a slash", "7/24琴声"), ("colon", "a colon", "笛:听见"), ("exclamation", "an exclamation mark", "冲!犁头"), ("question", "a question mark", "镰在哪?"),
    ("latin", "Latin letters", "QingYuan"), ("one", "one letter", "渠"), ("digits", "digits", "12345好办"), ("roman", "a Roman numeral", "鼓楼Ⅱ"),
    ("emoji", "an emoji", "🌾画里"), ("full-width", "full-width letters", "Ｅ钟"), ("circled", "a circled number", "①号墨池"), ("zero", "a round zero", "〇距离砚"),
    ("space", "spaces", "诗 与 墙"), ("wide-space", "an ideographic space", "歌　门"), ("dash", "dashes", "窗——风"), ("dots", "dots", "沙……"), ("tilde", "a tilde", "泥~土"),
    ("no", "a word that is false elsewhere", "no"), ("time", "a time", "12:30"), ("null", "a word like nothing", "null值守"), ("true", "a word that is true", "true心"),
    ("backslash", "a backslash", "金\\银"), ("tick", "a backtick", "`星`光"), ("dollar", "a dollar sign", "$岸"), ("caret", "signs of LaTeX", "x^2_河"), ("jinja", "braces", "{{潮}}"),
    ("degree", "a degree sign", "37℃春"), ("trade", "a trade mark", "雪莲®"), ("traditional", "a traditional name", "龍門渡"), ("cyrillic", "a Cyrillic word", "Волга河畔"),
)  # fmt: skip
MIXED = (
    ("cyrillic-a", "a Cyrillic letter among Latin ones", "Pаrty驿站"), ("cyrillic-word", "a Latin word in Cyrillic letters", "Раrtу"),
    ("greek-o", "a Greek letter among Latin ones", "Gοod服务"), ("cherokee", "a Cherokee letter among Latin ones", "Ꭺpple"), ("armenian", "an Armenian letter among Latin ones", "օpen课堂"),
)  # fmt: skip
# What an older brand is called, and what the newcomer calls itself.
TWINS = (
    ("width", "full-width letters", "E站先行", "Ｅ站先行"), ("case", "another case", "Harbour灯", "harbour灯"), ("traditional", "traditional forms", "龙门书屋", "龍門書屋"),
    ("punctuation", "other punctuation", "松·涛", "松涛"), ("compat", "a compatibility ideograph", "金色年华", "\uf90a色年华"), ("radical", "a radical for a character", "一心向水", "⼀心向水"),
    ("circled", "a circled letter", "A计划", "Ⓐ计划"), ("letter-o", "a zero for a letter", "O距离", "0距离"), ("cyrillic", "Cyrillic capitals", "HOBOE", "НОВОЕ"),
    ("combining", "a decomposed letter", "Café驿站", "Cafe\u0301驿站"), ("zero", "two round zeros", "〇工时", "○工时"), ("mathematical", "mathematical letters", "Star之家", "𝐒𝐭𝐚𝐫之家"),
)  # fmt: skip


def cases() -> tuple[Case, ...]:
    """Every case of this topic."""
    return (
        *(in_field(UNIT, f"ok-{name}", "T15 T35", what, Verdict.PASS, "name", f"name: {_quoted(text)}", kept=(text,))
          for name, what, text in PASSED),
        *(in_field(UNIT, f"mixed-{name}", "T35", what, Verdict.REFUSE, "name", f"name: {text}", rule="mixed-scripts")
          for name, what, text in MIXED),
        *(_twins(*row) for row in TWINS),
        brand(UNIT, "too-long", "T26", "a name of forty characters", Verdict.REFUSE, changes={"name": "name: " + "水" * 40},
              at="name: 水", rule="length"),
    )  # fmt: skip


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _twins(name: str, what: str, old: str, new: str) -> Case:
    """An older brand keeps its page; the newcomer, though its folder sorts first, does not get one."""
    id = f"{UNIT}-twin-{name}"
    newcomer, elder = f"{id}-a", f"{id}-b"
    fresh = page(newcomer, UNIT, {"name": f"name: {_quoted(new)}", "added": "added: 2026-11-20"}, f"{BODY}\n{END}\n")
    known = page(elder, UNIT, {"name": f"name: {_quoted(old)}", "added": "added: 2024-03-01"})
    here = folder(UNIT, newcomer)
    files = {f"{here}/index.md": Text(fresh), f"{folder(UNIT, elder)}/index.md": Text(known)}
    return Case(
        id, ("T33", "T35"), f"an older name with {what}", Verdict.REFUSE, files, "unique-names",
        accused=f"content/{here}", shown=(elder,), hidden=(newcomer,),
    )  # fmt: skip
