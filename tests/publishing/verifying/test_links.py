"""Every address in a page leads to a file of the site or is a plain link out."""

import pytest

from showcase.publishing.verifying.addresses import Place, Target, follow, own

from .conftest import Copy
from .spoiling import BRAND, Change, add, add_head, swap


def link(address: str, rel: str = "noopener") -> Change:
    return add(f'<a href="{address}" rel="{rel}">甲</a>')


LINKS: dict[str, tuple[Change, str]] = {
    "no such file": (link("../none/"), "链接指向不存在的文件：../none/"),
    "other letters": (link("../../Brands/"), "链接指向不存在的文件：../../Brands/"),
    "encoded letters": (link("../../%42rands/"), "链接指向不存在的文件：../../%42rands/"),
    "no such anchor here": (link("#none"), "链接指向不存在的锚点：#none"),
    "no such anchor there": (link("../#none"), "链接指向不存在的锚点：brands/index.html#none"),
    "no slash at the end": (link("../../brands"), "链接少了结尾的斜杠：../../brands"),
    "above the root": (link("../../../x/"), "链接走出了网站的根：../../../x/"),
    "above the root in disguise": (link("../../%2e%2e/x/"), "链接走出了网站的根：../../%2e%2e/x/"),
    "from the root of the host": (link("/brands/"), "链接从域名的根写起，换了地址就失效：/brands/"),
    "other host without scheme": (link("//example.com/"), "链接以 // 开头，会离开本站：//example.com/"),
    "backslashes": (link("\\\\example.com/"), "链接里有空白、控制符或反斜杠：\\\\example.com/"),
    "script": (link("javascript:alert(1)"), "链接的协议不允许：javascript:alert(1)"),
    "script with a tab": (link("java\tscript:alert(1)"), "链接里有空白、控制符或反斜杠：java\\u0009script:alert(1)"),
    "script after a space": (link(" javascript:alert(1)"), "链接里有空白、控制符或反斜杠： javascript:alert(1)"),
    "data": (link("data:text/html,x"), "链接的协议不允许：data:text/html,x"),
    "telephone": (link("tel:110"), "链接的协议不允许：tel:110"),
    "user in the address": (link("https://a@example.com/"), "网址的写法不允许：https://a@example.com/"),
    "encoded host": (link("https://xn--fiq228c.example/"), "网址的写法不允许：https://xn--fiq228c.example/"),
    "no host": (link("https:///x"), "网址的写法不允许：https:///x"),
    "no relation": (
        link("https://example.com/", "nofollow"),
        "通往外站的链接没有写 rel=noopener：https://example.com/",
    ),
    "picture from outside": (
        add('<img src="https://example.com/x.png" alt="" width="1" height="1">'),
        "从外站加载：https://example.com/x.png",
    ),
    "picture as data": (add('<img src="data:," alt="" width="1" height="1">'), "链接的协议不允许：data:,"),
    "picture of a set from outside": (
        swap('srcset="', 'srcset="https://example.com/x.webp 1w, '),
        "从外站加载：https://example.com/x.webp",
    ),
    "missing picture of a set": (swap("-480.webp 480w", "-481.webp 480w"), "链接指向不存在的文件：{photo}-481.webp"),
    "script from outside": (
        add_head('<script src="//example.com/x.js"></script>'),
        "链接以 // 开头，会离开本站：//example.com/x.js",
    ),
    "style from outside": (
        add_head('<link rel="stylesheet" href="https://example.com/x.css">'),
        "从外站加载：https://example.com/x.css",
    ),
    "picture as a script": (
        add_head('<script src="../../assets/favicon.svg"></script>'),
        "加载的文件种类不对：../../assets/favicon.svg",
    ),
    "page as a picture": (add('<img src="../" alt="" width="1" height="1">'), "加载的文件种类不对：../"),
    "form sent outside": (
        swap('action="../../brands/"', 'action="https://example.com/"'),
        "从外站加载：https://example.com/",
    ),
    "search data from outside": (
        swap('data-base="../../"', 'data-base="https://example.com/"'),
        "从外站加载：https://example.com/{catalogue}",
    ),
    "missing search data": (swap('data-catalogue="', 'data-catalogue="x'), "链接指向不存在的文件：../../x{catalogue}"),
    "missing share image": (
        swap(
            '"og:image" content="https://showcase.example/brands/qingyuan/share-',
            '"og:image" content="https://showcase.example/brands/qingyuan/no-',
        ),
        "链接指向不存在的文件：https://showcase.example/brands/qingyuan/no-{share}",
    ),
    "share image from outside": (
        swap('"og:image" content="https://showcase.example/', '"og:image" content="https://example.com/'),
        "地址不以本站的 https://showcase.example/ 开头：https://example.com/brands/qingyuan/share-{share}",
    ),
}


@pytest.mark.parametrize(("change", "finding"), LINKS.values(), ids=LINKS)
def test_links(copy: Copy, change: Change, finding: str) -> None:
    photo = copy.path("brands/qingyuan/*-960.jpg").name.removesuffix("-960.jpg")
    share = copy.path("brands/qingyuan/share-*.png").name.removeprefix("share-")
    catalogue = f"search/{copy.path('search/catalogue.*.js').name}"
    copy.change(BRAND, change)
    expected = finding.format(photo=f"../../brands/qingyuan/{photo}", share=share, catalogue=catalogue)
    assert f"{BRAND}：{expected}" in copy.verdict()


@pytest.mark.parametrize(
    "change",
    [
        link("#s1"),
        link("../#main"),
        link("../../"),
        link("."),
        link("../?q=甲#main"),
        link("https://example.com/%E7%94%B2?a=b#c"),
        link("HTTPS://Example.com:8080/甲"),
        link("mailto:dangwei@example.com"),
        add('<template><img src="data:," alt="" width="1" height="1"></template>'),
        add('<p class="x">1 &lt; 2 &amp; 3 &gt; 2 &quot;&#39;&#34;</p>'),
        add("<noscript><p>甲<br>乙</p></noscript>"),
    ],
)
def test_what_is_sound(copy: Copy, change: Change) -> None:
    copy.change(BRAND, change)
    assert copy.verdict() == ()


def test_a_page_for_unknown_addresses_names_the_root(copy: Copy) -> None:
    copy.change("404.html", swap('href="/brands/"', 'href="brands/"'))
    assert copy.verdict() == ("404.html：404 页会在任何地址显示，链接要从域名的根写起：brands/",)


PLACE = Place(frozenset({"index.html", "a/index.html"}), "https://example.com", "/sub/")


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("/sub/a/", Target("a/index.html")),
        ("/a/", Target(fault="链接从域名的根写起，换了地址就失效")),
        ("/sub/b/", Target(fault="链接指向不存在的文件")),
    ],
)
def test_a_site_below_the_root_of_its_host(address: str, target: Target) -> None:
    assert follow(address, "404.html", PLACE) == target


def test_the_full_address_of_a_page() -> None:
    assert own("https://example.com/sub/", PLACE) == Target("index.html")
    assert own("https://example.com/", PLACE).fault == "地址不以本站的 https://example.com/sub/ 开头"
    assert own("https://example.com/", Place(PLACE.files)).fault == "地址不以本站的 网址 开头"
