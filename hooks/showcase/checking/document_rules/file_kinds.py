"""In a record's folder lie its page and its pictures, and nothing else.

Passes::

    index.md, logo.svg, photos/ting-lou.png

Fails::

    index.md, logo.svg, jie-shao.docx
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from showcase.domain.document import Document
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from ..context import Context
from ..named_files import named_files
from ..pictures import ALL_SUFFIXES
from ..reporting import quote, report

ID = "file-kinds"
INDEX = "index.md"
SAVE_AS = "请另存为 PNG 或 JPG，把原来的移出文件夹。"
REMEDIES = {
    "是网页或程序文件，网站不收。请移出文件夹；要给人看的话写进 index.md。": (
        "html htm xhtml shtml mht mhtml xht js mjs cjs ts css scss wasm php asp aspx jsp py sh bat cmd ps1 exe dll vbs"
    ),
    f"是网页显示不了的图片。{SAVE_AS}": (
        "gif heic heif bmp tif tiff avif jxl jp2 jfif ico raw dng cr2 nef arw psd ai eps cdr emf wmf svgz sketch fig"
    ),
    "是文档，网站不收。请把要给人看的文字写进 index.md，把文档移出文件夹。": (
        "doc docx dot dotx wps wpt xls xlsx et csv ppt pptx dps pdf rtf odt ods odp ofd txt pages numbers key epub"
    ),
    "是压缩包，网站不收。请解压，只放 index.md 和图片。": "zip rar 7z tar gz tgz bz2 xz zst",
    "是视频或声音，网站不收。请放到别的平台，在“媒体报道”里写网址。": (
        "mp4 mov avi mkv wmv flv webm m4v mp3 wav m4a aac ogg flac amr"
    ),
    "是数据或设置文件，网站不收。各项内容写在 index.md 开头的两行“---”之间，把它移出文件夹。": (
        "yml yaml json toml ini xml cfg conf"
    ),
}
BY_ENDING = {f".{ending}": sentence for sentence, endings in REMEDIES.items() for ending in endings.split()}
PAGES = frozenset((".md", ".markdown", ".mdx"))
SITE_FILES = re.compile(
    r"cname|robots\.txt|ads\.txt|app-ads\.txt|security\.txt|sitemap\.xml(?:\.gz)?|_headers|_redirects"
)
OF_THE_SITE = "是管整个网站的文件，由主管部门管理。请移出文件夹。"
HIDDEN = "是隐藏文件（名称以点开头），网站不收。请删掉它。"
OTHER_INDEX = f"网站不读，页面只认文件夹里的 {INDEX}（全部小写）。请把内容并进 {INDEX}，再删掉它。"
UNKNOWN = f"网站不收。文件夹里只放 {INDEX} 和图片（SVG、PNG、JPG、WebP），请把它移出文件夹。"


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for each file that is no picture. What a field or the text names is told of there."""
    refused = [name for name in context.files if name != INDEX and not name.lower().endswith(ALL_SUFFIXES)]
    if refused:
        named = named_files(context)
        for name in refused:
            if name not in named:
                yield report(document, ID, "", f"文件夹里的{quote(name)}{remedy(name)}")


def remedy(name: str) -> str:
    """Why a file with that name is not taken, and what to do: the rest of a sentence."""
    path = PurePosixPath(name.lower())
    ending = path.suffix.strip()
    if path.name.startswith("."):
        return HIDDEN
    if SITE_FILES.fullmatch(path.name):
        return OF_THE_SITE
    return OTHER_INDEX if ending in PAGES else BY_ENDING.get(ending, UNKNOWN)
