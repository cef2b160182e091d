"""Faults to be put into a good file."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from functools import cache

from tests.formats.docx.conftest import write
from tests.samples import every_node

__all__ = ["BODY", "NOTES", "STYLES", "Fault", "good", "replaced", "with_fault", "zipped"]

Parts = dict[str, bytes]
Fault = Callable[[Parts], None]

BODY, STYLES, NOTES = "word/document.xml", "word/styles.xml", "word/footnotes.xml"


def replaced(part: str, pattern: str, by: str, count: int = 1) -> Fault:
    def put_in(parts: Parts) -> None:
        text = parts[part].decode()
        changed = re.sub(pattern, by, text, count=count, flags=re.DOTALL)
        assert changed != text, pattern
        parts[part] = changed.encode()

    return put_in


@cache
def good() -> bytes:
    return write(every_node("ar"))


def with_fault(fault: Fault) -> bytes:
    with zipfile.ZipFile(io.BytesIO(good())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    fault(parts)
    return zipped(parts)


def zipped(parts: Parts) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()
