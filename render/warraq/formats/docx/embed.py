"""Fonts that travel in the file (17.8): whole, since whoever edits it needs letters yet unwritten.

Only families of ``fonts/`` are embedded. Their licence, the SIL Open Font License, lets documents
carry them as they are; that of a reader's own fonts is not ours to judge.
"""

from __future__ import annotations

from hashlib import sha256
from uuid import UUID

from warraq import fonts
from warraq.diagnostics import Diagnostics
from warraq.formats.docx.ooxml import make, put, qn
from warraq.formats.docx.package import Part

__all__ = ["embed", "obfuscated"]

_TYPE = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_FACES = {
    (400, "normal"): "embedRegular",
    (700, "normal"): "embedBold",
    (400, "italic"): "embedItalic",
    (700, "italic"): "embedBoldItalic",
}


def embed(table: Part, families: set[str], diagnostics: Diagnostics) -> None:
    """Put the faces of ``families`` into the font table and its package."""
    number = 0
    for entry in table.content.iter(qn("font")):
        name = entry.get(qn("w:name"))
        if name not in families:
            continue
        faces = [font for font in fonts.family(name) if (font.weight, font.style) in _FACES]
        if not faces:
            diagnostics.add("docx.font-not-embedded", family=name)
        for font in faces:
            number += 1
            data = font.path.read_bytes()
            key = _key(data)
            place = f"word/fonts/font{number}.odttf"
            part = table.package.part(place, _TYPE, obfuscated(data, key))
            element = make(_FACES[font.weight, font.style], fontKey=f"{{{str(key).upper()}}}")
            element.set(qn("r:id"), table.relate_to(part, "font"))
            put(entry, element)


def obfuscated(data: bytes, key: UUID) -> bytes:
    """17.8.1: the first 32 bytes, each with a byte of the key, the key's last byte first."""
    mask = key.bytes[::-1] * 2
    return bytes(a ^ b for a, b in zip(data, mask, strict=False)) + data[len(mask) :]


def _key(data: bytes) -> UUID:
    """A key that goes by the font, so that the same input gives the same bytes."""
    return UUID(bytes=sha256(data).digest()[:16], version=4)
