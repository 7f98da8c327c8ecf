"""Logos as drawings: what runs, fetches or explodes, and what honest programs write (T39 to T42, T45, T47)."""
# ruff: noqa: E501 (one case a line reads better than one value a line)

from __future__ import annotations

import gzip

from ..case import Case, Content, Text, Verdict
from ..page import brand

UNIT = "svg"
NS = 'xmlns="http://www.w3.org/2000/svg"'
XL = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
DISC = '<circle cx="50" cy="50" r="45" fill="#BF2B18"/>'
USES = "".join(f'<g id="b{n}">' + f'<use href="#b{n - 1}"/>' * 10 + "</g>" for n in range(1, 9))

INSIDE = (
    ("script", "T39", "a script", "<script>window.BSRAN=1//@MARK@</script>"),
    ("script-cdata", "T39", "a script as characters", "<script><![CDATA[window.BSRAN=1]]></script>"),
    ("script-href", "T40", "a script from elsewhere", '<script href="https://example.com/@MARK@.js"/>'),
    ("script-prefix", "T39", "a script under another prefix", '<x:script xmlns:x="http://www.w3.org/2000/svg">window.BSRAN=1</x:script>'),
    ("script-html", "T39", "a script of HTML", '<h:script xmlns:h="http://www.w3.org/1999/xhtml">window.BSRAN=1</h:script>'),
    ("onload", "T39", "a handler", '<g onload="window.BSRAN=1"><path d="M0 0h9"/></g>'),
    ("onclick", "T39", "a handler on a shape", '<circle r="9" onclick="window.BSRAN=1"/>'),
    ("onbegin", "T39", "a handler of an animation", '<animate onbegin="window.BSRAN=1" attributeName="x" dur="1s"/>'),
    ("handler-case", "T39", "a handler in capitals", '<circle r="9" ONCLICK="window.BSRAN=1"/>'),
    ("a-javascript", "T39", "a link to a script", '<a href="javascript:window.BSRAN=1"><circle r="9"/></a>'),
    ("a-xlink", "T39", "an old link to a script", f'<a {XL} xlink:href="javascript:window.BSRAN=1"><circle r="9"/></a>'),
    ("a-entity", "T39", "a link in entities", '<a href="java&#115;cript&#58;window.BSRAN=1"><circle r="9"/></a>'),
    ("animate-href", "T39", "an animation of a link", '<a><animate attributeName="href" to="javascript:window.BSRAN=1"/></a>'),
    ("set-href", "T39", "a set link", '<a><set attributeName="href" to="javascript:window.BSRAN=1"/></a>'),
    ("foreign", "T39", "a page inside", '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="window.BSRAN=1"/></foreignObject>'),
    ("iframe", "T39", "a frame", '<iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:parent.BSRAN=1"/>'),
    ("handler-element", "T39", "a handler element", '<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">window.BSRAN=1</handler>'),
    ("image", "T40", "a picture from elsewhere", '<image href="https://example.com/@MARK@.png" width="9" height="9"/>'),
    ("image-data", "T40", "a drawing inside a picture", '<image href="data:image/svg+xml;base64,PHN2Zz4=" width="9" height="9"/>'),
    ("use-outside", "T40", "a part from elsewhere", '<use href="https://example.com/@MARK@.svg#a"/>'),
    ("use-data", "T40", "a part in the address", '<use href="data:image/svg+xml,@MARK@#a"/>'),
    ("fe-image", "T40", "a filter that fetches", '<filter id="f"><feImage href="https://example.com/@MARK@"/></filter><rect width="9" height="9" filter="url(#f)"/>'),
    ("fill-url", "T40", "a colour from elsewhere", '<rect width="9" height="9" fill="url(https://example.com/@MARK@#a)"/>'),
    ("fill-escape", "T40", "an escaped colour from elsewhere", r'<rect width="9" height="9" fill="u\72l(https://example.com/@MARK@)"/>'),
    ("style-url", "T40", "a style that fetches", '<rect width="9" height="9" style="fill:url(//example.com/@MARK@)"/>'),
    ("style-import", "T40", "a style sheet that imports", '<style>@import "https://example.com/@MARK@.css";</style><rect width="9" height="9"/>'),
    ("style-font", "T40", "a font from elsewhere", "<style>@font-face{font-family:a;src:url(https://example.com/@MARK@)}</style>"),
    ("style-star", "T40", "a rule for everything", "<style>*{background:url(https://example.com/@MARK@)}</style>"),
    ("clip-url", "T40", "a clip from elsewhere", '<rect width="9" height="9" clip-path="url(https://example.com/@MARK@#c)"/>'),
    ("gradient-url", "T40", "a gradient from elsewhere", '<linearGradient id="g" href="https://example.com/@MARK@#x"/><rect width="9" height="9" fill="url(#g)"/>'),
    ("use-bomb", "T41", "eight levels of ten parts", f'<g id="b0">{DISC}</g>{USES}<use href="#b8"/>'),
    ("use-ring", "T41", "parts that contain each other", '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g><use href="#a"/>'),
    ("pattern-bomb", "T41", "patterns in patterns", "".join(
        f'<pattern id="p{n}" width="1" height="1"><rect width="9" height="9" fill="url(#p{n + 1})"/></pattern>' for n in range(9))),
    ("clip-bomb", "T41", "clips in clips", "".join(
        f'<clipPath id="c{n}">' + f'<rect width="9" height="9" clip-path="url(#c{n + 1})"/>' * 10 + "</clipPath>" for n in range(9))
     + '<rect width="9" height="9" clip-path="url(#c0)"/>'),
    ("deep", "T41", "three thousand groups in each other", "<g>" * 3000 + DISC + "</g>" * 3000),
    ("many", "T41", "nine thousand shapes", '<path d="M0 0"/>' * 9000),
    ("text", "T39", "text, which looks different everywhere", '<text x="9" y="9">@MARK@</text>'),
    ("nested", "T39", "a drawing in a drawing", f'<svg {NS} width="9"><rect width="9" height="9"/></svg>'),
    ("mask", "T41", "a mask", '<mask id="m"><rect width="9" height="9"/></mask><rect width="9" height="9" mask="url(#m)"/>'),
    ("css-comment", "T40", "a comment inside a word", '<rect width="9" height="9" style="fill:u/**/rl(https://example.com/@MARK@)"/>'),
    ("media-rule", "T40", "rules for a medium", "<style>@media screen{.a{fill:url(https://example.com/@MARK@)}}</style>"),
    ("use-file", "T40", "a part of another file", '<use href="logo.svg#a"/>'),
    ("image-relative", "T40", "a picture of another folder", '<image href="../../x.png"/>'),
    ("switch", "T39", "a switch with a page", '<switch><foreignObject width="1" height="1"/><g/></switch>'),
    ("use-self", "T41", "a part that contains itself", '<g id="a"><use href="#a"/></g>'),
    ("use-forty", "T41", "forty levels of two parts", "".join(f'<g id="n{i}">' + f'<use href="#n{i + 1}"/>' * 2 + "</g>" for i in range(40)) + '<use href="#n0"/>'),
    ("transform-huge", "T41", "a scale without bounds", '<g transform="scale(1e300)"><rect width="9" height="9"/></g>'),
    ("stroke-huge", "T41", "a line without bounds", '<path d="M0 0h9" stroke-width="1e999"/>'),
    ("path-huge", "T41", "points without bounds", '<path d="M' + "1e308 " * 1000 + '"/>'),
    ("blend", "T41", "a mixture with what is below", '<g style="mix-blend-mode:multiply"><rect width="9" height="9"/></g>'),
    ("entity-html", "T42", "an entity of HTML", "<title>a&nbsp;b</title>"),
    ("binding", "T40", "a binding of old browsers", '<rect width="9" height="9" style="-moz-binding:url(https://example.com/@MARK@#a)"/>'),
    ("cursor", "T40", "a pointer from elsewhere", '<rect width="9" height="9" style="cursor:url(https://example.com/@MARK@)"/>'),
    ("base", "T40", "another base", '<g xml:base="https://example.com/@MARK@"><rect width="9" height="9"/></g>'),
    ("gradient-ring", "T41", "gradients that take from each other", '<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/><rect width="9" height="9" fill="url(#a)"/>'),
    ("attributes", "T41", "five thousand attributes", "<rect " + " ".join(f'a{i}="@MARK@"' for i in range(3000)) + "/>"),
    ("rules", "T41", "many rules and many shapes", "<style>" + "".join(f".a{i}{{fill:red}}" for i in range(2000)) + "</style>" + '<path class="a1 a2 a3 a4 a5" d="M0 0"/>' * 2000),
    ("path-nan", "T41", "numbers that are none", '<path d="M NaN Infinity L url(#a)"/>'),
)  # fmt: skip
FILES: tuple[tuple[str, str, str, Content], ...] = (
    ("xxe", "T42", "an outside entity", Text(f'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg {NS} viewBox="0 0 9 9"><desc>&x;</desc>{DISC}</svg>')),
    ("dtd-outside", "T42", "an outside definition with entities", Text(f'<!DOCTYPE svg [<!ENTITY % x SYSTEM "https://example.com/@MARK@.dtd"> %x;]><svg {NS} viewBox="0 0 9 9">{DISC}</svg>')),
    ("entity-bomb", "T42", "a bomb of entities", Text(
        "<!DOCTYPE svg [<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
        + f']><svg {NS} viewBox="0 0 9 9"><desc>&a9;</desc>{DISC}</svg>')),
    ("entity-quadratic", "T42", "one long entity many times", Text(
        f"<!DOCTYPE svg [<!ENTITY a '{'x' * 20_000}'>]><svg {NS} viewBox='0 0 9 9'><desc>{'&a;' * 10_000}</desc>{DISC}</svg>")),
    ("entity-attribute", "T42", "an entity that hides a script", Text(
        f"<!DOCTYPE svg [<!ENTITY s '&#60;script>window.BSRAN=1&#60;/script>'>]><svg {NS} viewBox='0 0 9 9'>&s;{DISC}</svg>")),
    ("utf7", "T42", "a declared seven-bit encoding", Text(f'<?xml version="1.0" encoding="UTF-7"?><svg {NS} viewBox="0 0 9 9">+ADw-script+AD4-@MARK@</svg>')),
    ("utf32", "T42", "UTF-32", Text(f'<svg {NS} viewBox="0 0 9 9">{DISC}</svg>', "utf-32")),
    ("ebcdic", "T42", "a declared mainframe encoding", Text(f'<?xml version="1.0" encoding="cp037"?><svg {NS} viewBox="0 0 9 9"/>', "cp037")),
    ("stylesheet-pi", "T40", "a style sheet by instruction with a script namespace", Text(
        f'<?xml-stylesheet href="https://example.com/@MARK@.css"?><svg {NS} viewBox="0 0 9 9"><script/>{DISC}</svg>')),
    ("namespace", "T42", "no namespace of drawings", Text('<svg xmlns="http://www.w3.org/1999/xhtml"><script>window.BSRAN=1</script></svg>')),
    ("onload-root", "T39", "a handler of the whole", Text(f'<svg {NS} viewBox="0 0 9 9" onload="window.BSRAN=1">{DISC}</svg>')),
    ("not-xml", "T42", "a drawing that is not closed", Text(f'<svg {NS} viewBox="0 0 9 9"><g>{DISC}</svg>')),
    ("html", "T39", "a page called SVG", Text("<!DOCTYPE html><html><body><svg></svg><script>window.BSRAN=1</script></body></html>")),
    ("gzip", "T39", "a packed drawing", gzip.compress(f'<svg {NS} viewBox="0 0 9 9">{DISC}</svg>'.encode(), mtime=0)),
    ("two-roots", "T42", "two drawings in one file", Text(f'<svg {NS} viewBox="0 0 9 9">{DISC}</svg><svg {NS}><script/></svg>')),
    ("huge", "T37", "a drawing of a megabyte", Text(f'<svg {NS} viewBox="0 0 9 9"><path d="{"M0 0 " * 200_000}"/></svg>')),
    ("no-size", "T43", "a drawing without a size", Text(f"<svg {NS}>{DISC}</svg>")),
    ("huge-size", "T43", "a drawing of a million million", Text(f'<svg {NS} viewBox="0 0 1e300 1e300">{DISC}</svg>')),
    ("empty", "T42", "a drawing of nothing", b""),
    ("nul", "T42", "a null character", f'<svg {NS} viewBox="0 0 9 9">\0{DISC}</svg>'.encode()),
)  # fmt: skip
PRIVATE = (
    ("title", "an identity number in the title", "<title>110101190003070037</title>"),
    ("desc", "a mobile number in the description", "<desc>设计 13800138000</desc>"),
    ("title-entity", "a mobile number in entities", "<title>&#49;3800138000</title>"),
    ("split", "an identity number in two parts", "<desc>110101<tspan/>190003070037</desc>"),
    ("style", "a mobile number in a style sheet", "<style>/* 13800138000 */.a{fill:red}</style>"),
    ("grouped", "a mobile number in groups", "<!-- 联系 138-0013-8000 -->"),
    ("comment", "an identity number in a comment", "<!-- 110101190003070037 -->"),
    (
        "attribute",
        "a mobile number in a label",
        '<g xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:label="13800138000"/>',
    ),
    ("metadata", "a mobile number in metadata", "<metadata><creator>13800138000</creator></metadata>"),
)
CLEANED = (
    ("title", "a title", "<title>@MARK@</title>"),
    ("desc", "a description", "<desc>@MARK@ window.BSRAN=1</desc>"),
    ("metadata", "metadata", '<metadata><rdf xmlns="urn:x">C:\\Users\\@MARK@\\logo.svg</rdf></metadata>'),
    ("comment", "a comment", "<!-- @MARK@ -->"),
    ("id", "names of parts", f'<g id="@MARK@">{DISC}</g>'),
    ("class", "names of classes", f'<style>.@MARK@{{fill:#000}}</style><g class="@MARK@">{DISC}</g>'),
    ("inkscape", "an editor's notes", f'<g xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:label="@MARK@">{DISC}</g>'),
    ("sodipodi", "a path on somebody's disk", '<s:namedview xmlns:s="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" s:docname="D:\\@MARK@.svg"/>'),
    ("data", "data of an editor", f'<g data-name="@MARK@">{DISC}</g>'),
    ("cdata", "a style sheet as characters", f"<style><![CDATA[.@MARK@{{fill:#BF2B18}}]]></style>{DISC}"),
)  # fmt: skip


