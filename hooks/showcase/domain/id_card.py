"""Numbers of identity cards, as GB 11643 builds them."""

from __future__ import annotations

from datetime import date

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECK_SIGNS = "10X98765432"
PROVINCES = frozenset(
    (*range(11, 16), *range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55), *range(61, 66), 71, 81, 82, 83, 91)
)
FIRST_YEAR, LAST_YEAR = 1900, 2099


def is_id_card(number: str) -> bool:
    """Whether 17 digits and a digit or X are such a number: region, day of birth and check sign all right."""
    if len(number) != 18 or not number[:17].isdecimal() or not _is_region(number):
        return False
    year = int(number[6:10])
    if not FIRST_YEAR <= year <= LAST_YEAR or not _is_day(year, number[10:14]):
        return False
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, number[:17], strict=True))
    return CHECK_SIGNS[total % 11] == number[17].upper()


def is_old_id_card(number: str) -> bool:
    """Whether 15 digits can be a number of the kind given out before 1999, which has no check sign."""
    return (
        len(number) == 15
        and number.isdecimal()
        and _is_region(number)
        and _is_day(1900 + int(number[6:8]), number[8:12])
    )


def _is_region(number: str) -> bool:
    return int(number[:2]) in PROVINCES and (number[2:6] != "0000" or number[0] == "8")


def _is_day(year: int, month_and_day: str) -> bool:
    try:
        date(year, int(month_and_day[:2]), int(month_and_day[2:]))
    except ValueError:
        return False
    return True
