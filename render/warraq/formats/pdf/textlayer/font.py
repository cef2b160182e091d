"""A font as it is embedded: codes of its own, each for one character and one picture."""

from __future__ import annotations

import struct
from hashlib import md5
from typing import Any

import uharfbuzz as hb
from weasyprint.pdf.fonts import Font
from weasyprint.text.ffi import FROM_UNITS, ffi, pango

from warraq.formats.pdf.textlayer.clusters import Code
from warraq.formats.pdf.textlayer.glyf import Added, Part, extended

__all__ = ["LayeredFont", "is_supported"]

_DROPPED = (b"GDEF", b"GPOS", b"GSUB", b"BASE", b"DSIG", b"name", b"cmap", b"OS/2", b"post")
_MAX_CODE = 0xFFFE


def is_supported(font: Any) -> bool:
    """Whether the font's pictures can be put together: static TrueType outlines, without colour."""
    tables = set(font.tables)
    # WeasyPrint sees layers of colour with HarfBuzz 7.0; files shall not depend on which it is.
    has_colour = font.png or font.svg or "COLR" in tables or font.bitmap
    return {"glyf", "loca"} <= tables and "fvar" not in tables and not has_colour


class LayeredFont(Font):  # type: ignore[misc]
    """WeasyPrint's font, but for what codes mean: here they are no glyph numbers.

    Codes are given out in the order of their first use. A form field or text that WeasyPrint draws
    itself uses a font object of its own, so that the two never meet.
    """

    def __init__(self, pango_font: Any, description: Any, size: float) -> None:
        super().__init__(pango_font, description, size)
        # Another name than that of WeasyPrint's own object for the same font, or of another file:
        # at its beginning stand the sums of its tables.
        named = b"text layer" + self.name + self.file_content[:512]
        digest = md5(named, usedforsecurity=False).digest()
        self.hash = "".join(chr(65 + byte % 26) for byte in digest[:6])
        self.name: bytes = b"/" + self.hash.encode() + self.name[7:]
        self._pango_font = pango_font
        self._size = size
        self._codes: dict[Code, int] = {}
        self._advances: dict[int, int] = {}
        self._glyph_numbers: list[int] = []

    def advance(self, glyph: int) -> int:
        """How far a glyph moves the pen, in font units."""
        if glyph not in self._advances:
            logical = ffi.new("PangoRectangle *")
            pango.pango_font_get_glyph_extents(self._pango_font, glyph, ffi.NULL, logical)
            self._advances[glyph] = round(logical.width * FROM_UNITS / self._size * self.upem)
        return self._advances[glyph]

    def code(self, code: Code) -> int:
        """The number of a code; the same for the same."""
        number = self._codes.get(code)
        if number is None:
            number = self._codes[code] = min(len(self._codes) + 1, _MAX_CODE)
            self.to_unicode[number] = code.text
            # Whole, as WeasyPrint's own: PDFium cuts off what is behind the point, and the end of a
            # line would stand half a point too far to the left.
            self.widths[number] = round(code.advance * 1000 / self.upem)
        return number

    def clean(self, to_unicode: Any, hinting: bool) -> None:
        """Cut the font down to what the codes draw, and add the pictures that it lacks."""
        used = sorted({part.glyph for code in self._codes for part in code.parts})
        data, numbers = self._cut(used, hinting)
        count = max(numbers.values()) + 1
        added: dict[Added, int] = {}
        self._glyph_numbers = [0]
        for _, parts, advance, _ in self._codes:
            own = tuple(Part(numbers[part.glyph], part.x, part.y) for part in parts)
            if self._is_glyph(parts, advance):
                number = own[0].glyph
            else:
                number = added.setdefault(Added(own, advance), count + len(added))
            self._glyph_numbers.append(number)
        self.file_content = extended(data, list(added))

    def _is_glyph(self, parts: tuple[Part, ...], advance: int) -> bool:
        """Whether the font has the picture as it is."""
        if len(parts) != 1 or parts[0].x or parts[0].y:
            return False
        return self._advances[parts[0].glyph] == advance

    def _cut(self, used: list[int], hinting: bool) -> tuple[bytes, dict[int, int]]:
        face = hb.Face(hb.Blob(self.file_content), self.index)
        wanted = hb.SubsetInput()
        wanted.glyph_set.update(used)
        wanted.drop_table_tag_set.update(int.from_bytes(tag, "big") for tag in _DROPPED)
        wanted.flags = hb.SubsetFlags.NO_LAYOUT_CLOSURE
        if not hinting:
            wanted.flags |= hb.SubsetFlags.NO_HINTING
        plan = hb.SubsetPlan(face, wanted)
        return plan.execute().blob.data, dict(plan.old_to_new_glyph_mapping)

    def glyph_numbers(self) -> bytes:
        """The CIDToGIDMap (ISO 32000-1, 9.7.4.2) of the font as `clean` has left it."""
        return struct.pack(f">{len(self._glyph_numbers)}H", *self._glyph_numbers)
