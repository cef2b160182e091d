"""What Pango says of a line: its runs, and the glyphs and the text of each cluster of them."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Any

from weasyprint.text.ffi import ffi

from warraq.formats.pdf.textlayer.clusters import is_mark

__all__ = ["GLYPH", "keys", "runs"]

#: A glyph in Pango's memory: number, width, offsets, and flags.
GLYPH = struct.Struct("=Iiiii")


def runs(line: Any) -> Iterator[Any]:
    run = line.runs[0]
    while run != ffi.NULL:
        yield run.data
        run = run.next


def keys(run: Any, text: bytes) -> Iterator[tuple[bytes, bytes, bool]]:
    """The clusters of a run from left to right: their glyphs, as Pango has them in memory, their
    text, and whether they run from right to left. ``text`` is that of the line."""
    count = run.glyphs.num_glyphs
    item = run.item
    rtl = bool(item.analysis.level % 2)
    text = text[item.offset : item.offset + item.length]
    size = GLYPH.size
    memory = bytearray(ffi.buffer(run.glyphs.glyphs, count * size))
    for unused in range(16, size):  # flags, and bits that nobody sets
        memory[unused::size] = bytes(count)
    glyphs = bytes(memory)
    starts = struct.unpack(f"={count}i", ffi.buffer(run.glyphs.log_clusters, 4 * count))
    for first, last, begin, end in _spans(starts, text, rtl):
        yield glyphs[first * size : last * size], text[begin:end], rtl


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
        if begin and is_mark(text[begin : begin + 4].decode(errors="ignore")[0]):
            held = first, stop
        else:
            yield first, end, begin, stop
            held = None
        limit = begin
    if held:
        yield held[0], len(starts), limit, held[1]
