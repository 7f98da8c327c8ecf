"""One thing spoilt in a page is found, and nothing else is said."""

import pytest

from .conftest import Copy
from .spoiling import BRAND, Change, add, add_head, append, swap

MENDED = "标签不配对或放错了位置，浏览器会自行改动：在“{}”处"

NOTATION: dict[str, tuple[Change, str]] = {
    "element left open": (add("<div>开着"), MENDED.format("</article>")),
    "stray end tag": (add("</div>"), MENDED.format("</div>")),
    "crossed tags": (add("<b><em>甲</b></em>"), MENDED.format("</b>")),
    "paragraph cut by a block": (add("<p><div>甲</div></p>"), MENDED.format("<div>")),
    "item not closed": (add("<ul><li>甲<li>乙</ul>"), MENDED.format("<li>")),
    "text inside a table": (add("<table>甲<tbody><tr><td>乙</td></tr></tbody></table>"), MENDED.format("<table>")),
    "form in a form": (swap("</form>", "<form></form></form>"), MENDED.format("<form>")),
    "link in a link": (add('<a href="#s1">甲<a href="#s1">乙</a></a>'), MENDED.format("<a>")),
    "line break closed": (add("</br>"), MENDED.format("</br>")),
    "rows without a table": (add("<tr><td>甲</td></tr>"), MENDED.format("<tr>")),
    "HTML inside a drawing": (swap('<use href="#m-pin"/>', '<use href="#m-pin"/><p>甲</p>'), MENDED.format("<p>")),
    "content after the end": (append("<p>尾巴</p>"), MENDED.format("</body>")),
    "second body": (add('<body class="x">'), MENDED.format("<body>")),
    "all to the end is text": (add("<plaintext>"), "不允许的标签 <plaintext>"),
    "noscript that ends early": (
        add('<noscript><p class="a">甲<p class="b">乙</p></noscript>'),
        MENDED.format("<p>"),
    ),
    "comment": (add("<!-- 甲 -->"), "页面里有注释"),
    "comment without an end": (append("<!-- 甲"), "第 {last} 行：注释没有结束"),
    "processing instruction": (add("<?php echo ?>"), "页面里有注释"),
    "attribute twice": (add('<p class="a" class="b">甲</p>'), "第 {line} 行：一个标签里同一属性写了两次"),
    "attributes run together": (add('<p class="a"hidden>甲</p>'), "第 {line} 行：属性之间缺空格"),
    "closing mark on what has content": (add("<p/>甲</p>"), "第 {line} 行：HTML 写法有错"),
    "hidden character as a reference": (add("<p>甲&#8203;乙</p>"), "第 {line} 行：不该用的字符引用 &#8203;"),
    "letter as a reference": (add("<p>&#x6a;</p>"), "第 {line} 行：不该用的字符引用 &#x6a;"),
    "no doctype": (swap("<!doctype html>", ""), "开头不是 <!doctype html>"),
}


@pytest.mark.parametrize(("change", "finding"), NOTATION.values(), ids=NOTATION)
def test_notation(copy: Copy, change: Change, finding: str) -> None:
    copy.change(BRAND, change)
    source = copy.path(BRAND).read_text(encoding="utf-8")
    line = source.count("\n", 0, source.find("</article>")) + 1
    expected = finding.format(line=line, last=source.count("\n") + 1)
    assert f"{BRAND}：{expected}" in copy.verdict()


