"""Links, special files, strange names, and files that no brand needs (T27 to T33, T36, T37)."""
# ruff: noqa: E501 (one case a line reads better than one value a line)

from __future__ import annotations

import os
from collections.abc import Iterator

from ..case import Case, Content, HardLink, Link, Listener, Pipe, Sparse, Text, Verdict
from ..page import BODY, END, brand, folder, page
from ..pictures import jpeg, png

UNIT = "files"
OUTSIDE = "../../../../outside/secret.md"  # from the folder of a brand; the generator puts it beside the content folder
WORDS = Text("@MARK@ window.BSRAN=1")

EXTRA = (
    ("html", "T31", "a page", "page.html"), ("js", "T31", "a script", "app.js"), ("css", "T31", "a style sheet", "style.css"),
    ("mjs", "T31", "a module", "x.mjs"), ("wasm", "T31", "a program", "x.wasm"), ("xhtml", "T31", "a page of another kind", "x.xhtml"),
    ("cname", "T32", "a domain", "CNAME"), ("robots", "T32", "orders for search engines", "robots.txt"), ("nojekyll", "T32", "a switch of the host", ".nojekyll"),
    ("ads", "T32", "a list of sellers", "ads.txt"), ("well-known", "T32", "a proof of ownership", ".well-known/acme.txt"), ("htaccess", "T32", "rules of a server", ".htaccess"),
    ("meta", "T27", "metadata for a whole folder", ".meta.yml"), ("authors", "T27", "a list of a plug-in", ".authors.yml"), ("git", "T38", "settings of git", ".gitattributes"),
    ("env", "T49", "a file of secrets", ".env"), ("python", "T31", "a program", "conftest.py"), ("yaml", "T31", "settings", "mkdocs.yml"),
    ("readme", "T33", "a second index", "README.md"), ("second", "T33", "a second page", "page.md"), ("upper-index", "T33", "an index in capitals", "INDEX.MD"),
    ("docx", "T31", "a Word file", "总结.docx"), ("pdf", "T31", "a PDF", "方案.pdf"), ("zip", "T37", "an archive", "照片.zip"), ("xlsx", "T31", "a table", "名单.xlsx"),
    ("gif", "T44", "a GIF", "tu.gif"), ("heic", "T44", "a telephone's photograph", "IMG_0001.HEIC"), ("mp4", "T37", "a film", "a.mp4"), ("exe", "T31", "a program", "setup.exe"),
    ("svgz", "T44", "a packed drawing", "logo.svgz"), ("no-suffix", "T31", "a file without a suffix", "logo"), ("double", "T31", "two suffixes", "tu.png.html"),
    ("deep", "T33", "a page in a folder in a folder", "photos/2026/index.md"), ("nested", "T33", "a brand in a brand", "other/index.md"),
)  # fmt: skip
LITTER = (
    (".DS_Store", "mac"), ("Thumbs.db", "windows"), ("desktop.ini", "windows-folder"), ("~$index.md", "word"), ("._index.md", "mac-copy"),
    (".~lock.index.md#", "office"), ("index.tmp", "temporary"), ("__MACOSX/._index.md", "mac-zip"), (".gitkeep", "git"), ("photos/Thumbs.db", "photos"),
)  # fmt: skip
BAD_NAMES = (
    ("colon", "a colon", "tu:1.png"), ("question", "a question mark", "tu?.png"), ("star", "an asterisk", "tu*.png"), ("quote", "a quotation mark", 'tu".png'),
    ("less", "an angle bracket", "tu<b>.png"), ("pipe", "a bar", "tu|1.png"), ("backslash", "a backslash", "photos\\tu.png"), ("hash", "a number sign", "tu#1.png"),
    ("percent", "an encoded dot", "%2e%2e.png"), ("hidden", "a dot first", ".tu.png"), ("hyphen", "a hyphen first", "-rf.png"), ("space-first", "a space first", " tu.png"),
    ("space-last", "a space last", "tu.png "), ("dot-last", "a dot last", "tu.png."), ("newline", "a line feed", "tu\n::error file=x::@MARK@.png"), ("escape", "a terminal sequence", "tu\x1b[2J.png"),
    ("con", "a device of Windows", "con.png"), ("lpt", "another device", "LPT1.jpg"), ("com-superscript", "a device with a small digit", "com¹.png"), ("long", "too long a name", "水" * 70 + ".png"),
    ("rlo", "a suffix turned round", "tu\u202egnp.png"), ("zero-width", "an invisible character", "tu\u200b.png"), ("private", "a character of private use", "tu\ue000.png"),
    ("not-utf8", "bytes that are no text", os.fsdecode(b"tu\xff\xfe.png")), ("gbk", "a name in GBK", os.fsdecode("听漏.png".encode("gbk"))), ("handler", "a tag", "<img src=x onerror=alert(1)>.png"),
)  # fmt: skip
GOOD_NAMES = (
    ("chinese", "夜间听漏.png"), ("space", "夜间 听漏.png"), ("ampersand", "听漏&抢修.png"), ("plus", "1+1.png"), ("apostrophe", "it's.png"), ("parentheses", "图(1).png"),
    ("wide-parentheses", "图（定稿）.png"), ("middle-dot", "买买提·吐尔逊.png"), ("quotes", "“听漏”.png"), ("comma", "听,修.png"), ("equals", "a=b.png"), ("at", "tu@2x.png"),
    ("percent", "100%.png"), ("dots", "tu.v1.2.png"), ("underscore", "_tu_.png"), ("hyphens", "tu--1.png"), ("tilde", "tu~1.png"), ("digits", "20260421.png"), ("capitals", "DSC_0001.PNG"),
    ("emoji", "🌾.png"), ("tibetan", "བོད་ཡིག.png"), ("rare", "𠮷.png"), ("con-like", "console.png"), ("wechat", "微信图片_20260421010203.jpg"), ("brackets", "[1].png"), ("braces", "{a}.png"),
    ("dollar", "$a.png"), ("exclamation", "快!.png"), ("semicolon", "a;b.png"), ("full-stop", "听漏。.png"),
)  # fmt: skip
STRAY = (
    ("brands-page", "T31", "a page beside the units", "brands/evil-@ID@.html"), ("content-cname", "T32", "a domain for the site", "CNAME"),
    ("content-robots", "T32", "orders for search engines", "robots.txt"), ("content-assets", "T31", "the theme's own script", "assets/javascripts/bundle.js"),
    ("content-meta", "T27", "metadata for everything", ".meta.yml"), ("content-index", "T33", "another home page", "index.md"),
    ("content-hooks", "T31", "a hook", "hooks/evil.py"), ("content-overrides", "T10", "a template", "overrides/main.html"),
    ("content-nojekyll", "T32", "a switch of the host", ".nojekyll"), ("content-search", "T62", "a search index", "search/search_index.json"),
)  # fmt: skip


