"""The words that travel beside the pixels are found in every place where programs put them, and in bounds."""

import io
import struct
import zlib

import pytest
from PIL import Image, PngImagePlugin

from showcase.reading.exif import read_exif
from showcase.reading.picture_texts import MAX_TEXT, MAX_TEXTS, texts
from showcase.reading.pictures import inspect

SAID = "联系人手机13800138000"


def encoded(format_: str, **options: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(out, format_, **options)
    return out.getvalue()


def exif_with(tag: int, value: object, camera: bool = False) -> Image.Exif:
    exif = Image.Exif()
    (exif.get_ifd(0x8769) if camera else exif)[tag] = value
    return exif


def info(*texts: tuple[str, str, bool], international: bool = False) -> PngImagePlugin.PngInfo:
    made = PngImagePlugin.PngInfo()
    for keyword, text, packed in texts:
        (made.add_itxt if international else made.add_text)(keyword, text, zip=packed)
    return made


def packet(inside: str) -> bytes:
    return f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description {inside}</x:xmpmeta>'.encode()


def with_segment(kind: int, content: bytes) -> bytes:
    data = encoded("JPEG")
    return data[:2] + bytes([0xFF, kind]) + struct.pack(">H", len(content) + 2) + content + data[2:]


def with_chunk(name: bytes, content: bytes) -> bytes:
    data = encoded("PNG")
    written = struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
    return data[:33] + written + data[33:]


RAW_IPTC = b"\x1c\x02\x78" + struct.pack(">H", len(SAID.encode())) + SAID.encode()
IPTC = b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + struct.pack(">I", len(RAW_IPTC)) + RAW_IPTC
HEX = f"\niptc\n{len(RAW_IPTC):8}\n{RAW_IPTC.hex()}\n"

PLACES = {
    "description": encoded("JPEG", exif=exif_with(0x010E, SAID.encode())),
    "artist in PNG": encoded("PNG", exif=exif_with(0x013B, SAID.encode())),
    "copyright in WebP": encoded("WEBP", exif=exif_with(0x8298, SAID.encode())),
    "title by Windows": encoded("JPEG", exif=exif_with(0x9C9B, SAID.encode("utf-16-le"))),
    "comment of a camera": encoded("JPEG", exif=exif_with(0x9286, b"ASCII\0\0\0" + SAID.encode(), camera=True)),
    "comment in Unicode": encoded("JPEG", exif=exif_with(0x9286, b"UNICODE\0" + SAID.encode("utf-16-le"), camera=True)),
    "description in GBK": encoded("JPEG", exif=exif_with(0x010E, SAID.encode("gbk"))),
    "comment": encoded("JPEG", comment=SAID.encode()),
    "comment in GBK": encoded("JPEG", comment=SAID.encode("gbk")),
    "XMP in JPEG": encoded("JPEG", xmp=packet(f'dc:title="{SAID}"/>')),
    "XMP in WebP": encoded("WEBP", xmp=packet(f"><dc:title>{SAID}</dc:title>")),
    "XMP in entities": encoded("JPEG", xmp=packet(f'dc:title="{SAID.replace("3", "&#51;", 1)}"/>')),
    "long XMP": with_segment(0xE1, b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 40 + packet(f'a="{SAID}"/>')),
    "IPTC": with_segment(0xED, IPTC),
    "text": with_chunk(b"tEXt", b"Author\0" + SAID.encode()),
    "packed text": encoded("PNG", pnginfo=info(("Comment", SAID.encode().decode("latin-1"), True))),
    "international text": encoded("PNG", pnginfo=info(("Comment", SAID, False), international=True)),
    "packed international text": encoded("PNG", pnginfo=info(("Comment", SAID, True), international=True)),
    "IPTC written by ImageMagick": encoded("PNG", pnginfo=info(("Raw profile type iptc", HEX, True))),
}


@pytest.mark.parametrize("data", PLACES.values(), ids=PLACES)
def test_words_are_found_wherever_they_are(data: bytes) -> None:
    facts = inspect(data)
    assert (facts.fault, facts.private) == ("", ("手机号",))


def test_words_of_a_drawing_are_found() -> None:
    drawing = f'<svg viewBox="0 0 9 9"><desc>{SAID}</desc><path d="M0 0h9v9z"/></svg>'
    assert inspect(drawing.encode()).private == ("手机号",)
    hidden = SAID.replace("38", "&#51;<![CDATA[8]]>", 1)
    assert inspect(f'<svg viewBox="0 0 9 9"><desc>{hidden}</desc><path d="M0 0h9v9z"/></svg>'.encode()).private
    measures = '<svg viewBox="0 0 9 9"><path d="M13800138000 0h9v9z" stroke-width="13800138000"/></svg>'
    assert inspect(measures.encode()).private == ()


def test_names_of_versions_are_no_numbers() -> None:
    data = encoded("JPEG", xmp=packet('xmpMM:InstanceID="uuid:0000000a-0000-0000-0000-a13800138000"/>'))
    assert inspect(data).private == ()


def test_spoilt_and_endless_texts_do_no_harm() -> None:
    bomb = b"a\0\0" + zlib.compress(b"1" * (64 << 20))
    many = encoded("PNG", pnginfo=info(*[(f"a{n}", "语" * 30_000, True) for n in range(40)], international=True))
    assert len(texts(with_chunk(b"zTXt", bomb), "png", b"")) == MAX_TEXT + 2
    assert len(texts(many, "png", b"")) <= MAX_TEXTS
    for content in (
        b"",
        b"a",
        b"a\0",
        b"a\0\0spoilt",
        b"Raw profile type iptc\0\0" + zlib.compress(b"\niptc\n 3\n1c0\n"),
    ):
        for name in (b"tEXt", b"zTXt", b"iTXt"):
            assert inspect(with_chunk(name, content)).fault == ""


def entry(tag: int, kind: int, count: int, value: int) -> bytes:
    return struct.pack("<HHII", tag, kind, count, value)


def test_camera_data_is_read_in_bounds() -> None:
    many = b"II*\0\x08\0\0\0" + struct.pack("<H", 65535) + entry(0x010E, 2, 1 << 30, 8) * 65535
    read = read_exif(many)
    assert len(read.words) <= 512 and all(len(word) <= MAX_TEXT for word, _ in read.words)
    itself = b"II*\0\x08\0\0\0" + struct.pack("<H", 1) + entry(0x8769, 4, 1, 8)
    assert read_exif(itself).words == ()
    for block in (b"", b"II*\0", b"MM\0*\xff\xff\xff\xff", b"II*\0\x08\0\0\0\xff", many[:40]):
        assert read_exif(block).orientation == 1
    odd = b"II*\0\x08\0\0\0" + struct.pack("<H", 1) + struct.pack("<HHIHH", 0x0112, 3, 1, 99, 0)
    assert read_exif(odd).orientation == 1
