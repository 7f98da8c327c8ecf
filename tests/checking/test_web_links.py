"""Links in texts and in fields: followed where they are what they look like, refused with the remedy where not."""

from dataclasses import replace
from pathlib import Path

import pytest

from showcase.checking.context import Context
from showcase.checking.document_rules import links
from showcase.checking.hosts import names_in
from showcase.checking.walking import entries, values
from showcase.domain.brand import Brand, Media
from showcase.domain.document import Document
from showcase.domain.fields import Kind, descriptions
from showcase.domain.registry import Registry
from showcase.reading.markdown import parse
from showcase.reading.registry import read_registry

AGAIN = "请从浏览器的地址栏重新复制。"
NUMBERS = "网站名是一串数字，看不出通向哪里。请写网站的域名，如 www.example.com。"
FOREIGN = "网站名里有英文字母以外的字，容易被冒用。请写这个网站的英文网址。"
SCHEMES = "链接只能以 https://、http:// 或 mailto: 开头，请改用网址。"


@pytest.fixture(scope="module")
def registry() -> Registry:
    return read_registry(Path(__file__).parent.parent / "examples")


def told(text: str, registry: Registry) -> list[str]:
    """What the rule says about a text."""
    document = Document("content/brands/a/b/index.md", Brand(), parse(text), "")
    context = Context("2026-11-21", "b", "a", nodes=tuple(document.body.walk()))
    return [each.message for each in links.check(document, registry, context)]


def told_of_field(address: str, registry: Registry) -> list[str]:
    """What the rule says about the address of a report."""
    document = Document("content/brands/a/b/index.md", Brand(media=(Media(url=address),)), parse(""), "")
    context = Context("2026-11-21", "b", "a", values=tuple(values(entries(document.record))))
    return [each.message for each in links.check(document, registry, context)]


GOOD = [
    "https://example.com/",
    "http://www.gov.cn:80/a?b=c#d",
    "HTTPS://Example.com",
    "https://example.com/路径/中文?x=中",
    "https://example.com/%E4%B8%AD%20b",
    "https://mp.weixin.qq.com/s?__biz=MzA&mid=1@x",
    "https://en.wikipedia.org/wiki/A_(b)",
    "https://a.b-c.example.com./",
    "https://8.8.8.8/",
]


@pytest.mark.parametrize("address", GOOD)
def test_followed(address: str, registry: Registry) -> None:
    assert told(f"[报道](<{address}>)", registry) == []
    assert told_of_field(address, registry) == []


@pytest.mark.parametrize(
    "text",
    [
        "[清源](../qingyuan/index.md)",
        "[清源](../../../cases/2026/ting/index.md)",
        "[党群部](mailto:bangong@example.com)",
        "<https://example.com/a>",
        "<bangong@example.com>",
        "[www.gov.cn](https://www.gov.cn/a)",
        "[gov.cn 官网](https://www.gov.cn/)",
        "[qq.com](https://mp.weixin.qq.com/)",
        "[Node.js 与 ASP.NET](https://example.com/)",
        "[详见example.com的报道](https://example.com/)",
        "[index.md、logo.svg、3.5 万](https://example.com/)",
    ],
)
def test_followed_in_a_text(text: str, registry: Registry) -> None:
    assert told(text, registry) == []