def cases() -> tuple[Case, ...]:
    """Every case of this topic."""
    return (*_links(), *_extra(), *_names(), *_twins(), *_large(), *_stray())


def _links() -> Iterator[Case]:
    refuse, rows = Verdict.REFUSE, "T28"
    photo = _naming("photos/tu.png")
    yield _special("link-index", rows, "index.md is a link to another file", {"index.md": Link(OUTSIDE)})
    yield _special("link-passwd", rows, "index.md is a link to the system's users", {"index.md": Link("/etc/passwd")})
    yield _special("link-dangling", rows, "index.md is a link to nothing", {"index.md": Link("nowhere.md")})
    yield _special("pipe-index", rows, "index.md is a pipe", {"index.md": Pipe()})
    yield _special(
        "hard-index", rows, "index.md is another name of a file", {"index.md": HardLink("../outside/hard.md")}
    )
    yield _special("folder-index", "T33", "index.md is a folder", {"index.md/x.png": png()}, rule="")
    for name, what, content in (
        ("link-picture", "a picture is a link", Link("../../../../../outside/secret.png")),
        ("link-absolute", "a picture is a link to the system", Link("/etc/hostname")),
        ("link-inside", "a picture is a link to a picture beside it", Link("../other.png")),
        ("link-self", "a picture is a link to itself", Link("tu.png")),
        ("hard-picture", "a picture is another name of a file", HardLink("../outside/secret.png")),
        ("pipe-picture", "a picture is a pipe", Pipe()),
        ("socket-picture", "a picture is a socket", Listener()),
    ):
        files = {"photos/tu.png": content} | ({"other.png": png()} if name == "link-inside" else {})
        yield brand(UNIT, name, rows, what, refuse, body=photo, files=files, rule="files")
    yield brand(
        UNIT,
        "link-photos",
        rows,
        "the folder of photographs is a link",
        refuse,
        body=photo,
        rule="files",
        files={"photos": Link("../../../../outside")},
    )
    yield brand(
        UNIT, "link-loop", "T29", "a folder that contains itself", refuse, files={"photos": Link(".")}, rule="files"
    )
    yield brand(
        UNIT,
        "link-loops",
        "T29",
        "two loops, which never end when followed",
        refuse,
        rule="files",
        files={"a": Link("."), "b": Link(".")},
    )
    for name, target in (("folder", "../../../outside"), ("loop", "."), ("root", "/")):
        id = f"{UNIT}-linked-{name}"
        yield Case(
            id,
            ("T28", "T29"),
            "the folder of a brand is a link",
            refuse,
            {folder(UNIT, id): Link(target)},
            "files",
            accused=f"content/{folder(UNIT, id)}",
            hidden=(id,),
        )
    yield Case(
        f"{UNIT}-linked-unit",
        ("T28",),
        "the folder of a unit is a link",
        refuse,
        {f"brands/{UNIT}-unit": Link("../../outside")},
        "files",
        accused=f"content/brands/{UNIT}-unit",
    )
    yield Case(f"{UNIT}-linked-guide", ("T28",), "a page of the guide is a link", refuse,
               {"guide/linked.md": Link("../../outside/secret.md")}, "", accused="content/guide/linked.md")  # fmt: skip


