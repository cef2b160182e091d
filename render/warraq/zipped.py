"""Zip archives: the same files give the same bytes, and what reading a broken one may raise."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable

__all__ = ["UNREADABLE", "zipped"]

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first date that a zip archive can hold
#: What `zipfile` raises for archives that are broken, encrypted or not what they say.
UNREADABLE = (
    zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError,
    ValueError, OverflowError, LookupError,
)  # fmt: skip


def zipped(files: Iterable[tuple[str, bytes]], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive of the files, by their names, in their order, undated."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in files:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = compression
            entry.create_system = 0
            archive.writestr(entry, data)
    return buffer.getvalue()
