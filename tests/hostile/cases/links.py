"""Where links and pictures of the text lead (T2, T8, T13, T30)."""
# ruff: noqa: E501 (one case a line reads better than one value a line)

from __future__ import annotations

from ..case import Case, Verdict
from ..page import in_body, in_field

UNIT = "links"

BODY_REFUSED = (
    ("javascript", "T2", "a script as address", "[看](javascript:window.BSRAN=1)"),
    ("javascript-caps", "T2", "mixed case", "[看](JaVaScRiPt:window.BSRAN=1)"),
    ("javascript-entity", "T2", "letters as entities", "[看](java&#115;cript&colon;window.BSRAN=1)"),
    ("javascript-tab", "T2", "a tab inside the word", "[看](<java&#9;script:window.BSRAN=1>)"),
    ("javascript-newline", "T2", "a line feed inside the word", "[看](<java&#10;script:window.BSRAN=1>)"),
    ("javascript-control", "T2", "a control character first", "[看](<&#1;javascript:window.BSRAN=1>)"),
    ("javascript-nbsp", "T2", "a space of another kind first", "[看](<&nbsp;javascript:window.BSRAN=1>)"),
    ("javascript-auto", "T2", "in angle brackets", "<javascript:window.BSRAN=1>"),
    ("javascript-ref", "T2", "by reference", "[看][x]\n\n[x]: javascript:window.BSRAN=1"),
    ("javascript-title", "T2", "with a title", "[看](javascript:window.BSRAN=1 '题')"),
    ("vbscript", "T2", "another script language", "[看](vbscript:msgbox)"),
    ("data", "T2", "a page as address", "[看](data:text/html;base64,PHNjcmlwdD4=)"),
    ("data-caps", "T2", "a page as address in capitals", "[看](DATA:text/html,@MARK@)"),
    ("file", "T2", "a file of the visitor", "[看](file:///etc/passwd)"),
    ("blob", "T2", "an address without content", "[看](blob:https://example.com/@MARK@)"),
    ("view-source", "T2", "a scheme of the browser", "[看](view-source:https://example.com)"),
    ("weixin", "T2", "a scheme of an app", "[看](weixin://dl/business)"),
    ("ftp", "T2", "an old scheme", "[看](ftp://example.com/@MARK@)"),
    ("protocol-relative", "T8", "without a scheme", "[看](//example.com/@MARK@)"),
    ("backslashes", "T8", "backslashes that browsers turn", r"[看](<\\\\example.com/@MARK@>)"),
    ("slash-backslash", "T8", "a slash and a backslash", r"[看](</\\example.com/@MARK@>)"),
    ("https-backslash", "T8", "backslashes after the scheme", r"[看](<https:\\\\example.com/@MARK@>)"),
    ("user", "T8", "a user name that looks like a host", "[看](https://www.gov.cn@example.com/@MARK@)"),
    ("user-encoded", "T8", "a user name with a percent sign", "[看](https://www.gov.cn%40x@example.com/)"),
    ("punycode", "T8", "a host in punycode", "[看](https://xn--80ak6aa92e.com/)"),
    ("idn", "T8", "a host of Cyrillic letters", "[看](https://аррӏе.com/)"),
    ("idn-mixed", "T8", "a host of two scripts", "[看](https://gоv.cn/)"),
    ("idn-wide", "T8", "a host in full-width letters", "[看](https://ｅｘａｍｐｌｅ．com/)"),
    ("text-other-host", "T8", "words that name another host", "[www.gov.cn](https://example.com/@MARK@)"),
    ("text-other-url", "T8", "words that are another address", "[https://www.gov.cn/](https://example.com/@MARK@)"),
    ("ip-decimal", "T8", "a host as one number", "[看](https://3232235777/)"),
    ("ip-hex", "T8", "a host in hexadecimal", "[看](http://0xC0.0xA8.1.1/)"),
    ("no-host", "T8", "no host at all", "[看](https:///etc/passwd)"),
    ("absolute", "T30", "a path from the root", "[看](/etc/passwd)"),
    ("traversal", "T30", "a path upwards", "[看](../../../../etc/passwd)"),
)
PICTURES_REFUSED = (
    ("img-outside", "T13", "a picture of another site", "![图](https://example.com/@MARK@.png)"),
    ("img-relative", "T13", "a picture without a scheme", "![图](//example.com/@MARK@.png)"),
    ("img-data", "T2", "a picture in the address", "![图](data:image/svg+xml,<svg/>)"),
    ("img-javascript", "T2", "a script as a picture", "![图](javascript:window.BSRAN=1)"),
    ("img-traversal", "T30", "a picture outside the folder", "![图](../../../../etc/passwd.png)"),
    ("img-encoded", "T30", "an encoded way upwards", "![图](%2e%2e/%2e%2e/logo.png)"),
    ("img-ref", "T13", "a picture by reference", "![图][x]\n\n[x]: https://example.com/@MARK@.png"),
)
LINK_FIELDS = (
    ("media-javascript", "T2", "a script as the address of a report", "javascript:window.BSRAN=1"),
    ("media-user", "T8", "a user name in the address of a report", "https://www.gov.cn@example.com/"),
    ("media-relative", "T8", "a report without a scheme", "//example.com/a"),
    ("media-idn", "T8", "a report on a look-alike host", "https://gоv.cn/a"),
)
PASSED = (
    ("https", "an ordinary link", "见[网站](https://example.com/a?b=1&c=2#d)。"),
    ("http", "an old link", "见[网站](http://example.com/)。"),
    ("chinese-path", "a Chinese path", "见[网站](https://example.com/党建/清源?名=水)。"),
    ("encoded-path", "an encoded path", "见[网站](https://example.com/%E5%85%9A%E5%BB%BA)。"),
    ("parentheses", "parentheses in the path", "见[网站](https://example.com/a_(b))。"),
    ("port", "a port", "见[网站](https://example.com:8443/a)。"),
    ("long", "a long address", "见[网站](https://example.com/" + "a" * 900 + ")。"),
    ("mail", "the mail of an office", "写信到[党群工作部](mailto:dangqun@example.com)。"),
    ("auto", "in angle brackets", "见 <https://example.com/a>。"),
    ("reference", "by reference", "见[网站][w]。\n\n[w]: https://example.com/ '公司'"),
    ("title", "with a title", "见[网站](https://example.com/ '公司网站')。"),
    ("own-name", "the host as words", "见[example.com](https://example.com/a)。"),
    ("own-url", "the address as words", "见[https://example.com/a](https://example.com/a)。"),
    ("www", "www or not", "见[www.example.com](https://example.com/)。"),
    (
        "text-dots",
        "words with dots that are no host",
        "见[第 2.3 节](https://example.com/)，[v1.2](https://example.com/2)。",
    ),
    ("word-javascript", "the word itself", "学会 javascript: 写法，data: 也说。"),
    ("semicolons", "signs that addresses hold", "见[网站](https://example.com/a;b=c,d!e~f'g$h)。"),
    ("brackets-text", "brackets that are no link", "【通知】[2026] 3 号、(甲)、[ ]、[x]。"),
    ("own-page", "another brand of the site", "见[自己](../@ID@/index.md)。"),
)

