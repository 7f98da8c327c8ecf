"""An SVG is rebuilt from the shapes that are understood, or refused with a sentence that says what to do."""

import re

import pytest
import resvg_py
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.domain.limits import Limits
from showcase.reading.svg import SvgRefused, read_svg

LIMITS = Limits()
DOT = '<path d="M0 0h9v9z"/>'


def rebuild(data: bytes) -> bytes:
    return read_svg(data, LIMITS).data


def svg(inside: str, attributes: str = 'viewBox="0 0 10 10"') -> bytes:
    namespaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"<svg {namespaces} {attributes}>{inside}</svg>".encode()


def inside(data: bytes) -> str:
    found = re.fullmatch(r"<svg [^>]*>(.*)</svg>\n", data.decode(), re.DOTALL)
    assert found
    return found[1]


def refusal(data: bytes) -> str:
    with pytest.raises(SvgRefused) as caught:
        rebuild(data)
    return caught.value.sentence


def test_a_plain_drawing_stays_as_it_is() -> None:
    drawing = svg('<g fill="#14626a"><circle cx="5" cy="5" r="4"/></g>')
    assert inside(rebuild(drawing)) == '<g fill="#14626a"><circle cx="5" cy="5" r="4"/></g>'


def test_what_drawing_programs_add_is_left_out() -> None:
    exported = svg(
        "<!-- made by --><title>张三</title><desc>电话</desc><metadata><a/></metadata>"
        '<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" pagecolor="#fff"/>'
        '<path id="path1" d="M0 0h9v9z" data-name="层 1" onclick="alert(1)" inkscape:label="x" '
        'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"/>'
    )
    assert inside(rebuild(exported)) == DOT


def test_style_attributes_become_presentation_attributes() -> None:
    drawn = svg('<path fill="red" style="fill:#abc; stroke-width: 2px; -inkscape-stroke:none" d="M0 0h9v9z"/>')
    assert inside(rebuild(drawn)) == '<path d="M0 0h9v9z" fill="#abc" stroke-width="2px"/>'


def test_class_rules_are_taken_in_and_overrule_attributes() -> None:
    drawn = svg(
        '<style><![CDATA[.a,.b{fill:#abc} /* x */ .b{fill:#def}]]></style><path class="b a" fill="red" d="M0 0h9v9z"/>'
    )
    assert inside(rebuild(drawn)) == '<path d="M0 0h9v9z" fill="#def"/>'


def test_gradients_and_clips_keep_their_ties_under_plain_names() -> None:
    drawn = svg(
        '<defs><linearGradient id="基"><stop offset="0" style="stop-color:#f00"/></linearGradient>'
        '<linearGradient id="g" xlink:href="#基"/><clipPath id="c"><rect width="5" height="5"/></clipPath></defs>'
        '<g clip-path="url(#c)"><path fill="url(\'#g\') red" d="M0 0h9v9z"/></g>'
    )
    rebuilt = inside(rebuild(drawn))
    assert '<linearGradient id="p1"><stop offset="0" stop-color="#f00"/></linearGradient>' in rebuilt
    assert '<linearGradient href="#p1" id="p2"/>' in rebuilt
    assert rebuilt.endswith('<g clip-path="url(#p3)"><path d="M0 0h9v9z" fill="url(#p2)"/></g>')


def test_a_reference_that_leads_nowhere_paints_nothing() -> None:
    assert inside(rebuild(svg('<path fill="url(#x)" clip-path="url(#y)" d="M0 0h9v9z"/>'))) == (
        '<path d="M0 0h9v9z" fill="none"/>'
    )


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('viewBox="0 0 120 80" width="10" height="10"', (120, 80)),
        ('viewBox="0,0,120.4,80"', (120, 80)),
        ('width="20mm" height="10mm"', (76, 38)),
        ('width="30px" height="40"', (30, 40)),
    ],
)
def test_the_view_box_gives_the_size(attributes: str, size: tuple[int, int]) -> None:
    picture = read_svg(svg(DOT, attributes), LIMITS)
    assert (picture.width, picture.height) == size
    assert b" width=" not in picture.data


def test_declaration_public_doctype_and_mark_at_the_start_are_accepted() -> None:
    head = '\ufeff<?xml version="1.0" encoding="gb2312"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://w/svg11.dtd">'
    assert rebuild(head.encode() + svg(DOT)) == rebuild(svg(DOT))


def test_a_drawing_without_namespace_gets_one() -> None:
    assert rebuild(f'<svg viewBox="0 0 10 10">{DOT}</svg>'.encode()) == rebuild(svg(DOT))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            "<text>清源</text>",
            "图里有文字（text），换一台电脑字形会变：请在绘图软件里把文字转成曲线（路径），再导出为 SVG。",
        ),
        ("<image/>", "图里嵌了位图（image）：请描成矢量图形，或者直接交一张 512 像素以上的 PNG。"),
        ("<script/>", "图里有脚本（script）：请删去脚本，用绘图软件重新导出一份静止的 SVG。"),
        (
            '<use href="b.svg#a"/>',
            "图里有重复引用的图形（use），没法代为展开："
            "请在绘图软件里把符号、克隆“断开链接”或“扩展”成普通图形，再导出为 SVG。",
        ),
        ("<blink/>", "图里有不认识的内容（blink）：请删去，只留图形，再导出为 SVG。"),
        ("<g/>", "SVG 里没有可以显示的图形：请检查图层是否隐藏，再重新导出。"),
        (
            "<style>.a .b{}</style>" + DOT,
            "SVG 的样式表里有“.a .b”，读不懂：请重新导出，把“样式”选成“内联样式”或“演示文稿属性”。",
        ),
        (
            '<path style="mix-blend-mode:multiply"/>',
            "图里有混合模式（mix-blend-mode）：请改成“正常”，再导出为 SVG；也可以直接交 PNG。",
        ),
    ],
)
def test_what_is_not_a_shape_is_refused_with_the_way_out(content: str, sentence: str) -> None:
    assert refusal(svg(content)) == sentence


