"""Names, kinds, places and sizes of the files of a site."""

import os
from pathlib import Path

import pytest

from showcase.publishing.verifying import verify

from .conftest import Copy
from .spoiling import Change, append, become, swap

PLACE = "文件名只能有小写字母、数字、连字符、下划线和点，不能以点开头"
PIXEL = "assets/images/favicon.png"

FILES: dict[str, tuple[str, Change, str]] = {
    "name of a domain": ("CNAME", become("example.com"), "CNAME：不允许发布的文件种类"),
    "word to robots": ("robots.txt", become("User-agent: *\nDisallow: /\n"), "robots.txt：不允许发布的文件种类"),
    "hidden file": (".nojekyll", become("x"), f".nojekyll：{PLACE}"),
    "hidden folder": (".well-known/index.html", become("x"), f".well-known：{PLACE}"),
    "archive": ("brands/qingyuan/x.zip", become("PK"), "brands/qingyuan/x.zip：不允许发布的文件种类"),
    "old page": ("old.htm", become("x"), "old.htm：不允许发布的文件种类"),
    "capitals": ("brands/Qingyuan/index.html", become("x"), f"brands/Qingyuan：{PLACE}"),
    "Chinese letters": ("brands/清源/index.html", become("x"), f"brands/清源：{PLACE}"),
    "space": ("brands/qing yuan.svg", become("x"), f"brands/qing yuan.svg：{PLACE}"),
    "dot at the end": ("brands/x./index.html", become("x"), f"brands/x.：{PLACE}"),
    "reserved on Windows": ("brands/con/index.html", become("x"), "brands/con：文件名是 Windows 保留的名称"),
    "reserved with a suffix": ("brands/aux.svg", become("x"), "brands/aux.svg：文件名是 Windows 保留的名称"),
    "long name": (f"brands/{'x' * 130}.svg", become("x"), f"brands/{'x' * 73}…：文件名或路径太长"),
    "script beside a page": ("brands/qingyuan/x.js", become("x"), "brands/qingyuan/x.js：.js 文件不该在这里"),
    "style beside a page": ("brands/x.css", become("x"), "brands/x.css：.css 文件不该在这里"),
    "page of another name": (
        "brands/qingyuan/login.html",
        become("x"),
        "brands/qingyuan/login.html：.html 文件不该在这里",
    ),
    "picture at the root": ("logo.png", become("x"), "logo.png：.png 文件不该在这里"),
    "other list of pages": ("feed.xml", become("<x/>"), "feed.xml：.xml 文件不该在这里"),
    "empty picture": (PIXEL, become(""), f"{PIXEL}：文件是空的"),
    "heavy style": ("assets/x.css", become("a" * 1_500_000), "assets/x.css：文件有 1.5 MB，超过 1 MB"),
    "script changed": (
        "assets/showcase.*.js",
        append("\n"),
        "{}：文件名里应有内容的指纹（SHA-256 前 10 位），而且与内容相符",
    ),
    "style changed": (
        "assets/showcase.*.css",
        append("\n"),
        "{}：文件名里应有内容的指纹（SHA-256 前 10 位），而且与内容相符",
    ),
    "data changed": (
        "search/catalogue.*.js",
        append("\n"),
        "{}：文件名里应有内容的指纹（SHA-256 前 10 位），而且与内容相符",
    ),
    "script without a digest": (
        "assets/extra.js",
        become("1"),
        "{}：文件名里应有内容的指纹（SHA-256 前 10 位），而且与内容相符",
    ),
    "no UTF-8": ("index.html", append("品牌".encode("gbk")), "index.html：不是 UTF-8 文字"),
    "no home": ("index.html", become(""), "index.html：文件是空的"),
}


@pytest.mark.parametrize(("pattern", "change", "finding"), FILES.values(), ids=FILES)
def test_files(copy: Copy, pattern: str, change: Change, finding: str) -> None:
    address = copy.change(pattern, change)
    assert finding.format(address) in copy.verdict()


def test_links_and_pipes_are_not_followed(copy: Copy) -> None:
    (copy.folder / "brands" / "x.svg").symlink_to("/etc/passwd")
    (copy.folder / "brands" / "up").symlink_to("..")
    os.mkfifo(copy.folder / "brands" / "y.svg")
    assert copy.verdict() == (
        "brands/up：不是普通文件（链接、管道或设备）",
        "brands/x.svg：不是普通文件（链接、管道或设备）",
        "brands/y.svg：不是普通文件（链接、管道或设备）",
    )


def test_a_name_that_is_no_text(copy: Copy) -> None:
    folder = os.fsencode(copy.folder / "brands") + b"/\xff"
    Path(os.fsdecode(folder)).mkdir()
    Path(os.fsdecode(folder + b"/index.html")).write_bytes(copy.path("404.html").read_bytes())
    verdict = copy.verdict()
    assert f"brands/\\udcff：{PLACE}" in verdict
    assert "".join(verdict).isprintable()


@pytest.mark.parametrize("page", ["index.html", "404.html"])
def test_a_page_that_must_be_there(copy: Copy, page: str) -> None:
    copy.path(page).unlink()
    assert f"缺 {page}" in copy.verdict()


def test_the_weight_of_the_whole(copy: Copy) -> None:
    assert verify(copy.folder, megabytes=2) == ()
    copy.change("assets/images/favicon.png", lambda data: data + bytes(1_200_000))
    assert verify(copy.folder, megabytes=2)[0].startswith("整个网站有 2.")


