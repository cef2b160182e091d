"""Lines for surfaces that can neither shape nor reorder: old terminals, some displays."""

from __future__ import annotations

import re

from warraq.document.bidi import ISOLATE, first_strong, levels
from warraq.document.marks import ISOLATES, LRI, PDI, RLI
from warraq.document.tree import Direction
from warraq.formats.text.lines import ISOLATED, Line

__all__ = ["visual"]


def visual(line: Line, width: int) -> str:
    """The line as it must be drawn from left to right (UAX #9 L1-L4, then presentation forms)."""
    from arabic_reshaper import ArabicReshaper
    from bidi import get_display

    base, text = line
    shaped = ArabicReshaper({"delete_harakat": False}).reshape(_marked(text, base))
    shown = str(get_display(shaped, base_dir="R" if base == "rtl" else "L"))
    plain = re.sub(f"[{ISOLATES}]", "", _TO_MIRROR.sub(_mirrored, shown))
    return plain.rjust(width) if base == "rtl" else plain


# What UAX #9 L4 mirrors at odd levels, of the characters that texts here hold.
_MIRROR = str.maketrans("()[]{}<>«»‹›≤≥", ")(][}{><»«›‹≥≤")
#: A mark of class NSM: it goes wherever the character before it goes, and there stands before it.
_MARK = "\ufe00"
_TO_MIRROR = re.compile(f"{_MARK}(.)")


def _marked(text: str, base: Direction) -> str:
    """The text with a mark after each character to be mirrored, which the library leaves as it is.

    Isolates are resolved on their own, by their first strong character, and are neutral outside.
    """
    outer, inner = ISOLATED.sub(ISOLATE, text), ISOLATED.finditer(text)
    out: list[str] = []
    for character, level in zip(outer, levels(outer, base), strict=True):
        if character == ISOLATE:
            opening, content = next(inner).groups()
            own = _DIRECTIONS.get(opening) or first_strong(content) or "ltr"
            out += [opening, _marked(content, own), PDI]
        else:
            mirrors = level % 2 and ord(character) in _MIRROR
            out.append(character + _MARK if mirrors else character)
    return "".join(out)


_DIRECTIONS: dict[str, Direction] = {LRI: "ltr", RLI: "rtl"}


def _mirrored(match: re.Match[str]) -> str:
    return match[1].translate(_MIRROR)
