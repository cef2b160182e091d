"""The fonts that come with Warraq, which characters each of them has, and how to use only them."""

import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal
from xml.sax.saxutils import escape

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


@cache
def characters(path: Path) -> frozenset[int]:
    """Return the code points that a font file has glyphs for."""
    # Most runs never ask, and fontTools is slow to import.
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        return frozenset(font.getBestCmap())


def fontconfig_config(directory: Path, extra: Iterable[Path] = ()) -> Path:
    """Write a ``fonts.conf`` into ``directory`` that knows our fonts and no others.

    All paths in it are absolute, so the result does not depend on the machine's own fonts, nor on
    the working directory. The fonts of the folders in ``extra`` come before ours. fontconfig keeps
    its cache in ``directory``, which should be private to the caller.
    """
    directory = directory.resolve()
    folders = [*(folder.resolve() for folder in extra), assets.path("fonts")]
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
        "<fontconfig>",
        "  <reset-dirs/>",
        *(f"  <dir>{escape(str(folder))}</dir>" for folder in folders),
        f"  <cachedir>{escape(str(directory / 'cache'))}</cachedir>",
        # Our fonts do not change while we run.
        "  <config><rescan><int>0</int></rescan></config>",
        "</fontconfig>",
    ]
    directory.mkdir(parents=True, exist_ok=True)
    config = directory / "fonts.conf"
    config.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return config


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
