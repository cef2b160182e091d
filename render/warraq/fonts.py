"""The fonts that come with Warraq, which characters each of them has, and how to use only them."""

import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from warraq import assets

Style = Literal["normal", "italic"]


@dataclass(frozen=True, slots=True)
class Font:
    """One font file of ``fonts/``, as its manifest describes it."""

    family: str
    style: Style
    weight: int
    """The weight that CSS asks for: 400 and 700 are a family's Regular and Bold, however heavy."""
    path: Path
    version: str
    sha256: str
    scripts: tuple[str, ...]
    """ISO 15924 codes."""
    languages: tuple[str, ...]
    """The languages of ``fonts/languages.toml`` that it covers in full."""
    source: str
    """The package and version that it came from."""


@cache
def catalogue() -> tuple[Font, ...]:
    """Return all fonts, in the order of the manifest."""
    manifest = tomllib.loads(assets.path("fonts", "manifest.toml").read_text(encoding="utf-8"))
    return tuple(_font(entry) for entry in manifest["font"])


def family(name: str) -> tuple[Font, ...]:
    """Return the fonts of a family, lightest first; none if we do not ship it."""
    fonts = (font for font in catalogue() if font.family.casefold() == name.casefold())
    return tuple(sorted(fonts, key=lambda font: (font.weight, font.style != "normal")))


def covers(font: Font, text: str) -> set[str]:
    """Return the characters of ``text`` that the font lacks: nothing, if it covers the text.

    Controls, joiners and bidi marks are left out: they shape or order a text and show nothing.
    """
    known = characters(font.path)
    return {char for char in set(text) if ord(char) not in known and not _is_invisible(char)}


def uncovered(text: str) -> set[str]:
    """Return the characters of ``text`` that no font of the catalogue has."""
    missing = {char for char in set(text) if not _is_invisible(char)}
    for font in catalogue():
        if not missing:
            break
        missing &= covers(font, "".join(missing))
    return missing


@cache
def characters(path: Path) -> frozenset[int]:
    """Return the code points that a font file has glyphs for."""
    # Late, for most runs never ask; and not fontTools, which takes twenty times as long.
    import uharfbuzz as hb

    return frozenset(hb.Face(hb.Blob.from_file_path(str(path))).unicodes)


def _font(entry: dict[str, Any]) -> Font:
    return Font(
        family=entry["family"],
        style=entry["style"],
        weight=entry["weight"],
        path=assets.path("fonts", *entry["file"].split("/")),
        version=entry["version"],
        sha256=entry["sha256"],
        scripts=tuple(entry["scripts"]),
        languages=tuple(entry["languages"]),
        source=entry["source"],
    )


def _is_invisible(char: str) -> bool:
    is_variation_selector = "\ufe00" <= char <= "\ufe0f"
    return is_variation_selector or unicodedata.category(char) in {"Cc", "Cf", "Zl", "Zp"}