@pytest.mark.parametrize(
    "name", ["foreignObject", "animate", "set", "filter", "mask", "pattern", "a", "symbol", "svg", "switch"]
)
def test_every_other_kind_has_a_sentence_of_its_own(name: str) -> None:
    assert "不认识" not in refusal(svg(f"<{name}/>"))


@pytest.mark.parametrize(
    "attribute",
    [
        'fill="url(http://example.com/a.svg#x)"',
        'fill="u\\72l(http://example.com/a)"',
        'style="fill:url(&quot;data:image/png,x&quot;)"',
        'fill="var(--x)"',
        'clip-path="url(b.svg#c)"',
        'transform="url(x)"',
        'd="M0 0&#10;url(x)"',
        'style="filter:url(#f)"',
        'mask="url(#m)"',
    ],
)
def test_values_that_could_fetch_are_refused(attribute: str) -> None:
    assert refusal(svg(f"<path {attribute}/>"))


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (
            b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg(DOT),
            "SVG 文件开头带有实体声明（ENTITY）：请重新导出，不要勾选“保留编辑功能”。",
        ),
        (b"<svg><path", "SVG 文件打不开，可能没有传完整：请从绘图软件重新导出。"),
        ("<svg/>".encode("utf-16"), "SVG 文件不是 UTF-8 编码：请在绘图软件里重新导出，编码选 UTF-8。"),
        (b"<html/>", "文件里没有 SVG 图形：请从绘图软件重新导出为 SVG。"),
        (svg(DOT, 'width="100%"'), "SVG 没有写明画布大小（viewBox）：请重新导出，画布选“适合图稿”或“画板”。"),
        (b"<svg>" + b" " * 256 * 1024, "SVG 文件有 257 kB，超过 256 kB：请简化路径后再导出，或者直接交 PNG。"),
        (svg(DOT * 3000), "SVG 里的图形超过 3000 个：请合并、简化后再导出，或者直接交 PNG。"),
        (svg("<g>" * 40 + DOT + "</g>" * 40), "SVG 的编组套了 32 层以上：请取消多余的编组，再导出。"),
    ],
)
def test_files_that_cannot_be_read_are_refused(data: bytes, sentence: str) -> None:
    assert refusal(data) == sentence


def test_clips_that_multiply_are_refused() -> None:
    nested = "".join(
        f'<clipPath id="c{n}">' + f'<path clip-path="url(#c{n + 1})"/>' * 10 + "</clipPath>" for n in range(10)
    )
    assert "剪切蒙版" in refusal(svg(nested + '<path clip-path="url(#c0)"/>'))
    wide = f'<clipPath id="c">{DOT * 500}</clipPath>' + '<path clip-path="url(#c)"/>' * 100
    assert "剪切蒙版" in refusal(svg(wide))


def test_a_gradient_that_is_left_out_is_not_referred_to() -> None:
    for left_out in ("title", "mask", "metadata"):
        drawn = f'<{left_out}><linearGradient id="b"/></{left_out}><path fill="url(#b)" d="M0 0h9v9z"/>'
        assert inside(rebuild(svg(drawn))) == '<path d="M0 0h9v9z" fill="none"/>'


def test_gradients_in_a_ring_do_no_harm() -> None:
    ring = svg(
        '<radialGradient id="a" href="#b"/><radialGradient id="b" href="#a"/><path fill="url(#a)" d="M0 0h9v9z"/>'
    )
    assert resvg_py.svg_to_bytes(svg_string=rebuild(ring).decode(), width=20)


NAMES = st.sampled_from(
    ["g", "path", "rect", "defs", "linearGradient", "stop", "clipPath", "title", "use", "metadata", "i:x"]
)
IDS = st.sampled_from(["a", "b", "c", "层", "x y"])
VALUES = st.one_of(
    st.sampled_from(["url(#a)", "url('#b') red", "none", "#abc", "red", "", " 1  2 ", "url(x)", "a&quot;b", "&lt;"]),
    IDS,
)
KEYS = st.sampled_from(
    ["id", "fill", "clip-path", "d", "href", "xlink:href", "class", "style", "opacity", "onload", "offset"]
)


@st.composite
def elements(draw: st.DrawFn, depth: int = 0) -> str:
    name = draw(NAMES)
    attributes = draw(st.dictionaries(KEYS, VALUES, max_size=3))
    children = [] if depth > 3 else draw(st.lists(elements(depth + 1), max_size=3))
    written = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return f"<{name}{written}>{''.join(children)}</{name}>"


@settings(deadline=None, max_examples=300, derandomize=True)
@given(st.lists(elements(), min_size=1, max_size=4))
def test_rebuilding_twice_changes_nothing_and_leaves_only_shapes(parts: list[str]) -> None:
    try:
        rebuilt = rebuild(svg("".join(parts), 'viewBox="0 0 9 9" xmlns:i="urn:other"'))
    except SvgRefused:
        return
    assert rebuild(rebuilt) == rebuilt
    assert not re.search(rb"<use|<title|<metadata|onload|class=|style=|url\((?!#p\d+\))", rebuilt)
