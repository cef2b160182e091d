"""All that a file holds, without its compression, for whoever looks for something in it."""

from __future__ import annotations

import io
import zipfile

import pypdf
import pypdfium2

__all__ = ["unpacked"]


def unpacked(data: bytes, format: str) -> bytes:
    """The parts of a Word file; the objects, streams and text of a PDF; else the bytes."""
    if format == "docx":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return b"\n".join(name.encode() + archive.read(name) for name in archive.namelist())
    if format == "pdf":
        return b"\n".join((data, *_objects(data), *_texts(data)))
    return data


def _objects(data: bytes) -> list[bytes]:
    found = []
    for one in pypdf.PdfWriter(clone_from=io.BytesIO(data))._objects:
        found.append(str(one).encode("utf-8", "replace"))
        if isinstance(one, pypdf.generic.StreamObject):
            found.append(one.get_data())
    return found


def _texts(data: bytes) -> list[bytes]:
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range().encode() for page in document]
