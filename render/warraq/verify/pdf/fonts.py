"""What the codes of a PDF's fonts are: their width, their text, and whether the font draws them.

Where it cannot be told which glyph a code has, as in fonts that the file does not hold, nothing is
said: readers take another font then.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice
from typing import Any

from fontTools import agl

from warraq.verify.pdf.cmaps import CMap
from warraq.verify.pdf.naming import names_of, synonyms
from warraq.verify.pdf.programs import Cff, Sfnt, Type1
from warraq.verify.pdf.values import number_of, resolved

__all__ = ["Font", "UnreadableFontError", "font_of"]

#: The glyph of a code: 0 is that for none, None is one that cannot be told.
Glyph = int | None
Program = Sfnt | Cff | Type1
#: Gives the bytes of a stream.
Read = Callable[[Any], bytes]

#: Twice as many as there are CIDs: a file may say its widths again and again.
_MOST_WIDTHS = 130_000
_UNSEEN = ("Zs", "Zl", "Zp", "Cc", "Cf", "Cs")
#: Characters that look as the glyph for none may: geometric shapes, ballot boxes, question marks.
_BOXES = re.compile("[?\u061f\u2395\u25a0-\u25ff\u2610-\u2612\u2b1a-\u2b1c\u3013\ufffd]|^$")


class UnreadableFontError(Exception):
    """An embedded font that is broken."""


class Font:
    """A font as the operators of a page see it."""

    def __init__(self, name: str, to_unicode: CMap | None) -> None:
        self.name = name
        self._to_unicode = to_unicode
        self._known: dict[int, bool] = {}

    def codes(self, shown: bytes) -> Iterator[tuple[int, int]]:
        """The codes of a string, and how many bytes each has."""
        return ((code, 1) for code in shown)

    def width(self, code: int) -> float:
        """How far a code moves the pen, in ems."""
        raise NotImplementedError

    def text(self, code: int) -> str:
        """What a code means; empty where nothing says it."""
        return self._to_unicode.text(code) if self._to_unicode else ""

    def is_missing(self, code: int) -> bool:
        """Whether a box, or nothing, is drawn for a character that there is to see."""
        known = self._known.get(code)
        if known is None:
            known = self._known[code] = self._is_missing(code)
        return known

    def _is_missing(self, code: int) -> bool:
        raise NotImplementedError

    def _lacks(self, program: Program, glyph: int, code: int) -> bool:
        """Whether a glyph is that for none, a copy of it, or beyond the font."""
        if 0 < glyph < program.count:
            is_meant = _BOXES.search(self.text(code))
            return not is_meant and self._is_seen(code) and program.is_box(glyph)
        return (glyph == 0 and program.has_box) or self._is_seen(code)

    def _is_seen(self, code: int) -> bool:
        """Whether a code is known to mean something that there is to see."""
        text = self.text(code)
        # Spaces, and what has no look of its own such as soft hyphens; the rest of “other” is of
        # private use, or not yet known.
        return any(unicodedata.category(char) not in _UNSEEN for char in text)


class _Composite(Font):
    """Type 0 (ISO 32000-1, 9.7)."""

    def __init__(self, entry: Any, name: str, to_unicode: CMap | None, read: Read) -> None:
        super().__init__(name, to_unicode)
        descendant = resolved(resolved(entry["/DescendantFonts"])[0])
        encoding = resolved(entry.get("/Encoding"))
        self._is_identity = encoding in ("/Identity-H", "/Identity-V")
        self._cmap: CMap | None = None
        if not self._is_identity and hasattr(encoding, "get_data"):
            self._cmap = CMap(read(encoding))
        self._default = number_of(descendant.get("/DW"), 1000)
        self._widths = dict(islice(_cid_widths(resolved(descendant.get("/W"))), _MOST_WIDTHS))
        self._program = _program(descendant, read)
        self._glyph = self._how(descendant, read)

    def codes(self, shown: bytes) -> Iterator[tuple[int, int]]:
        if self._cmap is not None:
            return self._cmap.codes(shown)
        whole = len(shown) // 2 * 2
        return ((code, 2) for (code,) in struct.iter_unpack(">H", shown[:whole]))

    def width(self, code: int) -> float:
        return self._widths.get(self._cid(code), self._default) / 1000

    def _cid(self, code: int) -> int:
        return self._cmap.cid(code) if self._cmap is not None else code

    def _is_missing(self, code: int) -> bool:
        is_known = self._is_identity or (self._cmap is not None and self._cmap.is_whole)
        if not is_known or self._program is None:
            return False
        return self._lacks(self._program, self._glyph(self._cid(code)), code)

    def _how(self, descendant: Any, read: Read) -> Callable[[int], int]:
        """What leads from CIDs to glyphs (9.7.4.2)."""
        numbers = resolved(descendant.get("/CIDToGIDMap"))
        if isinstance(self._program, Cff):
            return self._program.glyph_of_cid
        if hasattr(numbers, "get_data"):
            data = read(numbers)
            return lambda cid: int.from_bytes(data[2 * cid : 2 * cid + 2], "big")
        return lambda cid: cid


class _Simple(Font):
    """Type 1 and TrueType: codes of one byte (9.6)."""

    def __init__(self, entry: Any, name: str, to_unicode: CMap | None, read: Read) -> None:
        super().__init__(name, to_unicode)
        self._first = int(number_of(entry.get("/FirstChar"), 0))
        self._widths = [number_of(one, 0) for one in resolved(entry.get("/Widths")) or ()]
        self._program = _program(entry, read)
        encoding = resolved(entry.get("/Encoding"))
        flags = int(number_of(_descriptor(entry).get("/Flags"), 0))
        self._has_encoding = encoding is not None
        self._is_symbolic = bool(flags & 4)
        own = {} if isinstance(self._program, Sfnt | None) else self._program.encoding
        self._names = names_of(encoding, own)

    def width(self, code: int) -> float:
        at = code - self._first
        return self._widths[at] / 1000 if 0 <= at < len(self._widths) else 0.5

    def text(self, code: int) -> str:
        return super().text(code) or agl.toUnicode(self._names.get(code, ""))

    def _is_missing(self, code: int) -> bool:
        program = self._program
        if program is None:
            return False
        glyph = self._by_map(program, code) if isinstance(program, Sfnt) else self._by_name(code)
        return glyph is not None and self._lacks(program, glyph, code)

    def _by_name(self, code: int) -> Glyph:
        program = self._program
        name = self._names.get(code)
        assert program is not None
        if name is None:
            return None
        others = synonyms().get(agl.toUnicode(name), ())
        found = map(program.glyph_named, (name, *others))
        return next(filter(None, found), 0)

    def _by_map(self, program: Sfnt, code: int) -> Glyph:
        """9.6.6.4. Readers are lenient: what any of the ways leads to counts."""
        if not program.has_maps:
            return None
        name = self._names.get(code)
        direct = [
            program.glyph(3, 0, code + page) for page in (0, 0xF000, 0xF100, 0xF200)
        ] + [program.glyph(1, 0, code)]  # fmt: skip
        if any(direct):
            return next(glyph for glyph in direct if glyph)
        if name is None:
            return 0 if self._is_symbolic or not self._has_encoding else None
        char = agl.toUnicode(name)
        if len(char) != 1:
            return program.glyph_named(name) or None
        ways = [program.glyph(3, 1, ord(char)), program.glyph(3, 10, ord(char))]
        ways += [program.glyph(0, way, ord(char)) for way in range(7)]
        with suppress(UnicodeEncodeError):
            ways.append(program.glyph(1, 0, char.encode("mac-roman")[0]))
        return next((glyph for glyph in (*ways, program.glyph_named(name)) if glyph), 0)


class _Drawn(Font):
    """Type 3: glyphs are drawn by procedures of the file (9.6.5)."""

    def __init__(self, entry: Any, name: str, to_unicode: CMap | None, _: Read) -> None:
        super().__init__(name, to_unicode)
        self._first = int(number_of(entry.get("/FirstChar"), 0))
        self._widths = [number_of(one, 0) for one in resolved(entry.get("/Widths")) or ()]
        matrix = resolved(entry.get("/FontMatrix")) or [0.001]
        self._scale = number_of(matrix[0], 0.001)
        self._names = names_of(resolved(entry.get("/Encoding")), {})
        self._drawn = set(resolved(entry.get("/CharProcs")) or ())

    def width(self, code: int) -> float:
        at = code - self._first
        return self._widths[at] * self._scale if 0 <= at < len(self._widths) else 0.0

    def _is_missing(self, code: int) -> bool:
        return f"/{self._names.get(code, '')}" not in self._drawn and self._is_seen(code)


# --- reading -----------------------------------------------------------------------------------


def font_of(entry: Any, read: Read) -> Font:
    """The font of a font dictionary, of which ``read`` gives the streams. Raises
    `UnreadableFontError`."""
    kind = entry.get("/Subtype")
    name = _plain(entry.get("/BaseFont") or entry.get("/Name") or "")
    try:
        stream = resolved(entry.get("/ToUnicode"))
        to_unicode = CMap(read(stream)) if hasattr(stream, "get_data") else None
        made = {"/Type0": _Composite, "/Type3": _Drawn}.get(kind, _Simple)
        return made(entry, name, to_unicode, read)
    except Exception as error:
        raise UnreadableFontError(name) from error


def _plain(name: object) -> str:
    """A font's name, without the mark of a part of it (9.6.4)."""
    text = str(name).removeprefix("/")
    return text[7:] if text[6:7] == "+" else text


