"""Photographs: bombs, disguises, what is carried beside the pixels, and every honest kind (T43 to T45, T47)."""
# ruff: noqa: E501 (one case a line reads better than one value a line)

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator

from PIL import ImageCms

from ..case import Case, Content, Sparse, Verdict, marker
from ..page import brand
from ..pictures import (
    chunk,
    exif,
    image,
    jpeg,
    located,
    many_scans,
    png,
    png_header,
    png_text,
    saved,
    webp,
    with_chunk,
    with_riff,
    with_segment,
    zeros,
)  # fmt: skip

UNIT = "raster"
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
EXIF_RING = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0\x08\0\0\0"
EXIF_LONG = b"Exif\0\0II*\0\x08\0\0\0\xff\xff" + b"\x0e\x01\x02\0\xff\xff\xff\xff\x08\0\0\0" * 5000
XMP = b"http://ns.adobe.com/xap/1.0/\0"
HTML = b"<html><script>window.BSRAN=1</script>"
SYNTHETIC_CARD = "110101190003070037"  # invented: born in 1900; only its check digit is right


def _xmp(mark: bytes) -> bytes:
    return XMP + b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + mark + b"</x:xmpmeta>"


def _iptc(mark: bytes) -> bytes:
    record = b"\x1c\x02\x78" + len(mark).to_bytes(2, "big") + mark
    return b"Photoshop 3.0\x008BIM\x04\x04\0\0" + len(record).to_bytes(4, "big") + record + bytes(len(record) % 2)


# What is beside the pixels; each holds its marker.
CARRIED: tuple[tuple[str, str, str, Callable[[bytes], bytes]], ...] = (
    ("exif-gps", "a place on the map", "jpg", lambda mark: jpeg(exif=located(mark.decode()))),
    ("exif-webp", "a place on the map, in WebP", "webp", lambda mark: webp(exif=located(mark.decode()))),
    ("exif-png", "a place on the map, in PNG", "png", lambda mark: png(exif=located(mark.decode()))),
    ("comment", "a comment", "jpg", lambda mark: jpeg(comment=mark + b" window.BSRAN=1")),
    ("xmp", "XMP", "jpg", lambda mark: with_segment(0xE1, _xmp(mark))),
    ("iptc", "IPTC", "jpg", lambda mark: with_segment(0xED, _iptc(mark))),
    ("segment", "a maker's segment", "jpg", lambda mark: with_segment(0xEB, b"JP\0\0" + mark)),
    ("icc", "a broken colour profile", "jpg", lambda mark: with_segment(0xE2, b"ICC_PROFILE\0\x01\x01" + mark * 9)),
    ("xmp-webp", "XMP in WebP", "webp", lambda mark: with_riff(b"XMP ", _xmp(mark)[29:])),
    ("odd-webp", "an unknown part in WebP", "webp", lambda mark: with_riff(b"ABCD", mark)),
    ("text", "text chunks", "png", lambda mark: png(pnginfo=png_text(("Author", mark.decode()), ("Comment", mark.decode())))),
    ("packed-text", "packed text", "png", lambda mark: png(pnginfo=png_text(("Comment", mark.decode()), packed=True))),
    ("chunk", "a private chunk", "png", lambda mark: with_chunk(b"bsMk", mark)),
    ("exif-chunk", "a broken EXIF chunk", "png", lambda mark: with_chunk(b"eXIf", b"II*\0" + mark)),
    ("tail-html", "a page behind the picture", "png", lambda mark: png() + HTML + mark),
    ("tail-zip", "an archive behind the picture", "jpg", lambda mark: jpeg() + b"PK\x03\x04" + mark),
    ("tail-jar", "an archive behind a WebP", "webp", lambda mark: webp() + b"PK\x03\x04" + mark),
    ("polyglot", "a page inside a comment", "jpg", lambda mark: jpeg(comment=b"*/=1;window.BSRAN=1/*" + HTML + mark)),
    ("trailing-picture", "a second picture behind the first", "jpg", lambda mark: jpeg() + jpeg(comment=mark)),
)  # fmt: skip


def cases() -> tuple[Case, ...]:
    """Every case of this topic."""
    return (*_bombs(), *_disguises(), *_carried(), *_honest())


def _case(name: str, rows: str, what: str, verdict: Verdict, data: Content, suffix: str, **rest: object) -> Case:
    """A brand with one photograph, which its activity names."""
    file = f"photos/tu.{suffix}"
    activity = (
        "activities:\n  - date: 2026-04-21\n    title: 夜间听漏\n    photos:\n"
        f"      - {{file: {file}, alt: 夜里，一名队员用听漏棒贴着路面}}"
    )
    if verdict is Verdict.REFUSE:
        rest = {"rule": "photos", "at": "      - {file"} | rest
    return brand(UNIT, name, rows, what, verdict, changes={"activities": activity}, files={file: data}, **rest)  # type: ignore[arg-type]


