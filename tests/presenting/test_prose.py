"""Nothing that is written in a text becomes markup by itself."""

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
