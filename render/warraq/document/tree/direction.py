"""The direction in which a language is written."""

from __future__ import annotations

from functools import cache
from typing import Literal

__all__ = ["Direction", "direction"]

Direction = Literal["rtl", "ltr"]

_RTL_SCRIPTS = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo"})
_RTL_LANGUAGES = frozenset({"ar", "fa", "ur", "he", "ps", "sd", "ug", "ckb", "yi", "dv", "syr"})


@cache
def direction(lang: str) -> Direction:
    """The direction of a language (BCP 47); an explicit script subtag decides."""
    primary, *subtags = lang.replace("_", "-").split("-")
    for subtag in subtags:
        if len(subtag) == 4 and subtag.isalpha():
            return "rtl" if subtag.title() in _RTL_SCRIPTS else "ltr"
    return "rtl" if primary.lower() in _RTL_LANGUAGES else "ltr"
