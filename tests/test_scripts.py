"""Latin beside Arabic: measured in the fonts, the sizes of the themes match."""

from __future__ import annotations

from functools import cache
from statistics import mean

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from warraq import fonts, theme
from warraq.document.roles import ROLES, lineage
from warraq.theme import FontStack, RoleStyle, Theme

OURS = ("formal", "modern")
KINDS = ("briefing", "memo", "factsheet")
#: Figures that stand alone are as high in both scripts, a second title is of lower rank, and the
#: watermark is looks.
ALONE = ("keyfigure.value", "masthead.title.other", "watermark")
#: Rounding to half points, and small Latin a little larger for legibility's sake.
LEAST, MOST = 0.93, 1.09


@cache
def heights(family: str, letters: str) -> float:
    """How high letters stand over the base line, on average, at size 1."""
    [regular] = [f for f in fonts.family(family) if (f.weight, f.style) == (400, "normal")]
    with TTFont(regular.path) as font:
        glyphs, names, height = font.getGlyphSet(), font.getBestCmap(), []
        for letter in letters:
            pen = BoundsPen(glyphs)
            glyphs[names[ord(letter)]].draw(pen)
            height.append(pen.bounds[3] / font["head"].unitsPerEm)
    return float(mean(height))


def matches(stack: FontStack) -> tuple[float, float]:
    """The sizes of Latin whose small letters, and whose tall ones, are as high as the Arabic."""
    small = heights(stack.arabic, "ودهسص") / heights(stack.latin, "x")
    tall = heights(stack.arabic, "ا") / heights(stack.latin, "h")
    return small, tall


@pytest.mark.parametrize("name", OURS)
@pytest.mark.parametrize("pair", ["text", "display", "mono"])
def test_latin_is_neither_lower_nor_higher_than_the_arabic_beside_it(name: str, pair: str) -> None:
    stack = theme.load(name).fonts[pair]
    small, tall = matches(stack)
    assert small - 0.005 <= stack.latin_ratio <= tall + 0.005


@pytest.mark.parametrize("name", OURS)
def test_code_is_as_high_as_the_latin_beside_it(name: str) -> None:
    loaded = theme.load(name)
    text, mono = loaded.fonts["text"], loaded.fonts["mono"]
    ratio = loaded.code_ratio(beside_latin=True)
    assert ratio * heights(mono.latin, "x") == pytest.approx(heights(text.latin, "x"), rel=0.05)
    assert loaded.code_ratio(beside_latin=False) == mono.latin_ratio


@pytest.mark.parametrize("name", OURS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_role_keeps_to_the_match_of_its_fonts(name: str, kind: str) -> None:
    loaded = theme.load(name)
    off = {}
    for role in ROLES:
        style = loaded.style(role, kind)
        share = style.latin_size / style.size / loaded.fonts[style.font].latin_ratio
        if loaded.says(role, kind, "size") and not LEAST <= share <= MOST:
            off[role] = round(share, 2)
    assert set(off) <= {role for role in ROLES if set(ALONE) & set(lineage(role))}, off


def with_roles(**roles: dict[str, float]) -> Theme:
    formal = theme.load("formal")
    return Theme(name="mine", colors={}, fonts=formal.fonts, roles={"paragraph": {}, **roles})


@pytest.mark.parametrize(
    ("roles", "latin"),
    [
        ({"paragraph": {"size": 20.0}}, 15.7),
        ({"paragraph": {"size": 20.0, "latin_size": 17.0}}, 17.0),
        # Who sets a role in another size means both scripts.
        ({"paragraph": {"size": 14.0, "latin_size": 11.0}, "clause": {"size": 20.0}}, 15.7),
        ({"paragraph": {"size": 20.0}, "clause": {"latin_size": 12.0}}, 12.0),
        ({}, RoleStyle().latin_size),
    ],
)
def test_latin_follows_where_it_is_not_said(
    roles: dict[str, dict[str, float]], latin: float
) -> None:
    assert with_roles(**roles).style("clause", "memo").latin_size == latin
