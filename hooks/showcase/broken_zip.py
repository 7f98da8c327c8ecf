"""What reading a zip raises when it is cut short, spoilt, encrypted, or packed in a way that Python does not know."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib

BROKEN_ZIP: tuple[type[Exception], ...] = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,  # a password is asked for; NotImplementedError, a way of packing that is not known, is one too
)
