"""Which way a text runs, and a few words of it to find it by."""

from __future__ import annotations

import re
from unicodedata import bidirectional

from warraq.document.bidi import first_strong
from warraq.document.tree import Direction

__all__ = ["excerpt", "kinds", "runs_towards"]

_WORDS = re.compile(r"\w+")
_LONGEST = 40
_MOST, _BY_FAR = 0.5, 0.75


def kinds(text: str) -> set[str]:
    """The bidirectional classes of the characters."""
    return {bidirectional(character) for character in text}


def runs_towards(text: str) -> Direction | None:
    """Which way a text runs: as most of its words do, if not by far then with its first word.

    None for one without letters. The first letter alone (UAX #9, P2) would not do: Arabic sentences
    begin with an English name, and a line in both languages with either.
    """
    if text.isascii():
        return "ltr" if any(map(str.isalpha, text)) else None
    ways = [way for word in _WORDS.findall(text) if (way := first_strong(word))]
    if not ways:
        return None
    right = ways.count("rtl") / len(ways)
    return "rtl" if right >= (_MOST if ways[0] == "rtl" else _BY_FAR) else "ltr"


def excerpt(text: str) -> str:
    """A few words, to find the place by."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else f"{flat[:_LONGEST].rstrip()}…"
