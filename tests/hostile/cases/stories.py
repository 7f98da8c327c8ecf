"""Best-practice cases are read by the same rules as brands (T1, T15, T16, T30, T33, T35, T47, T48, T52)."""
# ruff: noqa: E501 (one case a line reads better than one value a line)

from __future__ import annotations

from ..case import Case, Content, Text, Verdict, marker
from ..page import END, words
from ..pictures import png

UNIT = "stories"

REFUSED = (
    ("title", "T15", "title: <b>x", "characters"), ("summary", "T15", "summary: a<script>window.BSRAN=1</script>", "characters"), ("practice", "T15", "practice: ['<i>']", "characters"),
    ("authors", "T47", "authors: [张三 13800138000]", "private-numbers"), ("summary", "T48", "summary: 机密★10年", "secrecy"), ("template", "T16", "template: x.html", "unknown-key"),
    ("keywords", "T47", "keywords: ['110101190003070037']", "private-numbers"), ("year", "T52", "year: 2099", ""), ("photos", "T30", "photos: [{file: ../../x.png, alt: 夜里一名队员}]", "value-form"),
    ("brands", "T30", "brands: ['../x']", ""), ("title", "T35", 'title: "听\\u202e水"', "characters"), ("title", "T35", 'title: "听\\u200b水"', "characters"), ("body", "T1", "<svg onload=window.BSRAN=1>", "raw-html"),
    ("body", "T2", "[a](javascript:window.BSRAN=1)", "links"), ("body", "T13", "![图](https://example.com/a.png)", "body-pictures"), ("id", "T36", "id: 听水", ""), ("brands", "T60", "brands: [nobody-at-all]", "case-brands"),
    ("search", "T18", "search: {boost: 9}", "unknown-key"), ("contact", "T49", "contact: " + "ghp_" + "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8", "credentials"),
)  # fmt: skip
PASSED = (
    ("title", "title: 听🌾水声"), ("title", "title: 'A & B · \"丙\"'"), ("body", "a<b 且 $x_1$ {{ y }} {% z %} `<b>`"), ("body", "字" * 7000), ("title", "title: “听”与《说》"), ("summary", "summary: 1+N & 12:30"), ("authors", "authors: [买买提·吐尔逊]"),
    ("subtitle", "subtitle: no"), ("practice", "practice: [分片认领, 一处一单, '修完: 必访']"), ("outcomes", "outcomes: [58 → 26 分钟, 100%]"),
)  # fmt: skip
# Files that lie where nothing of theirs may lie: path from the content folder, and where the error must be.
MISPLACED = (
    ("unit-chinese", "T36", "brands/甲单位/x-unit-zh", "content/brands/甲单位"), ("unit-upper", "T36", "brands/Unit/x-unit-up", "content/brands/Unit"), ("unit-space", "T36", "brands/a b/x-unit-sp", "content/brands/a b"),
    ("unit-hidden", "T38", "brands/.git/config", "content/brands/.git"), ("year", "T33", "cases/20a6/x-year", "content/cases/20a6"), ("dot-last", "T36", "brands/stories/abc.", "content/brands/stories/abc."),
    ("line-feed", "T56 T36", "brands/stories/a\nb", ""), ("percent", "T36", "brands/stories/%2e%2e", "content/brands/stories/%2e%2e"), ("hyphens", "T36", "brands/stories/-a-", "content/brands/stories/-a-"),
)  # fmt: skip
FOLDERS = (
    "constructor",
    "prototype",
    "valueof",
    "undefined",
    "nan",
    "true",
    "on",
    "0",
    "a",
    "index",
    "search",
    "assets",
    "brands",
    "x" * 60,
    "1-2-3",
)