def _extra() -> Iterator[Case]:
    for name, row, what, file in EXTRA:
        rule = "" if name in {"deep", "nested", "well-known", "upper-index"} else "file-kinds"
        yield brand(
            UNIT, f"extra-{name}", row, f"{what} beside the brand", Verdict.REFUSE, files={file: WORDS}, rule=rule
        )
    for file, name in LITTER:
        yield brand(UNIT, f"litter-{name}", "T31", "what a system leaves behind", Verdict.CLEAN, files={file: WORDS})


def _names() -> Iterator[Case]:
    for name, what, file in BAD_NAMES:
        row = "T56 T36" if name in {"newline", "escape"} else "T36"
        yield brand(
            UNIT,
            f"name-{name}",
            row,
            f"{what} in the name of a file",
            Verdict.REFUSE,
            files={file: png()},
            rule="" if file.endswith((" ", ".")) else "file-names",
        )
    for name, file in GOOD_NAMES:
        data = jpeg() if file.endswith("jpg") else png()
        yield brand(
            UNIT,
            f"ok-name-{name}",
            "T36",
            "an unusual name of a file",
            Verdict.PASS,
            body=_naming(file),
            files={file: data},
            kept=("夜里，一名队员贴着路面",),
        )
    for name, bad in (("space", "qing yuan"), ("chinese", "清源"), ("upper", "QingYuan"), ("underscore", "qing_yuan"), ("dot", "qing.yuan"),
                      ("page", "page"), ("con", "con"), ("long", "a" * 80)):  # fmt: skip
        here = folder(UNIT, bad)
        files = {f"{here}/index.md": Text(page(bad, UNIT, body=f"{BODY}\n{END}\n"))}
        yield Case(
            f"{UNIT}-folder-{name}",
            ("T36",),
            "a name that no folder of a brand may have",
            Verdict.REFUSE,
            files,
            accused=f"content/{here}",
            hidden=() if bad == "page" else (bad,),
        )
    yield brand(
        UNIT,
        "logo-traversal",
        "T30",
        "a logo outside the folder",
        Verdict.REFUSE,
        changes={"logo": "logo: ../../../logo.svg"},
        at="logo: ",
    )
    yield brand(
        UNIT,
        "logo-absolute",
        "T30",
        "a logo of the system",
        Verdict.REFUSE,
        changes={"logo": "logo: /etc/passwd"},
        at="logo: ",
    )
    yield brand(
        UNIT,
        "logo-windows",
        "T30",
        "a logo on somebody's disk",
        Verdict.REFUSE,
        changes={"logo": "logo: 'D:\\图片\\标识.png'"},
        at="logo: ",
    )
    yield brand(
        UNIT,
        "logo-url",
        "T30",
        "a logo of another site",
        Verdict.REFUSE,
        changes={"logo": "logo: https://example.com/a.svg"},
        at="logo: ",
    )


