"""Drawing a line of text, so that every code in it stands for one character."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any, NamedTuple

from weasyprint.text.ffi import FROM_UNITS, ffi, pango
from weasyprint.text.fonts import get_pango_font_key

from warraq.formats.pdf.textlayer.clusters import codes, is_mark
from warraq.formats.pdf.textlayer.font import LayeredFont, is_supported
from warraq.formats.pdf.textlayer.glyf import Part

__all__ = ["Layer", "UnsupportedError"]

_GLYPH = struct.Struct("=Iiiii")
#: Corrections below this, in thousandths of the size, are left until they add up.
_UNSEEN = 0.1
#: What no reader takes for a space, in thousandths of the size.
_GAP = 50
_EMPTY = pango.PANGO_GLYPH_EMPTY
_UNKNOWN = pango.PANGO_GLYPH_UNKNOWN_FLAG


class UnsupportedError(Exception):
    """This line cannot be drawn here; nothing of it has been."""


class _Cluster(NamedTuple):
    """What Pango made of one cluster; lengths are in thousandths of the font's size."""

    text: str
    rtl: bool
    placed: tuple[tuple[int, float, float], ...]
    """Glyphs, and where they stand from the cluster's left end."""
    start: float
    """Where its letter stands, which is where its first code does."""
    natural: int
    """How far the letter itself moves the pen, in font units."""
    advance: float
    """How far all of it moves the pen."""

    @property
    def is_letter(self) -> bool:
        return self.rtl and bool(self.placed) and not self.text.isspace()


class _Piece(NamedTuple):
    """A cluster's codes in hexadecimal, and how far they move the pen."""

    codes: str
    width: float


class _Sized:
    """A font in one size, with the clusters that were seen in it."""

    def __init__(self, font: LayeredFont, size: float) -> None:
        self.font = font
        self.size = size
        self._clusters: dict[tuple[bytes, bytes, bool], _Cluster] = {}
        self._pieces: dict[tuple[_Cluster, float], _Piece] = {}

    def cluster(self, glyphs: bytes, text: bytes, rtl: bool) -> _Cluster:
        """The cluster of glyphs, as Pango has them in memory, and their text."""
        key = (glyphs, text, rtl)
        if key not in self._clusters:
            placed, pen = self._placed(glyphs)
            start, natural = 0.0, 0
            if placed:
                # The widest is the letter itself; dots and marks stand relative to it.
                glyph, start, _ = max(placed, key=lambda one: self.font.advance(one[0]))
                natural = self.font.advance(glyph)
            self._clusters[key] = _Cluster(text.decode(), rtl, tuple(placed), start, natural, pen)
        return self._clusters[key]

    def piece(self, cluster: _Cluster, gap: float) -> _Piece:
        """The cluster ready to be shown, ``gap`` before the next letter stands."""
        key = (cluster, gap)
        if key not in self._pieces:
            self._pieces[key] = self._made(cluster, gap)
        return self._pieces[key]

    def _made(self, cluster: _Cluster, gap: float) -> _Piece:
        units = self.font.upem / 1000
        advance = cluster.natural
        # Letters fill the line without gaps, which readers would take for spaces.
        filling = round((cluster.advance - cluster.start + gap) * units)
        if cluster.is_letter and filling >= len(cluster.text):
            advance = filling
        picture = tuple(
            Part(glyph, round((x - cluster.start) * units), round(y * units))
            for glyph, x, y in cluster.placed
        )
        made = codes(cluster.text, picture, advance, rtl=cluster.rtl)
        numbers = [self.font.code(code) for code in made] if picture else []
        width = sum(self.font.widths[number] for number in numbers)
        return _Piece("".join(f"{number:04x}" for number in numbers), width)

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
            (sized, list(_clusters_of(sized, run, text)))
            for run in _runs(line)
            for sized in [self._sized(stream, run.item.analysis.font)]
        ]
        stream.set_text_matrix(*matrix.values)
        pen = place = 0.0
        for sized, clusters in runs:
            scale = sized.size / 1000
            shown, pen, place = _shown(sized, clusters, pen / scale, place / scale)
            pen, place = pen * scale, place * scale
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


def _clusters_of(sized: _Sized, run: Any, text: bytes) -> Iterator[_Cluster]:
    count = run.glyphs.num_glyphs
    item = run.item
    rtl = bool(item.analysis.level % 2)
    text = text[item.offset : item.offset + item.length]
    size = _GLYPH.size
    glyphs = ffi.buffer(run.glyphs.glyphs, count * size)[:]
    starts = struct.unpack(f"={count}i", ffi.buffer(run.glyphs.log_clusters, 4 * count))
    for first, last, begin, end in _spans(starts, text, rtl):
        yield sized.cluster(glyphs[first * size : last * size], text[begin:end], rtl)


def _spans(starts: tuple[int, ...], text: bytes, rtl: bool) -> Iterator[tuple[int, int, int, int]]:
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


def _shown(
    sized: _Sized, clusters: list[_Cluster], pen: float, place: float
) -> tuple[str, float, float]:
    """The operand of TJ (ISO 32000-1, 9.4.3) for clusters from ``place`` on; where the pen and the
    place are then."""
    out: list[str] = []
    joined = ""
    for cluster, after in zip_longest(clusters, clusters[1:]):
        is_apart = after is not None and after.is_letter and abs(after.start) >= _GAP
        shown, width = sized.piece(cluster, after.start if is_apart else 0.0)
        if shown:
            back = round(pen - place - cluster.start, 2)
            if abs(back) >= _UNSEEN:
                out.append(f"<{joined}>{back:g}" if joined else f"{back:g}")
                joined = ""
                pen -= back
            joined += shown
            pen += width
        place += cluster.advance
    if joined:
        out.append(f"<{joined}>")
    return "".join(out), pen, place
