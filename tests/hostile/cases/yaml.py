"""Front matter that asks for more than it should, or is merely written in another style (T16 to T26)."""
# ruff: noqa: E501 (one case a line reads better than one value a line)

from __future__ import annotations

from ..case import Case, Verdict
from ..page import brand, front, in_field

UNIT = "yaml"

KEYS_REFUSED = (
    ("template", "T16", "a template of the theme", "template", "template: redirect.html", "unknown-key"),
    ("template-none", "T16", "a template that is not there", "template", "template: nothing-@MARK@.html", "unknown-key"),
    ("location", "T17", "a redirect", "location", "location: https://example.com/@MARK@", "unknown-key"),
    ("redirect-both", "T17", "a redirect with its template", "template",
     "template: redirect.html\nlocation: https://example.com", "unknown-key"),
    ("boost", "T18", "first in every search", "search", "search:\n  boost: 1000000000", "unknown-key"),
    ("exclude", "T18", "out of the search", "search", "search: {exclude: true}", "unknown-key"),
    ("hide", "T18", "without navigation", "hide", "hide: [navigation, toc]", "unknown-key"),
    ("icon", "T18", "an icon that crashes themes", "icon", "icon: material/@MARK@", "unknown-key"),
    ("tags", "T18", "tags of another system", "tags", "tags: 品牌", "unknown-key"),
    ("status", "T18", "a badge", "status", "status: new", "unknown-key"),
    ("description", "T15", "a description that closes its attribute", "description",
     "description: '\"><script>window.BSRAN=1</script>'", "unknown-key"),
    ("honours", "T51", "honours of one's own making", "honours", "honours: [全国先进@MARK@]", "department-only"),
    ("honours-chinese", "T51", "honours under a Chinese name", "荣誉", "荣誉: 国家级示范单位@MARK@", "department-only"),
    ("proto", "T16", "a key of JavaScript", "__proto__", "__proto__: {x: 1}", "unknown-key"),
    ("anchor", "T21", "an anchor", "slogan", "slogan: &a 一件小事@MARK@", "yaml-anchor"),
    ("alias", "T21", "an alias", "contact", "contact: *a", "yaml-anchor"),
    ("tag-python", "T22", "an object of Python", "contact",
     "contact: !!python/object/apply:os.system ['touch /tmp/@MARK@']", "yaml-anchor"),
    ("tag-env", "T22", "a variable of the environment", "contact", "contact: !ENV HOME", "yaml-anchor"),
    ("tag-relative", "T22", "a tag of MkDocs", "contact", "contact: !relative $config_dir", "yaml-anchor"),
    ("tag-str", "T22", "a tag that looks harmless", "contact", "contact: !!str 党群部", "yaml-anchor"),
    ("tag-binary", "T22", "bytes", "contact", "contact: !!binary PHNjcmlwdD4=", "yaml-anchor"),
    ("duplicate", "T24", "a key twice", "slogan", "slogan: 一件小事做到底@MARK@\nslogan: 另一句", "duplicate-key"),
    ("duplicate-alias", "T24", "a key and its Chinese name", "slogan", "slogan: 一件小事\n传播语: 另一句", "duplicate-key"),
    ("merge", "T24", "a merge key", "contact", "contact: 党群部\n<<: {name: 别名}", "unknown-key"),
    ("tab", "T25", "a tab as indent", "goals", "goals:\n\t- {id: g1, text: 平均}", "yaml-tab"),
    ("wide-colon", "T25", "a full-width colon", "slogan", "slogan：一件小事做到底", "full-width-colon"),
    ("no-space", "T25", "no space after the colon", "contact", "contact:党群工作部", "yaml-syntax"),
    ("list", "T25", "a list among keys", "contact", "- 党群工作部", "yaml-syntax"),
    ("bracket", "T25", "an open bracket", "keywords", "keywords: [听漏", "yaml-syntax"),
    ("quote", "T25", "an open quotation mark", "contact", "contact: \"党群工作部", "yaml-syntax"),
    ("two-colons", "T25", "two colons in a line", "contact", "contact: 部门: 党群", "yaml-syntax"),
    ("percent", "T25", "a sign that cannot start a text", "contact", "contact: %党群", "yaml-syntax"),
    ("at", "T25", "an at sign first", "contact", "contact: @党群", "yaml-syntax"),
    ("escape-null", "T34", "a null character by escape", "contact", 'contact: "党\\0群"', "characters"),
    ("escape-bidi", "T35", "a direction mark by escape", "contact", 'contact: "党\\u202e群"', "characters"),
    ("escape-control", "T34", "a terminal sequence by escape", "contact", 'contact: "\\x1b[31m党群"', "characters"),
    ("escape-surrogate", "T34", "half a character by escape", "contact", 'contact: "\\ud800"', ""),
    ("complex-key", "T25", "a list as key", "contact", "? [a, b]\n: 党群", "yaml-syntax"),
    ("deep", "T26", "twelve levels", "contact", "contact: " + "[" * 12 + "]" * 12, "yaml-limits"),
    ("deep-block", "T26", "forty dashes", "contact", "contact:\n  " + "- " * 40 + "x", "yaml-limits"),
    ("deep-huge", "T26", "a hundred thousand brackets cut to fit", "contact", "contact: " + "[" * 30_000, ""),
    ("wide-nodes", "T26", "twenty thousand items", "keywords", "keywords: [" + "a, " * 20_000 + "b]", "yaml-limits"),
)  # fmt: skip
BOMB = "\n".join(f"x{n}: &x{n} [{', '.join([f'*x{n - 1}'] * 9) if n else 'a'}]" for n in range(9))
WHOLE_REFUSED = (
    (
        "multimarkdown",
        "T19",
        "headers without fences",
        "Title: 标题\nTemplate: x.html\n\n正文@MARK@\n",
        "front-matter",
        1,
    ),
    (
        "multimarkdown-chinese",
        "T19",
        "Chinese headers without fences",
        "标题: 清源\n模板: x.html\n\n正文@MARK@\n",
        "front-matter",
        1,
    ),
    ("no-fence", "T25", "no first fence", "@FRONT@---\n正文@MARK@\n", "front-matter", 1),
    ("blank-first", "T25", "an empty line first", "\n---\n@FRONT@---\n正文@MARK@\n", "front-matter", 2),
    ("four-dashes", "T25", "four hyphens", "----\n@FRONT@----\n正文@MARK@\n", "front-matter", 1),
    ("em-dashes", "T25", "dashes of a word processor", "———\n@FRONT@———\n正文@MARK@\n", "front-matter", 1),
    ("no-end", "T25", "no second fence", "---\n@FRONT@\n正文@MARK@\n", "front-matter", None),
    ("end-indented", "T25", "a second fence after a space", "---\n@FRONT@ ---\n正文@MARK@\n", "front-matter", None),
    ("empty", "T25", "an empty file", "", "front-matter", 1),
    ("spaces", "T25", "nothing but spaces", "  \n \n", "front-matter", 1),
    ("no-front", "T25", "text only", "# 清源\n\n正文@MARK@\n", "front-matter", 1),
    ("bomb", "T21", "a bomb of aliases", f"---\n{BOMB}\n@FRONT@---\n@MARK@\n", "yaml-anchor", 2),
    ("directive", "T22", "a directive", "---\n%YAML 1.1\n%TAG ! tag:x,2000:\n@FRONT@---\n@MARK@\n", "", None),
    (
        "document-end",
        "T20",
        "the end of a document and a second one",
        "---\n@FRONT@...\nname: 二\n---\n@MARK@\n",
        "",
        None,
    ),
    ("toml", "T25", "front matter of another tool", "+++\ntitle = '清源'\n+++\n@MARK@\n", "front-matter", 1),
    ("json", "T25", "JSON", '{"id": "x", "name": "@MARK@"}\n', "front-matter", 1),
    ("scalar", "T25", "a sentence between the fences", "---\n清源是一个品牌@MARK@\n---\n正文\n", "yaml-syntax", 2),
    (
        "long",
        "T26",
        "front matter of 70 kilobytes",
        f"---\n@FRONT@# {'注' * 24_000}\n---\n@MARK@\n",
        "yaml-limits",
        None,
    ),
)
STYLES = (
    ("no", "T23", "a word that is false elsewhere", "contact", "contact: no", "no"),
    ("yes", "T23", "a word that is true elsewhere", "contact", "contact: Yes", "Yes"),
    ("on", "T23", "another such word", "contact", "contact: on", "on"),
    ("time", "T23", "a time of day", "contact", "contact: 12:30", "12:30"),
    ("octal", "T23", "a leading zero", "contact", "contact: 010", "010"),
    ("underscore", "T23", "a number with an underscore", "contact", "contact: 1_000", "1_000"),
    ("decimal", "T23", "a number that must keep its zero", "contact", "contact: 1.10", "1.10"),
    ("exponent", "T23", "a number with an exponent", "contact", "contact: 3e5", "3e5"),
    ("date", "T23", "a date", "contact", "contact: 2026-11-20", "2026-11-20"),
    ("hex", "T23", "a hexadecimal number", "contact", "contact: 0x1F", "0x1F"),
    ("infinity", "T23", "infinity", "contact", "contact: .inf", ".inf"),
    ("null-word", "T23", "a word like null", "contact", "contact: Null 部", "Null 部"),
    ("tilde", "T23", "a tilde inside", "contact", "contact: 甲~乙", "甲~乙"),
    ("double", "T23", "double quotes", "contact", 'contact: "党群: 工作部"', "党群: 工作部"),
    ("single", "T23", "single quotes", "contact", "contact: '党群 #1 工作部'", "党群 #1 工作部"),
    ("single-doubled", "T23", "a doubled apostrophe", "contact", "contact: 'O''Key 部'", "O'Key 部"),
    ("escape", "T23", "an escape for a letter", "contact", 'contact: "\\u515A\\u7FA4部"', "党群部"),
    ("escape-emoji", "T23", "an escape for an emoji", "contact", 'contact: "党群部 \\U0001F33E"', "🌾"),
    ("comment", "T25", "comments", "contact", "# 说明\ncontact: 党群工作部 # 行尾说明\n  # 缩进的说明", "党群工作部"),
    ("hash", "T25", "a number sign without a space", "contact", "contact: 党群#1部", "党群#1部"),
    ("ampersand", "T21", "an ampersand inside", "contact", "contact: 党建 & 群团", "党建 & 群团"),
    ("asterisk", "T21", "an asterisk inside", "contact", "contact: 党建*群团", "党建*群团"),
    ("exclamation", "T22", "an exclamation mark inside", "contact", "contact: 党群! 部", "党群! 部"),
    ("quoted-star", "T21", "a quoted asterisk first", "contact", "contact: '*党群部'", "*党群部"),
    ("flow", "T25", "a list in brackets", "keywords", "keywords: [听漏, 抢修, 值守]", "听漏"),
    ("block-list", "T25", "a list line by line", "keywords", "keywords:\n- 听漏\n- 抢修", "听漏"),
    ("block-list-indent", "T25", "an indented list", "keywords", "keywords:\n    - 听漏\n    - 抢修", "抢修"),
    ("quoted-list", "T25", "quoted items", "keywords", "keywords: [\"听漏\", '抢修']", "抢修"),
    ("trailing-comma", "T25", "a comma at the end", "keywords", "keywords: [听漏, 抢修, ]", "抢修"),
    ("multi-line-flow", "T25", "brackets over lines", "keywords", "keywords: [\n  听漏,\n  抢修\n  ]", "抢修"),
    ("single-value", "T25", "one value for a list", "keywords", "keywords: 听漏", "听漏"),
    ("folded", "T25", "a folded text", "connotation", "connotation: >\n  清是水质，\n  也是作风。\n", "也是作风"),
    ("literal", "T25", "a literal text", "connotation", "connotation: |-\n  清是水质，\n  也是作风。", "也是作风"),
    ("plain-lines", "T25", "a plain text over two lines", "connotation", "connotation: 清是水质，\n  也是作风。", "也是作风"),
    ("quoted-lines", "T25", "a quoted text over two lines", "connotation", 'connotation: "清是水质，\n  也是作风。"', "也是作风"),
    ("quoted-key", "T25", "a quoted key", "contact", '"contact": 党群工作部', "党群工作部"),
    ("chinese-key", "T25", "a Chinese key", "contact", "联系部门: 党群工作部", "党群工作部"),
    ("wide-space", "T25", "spaces after the value", "contact", "contact:    党群工作部   ", "党群工作部"),
    ("empty-optional", "T23", "an optional key left empty", "connotation", "connotation:", ""),
    ("tilde-optional", "T23", "an optional key with a tilde", "connotation", "connotation: ~", ""),
    ("colon-wide-inside", "T25", "a full-width colon inside", "contact", "contact: 部门：党群", "部门：党群"),
    ("braces-text", "T25", "braces in quotes", "contact", "contact: '{党群}'", "{党群}"),
    ("dash-text", "T25", "a dash inside", "contact", "contact: 党群 - 工作部", "党群 - 工作部"),
    ("percent-inside", "T25", "a percent sign inside", "contact", "contact: 100% 回访部", "100% 回访部"),
    ("backslash", "T25", "a backslash in a plain text", "contact", "contact: 党\\群部", "党\\群部"),
)  # fmt: skip


def cases() -> tuple[Case, ...]:
    """Every case of this topic."""
    return (
        *(_refused(*row) for row in KEYS_REFUSED),
        *(brand(UNIT, name, row, what, Verdict.REFUSE, whole=_whole(name, text), rule=rule, line=line)
          for name, row, what, text, rule, line in WHOLE_REFUSED),
        *(in_field(UNIT, f"ok-{name}", row, what, Verdict.PASS, key, line, kept=(kept,) if kept else ())
          for name, row, what, key, line, kept in STYLES),
    )  # fmt: skip


# Where the problem is not on the first line of what was changed.
LATER = {
    "tab": "\t- {",
    "duplicate": "slogan: 另",
    "duplicate-alias": "传播语",
    "merge": "<<",
    "deep-block": "  - - ",
    "complex-key": "",
}


def _refused(name: str, row: str, what: str, key: str, line: str, rule: str) -> Case:
    at = LATER.get(name, line.split("\n")[0])
    return in_field(UNIT, name, row, what, Verdict.REFUSE, key, line, rule=rule, at=at)


def _whole(name: str, text: str) -> str:
    return text.replace("@FRONT@", front(f"{UNIT}-{name}", UNIT, {}))
