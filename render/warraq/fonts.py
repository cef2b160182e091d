"""The fonts that come with Warraq, those of a house, and which characters each of them has."""

import hashlib
import struct
import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

from warraq import assets

Style = Literal["normal", "italic"]


@dataclass(frozen=True, slots=True)
class Font:
    """One font file: of ``fonts/``, as its manifest describes it, or of a theme's own (`read`)."""

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


def family(name: str, own: Sequence[Font] = ()) -> tuple[Font, ...]:
    """Return the fonts of a family, lightest first; none if we do not ship it. The theme's ``own``
    take the place of ours."""
    wanted = name.casefold()
    fonts = [font for font in own if font.family.casefold() == wanted] or [
        font for font in catalogue() if font.family.casefold() == wanted
    ]
    return tuple(sorted(fonts, key=lambda font: (font.weight, font.style != "normal")))


# Style-linked faces answer to these weights in CSS and in Word, however heavy they are drawn.
_LINKED = {"Regular": 400, "Italic": 400, "Bold": 700, "Bold Italic": 700}


class UnusableFontError(ValueError):
    """A file that is no font which documents may carry; ``reason`` is the code that says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def read(path: Path) -> Font:
    """Describe a font file as it describes itself (OpenType 1.9: ``name``, ``OS/2``).

    Raises `UnusableFontError`: for what is no static font, and one whose maker forbids that
    documents carry it (``fsType``, restricted licence); `OSError` where it cannot be read.
    """
    from fontTools.ttLib import TTFont, TTLibError

    data = path.read_bytes()
    try:
        with TTFont(BytesIO(data), lazy=True) as font:
            names, os2 = font["name"], font["OS/2"]
            family_name = names.getDebugName(16) or names.getDebugName(1)
            face = names.getDebugName(17) or names.getDebugName(2)
            version = (names.getDebugName(5) or "").removeprefix("Version ").split(";")[0]
            drawn = "glyf" in font or "CFF " in font
            if "fvar" in font or not drawn or not family_name:
                raise UnusableFontError("theme.font-file")
            if os2.fsType & 0xF == 2:
                raise UnusableFontError("theme.font-restricted")
            return Font(
                family=family_name,
                style="italic" if os2.fsSelection & 1 else "normal",
                weight=_LINKED.get(face, os2.usWeightClass),
                path=path,
                version=version,
                sha256=hashlib.sha256(data).hexdigest(),
                scripts=(),
                languages=(),
                source="",
            )
    except (TTLibError, KeyError, AttributeError, AssertionError, struct.error) as error:
        raise UnusableFontError("theme.font-file") from error


def covers(font: Font, text: str) -> set[str]:
    """Return the characters of ``text`` that the font lacks: nothing, if it covers the text.

    Controls, joiners and bidi marks are left out: they shape or order a text and show nothing.
    """
    known = characters(font.path, font.sha256)
    return {char for char in set(text) if ord(char) not in known and not _is_invisible(char)}


def uncovered(text: str, own: Sequence[Font] = ()) -> set[str]:
    """Return the characters of ``text`` that no font of the catalogue, and none of the theme's
    ``own``, has."""
    missing = {char for char in set(text) if not _is_invisible(char)}
    for font in (*own, *catalogue()):
        if not missing:
            break
        missing &= covers(font, "".join(missing))
    return missing


@cache
def characters(path: Path, sha256: str = "") -> frozenset[int]:
    """Return the code points that a font file has glyphs for; ``sha256`` tells apart what stands
    there at different times."""
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
