"""The fonts within a file: which of their glyphs a code asks for.

HarfBuzz reads their tables, for it bears with broken ones, and takes no room for what they claim.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Mapping
from io import BytesIO
from typing import Any

import uharfbuzz as hb
from fontTools.pens.recordingPen import RecordingPen

__all__ = ["Cff", "Sfnt", "Type1"]

_NOTDEF = ".notdef"


class _Outlines:
    """A font that HarfBuzz draws."""

    def __init__(self, face: Any, count: int) -> None:
        if not count:
            raise ValueError("no glyphs")
        self.count = count
        self._font = hb.Font(face)
        self._box, self._extents = self._outline(0), self._font.get_glyph_extents(0)

    @property
    def has_box(self) -> bool:
        """Whether there is anything to see of the glyph for none."""
        return bool(self._box)

    def is_box(self, glyph: int) -> bool:
        """Whether a glyph looks as that for none does: some programs copy it for each character."""
        # Their extents are told in no time, of whatever number of points.
        if not self.has_box or self._font.get_glyph_extents(glyph) != self._extents:
            return False
        return self._outline(glyph) == self._box

    def _outline(self, glyph: int) -> list[Any]:
        pen = RecordingPen()
        self._font.draw_glyph_with_pen(glyph, pen)
        drawn: list[Any] = pen.value
        return drawn


class Sfnt(_Outlines):
    """TrueType and OpenType, with outlines of either sort."""

    def __init__(self, data: bytes) -> None:
        self._face = hb.Face(hb.Blob(data))
        super().__init__(self._face, self._face.glyph_count)
        self._maps = dict(self._subtables())

    def cff(self) -> bytes:
        """Its table of PostScript outlines, if it has one."""
        return _table(self._face, "CFF ")

    @property
    def has_maps(self) -> bool:
        """Whether anything leads from codes to glyphs."""
        return bool(self._maps)

    def glyph(self, platform: int, encoding: int, code: int) -> int:
        """The glyph of a code by one of the font's maps; 0 for none."""
        font = self._maps.get((platform, encoding))
        return (font.get_nominal_glyph(code) or 0) if font else 0

    def glyph_named(self, name: str) -> int:
        """The glyph of a name; 0 for none."""
        return self._font.get_glyph_from_name(name) or 0

    def _subtables(self) -> Any:
        """Each map of the table cmap (OpenType 1.9.1), in a font that has no other."""
        cmap = _table(self._face, "cmap")
        count = struct.unpack_from(">H", cmap, 2)[0] if len(cmap) >= 4 else 0
        for number in range(min(count, (len(cmap) - 4) // 8, 32)):
            platform, encoding, offset = struct.unpack_from(">HHL", cmap, 4 + 8 * number)
            # As one of Unicode HarfBuzz takes it for what it is.
            alone = struct.pack(">HHHHL", 0, 1, 3, 1, 12) + cmap[offset:]
            yield (platform, encoding), hb.Font(_face({"cmap": alone, "maxp": _maxp(self.count)}))


class Cff(_Outlines):
    """Bare PostScript outlines (Adobe Technical Note 5176)."""

    def __init__(self, data: bytes) -> None:
        from fontTools.cffLib import CFFFontSet

        fonts = CFFFontSet()
        fonts.decompile(BytesIO(data), None)
        top = fonts[0]
        self.is_keyed = hasattr(top, "ROS")
        """Whether its glyphs have CIDs, not names."""
        self.names: list[str] = list(top.charset)
        super().__init__(_face({"CFF ": data, "maxp": _maxp(len(self.names))}), len(self.names))
        encoding = [] if self.is_keyed else top.Encoding
        self.encoding: Mapping[int, str] = _encoding(encoding)
        self._glyphs = {name: number for number, name in enumerate(self.names)}

    def glyph_of_cid(self, cid: int) -> int:
        """The glyph of a CID; 0 for none. Without CIDs of its own it takes glyph numbers."""
        return self._glyphs.get(f"cid{cid:05d}", 0) if self.is_keyed else cid

    def glyph_named(self, name: str) -> int:
        """The glyph of a name; 0 for none."""
        return self._glyphs.get(name, 0)


class Type1:
    """PostScript outlines in clear text and ciphered (Adobe Type 1 Font Format, 7).

    Its names are looked for where they stand; the program is not run.
    """

    #: The glyph for none is empty, as a rule.
    has_box = False

    def __init__(self, data: bytes) -> None:
        from fontTools.misc.eexec import decrypt

        clear, mark, ciphered = data.partition(b"eexec")
        if not mark:
            raise ValueError("no ciphered part")
        ciphered = ciphered.lstrip(b" \t\r\n")
        if re.fullmatch(rb"[0-9A-Fa-f\s]{8}", ciphered[:8]):
            digits = re.sub(rb"[^0-9A-Fa-f]", b"", ciphered)
            ciphered = bytes.fromhex(digits[: len(digits) // 2 * 2].decode())
        private, _ = decrypt(ciphered[:_MOST_CIPHERED], 55665)
        found = re.findall(rb"/([^\s/<>\[\](){}%]+)\s+\d+\s+(?:RD|-\||\S{1,8}) ", private)
        self.names = [_NOTDEF, *(name.decode("latin-1") for name in found if name != b".notdef")]
        if len(self.names) == 1:
            raise ValueError("no glyphs")
        self.count = len(self.names)
        self._glyphs = {name: number for number, name in enumerate(self.names)}
        own = re.findall(rb"dup\s+(\d{1,3})\s*/(\S+)\s+put", clear)
        standard = b"StandardEncoding def" in clear
        named = {int(code): name.decode("latin-1") for code, name in own}
        self.encoding = _encoding("StandardEncoding") if standard else named

    def is_box(self, glyph: int) -> bool:
        """Whether a glyph looks as that for none does; this sort is not drawn here."""
        return False

    def glyph_named(self, name: str) -> int:
        """The glyph of a name; 0 for none."""
        return self._glyphs.get(name, 0)


# Deciphering is slow, byte by byte.
_MOST_CIPHERED = 2_000_000


def _encoding(names: Any) -> Mapping[int, str]:
    if isinstance(names, str):
        if names != "StandardEncoding":
            return {}
        from fontTools.encodings.StandardEncoding import StandardEncoding

        names = StandardEncoding
    return {code: name for code, name in enumerate(names) if name != _NOTDEF}


def _face(tables: Mapping[str, bytes]) -> Any:
    """A font of these tables alone."""
    return hb.Face.create_for_tables(lambda _, tag, __: tables.get(tag, b""), None)


def _table(face: Any, tag: str) -> bytes:
    blob = face.reference_table(tag)
    return bytes(blob.data) if blob else b""


def _maxp(count: int) -> bytes:
    return struct.pack(">LH", 0x00005000, min(count, 0xFFFF))
