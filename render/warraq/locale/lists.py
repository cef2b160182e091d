"""Things in a row, joined as CLDR joins them (UTS #35, part 2, §11)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal

from warraq.locale import cldr

__all__ = ["joined", "pair", "patterns"]

Kind = Literal["and", "or", "unit"]
Width = Literal["long", "short", "narrow"]
#: CLDR's names, each after what it inherits from.
_STYLES: Mapping[tuple[Kind, Width], tuple[str, ...]] = {
    ("and", "long"): ("standard",),
    ("and", "short"): ("standard", "standard-short"),
    ("and", "narrow"): ("standard", "standard-short", "standard-narrow"),
    ("or", "long"): ("or",),
    ("or", "short"): ("or", "or-short"),
    ("or", "narrow"): ("or", "or-short", "or-narrow"),
    ("unit", "long"): ("standard", "unit-short", "unit"),
    ("unit", "short"): ("standard", "unit-short"),
    ("unit", "narrow"): ("standard", "unit-short", "unit-narrow"),
}
#: Where the next word changes the joining one, as in ICU's ListFormatter: Spanish y and o before
#: the same sound, Hebrew ו before other letters.
_BEFORE: Mapping[str, tuple[tuple[str, str, re.Pattern[str]], ...]] = {
    "es": (
        (" y ", " e ", re.compile(r"i|hi(?!a|e)", re.IGNORECASE)),
        (" o ", " u ", re.compile(r"o|ho|8|11(?!\d)", re.IGNORECASE)),
    ),
    "he": (("ו", "ו-", re.compile(r"[^\u0590-\u05FF]")),),
}


@lru_cache(maxsize=256)
def patterns(tag: str, kind: Kind = "and", width: Width = "long") -> Mapping[str, str]:
    """The patterns ``2``, ``start``, ``middle`` and ``end`` of a locale, without marks."""
    found: dict[str, str] = {}
    for style in _STYLES[kind, width]:
        found |= cldr.table(tag, "list_patterns").get(style, {})
    return {key: cldr.without_marks(text) for key, text in found.items()}


def joined(items: Sequence[str], tag: str, kind: Kind = "and", width: Width = "long") -> str:
    """``أ وب وج``, ``a, b or c``."""
    if len(items) < 2:
        return "".join(items)
    found = patterns(tag, kind, width)
    if len(items) == 2:
        return pair(found["2"], items[0], items[1], tag)
    text = pair(found["end"], items[-2], items[-1], tag)
    for item in items[-3:0:-1]:
        text = pair(found["middle"], item, text, tag)
    return pair(found["start"], items[0], text, tag)


def pair(pattern: str, first: str, second: str, tag: str) -> str:
    """Two things in a pattern, whose word may change before the second: ו, but ו- before 30."""
    for plain, changed, before in _BEFORE.get(tag.partition("-")[0], ()):
        if pattern.endswith(plain + "{1}") and before.match(second):
            pattern = pattern.removesuffix(plain + "{1}") + changed + "{1}"
    return pattern.replace("{1}", second).replace("{0}", first)
