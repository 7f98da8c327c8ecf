"""The same hostile things in other clothes, and innocent things that look like them (T1, T2, T8, T23, T47, T48)."""
# ruff: noqa: E501 (one case a line reads better than one value a line)

from __future__ import annotations

from ..case import Case, Verdict
from ..page import in_body, in_field

UNIT = "guises"

HTML = (
    "<img/src=x/onerror=window.BSRAN=1>", "<a href=javascript:window.BSRAN=1>x</a>", "<script", "x </script> y", "<a\nhref='javascript:window.BSRAN=1'>x</a>", "[<b>x</b>](https://example.com)",
    "` <script>window.BSRAN=1</script>", "<img src=x onerror=window.BSRAN=1 ", "<img\nsrc=x\nonerror=window.BSRAN=1>", "<xmp>", "<!-->", "<svg><a xlink:href=javascript:window.BSRAN=1>x</a></svg>",
    "<IFRAME SRC=javascript:parent.BSRAN=1>", "<q/oncut=alert(1)>", "<body onload=window.BSRAN=1>", "<input autofocus onfocus=window.BSRAN=1>", "<marquee onstart=window.BSRAN=1>",
    "\"><script>window.BSRAN=1</script>", "<img src=`x`onerror=window.BSRAN=1>", "<scr ipt>alert(1)</scr ipt>", "- <b onclick=window.BSRAN=1>x</b>", "1. 一\n   <video src=x onerror=window.BSRAN=1>",
)  # fmt: skip
LINKS = (
    "[a](http:example.com)", "[a](https:/example.com)", "[a](https://example.com:99999/)", "[a](https://[::1]/)", "[a](https://127.0.0.1/)", "[a](https://example.com\\@evil.example/)", "[a](https://%65xample.com/)",
    "[a](&Tab;javascript:window.BSRAN=1)", "[a](feed:javascript:window.BSRAN=1)", "[a](jar:https://example.com!/)", "[**www.gov.cn**](https://example.com)", "[www.gov.cn](https://www.gov.cn.example.com)",
    "[中国政府网 www.gov.cn](https://example.com)", "[a](mailto:javascript:window.BSRAN=1)", "[a](intent://x#Intent;end)", "[a](data:,x)", "[a](ws://example.com)", "[a](about:blank)", "[a](sms:10086)",
    "[a](https://ⓔxample.com/)", "[a](https://g00gle。com/)", "[a](https://192.168.1.1/)", "[a](#s1)",
)  # fmt: skip
NUMBERS = (
    "1 3 8 0 0 1 3 8 0 0 0", "138.0013.8000", "138—0013—8000", "138 00 13 80 00", "١٣٨٠٠١٣٨٠٠٠", "¹³⁸⁰⁰¹³⁸⁰⁰⁰", "1380013\n8000", "[a](https://example.com/?tel=13800138000)", "11010119000101009Ｘ",
    "身份证\n110101\n190003070037", "110101_19000307_0037", "身份证号：110101 1900 0307 0037", "身份证 110101000307003", "港澳通行证 C12345678", "卡号 4111 1111 1111 1111", "手机：138－0013－8000",
    "联系人 13800138000/13900139000", "13800138000转1", "tel13800138000", "微信同号13800138000", "008613800138000", "**138**00138000", "~~138~~00138000", "[138](https://example.com)00138000",
    "138&#48;0138000", "`138`00138000", "[a]: /x '13800138000'", "<mailto:13800138000@example.com>", "𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎", "电话：13800138000。", "1101011900030700**37**", "(138)00138000", "（138）0013-8000",
    "110101/19000307/0037", "电话 86-138-0013-8000", "130-0000-1234、131-0000-1234",
    "- 13800138000", "|13800138000|b|\n|-|-|\n|a|x|", "### 13800138000", "> 电话13800138000", "- [ ] 13800138000", "```13800138000\nx\n```", "句[^13800138000]\n\n[^13800138000]: 注", "<tel:13800138000>",
)  # fmt: skip
NOBODYS = (
    "实收13800138000.00元", "13800138000kWh", "ISBN 9787532645001", "9787532645001", "合同编号 110101190003070038", "400-138-0013 转 8000", "0571-13800138", "20260421 13:80:01", "SN:13800138000A", "a13800138000b9f",
    "￥13,800,138,000", "138-139 号段", "1380 年、0013 年、8000 年", "138.00138000%", "120.13800138000", "13800138-0000-4138-8001-380013800000", "招标编号：ZB-2026-13800138", "〔2026〕13800138 号", "6222 不是卡",
    "138xxxx8000、138****8000、1380013****", "1380～0138000", "N30.27408413800", "12345678901234567890", "13800+138000=151800", "13800:138000", "310000-13800138", "13800138000 米", "共 13812345678 吨", "服务 13812345678 人次",
    "工号 330106199901", "<https://example.com/a?spm=13800138000>", "DL/T 13800—2013", "身份证 1101**********0037", "传真：010-13800138", "（0571）8765-4321", "(138 个) 0013 号", "2026/04/21/0013",
    "产值 15000000000，比上年多", "| 年 | 产值（元） |\n|---|---|\n| 2025 | 15000000000 |", "| 年 | 度 |\n|---|---|\n| 2025 | 13800000000 |",
)  # fmt: skip
MARKS = (
    "機密★10年", "机密＊10年", "密级：机密", "（机密★）", "机　密　★", "*机密★1年*", "秘密🌟10年", "绝密✭", "机密&#9733;10年", "机\u00ad密★", "机密\n★10年", "机**密★**10年", "**机**密★10年", "[机密](https://example.com)★10年", "机`密★`",
)  # fmt: skip
UNMARKED = ("秘密：★★★★★ 好评", "机密文件管理培训", "《绝密跟踪》", "不涉及国家秘密", "一、秘密；二、机密；三、绝密")
PLAIN = (
    "&amp;lt;script&amp;gt;", "a <- b -> c <= d => e <> f", "<<重点>> 和 <-- 见", ">_< 与 <3", "1<x<2", "<党员> <第一>", "<1>、<2>", "<%= x %> <!> <?", "[a](HTTPS://EXAMPLE.COM/A)", "[a](https://example.com/#x)",
    "[a](https://example.com./)", "[中国政府网](https://www.gov.cn/)", "[gov.cn](https://www.gov.cn/)", "[www.gov.cn/zhengce](https://www.gov.cn/zhengce/1)", "[方案.docx](https://example.com/a)", "[Node.js](https://example.com/)",
    "[看](https://mp.weixin.qq.com/s/abc_DEF-123)", "xn--abc 是什么", "见 https://example.com/a_b_c，和 http://example.com 。", "见 https://аррӏе.com/ 这种假网址",
)  # fmt: skip
FIELDS = (
    ("id", "id: ../../x"), ("id", "id: /etc"), ("unit", "unit: '<script>alert(1)</script>'"), ("unit", "unit: " + "x" * 5000), ("name", "name: |\n  甲\n  乙"), ("name", 'name: "甲\\n乙"'), ("name", 'name: "甲\\u2028乙"'),
    ("name", 'name: "甲\\N乙"'), ("contact", 'contact: "甲\\L乙"'), ("contact", 'contact: "甲\\x85乙"'), ("contact", 'contact: "\\ud83d"'), ("goals", "goals:\n  - {id: g1, text: 甲, text: 乙}"), ("contact", "k" * 10_000 + ": v"),
    ("contact", "'': v"), ("contact", "~: v"), ("contact", '"a\\nb": v'), ("goals", "goals: {a: b}"), ("goals", "goals: 好"), ("contact", "1: v"), ("contact", "true: v"), ("updated", "updated: '2026-11-2\u202e0'"), ("added", "added: -2026-01-01"),
    ("added", "added: '2026-01-01<script>'"), ("goals", "goals:\n  - {id: g1, text: 甲, baseline: .inf, target: 5}"), ("goals", "goals:\n  - {id: g1, text: 甲, baseline: NaN, target: 5}"),
    ("goals", "goals:\n  - {id: g1, text: 甲, baseline: 1e999999999, target: 5}"), ("goals", "goals:\n  - {id: g1, text: 甲, baseline: " + "9" * 3000 + ", target: 5}"), ("participation", "participation: {solicited: -1}"),
    ("participation", "participation: {solicited: " + "9" * 5000 + "}"), ("media", 'media: [{date: 2025-01-01, outlet: 甲报, title: 题, url: "https://example.com/\\njavascript:x"}]'),
    ("media", 'media: [{date: 2025-01-01, outlet: 甲报, title: 题, url: "https://exa mple.com/"}]'), ("sources", 'sources: [{title: "<b>x</b>"}]'), ("activities", "activities: [{date: 2026-01-01, title: '<i>x'}]"),
    ("measures", "measures: [{id: m1, text: 甲, owner: 乙, goals: [g1], innovation: maybe}]"), ("pairing", "pairing: [{partner: '<a href=x>'}]"), ("goals", "goals: [{id: '\"onx', text: 甲}]"),
)  # fmt: skip
FINE = (
    ("contact", 'contact: "甲\\/乙"'), ("contact", 'contact: "甲\\_乙"'), ("keywords", "keywords: [__proto__, toString, valueOf, hasOwn]"), ("contact", "contact: 甲\t乙"),
    ("goals", "goals:\n  - {id: g1, text: 甲, metric: 温度, unit: ℃, baseline: -12.5, target: -20}"), ("goals", "goals:\n  - {id: g1, text: 甲, metric: 产值, unit: 元, baseline: 123456789012, target: 223456789012}"),
    ("goals", "goals:\n  - {id: g1, text: 甲, metric: 率, unit: '%', baseline: 0.001, target: 0.0005}"), ("goals", "goals:\n  - {id: g1, text: 甲, metric: 率, unit: '%', baseline: 100, target: 100}"),
    ("goals", "goals:\n  - {id: g1, text: 甲, metric: 起, unit: 起, baseline: 0, target: 0}"), ("outcomes", "outcomes: [{id: o1, text: 甲, measures: [m1], period: '< 5 分钟'}]"), ("outcomes", "outcomes: [{id: o1, text: 甲, measures: [m1], period: '2025→2026'}]"),
    ("goals", "goals:\n  - {id: g1, text: 甲, metric: 产值, unit: 元, baseline: 15000000000, target: 18600000000}"), ("goals", "goals:\n  - {id: g1, text: 甲, metric: 电量, unit: 千瓦时, baseline: 13812345678, target: 13912345678}"),
    ("connotation", "connotation: >-\n  甲\n\n  乙"), ("aliases", "aliases: ['甲 & 乙', \"丙'丁\"]"), ("keywords", "keywords: []"), ("added", "added: '2024-03-01'"),
    ("media", 'media: [{date: 2025-01-01, outlet: 甲报, title: 题, url: "https://example.com/a?b=%E6%B0%B4&c=(1)"}]'), ("media", 'media: [{date: 2025-01-01, outlet: 甲报, title: 题, url: "https://example.com/新闻/1"}]'),
    ("media", "media: [{date: 2025-01-01, outlet: 甲报, title: 题, url: 'https://example.com/\"onclick=window.BSRAN=1'}]"), ("activities", "activities: [{date: 2026-01-01, title: '\"onclick=\"window.BSRAN=1'}]"),
)  # fmt: skip


