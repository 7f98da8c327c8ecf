"""A PDF, looked into object by object: nothing that runs, opens, sends, fetches or hides anything; readable by all.

Its words are those of the pages beside it, which are judged there; here what a reader of the file never sees counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from types import MappingProxyType
from xml.etree.ElementTree import Element, ParseError

import pikepdf
from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from . import characters
from .addresses import Place, follow
from .facts import FileFacts
from .findings import Finding, quoted

_KIND = "PDF"
_PRINT = "-print.pdf"
_SINGLE = re.compile(r"(?:brands|cases)/")
_LARGEST_SINGLE = 5_000_000  # bytes of the PDF of one record
_LARGEST_METADATA = 1_000_000
_NOWHERE = Place(frozenset())
_SHEET = 4  # pages that a printer folds out of one sheet


def _words(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


# What the first dictionary of a file may hold: reading order, outline, language, colours, how it is shown.
_CATALOG = _words(
    "/Type /Version /Extensions /Pages /PageLabels /Names /Dests /ViewerPreferences /PageLayout /PageMode /Outlines",
    "/OpenAction /Metadata /StructTreeRoot /MarkInfo /Lang /OutputIntents",
)
_NAMES = frozenset(("/Dests", "/IDTree"))
# Keys that no dictionary may have, wherever it stands.
_KEYS = MappingProxyType(
    {
        "/JS": "有 JavaScript",
        "/AA": "有自动执行的动作",
        "/AcroForm": "有表单",
        "/XFA": "有表单",
        "/EF": "夹带了文件",
        "/EmbeddedFiles": "夹带了文件",
        "/AF": "夹带了文件",
        "/Collection": "夹带了文件",
        "/RichMediaContent": "有声音、影像或三维",
        "/OPI": "引用了外部文件",
        "/FFilter": "引用了外部文件",
    }
)
_KINDS = MappingProxyType(
    {
        "/Filespec": "引用了外部文件",
        "/EmbeddedFile": "夹带了文件",
        "/FileAttachment": "夹带了文件",
        "/Widget": "有表单",
        "/PS": "有 PostScript 程序",
    }
    | dict.fromkeys(("/Movie", "/Sound", "/Screen", "/3D", "/RichMedia"), "有声音、影像或三维")
)
_FOLLOWED = frozenset(("/GoTo", "/URI"))
# Other actions, by which they are known wherever they stand.
_ACTIONS = _words(
    "/JavaScript /Launch /GoToR /GoToE /GoToDp /Thread /Sound /Movie /Hide /Named /SubmitForm /ResetForm /ImportData",
    "/SetOCGState /Rendition /Trans /GoTo3DView /RichMediaExecute",
)
_OUTSIDE = frozenset(("/F", "/FDecodeParms"))
_PDFA, _PDFUA = "{http://www.aiim.org/pdfa/ns/id/}", "{http://www.aiim.org/pdfua/ns/id/}"


def look_at_pdf(path: str, data: bytes) -> FileFacts:
    """What is wrong with one PDF."""
    return FileFacts(path, tuple(Finding(path, _KIND, text) for text in dict.fromkeys(_faults(path, data))))


def _faults(path: str, data: bytes) -> Iterator[str]:
    if _SINGLE.match(path) and len(data) > _LARGEST_SINGLE:
        yield f"文件有 {len(data) / 1_000_000:.1f} MB，单页 PDF 不能超过 {_LARGEST_SINGLE // 1_000_000} MB"
    if not data.startswith(b"%PDF-1.") or not data.rstrip(b"\r\n").endswith(b"%%EOF"):
        yield "不是完整的 PDF 文件，或者前后夹带了别的内容"
        return
    if data.count(b"startxref") != 1:
        yield "PDF 里留有改动以前的内容"
    try:
        with Pdf.open(BytesIO(data), attempt_recovery=False, suppress_warnings=True) as pdf:
            yield from _document_faults(path, pdf)
    except pikepdf.PasswordError:
        yield "PDF 加了密码"
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, KeyError, RecursionError):
        yield "PDF 的写法有错，打不开"


def _document_faults(path: str, pdf: Pdf) -> Iterator[str]:
    if pdf.is_encrypted:
        yield "PDF 加了密码"
    for key in sorted(pdf.Root.keys() - _CATALOG):
        yield f"PDF 的总目录里有不允许的 {quoted(key)}"
    for key in sorted(set(pdf.Root.get(Name.Names, Dictionary()).keys()) - _NAMES):
        yield f"PDF 的名称表里有不允许的 {quoted(key)}"
    for each in pdf.objects:
        yield from _object_faults(each)
    for number, page in enumerate(pdf.pages, 1):
        yield from _page_faults(number, page.obj)
    yield from _reader_faults(pdf)
    if path.endswith(_PRINT):
        yield from _printer_faults(pdf)
    else:
        yield from _standard_faults(pdf)
    if pdf.get_warnings():
        yield "PDF 的写法有错"


def _object_faults(whole: Object) -> Iterator[str]:
    """What is wrong with one object and everything written inside of it; what it refers to comes by itself."""
    waiting = [whole]
    while waiting:
        each = waiting.pop()
        inside: list[Object] = []
        if isinstance(each, Array):
            inside = [*each]
        elif isinstance(each, Dictionary | Stream):
            values = dict(each.items())
            yield from _dictionary_faults(values, isinstance(each, Stream))
            inside = [*values.values()]
        waiting += [each for each in inside if isinstance(each, Array | Dictionary) and not each.is_indirect]


def _dictionary_faults(values: dict[str, Object], is_stream: bool) -> Iterator[str]:
    for key in sorted(_KEYS.keys() & values.keys()):
        yield f"PDF 里{_KEYS[key]}（{key}）"
    if is_stream and not _OUTSIDE.isdisjoint(values):
        yield "PDF 里引用了外部文件（/F）"
    for kind in {
        _name(values.get("/Type")),
        _name(values.get("/Subtype")),
        _name(values.get("/Subtype2")),
    } & _KINDS.keys():
        yield f"PDF 里{_KINDS[kind]}（{kind}）"
    action = _name(values.get("/S"))
    if action in _ACTIONS:
        yield f"PDF 里有不允许的动作 {action}"
    elif action in _FOLLOWED and "/Next" in values:
        yield "PDF 里有接着另一个动作的动作"
    if action == "/URI" or isinstance(values.get("/URI"), String):
        address = str(values.get("/URI", ""))
        target = follow(address, "", _NOWHERE)
        if not target.outside:
            yield f"{target.fault or '链接不是完整的网址'}：{quoted(address)}"
    started = values.get("/A")
    if isinstance(started, Dictionary) and "/S" in started and _name(started.S) not in _FOLLOWED:
        yield f"PDF 里有不允许的动作 {quoted(_name(started.S))}"


def _page_faults(number: int, page: Object) -> Iterator[str]:
    for each in page.get("/Annots", ()):
        kind = _name(each.get("/Subtype"))
        if kind != "/Link":
            yield f"第 {number} 页有不允许的批注 {quoted(kind)}"


def _reader_faults(pdf: Pdf) -> Iterator[str]:
    """What a reader needs to show the file: its fonts; its title in the place of a file name; its language."""
    for font in sorted({quoted(each) for each in _fonts_outside(pdf)}):
        yield f"字体没有嵌入：{font}"
    title = str(pdf.docinfo.get("/Title", "")).strip()
    if not title or not pdf.Root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle"):
        yield "PDF 没有书名，或者没有写明打开时显示书名"
    if not str(pdf.Root.get("/Lang", "")).lower().startswith("zh"):
        yield "PDF 没有写明语言是中文"
    for hidden in characters.hidden(title):
        yield f"PDF 的书名：{hidden}"


def _fonts_outside(pdf: Pdf) -> Iterator[str]:
    """The names of fonts whose shapes are not in the file. The glyphs of a Type 3 font are drawings in the file."""
    for each in pdf.objects:
        if not isinstance(each, Dictionary) or _name(each.get("/Type")) != "/Font":
            continue
        if _name(each.get("/Subtype")) in {"/Type0", "/Type3"}:
            continue
        described = each.get("/FontDescriptor", Dictionary())
        if not any(f"/FontFile{number}" in described for number in ("", 2, 3)):
            yield _name(each.get("/BaseFont")).removeprefix("/")


def _printer_faults(pdf: Pdf) -> Iterator[str]:
    if len(pdf.pages) % _SHEET:
        yield f"印刷版有 {len(pdf.pages)} 页，不是 {_SHEET} 的倍数"
    if not all("/TrimBox" in page.obj and "/BleedBox" in page.obj for page in pdf.pages):
        yield "印刷版有的页没有标出裁切线和出血"


def _standard_faults(pdf: Pdf) -> Iterator[str]:
    """Whether the file says that it keeps to the standards for archives and for readers who do not see."""
    said = _metadata(pdf)
    if said is None:
        yield "PDF 的元数据读不懂"
        return
    if (said.get(f"{_PDFA}part"), said.get(f"{_PDFA}conformance")) != ("2", "A"):
        yield "PDF 没有声明符合 PDF/A-2a"
    if said.get(f"{_PDFUA}part") != "1":
        yield "PDF 没有声明符合 PDF/UA-1"
    if not pdf.Root.get("/MarkInfo", Dictionary()).get("/Marked") or "/StructTreeRoot" not in pdf.Root:
        yield "PDF 没有标签，读屏软件读不了"


def _metadata(pdf: Pdf) -> dict[str, str] | None:
    stream = pdf.Root.get("/Metadata")
    if not isinstance(stream, Stream) or int(stream.get("/Length", 0)) > _LARGEST_METADATA or "/Filter" in stream:
        return None
    try:
        tree: Element = fromstring(stream.read_raw_bytes(), forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        return None
    said = {each.tag: (each.text or "").strip() for each in tree.iter()}
    return {name: value for each in tree.iter() for name, value in each.attrib.items()} | said


def _name(value: object) -> str:
    """A name as it is written in a PDF, '' for anything else."""
    return str(value) if isinstance(value, Name) else ""
