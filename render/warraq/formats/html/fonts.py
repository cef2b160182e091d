"""The fonts of a page that carries them itself: cut down to its characters, as WOFF."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from warraq import fonts
from warraq.theme import Theme

__all__ = ["Wanted", "embedded"]

#: Tables that no browser reads, besides those that HarfBuzz drops by itself.
_NEEDLESS = (b"meta", b"Silt")


#: What every subset holds, so that one serves many documents and is cut once.
_COMMON = "".join(map(chr, [*range(0x20, 0x7F), *range(0x621, 0x653), *range(0x660, 0x66D)])) + (
    "،؛؟ـ«»“”‘’–—…·•×"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a page needs: its characters, and the fonts that its styles call for."""

    text: str
    weights: frozenset[int]
    has_italics: bool
    has_code: bool


def embedded(theme: Theme, wanted: Wanted) -> str:
    """``@font-face`` rules with the theme's fonts, as far as the page needs them."""
    families = dict.fromkeys(
        family
        for name, stack in theme.fonts.items()
        if name != "mono" or wanted.has_code
        for family in (stack.arabic, stack.latin, stack.hebrew)
    )
    letters = frozenset(filter(str.isalpha, set(wanted.text)))
    return "\n".join(
        _rule(font, wanted.text)
        for family in families
        for font in fonts.family(family, theme.own_fonts)
        if font.weight in wanted.weights
        and (font.style == "normal" or wanted.has_italics)
        and _serves(font, letters)
    )


def _serves(font: fonts.Font, letters: frozenset[str]) -> bool:
    """Whether the font has one of the letters to show (all have digits and brackets)."""
    return bool(letters) and len(fonts.covers(font, "".join(letters))) < len(letters)


def _rule(font: fonts.Font, text: str) -> str:
    data = base64.b64encode(_subset(font, "".join(sorted({*_COMMON, *text})))).decode()
    return (
        f'@font-face {{ font-family: "{font.family}"; font-weight: {font.weight}; '
        f"font-style: {font.style}; "
        f'src: url("data:font/woff;base64,{data}") format("woff") }}'
    )


@lru_cache(maxsize=32)
def _subset(font: fonts.Font, text: str) -> bytes:
    # HarfBuzz takes milliseconds where fontTools' own subsetter takes a second; and WOFF, a quarter
    # larger than WOFF2, is written in an eighth of its time.
    import uharfbuzz as hb
    from fontTools.ttLib import TTFont

    wanted = hb.SubsetInput()
    wanted.unicode_set.update(map(ord, text))
    wanted.drop_table_tag_set.update(int.from_bytes(tag, "big") for tag in _NEEDLESS)
    face = hb.subset(hb.Face(hb.Blob.from_file_path(str(font.path))), wanted)
    out = BytesIO()
    with TTFont(BytesIO(face.blob.data), recalcTimestamp=False) as opened:
        opened.flavor = "woff"
        opened.save(out, reorderTables=False)
    return out.getvalue()
