"""Cases whose words would do something if a book took them for markup of its own (T61)."""
# ruff: noqa: E501 (one case a line reads better than one value a line)

from __future__ import annotations

from ..case import Case, Content, Text, Verdict, marker
from ..page import END, words
from ..pictures import png

UNIT = "books"
LISTENER = "http://127.0.0.1:59061/"  # test_books.py puts the address of a server in its place that counts who comes

REFUSED = (
    ("picture-file", "a picture from the disk", "![图](file:///etc/passwd)", "body-pictures"),
    ("picture-web", "a picture from elsewhere", f"![图]({LISTENER}a.png)", "body-pictures"),
    ("picture-up", "a picture above the folder", "![图](../../../../outside/secret.png)", "body-pictures"),
    ("picture-package", "a file of a package as a picture", "![图](@preview/cetz:0.3.4/logo.png)", "body-pictures"),
    ("link-file", "a link to the disk", "[看](file:///etc/passwd)", "links"),
    ("link-script", "a link that runs", "[看](javascript:app.alert(1))", "links"),
    ("script", "a script", "<script>window.BSRAN=1</script>", "raw-html"),
    ("entity", "an entity of a DTD", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', "raw-html"),
    ("null", "a null character", "水\x00清", ""),
    ("tables", "a table of twelve thousand cells", "|" + "列|" * 12 + "\n|" + "-|" * 12 + ("\n|" + "值|" * 12) * 1000, "text-limits"),
    ("notes", "five thousand footnotes", "\n\n".join(f"句[^{n}]" for n in range(5000)) + "\n\n" + "\n".join(f"[^{n}]: 注{n}" for n in range(5000)), ""),
    ("deep", "a list of sixty levels", "\n".join("  " * n + "- 深" for n in range(60)), "text-limits"),
)  # fmt: skip
# Key of the field (or body), what it is, the text, and the words of it that must stand in a book as they are.
PASSED = (
    ("body", "code that reads", '他写道 #read("/etc/passwd") 便停了。', '#read("/etc/passwd")'),
    ("body", "code that imports", '#import "@preview/cetz:0.3.4": canvas', '#import "@preview/cetz:0.3.4": canvas'),
    ("body", "code that includes", '#include "../../outside/secret.md"', '#include "../../outside/secret.md"'),
    ("body", "code that evaluates", '#eval("1 + 1") #panic("停") #let x = 1', '#eval("1 + 1") #panic("停") #let x = 1'),
    ("body", "code that shows all otherwise", '#show: it => [换] #set page(width: 1cm) #set text(fill: white)', "#show: it => [换] #set page(width: 1cm)"),
    ("body", "code that takes data and plugins", '#json("data.json") #plugin("x.wasm") #image("logo.svg") #bibliography("x.bib")', '#json("data.json") #plugin("x.wasm")'),
    ("body", "formulas", "一共 $ sum_(i=1)^n i $ 次，约 $x^2$ 元", "$ sum_(i=1)^n i $"),
    ("body", "marks of the typesetter", "见 @anquan 与 = 标题、+ 项、/ 词: 义、~ 和 \\\\#", "@anquan"),
    ("body", "comments", "前 // 后 \\/\\* 中 \\*\\/ 完", "前 // 后 /* 中 */ 完"),
    ("body", "code in a block", "```typ\n#read(\"../data.json\")\n#{ while true {} }\n```", "#{ while true {} }"),
    ("body", "code in a line", "写作 `#[#read(\"x\")]` 一句", '#[#read("x")]'),
    ("body", "the end of a text", '断处 "}],"kind":"image","text":"/etc/passwd"} 又起', '"kind":"image","text":"/etc/passwd"'),
    ("body", "escapes", "写的是 \\\\u{0} 与 \\\\x00 和 %00 和 &amp;#0;", "%00"),
    ("body", "the end of a page", "断在 ]]&gt; 和 `</p></body></html>` 处", "</p></body></html>"),
    ("body", "an entity in code", '`<!ENTITY e SYSTEM "file:///etc/passwd">&e;`', '<!ENTITY e SYSTEM "file:///etc/passwd">&e;'),
    ("body", "a script in code", "`<script>window.BSRAN=1</script>`", "<script>window.BSRAN=1</script>"),
    ("body", "an instruction in code", '`<?xml-stylesheet href="http://127.0.0.1:59061/x.css"?>`', "<?xml-stylesheet"),
    ("body", "addresses as words", f"从 file:///etc/passwd 到 {LISTENER}picture.png 都是字", "file:///etc/passwd"),
    ("body", "a link that a book may keep", "[看](https://example.com/page?a=1&b=(2))", "看"),
    ("title", "code as a title", "title: '#read(\"/etc/passwd\") 的一天'", '#read("/etc/passwd") 的一天'),
    ("subtitle", "a formula as a subtitle", "subtitle: '$ x $ @a #b'", "$ x $ @a #b"),
    ("summary", "code as a summary", "summary: '先 #set page(fill: black) 再听见。'", "#set page(fill: black)"),
    ("practice", "code as points", "practice: ['#include \"x\"', '*一*_二_', '= 三']", '#include "x"'),
    ("outcomes", "code as outcomes", "outcomes: ['58 #h(9cm) 26 分钟', '\\\\n']", "58 #h(9cm) 26 分钟"),
    ("authors", "code as an author", "authors: ['#sym 二科']", "#sym 二科"),
    ("keywords", "code as keywords", "keywords: ['#key', '@word']", "#key"),
    ("body", "a word without an end", "字母 " + "abcdefghij" * 600 + " 完", "abcdefghijabcdefghij"),
    ("body", "text without an end", "管网埋了四十一年" * 900, "管网埋了四十一年"),
    ("body", "a table of nine thousand words", "|" + "列|" * 9 + "\n|" + "-|" * 9 + ("\n|" + "值|" * 9) * 480, "值"),
    ("body", "a table of sixty columns", "|" + "列|" * 60 + "\n|" + "-|" * 60 + ("\n|" + "值|" * 60) * 20, "列"),
    ("body", "twelve hundred footnotes", "\n\n".join(f"句{n}[^{n}]。" for n in range(1200)) + "\n\n" + "\n".join(f"[^{n}]: 注{n}" for n in range(1200)), "注1199"),
    ("body", "a list of ten levels", "\n".join("  " * n + f"- 第{n}层" for n in range(9)), "第8层"),
    ("body", "a list of two thousand items", "\n".join(f"{n}. 第{n}件" for n in range(1, 2001)), "第2000件"),
)  # fmt: skip


def cases() -> tuple[Case, ...]:
    """Every case of this topic."""
    return (
        *(_refused(*each) for each in REFUSED),
        *(_passed(number, *each) for number, each in enumerate(PASSED, 1)),
        _with_picture(),
    )


def _story(id: str, changes: dict[str, str], body: str) -> str:
    lines = {
        "id": f"id: {id}", "title": f"title: 听{words(id, 6)}", "year": "year: 2026", "brands": "brands: []", "unit": f"unit: {UNIT}",
        "summary": f"summary: 把“等{words('s' + id, 3)}”改成“先听见”。", "practice": "practice: [分片认领]", "outcomes": "outcomes: [快了]",
        "origin": "origin: 申报", "updated": "updated: 2026-11-02",
    } | changes  # fmt: skip
    return "---\n" + "\n".join(lines.values()) + f"\n---\n## 缘起\n\n{body}\n"


def _refused(name: str, what: str, payload: str, rule: str) -> Case:
    id = f"{UNIT}-{name}"
    text = _story(id, {}, f"{payload}\n\n{END}").replace("@MARK@", marker(id))
    files: dict[str, Content] = {f"cases/2026/{id}/index.md": Text(text)}
    return Case(
        id, ("T61",), what, Verdict.REFUSE, files, rule, accused=f"content/cases/2026/{id}", hidden=(f"cases/{id}",)
    )


def _passed(number: int, key: str, what: str, payload: str, kept: str) -> Case:
    id = f"{UNIT}-ok-{number:02}"
    changes, body = ({}, payload) if key == "body" else ({key: payload}, f"管网埋了四十一年。{words('b' + id, 9)}。")
    files: dict[str, Content] = {f"cases/2026/{id}/index.md": Text(_story(id, changes, body))}
    return Case(
        id,
        ("T61",),
        what,
        Verdict.PASS,
        files,
        accused=f"content/cases/2026/{id}",
        shown=(f"cases/{id}",),
        kept=(kept,),
    )


def _with_picture() -> Case:
    """Words about a picture go into attributes of a book."""
    id, alt = f"{UNIT}-alt", '"#read(1) 画的是 onerror=1'
    body = f'![{alt}](photos/tu.png "看 ]#b")'
    files: dict[str, Content] = {
        f"cases/2026/{id}/index.md": Text(_story(id, {}, body)),
        f"cases/2026/{id}/photos/tu.png": png(),
    }
    return Case(
        id,
        ("T61",),
        "code as words of a picture",
        Verdict.PASS,
        files,
        accused=f"content/cases/2026/{id}",
        shown=(f"cases/{id}",),
        kept=(alt,),
    )