def _twins() -> Iterator[Case]:
    for name, what, one, other in (
        ("case", "in another case", "Tu.png", "tu.png"),
        ("case-suffix", "with another suffix's case", "tu.PNG", "tu.png"),
        ("folder", "in folders of another case", "Photos/tu.png", "photos/tu.png"),
        ("nfd", "decomposed", "café.png", "cafe\u0301.png"),
    ):
        yield brand(
            UNIT,
            f"twin-{name}",
            "T33",
            f"two pictures of one name, {what}",
            Verdict.REFUSE,
            rule="file-names",
            files={one: png(), other: png("L")},
        )
    id = f"{UNIT}-twin-id"
    old, new = f"brands/html/{id}", folder(UNIT, id)
    added = {"added": "added: 2024-03-01"}
    files: dict[str, Content] = {
        f"{new}/index.md": Text(
            page(id, UNIT, {"name": "name: 后来一家", "slogan": "slogan: 后来的一句话"}, f"{BODY}\n{END}\n")
        ),
        f"{old}/index.md": Text(page(id, "html", added)),
    }
    yield Case(
        id,
        ("T33",),
        "an id that an older brand has",
        Verdict.REFUSE,
        files,
        "unique-ids",
        accused=f"content/{new}",
        shown=(id,),
    )
    id = f"{UNIT}-wrong-unit"
    files = {f"brands/html/{id}/index.md": Text(page(id, UNIT))}
    yield Case(id, ("T38",), "a brand in the folder of another unit", Verdict.PASS, files, "unit-folder", shown=(id,),
               accused=f"content/brands/html/{id}")  # fmt: skip


def _large() -> Iterator[Case]:
    refuse = Verdict.REFUSE
    many: dict[str, Content] = {f"photos/{n:02}.png": png() for n in range(70)}
    yield brand(UNIT, "many", "T37", "seventy pictures", refuse, files=many)
    heavy: dict[str, Content] = {f"photos/{n}.jpg": Sparse(jpeg(), 11_000_000) for n in range(4)}
    yield brand(UNIT, "heavy", "T37", "forty-four megabytes", refuse, files=heavy)
    yield brand(
        UNIT,
        "page",
        "T37",
        "a page of three hundred kilobytes",
        refuse,
        body=f"## 背景\n\n{'管网埋了四十一年。' * 20}\n\n" * 600 + END,
    )
    yield brand(
        UNIT,
        "page-huge",
        "T37",
        "a page of twenty megabytes",
        refuse,
        files={"index.md": Sparse(b"---\nid: x\n", 20_000_000)},
    )
    some: dict[str, Content] = {f"photos/{n:02}.png": png() for n in range(12)}
    text = "".join(f"![第{n + 1}张，队员贴着路面](photos/{n:02}.png)\n\n" for n in range(12))
    yield brand(UNIT, "ok-many", "T37", "a dozen pictures", Verdict.PASS, body=f"{BODY}\n{text}", files=some)


def _stray() -> Iterator[Case]:
    for name, row, what, path in STRAY:
        id = f"{UNIT}-stray-{name}"
        path = path.replace("@ID@", id)
        rule = "" if name == "brands-page" else "stray-files"
        yield Case(
            id,
            (row,),
            what,
            Verdict.CLEAN,
            {path: WORDS},
            rule,
            accused=f"content/{path if path.startswith('brands') else path.split('/')[0]}",
        )
    for name, file, written in (
        ("encoded", "photos/听漏.png", "photos/%E5%90%AC%E6%BC%8F.png"), ("encoded-space", "a b.png", "a%20b.png"), ("dot", "tu.png", "./tu.png"),
        ("title", "tu.png", "tu.png '图'"), ("other-folder", "配图/一.png", "配图/一.png"),
    ):  # fmt: skip
        body = f"{BODY}\n![夜里，一名队员贴着路面]({written})\n"
        yield brand(
            UNIT,
            f"ok-written-{name}",
            "T36",
            "an unusual way to write a name",
            Verdict.PASS,
            body=body,
            files={file: png()},
            kept=("夜里，一名队员贴着路面",),
        )
    for name, written in (("query", "tu.png?x=1"), ("backslash", "photos\\tu.png"), ("case", "TU.png")):
        body = f"{BODY}\n![夜里，一名队员贴着路面]({written})\n\n{END}\n"
        yield brand(
            UNIT,
            f"written-{name}",
            "T30",
            "a way to write a name that finds no file",
            Verdict.REFUSE,
            body=body,
            files={"tu.png": png()},
            rule="body-pictures",
        )
    yield _special("no-index", "T33", "a folder without index.md", {"logo.svg": WORDS})


def _special(name: str, rows: str, what: str, files: dict[str, Content], rule: str = "files") -> Case:
    id = f"{UNIT}-{name}"
    here = folder(UNIT, id)
    own = {f"{here}/{path}": content for path, content in files.items()}
    return Case(id, tuple(rows.split()), what, Verdict.REFUSE, own, rule, accused=f"content/{here}", hidden=(id,))


def _naming(file: str) -> str:
    """A text that shows the picture ``file``."""
    return f"{BODY}\n![夜里，一名队员贴着路面](<{file}>)\n"
