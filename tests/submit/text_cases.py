"""Texts that the form and the checker are both asked about. Numbers are standard specimens or belong to nobody alive."""
# ruff: noqa: E501 (many cases on a line read better than one value a line)

from __future__ import annotations

from typing import Any

# What strings for the fuzz are made of: single signs, and parts that mean something.
SIGNS = (
    "0123456789" * 6 + "０１３８①⑧⓪❶⑴一三八零〇幺②𝟏𝟑𝟖٣" + " -—.·()（）/\t\n\u3000\u200b\u00ad\u200d\ufe0f\u180b\u202e"
    "电话手机卡号身份证户籍住址路元万X×ХEGabz@.com京A😀𠀀国家：:，。机密★年*_期密码是pwd=Sk-，“《）\x07\ufffd\ue000\u0378"
)
WORDS = (
    "13800138000", "138", "0013", "8000", "11010519491231002X", "110101190003070037", "6222020000000000000", "6222",
    "1380013", "8000元", "密码：", "token=", "电话", "浙A12345", "家住幸福路", "12号", "@qq.com", "护照E12345678", "机密★",
    "1年", "wx", "86", "+", "AKIA", "eyJ", "https://", "/phone=", "\u200d", "👨", "订单", "sk-", "👩\u200d🔧", "1\ufe0f\u20e3",
    "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "\U000e0067",
)  # fmt: skip
# What chance would hardly make.
EDGES = (
    "1985 123 4567", "联系 1385 123 4567", "、".join(str(13812340000 + number) for number in range(310)), "水" * 57 + "13800138000",
    "\U00020000" * 30 + "订单号 13800138000", "电话\U0001f4de13800138000", "密码：ｐａｓｓ１２３４５６", "\U00020000pwd：abc12345", "😀pwd：abc12345",
)  # fmt: skip
# What is put somewhere into a brand of the content.
SNIPPETS = (
    "138**0013**8000", "[13800138000](https://example.com)", "`13800138000`", "13800138000、13900000000", "1380013\n\n8000",
    "![图 13800138000](photos/a.jpg \"题 13800138000\")", "<b>加粗</b>", "a<b 则", "\\<svg onload=1>", "`<svg onload=1>`",
    "<div>\n块\n</div>", "\n\n<table>\n<tr>\n\n", "清\u200b源", "\u202e", "\ufeff", "“没有右", "右”没有", "《书", "（1", "1）", "&nbsp;",
    "清&#8203;源", "&amp;nbsp;", "[图片]", "undefined", "\n\n扫码关注\n\n", "黨建工作", "《黨建》", "“一带一路”战略", "国家级",
    "建国七十周年", "机密★一年", "密码：Lumen#2026", "浙A12345", "qingyuan@qq.com", "家住幸福路12号", "Е站", "АВС", "\ufffd",
    "> 引用“半个\n\n> “另半”", "| a | b |\n|---|---|\n| 13800138000 | “半 |", "```\n<b> 13800138000\n```", "<?php echo", "</main",
    "清\u200b源\n清\u200b源", "13800138000 13800138000", "https://wa.me/?phone=13900000000", "“it’s” don’t",
)  # fmt: skip
DRAFT = {
    "id": "xin-pin-pai",
    "name": "清源",
    "unit": "shili-shuiwu-jingshui",
    "slogan": "把水送到家",
    "goals": [{"id": "g1", "text": "到场更快", "target": "30"}],
}
# Body or field -> the rule that must speak. Each is compared word for word.
IN_BODY = (
    ("联系 138 0013 8000。", "private-numbers"), ("来信寄 qingyuan@qq.com。", "private-numbers"),
    ("号码 110101**19000307**0037。", "private-numbers"), ("机密★一年", "secrecy"), ("**机**密★10年", "secrecy"),
    ("内部资料", "secrecy"), ("登录密码：Lumen#2026", "credentials"), ("这是国家级的做法。", "wordings"),
    ("“一带一路”战略提出十周年", "wordings"), ("国家级、国家级。\n\n又是国家级。", "wordings"), ("清\u202e源", "characters"), ("清\ufffd源", "characters"),
    ("清\u200b源", "invisible-characters"), ("清&#8203;源", "invisible-characters"), ("把黨建做到群众心里", "mixed-characters"),
    ("支部办起“流动课堂，每月一次。", "unpaired-quotes"), ("流动课堂”，每月一次。", "unpaired-quotes"), ("[图片]", "pasted-remains"),
    ("听漏。\n\n扫码关注", "pasted-remains"), ("支部把<b>到得快</b>定为第一件事。", "raw-html"), ("<div>\n块\n</div>", "raw-html"),
    ("若<qingyuan>则", "raw-html"), ("<svg/onload=a", "raw-html"), ("写成 <!-- 没有结尾", "raw-html"),
)  # fmt: skip
IN_FIELDS: tuple[tuple[dict[str, Any], str], ...] = (
    ({"contact": "党群工作部 王工 13800138000"}, "private-numbers"), ({"keywords": ["听漏", "13800138000"]}, "private-numbers"),
    ({"id": "shui-13800138000"}, "private-numbers"), ({"slogan": "家住幸福路12号的老党员"}, "private-numbers"),
    ({"connotation": "上句\n电话 13800138000\n下句"}, "private-numbers"), ({"slogan": "绝密★十年"}, "secrecy"),
    ({"contact": "密码：Lumen#2026"}, "credentials"), ({"slogan": "国家级品牌"}, "wordings"), ({"name": "清<源"}, "characters"),
    ({"name": "清\u200b源"}, "characters"), ({"slogan": "把<b>水</b>送到家"}, "characters"), ({"connotation": "<img src=x 清"}, "characters"),
    ({"slogan": "把\u200b水送到家"}, "invisible-characters"), ({"name": "先锋Е站"}, "mixed-scripts"), ({"slogan": "黨建做到群众心里"}, "mixed-characters"),
    ({"slogan": "把“水送到家"}, "unpaired-quotes"), ({"connotation": "水&nbsp;源"}, "pasted-remains"),
)  # fmt: skip
