"""Small PDFs by hand: fonts of two boxes and a bar, and what draws with them."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any

import pypdf
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
)

__all__ = ["cff", "file", "listed", "named", "stream", "to_unicode", "truetype"]

#: What a glyph's outline is: a box, a bar, nothing.
SHAPES = {"box": ((0, 0), (500, 0), (500, 700), (0, 700)), "bar": ((0, 0), (90, 0), (90, 700))}


def _drawn(pen: Any, shape: str) -> Any:
    points = SHAPES.get(shape, ())
    for number, point in enumerate(points):
        (pen.lineTo if number else pen.moveTo)(point)
    if points:
        pen.closePath()
    return pen


def truetype(glyphs: Mapping[str, str], cmap: Mapping[int, str] | None = None) -> bytes:
    """A font of glyphs by name and shape; ``cmap`` is of codes, as programs write it."""
    builder = FontBuilder(1000)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupGlyf({name: _drawn(TTGlyphPen(None), one).glyph() for name, one in glyphs.items()})
    builder.setupHorizontalMetrics(dict.fromkeys(glyphs, (600, 0)))
    builder.setupHorizontalHeader()
    builder.setupCharacterMap({})
    if cmap is None:
        del builder.font["cmap"]
    else:
        table = CmapSubtable.newSubtable(0)
        table.platformID, table.platEncID, table.language = 1, 0, 0
        table.cmap = {code: cmap.get(code, ".notdef") for code in range(256)}
        builder.font["cmap"].tables = [table]
    builder.setupPost(keepGlyphNames=False)
    builder.setupMaxp()
    out = BytesIO()
    builder.save(out)
    return out.getvalue()


def cff(glyphs: Mapping[str, str]) -> bytes:
    """The same as bare PostScript outlines."""
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder(list(glyphs))
    drawn = {
        name: _drawn(T2CharStringPen(600, None), one).getCharString()
        for name, one in glyphs.items()
    }
    builder.setupCFF("Small", {}, drawn, {})
    builder.setupHorizontalMetrics(dict.fromkeys(glyphs, (600, 0)))
    builder.setupHorizontalHeader()
    out = BytesIO()
    font: Any = builder.font["CFF "].cff
    font.compile(out, builder.font)
    return out.getvalue()


def to_unicode(**texts: str) -> bytes:
    """A map of codes (``c0001``) to texts."""
    lines = (f"<{code[1:]}> <{text.encode('utf-16-be').hex()}>" for code, text in texts.items())
    size = len(next(iter(texts))) - 1
    space = f"1 begincodespacerange <{'0' * size}> <{'f' * size}> endcodespacerange"
    return f"{space}\n{len(texts)} beginbfchar\n{chr(10).join(lines)}\nendbfchar\n".encode()


def named(**entries: Any) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): _value(one) for key, one in entries.items()})


def listed(*values: Any) -> ArrayObject:
    return ArrayObject(map(_value, values))


def stream(data: bytes, **entries: Any) -> DecodedStreamObject:
    made = DecodedStreamObject()
    made.set_data(data)
    made.update(named(**entries))
    return made


def _value(one: Any) -> Any:
    if isinstance(one, str):
        return NameObject(f"/{one}")
    if isinstance(one, bytes) and not isinstance(one, ByteStringObject):
        return stream(one)
    if isinstance(one, float):
        return FloatObject(one)
    return NumberObject(one) if isinstance(one, int) else one


def file(content: bytes, note: Any = None, **resources: Any) -> bytes:
    """A page that draws with resources: names of ``Font``, ``XObject``, ``ExtGState``."""
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(300, 300)
    page[NameObject("/Resources")] = _held(writer, named(**resources))
    page[NameObject("/Contents")] = _held(writer, stream(content))
    if note is not None:
        page[NameObject("/Annots")] = _held(writer, listed(note))
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _held(writer: pypdf.PdfWriter, value: Any) -> Any:
    """A copy of the value in a file, its streams each for itself."""
    if isinstance(value, DecodedStreamObject):
        made = DecodedStreamObject()
        made.set_data(value.get_data())
        made.update({key: _held(writer, one) for key, one in value.items()})
        return writer._add_object(made)
    if isinstance(value, DictionaryObject):
        return DictionaryObject({key: _held(writer, one) for key, one in value.items()})
    if isinstance(value, ArrayObject):
        return ArrayObject(_held(writer, one) for one in value)
    return value
