"""Pages as people get them wrong: one thing changed in a sound page, for every rule that the form knows."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from tests.submit.verdicts import Case

GONE = object()
UNSEEN = "\u200b"
LIT = {"stage": "点亮", "date": "2022"}

# Where -> what is written there instead. Rules that need more than one place have several.
CHANGES: Mapping[str, Mapping[str, Any]] = {
    "id missing": {"id": GONE},
    "id in Chinese": {"id": "清源"},
    "id in capitals": {"id": "Qing_Yuan"},
    "id with something unseen": {"id": f"qing{UNSEEN}yuan"},
    "id too long": {"id": "qing-yuan-" * 7 + "x"},
    "id that Windows keeps": {"id": "com1"},
    "id that the site keeps": {"id": "keywords"},
    "id of another brand": {"id": "tingquan"},
    "name missing": {"name": GONE},
    "name blank": {"name": "　 "},
    "name too long": {"name": "清源净水服务民生示范品牌建设先进集体党支部共建联盟总品牌"},
    "name on two lines": {"name": "清源\n净水"},
    "name as a list": {"name": ["清源", "净水"]},
    "name as a record": {"name": {"full": "清源"}},
    "name with something unseen": {"name": f"清{UNSEEN}源"},
    "name with brackets": {"name": "清源<一>"},
    "name with a foreign letter": {"name": "先锋Е站"},
    "name of another brand": {"name": "听泉"},
    "name of another brand but for its marks": {"name": "“听·泉”"},
    "name of another brand in traditional characters": {"name": "聽泉"},
    "name a stroke apart": {"name": "脉络"},
    "name of another brand a stroke apart": {"name": "睛露"},
    "name of common words": {"name": "党建引领"},
    "aliases": {"aliases": ["", "清水行动" * 7, "甲\n乙", f"丙{UNSEEN}"]},
    "unit missing": {"unit": GONE},
    "unit by its name": {"unit": "净水车间党支部"},
    "unit with a slip": {"unit": "shili-shuiwu-jingshu"},
    "unit nobody knows": {"unit": "某某单位"},
    "unit of real people": {"unit": "szyc"},
    "type unknown": {"type": "民生类"},
    "type by its id": {"type": "livelihood"},
    "type nothing like any": {"type": "@@"},
    "origin missing": {"origin": GONE},
    "origin of a real branch": {"origin": "申报"},
    "origin compiled": {"origin": "资料整理", "sources": GONE, "unit": "szyc"},
    "connotation repeats the slogan": {"connotation": "一渠清水 万家安心。"},
    "connotation of the slogan's words": {"connotation": "清水一渠，安心万家，清源让万家安心。"},
    "connotation too long": {"connotation": "源" * 201},
    "connotation with astral characters": {"connotation": "𠮷" * 201},
    "slogan missing": {"slogan": GONE},
    "slogan is the name": {"slogan": "“清源”"},
    "slogan too long": {"slogan": "一渠清水润泽千家万户，一片丹心温暖万户千家，一心一意为民服务"},
    "slogan of another brand": {"slogan": "听得见 办得到"},
    "slogan with something unseen": {"slogan": f"一渠{UNSEEN}清水"},
    "slogan with a tag": {"slogan": "一渠<b>清水"},
    "slogan damaged": {"slogan": "一渠\ufffd清水"},
    "logo missing": {"logo": GONE},
    "logo not there": {"logo": {"file": "logo.png", "meaning": "水"}},
    "logo in another case": {"logo": "Logo.svg"},
    "logo somewhere else": {"logo": "D:\\图片\\标识.png"},
    "logo nothing like any file": {"logo": {"file": "a/b/c.webp"}},
    "logo no picture": {"logo": "标识.docx"},
    "logo without a file": {"logo": {"meaning": "圆为井" * 50}},
    "logo as a list": {"logo": ["logo.svg"]},
    "logo twice": {"logo": {"file": "logo.svg", "文件": "logo.svg"}},
    "logo with a wrong ground": {"logo": {"file": "logo.svg", "ground": "黑"}},
    "goals as a sentence": {"goals": "把服务做好"},
    "goals gone": {"goals": GONE},
    "goals empty": {"goals": []},
    "goal without id and text": {"goals": [{"title": "快"}, {}, {"id": "g2"}]},
    "goal ids twice": {"goals[1].id": "g1"},
    "goal with figures but no unit": {"goals[0].unit": GONE, "goals[0].metric": GONE},
    "goal of words": {"goals[0]": {"id": "g1", "title": "更好", "text": "进一步提升服务水平。"}},
    "goal that nothing serves": {"measures[0].goals": ["g2"], "measures[1].goals": ["g2"], "measures[2].goals": ["g2"]},
    "goal with a start but no end": {"goals[0].target": GONE, "goals[0].baseline": "007.50"},
    "number with its unit": {"goals[0].baseline": "约 1,200 分钟"},
    "number in wide digits": {"goals[0].baseline": "５８"},
    "number too long": {"goals[0].target": "1234567890123456"},
    "number in words": {"goals[0].target": "三十"},
    "direction unknown": {"goals[0].direction": "降低"},
    "date with points": {"goals[0].due": "2026.12.3"},
    "date in Chinese": {"updated": " 2026年1１月２日 "},
    "date that is no day": {"updated": "2026-02-30"},
    "date in words": {"updated": "昨天"},
    "updated missing": {"updated": GONE},
    "updated to come": {"updated": "2026-11-22"},
    "updated before added": {"updated": "2026-01-01"},
    "added to come": {"added": "2027"},
    "measure names no goal": {"measures[0].goals": ["g1", "g9"], "outcomes[0].goal": "g9"},
    "measure names a goal by its title": {"measures[0].goals": ["抢修到得更快"]},
    "measure without owner": {"measures[0].owner": GONE},
    "measure without owner and frequency": {"measures[0].owner": GONE, "measures[0].frequency": GONE},
    "measure without goals": {"measures[0].goals": GONE},
    "measure is no novelty": {"measures[0].innovation": "有"},
    "measures too many": {"measures": [{"id": f"m{n}", "text": f"第{n}件事，每周做一次"} for n in range(1, 12)]},
    "outcome names no measure": {"outcomes[0].measures": ["m9"]},
    "outcome without figures": {"outcomes": [{"id": "o1", "text": "服务水平显著提升，群众满意度大幅提高。"}]},
    "outcome without proof": {"outcomes[0].evidence": GONE, "outcomes[0].period": GONE},
    "outcome before only": {"outcomes[0].after": GONE, "outcomes[0].unit": GONE},
    "parent itself": {"parent": "qingyuan"},
    "parent unknown": {"parent": "qingyuann"},
    "parent nobody could mean": {"parent": "zzzzzz"},
    "role like that of the parent": {"parent": "qiaojian", "role": "母品牌"},
    "role above that of its parent": {"parent": "qiaojian", "role": "主品牌"},
    "role below others without parent": {"role": "微品牌"},
    "pattern counted in words": {"pattern": {"name": "1+4", "declared": "四个"}},
    "pattern bare": {"pattern": "1+4，四个微品牌，一个主品牌"},
    "stage skipped": {"stage.history": [LIT, {"stage": "闪亮", "date": "2023"}]},
    "stage backwards": {"stage.history": [LIT, {"stage": "擦亮", "date": "2023"}, {"stage": "点亮", "date": "2024"}]},
    "stage twice": {"stage.history[1].stage": "点亮"},
    "stage dates falling": {"stage.history[1].date": "2021-05"},
    "stage date to come": {"stage.history[2].date": "2031"},
    "stage without a date": {"stage.history[2].date": GONE},
    "stage behind its history": {"stage.current": "点亮"},
    "stage bare and wrong": {"stage": "已点亮"},
    "stage gone": {"stage": GONE},
    "media without an outlet": {"media": [{"date": "2024-03", "title": "题", "url": "www.example.com"}]},
    "media with a name in its address": {"media[0].url": "https://u:p@example.com/a"},
    "media with a number for a site": {"media[0].url": "http://192.168.1.1/a"},
    "media with a public number for a site": {"media[0].url": "http://8.8.8.8:80/a"},
    "media with half a site": {"media[0].url": "http://shouye/"},
    "media with a port that is none": {"media[0].url": "http://example.com:99999/"},
    "media with a Chinese site": {"media[0].url": "https://例子.cn/"},
    "pairing as a sentence": {"pairing": ["示例支部"]},
    "photo without words": {"activities[0].photos": ["photos/ting-lou.png"]},
    "photo that says nothing": {"activities[0].photos[0].alt": "图片1"},
    "photo not there": {"activities[0].photos[0].file": "photos/ting-luo.png"},
    "photo in another folder": {"activities[0].photos[0].file": "ting-lou.png"},
    "photo unused": {"activities[0].photos": GONE},
    "participation": {"participation": {"solicited": "四十一", "adopted_at": "2022年3月", "meeting": "支部党员大会"}},
    "keywords in one": {"keywords": ["听漏，抢修；回访", "水"]},
    "keywords gone": {"keywords": GONE, "type": GONE, "contact": GONE},
    "source without a name": {"sources": [{"date": "2026"}, {"title": "调度月报"}]},
    "source unknown": {"sources": ["S999"]},
    "contact with a mobile number": {"contact": "党群工作部 王工 13800138000"},
    "wording": {"connotation": "“一带一路”战略下的清源。"},
    "absolute praise": {"connotation": "全国第一的净水服务，国家级水平。"},
    "traditional characters": {"connotation": "把黨建做到群眾心里。"},
    "quotes unpaired": {"connotation": "“清是水质，也是作风。"},
    "pasted remains": {"connotation": "清是水质&nbsp;也是作风。"},
    "secret": {"connotation": "机密★一年"},
    "password": {"connotation": "登录密码：Lumen#2026"},
    "honours of one's own": {"荣誉": "先进支部", "awards": "x"},
    "key that is near another": {"slogen": "一渠清水", "slogan": GONE},
    "key nobody knows": {"天气": "晴"},
    "key written twice": {"传播语": "另一句"},
    "key inside nobody knows": {"goals[0].deadline": "2026"},
    "draft": {"draft": "是"},
    "draft without a slogan": {"draft": "是", "slogan": GONE},
    "everything gone": dict.fromkeys(("id", "name", "unit", "origin", "updated", "goals", "measures"), GONE),
    "numbers where texts belong": {"name": 12, "goals[0].baseline": 58, "draft": False, "cell": None},
}  # fmt: skip

BODIES: Mapping[str, str] = {
    "plain": "## 背景\n\n管网埋了四十一年。\n",
    "picture without words": "![](photos/ting-lou.png)",
    "picture that says nothing": "![图1](photos/ting-lou.png)",
    "picture not there": "![听漏的人](photos/ting-luo.png)",
    "picture from outside": "![听漏的人](https://example.com/a.png)",
    "picture without a name": "![听漏的人]()",
    "picture by an escaped name": "![听漏的人](./photos/ting%2Dlou.png)",
    "link without a scheme": "见[网站](www.example.com)。",
    "link to a script": "见[网站](javascript:alert(1))。",
    "link that is empty": "见[网站]()。",
    "link with wide signs": "见[网站](https：//example.com)。",
    "link with a backslash": "见[网站](<..\\a>)。",
    "link to a picture": "见[图](photos/ting-lou.png)。",
    "link to a brand": "见[听泉](../tingquan/index.md)。",
    "link nowhere": "见[听泉](tingquan)。",
    "link in disguise": "见[www.example.com](https://example.org/)。",
    "link by mail": "写信到[邮箱](mailto:bangong@example.com?subject=x)。",
    "bare address": "见 <https://user@example.com/>。",
    "reference": "见[网站][1]。\n\n[1]: http://localhost/\n",
    "html": "支部把<b>到得快</b>定为<br>第一件事。\n\n<div>\n甲\n</div>\n",
    "list": "- 甲：[网站](example.com)\n- 乙\n\n> 引[一](ftp://a)\n",
    "table": "| 党小组 | 品牌 |\n|---|---|\n| 制水 | [晨露](a.com) |\n",
    "code": "`<b>` 和\n\n```\n[x](javascript:1)\n```\n",
    "footnote": "有的[^1]。\n\n[^1]: 见[网站](http://[::1]/)。\n",
    "wording in the text": "共建“一带一路”战略。\n\n全市第一的**最佳**服务。",
    "mobile in the text": "请打 13800138000 联系。",
    "something unseen": f"支部{UNSEEN}把到得快定为第一件事。",
    "quotes unpaired in the text": "支部办起“流动课堂，每月一次。\n\n再说一句。",
    "claims in the text": "## 成效与启示\n\n服务水平显著提升，群众一致好评。\n\n## 其他\n\n作风明显好转。",
    "traditional in the text": "支部為群眾服务，把工作做实。",
}


def cases(sound: Case) -> Iterator[tuple[str, Case]]:
    """Name and page, for every row of both tables."""
    for name, changes in CHANGES.items():
        draft = copy.deepcopy(dict(sound.draft))
        for path, value in changes.items():
            change(draft, path, value)
        yield name, replace(sound, draft=draft, folder="", unit="")
    yield "folder of another unit", replace(sound, unit="shili-jiedao-huaibei")
    yield "folder of no unit", replace(sound, unit="shili-mou")
    yield "folder of the unit above", replace(sound, unit="shili-shuiwu")
    yield "folder of another name", replace(sound, folder="qingyuan-2")
    yield "folder without a name of its own", replace(sound, folder="清源")
    for name, body in BODIES.items():
        yield f"text: {name}", replace(sound, body=body)


def change(draft: Any, path: str, value: Any) -> None:
    """Write or take away what stands at a path like ``goals[0].unit``."""
    *above, last = re.findall(r"[^.\[\]]+", path) or [""]
    for step in above:
        draft = draft[int(step) if isinstance(draft, list) else step]
    if value is GONE:
        draft.pop(last, None)
    else:
        draft[int(last) if isinstance(draft, list) else last] = value
