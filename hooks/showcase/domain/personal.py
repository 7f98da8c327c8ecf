"""What may be personal or not: plates of cars, addresses of mail, homes. A person has to look."""

from __future__ import annotations

import re
from collections.abc import Iterator

PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•・. -]?"
    r"(?=[A-HJ-NP-Z]{0,2}\d)(?P<serial>[A-HJ-NP-Z\d]{5,6})(?![A-Za-z\d])"
)
# A quick first look, before wide letters and digits are folded.
PLATE_LIKE = re.compile(r"[A-HJ-NP-ZＡ-Ｚ][·•・. -]?[A-HJ-NP-ZＡ-Ｚ\d]{5}")
NO_CAR = re.compile(r"(?:阿里|华为|移动|天翼|电信|联通|百度|腾讯|[全最创革更崭刷])$")
MAIL = re.compile(
    r"(?<![A-Za-z\d._%+-])[A-Za-z\d._%+-]{2,40}@(?:vip\.)?"
    r"(?:qq|163|126|yeah|sina|sohu|139|189|wo|gmail|outlook|hotmail|live|foxmail|icloud|yahoo|msn|aliyun|21cn|tom|proton)"
    r"\.(?:com\.cn|com|net|cn|me)(?![A-Za-z\d-])",
    re.IGNORECASE,
)
_NUMERAL = "[\\d〇零一二三四五六七八九十百]{1,8}"
HOME = re.compile(
    r"(?:家住|家庭住址|家庭地址|现住址|居住地址|户籍地址|户籍所在地|住址)[^，。；,;！？\n]{0,24}?"
    r"(?:(?:路|街|巷|道|弄|村|组|苑|园|里|庄|胡同|小区|公寓)[^，。；,;！？\n]{0,12}?"
    rf"{_NUMERAL} ?(?:号|室|单元|幢|栋)|{_NUMERAL} ?(?:室|单元))"
)
HOME_WORDS = ("家住", "住址", "家庭地址", "居住地址", "户籍")


def plates(text: str) -> Iterator[tuple[int, int]]:
    """Where plates of cars stand in a folded text: first position and the one after the last."""
    for found in PLATE.finditer(text):
        serial = found["serial"]
        letters = sum(each.isalpha() for each in serial)
        of_a_battery_car = serial[0].isalpha() or serial[-1].isalpha()
        before = text[max(found.start() - 2, 0) : found.start()]
        if letters <= 2 and (len(serial) == 5 or of_a_battery_car) and not NO_CAR.search(before):
            yield found.span()


def mails(text: str) -> Iterator[tuple[int, int]]:
    """Where addresses at free mail providers stand; those of an office's own domain are meant to be public."""
    return (found.span() for found in MAIL.finditer(text))


def homes(text: str) -> Iterator[tuple[int, int]]:
    """Where it is said at which number of which street somebody lives."""
    return (found.span() for found in HOME.finditer(text))