def _bombs() -> Iterator[Case]:
    refuse = Verdict.REFUSE
    yield _case(
        "bomb-30000",
        "T43",
        "nine hundred million pixels in a small file",
        refuse,
        png_header(30_000, 30_000, body=zeros(2000, 90_000)),
        "png",
    )
    yield _case(
        "bomb-13300",
        "T43",
        "below the library's limit, above ours",
        refuse,
        png_header(13_300, 13_300, 1, 0, zeros(13_300, 1663)),
        "png",
    )
    yield _case("bomb-header", "T43", "a size no picture has", refuse, png_header(2**31 - 1, 2**31 - 1), "png")
    yield _case("bomb-zero", "T43", "a size of nothing", refuse, png_header(0, 0), "png")
    yield _case(
        "bomb-strip", "T43", "a strip of one line", refuse, png_header(200_000, 1, 1, 0, zeros(1, 25_000)), "png"
    )
    yield _case("bomb-jpeg", "T43", "a JPEG that claims 65,500 by 65,500", refuse, _stretched(jpeg("L")), "jpg")
    yield _case("bomb-webp", "T43", "a WebP that claims 16,383 by 16,383", refuse, _widened(webp()), "webp")
    yield _case("scans", "T43", "two thousand scans in one JPEG", refuse, many_scans(2000), "jpg")
    yield _case("gif", "T44", "a GIF", refuse, saved(image("P"), "GIF"), "png")
    yield _case(
        "animated-png",
        "T44",
        "a PNG that moves",
        refuse,
        saved(image(), "PNG", save_all=True, append_images=[image().rotate(180)]),
        "png",
    )
    yield _case(
        "animated-webp",
        "T44",
        "a WebP that moves",
        refuse,
        saved(image(), "WEBP", save_all=True, append_images=[image().rotate(180)]),
        "webp",
    )
    yield _case("cut", "T43", "a picture that did not come whole", refuse, jpeg()[:4000], "jpg")
    yield _case("cut-png", "T43", "a PNG that did not come whole", refuse, png()[:-900], "png")
    yield _case("empty", "T43", "an empty file", refuse, b"", "png")
    yield _case(
        "huge", "T37", "a photograph of thirteen megabytes", refuse, Sparse(jpeg(), 13_000_000), "jpg", rule="", at=""
    )


