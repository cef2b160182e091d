"""Drawing a line of text, so that every code in it stands for one character."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Any, NamedTuple

from weasyprint.text.ffi import FROM_UNITS, ffi, pango
from weasyprint.text.fonts import get_pango_font_key

from warraq.formats.pdf.textlayer.clusters import codes, is_mark
from warraq.formats.pdf.textlayer.font import LayeredFont, is_supported
from warraq.formats.pdf.textlayer.glyf import Part

__all__ = ["Layer", "UnsupportedError"]

_GLYPH = struct.Struct("=Iiiii")
_EMPTY = pango.PANGO_GLYPH_EMPTY
_UNKNOWN = pango.PANGO_GLYPH_UNKNOWN_FLAG


class UnsupportedError(Exception):
    """This line cannot be drawn here; nothing of it has been."""


class _Piece(NamedTuple):
    """A cluster, ready to be shown: where it begins after the pen, how far it moves the pen, both
    in thousandths of the font's size, and its codes in hexadecimal."""

    start: float
    width: float
    codes: str
    advance: float


class _Sized:
    """A font in one size, with the clusters that were seen in it."""

    def __init__(self, font: LayeredFont, size: float) -> None:
        self.font = font
        self.size = size
        self.pieces: dict[tuple[bytes, bytes, bool], _Piece] = {}

    def piece(self, glyphs: bytes, text: bytes, rtl: bool) -> _Piece:
        """The piece for a cluster's glyphs, as Pango has them in memory, and its text."""
        key = (glyphs, text, rtl)
        if key not in self.pieces:
            self.pieces[key] = self._made(glyphs, text.decode(), rtl)
        return self.pieces[key]

    def _made(self, glyphs: bytes, text: str, rtl: bool) -> _Piece:
        placed, pen = self._placed(glyphs)
        if not placed:
            return _Piece(0, 0, "", pen)
        # The widest is the letter itself; dots and marks stand relative to it.
        base = max(placed, key=lambda one: self.font.advance(one[0]))
        units = self.font.upem / 1000
        picture = tuple(
            Part(glyph, round((x - base[1]) * units), round(y * units)) for glyph, x, y in placed
        )
        advance = self.font.advance(base[0])
        numbers = [self.font.code(code) for code in codes(text, picture, advance, rtl=rtl)]
        width = sum(self.font.widths[number] for number in numbers)
        shown = "".join(f"{number:04x}" for number in numbers)
        return _Piece(base[1], width, shown, pen)

    def _placed(self, glyphs: bytes) -> tuple[list[tuple[int, float, float]], float]:
        """Where WeasyPrint draws each glyph, in thousandths of the size, and leaves the pen.

        It takes offsets, in 1/1024 of a pixel, for thousandths, and rounds kerning. That is kept:
        the text layer changes nothing of the picture.
        """
        pen = 0.0
        placed = []
        for glyph, width, x, y, _ in _GLYPH.iter_unpack(glyphs):
            if glyph == _EMPTY:
                pen += width / self.size
                continue
            if glyph & _UNKNOWN:
                raise UnsupportedError
            offset = x / self.size
            placed.append((glyph, pen + offset, -y / self.size))
            logical = round(self.font.advance(glyph) * 1000 / self.font.upem)
            moved = logical + offset
            pen += moved - int(moved - width * 1000 * FROM_UNITS / self.size)
        return placed, pen


class Layer:
    """What is known of a document's fonts while it is drawn."""

    def __init__(self) -> None:
        self._fonts: dict[Any, _Sized | None] = {}
        self.unsupported: dict[str, None] = {}

    def draw(self, stream: Any, textbox: Any, matrix: Any) -> None:
        """Draw the first line of a text box. Raises `UnsupportedError`."""
        layout = textbox.pango_layout
        pango.pango_layout_set_single_paragraph_mode(layout.layout, True)
        line, _ = layout.get_first_line()
        text = layout.text.encode()
        runs = [
            (sized, list(_pieces(sized, run, text)))
            for run in _runs(line)
            for sized in [self._sized(stream, run.item.analysis.font)]
        ]
        stream.set_text_matrix(*matrix.values)
        pen = place = 0.0
        for sized, pieces in runs:
            shown, pen, place = _shown(pieces, pen * 1000 / sized.size, place * 1000 / sized.size)
            pen, place = pen * sized.size / 1000, place * sized.size / 1000
            if shown:
                stream.set_font_size(sized.font.hash, sized.size)
                stream.show_text(shown)

    def _sized(self, stream: Any, pango_font: Any) -> _Sized:
        key, description, size = get_pango_font_key(pango_font)
        if (key, size) not in self._fonts:
            name = ("text layer", key)
            fonts = stream._fonts
            if name not in fonts:
                font = LayeredFont(pango_font, description, size)
                if is_supported(font):
                    fonts[name] = font
                else:
                    self.unsupported[font.family] = None
            self._fonts[key, size] = _Sized(fonts[name], size) if name in fonts else None
        sized = self._fonts[key, size]
        if sized is None:
            raise UnsupportedError
        return sized


def _runs(line: Any) -> Iterator[Any]:
    run = line.runs[0]
    while run != ffi.NULL:
        yield run.data
        run = run.next


def _pieces(sized: _Sized, run: Any, text: bytes) -> Iterator[_Piece]:
    count = run.glyphs.num_glyphs
    item = run.item
    rtl = bool(item.analysis.level % 2)
    text = text[item.offset : item.offset + item.length]
    size = _GLYPH.size
    glyphs = ffi.buffer(run.glyphs.glyphs, count * size)[:]
    starts = struct.unpack(f"={count}i", ffi.buffer(run.glyphs.log_clusters, 4 * count))
    for first, last, begin, end in _clusters(starts, text, rtl):
        yield sized.piece(glyphs[first * size : last * size], text[begin:end], rtl)


def _clusters(
    starts: tuple[int, ...], text: bytes, rtl: bool
) -> Iterator[tuple[int, int, int, int]]:
    """First glyph, end of glyphs, first byte, end of bytes, from left to right."""
    edges = [i for i, start in enumerate(starts) if not i or start != starts[i - 1]]
    ends = [*edges[1:], len(starts)]
    if not rtl:
        bytes_ends = [*(starts[edge] for edge in edges[1:]), len(text)]
        yield from zip(edges, ends, (starts[edge] for edge in edges), bytes_ends, strict=True)
        return
    held: tuple[int, int] | None = None
    limit = len(text)
    for edge, end in zip(edges, ends, strict=True):
        begin = starts[edge]
        first, stop = held or (edge, limit)
        # Marks alone belong to the letter before them, which is drawn next.
        if begin and is_mark(text[begin:].decode()[0]):
            held = first, stop
        else:
            yield first, end, begin, stop
            held = None
        limit = begin
    if held:
        yield held[0], len(starts), limit, held[1]


def _shown(pieces: list[_Piece], pen: float, place: float) -> tuple[str, float, float]:
    """The operand of TJ (ISO 32000-1, 9.4.3) for pieces from ``place`` on; where the pen and the
    place are then."""
    out: list[str] = []
    joined = ""
    for piece in pieces:
        if piece.codes:
            back = round(pen - place - piece.start, 2)
            if back:
                out.append(f"<{joined}>{back}" if joined else str(back))
                joined = ""
                pen -= back
            joined += piece.codes
            pen += piece.width
        place += piece.advance
    if joined:
        out.append(f"<{joined}>")
    return "".join(out), pen, place
