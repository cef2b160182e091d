"""Glyphs added to a font: what fontTools, which had no part in writing them, makes of it."""

from __future__ import annotations

from io import BytesIO

import pytest
from fontTools.pens.boundsPen import ControlBoundsPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from warraq import fonts
from warraq.formats.pdf.textlayer.glyf import Added, Part, extended

AMIRI = next(font.path for font in fonts.family("Amiri"))


@pytest.fixture(scope="module")
def amiri() -> TTFont:
    return TTFont(AMIRI)


def opened(data: bytes) -> TTFont:
    return TTFont(BytesIO(data), checkChecksums=2)


def outline(font: TTFont, number: int) -> list[tuple[str, tuple[tuple[float, float], ...]]]:
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[font.getGlyphName(number)].draw(pen)
    return [(kind, tuple(points)) for kind, points in pen.value]


def test_a_composite_draws_its_parts_where_they_belong(amiri: TTFont) -> None:
    one, other = amiri.getGlyphID("uni0628"), amiri.getGlyphID("uni064E")
    count = len(amiri.getGlyphOrder())
    font = opened(extended(AMIRI.read_bytes(), [Added((Part(one), Part(other, 70, -40)), 333)]))
    moved = [
        (kind, tuple((x + 70, y - 40) for x, y in points)) for kind, points in outline(amiri, other)
    ]
    assert outline(font, count) == outline(amiri, one) + moved
    name = font.getGlyphName(count)
    pen = ControlBoundsPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(pen)
    glyph = font["glyf"][name]
    assert (glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax) == pen.bounds
    assert font["hmtx"][name] == (333, glyph.xMin)
    assert font["maxp"].numGlyphs == count + 1
    assert font["maxp"].maxComponentElements >= 2


def test_a_blank_has_a_width_and_nothing_else(amiri: TTFont) -> None:
    count = len(amiri.getGlyphOrder())
    font = opened(extended(AMIRI.read_bytes(), [Added((), 5), Added((), 0)]))
    assert [font["hmtx"][font.getGlyphName(count + n)] for n in (0, 1)] == [(5, 0), (0, 0)]
    assert outline(font, count) == []


def test_the_fonts_own_glyphs_stay_as_they_are(amiri: TTFont) -> None:
    font = opened(extended(AMIRI.read_bytes(), [Added((Part(3),), 500)]))
    for number in range(0, len(amiri.getGlyphOrder()), 97):
        assert outline(font, number) == outline(amiri, number)
        own = amiri["hmtx"][amiri.getGlyphName(number)]
        assert font["hmtx"][font.getGlyphName(number)] == own


@pytest.mark.parametrize("count", [1, 3000])
def test_short_and_long_fonts(count: int) -> None:
    """Offsets are halved in two bytes up to 128 KiB, and whole in four above."""
    import uharfbuzz as hb

    wanted = hb.SubsetInput()
    wanted.glyph_set.update([5])
    small = hb.subset(hb.Face(hb.Blob.from_file_path(str(AMIRI))), wanted).blob.data
    parts = tuple(Part(1, n, n) for n in range(5))
    font = opened(extended(small, [Added(parts, n) for n in range(count)]))
    assert font["head"].indexToLocFormat == (1 if count > 1 else 0)
    assert len(font["glyf"][font.getGlyphOrder()[-1]].components) == 5


def test_needless_tables_are_left_out() -> None:
    font = opened(extended(AMIRI.read_bytes(), []))
    assert {"GSUB", "GPOS", "cmap", "name"}.isdisjoint(font.keys())
    assert {"glyf", "head", "hhea", "hmtx", "loca", "maxp"} <= set(font.keys())
