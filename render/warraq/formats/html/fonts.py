"""The fonts of a page that carries them itself: cut down to its characters, as WOFF2 or WOFF."""

from __future__ import annotations

import base64
import importlib.util
from io import BytesIO

from warraq import fonts
from warraq.theme import Theme

__all__ = ["embedded"]


def embedded(theme: Theme, text: str) -> str:
    """``@font-face`` rules with the theme's fonts, as far as ``text`` needs them."""
    rules: list[str] = []
    families = dict.fromkeys(
        family
        for stack in theme.fonts.values()
        for family in (stack.arabic, stack.latin, stack.hebrew)
    )
    for family in families:
        for font in fonts.family(family):
            if font.style == "normal" and _serves(font, text):
                rules.append(_rule(font, text))
    return "\n".join(rules)


def _serves(font: fonts.Font, text: str) -> bool:
    """Whether the font has a letter of the text to show (all have digits and brackets)."""
    letters = {char for char in text if char.isalpha()}
    return bool(letters) and len(fonts.covers(font, "".join(letters))) < len(letters)


def _rule(font: fonts.Font, text: str) -> str:
    flavor = "woff2" if importlib.util.find_spec("brotli") else "woff"
    data = base64.b64encode(_subset(font, text, flavor)).decode()
    return (
        f'@font-face {{ font-family: "{font.family}"; font-weight: {font.weight}; '
        f'src: url("data:font/{flavor};base64,{data}") format("{flavor}") }}'
    )


def _subset(font: fonts.Font, text: str, flavor: str) -> bytes:
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    options = Options()
    options.flavor = flavor
    options.layout_features = ["*"]
    options.recalc_timestamp = False
    out = BytesIO()
    with TTFont(font.path, recalcTimestamp=False) as opened:
        subsetter = Subsetter(options)
        subsetter.populate(text=text)
        subsetter.subset(opened)
        opened.flavor = flavor
        opened.save(out)
    return out.getvalue()
