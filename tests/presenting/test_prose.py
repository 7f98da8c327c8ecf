"""Nothing that is written in a text becomes markup by itself."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.domain.body import Node
from showcase.domain.pictures import PictureFacts
from showcase.presenting.prose import Surroundings, sections
from showcase.reading.markdown import parse


def html(text: str, around: Surroundings | None = None) -> str:
    return "".join(part.html for part in sections(parse(text), around or Surroundings()))


def test_text_is_escaped_everywhere() -> None:
    shown = html("a <b onclick=x> & `<i>`\n\n<script>alert(1)</script>\n\n| <u> |\n|---|\n| <s> |")
    assert "<b" not in shown and "<script" not in shown and "<u>" not in shown and "<s>" not in shown
    assert "&lt;script&gt;" in shown


def test_lines_join_between_chinese_characters_only() -> None:
    assert html("清水\n长流") == "<p>清水长流</p>"
    assert html("clear\nwater") == "<p>clear water</p>"


def test_the_text_is_cut_at_its_highest_headings() -> None:
    parts = sections(parse("前言\n\n## 背景\n\n一\n\n### 小题\n\n二\n\n## 成效\n\n三"), Surroundings())
    assert [(part.id, part.title) for part in parts] == [("s0", ""), ("s1", "背景"), ("s2", "成效")]
    assert "<h3>小题</h3>" in parts[1].html


def test_links_of_other_schemes_lose_their_address() -> None:
    shown = html("[一](javascript:alert(1)) [二](data:text/html,x) [三](//evil.example/x) [四](https://example.com/a)")
    assert shown.count("<a ") == 1
    assert (
        'href="https://example.com/a" rel="noopener nofollow">四</a> <span class="bs-host">example.com</span>' in shown
    )


@pytest.mark.parametrize(
    "target",
    [
        "java\nscript:a",
        " javascript:a",
        "\x01javascript:a",
        "\\\\evil.example",
        "/\\evil.example",
        "https:\\\\evil.example",
        "https://a@evil.example",
        "https:///evil.example",
        "http://[",
        "vbscript:a",
        "https://a.example/ b",
    ],
)
def test_no_disguise_becomes_a_link(target: str) -> None:
    link = Node("link", (Node("text", text="一"),), target)
    around = Surroundings(resolve=lambda address: address)
    shown = "".join(part.html for part in sections(Node("document", (Node("paragraph", (link,)),)), around))
    assert shown == "<p>一</p>"


@pytest.mark.parametrize(
    "text",
    [
        "{: onclick=x}",
        "{{ config }} {% raw %}",
        '--8<-- ".git/config"',
        "[[toc]] [TOC]",
        "::: warning",
        "!!! note",
        "{#__search}",
        "[[fields:brand]]",
        ":smile: ==a== $$x$$",
        "<3 a < b <姓名>",
        "&lt;script&gt;",
    ],
)
def test_the_syntax_of_extensions_stays_text(text: str) -> None:
    reader = Reader()
    reader.feed(html(text))
    assert reader.words == text.replace("&lt;", "<").replace("&gt;", ">")
    assert [tag for tag, _ in reader.tags] == ["p"]


def test_many_footnotes_and_references() -> None:
    shown = html("水[^a]源[^a]。\n\n[^a]: 井水。")
    assert shown.count('id="r1"') == 1, "an id stands once"
    assert shown.count('href="#n1"') == 2


def test_a_picture_with_a_name_in_percent_signs() -> None:
    facts = PictureFacts("png", 800, 600, 1000, "ab" * 32)
    assert "<img" in html("![听漏](%E5%90%AC.png)", Surroundings({"听.png": facts}, "brands/x/", "../../"))


ALLOWED = {
    "p": (),
    "h3": (),
    "h4": (),
    "h5": (),
    "h6": (),
    "ul": (),
    "ol": ("class",),
    "li": ("id",),
    "pre": ("tabindex",),
    "code": (),
    "hr": (),
    "blockquote": (),
    "figure": (),
    "figcaption": (),
    "table": ("class",),
    "thead": (),
    "tbody": (),
    "tr": (),
    "th": ("scope",),
    "td": (),
    "div": ("class", "tabindex", "role", "aria-label"),
    "br": (),
    "strong": (),
    "em": (),
    "s": (),
    "sup": (),
    "span": ("class",),
    "a": ("href", "rel", "id", "aria-label", "data-lightbox"),
    "img": ("src", "width", "height", "alt", "loading", "decoding"),
    "picture": (),
    "source": ("type", "srcset", "sizes"),
}
HOSTILE = st.sampled_from(
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "' onclick='x",
        "</p></main>",
        "<!--",
        "]]>",
        "&lt;script&gt;",
        "javascript:alert(1)",
        'https://example.com/" onclick="x',
        "https://example.com/a?b=c&d",
        "../a/index.md",
        "#x",
        "a.png",
        "\x00\u202e",
        "[[fields:x]]",
    ]
)
WORDS = st.one_of(HOSTILE, st.text(max_size=6))
KINDS = st.sampled_from(
    [
        *("document", "heading", "paragraph", "quote", "list", "item", "code_block", "table", "row", "cell", "rule"),
        *("image", "link", "strong", "emphasis", "strike", "code", "text", "html", "softbreak", "linebreak"),
        *("footnote", "footnote_reference", "nonsense"),
    ]
)


def node(children: st.SearchStrategy[tuple[Node, ...]]) -> st.SearchStrategy[Node]:
    return st.builds(Node, KINDS, children, WORDS, WORDS, st.integers(0, 7))


TREES = st.recursive(node(st.just(())), lambda inner: node(st.lists(inner, max_size=4).map(tuple)), max_leaves=12)


class Reader(HTMLParser):
    """Notes every tag with its attributes, and all words."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


@settings(max_examples=400, deadline=None, derandomize=True)
@given(trees=st.lists(TREES, max_size=3))
def test_any_tree_gives_listed_tags_only(trees: list[Node]) -> None:
    facts = PictureFacts("png", 800, 600, 1000, "ab" * 32)
    around = Surroundings({"a.png": facts}, "brands/x/", "../../", lambda target: f"../../{target}")
    reader = Reader()
    for part in sections(Node("document", tuple(trees)), around):
        reader.feed(part.html)
    reader.close()
    for tag, attributes in reader.tags:
        assert {name for name, _ in attributes} <= set(ALLOWED[tag]), (tag, attributes)
        address = dict(attributes).get("href") or ""
        assert not address or address.startswith(("https://", "http://", "mailto:", "../../", "#")), address
        assert not address.lower().lstrip().startswith(("javascript", "data", "//", "\\")), address


def test_relative_links_are_followed() -> None:
    around = Surroundings(resolve=lambda target: f"../../{target.removesuffix('.md')}/")
    assert '<a href="../../how/">怎样</a>' in html("[怎样](how.md)", around)


def test_a_picture_is_shown_with_its_size_and_caption() -> None:
    facts = PictureFacts("png", 800, 600, 1000, "ab" * 32)
    around = Surroundings({"photos/a.png": facts}, "brands/x/", "../../")
    shown = html('![听漏](photos/a.png "夜里")', around)
    assert 'alt="听漏"' in shown and "<figcaption>夜里</figcaption>" in shown
    assert 'width="800" height="600"' in shown and "../../brands/x/" in shown
    assert "<img" not in html("![x](missing.png)", around)


def test_footnotes_lead_there_and_back() -> None:
    shown = html("水[^a]。\n\n[^a]: 井水。")
    assert 'href="#n1"' in shown and 'id="n1"' in shown and 'href="#r1"' in shown