def _program(entry: Any, read: Read) -> Program | None:
    """The font within the file, if there is one (9.9)."""
    descriptor = _descriptor(entry)
    for key, made in (("/FontFile", Type1), ("/FontFile2", Sfnt), ("/FontFile3", _compact)):
        stream = resolved(descriptor.get(key))
        if hasattr(stream, "get_data"):
            return made(read(stream))
    return None


def _compact(data: bytes) -> Sfnt | Cff:
    if data[:4] not in (b"OTTO", b"\0\1\0\0", b"true"):
        return Cff(data)
    font = Sfnt(data)
    inner = font.cff()
    return Cff(inner) if inner else font


def _descriptor(entry: Any) -> Any:
    return resolved(entry.get("/FontDescriptor")) or {}


def _cid_widths(entries: Any) -> Iterator[tuple[int, float]]:
    """The widths of CIDs (9.7.4.3)."""
    held: list[Any] = []
    for entry in map(resolved, entries or ()):
        if isinstance(entry, list):
            yield from enumerate((number_of(one, 0) for one in entry), int(number_of(held[0], 0)))
            held = []
            continue
        held.append(number_of(entry, 0))
        if len(held) == 3:
            first, last, width = held
            yield from (
                (cid, width) for cid in range(max(int(first), 0), min(int(last), 0xFFFF) + 1)
            )
            held = []
