"""Claims of progress, and whether figures stand with them. Every pattern means the same in Python and in JavaScript."""

from __future__ import annotations

import re
from collections.abc import Iterable

from showcase.domain.substance import Substance

COUNTED = (
    "个名位人次件条场处户家天日夜分秒米里吨册倍成元块台辆批项起页节课岁周时钟点亿亩斤度层座栋间扇盏封份张支棵株头只趟"
    "班轮篇幅句遍双对套组村街站口筐桶笔炉船车"
)
NUMERALS = "零〇一二三四五六七八九十百千万两半"
NAMED_NUMBERS = "[0-9]+ ?[+＋] ?[0-9NnXx]+|[0-9]+[GgSs](?![A-Za-z])|第 ?[0-9一二三四五六七八九十百]+|十[一二三四五]五"
DATES = (
    "(?:19|20)[0-9]{2}(?:[.—–/-][0-9]{1,4})+"
    "|(?:19|20)[0-9]{2} ?年(?:度|[0-9]{1,2} ?月(?:[0-9]{1,2} ?日)?)?"
    "|[0-9]{1,2}(?: ?[—–至到-] ?[0-9]{1,2})? ?(?:月份?|日|号|季度)"
)
FIGURES = (
    f"[0-9]|百分之|[二三四五六七八九十百千万两][{NUMERALS}]*[多余来]?个?[{COUNTED}]|一[十百千万][{NUMERALS}]*"
    "|一半|一倍|一成|大半|减半|过半|翻番|翻了?一番|归零|清零|零(?:投诉|事故|差错|违规|上访|延误|返工|缺陷|失误|报警|伤亡)"
    "|全部(?:销号|办结|完成|解决|到位|达标)|(?:降|减)(?:到|为|至)零|(?:不|未|没有)发生|无一|全覆盖|全员"
    "|人人(?:持证|[会能有过都])|见(?:下|上|附)?[表图]"
)
RHYTHMS = (
    "每(?:逢|学期|个?工作日|[0-9一二两三四五六七八九十]*个?[天日周月季年班晚夜次单趟件炉轮])|随叫随到|全天|24 ?小时"
)
TIMES = (
    "(?:19|20)[0-9]{2}|[0-9]{1,2} ?(?:月|日)|[今去前本上近全当同半]年|[上下]半年|季度|年[底末初内来]"
    "|(?:近|过去|连续|前|头)[一二两三四五六七八九十0-9]+ ?个?[年月周天]|一年[来里]"
    "|十[一二三四五]五|以来|截至|目前|至今|本月|上月|学期|期间"
)
NOT_CLAIMED = (
    "(?:没|未|尚|难以|将|还要|仍要|需要|要让|要把|要使|拟|为了|争取|力争|计划|打算|今后|下一步|下步|目标|希望|如何|怎样|才能|能否"
    "|是否|不敢说|不能|不会|并不|不是|谈不上|说不上|不等于)[^，。；！？]{0,12}$|(?<!主)要$"
)
QUOTED = "“[^”]*”|《[^》]*》"
TRAILING = "也都更均已皆又还就得了的地仍便且并之：:，,、 "

_named_numbers = re.compile(NAMED_NUMBERS)
_dates = re.compile(DATES)
_figures = re.compile(FIGURES)
_times = re.compile(TIMES)
_rhythms = re.compile(RHYTHMS)
_not_claimed = re.compile(NOT_CLAIMED)
_quoted = re.compile(QUOTED)
_clause = re.compile("[^，。；！？、：\\s]*$")
SUBJECT = 2


def has_figure(texts: Iterable[str | None], substance: Substance, name: str | None) -> bool:
    """Whether one of the texts says how much or how many; dates, formulas (两个维护) and the brand's name do not."""
    for text in filter(None, texts):
        plain = text.replace(name, "") if name else text
        plain = substance.formula_pattern.sub("", plain)
        if _figures.search(_dates.sub("", _named_numbers.sub("", plain))):
            return True
    return False


def has_time(texts: Iterable[str | None]) -> bool:
    """Whether one of the texts says when."""
    return any(text and _times.search(text) for text in texts)


def has_rhythm(text: str | None) -> bool:
    """Whether the text says how often something is done."""
    return bool(text and _rhythms.search(text))


def claim_in(text: str, substance: Substance) -> tuple[str, str]:
    """The first claim of progress in a text, and what it is said of; two '' if there is none.

    What is quoted, denied, or only hoped for is no claim.
    """
    plain = without_quoted(text)
    for found in substance.claim_pattern.finditer(plain):
        before = plain[: found.start()]
        if not _not_claimed.search(before):
            praise = found.group() in substance.claims  # 一致好评 says nothing of the words before it
            return found.group(), "" if praise else _subject(before)
    return "", ""


def without_quoted(text: str) -> str:
    """The text with a box for every character that stands in quotation marks or in the title of a work."""
    return _quoted.sub(lambda found: "□" * len(found.group()), text) if "“" in text or "《" in text else text


def _subject(before: str) -> str:
    """The last characters before a claim, which name what has become better; '' if the claim begins its clause."""
    matched = _clause.search(before)
    clause = matched.group().rstrip(TRAILING) if matched else ""
    return clause[-SUBJECT:] if len(clause) >= SUBJECT else ""
