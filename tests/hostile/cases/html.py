"""HTML and what stands near it in the running text (T1, T3 to T7, T9 to T12)."""
# ruff: noqa: E501 (one case a line reads better than one value a line)

from __future__ import annotations

from ..case import Case, Verdict
from ..page import in_body, in_field

UNIT = "html"
RUN = "window.BSRAN=1//@MARK@"

REFUSED = (
    ("script", "T1", "a script", f"<script>{RUN}</script>"),
    ("script-src", "T1", "a script from elsewhere", '<script src="https://example.com/@MARK@.js"></script>'),
    ("script-caps", "T1", "a script in mixed case with a slash", f"<ScRiPt/x>{RUN}</sCrIpT>"),
    ("img-onerror", "T1", "a handler on a picture", f'<img src=x onerror="{RUN}">'),
    ("svg-onload", "T1", "a drawing with a handler", f"<svg onload={RUN}></svg>"),
    ("svg-slash", "T1", "slashes instead of spaces", f"<svg/onload={RUN}>"),
    ("details", "T1", "a handler without a click", f"<details open ontoggle={RUN}><summary>看</summary></details>"),
    (
        "math",
        "T1",
        "foreign markup that changes the parser",
        f"<math><mtext><table><mglyph><style><img src=x onerror={RUN}>",
    ),
    (
        "inline-span",
        "T1",
        "a tag in the middle of a sentence",
        "支部把<span onmouseover=window.BSRAN=1>@MARK@</span>定为第一件事。",
    ),
    ("in-list", "T1", "a tag in a list", "- 一\n- 二 <b onclick=window.BSRAN=1>@MARK@</b>"),
    ("in-table", "T1", "a tag in a table", '| 甲 | 乙 |\n|---|---|\n| 一 | <img src=x onerror="window.BSRAN=1"> |'),
    ("in-footnote", "T1", "a tag in a footnote", '见注[^1]。\n\n[^1]: 注 <svg onload="window.BSRAN=1">'),
    ("in-heading", "T1", "a tag in a heading", "## 做法 <script>window.BSRAN=1</script>"),
    ("in-quote", "T1", "a tag in a quotation", "> <iframe src=https://example.com></iframe>"),
    ("iframe", "T4", "a frame", '<iframe src="https://example.com/@MARK@"></iframe>'),
    (
        "iframe-srcdoc",
        "T4",
        "a frame with a page of its own",
        '<iframe srcdoc="<script>parent.BSRAN=1</script>"></iframe>',
    ),
    ("object", "T4", "an embedded object", '<object data="data:text/html,@MARK@"></object>'),
    ("embed", "T4", "an embedded file", '<embed src="https://example.com/@MARK@.swf">'),
    (
        "form",
        "T4",
        "a form that asks for a password",
        '<form action="https://example.com"><input type=password></form>',
    ),
    ("base", "T4", "another base for all links", '<base href="https://example.com/">'),
    ("refresh", "T4", "a redirect", '<meta http-equiv="refresh" content="0;url=https://example.com/">'),
    ("link", "T4", "a style sheet from elsewhere", '<link rel="stylesheet" href="https://example.com/@MARK@.css">'),
    ("style", "T5", "a style sheet", "<style>body{display:none}/*@MARK@*/</style>"),
    ("overlay", "T5", "a box over the whole page", '<div style="position:fixed;inset:0;background:#fff">@MARK@</div>'),
    ("class", "T5", "a class of the theme", '<p class="bs-masthead">@MARK@</p>'),
    ("id-search", "T6", "an id of the page", '<a id="__search"></a>'),
    ("id-dom", "T6", "a name of the document object", '<img name="getElementById">'),
    ("comment-open", "T7", "a comment that never ends", "<!-- @MARK@"),
    ("comment", "T7", "a comment", "<!-- @MARK@ -->"),
    ("end-main", "T7", "an end tag of the page", "</main></body></html>"),
    ("plaintext", "T7", "a tag that swallows the rest", "<plaintext>@MARK@"),
    ("textarea", "T7", "a tag that takes text only", "<textarea>@MARK@"),
    ("noscript", "T7", "a tag that is read in two ways", f'<noscript><p title="</noscript><img src=x onerror={RUN}>">'),
    ("cdata", "T12", "a section of characters", "<![CDATA[ @MARK@ ]]>"),
    ("declaration", "T12", "a declaration", "<!DOCTYPE html SYSTEM 'file:///etc/passwd'>"),
    ("conditional", "T12", "a conditional comment", "<!--[if IE]><script>@MARK@</script><![endif]-->"),
    ("instruction", "T12", "a processing instruction", "<?php echo '@MARK@' ?>"),
    ("template", "T1", "a template element", "<template shadowrootmode=open><script>@MARK@</script></template>"),
    ("custom", "T1", "an element nobody knows", "<x-@MARK@ onfocus=alert(1) tabindex=0 autofocus>"),
    ("br", "T1", "a harmless tag all the same", "第一行<br>第二行"),
)
# What would be code for other site builders, and is text here.
TEXT = (
    ("attr-list", "T3", "an attribute list", "{: onclick=alert(1) style=color:red }", ("{: onclick=alert(1)",)),
    ("attr-list-heading", "T6", "an id for a heading", "### 小题 {#__search}", ("{#__search}",)),
    ("snippet", "T9", "the inclusion of a file", '--8<-- ".git/config"', ("--8<--",)),
    ("snippet-block", "T9", "the inclusion of a block", "--8<--\n.git/config\n--8<--", ("--8<--",)),
    ("jinja", "T10", "a template expression", "{{ config.extra }}", ("{{ config.extra }}",)),
    (
        "jinja-code",
        "T10",
        "a template statement",
        "{% for x in ().__class__.__base__.__subclasses__() %}",
        ("{% for x",),
    ),
    ("placeholder", "T10", "a placeholder of the guide", "[[fields:brand]]", ()),
    ("admonition", "T3", "an admonition", "!!! note\n    内容", ("!!! note",)),
    ("container", "T3", "a fenced container", "::: warning\n内容\n:::", ("::: warning",)),
    ("toc", "T3", "a table of contents", "[[toc]]", ("[[toc]]",)),
    (
        "entity",
        "T1",
        "a tag written with entities",
        "&lt;script&gt;window.BSRAN=1&lt;/script&gt;",
        ("<script>window.BSRAN=1",),
    ),
    (
        "entity-number",
        "T1",
        "a tag written with numbers",
        "&#60;img src=x onerror=window.BSRAN=1&#62;",
        ("<img src=x",),
    ),
    (
        "code-fence",
        "T1",
        "HTML in a block of code",
        "```html\n<script>window.BSRAN=1</script>\n```",
        ("<script>window.BSRAN=1",),
    ),
    ("code-span", "T1", "HTML in code", "写成 `<img src=x onerror=window.BSRAN=1>` 没有用。", ("<img src=x",)),
    ("code-indent", "T1", "HTML in indented code", "    <iframe src=//example.com>", ("<iframe src",)),
    ("fence-info", "T1", "a handler as the language of code", '```x"onmouseover=window.BSRAN=1\nabc\n```', ("abc",)),
    (
        "title-quote",
        "T1",
        "a link title with a quotation mark",
        "见[网站](https://example.com/ 'a\" onclick=\"window.BSRAN=1')。",
        (),
    ),
    ("escaped", "T1", "an escaped angle bracket", r"\<script>window.BSRAN=1\</script>", ("<script>window.BSRAN=1",)),
    ("less-than", "T1", "smaller than", "漏损率 < 10，到场 <30 分钟，a < b > c。", ("漏损率 < 10",)),
    ("heart", "T1", "a heart of signs", "我们 <3 这条路。", ("<3",)),
    ("full-width", "T1", "full-width brackets", "＜script＞和《听水声》，〈注〉。", ("＜script＞",)),
    (
        "second-front",
        "T20",
        "a second front matter in the text",
        "---\ntemplate: redirect.html\nlocation: https://example.com\n---",
        (),
    ),
    ("macro", "T10", "a macro call", "{{ macros_info() }} {% include 'x' %}", ("{{ macros_info()",)),
    ("emoji-code", "T3", "emoji and key syntax", ":smile: ++ctrl+c++ ==划线== ^^下^^", (":smile:",)),
    ("details-md", "T3", "collapsed text of other tools", '??? note "题"\n    内容', ("??? note",)),
)
FIELDS = (
    ("name-tag", "T15", "a tag in the name", "name", "name: 水<script>window.BSRAN=1</script>"),
    ("slogan-img", "T15", "a picture in the slogan", "slogan", "slogan: 水<img src=x onerror=alert(1)>"),
    ("keyword-tag", "T15", "a tag in a keyword", "keywords", "keywords: ['<b>@MARK@']"),
    ("contact-end", "T15", "an end tag in the contact", "contact", "contact: 党群部</title><script>window.BSRAN=1</script>"),
    ("evidence", "T15", "a tag in a nested field", "outcomes",
     "outcomes:\n  - {id: o1, text: 降了, measures: [m1], evidence: ['<svg onload=window.BSRAN=1>']}"),
    ("connotation", "T15", "a script in a longer text", "connotation", "connotation: 写 <script>window.BSRAN=1</script> 也不行。"),
)  # fmt: skip
QUOTED = (
    ("name-quotes", "name", "name: '路\"onclick=\"BSRAN=1'", "onclick="),
    ("slogan-entity", "slogan", "slogan: 你说&lt;b&gt;我听&quot;", "&lt;b&gt;"),
    ("contact-jinja", "contact", "contact: '{{ 7*7 }}部'", "{{ 7*7 }}"),
    ("connotation-tick", "connotation", "connotation: '`${window.BSRAN=1}` 与 \\u003cscript\\u003e'", "${window"),
)


def cases() -> tuple[Case, ...]:
    """Every case of this topic."""
    return (
        *(in_body(UNIT, name, row, what, Verdict.REFUSE, text, rule="raw-html", at=_tag_line(text))
          for name, row, what, text in REFUSED),
        *(in_body(UNIT, name, row, what, Verdict.PASS, text, kept=kept) for name, row, what, text, kept in TEXT),
        *(in_field(UNIT, name, row, what, Verdict.REFUSE, key, line, rule="characters", at=_tag_line(line))
          for name, row, what, key, line in FIELDS),
        *(in_field(UNIT, name, "T15", "what would be code elsewhere, in a field", Verdict.PASS, key, line, kept=(kept,))
          for name, key, line, kept in QUOTED),
    )  # fmt: skip


def _tag_line(text: str) -> str:
    """The first line that opens a tag."""
    return next(line for line in text.split("\n") if "<" in line)
