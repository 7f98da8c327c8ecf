"""People's data and keys, in every place and disguise; and numbers that are nobody's (T47, T49).

Every number is invented: identity numbers of people born in 1900 or 1901 with a right check digit, telephone numbers
of one repeated or rising pattern, bank cards of a pattern with a right check digit.
"""
# ruff: noqa: E501 (one case a line reads better than one value a line)

from __future__ import annotations

from ..case import Case, Text, Verdict
from ..page import BODY, brand, folder, in_body, in_field, page
from ..pictures import png

UNIT = "private"
CARD = "110101190003070037"
CARD_X = "11010119000101009X"
MOBILE = "13800138000"
BANK = "6222020000000000000"

GUILTY = (
    ("card", "an identity number", f"身份证 {CARD}。", CARD),
    ("card-x", "an identity number with X", f"身份证 {CARD_X}。", CARD_X),
    ("card-small-x", "an identity number with a small x", f"身份证 {CARD_X.lower()}。", CARD_X.lower()),
    ("card-spaces", "spaces in an identity number", "号码 110101 19000307 0037。", "110101 19000307 0037"),
    ("card-hyphens", "hyphens in an identity number", "号码 110101-19000307-0037。", "110101-19000307-0037"),
    (
        "card-wide",
        "full-width digits",
        "号码 １１０１０１１９０００３０７００３７。",
        "１１０１０１１９０００３０７００３７",
    ),
    ("card-glued", "characters on both sides", f"编号{CARD}张某", CARD),
    ("card-emphasis", "emphasis in the middle", "号码 110101**19000307**0037。", "19000307"),
    ("card-code", "in code", f"`{CARD}`", CARD),
    ("card-fence", "in a block of code", f"```\n{CARD}\n```", CARD),
    ("card-table", "in a table", f"| 姓名 | 号 |\n|---|---|\n| 甲 | {CARD} |", CARD),
    ("card-entity", "an entity for a digit", "号码 &#49;10101190003070037。", "10101190003070037"),
    ("card-zero-width", "invisible characters between", "号码 110101\u200b19000307\u200b0037。", "19000307"),
    ("card-line", "a line break in the middle", "号码 110101190003\n070037。", "110101190003"),
    ("card-link", "in an address", f"见[表](https://example.com/?id={CARD})。", CARD),
    ("card-alt", "in the words of a link", f"见[{CARD}](https://example.com/)。", CARD),
    ("card-title", "in the title of a link", f"见[表](https://example.com/ '{CARD}')。", CARD),
    ("card-footnote", "in a footnote", f"见注[^1]。\n\n[^1]: {CARD}", CARD),
    ("card-reference", "in a definition nobody uses", f"[x]: https://example.com/{CARD}", CARD),
    ("mobile", "a mobile number", f"联系 {MOBILE}。", MOBILE),
    ("mobile-hyphens", "a mobile number in groups", "联系 138-0013-8000。", "138-0013-8000"),
    ("mobile-spaces", "a mobile number with spaces", "联系 138 0013 8000。", "138 0013 8000"),
    ("mobile-86", "with the country's code", f"联系 +86 {MOBILE}。", MOBILE),
    ("mobile-wide", "full-width digits", "联系 １３８００１３８０００。", "１３８００１３８０００"),
    ("mobile-glued", "a name before it", f"王工{MOBILE}，随时。", MOBILE),
    ("mobile-link", "a telephone link", f"[打电话](tel:{MOBILE})", MOBILE),
    ("mobile-emphasis", "emphasis in the middle", "联系 138*0013*8000。", "0013"),
    ("mobile-circled", "digits in circles and letters", "联系 ①③⑧⓪⓪①③⑧⓪⓪⓪。", "①③⑧⓪⓪①③⑧"),
    ("bank", "a bank card", f"账号 {BANK}。", BANK),
    ("bank-groups", "a bank card in groups", "账号 6222 0200 0000 0000 000。", "6222 0200 0000"),
    ("passport", "a passport", "护照号 E12345678。", "E12345678"),
)
FIELDS = (
    ("contact", "contact", f"contact: 党群部 {MOBILE}", MOBILE, "private-numbers"),
    ("unknown-key", "phone", f"phone: {MOBILE}", MOBILE, "private-numbers"),
    ("unknown-key-name", f"'{MOBILE}'", f"'{MOBILE}': 电话", MOBILE, "private-numbers"),
    ("date-field", "added", f"added: {CARD}", CARD, ""),
    ("long-slogan", "slogan", f"slogan: 一件小事做到底，件件有回音，找我就打{MOBILE}", MOBILE, "private-numbers"),
    ("yaml-error", "contact", f"contact: 部: 电话 {MOBILE}", MOBILE, ""),
    ("comment", "contact", f"contact: 党群部 # 王工 {MOBILE}", MOBILE, "private-numbers"),
    ("quoted-number", "contact", f"contact: '{CARD}'", CARD, "private-numbers"),
    ("evidence", "outcomes", f"outcomes:\n  - {{id: o1, text: 降了, measures: [m1], evidence: [名单 {CARD}]}}", CARD, "private-numbers"),
    ("term", "type", f"type: {MOBILE}", MOBILE, ""),
    ("id-reference", "parent", f"parent: '{MOBILE}'", MOBILE, ""),
    ("url", "media", f"media:\n  - {{date: 2025-09-03, outlet: 晚报, title: 走进化验室, url: 'https://example.com/?t={CARD}'}}", CARD, "private-numbers"),
    ("keyword", "keywords", f"keywords: [{MOBILE}]", MOBILE, "private-numbers"),
    ("escape", "contact", 'contact: "\\u0031\\u00338\\u00300138000"', "0138000", "private-numbers"),
)  # fmt: skip
KEYS = (
    ("github", "a token of a code host", "ghp_" + "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8"),
    ("aws", "a key of a cloud", "AKIA" + "QWERTYUIOPASDFGH"),
    ("private-key", "a private key", "-----BEGIN RSA " + "PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\n-----END RSA " + "PRIVATE KEY-----"),
    ("jwt", "a signed token", "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9." + "eyJzdWIiOiIxMjM0NTY3ODkwIn0." + "dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U"),
    ("slack", "a token of a chat", "xoxb-" + "123456789012-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx"),
    ("aliyun", "a key of another cloud", "LTAI" + "5tAbCdEfGhIjKlMnOpQrSt"),
    ("gitlab", "a token of another code host", "glpat-" + "AbCdEfGhIjKlMnOpQrSt"),
)  # fmt: skip
INNOCENT = (
    "投资 13800138000 元", "产值 1.3800138亿元", "专利号 ZL201910123456.7", "专利 ZL 2019 1 0123456.X", "统一社会信用代码 91330000MA00000007",
    "信用代码 91330000100000000F", "热线 400-800-8000", "热线 4008008000", "客服 95598", "市民热线 12345", "监督电话 12389", "电话 0571-87654321",
    "电话 0571-8765 4321", "传真 (010) 6655-4433", "电话 +86-571-87654321", "文号 浙烟专〔2023〕138 号", "合同 HT-20230308-001380", "订单 202303081380013800",
    "时间 20230308123456", "网格 330102001001", "行政区划 330106", "坐标 30.274084,120.155070", "书号 978-7-5326-4500-1", "刊号 1673-5005", "标准 GB/T 9704-2012",
    "DOI 10.1000/182.13800138000", "编号 No.00013800138", "掩码 138****1234", "掩码 110101********1234", "比分 138:001", "版本 1.38.0013.8000", "用电 13800138000 千瓦时",
    "里程 13812345678 公里", "车次 G1380", "邮编 310000", "卡口 1380", "QQ 群 138001380", "公众号 id_13800138000x", "尺寸 6222×0200 毫米", "序列 6222020000000000004",
    "学号 202013800138", "京A股上市", "期号 第 13800138 期", "ISO 9001:2015", "IP 192.168.13.80", "哈希 e3b0c44298fc1c149afbf4c8996fb92427ae41e4", "圆周率 3.14159265358979323846",
    "网址 https://example.com/news/13800138000.html", "身份证号须核对", "护照", "账号归口管理", "密钥由专人保管",
)  # fmt: skip


