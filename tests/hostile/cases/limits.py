"""Text that is long, deep or full of signs, above the limits and just below them (T11, T26)."""
# ruff: noqa: E501 (one case a line reads better than one value a line)

from __future__ import annotations

from ..case import Case, Verdict
from ..page import in_body, in_field

UNIT = "limits"

REFUSED = (
    ("quotes", "quotations in quotations", ">" * 3000 + " 深"),
    ("quotes-spaces", "quotations with spaces", "> " * 3000 + "深"),
    ("lists", "lists in lists", "\n".join("  " * n + "- 深" for n in range(300))),
    ("list-line", "lists on one line", "- " * 2000 + "深"),
    ("emphasis", "open emphasis", "**a " * 4000),
    ("emphasis-mixed", "emphasis of two kinds", "*a **a " * 3000),
    ("brackets", "open brackets", "[" * 8000),
    ("links", "links in links", "[a](" * 4000),
    ("images", "pictures in pictures", "![" * 4000),
    ("ticks", "runs of backticks", "".join("`" * n + "a" for n in range(200))),
    ("stars", "a line of stars inside", "a" + "*" * 5000 + "b"),
    ("underscores", "a line of underscores", "a" + "_" * 5000 + "b"),
    ("strike", "struck words", "~~a " * 3000),
    ("long-line", "one paragraph of thirty thousand characters", "管网埋了四十一年" * 4000),
    ("references", "a reference used ten thousand times", "[a]: /x\n\n" + "[a]" * 10_000),
    ("footnotes", "a footnote used ten thousand times", "[^1]: 注\n\n" + "[^1]" * 10_000),
    ("table", "a table of ten thousand cells", "|" + "a|" * 5000 + "\n|" + "-|" * 5000 + "\n|" + "b|" * 5000),
    ("entities", "ten thousand entities and brackets", "&amp;[" * 5000),
    ("comments", "open comments", "<!--" * 3000),
    ("declarations", "open declarations", "<?" * 3000 + "<!A " * 3000),
    ("nested-mixed", "quotations and lists by turns", "> - " * 800 + "深"),
    ("html-open", "ten thousand open tags", "<a " * 8000),
    ("autolinks", "ten thousand addresses", "www.a.cn " * 4000),
    ("mail", "ten thousand at signs", "a@" * 8000),
)
ALLOWED = (
    ("paragraph", "a long paragraph", "管网埋了四十一年，" * 400),
    ("paragraphs", "many paragraphs", "管网埋了四十一年。\n\n" * 800),
    ("marks", "many marks", "**重**、*轻*、`码`、~~删~~、" * 20),
    ("list", "a list of three levels", "- 一\n  - 二\n    - 三\n- 四"),
    ("long-list", "a list of three hundred items", "\n".join(f"{n}. 第{n}件事" for n in range(1, 301))),
    ("table", "a table of two hundred rows", "| 月 | 数 |\n|---|---:|\n" + "\n".join(f"| {n} | {n * 7} |" for n in range(200))),
    ("wide-table", "a table of twelve columns", "|" + "列|" * 12 + "\n|" + "-|" * 12 + "\n|" + "值|" * 12),
    ("footnotes", "thirty footnotes", "".join(f"句[^{n}]" for n in range(30)) + "\n\n" + "\n".join(f"[^{n}]: 注{n}" for n in range(30))),
    ("rule", "a long line of hyphens", "上\n\n" + "-" * 120 + "\n\n下"),
    ("underline", "a line to write on", "签名：" + "_" * 60),
    ("dots", "a line of dots", "目录" + "……" * 60 + "3"),
    ("quote", "a quotation in a quotation", "> 引\n>\n> > 引中引\n>\n> - 列"),
    ("code", "code of a hundred lines", "```\n" + "x = [[1], [2]] * 3\n" * 100 + "```"),
    ("stars", "a line of stars", "上\n\n" + "*" * 60 + "\n\n下"),
    ("links", "forty links", "、".join(f"[第{n}条](https://example.com/{n})" for n in range(40))),
    ("heading", "headings of all levels", "## 一\n\n### 二\n\n#### 三\n\n##### 四\n\n###### 五\n\n文"),
)  # fmt: skip


def cases() -> tuple[Case, ...]:
    """Every case of this topic."""
    items = ", ".join(f"关键{n}" for n in range(40))
    return (
        *(in_body(UNIT, name, "T11", what, Verdict.REFUSE, text, rule="", at="") for name, what, text in REFUSED),
        *(in_body(UNIT, f"ok-{name}", "T11", what, Verdict.PASS, text) for name, what, text in ALLOWED),
        in_field(UNIT, "slogan", "T26", "a slogan of a thousand characters", Verdict.REFUSE, "slogan", "slogan: " + "水" * 1000, rule="length"),
        in_field(UNIT, "keys", "T26", "three thousand unknown keys", Verdict.REFUSE, "contact",
                 "\n".join(f"k{n}: 值" for n in range(3000)), at=""),
        in_field(UNIT, "near-keys", "T26", "a thousand keys that are nearly right", Verdict.REFUSE, "contact",
                 "\n".join(f"sloga{n}: 值" for n in range(1000)), at=""),
        in_field(UNIT, "ok-keywords", "T26", "forty keywords", Verdict.PASS, "keywords", f"keywords: [{items}]"),
        in_field(UNIT, "ok-slogan", "T26", "a slogan of twenty-four characters", Verdict.PASS, "slogan", "slogan: " + "水到渠成路自宽" * 3 + "水到渠"),
    )  # fmt: skip
