"""From a path to text: the only reading of files here, and every reason to refuse one."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from warraq.diagnostics import Diagnostics, Place
from warraq.model.located import FORBIDDEN
from warraq.source.errors import fail
from warraq.source.text import SourceText

__all__ = ["checked_text", "read_bytes", "read_source"]

MAX_BYTES = 10_000_000
_MOST_REPORTED = 20
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_source(path: str | os.PathLike[str], found: Diagnostics) -> SourceText:
    """The text of the file at ``path``; raises `WarraqError` if it is not sound UTF-8 text."""
    file = os.fspath(path)
    return checked_text(_decode(_read_text_bytes(file, found), file, found), file, found)


def checked_text(text: str, file: str, found: Diagnostics) -> SourceText:
    """``text`` with its line breaks made one kind; raises if it holds control characters."""
    source = SourceText(text.removeprefix("\ufeff"), file)
    for count, match in enumerate(FORBIDDEN.finditer(source.text)):
        if count == _MOST_REPORTED:
            break
        place = source.place(match.start())
        found.add("source.control-character", place, name=f"U+{ord(match.group()):04X}")
    found.raise_errors()
    return source


def _read_text_bytes(file: str, found: Diagnostics) -> bytes:
    data = read_bytes(file, found, MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        fail(found, "source.too-large", Place(file), megabytes=MAX_BYTES // 1_000_000)
    return data


def read_bytes(path: str | os.PathLike[str], found: Diagnostics, most: int = -1) -> bytes:
    """The bytes of the file at ``path``, no more than ``most``; raises `WarraqError` if it is no
    file or cannot be read."""
    file = os.fspath(path)
    place = Place(file)
    try:
        if not stat.S_ISREG(mode := Path(file).stat().st_mode):
            # Opening a pipe or a device could wait for ever.
            kind = "directory" if stat.S_ISDIR(mode) else "not-a-file"
            fail(found, f"source.{kind}", place, file=file)
        with Path(file).open("rb") as stream:
            return stream.read(most)
    except (FileNotFoundError, NotADirectoryError):
        fail(found, "source.not-found", place, file=file)
    except PermissionError:
        fail(found, "source.no-permission", place, file=file)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = error.strerror if isinstance(error, OSError) else error
        fail(found, "source.cannot-read", place, file=file, reason=reason)


def _decode(data: bytes, file: str, found: Diagnostics) -> str:
    if data.startswith(_WIDE_MARKS) or _looks_wide(data[:4096]):
        fail(found, "source.wide-encoding", Place(file))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = SourceText(data[: error.start].decode("utf-8").removeprefix("\ufeff"), file)
        byte = f"0x{data[error.start]:02X}"
        fail(found, "source.not-utf8", before.place(len(before.text)), byte=byte)


def _looks_wide(head: bytes) -> bool:
    """UTF-16 without a mark, and UTF-32: NULs thick, and only at every other byte or fewer."""
    nuls = [i for i, byte in enumerate(head) if not byte]
    if len(nuls) * 10 < len(head) or len(nuls) < 2:
        return False
    return len({i % 2 for i in nuls}) == 1 or len(nuls) * 2 >= len(head)