# Taken out when the drawing is rebuilt, so that nothing is left to refuse.
REBUILT = frozenset((
    "script-html", "onload", "onclick", "handler-case", "iframe", "style-font", "style-star", "gradient-url", "pattern-bomb",
    "file-onload-root", "binding", "cursor", "base", "gradient-ring", "attributes", "rules",
))  # fmt: skip


def cases() -> tuple[Case, ...]:
    """Every hostile case of this topic; the honest drawings are in ``drawings``."""
    return (
        *(_case(name, row, what, _verdict(name), _drawing(text)) for name, row, what, text in INSIDE),
        *(_case(f"file-{name}", row, what, _verdict(f"file-{name}"), content) for name, row, what, content in FILES),
        *(_case(f"private-{name}", "T47 T45", what, Verdict.REFUSE, _drawing(text), rule="private-numbers", at="",
                secret=("110101190003070037", "13800138000")) for name, what, text in PRIVATE),
        *(_case(f"clean-{name}", "T45", what, Verdict.CLEAN, _drawing(text)) for name, what, text in CLEANED),
    )  # fmt: skip


def _verdict(name: str) -> Verdict:
    return Verdict.CLEAN if name in REBUILT else Verdict.REFUSE


def _drawing(inside: str) -> Text:
    return Text(f'<svg {NS} viewBox="0 0 100 100">{DISC}{inside}</svg>')


def _case(name: str, rows: str, what: str, verdict: Verdict, content: Content, **rest: object) -> Case:
    return logo_case(UNIT, name, rows, what, verdict, content, **rest)


def logo_case(
    unit: str,
    name: str,
    rows: str,
    what: str,
    verdict: Verdict,
    content: Content,
    file: str = "logo.svg",
    **rest: object,
) -> Case:
    """A brand with one logo."""
    if verdict is Verdict.REFUSE:
        rest = {"rule": "logo", "at": "logo: "} | rest
    changes = {"logo": f"logo: {file}"}
    return brand(unit, name, rows, what, verdict, changes=changes, files={file: content}, **rest)  # type: ignore[arg-type]
