"""Honest drawings, in the manner of the programs that write them (T39 to T42: none of it may be refused)."""
# ruff: noqa: E501 (one case a line reads better than one value a line)

from __future__ import annotations

from ..case import Case, Text, Verdict
from ..pictures import png, webp
from .svg import NS, logo_case

UNIT = "drawings"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
DOCTYPE = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
STOPS = '<stop offset="0" stop-color="#BF2B18"/><stop offset="1" style="stop-color:#000;stop-opacity:.5"/>'

INKSCAPE = f"""{XML}<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="100mm" height="100mm" viewBox="0 0 100 100" version="1.1" id="svg5" inkscape:version="1.3"
   sodipodi:docname="标识.svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" {NS}
   xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
   xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#">
  <sodipodi:namedview id="nv" pagecolor="#ffffff" bordercolor="#666" inkscape:zoom="2"><inkscape:grid type="xygrid"/></sodipodi:namedview>
  <defs id="defs2"><linearGradient id="lg1">{STOPS}</linearGradient>
    <linearGradient inkscape:collect="always" xlink:href="#lg1" id="lg2" x1="0" y1="0" x2="100" y2="0" gradientUnits="userSpaceOnUse"/></defs>
  <metadata id="m"><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format></cc:Work></rdf:RDF></metadata>
  <g inkscape:label="图层 1" inkscape:groupmode="layer" id="layer1" transform="translate(0,-197)">
    <path style="fill:url(#lg2);fill-opacity:1;fill-rule:evenodd;stroke:#000;stroke-width:0.26px;stroke-linecap:butt;-inkscape-stroke:none"
      d="m 10,207 c 10,-5 40,-5 80,0 v 80 h -80 z" id="p1" sodipodi:nodetypes="ccccc" inkscape:connector-curvature="0"/></g>
</svg>"""
ILLUSTRATOR = f"""{XML}<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
{DOCTYPE}<svg version="1.1" id="图层_1" {NS} xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px"
  viewBox="0 0 283.46 283.46" style="enable-background:new 0 0 283.46 283.46;" xml:space="preserve">
<style type="text/css">
	.st0{{fill:#BF2B18;}}
	.st1{{fill:none;stroke:#FFFFFF;stroke-width:4;stroke-miterlimit:10;}}
	.st0,.st2{{clip-path:none;}}
</style>
<g><path class="st0" d="M141.7,10C69,10,10,69,10,141.7s59,131.7,131.7,131.7S273.4,214.4,273.4,141.7S214.4,10,141.7,10z"/>
<polygon class="st1" points="100,100 180,100 180,180 100,180 "/></g>
</svg>"""
FIGMA = f"""<svg width="120" height="120" viewBox="0 0 120 120" fill="none" {NS}>
<g clip-path="url(#clip0_12_34)">
<path fill-rule="evenodd" clip-rule="evenodd" d="M60 120C93.1371 120 120 93.1371 120 60C120 26.8629 93.1371 0 60 0Z" fill="url(#paint0_linear_12_34)"/>
<rect x="20.5" y="20.5" width="79" height="79" rx="7.5" stroke="white" stroke-opacity="0.4"/>
</g>
<defs><linearGradient id="paint0_linear_12_34" x1="60" y1="0" x2="60" y2="120" gradientUnits="userSpaceOnUse">
<stop stop-color="#BF2B18"/><stop offset="1" stop-color="#7A1B0F" stop-opacity="0.8"/></linearGradient>
<clipPath id="clip0_12_34"><rect width="120" height="120" fill="white"/></clipPath></defs>
</svg>"""
WPS = f"""<svg {NS} xmlns:xlink="http://www.w3.org/1999/xlink" width="300" height="300" xmlns:wpswe="http://www.wps.cn">
<g stroke="none" fill="none"><path d="M150,0 L300,300 L0,300 Z" style="fill:rgb(191, 43, 24);stroke:rgb(0,0,0);stroke-width:1.5" wpswe:id="1"/></g></svg>"""
CORELDRAW = f"""{XML}{DOCTYPE}<!-- Creator: CorelDRAW -->
<svg {NS} xml:space="preserve" width="50mm" height="50mm" version="1.1" style="shape-rendering:geometricPrecision; text-rendering:geometricPrecision; image-rendering:optimizeQuality; fill-rule:evenodd; clip-rule:evenodd"
viewBox="0 0 5000 5000" xmlns:xodm="http://www.corel.com/coreldraw/odm/2003">
 <defs><style type="text/css"><![CDATA[
    .fil0 {{fill:#BF2B18}}
    .str0 {{stroke:#2B2A29;stroke-width:20;stroke-miterlimit:22.9256}}
   ]]></style></defs>
 <g id="图层_x0020_1"><metadata id="CorelCorpID_0Corel-Layer"/><path class="fil0 str0" d="M2500 100l2400 4800 -4800 0z"/></g>
</svg>"""
SKETCH = f"""{XML}<svg width="64px" height="64px" viewBox="0 0 64 64" version="1.1" {NS} xmlns:xlink="http://www.w3.org/1999/xlink">
    <title>标识</title><desc>Created with Sketch.</desc>
    <g id="页面-1" stroke="none" stroke-width="1" fill="none" fill-rule="evenodd"><g id="Artboard" transform="translate(-10.000000, -10.000000)" fill="#BF2B18" fill-rule="nonzero">
    <circle id="Oval" cx="42" cy="42" r="32"></circle></g></g></svg>"""
