"""What must not be public, found in any text: numbers of persons, their addresses, and marks of secret papers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from .bank_card import bank_cards
from .digits import DIGIT, GAP, LONG, fold, is_long, only_digits
from .id_card import is_id_card, is_old_id_card
from .mobile import mobiles
from .personal import HOME_WORDS, PLATE_LIKE, homes, mails, plates
from .secrecy_marks import secrecy_marks

ID_CARD, MOBILE, BANK_CARD, PASSPORT, PERMIT = "身份证号", "手机号", "银行卡号", "护照号", "通行证号"
SECRECY_MARK = "密级标志"
CAR, MAIL, HOME = "车牌号", "个人邮箱", "住址"
MOST = 300
DOUBTFUL = frozenset((CAR, MAIL, HOME))

_SPAN = rf"(?:{GAP}{{0,3}}\d)"
IDENTITY = re.compile(rf"(?<![\dA-Za-z])[1-9]{_SPAN}{{16}}{GAP}{{0,3}}[\dXx](?![\dA-Za-z])")
OLD_IDENTITY = re.compile(r"(?:身份证|证件号|居民证)\D{0,12}(?P<number>\d{15})(?!\d)")
COMPANY_BEFORE = re.compile(r"(?:信用代码|机构代码|税号|识别号)\W{0,4}$")
SLASHED = re.compile(r"(?<![\dA-Za-z])[1-9]\d{5} ?[/／] ?\d{8} ?[/／] ?\d{3}[\dXx](?![\dA-Za-z])")
SLASHED_LIKE = re.compile(rf"[/／] ?{DIGIT}{{8}} ?[/／]")
PASSPORT_WRITTEN = re.compile(
    r"护照\D{0,10}?(?P<number>[EGDSPHMK][A-Z]?\d{7,8}|1[45]\d{7})(?![\dA-Za-z])",
    re.IGNORECASE,
)
PERMIT_WRITTEN = re.compile(
    r"(?:通行证|回乡证|台胞证|往来港澳|往来台湾)\D{0,10}?(?P<number>[CWLTHM][A-Z]?\d{7,10})(?![\dA-Za-z])",
    re.IGNORECASE,
)
URL = re.compile(r"https?://[!-~]+")
PHONE_BEFORE = re.compile(r"(?:phone|mobile|tel|wa\.me|sms)[=/:+]*$", re.IGNORECASE)
JOINTS = re.compile(r"[-_./\\\s]")
LOOSE_JOINTS = re.compile(r"[_./\\\s]")
BEFORE_RUN, AFTER_RUN = 8, 16  # country codes and words, units
PAPERS = ("身份证", "居民证", "证件", "通行证", "回乡证", "台胞证", "往来港澳", "往来台湾", "护照")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something private from ``start`` up to but not including ``end``; ``number`` is alike however it is dressed."""

    kind: str
    start: int
    end: int
    number: str

    @property
    def is_doubtful(self) -> bool:
        """Whether it may well be meant to be public, so that a person has to look."""
        return self.kind in DOUBTFUL


def kinds(text: str) -> tuple[str, ...]:
    """The kinds of private data in ``text`` (身份证号, 手机号, 银行卡号, 密级标志 …), each once; usually none.

    What is doubtful (a plate, an address) does not count.
    """
    certain = [each.kind for each in find(text) if not each.is_doubtful]
    return tuple(dict.fromkeys([*certain, *([SECRECY_MARK] if secrecy_marks(text) else [])]))


def find(text: str) -> tuple[Finding, ...]:
    """Numbers and addresses of persons in ``text``, by position; where two overlap, the more certain kind.

    Of very many the first ones: nobody reads on, and a file must be judged in time.
    """
    hints = tuple(hint for hint, holds in _HINTS if holds(text))
    if not hints:
        return ()
    folded = fold(text)
    taken = bytearray(len(text))
    found: list[Finding] = []
    for kind, (start, end) in islice(chain.from_iterable(hint(folded) for hint in hints), MOST):
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            found.append(Finding(kind, start, end, _number(kind, folded[start:end])))
    return tuple(sorted(found, key=lambda each: each.start))


def find_in_name(name: str) -> tuple[Finding, ...]:
    """Like :func:`find`, for the name of a file or folder, where hyphens and dots join what does not belong together.

    Leaves out what is doubtful.
    """
    if not is_long(name):
        return ()
    found = find(LOOSE_JOINTS.sub("|", name)) or find(JOINTS.sub("|", name))
    return tuple(each for each in found if not each.is_doubtful)


def _long_numbers(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Looks only around runs of digits: the patterns look back further than where they begin."""
    addresses = [found.span() for found in URL.finditer(text)]
    for run in LONG.finditer(text):
        start, end = max(run.start() - BEFORE_RUN, 0), run.end() + AFTER_RUN
        for found in IDENTITY.finditer(text, start, end):
            if is_id_card(only_digits(found.group())) and not COMPANY_BEFORE.search(_before(text, found.start())):
                yield ID_CARD, found.span()
        for span in bank_cards(text, start, end):
            if not _is_inside(span[0], addresses):
                yield BANK_CARD, span
        for span in mobiles(text, start, end):
            if not _is_inside(span[0], addresses) or PHONE_BEFORE.search(_before(text, span[0])):
                yield MOBILE, span


def _slashed(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Identity numbers with a slash between region, birthday and serial, as forms print them."""
    addresses = [found.span() for found in URL.finditer(text)]
    for found in SLASHED.finditer(text):
        if is_id_card(only_digits(found.group())) and not _is_inside(found.start(), addresses):
            yield ID_CARD, found.span()


def _papers(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    for found in OLD_IDENTITY.finditer(text):
        if is_old_id_card(found["number"]):
            yield ID_CARD, found.span("number")
    for kind, pattern in ((PASSPORT, PASSPORT_WRITTEN), (PERMIT, PERMIT_WRITTEN)):
        yield from ((kind, found.span("number")) for found in pattern.finditer(text))


def _cars(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    return ((CAR, span) for span in plates(text))


def _mails(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    return ((MAIL, span) for span in mails(text))


def _homes(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    return ((HOME, span) for span in homes(text))


# What finds some kinds in a folded text, and a quick first look whether there can be any; most certain kinds first.
_HINTS: tuple[tuple[Callable[[str], Iterator[tuple[str, tuple[int, int]]]], Callable[[str], bool]], ...] = (
    (_long_numbers, is_long),
    (_slashed, lambda text: SLASHED_LIKE.search(text) is not None),
    (_papers, lambda text: any(word in text for word in PAPERS)),
    (_cars, lambda text: PLATE_LIKE.search(text) is not None),
    (_mails, lambda text: "@" in text or "＠" in text),
    (_homes, lambda text: any(word in text for word in HOME_WORDS)),
)


def _before(text: str, position: int) -> str:
    return text[max(position - 16, 0) : position]


def _is_inside(position: int, spans: list[tuple[int, int]]) -> bool:
    before = bisect_right(spans, position, key=lambda span: span[0])
    return before > 0 and position < spans[before - 1][1]


def _number(kind: str, written: str) -> str:
    """What two ways of writing the same have in common."""
    if kind == MOBILE:
        return only_digits(written)[-11:]
    return only_digits(written) if kind in {ID_CARD, BANK_CARD} else "".join(written.split()).casefold()
