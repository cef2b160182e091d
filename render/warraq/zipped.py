"""Zip archives: the same files give the same bytes, and what reading a broken one may raise."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Container, Iterable
from functools import lru_cache

__all__ = ["UNREADABLE", "zipped"]

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first date that a zip archive can hold
#: What `zipfile` raises for archives that are broken, encrypted or not what they say.
UNREADABLE = (
    zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError,
    ValueError, OverflowError, LookupError,
)  # fmt: skip

# Of the format's specification (APPNOTE.TXT 6.3.10), 4.3.7, 4.3.12 and 4.3.16.
_HEADER, _END = struct.Struct("<I5H3I2H"), struct.Struct("<I4H2IH")
_ENTRY = struct.Struct("<I6H3I5H2I")
_VERSION, _UTF8, _DAY, _MODE = 20, 0x800, 1 << 5 | 1, 0o600 << 16
#: More than these need the extensions for large archives (4.5.3).
_MOST_FILES, _MOST_BYTES = 0xFFFF, 0x7FFFFFFF
#: One below what is usual: a fiftieth more bytes in half the time.
_LEVEL = 5
#: What is no longer can be seen whole through a window of 2**12 bytes, less the longest match.
_SHORT = 2**12 - 262
#: Of what many archives have alike, as much is kept as this, so many times.
_KEPT = 0x10000


def zipped(
    files: Iterable[tuple[str, bytes]],
    compression: int = zipfile.ZIP_DEFLATED,
    *,
    alike: Container[str] = (),
) -> bytes:
    """An archive of the files, by their names, in their order, undated.

    Those whose names are ``alike`` are the same in many archives, and compressed once.
    """
    given = tuple(files)
    if len(given) > _MOST_FILES or sum(len(data) for _, data in given) > _MOST_BYTES:
        return _large(given, compression)
    body: list[bytes] = []
    entries: list[bytes] = []
    place = 0
    for name, data in given:
        told = name.encode()
        packed = _packed(data, compression, often=name in alike)
        flags = 0 if name.isascii() else _UTF8
        says = (_VERSION, flags, compression, 0, _DAY, zlib.crc32(data), len(packed), len(data))
        header = _HEADER.pack(0x04034B50, *says, len(told), 0)
        entries += (
            _ENTRY.pack(0x02014B50, _VERSION, *says, len(told), 0, 0, 0, 0, _MODE, place),
            told,
        )
        body += header, told, packed
        place += len(header) + len(told) + len(packed)
    size = sum(map(len, entries))
    end = _END.pack(0x06054B50, 0, 0, len(given), len(given), size, place, 0)
    return b"".join((*body, *entries, end))


def _packed(data: bytes, compression: int, *, often: bool) -> bytes:
    if compression == zipfile.ZIP_STORED:
        return data
    return _deflated_once(data) if often and len(data) <= _KEPT else _deflated(data)


def _deflated(data: bytes) -> bytes:
    """Raw deflate. Of what is short, its tables and its window are as large as they need to be:
    to clear those of long files would take longer than all the rest."""
    window, tables = (12, 6) if len(data) <= _SHORT else (zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL)
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -window, tables)
    return packer.compress(data) + packer.flush()


_deflated_once = lru_cache(maxsize=64)(_deflated)


def _large(files: Iterable[tuple[str, bytes]], compression: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in files:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = compression
            entry.create_system = 0
            archive.writestr(entry, data)
    return buffer.getvalue()
