"""What the Word form asks for, in the order in which a secretary thinks: boxes beside labels, grids below heads.

What is left out here can still be written into the form or the workbook; all labels are read.
"""

from __future__ import annotations

TITLE = "“一支部一品牌”申报书"
LINES = (
    "左边是名称，请在右边填写；带 * 的必须填，其余有什么填什么，没有就空着。表格不够可以加行。",
    "不写个人姓名、手机号等个人信息。荣誉由主管部门登记，这里不填。填好后存为 .docx 交给主管部门。",
)
PHOTO_LINE = "照片直接粘贴在“照片”一格里，说明里写画面上有什么。"
FORM_WORDS = frozenset((TITLE, *LINES, PHOTO_LINE))
BOXES = (
    ("一、基本情况", ("name", "unit", "type", "approach", "stage.current", "contact")),
    ("二、名称、标识与传播语", ("slogan", "connotation", "logo.file", "logo.meaning", "logo.source")),
)
# The list, each column with its share of the width, and how many rows stand ready.
GRIDS = (
    ("三、建设目标", "goals", "title 3 text 5 metric 3 unit 2.6 baseline 2 target 2 due 3", 3),
    ("四、创建举措", "measures", "title 3 text 6 owner 3 frequency 2.5 goals 3 innovation 2", 4),
    ("五、创建成效", "outcomes", "title 3 text 5 before 2 after 2 unit 2.6 period 3 evidence 3", 3),
    ("六、历程", "stage.history", "stage 3 date 4 text 9", 3),
    ("七、活动", "activities", "date 3 title 5 photos.file 5 photos.alt 5", 3),
    ("八、媒体报道", "media", "date 3 outlet 3 title 6 url 5", 2),
    ("九、结对帮扶", "pairing", "partner 5 since 3 aim 4 outcome 4", 2),
    ("十、资料来源", "sources", "title 6 date 3 note 6", 2),
)
STORY = "十一、品牌故事"
STORY_HINTS = ("为什么做", "怎么做的", "做成了什么，懂得了什么")
MORE = (
    "十二、其他",
    ("keywords", "aliases", "parent", "participation.solicited", "participation.adopted_at", "participation.meeting"),
)
SHORT_HEADS = {"photos.file": "照片", "photos.alt": "图片说明"}
HINTS = {
    "unit": "写单位全称。",
    "logo.file": "把标识图片粘贴在右边。",
    "parent": "写上级品牌的名称。",
    "keywords": "三到五个，用顿号隔开。",
    "aliases": "用顿号隔开。",
}


def columns_of(shares: str) -> list[tuple[str, float]]:
    """``title 3 text 5`` -> the columns with their shares."""
    words = shares.split()
    return [(key, float(share)) for key, share in zip(words[::2], words[1::2], strict=True)]
