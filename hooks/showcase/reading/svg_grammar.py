"""What a published SVG may consist of, and what is said when a file holds more.

The presentation attributes of SVG are read by browsers with their CSS parser, so ``u\\72l(…)`` in a fill fetches a
file. Hence every value must match a pattern of harmless characters; whatever does not is refused, never patched.
"""

from __future__ import annotations

import re
from types import MappingProxyType

NUMBERS = re.compile(r"[-+0-9.,%a-zA-Z ]*")
PATH = re.compile(r"[-+0-9.,eEMmZzLlHhVvCcSsQqTtAa ]*")
WORD = re.compile(r"[a-zA-Z-]+")
WORDS = re.compile(r"[a-zA-Z -]+")
TRANSFORM = re.compile(r"(?:(?:matrix|translate|scale|rotate|skewX|skewY) ?\([-+0-9.,eE ]*\)[ ,]*)*|none")
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}|[a-zA-Z]+|(?:rgb|hsl)a?\([-+0-9.,%/ a-z]*\)")
REFERENCE = re.compile(
    r"url\( ?[\"']? ?#([^\"'()\\]+)[\"']? ?\)(?: (?:#[0-9a-fA-F]{3,8}|[a-zA-Z]+|(?:rgb|hsl)a?\([-+0-9.,%/ a-z]*\)))?"
)
PAINT = re.compile(f"{COLOUR.pattern}|{REFERENCE.pattern}")
CLIP = re.compile(f"none|{REFERENCE.pattern}")

# Presentation properties: allowed as attributes, in style="" and in simple class rules alike.
PROPERTIES = MappingProxyType(
    dict.fromkeys(("fill", "stroke", "stop-color", "color"), PAINT)
    | dict.fromkeys(("opacity", "fill-opacity", "stroke-opacity", "stop-opacity", "stroke-width"), NUMBERS)
    | dict.fromkeys(("stroke-dasharray", "stroke-dashoffset", "stroke-miterlimit"), NUMBERS)
    | dict.fromkeys(("fill-rule", "clip-rule", "stroke-linecap", "stroke-linejoin", "vector-effect"), WORD)
    | dict.fromkeys(("display", "visibility"), WORD)
    | {"clip-path": CLIP, "transform": TRANSFORM, "transform-origin": NUMBERS, "paint-order": WORDS}
)

_GRADIENT = {"gradientUnits": WORD, "gradientTransform": TRANSFORM, "spreadMethod": WORD}


def _numbers(*names: str) -> dict[str, re.Pattern[str]]:
    return dict.fromkeys(names, NUMBERS)


# Elements that are published, each with the attributes of its own.
ELEMENTS = MappingProxyType(
    {
        "g": {},
        "defs": {},
        "path": {"d": PATH},
        "rect": _numbers("x", "y", "width", "height", "rx", "ry"),
        "circle": _numbers("cx", "cy", "r"),
        "ellipse": _numbers("cx", "cy", "rx", "ry"),
        "line": _numbers("x1", "y1", "x2", "y2"),
        "polyline": _numbers("points"),
        "polygon": _numbers("points"),
        "linearGradient": _numbers("x1", "y1", "x2", "y2") | _GRADIENT,
        "radialGradient": _numbers("cx", "cy", "r", "fx", "fy", "fr") | _GRADIENT,
        "stop": _numbers("offset"),
        "clipPath": {"clipPathUnits": WORD},
    }
)
GRADIENTS = frozenset({"linearGradient", "radialGradient"})

# Nothing of these is seen in a picture, and their texts may hold a name or an address: accepted, not published.
DROPPED = frozenset({"title", "desc", "metadata", "style"})
# These are seen only where a shape or a text refers to them, and what does is refused.
ONLY_REFERRED_TO = frozenset({"filter", "mask", "pattern", "marker", "font", "font-face", "color-profile"})
TEXTS = frozenset({"text", "tspan", "textPath", "tref"})
SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
# Attributes that hold no words.
MEASURES = frozenset({key for own in ELEMENTS.values() for key in own} | PROPERTIES.keys() | {"viewBox", "style"})

_AGAIN = "再导出为 SVG"
_TEXT = f"图里有文字（text），换一台电脑字形会变：请在绘图软件里把文字转成曲线（路径），{_AGAIN}。"
_USE = f"图里有重复引用的图形（use），没法代为展开：请在绘图软件里把符号、克隆“断开链接”或“扩展”成普通图形，{_AGAIN}。"
_ANIMATION = f"图里有动画：请删去动画，{_AGAIN}。"
_FOREIGN = f"图里嵌了网页内容（foreignObject）：请删去，只留图形，{_AGAIN}。"
REFUSED = MappingProxyType(
    {
        **dict.fromkeys(TEXTS, _TEXT),
        "use": _USE,
        **dict.fromkeys(("animate", "animateTransform", "animateMotion", "animateColor", "set", "mpath"), _ANIMATION),
        **dict.fromkeys(("foreignObject", "switch"), _FOREIGN),
        "image": "图里嵌了位图（image）：请描成矢量图形，或者直接交一张 512 像素以上的 PNG。",
        "script": "图里有脚本（script）：请删去脚本，用绘图软件重新导出一份静止的 SVG。",
        "a": f"图里有链接（a）：请取消链接，只留图形，{_AGAIN}。",
        "filter": f"图里有滤镜效果（filter），如阴影、模糊：请去掉效果或改用纯色图形，{_AGAIN}；也可以直接交 PNG。",
        "mask": f"图里有蒙版（mask）：请在绘图软件里扩展或合并成普通图形，{_AGAIN}；也可以直接交 PNG。",
        "pattern": f"图里有图案填充（pattern）：请把图案扩展成普通图形，{_AGAIN}；也可以直接交 PNG。",
        "marker": f"图里有箭头标记（marker）：请把箭头扩展成普通图形，{_AGAIN}。",
        "svg": f"图里又套了一张 SVG：请合并成一张，{_AGAIN}。",
    }
)
# Properties that change how a picture looks and cannot be kept: anything but these values is refused.
REFUSED_PROPERTIES = MappingProxyType(
    {
        "filter": REFUSED["filter"],
        "mask": REFUSED["mask"],
        **dict.fromkeys(("marker", "marker-start", "marker-mid", "marker-end"), REFUSED["marker"]),
        "mix-blend-mode": f"图里有混合模式（mix-blend-mode）：请改成“正常”，{_AGAIN}；也可以直接交 PNG。",
    }
)
HARMLESS = frozenset({"", "none", "normal", "inherit", "initial", "unset", "auto", "passthrough", "pass-through"})
