"""What the readers and checks let through, the verification lets through: one innocent text must not keep the whole
site from being published. (For characters and numbers see their own tests.)"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.checking.web_links import mail_remedy, web_remedy
from showcase.domain.body import Node
from showcase.presenting.prose import Surroundings, sections
from showcase.publishing.verifying import drawings, elements, markup
from showcase.publishing.verifying.addresses import Place, follow
from showcase.reading import markdown, svg_grammar
from showcase.reading.faults import Unreadable
from showcase.reading.svg import rebuild

from .conftest import HOME

PLACE = Place(frozenset({"index.html"}))
HOSTS = [
    "example.com",
    "www.Example.com.cn",
    "a-b.example.org",
    "192.168.0.1",
    "a_b.example.com",
    "example.com.",
    "甲.cn",
]
PATHS = [
    "",
    "/",
    "/甲/乙?丙=丁#戊",
    "/a%20b",
    "/a'b\"c",
    "/(a)[b]{c}|d^e`f~",
    "?a=b&c=d",
    "#top",
    "/a//b/../c",
    "/:@!$*,;=",
]


@settings(deadline=None, max_examples=300, derandomize=True)
@given(
    st.sampled_from(["http://", "https://", "HTTPS://", "https:/", "//", "ftp://", "https://a@", "javascript:"]),
    st.sampled_from(HOSTS),
    st.sampled_from(["", ":80", ":8080", ":0", ":99999", ":"]),
    st.sampled_from(PATHS),
)
def test_links(scheme: str, host: str, port: str, path: str) -> None:
    address = f"{scheme}{host}{port}{path}"
    if not web_remedy(address, ()):
        assert follow(address, "index.html", PLACE).outside, address


@pytest.mark.parametrize("address", ["mailto:a@example.com", "MAILTO:dang.wei+a@example.com.cn", "mailto:a_b@b-c.cn"])
def test_mail(address: str) -> None:
    assert mail_remedy(address) == "" and follow(address, "index.html", PLACE).outside


PIECES = [
    *(
        "甲",
        "a b",
        "\n",
        "\n\n",
        "  ",
        "    ",
        "# ",
        "### ",
        "- ",
        "1. ",
        "> ",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```\n",
        "---\n",
    ),
    *(
        "| a | b |\n| --- | --- |\n",
        "| 1 | 2 |\n",
        "|",
        "[",
        "]",
        "](https://example.com/)",
        "[^1]",
        "[^2]",
        "[^1]: 注\n",
    ),
    *(
        "[^2]: 又\n",
        "![",
        "](a.png)",
        "&amp;",
        "&lt;b&gt;",
        "\\",
        "<https://example.com/>",
        "https://example.com",
        "\"'",
        "&",
    ),
    *(
        "\n    code\n",
        "- [ ] ",
        "==甲==",
        "H~2~O",
        "a^2^",
        ":smile:",
        "{{ x }}",
        "{: #id }",
        "[[fields:brand]]",
        "&#8203;",
    ),
]


def page_of(body: Node) -> str:
    parts = sections(body, Surroundings())
    inside = "".join(f'<section id="{part.id}">{part.html}</section>' for part in parts)
    return f'<!doctype html><html lang="zh-Hans"><head><title>题</title></head><body>{inside}</body></html>'


@settings(deadline=None, max_examples=500, derandomize=True)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_running_text(text: str) -> None:
    try:
        body = markdown.parse(text)
    except Unreadable:
        return
    assert faults_of(body) == [], text


@pytest.mark.parametrize(
    "text",
    [
        "[见[^1]](https://example.com/)\n\n[^1]: 注",
        "[**见[^1]**](https://example.com/)[^1]\n\n[^1]: 注",
        "[![图](x.png)](https://example.com/)",
        "甲\n\n[^1]: 注[^2]\n\n[^2]: 又",
        "甲[^1]\n\n[^1]: 注[^1]",
        "[甲 [乙](https://a.example/)](https://example.com/)",
        "[见 https://a.example/](https://example.com/)",
        "甲[^1]\n\n[^1]: 注\n\n    | 甲 |\n    | --- |\n    | 乙 |",
        "- 甲\n\n  > 乙\n  > # 丙\n",
    ],
)
def test_running_text_that_is_easily_written_wrong(text: str) -> None:
    assert faults_of(markdown.parse(text)) == []


def faults_of(body: Node) -> list[str]:
    page = markup.read(page_of(body))
    ids = {node.attributes.get("id") for node in page.nodes}
    anchors = [node.attributes["href"] for node in page.nodes if node.attributes.get("href", "").startswith("#")]
    lost = [anchor for anchor in anchors if anchor.removeprefix("#") not in ids]
    return [*page.faults, *(text for _, text in elements.faults(page.nodes)), *lost]


def svg_of(*shapes: str) -> bytes:
    head = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'
    return f"{head}{''.join(shapes)}</svg>".encode()


DRAWINGS = [
    *(path.read_bytes() for path in sorted((HOME / "content").rglob("*.svg"))),
    svg_of(
        '<defs><linearGradient id="a" gradientUnits="userSpaceOnUse"><stop offset="50%" stop-color="hsl(1, 2%, 3%)"/>'
        '</linearGradient><radialGradient id="b" x:href="#a" gradientTransform="rotate(5) scale(1e-3,2)" fx="1"/>'
        '<clipPath id="c"><circle r="4"/></clipPath></defs>',
        '<g clip-path="url(#c)" style="fill: url( \'#b\' ) red; opacity:.5"><path d="M0 0C1e2-.5,1,1 2 2z"/></g>',
        '<polyline points="0,0 1 1" stroke="#BF2B18" stroke-dasharray="1 2,3" stroke-linejoin="round"/>',
        '<ellipse rx="50%" ry="1" vector-effect="non-scaling-stroke" paint-order="stroke fill" display="inline"/>',
        '<rect width="1" height="2" transform="matrix(1 0 0 1 -.5 2e1), skewX(3)" transform-origin="1 1"/>',
    ),
]


@pytest.mark.parametrize("data", DRAWINGS, ids=range(len(DRAWINGS)))
def test_drawings(data: bytes) -> None:
    assert list(drawings.faults(rebuild(data).decode())) == []


def test_no_element_or_attribute_of_a_drawing_is_forgotten() -> None:
    for tag, own in svg_grammar.ELEMENTS.items():
        assert own.keys() <= drawings.ELEMENTS[tag]
    assert svg_grammar.PROPERTIES.keys() <= drawings.SHARED
