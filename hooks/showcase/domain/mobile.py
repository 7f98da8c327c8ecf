"""Mobile numbers, told from sums of money, counts, order numbers and the parts of addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .digits import GAP

UNSEEN = re.compile(r"[\n\u00ad\u034f\u180e\u200b-\u200f\u2060-\u2064\ufeff]")
GAPS = re.compile(f"{GAP}+")
_COUNTED = (
    r"(?:[多余]?(?:万(?!老?[师书主经工])|亿|元(?![旦月宵])|吨|美元|欧元|港元|千瓦|兆瓦|公里|千米|平方|立方|公斤|千克|字节|度(?!假)|件(?!事)|笔|"
    r"次(?!日)|户(?!籍|主|外)|米|克|升|条|份|台|套|株|棵|头|只|张|页|册|秒|公顷|亩|人(?![社事员民力工资])|个(?!人))|%|％|‰|℃)"
)
MOBILE = re.compile(
    rf"(?:(?<![\dA-Za-z])|(?<=tel)|(?<=phone)|(?<=mobile)|(?<=mob)|(?<=wx)|(?<=vx))"
    rf"(?:(?:[+＋]|00)?86{GAP}{{0,2}}|[+＋]86[)）]{GAP}?|[(（][+＋]?86[)）]{GAP}?|0(?=1[3-9]\d{{9}}(?!\d)))?"
    rf"(?P<number>1{GAP}{{0,3}}[3-9](?:{GAP}{{0,3}}\d){{9}})"
    rf"(?!\d|\.\d|[A-Za-z](?<![WwVvQq]))",
    re.IGNORECASE,
)
COUNTED_AFTER = re.compile(rf"{GAP}?{_COUNTED}|\s?(?:kWh|KWH|kwh|MWh|GWh|km|kg|KB|MB|GB|ms)(?!\w)")
CALLED_BEFORE = re.compile(r"(?:电话|手机|手机号|联系方式|联系|拨打?|微信|致电|号码)(?:是|为|[:：])?\s*$")
PHONE_NEAR = re.compile(
    r"(?:电话|手机|联系|微信|致电|拨|号码|热线|tel|phone|mob|cell|sms|wechat|weixin|[wv]x)[^，。；;!！?？\n]{0,14}$"
    r"|(?<!\d)1[3-9](?!\d{4}0{5})\d{9}\D{0,8}$",
    re.IGNORECASE,
)
ROUND = re.compile(r"\d{6}0{5}")
FRACTION = re.compile(r"\d+\.?\d+")
JOINED_BEFORE = re.compile(r"[A-Za-z\d][\-_.=#:]$|[A-Za-z]/$|(?<!\d{6})\d/$")
ITEM_BEFORE = re.compile(r"(?:^|\n)[ \t]*\d{1,2}\.$")
SAID_BEFORE = re.compile(
    r"(?:tel|mailto|phone|mobile|mob|cell|sms|wechat|weixin|[wv]x|电话|手机|86|wa\.me)[\-_./=#:]$", re.IGNORECASE
)
MONEY_BEFORE = re.compile(r"(?:[¥￥$€£]|人民币|RMB|CNY|USD)\s?$", re.IGNORECASE)
NUMBER_OF_A_THING = re.compile(
    r"(?:(?:订单|工单|运单|发票|专利|文号)|"
    r"(?:合同|项目|招标|中标|投标|采购|标段|票据|流水|凭证|快递|物流|批准|备案|许可|证书|资产|设备|条形?|二维|序列|档案|产品|商品|"
    r"批次|生产|货|案件|受理|登记|注册|追溯|溯源|图纸|构件|表|资质|仪表|台账|规格|型号|任务|报告|文件|网格)(?=的?[编号码代单识]))"
    r"的?(?:编?号码?|编码|代码|单号|识别码|码)?\s*(?:为|是|[:：]|No\.?|№)?\s*$",
    re.IGNORECASE,
)
SPLITS = frozenset(
    (
        (11,),
        (3, 4, 4),
        (3, 3, 5),
        (3, 5, 3),
        (4, 3, 4),
        (7, 4),
        (3, 8),
        (4, 7),
        (5, 6),
        (6, 5),
        (3, 2, 2, 2, 2),
        (1,) * 11,
    )
)
LOOK_BACK = 24


def mobiles(text: str, begin: int, stop: int) -> Iterator[tuple[int, int]]:
    """Where mobile numbers stand in a part of a folded text: first position and the one after the last."""
    for found in MOBILE.finditer(text, begin, stop):
        start, number = found.start(), found["number"]
        before = text[max(start - LOOK_BACK, 0) : start]
        joined = JOINED_BEFORE.search(before) and not SAID_BEFORE.search(before) and not ITEM_BEFORE.search(before)
        if not joined and _is_spelled_as_phone(number) and not _is_an_amount(text, before, found):
            yield start, found.end()


def _is_an_amount(text: str, before: str, found: re.Match[str]) -> bool:
    """Whether the words around say that the number counts something, or names an order or a device; of a round number
    they, or another phone, must say that it is a phone."""
    if MONEY_BEFORE.search(before) or NUMBER_OF_A_THING.search(before):
        return True
    if ROUND.fullmatch(found.group()) and not PHONE_NEAR.search(before):
        return True
    counted = COUNTED_AFTER.match(text, found.end()) is not None
    return counted and FRACTION.fullmatch(found["number"]) is not None and not CALLED_BEFORE.search(before)


def _is_spelled_as_phone(number: str) -> bool:
    """Whether the gaps fall where people put them; those that cannot be seen may fall anywhere."""
    shown = UNSEEN.sub("", number)
    parts = tuple(len(part) for part in GAPS.split(shown))
    looks_like_years = len(parts) > 1 and parts[0] == 4 and number.startswith("19")
    return parts in SPLITS and not looks_like_years