ELEMENTS: dict[str, tuple[Change, str]] = {
    "frame": (add('<iframe src="../../"></iframe>'), "不允许的标签 <iframe>"),
    "object": (add('<object data="x.svg"></object>'), "不允许的标签 <object>"),
    "embedded": (add('<embed src="x.svg">'), "不允许的标签 <embed>"),
    "base": (add_head('<base href="https://example.com/">'), "不允许的标签 <base>"),
    "style": (add("<style>p{color:red}</style>"), "不允许的标签 <style>"),
    "text box": (add("<textarea>甲</textarea>"), "不允许的标签 <textarea>"),
    "video": (add("<video></video>"), "不允许的标签 <video>"),
    "formula": (add("<math><mi>x</mi></math>"), "不允许的标签 <math>"),
    "animated drawing": (
        swap('<use href="#m-pin"/>', '<use href="#m-pin"/><animate attributeName="href"/>'),
        "不允许的标签 <animate>",
    ),
    "HTML set in a drawing": (
        swap('<use href="#m-pin"/>', '<foreignObject><p class="x">甲</p></foreignObject>'),
        "不允许的标签 <foreignObject>",
    ),
    "handler": (add('<p onclick="x()">甲</p>'), "<p> 带有不允许的属性 onclick"),
    "handler in a drawing": (
        swap('<use href="#m-pin"/>', '<use href="#m-pin" onload="x()"/>'),
        "<use> 带有不允许的属性 onload",
    ),
    "inline style": (add('<p style="position:fixed">甲</p>'), "<p> 带有不允许的属性 style"),
    "link into a new window": (add('<a href="#s1" target="_blank">甲</a>'), "<a> 带有不允许的属性 target"),
    "form sent elsewhere": (
        swap('<button class="bs-tone"', '<button formaction="../../" class="bs-tone"'),
        "<button> 带有不允许的属性 formaction",
    ),
    "form with a method": (swap("<form ", '<form method="post" '), "<form> 带有不允许的属性 method"),
    "unknown switch of a script": (add('<p data-evil="1">甲</p>'), "<p> 带有不允许的属性 data-evil"),
    "switch of a script in a drawing": (
        swap('<use href="#m-pin"/>', '<use href="#m-pin" data-more=""/>'),
        "<use> 带有不允许的属性 data-more",
    ),
    "key of its own": (add('<p accesskey="s">甲</p>'), "<p> 带有不允许的属性 accesskey"),
    "element of a component": (add('<p is="x-p">甲</p>'), "<p> 带有不允许的属性 is"),
    "size of a picture in words": (swap('width="960"', 'width="auto"'), "<img> 的 width 不能写“auto”"),
    "other kind of input": (
        swap('<input id="bs-q" name="q" type="search"', '<input id="bs-q" name="q" type="password"'),
        "<input> 的 type 不能写“password”",
    ),
    "drawing painted from outside": (
        swap('<use href="#m-pin"/>', '<rect width="1" height="1" fill="url(https://example.com/x)"/>'),
        "<rect> 的 fill 不能写“url(https://example.com/x)”",
    ),
    "picture without words": (
        swap(' alt="夜里的一盏灯"', ""),
        "图片缺少 src、alt、width 或 height：../../brands/qingyuan/{photo}",
    ),
    "button without a kind": (
        swap('<button class="bs-tone" type="button"', '<button class="bs-tone"'),
        "<button> 没有写 type",
    ),
    "input without a kind": (swap(' type="search" placeholder', " placeholder"), "<input> 没有写 type"),
    "id with capitals": (add('<p id="Main">甲</p>'), "<p> 的 id 不能写“Main”"),
    "id of a switch": (add('<p id="__search2">甲</p>'), "<p> 的 id 不能写“__search2”"),
    "id of the scripts": (add('<p id="bs">甲</p>'), "锚点名 bs 会顶替脚本要用的名称"),
    "name of the form": (swap('name="q"', 'name="action"'), "表单里的 name“action”会顶替表单自己的属性"),
    "id twice": (add('<p id="main">甲</p>'), "锚点重复：main"),
    "label of nothing": (swap('for="bs-q"', 'for="bs-x"'), "<label> 的 for 指向本页没有的“bs-x”"),
    "named by nothing": (
        swap('aria-labelledby="thread-title"', 'aria-labelledby="thread-none"'),
        "<section> 的 aria-labelledby 指向本页没有的“thread-none”",
    ),
    "unknown meta": (
        add_head('<meta name="google-site-verification" content="x">'),
        "不允许的 <meta name>：google-site-verification",
    ),
    "referrer told": (swap('content="no-referrer"', 'content="unsafe-url"'), "<meta name=referrer> 不能写“unsafe-url”"),
    "refresh": (
        add_head('<meta http-equiv="refresh" content="0;url=https://example.com/">'),
        "<meta> 的 http-equiv 不能写“refresh”",
    ),
    "meta in the text": (add('<meta name="description" content="甲">'), "<meta> 只能放在 <head> 里"),
    "title in the text": (add("<title>甲</title>"), "<title> 只能放在 <head> 里"),
    "link without a relation": (add_head('<link href="../../assets/favicon.svg">'), "<link> 没有写 rel"),
    "connection made early": (
        add_head('<link rel="preconnect" href="https://example.com/">'),
        "<link> 的 rel 不能写“preconnect”",
    ),
}


@pytest.mark.parametrize(("change", "finding"), ELEMENTS.values(), ids=ELEMENTS)
def test_elements(copy: Copy, change: Change, finding: str) -> None:
    copy.change(BRAND, change)
    photo = copy.path("brands/qingyuan/*-960.jpg").name
    assert f"{BRAND}：{finding.format(photo=photo)}" in copy.verdict()