# Refused for another reason first: the character itself, a form no address has, a page that is not there.
OTHER = {
    "javascript-control": "characters", "traversal": "link-targets",
    "media-javascript": "value-form", "media-relative": "value-form",
}  # fmt: skip


def cases() -> tuple[Case, ...]:
    """Every case of this topic."""
    media = "media:\n  - {{date: 2025-09-03, outlet: 示例晚报, title: 居民走进化验室, url: '{}'}}"
    return (
        *(in_body(UNIT, name, row, what, Verdict.REFUSE, text, rule=OTHER.get(name, "links")) for name, row, what, text in BODY_REFUSED),
        *(in_body(UNIT, name, row, what, Verdict.REFUSE, text, rule="body-pictures")
          for name, row, what, text in PICTURES_REFUSED),
        *(in_field(UNIT, name, row, what, Verdict.REFUSE, "media", media.format(url), at="url: '", rule=OTHER.get(name, "links"))
          for name, row, what, url in LINK_FIELDS),
        *(in_body(UNIT, f"ok-{name}", "T2", what, Verdict.PASS, text) for name, what, text in PASSED),
        in_field(UNIT, "ok-media", "T8", "the address of a report", Verdict.PASS, "media",
                 media.format("https://example.com/a?x=1&y=2"), kept=("example.com",)),
    )  # fmt: skip