POTRACE = f"""<?xml version="1.0" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 20010904//EN" "http://www.w3.org/TR/2001/REC-SVG-20010904/DTD/svg10.dtd">
<svg version="1.0" {NS} width="512.000000pt" height="512.000000pt" viewBox="0 0 512.000000 512.000000" preserveAspectRatio="xMidYMid meet">
<metadata>Created by potrace 1.16</metadata>
<g transform="translate(0.000000,512.000000) scale(0.100000,-0.100000)" fill="#000000" stroke="none"><path d="M2345 4989 c-33 -5 -105 -19 -160 -31 l0 -4000z"/></g></svg>"""
SVGO = f'<svg {NS} viewBox="0 0 24 24"><path fill="#bf2b18" d="M12 2 2 7v10l10 5 10-5V7zm0 2.2L19.5 8 12 11.8 4.5 8z"/></svg>'
SYMBOLS = f"""<svg {NS} xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 100"><defs><path id="SVGID_1_" d="M10 10h80v80h-80z"/></defs>
<clipPath id="SVGID_2_"><use xlink:href="#SVGID_1_" style="overflow:visible;"/></clipPath>
<g style="clip-path:url(#SVGID_2_);"><circle cx="50" cy="50" r="48" fill="#BF2B18"/></g></svg>"""