def _disguises() -> Iterator[Case]:
    refuse = Verdict.REFUSE
    for name, what, data in (
        ("tiff", "TIFF", saved(image(), "TIFF")),
        ("bmp", "BMP", saved(image(), "BMP")),
        ("ico", "an icon", saved(image("RGBA"), "ICO")),
        ("eps", "EPS", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 1 1\n"),
        ("pdf", "PDF", b"%PDF-1.7\n@MARK@\n"),
        ("html", "a page", HTML),
        (
            "svg-script",
            "a drawing with a script",
            b"<svg xmlns='http://www.w3.org/2000/svg'><script>window.BSRAN=1</script></svg>",
        ),
        ("zip", "an archive", b"PK\x03\x04" + bytes(40)),
        ("exe", "a program", b"MZ\x90\x00" + bytes(200)),
        ("heic", "a telephone's photograph", b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"),
        ("text", "text", "水".encode() * 40),
        ("php", "a program behind a GIF mark", b"GIF89a<?php system('@MARK@') ?>"),
    ):
        yield _case(f"as-png-{name}", "T44", f"{what} called PNG", refuse, data, "png")
    yield _case("jpeg-as-png", "T44", "a JPEG called PNG", refuse, jpeg(), "png")
    yield _case("png-as-jpg", "T44", "a PNG called JPG", refuse, png(), "jpg")


def _carried() -> Iterator[Case]:
    """What is beside the pixels is taken away; what names a person beside them is refused."""
    clean, refuse = Verdict.CLEAN, Verdict.REFUSE
    for name, what, suffix, make in CARRIED:
        full = f"carried-{name}"
        yield _case(full, "T45 T44", what, clean, make(marker(f"{UNIT}-{full}").encode()), suffix)
    packed = zlib.compress(SYNTHETIC_CARD.encode())
    for name, what, suffix, data in (
        ("exif", "an identity number in EXIF", "jpg", jpeg(exif=exif({0x010E: f"ID {SYNTHETIC_CARD}"}))),
        ("user", "an identity number in the user's comment", "jpg",
         jpeg(exif=exif({}, {0x9286: b"ASCII\0\0\0" + SYNTHETIC_CARD.encode()}))),
        ("comment", "an identity number in a comment", "jpg", jpeg(comment=SYNTHETIC_CARD.encode())),
        ("xmp", "an identity number in XMP", "jpg", with_segment(0xE1, _xmp(SYNTHETIC_CARD.encode()))),
        ("text", "an identity number in a text chunk", "png", png(pnginfo=png_text(("Comment", SYNTHETIC_CARD)))),
        ("ztxt", "an identity number in a packed chunk", "png", with_chunk(b"zTXt", b"Comment\0\0" + packed)),
        ("itxt", "a mobile number in an international text chunk", "png",
         with_chunk(b"iTXt", "Comment\0\0\0zh\0\0电话 13800138000".encode())),
        ("xp", "an identity number in a comment of Windows", "jpg", jpeg(exif=exif({0x9C9C: f"证{SYNTHETIC_CARD}".encode("utf-16-le")}))),
        ("webp", "a mobile number in EXIF of WebP", "webp", webp(exif=exif({0x010E: "13800138000"}))),
        ("utf16", "a mobile number in a comment in UTF-16", "jpg", jpeg(comment="联系 13800138000".encode("utf-16"))),
        ("iptc", "a mobile number in IPTC", "jpg", with_segment(0xED, _iptc(b"13800138000"))),
        ("secret", "a mark of secrecy in a text chunk", "png", with_chunk(b"iTXt", "Title\0\0\0zh\0\0机密★10年".encode())),
    ):  # fmt: skip
        secret = (SYNTHETIC_CARD, "13800138000")
        rule = "secrecy" if name == "secret" else "private-numbers"
        yield _case(f"private-{name}", "T47 T45", what, refuse, data, suffix, rule=rule, at="", secret=secret)
    bomb = b"Comment\0\0" + zlib.compress(bytes(60_000_000), 9)
    yield _case(
        "text-bomb", "T43", "a text chunk that swells to sixty megabytes", clean, with_chunk(b"zTXt", bomb), "png"
    )
    yield _case("icc-bomb", "T43", "a profile that swells to sixty megabytes", clean,
                with_chunk(b"iCCP", b"icc\0\0" + zlib.compress(bytes(60_000_000), 9)), "png")  # fmt: skip


def _honest() -> Iterator[Case]:
    makers: tuple[tuple[str, str, str, Callable[[], bytes]], ...] = (
        ("png", "a PNG", "png", png),
        ("png-grey", "a grey PNG", "png", lambda: png("L")),
        ("png-alpha", "a PNG with transparency", "png", lambda: png("RGBA")),
        ("png-palette", "a PNG with a palette", "png", lambda: png("P")),
        ("png-palette-transparent", "a palette with transparency", "png", lambda: png("P", transparency=3)),
        ("png-bit", "a PNG of black and white", "png", lambda: png("1")),
        ("png-16", "a PNG of sixteen bits", "png", lambda: png("I;16")),
        ("png-upper", "a suffix in capitals", "PNG", png),
        ("png-dpi", "a PNG with a resolution", "png", lambda: png(dpi=(300, 300))),
        ("png-gamma", "a PNG with a gamma", "png", lambda: with_chunk(b"gAMA", (45_455).to_bytes(4, "big"))),
        ("png-time", "a PNG with a time", "png", lambda: with_chunk(b"tIME", bytes((7, 234, 11, 20, 8, 0, 0)))),
        ("png-fast", "a PNG hardly packed", "png", lambda: png(compress_level=1)),
        ("png-background", "a PNG with a background", "png", lambda: with_chunk(b"bKGD", bytes(6))),
        ("jpeg", "a JPEG", "jpg", jpeg),
        ("jpeg-long", "the long suffix", "jpeg", jpeg),
        ("jpeg-upper", "a camera's suffix", "JPG", jpeg),
        ("jpeg-grey", "a grey JPEG", "jpg", lambda: jpeg("L")),
        ("jpeg-cmyk", "a JPEG for printing", "jpg", lambda: jpeg("CMYK")),
        ("jpeg-progressive", "a progressive JPEG", "jpg", lambda: jpeg(progressive=True)),
        ("jpeg-low", "a JPEG of low quality", "jpg", lambda: jpeg(quality=5)),
        ("jpeg-444", "a JPEG of full colour", "jpg", lambda: jpeg(subsampling=0, quality=95)),
        ("jpeg-camera", "a camera's data", "jpg", lambda: jpeg(exif=exif({0x010F: "Camera", 0x0110: "Model 5", 0x0132: "2026:04:21 01:02:03"}))),
        ("jpeg-restart", "a JPEG with restart marks", "jpg", lambda: jpeg(restart_marker_blocks=4)),
        ("webp", "a WebP", "webp", webp),
        ("webp-lossless", "a WebP without loss", "webp", lambda: webp(lossless=True)),
        ("webp-alpha", "a WebP with transparency", "webp", lambda: webp("RGBA")),
        ("wide", "a wide picture", "png", lambda: saved(image("RGB", (2400, 300)), "PNG")),
        ("tall", "a tall picture", "png", lambda: saved(image("RGB", (300, 2400)), "PNG")),
        ("large", "a picture of twenty-four megapixels", "jpg", lambda: saved(image("RGB", (6000, 4000)), "JPEG", quality=40)),
        ("mpo", "a telephone's picture of two frames", "jpg", lambda: saved(image(), "MPO", save_all=True, append_images=[image()])),
        ("motion", "a telephone's picture with a film behind it", "jpg", lambda: jpeg() + b"\0\0\0\x18ftypmp42" + bytes(20_000)),
        ("profile", "a colour profile", "jpg", lambda: jpeg(icc_profile=SRGB)),
        ("profile-png", "a colour profile in PNG", "png", lambda: png(icc_profile=SRGB)),
        ("profile-webp", "a colour profile in WebP", "webp", lambda: webp(icc_profile=SRGB)),
        ("turned-png", "a turned PNG", "png", lambda: png(exif=exif({0x0112: 6}))),
        ("turned-webp", "a turned WebP", "webp", lambda: webp(exif=exif({0x0112: 6}))),
        ("grey-alpha", "grey with transparency", "png", lambda: png("LA")),
        ("one-frame", "a moving PNG of one frame", "png", lambda: with_chunk(b"acTL", b"\0\0\0\1\0\0\0\0")),
        ("dot", "a picture of one dot", "png", lambda: saved(image("RGB", (1, 1)), "PNG")),
        ("exif-ring", "EXIF that points at itself", "jpg", lambda: with_segment(0xE1, EXIF_RING)),
        ("exif-long", "EXIF that claims too much", "jpg", lambda: with_segment(0xE1, EXIF_LONG)),
    )  # fmt: skip
    for name, what, suffix, make in makers:
        yield _case(f"ok-{name}", "T44", what, Verdict.PASS, make(), suffix)
    for turn in range(1, 9):
        data = jpeg(exif=exif({0x0112: turn}))
        yield _case(f"ok-turned-{turn}", "T45", f"a camera held in way {turn}", Verdict.PASS, data, "jpg")
    made = exif({0x0132: "2026:04:21 13:00:13", 0x010F: "Maker", 0x0131: "13.8.0.0138000"}, {0xA431: "1N380013800"})
    yield _case("ok-camera-numbers", "T47", "a camera's numbers", Verdict.PASS, jpeg(exif=made), "jpg")
    spoilt = exif({0x0112: 6}).tobytes().replace(b"\x00\x06", b"\xff\xff")
    yield _case(
        "ok-turned-wrong", "T45", "a way to hold a camera that there is not", Verdict.PASS, jpeg(exif=spoilt), "jpg"
    )
    yield _case(
        "ok-number-like",
        "T47",
        "a camera's serial number",
        Verdict.PASS,
        jpeg(exif=exif({0x010E: "DSC 20260421 0001"})),
        "jpg",
    )
    yield _case("ok-interlaced", "T44", "a PNG in seven passes", Verdict.PASS, _interlaced(), "png")


def _interlaced() -> bytes:
    """Adam7 of one colour: every pass is rows of zeros."""
    side, passes = 640, ((8, 8), (8, 8), (4, 8), (4, 4), (2, 4), (2, 2), (1, 2))
    starts = ((0, 0), (4, 0), (0, 4), (2, 0), (0, 2), (1, 0), (0, 1))
    rows = b""
    for (across, down), (left, top) in zip(passes, starts, strict=True):
        width, height = -(-(side - left) // across), -(-(side - top) // down)
        rows += bytes(width + 1) * height
    header = side.to_bytes(4, "big") * 2 + bytes((8, 0, 0, 0, 1))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def _stretched(picture: bytes) -> bytes:
    """The JPEG with 65,500 by 65,500 in its frame header."""
    start = picture.index(b"\xff\xc0") + 5
    return picture[:start] + (65_500).to_bytes(2, "big") * 2 + picture[start + 4 :]


def _widened(picture: bytes) -> bytes:
    """The WebP with 16,383 by 16,383 in its frame header."""
    start = picture.index(b"\x9d\x01\x2a") + 3
    return picture[:start] + (16_383).to_bytes(2, "little") * 2 + picture[start + 4 :]