SITEMAP: dict[str, tuple[str, Change, str]] = {
    "page not listed": (
        "sitemap.xml",
        swap("<loc>https://showcase.example/honours/</loc>", "<loc>https://showcase.example/</loc>"),
        "sitemap.xml：没有列出页面：honours/index.html",
    ),
    "page that is not there": (
        "sitemap.xml",
        swap("/honours/</loc>", "/none/</loc>"),
        "sitemap.xml：列出了没有的页面：https://showcase.example/none/",
    ),
    "page of another site": (
        "sitemap.xml",
        swap("https://showcase.example/honours/", "https://example.com/"),
        "sitemap.xml：列出了没有的页面：https://example.com/",
    ),
    "entities": (
        "sitemap.xml",
        swap("<urlset", "<!DOCTYPE x [<!ENTITY a 'b'>]><urlset"),
        "sitemap.xml：不是正确的 XML",
    ),
    "no XML": ("sitemap.xml", append("<"), "sitemap.xml：不是正确的 XML"),
    "packed twin differs": ("sitemap.xml", append("\n"), "sitemap.xml.gz：与 sitemap.xml 的内容不同"),
    "packed twin broken": ("sitemap.xml.gz", become("x"), "sitemap.xml.gz：与 sitemap.xml 的内容不同"),
}


@pytest.mark.parametrize(("pattern", "change", "finding"), SITEMAP.values(), ids=SITEMAP)
def test_sitemap(copy: Copy, pattern: str, change: Change, finding: str) -> None:
    copy.change(pattern, change)
    assert finding in copy.verdict()


def test_no_sitemap(copy: Copy) -> None:
    copy.path("sitemap.xml").unlink()
    assert copy.verdict() == ("sitemap.xml：没有网站地图",)


def test_a_page_not_for_search_engines_is_not_listed(copy: Copy) -> None:
    copy.change("honours/index.html", swap("</head>", '<meta name="robots" content="noindex"></head>'))
    assert copy.verdict() == ("sitemap.xml：列出了没有的页面：https://showcase.example/honours/",)


CODE: dict[str, tuple[str, Change, str]] = {
    "address outside": (
        "assets/showcase.*.js",
        append('fetch("https://example.com/x");'),
        "{}：脚本里写了外部地址 https://",
    ),
    "host outside": ("assets/showcase.*.js", append('x = "//example.com/x";'), '{}：脚本里写了外部地址 "//e'),
    "text run as code": ("assets/showcase.*.js", append('eval("1");'), "{}：脚本里用了不允许的 eval"),
    "markup written": ("assets/showcase.*.js", append("a.innerHTML = b;"), "{}：脚本里用了不允许的 innerHTML"),
    "other request": ("assets/tone.*.js", append("new XMLHttpRequest();"), "{}：脚本里用了不允许的 XMLHttpRequest"),
    "cookie": ("assets/tone.*.js", append("document.cookie;"), "{}：脚本里用了不允许的 document.cookie"),
    "style imported": ("assets/showcase.*.css", append('@import "x.css";'), "{}：样式表里有不允许的 @import"),
    "picture outside": (
        "assets/showcase.*.css",
        append("a{background:url(https://example.com/x)}"),
        "{}：样式表从外站或不存在的文件加载：https://example.com/x",
    ),
    "picture outside in disguise": (
        "assets/showcase.*.css",
        append("a{background:u\\72l(//example.com/x)}"),
        "{}：样式表从外站或不存在的文件加载：//example.com/x",
    ),
    "picture of a set": (
        "assets/showcase.*.css",
        append('a{background:image-set("https://example.com/x" 1x)}'),
        "{}：样式表从外站或不存在的文件加载：https://example.com/x",
    ),
    "missing picture": (
        "assets/showcase.*.css",
        append("a{background:url(x.png)}"),
        "{}：样式表从外站或不存在的文件加载：x.png",
    ),
    "missing filter": (
        "assets/showcase.*.css",
        append("a{filter:url(#none)}"),
        "{}：样式表用了页面里没有的滤镜：#none",
    ),
    "data with code": ("search/catalogue.*.js", append("alert(1);"), "{}：不是检索数据应有的样子"),
    "data that could end early": ("search/text-0.*.js", swap('"words":', '"<words":'), "{}：不是检索数据应有的样子"),
    "data that is no JSON": ("search/text-0.*.js", swap('"words":', "words:"), "{}：不是检索数据应有的样子"),
}


@pytest.mark.parametrize(("pattern", "change", "finding"), CODE.values(), ids=CODE)
def test_code(copy: Copy, pattern: str, change: Change, finding: str) -> None:
    address = copy.change(pattern, change)
    assert finding.format(address) in copy.verdict()


def test_of_one_kind_only_the_first_are_told(copy: Copy) -> None:
    spoilt = "".join(f'<p on{name}="x">甲</p>' for name in "abcdefghijklmnopqrstuvwxy")
    copy.change("index.html", swap("</main>", f"{spoilt}<h1>又一个</h1></main>"))
    verdict = copy.verdict()
    assert verdict[:2] == ("index.html：一级标题有 2 个，应为 1 个", "index.html：<p> 带有不允许的属性 ona")
    assert verdict[20:] == ("index.html：<p> 带有不允许的属性 ont", "“不允许的属性”一类共 25 处，以上只列出前 20 处")