HEAD: dict[str, tuple[Change, str]] = {
    "second heading": (add("<h1>又一个</h1>"), "一级标题有 2 个，应为 1 个"),
    "no heading": (swap("<h1 id=", "<h2 id="), "一级标题有 0 个，应为 1 个"),
    "no language": (swap(' lang="zh-Hans"', ""), "<html> 没有写 lang"),
    "empty title": (swap("<title>清源 · 一支部一品牌展示馆</title>", "<title> </title>"), "<title> 应有一个，不能空"),
    "no charset": (swap('<meta charset="utf-8">', ""), '开头 1024 字节里没有 <meta charset="utf-8">'),
    "address of another page": (
        swap(
            '<link rel="canonical" href="https://showcase.example/brands/qingyuan/">',
            '<link rel="canonical" href="https://showcase.example/brands/">',
        ),
        "canonical 应有一个，而且指向本页：https://showcase.example/brands/",
    ),
    "address of another site": (
        swap(
            '<link rel="canonical" href="https://showcase.example/', '<link rel="canonical" href="https://example.com/'
        ),
        "canonical 应有一个，而且指向本页：https://example.com/brands/qingyuan/",
    ),
    "shared as another page": (
        swap(
            '"og:url" content="https://showcase.example/brands/qingyuan/"',
            '"og:url" content="https://showcase.example/"',
        ),
        "og:url 应指向本页：https://showcase.example/",
    ),
    "inline script": (add("<script>alert(1)</script>"), "页面里有 1 段内嵌的 <script>，内容安全策略里没有它的 sha256"),
    "script in both ways": (
        swap('.js"></script>\n\n', '.js">alert(1)</script>\n\n'),
        "带 src 的 <script> 里还写了内容",
    ),
    "script of another kind": (add('<script type="module">1</script>'), "<script> 的 type 不能写“module”"),
    "data that is no JSON": (swap('{"@context"', '{{"@context"'), "JSON-LD 不是正确的 JSON"),
    "data that could end early": (swap('"@type":"Brand"', '"@type":"<Brand"'), "JSON-LD 里有“<”，可能提前结束数据块"),
    "hidden in the data": (
        swap('"@type":"Brand"', '"@type":"Bra\\u200bnd"'),
        "JSON-LD：第 1 行起有看不见的字符 U+200B，共 1 个",
    ),
}


@pytest.mark.parametrize(("change", "finding"), HEAD.values(), ids=HEAD)
def test_head(copy: Copy, change: Change, finding: str) -> None:
    copy.change(BRAND, change)
    assert f"{BRAND}：{finding}" in copy.verdict()


POLICY: dict[str, tuple[Change, str]] = {
    "not first": (
        swap("<head>", '<head><meta name="color-scheme" content="light dark">'),
        "内容安全策略（CSP）应有一条，而且是 <head> 里的第一个标签",
    ),
    "missing": (
        swap('http-equiv="Content-Security-Policy"', 'name="description"'),
        "内容安全策略（CSP）应有一条，而且是 <head> 里的第一个标签",
    ),
    "inline code": (
        swap("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
        "内容安全策略的 script-src 只能写 'self' 和脚本的 sha256，不能写 'unsafe-inline'",
    ),
    "host": (
        swap("script-src 'self'", "script-src https://example.com"),
        "内容安全策略的 script-src 只能写 'self' 和脚本的 sha256，不能写 https://example.com",
    ),
    "short hash": (
        swap("script-src 'self'", "script-src 'sha256-abc='"),
        "内容安全策略的 script-src 只能写 'self' 和脚本的 sha256，不能写 'sha256-abc='",
    ),
    "inline styles": (
        swap("style-src 'self'", "style-src 'unsafe-inline'"),
        "内容安全策略的 style-src 应为 'self'，写的是 'unsafe-inline'",
    ),
    "pictures as data": (
        swap("img-src 'self'", "img-src 'self' data:"),
        "内容安全策略的 img-src 应为 'self'，写的是 'self' data:",
    ),
    "all by default": (swap("default-src 'none'", "default-src *"), "内容安全策略的 default-src 应为 'none'，写的是 *"),
    "base allowed": (swap("base-uri 'none'", "base-uri 'self'"), "内容安全策略的 base-uri 应为 'none'，写的是 'self'"),
    "no word on forms": (swap("form-action 'self'; ", ""), "内容安全策略里缺 form-action"),
    "no word on objects": (swap("; object-src 'none'", ""), "内容安全策略里缺 object-src"),
    "said twice": (swap("base-uri 'none'", "base-uri 'none'; base-uri 'none'"), "内容安全策略里 base-uri 写了两次"),
    "not understood": (
        swap("base-uri 'none'", "base-uri 'none'; prefetch-src *"),
        "内容安全策略里有不认识的指令 prefetch-src",
    ),
}


@pytest.mark.parametrize(("change", "finding"), POLICY.values(), ids=POLICY)
def test_policy(copy: Copy, change: Change, finding: str) -> None:
    copy.change(BRAND, change)
    assert f"{BRAND}：{finding}" in copy.verdict()


def test_an_inline_script_named_by_the_policy_is_sound(copy: Copy) -> None:
    copy.change(BRAND, add("<script>alert(1)</script>"))
    named = "script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"
    copy.change(BRAND, swap("script-src 'self'", named))
    assert copy.verdict() == ()