SMALL = (
    ("bare", "nothing but a shape", f'<svg {NS} viewBox="0 0 10 10"><rect width="10" height="10"/></svg>'),
    ("no-viewbox", "width and height only", f'<svg {NS} width="200" height="200"><rect width="200" height="200" fill="red"/></svg>'),
    ("commas", "commas in the view box", f'<svg {NS} viewBox="0,0,10,10"><rect width="10" height="10"/></svg>'),
    ("shifted", "a view box that does not start at nothing", f'<svg {NS} viewBox="-50 -50 100 100"><circle r="45"/></svg>'),
    ("percent", "percentages", f'<svg {NS} viewBox="0 0 10 10"><rect width="100%" height="50%" x="0%"/></svg>'),
    ("ellipse", "ellipse, line, polyline", f'<svg {NS} viewBox="0 0 10 10"><ellipse cx="5" cy="5" rx="4" ry="2"/><line x1="0" y1="0" x2="9" y2="9" stroke="red"/><polyline points="0,0 5,5 9,0" fill="none" stroke="blue"/></svg>'),
    ("radial", "a radial gradient", f'<svg {NS} viewBox="0 0 10 10"><defs><radialGradient id="r" cx=".5" cy=".5" r=".5">{STOPS}</radialGradient></defs><rect width="10" height="10" fill="url(#r)"/></svg>'),
    ("current", "the colour of the text", f'<svg {NS} viewBox="0 0 10 10"><rect width="10" height="10" fill="currentColor"/></svg>'),
    ("rotate", "turns and skews", f'<svg {NS} viewBox="0 0 10 10"><g transform="rotate(45 5 5) skewX(3) scale(.9) matrix(1 0 0 1 0 0)"><rect width="5" height="5"/></g></svg>'),
    ("exponent", "numbers with exponents", f'<svg {NS} viewBox="0 0 10 10"><path d="M1e0 1E0l-.5e1 5z"/></svg>'),
    ("colours", "colours of every style", f'<svg {NS} viewBox="0 0 10 10"><rect width="9" height="1" fill="rgb(1,2,3)"/><rect width="9" height="2" fill="rgba(1,2,3,.5)"/><rect width="8" height="3" fill="hsl(10, 50%, 50%)"/><rect width="7" height="7" fill="#abcd"/></svg>'),
    ("dashes", "dashed lines", f'<svg {NS} viewBox="0 0 10 10"><path d="M0 5h10" stroke="#000" stroke-dasharray="1 .5,2" stroke-dashoffset="1" stroke-linecap="round" stroke-linejoin="bevel"/></svg>'),
    ("hidden", "hidden parts", f'<svg {NS} viewBox="0 0 10 10"><rect width="9" height="9"/><g style="display:none"><path d="M0 0"/></g></svg>'),
    ("stylesheet", "an instruction for a printer", f'<?xml version="1.0"?><svg {NS} viewBox="0 0 10 10"><style>/* 说明 */ .a , .b {{ fill : #123 ; }}</style><rect class="a b" width="9" height="9"/></svg>'),
    ("crlf", "line ends of Windows", f'<svg {NS}\r\n viewBox="0 0 10 10">\r\n<rect width="9" height="9"/>\r\n</svg>\r\n'),
    ("aria", "notes for screen readers", f'<svg {NS} viewBox="0 0 10 10" role="img" aria-label="标识"><rect width="9" height="9"/></svg>'),
    ("empty-groups", "empty groups", f'<svg {NS} viewBox="0 0 10 10"><g/><g><g></g></g><defs/><rect width="9" height="9"/></svg>'),
    ("entity", "entities of XML", f'<svg {NS} viewBox="0 0 10 10"><title>甲 &amp; 乙 &lt;丙&gt;</title><rect width="9" height="9"/></svg>'),
    ("prefix", "a prefix for every element", '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><s:rect width="9" height="9"/></s:svg>'),
    ("full", "as wide as its place", f'<svg {NS} width="100%" height="100%" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'),
    ("isolated", "an isolated group", f'<svg {NS} viewBox="0 0 9 9"><g style="isolation:isolate;mix-blend-mode:normal"><rect width="9" height="9"/></g></svg>'),
    ("font", "a font without text", f'<svg {NS} viewBox="0 0 9 9"><g font-family="SimSun" text-anchor="start"><rect width="9" height="9"/></g></svg>'),
    ("empty-text", "a text of nothing", f'<svg {NS} viewBox="0 0 9 9"><rect width="9" height="9"/><text x="1" y="1"></text></svg>'),
    ("unused-filter", "a filter nobody uses", f'<svg {NS} viewBox="0 0 9 9"><defs><filter id="f"><feGaussianBlur stdDeviation="1"/></filter></defs><rect width="9" height="9"/></svg>'),
    ("chinese-id", "a Chinese name of a part", f'<svg {NS} viewBox="0 0 9 9"><path id="路径 1" d="M0 0h9v9z"/></svg>'),
    ("inches", "a size in inches", f'<svg {NS} width="2in" height="2in"><rect width="90" height="90"/></svg>'),
    ("ems", "a size in ems", f'<svg {NS} width="10em" height="10em" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'),
    ("important", "an important colour", f'<svg {NS} viewBox="0 0 9 9"><rect width="9" height="9" style="fill:red!important"/></svg>'),
    ("element-rule", "a rule for an element", f'<svg {NS} viewBox="0 0 9 9"><style>path{{fill:#c00}}</style><path d="M0 0h9v9z"/></svg>'),
    ("id-rule", "a rule for one part", f'<svg {NS} viewBox="0 0 9 9"><style>#p1{{fill:#c00}}</style><path id="p1" d="M0 0h9v9z"/></svg>'),
    ("new-colour", "a colour of the new style", f'<svg {NS} viewBox="0 0 9 9"><rect width="9" height="9" fill="rgb(10 20 30 / 50%)"/></svg>'),
    ("arc-flags", "arcs without spaces", f'<svg {NS} viewBox="0 0 99 99"><path d="M50 50a45 45 0 0110-5z"/></svg>'),
    ("clones", "clones", f'<svg {NS} viewBox="0 0 99 99"><defs><rect id="r" width="9" height="9"/></defs><use href="#r" x="5" y="5"/><use href="#r" transform="rotate(9)"/></svg>'),
    ("symbol", "a symbol", f'<svg {NS} viewBox="0 0 99 99"><symbol id="s" viewBox="0 0 9 9"><rect width="9" height="9"/></symbol><use href="#s" width="9" height="9"/></svg>'),
    ("stops-elsewhere", "stops of another gradient", f'<svg {NS} viewBox="0 0 9 9"><linearGradient id="a">{STOPS}</linearGradient><linearGradient id="b" href="#a"/><rect width="9" height="9" fill="url(#b)"/></svg>'),
    ("digits-points", "points like a telephone number", f'<svg {NS} viewBox="0 0 9999 9999"><polygon points="138 0013 8000 138 0014 8001"/></svg>'),
    ("digits-decimal", "decimals like an identity number", f'<svg {NS} viewBox="0 0 9 9"><path d="M0.110101190003070037 0h1v1z"/></svg>'),
    ("digits-id", "an id with many digits", f'<svg {NS} viewBox="0 0 9 9"><path id="path13800138000" d="M0 0h9v9z"/></svg>'),
    ("digits-matrix", "a matrix with many digits", f'<svg {NS} viewBox="0 0 9 9"><g transform="matrix(1.3800138000 0 0 1 0 0)"><rect width="9" height="9"/></g></svg>'),
    ("digits-metadata", "numbers of a program", f'<svg {NS} viewBox="0 0 9 9"><metadata><x xmlns="urn:x">xmp.did:13800138-0000-4138-8001-380013800000 2026-11-20T13:08:01+08:00</x></metadata><rect width="9" height="9"/></svg>'),
    ("wide", "a wide mark", f'<svg {NS} viewBox="0 0 190 100"><rect width="190" height="100"/></svg>'),
)  # fmt: skip
PROGRAMS = (
    ("inkscape", INKSCAPE), ("illustrator", ILLUSTRATOR), ("figma", FIGMA), ("wps", WPS), ("coreldraw", CORELDRAW),
    ("sketch", SKETCH), ("potrace", POTRACE), ("svgo", SVGO), ("symbols", SYMBOLS),
)  # fmt: skip


def cases() -> tuple[Case, ...]:
    """Every honest drawing."""
    return (
        *(_logo(name, f"a drawing in the manner of {name}", text) for name, text in PROGRAMS),
        *(_logo(name, what, text) for name, what, text in SMALL),
        logo_case(UNIT, "bom", "T42", "a byte order mark", Verdict.PASS, Text("\ufeff" + SVGO)),
        logo_case(UNIT, "png", "T44", "a logo as PNG", Verdict.PASS, png("RGBA"), "logo.png"),
        logo_case(UNIT, "webp", "T44", "a logo as WebP", Verdict.PASS, webp("RGBA"), "logo.webp"),
        logo_case(UNIT, "named", "T36", "a Chinese file name", Verdict.PASS, Text(SVGO), "标识（定稿）.svg"),
    )


def _logo(name: str, what: str, text: str) -> Case:
    return logo_case(UNIT, name, "T39 T42", what, Verdict.PASS, Text(text))
