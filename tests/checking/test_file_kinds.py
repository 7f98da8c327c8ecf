"""Whatever is neither the page nor a picture is refused, each with its remedy; pictures pass under any name."""

import pytest

from showcase.checking.context import Context
from showcase.checking.document_rules import file_kinds
from showcase.checking.document_rules.file_kinds import HIDDEN, OF_THE_SITE, OTHER_INDEX, UNKNOWN
from showcase.domain.body import Node
from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.problems import Severity
from showcase.domain.registry import Registry

WEB_PAGE = "是网页或程序文件，网站不收。请移出文件夹；要给人看的话写进 index.md。"
PICTURE = "是网页显示不了的图片。请另存为 PNG 或 JPG，把原来的移出文件夹。"
PAPER = "是文档，网站不收。请把要给人看的文字写进 index.md，把文档移出文件夹。"
ARCHIVE = "是压缩包，网站不收。请解压，只放 index.md 和图片。"
FILM = "是视频或声音，网站不收。请放到别的平台，在“媒体报道”里写网址。"
SETTINGS = "是数据或设置文件，网站不收。各项内容写在 index.md 开头的两行“---”之间，把它移出文件夹。"
REFUSED = {
    "a.html": WEB_PAGE, "A.HTM": WEB_PAGE, "a.js": WEB_PAGE, "a.css": WEB_PAGE, "photos/a.xhtml": WEB_PAGE,
    "logo.png.exe": WEB_PAGE, "logo.svg.html": WEB_PAGE,
    "a.gif": PICTURE, "IMG_1.HEIC": PICTURE, "a.bmp": PICTURE, "a.tif": PICTURE, "logo.svgz": PICTURE, "a.psd": PICTURE,
    "a.docx": PAPER, "a.wps": PAPER, "a.pdf": PAPER, "a.xlsx": PAPER, "a.txt": PAPER, "方案.DOC": PAPER,
    "a.zip": ARCHIVE, "a.rar": ARCHIVE, "a.tar.gz": ARCHIVE,
    "a.mp4": FILM, "a.mp3": FILM,
    "a.yml": SETTINGS, "mkdocs.yml": SETTINGS, "a.json": SETTINGS,
    "CNAME": OF_THE_SITE, "robots.txt": OF_THE_SITE, "Ads.txt": OF_THE_SITE, "_redirects": OF_THE_SITE,
    ".nojekyll": HIDDEN, ".meta.yml": HIDDEN, ".gitattributes": HIDDEN, "photos/.htaccess": HIDDEN, ".html": HIDDEN,
    "README.md": OTHER_INDEX, "Index.md": OTHER_INDEX, "photos/index.md": OTHER_INDEX, "index.md ": OTHER_INDEX,
    "logo": UNKNOWN, "logo.": UNKNOWN, "logo.svg~": UNKNOWN, "index.md.bak": UNKNOWN, "Makefile": UNKNOWN,
    "png": UNKNOWN,
}  # fmt: skip


def told(registry: Registry, *files: str, nodes: tuple[Node, ...] = ()) -> list[str]:
    document = Document("content/brands/a/b/index.md", Brand(), Node("document"), "")
    context = Context("2026-11-21", "b", "a", ("index.md", *files), nodes=nodes)
    found = list(file_kinds.check(document, registry, context))
    assert all(each.severity is Severity.ERROR and each.place.path == document.path for each in found)
    return [each.message for each in found]


@pytest.fixture
def registry() -> Registry:
    return Registry.__new__(Registry)  # the rule looks at names only


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str, registry: Registry) -> None:
    assert told(registry, name) == [f"文件夹里的“{name}”{REFUSED[name]}"]


def test_pictures_pass(registry: Registry) -> None:
    names = ("a.svg", "a.PNG", "照片.Jpg", "photos/a.jpeg", "活动 & 照片/a.webp", "a.html.png", ".logo.svg", "con.svg")
    assert told(registry, *names) == []


def test_what_the_text_names_is_told_of_there(registry: Registry) -> None:
    shown = Node("image", text="./a%20b.gif")
    assert told(registry, "a b.gif", "c.gif", nodes=(shown,)) == [f"文件夹里的“c.gif”{PICTURE}"]
