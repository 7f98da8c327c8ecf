"""Marks of state secrets, words of internal papers, and wording that a person should look at (T48, T50)."""
# ruff: noqa: E501 (one case a line reads better than one value a line)

from __future__ import annotations

from ..case import Case, Verdict
from ..page import BODY, brand, in_body, in_field
from ..pictures import png

UNIT = "secrecy"

MARKS = (
    ("top", "the highest mark", "绝密★30年"), ("secret", "the middle mark", "机密★20年"), ("plain", "the lowest mark", "秘密★10年"),
    ("long", "a mark without a date", "秘密★长期"), ("hollow", "a hollow star", "机密☆一年"), ("space", "spaces around the star", "机 密 ★ 10年"),
    ("star-emoji", "a star as emoji", "机密⭐10年"), ("bold", "a mark in bold", "**机密★10年**"), ("split", "emphasis inside", "机**密★**10年"),
    ("table", "in a table", "| 文件 | 密级 |\n|---|---|\n| 甲 | 机密★10年 |"), ("code", "in code", "`机密★10年`"), ("heading", "as a heading", "## 机密★10年"),
    ("link", "in the words of a link", "见[机密★10年](https://example.com/)。"), ("zero-width", "an invisible character inside", "机\u200b密★10年"),
    ("commerce", "a mark of business secrets", "核心商密★10年"),
)  # fmt: skip
FIELDS = (
    ("contact", "contact", "contact: 机密★办公室"),
    ("evidence", "outcomes", "outcomes:\n  - {id: o1, text: 降了, measures: [m1], evidence: [秘密★长期 月报]}"),
    ("unknown", "密级", "密级: 机密★10年"),
    ("comment", "contact", "contact: 党群部 # 机密★10年"),
)
INNOCENT = (
    "商业秘密保护课", "保密教育月", "机密性、完整性、可用性", "秘密花园读书会", "揭开秘密的面纱", "★★★★★ 五星支部", "五角星★闪闪", "密级管理培训",
    "绝密航班（影片）观影", "保守党的秘密", "三大机密（小说）", "秘书★值班",
)  # fmt: skip
INTERNAL = (
    ("internal", "secrecy", "a mark of internal papers", "内部资料，注意保存"), ("spread", "secrecy", "a word against passing on", "本材料不得外传"),
    ("absolute", "wordings", "praise that the law does not allow", "打造国家级最佳品牌"), ("famous", "wordings", "a trade mark as praise", "驰名商标企业"),
    ("follow", "pasted-remains", "the tail of a copied page", "点击蓝字关注我们"), ("scan", "pasted-remains", "another tail", "长按识别二维码"), ("editor", "pasted-remains", "a third tail", "责任编辑：某"),
    ("national", "wordings", "a shortened name of the state's founding", "庆祝建国75周年"), ("disease", "wordings", "an old name of a disease", "新冠肺炎期间"), ("strategy", "wordings", "an initiative called a strategy", "“一带一路”战略"),
)  # fmt: skip
STRANGE = (
    ("unpaired", "half a pair of quotation marks", "他说“到得快，就是好。"), ("unpaired-book", "half a pair of title marks", "学习《听水声一书。"),
    ("mixed", "two scripts of Chinese", "龍門灯塔，龙门灯塔，一國一国。"), ("straight", "straight quotation marks", "他说\"到得快\"。"), ("nested", "marks in marks", "“他说‘到得快’，我信”。"),
    ("measure", "inches and minutes", "屏幕 6.5\"，北纬 30°16'。"), ("list", "half a bracket of a list", "1）听 2）修 a) 访"), ("smile", "a smile", "好的:)"),
    ("poem", "old forms in a quotation", "“山重水複疑無路，柳暗花明又一村”"),
)  # fmt: skip


def cases() -> tuple[Case, ...]:
    """Every case of this topic."""
    refuse, passed = Verdict.REFUSE, Verdict.PASS
    picture = "机密★10年.png"
    return (
        *(in_body(UNIT, f"body-{name}", "T48", what, refuse, text, rule="secrecy", at=_marked(text)) for name, what, text in MARKS),
        *(in_field(UNIT, f"field-{name}", "T48", "a mark in a field", refuse, key, line, rule="secrecy") for name, key, line in FIELDS),
        brand(UNIT, "file", "T48", "a mark in the name of a file", refuse, files={picture: png()}, rule="secrecy",
              body=f"{BODY}\n![夜里，一名队员贴着路面](<{picture}>)\n"),
        *(in_body(UNIT, f"ok-{number:02}", "T48", "words that mark nothing", passed, f"{text}。", kept=(text,))
          for number, text in enumerate(INNOCENT, 1)),
        *(in_field(UNIT, f"ok-field-{number:02}", "T48", "words that mark nothing, in a field", passed, "contact", f"contact: {text}")
          for number, text in enumerate(INNOCENT[::4], 1)),
        *(in_body(UNIT, f"word-{name}", "T50" if number > 1 else "T48", what, passed, f"{text}。", kept=(text,), rule=rule)
          for number, (name, rule, what, text) in enumerate(INTERNAL)),
        *(in_body(UNIT, f"strange-{name}", "T14", what, passed, text) for name, what, text in STRANGE),
    )  # fmt: skip


def _marked(text: str) -> str:
    """The line that holds the mark."""
    return next((line for line in text.split("\n") if "★" in line), text)