def cases() -> tuple[Case, ...]:
    """Every case of this topic."""
    refuse, passed = Verdict.REFUSE, Verdict.PASS
    return (
        *_bodies("html", "T1", "HTML in other clothes", refuse, HTML, rule="raw-html", at=""),
        *_bodies("link", "T2 T8", "an address in other clothes", refuse, LINKS, rule="links"),
        *_bodies("number", "T47", "a person's number in other clothes", refuse, NUMBERS, rule="private-numbers", at=""),
        *_bodies("mark", "T48", "a mark of secrecy in other clothes", refuse, MARKS, rule="secrecy", at=""),
        *_bodies("ok-number", "T47", "a number that is nobody's", passed, NOBODYS),
        *_bodies("ok-mark", "T48", "words that mark nothing", passed, UNMARKED),
        *_bodies("ok-plain", "T1 T2", "signs that mean nothing", passed, PLAIN),
        *(in_field(UNIT, f"field-{n:02}", "T23 T25", "a value that does not fit", refuse, key, line, at="")
          for n, (key, line) in enumerate(FIELDS, 1)),
        *(in_field(UNIT, f"ok-field-{n:02}", "T23 T25", "a value that fits", passed, key, line) for n, (key, line) in enumerate(FINE, 1)),
    )  # fmt: skip


def _bodies(
    name: str, rows: str, what: str, verdict: Verdict, texts: tuple[str, ...], **rest: object
) -> tuple[Case, ...]:
    return tuple(in_body(UNIT, f"{name}-{n:02}", rows, what, verdict, text, **rest) for n, text in enumerate(texts, 1))
