"""Adding glyphs to a TrueType font: blanks, and composites of glyphs that it has.

Only what an embedded font needs is written (ISO 32000-1, 9.9). fontTools could do this too, but
takes each table apart and puts it together again, which costs more than setting the page.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

__all__ = ["Added", "Part", "extended"]

_TABLES = ("cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep")

# Flags of a component, OpenType 1.9.1, table glyf.
_WORDS, _OFFSETS, _MORE = 0x0001, 0x0002, 0x0020

_CHECKSUM = 0xB1B0AFBA


class Part(NamedTuple):
    """A glyph within a picture, and where its origin stands, in font units."""

    glyph: int
    x: int = 0
    y: int = 0


class Added(NamedTuple):
    """A new glyph; without parts it is blank."""

    parts: tuple[Part, ...]
    advance: int


class _Box(NamedTuple):
    x_min: int
    y_min: int
    x_max: int
    y_max: int


def extended(font: bytes, added: Sequence[Added]) -> bytes:
    """The font with ``added`` after its own glyphs, and without tables that only editors need."""
    tables = dict(_read(font))
    glyphs = _glyphs(tables)
    metrics = _metrics(tables, len(glyphs))
    own = len(glyphs)
    boxes = [_box(glyph) for glyph in glyphs]
    for new in added:
        box = _union([_moved(boxes[part.glyph], part) for part in new.parts])
        glyphs.append(_composite(new.parts, box) if box else b"")
        boxes.append(box)
        metrics.append((new.advance, box.x_min if box else 0))
    _write_glyphs(tables, glyphs)
    _write_metrics(tables, metrics)
    _write_limits(tables, len(glyphs), max((len(new.parts) for new in added), default=0))
    _write_bounds(tables, _union(boxes[own:]))
    return _written(tables)


# --- reading ---------------------------------------------------------------------------------


def _read(font: bytes) -> Iterator[tuple[str, bytes]]:
    (count,) = struct.unpack_from(">H", font, 4)
    for number in range(count):
        tag, _, offset, length = struct.unpack_from(">4sLLL", font, 12 + 16 * number)
        name = tag.decode("latin-1")
        if name in _TABLES:
            yield name, font[offset : offset + length]


def _glyphs(tables: dict[str, bytes]) -> list[bytes]:
    (is_long,) = struct.unpack_from(">h", tables["head"], 50)
    loca, data = tables["loca"], tables["glyf"]
    if is_long:
        offsets = [*struct.unpack(f">{len(loca) // 4}L", loca)]
    else:
        offsets = [2 * half for half in struct.unpack(f">{len(loca) // 2}H", loca)]
    return [data[start:end] for start, end in pairwise(offsets)]


def _metrics(tables: dict[str, bytes], count: int) -> list[tuple[int, int]]:
    (long,) = struct.unpack_from(">H", tables["hhea"], 34)
    data = tables["hmtx"]
    found = [*struct.iter_unpack(">Hh", data[: 4 * long])]
    bearings = struct.unpack_from(f">{count - long}h", data, 4 * long)
    return [*found, *((found[-1][0], bearing) for bearing in bearings)]


def _box(glyph: bytes) -> _Box | None:
    return _Box(*struct.unpack_from(">4h", glyph, 2)) if glyph else None


# --- geometry --------------------------------------------------------------------------------


def _moved(box: _Box | None, part: Part) -> _Box | None:
    if box is None:
        return None
    return _Box(box[0] + part.x, box[1] + part.y, box[2] + part.x, box[3] + part.y)


def _union(boxes: Sequence[_Box | None]) -> _Box | None:
    solid = [box for box in boxes if box is not None]
    if not solid:
        return None
    left, bottom, right, top = zip(*solid, strict=True)
    return _Box(min(left), min(bottom), max(right), max(top))


def _composite(parts: Sequence[Part], box: _Box) -> bytes:
    out = [struct.pack(">5h", -1, *box)]
    for number, part in enumerate(parts):
        flags = _WORDS | _OFFSETS | (_MORE if number < len(parts) - 1 else 0)
        out.append(struct.pack(">HHhh", flags, *part))
    return b"".join(out)


# --- writing ---------------------------------------------------------------------------------


def _write_glyphs(tables: dict[str, bytes], glyphs: list[bytes]) -> None:
    padded = [glyph + bytes(-len(glyph) % 4) for glyph in glyphs]
    offsets = [0]
    for glyph in padded:
        offsets.append(offsets[-1] + len(glyph))
    is_long = offsets[-1] >= 0x20000
    if is_long:
        tables["loca"] = struct.pack(f">{len(offsets)}L", *offsets)
    else:
        tables["loca"] = struct.pack(f">{len(offsets)}H", *(offset // 2 for offset in offsets))
    tables["glyf"] = b"".join(padded)
    tables["head"] = _with(tables["head"], 50, ">h", int(is_long))


def _write_metrics(tables: dict[str, bytes], metrics: list[tuple[int, int]]) -> None:
    tables["hmtx"] = b"".join(struct.pack(">Hh", *pair) for pair in metrics)
    widest = max(advance for advance, _ in metrics)
    hhea = _with(tables["hhea"], 10, ">H", widest)
    tables["hhea"] = _with(hhea, 34, ">H", len(metrics))


def _write_limits(tables: dict[str, bytes], count: int, parts: int) -> None:
    """maxp, with upper bounds: nobody allots less than it says."""
    maxp = _with(tables["maxp"], 4, ">H", count)
    if parts:
        points, contours, *composite = struct.unpack_from(">4H", maxp, 6)
        maxp = _with(maxp, 10, ">H", min(0xFFFF, parts * max(points, composite[0])))
        maxp = _with(maxp, 12, ">H", min(0xFFFF, parts * max(contours, composite[1])))
        elements, depth = struct.unpack_from(">2H", maxp, 28)
        maxp = _with(maxp, 28, ">2H", max(elements, parts), depth + 1)
    tables["maxp"] = maxp


def _write_bounds(tables: dict[str, bytes], box: _Box | None) -> None:
    before = _Box(*struct.unpack_from(">4h", tables["head"], 36))
    union = _union([before, box])
    if union:
        tables["head"] = _with(tables["head"], 36, ">4h", *union)


def _with(table: bytes, offset: int, form: str, *values: int) -> bytes:
    return table[:offset] + struct.pack(form, *values) + table[offset + struct.calcsize(form) :]


def _written(tables: dict[str, bytes]) -> bytes:
    tables["head"] = _with(tables["head"], 8, ">L", 0)
    names = sorted(tables)
    power = len(names).bit_length() - 1
    head = struct.pack(
        ">LHHHH", 0x10000, len(names), 16 << power, power, 16 * len(names) - (16 << power)
    )
    directory, body = [head], []
    offset = 12 + 16 * len(names)
    for name in names:
        padded = tables[name] + bytes(-len(tables[name]) % 4)
        entry = (name.encode("latin-1"), _checksum(padded), offset, len(tables[name]))
        directory.append(struct.pack(">4sLLL", *entry))
        body.append(padded)
        offset += len(padded)
    whole = b"".join([*directory, *body])
    head = next(entry for entry in directory[1:] if entry[:4] == b"head")
    (at,) = struct.unpack_from(">L", head, 8)
    return _with(whole, at + 8, ">L", (_CHECKSUM - _checksum(whole)) & 0xFFFFFFFF)


def _checksum(data: bytes) -> int:
    words: tuple[int, ...] = struct.unpack(f">{len(data) // 4}L", data)
    return sum(words) & 0xFFFFFFFF