@pytest.mark.parametrize(
    ("address", "remedy"),
    [
        ("https://a@b.com/", f"网址里不能带用户名（@ 前面的部分）。{AGAIN}"),
        ("https://@b.com/", f"网址里不能带用户名（@ 前面的部分）。{AGAIN}"),
        ("https://evil.com\\@gov.cn", f"网址里有反斜杠“\\”。{AGAIN}"),
        ("https://例子.中国/", FOREIGN),
        ("https://xn--fiqs8s/", FOREIGN),
        ("https://аpple.com/", FOREIGN),
        ("https://example。com/", FOREIGN),
        ("https://0x7f000001/", NUMBERS),
        ("https://2130706433/", NUMBERS),
        ("https://0177.0.0.1/", NUMBERS),
        ("https://127.1/", NUMBERS),
        ("https://127.0.0.1/", "这是内部网络的地址，外面打不开。请写公开的网址，或删去链接。"),
        ("http://192.168.1.1/", "这是内部网络的地址，外面打不开。请写公开的网址，或删去链接。"),
        ("https://localhost/", f"网站名不完整，要像 www.example.com 这样写。{AGAIN}"),
        ("https://ex%61mple.com/", f"网站名里有“%”。{AGAIN}"),
        ("https://a..b/", f"网站名里有不能用的字符。{AGAIN}"),
        ("https://a.com:99999/", f"网址里的方括号或端口写错了。{AGAIN}"),
        ("https://[a", f"网址里的方括号或端口写错了。{AGAIN}"),
        ("https://:80/", f"网址里没有网站名。{AGAIN}"),
    ],
)
def test_hosts(address: str, remedy: str, registry: Registry) -> None:
    assert told_of_field(address, registry) == [f"写的是“{address}”。{remedy}"]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#9;script:alert(1)",
        "&#106;avascript:alert(1)",
        "&#x1;javascript:alert(1)",
        "javascript%3Aalert(1)",
        "javascript&colon;alert(1)",
        "data:text/html,a",
        "vbscript:a",
        "file:///etc/passwd",
        "tel:12345",
        "blob:https://a.com",
        "ftp://a.com",
    ],
)
def test_schemes(address: str, registry: Registry) -> None:
    (message,) = told(f"[一](<{address}>)", registry) or ["the rule for characters tells of it"]
    assert message.endswith(SCHEMES) or "&#" in address


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<javascript:alert(1)>", f"链接写的是“javascript:alert(1)”。{SCHEMES}"),
        ("[一][a]\n\n[a]: javascript:alert(1)", f"链接写的是“javascript:alert(1)”。{SCHEMES}"),
        ("[一](//evil.com)", "链接写的是“//evil.com”。网址要写全：https://evil.com"),
        (
            "[一](/\\evil.com)",
            "链接写的是“/\\evil.com”。地址里有反斜杠“\\”，请改成“/”。链接到别的品牌写成 ../品牌编号/index.md。",
        ),
        ("[一](https：//a.com)", "链接写的是“https：//a.com”。网址里的标点是中文的。请改成英文的“://”和“.”。"),
        ("[一](https:/a.com)", "链接写的是“https:/a.com”。网址要写全，以 https:// 或 http:// 开头。"),
        (
            "[一](mailto:a@b.com?bcc=c@d.com)",
            "链接写的是“mailto:a@b.com?bcc=c@d.com”。邮箱地址要写全，如 mailto:bangong@example.com，后面不加别的。",
        ),
        (
            "[www.gov.cn](https://evil.com/)",
            "链接的文字是“www.gov.cn”，实际通向“evil.com”。请让两者一致，或把文字改成网站的名称。",
        ),
        (
            "[www．gov．cn](https://evil.com/)",
            "链接的文字是“www.gov.cn”，实际通向“evil.com”。请让两者一致，或把文字改成网站的名称。",
        ),
        (
            "[**gov**.cn](https://gov.cn.evil.com/)",
            "链接的文字是“gov.cn”，实际通向“gov.cn.evil.com”。请让两者一致，或把文字改成网站的名称。",
        ),
        (
            "[a@gov.cn](mailto:a@evil.com)",
            "链接的文字是“gov.cn”，实际通向“evil.com”。请让两者一致，或把文字改成网站的名称。",
        ),
    ],
)
def test_in_a_text(text: str, message: str, registry: Registry) -> None:
    assert told(text, registry) == [message]


def test_only_listed_hosts(registry: Registry) -> None:
    listed = replace(registry, site=replace(registry.site, link_hosts=("gov.cn", "example.com")))
    assert told("[一](https://www.gov.cn/) [二](https://example.com/)", listed) == []
    (message,) = told("[一](https://evilgov.cn/)", listed)
    assert message == (
        "链接写的是“https://evilgov.cn/”。这里只链接名单里的网站：gov.cn、example.com。请删去链接，只留文字；"
        "确需链接的，请主管部门把这个网站写进 content/registry/site.yml 的 link_hosts。"
    )


def test_every_field_with_an_address_is_judged() -> None:
    assert [key for key, field in descriptions(Media).items() if field.kind is Kind.LINK] == ["url"]


def test_names_in_a_long_text_take_no_time() -> None:
    assert len(names_in("www." * 20_000)) <= 1
