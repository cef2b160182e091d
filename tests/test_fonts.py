"""The fonts are what their manifest says, and fontconfig can be told to use only them."""

from typing import Any

import pytest
from fontTools.ttLib import TTFont

from tests.fonts_manifest import computed
from warraq import assets, fonts

MIB = 2**20

# In a process of its own, for fontconfig reads its settings once a process.


def stated(font: fonts.Font) -> dict[str, Any]:
    return {
        "family": font.family,
        "style": font.style,
        "weight": font.weight,
        "version": font.version,
        "sha256": font.sha256,
        "scripts": list(font.scripts),
        "languages": list(font.languages),
    }


@pytest.mark.parametrize("font", fonts.catalogue(), ids=lambda font: font.path.stem)
def test_the_manifest_tells_the_truth(font: fonts.Font) -> None:
    assert stated(font) == computed(font.path)
    assert font.source


def test_all_fonts_are_static_truetype() -> None:
    for font in fonts.catalogue():
        with TTFont(font.path, lazy=True) as tables:
            assert "glyf" in tables
            assert "fvar" not in tables


def test_every_font_file_is_in_the_manifest() -> None:
    files = {path for path in assets.path("fonts").rglob("*") if path.suffix in {".ttf", ".otf"}}
    assert {font.path for font in fonts.catalogue()} == files


def test_every_family_has_its_licence() -> None:
    for font in fonts.catalogue():
        licence = (font.path.parent / "OFL.txt").read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE Version 1.1" in licence, font.path


def test_the_fonts_stay_small_enough_to_ship() -> None:
    assert sum(font.path.stat().st_size for font in fonts.catalogue()) < 8 * MIB


@pytest.mark.parametrize("language", ["ar", "fa", "ur", "he", "en", "fr"])
@pytest.mark.parametrize("weight", [400, 700])
def test_every_language_has_two_families(language: str, weight: int) -> None:
    fitting = {
        font.family
        for font in fonts.catalogue()
        if language in font.languages and font.weight == weight
    }
    assert len(fitting) >= 2


def test_a_family_is_found_by_name_lightest_first() -> None:
    found = fonts.family("ibm plex sans arabic")
    assert [font.weight for font in found] == [400, 500, 600, 700]
    assert fonts.family("Comic Sans") == ()


def test_covers_returns_what_is_missing() -> None:
    [amiri] = [font for font in fonts.family("Amiri") if font.weight == 400]
    assert fonts.covers(amiri, "دَولةُ قطر 2026") == set()
    assert fonts.covers(amiri, "قطر ש 中") == {"ש", "中"}


def test_covers_ignores_what_shows_nothing() -> None:
    [amiri] = [font for font in fonts.family("Amiri") if font.weight == 400]
    assert fonts.covers(amiri, "می‌خواهم\u2067\u200f\n\t\u2069\ufe0f") == set()