def cases() -> tuple[Case, ...]:
    """Every case of this topic."""
    refuse = Verdict.REFUSE
    return (
        *(in_body(UNIT, f"body-{name}", "T47", what, refuse, text, rule="private-numbers", secret=(secret,), line=None, at="")
          for name, what, text, secret in GUILTY),
        *(in_field(UNIT, f"field-{name}", "T47", f"a number in {key}" if key.isascii() else "a number as key", refuse, key, line,
                   rule=rule, secret=(secret,)) for name, key, line, secret, rule in FIELDS),
        *(in_body(UNIT, f"key-{name}", "T49", what, refuse, text, rule="credentials", secret=(text.split("\n")[-1][-20:],))
          for name, what, text in KEYS),
        in_field(UNIT, "key-field", "T49", "a token in a comment of a field", refuse, "contact",
                 f"contact: 党群部 # {KEYS[0][2]}", rule="credentials", secret=(KEYS[0][2],)),
        _file_name("file-card", f"photos/{CARD}.png", CARD),
        _file_name("file-mobile", f"王工{MOBILE}.png", MOBILE),
        _folder_name(),
        *(in_body(UNIT, f"ok-{number:02}", "T47", "a number that is nobody's", Verdict.PASS, f"{text}。", kept=_kept(text))
          for number, text in enumerate(INNOCENT, 1)),
        *(in_field(UNIT, f"ok-field-{number:02}", "T47", "a number that is nobody's, in a field", Verdict.PASS, "contact",
                   f"contact: '{text}'") for number, text in enumerate(INNOCENT[:44:4], 1)),
    )  # fmt: skip


def _kept(text: str) -> tuple[str, ...]:
    """What the page shows word for word; signs of Markdown it does not."""
    return () if "*" in text or "://" in text or text[0].isascii() else (text,)


def _file_name(name: str, file: str, secret: str) -> Case:
    return brand(
        UNIT, name, "T47", "a number in the name of a file", Verdict.REFUSE, files={file: png()},
        body=f"{BODY}\n![夜里，一名队员贴着路面](<{file}>)\n", rule="private-numbers", secret=(secret,),
    )  # fmt: skip


def _folder_name() -> Case:
    id = f"zhang-{CARD}"
    here = folder(UNIT, id)
    files = {f"{here}/index.md": Text(page(id, UNIT))}
    return Case(
        f"{UNIT}-folder", ("T47",), "a number in the name of a folder", Verdict.REFUSE, files, "private-numbers",
        accused=f"content/{here}", hidden=(id,), secret=(CARD,),
    )  # fmt: skip
