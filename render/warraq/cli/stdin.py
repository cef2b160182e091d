"""Content from standard input."""

from __future__ import annotations

import sys

from warraq.diagnostics import Diagnostics, Place
from warraq.source.files import MAX_BYTES
from warraq.source.text import SourceText

__all__ = ["read_stdin"]

NAME = "<stdin>"


def read_stdin(found: Diagnostics) -> str:
    """The whole of it. Raises `WarraqError` if it is too much, or no UTF-8."""
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        found.add("source.too-large", Place(NAME), megabytes=MAX_BYTES // 1_000_000)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = SourceText(data[: error.start].decode("utf-8"), NAME)
        byte = f"0x{data[error.start]:02X}"
        found.add("source.not-utf8", before.place(len(before.text)), byte=byte)
        return ""
    finally:
        found.raise_errors()