def cases() -> tuple[Case, ...]:
    """Every case of this topic."""
    return (
        *(_story(f"no-{n:02}", row, Verdict.REFUSE, key, line, rule) for n, (key, row, line, rule) in enumerate(REFUSED, 1)),
        *(_story(f"ok-{n:02}", "T15", Verdict.PASS, key, line) for n, (key, line) in enumerate(PASSED, 1)),
        *(_misplaced(*each) for each in MISPLACED),
        *(_folder(id) for id in FOLDERS),
        _loose("brands-file", "brands/loose.md"), _loose("cases-file", "cases/2026/loose.md"), _loose("unit-file", "brands/stories/loose.md"), _loose("picture", "brands/tu.png"),
    )  # fmt: skip


def _text(id: str, changes: dict[str, str], body: str) -> str:
    lines = {
        "id": f"id: {id}", "title": f"title: 听{words(id, 5)}", "year": "year: 2026", "brands": "brands: []", "unit": f"unit: {UNIT}",
        "summary": "summary: 把“等报修”改成“先听见”。", "origin": "origin: 申报", "updated": "updated: 2026-11-02",
    } | changes  # fmt: skip
    return "---\n" + "\n".join(lines.values()) + f"\n---\n## 缘起\n\n{body}\n"


def _story(name: str, row: str, verdict: Verdict, key: str, line: str, rule: str = "") -> Case:
    id, ending = f"{UNIT}-{name}", END if verdict is Verdict.REFUSE else ""
    changes, body = ({}, line) if key == "body" else ({key: line}, "管网埋了四十一年。")
    text = _text(id, changes, f"{body}\n\n{ending}").replace("@MARK@", marker(id))
    files: dict[str, Content] = {f"cases/2026/{id}/index.md": Text(text)}
    shown, hidden = ((f"cases/{id}",), ()) if verdict is Verdict.PASS else ((), (f"cases/{id}",))
    secret = ("13800138000", "110101190003070037", line[-20:]) if row in {"T47", "T49"} else ()
    return Case(
        id,
        (row,),
        f"a case with another {key}",
        verdict,
        files,
        rule,
        accused=f"content/cases/2026/{id}",
        shown=shown,
        hidden=hidden,
        secret=secret,
    )


def _misplaced(name: str, rows: str, path: str, accused: str) -> Case:
    id, own = f"{UNIT}-{name}", path.rpartition("/")[2]
    files: dict[str, Content] = {f"{path}/index.md": Text(_text(own, {}, END).replace("@MARK@", marker(id)))}
    return Case(
        id,
        tuple(rows.split()),
        "a folder of a name that cannot be",
        Verdict.REFUSE,
        files,
        accused=accused or f"content/{path}".replace("\n", "〔U+000A〕"),
    )


def _folder(id: str) -> Case:
    """An id that means something to a programming language or to the site, and is an ordinary word."""
    from_here = f"brands/{UNIT}/{id}"
    text = (
        f"---\nid: {id}\nname: 名{words('id' + id, 5)}\nunit: {UNIT}\ntype: 服务民生类\norigin: 申报\nslogan: 一句话{words('s' + id, 6)}\n"
        "goals:\n  - {id: g1, text: 不超过三十分钟。}\nmeasures:\n  - {id: m1, text: 分片听漏。, owner: 管网党小组, goals: [g1]}\n"
        "stage: 点亮\nkeywords: [听漏]\nupdated: 2026-11-20\ncontact: 党群工作部\n---\n## 背景\n\n管网埋了四十一年。\n"
    )
    return Case(
        f"{UNIT}-id-{id}",
        ("T33",),
        "an ordinary word as id",
        Verdict.PASS,
        {f"{from_here}/index.md": Text(text)},
        accused=f"content/{from_here}",
        shown=(id,),
    )


def _loose(name: str, path: str) -> Case:
    id = f"{UNIT}-loose-{name}"
    content: Content = png() if path.endswith("png") else Text(f"---\nid: x\n---\n{marker(id)}\n")
    return Case(id, ("T33",), "a file beside the folders", Verdict.REFUSE, {path: content}, accused=f"content/{path}")
