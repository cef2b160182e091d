"""Things in a row, joined as CLDR joins them (UTS #35, part 2, §11)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from warraq.locale import cldr

__all__ = ["pair", "patterns"]

#: Where the next word changes the joining one, as in ICU's ListFormatter: Spanish y and o before
#: the same sound, Hebrew ו before other letters.
_BEFORE: Mapping[str, tuple[tuple[str, str, re.Pattern[str]], ...]] = {
    "es": (
        (" y ", " e ", re.compile(r"i|hi(?!a|e)", re.IGNORECASE)),
        (" o ", " u ", re.compile(r"o|ho|8|11(?!\d)", re.IGNORECASE)),
    ),
    "he": (("ו", "ו-", re.compile(r"[^\u0590-\u05FF]")),),
}


def patterns(tag: str) -> Mapping[str, str]:
    """The patterns ``2``, ``start``, ``middle`` and ``end`` of a locale, without marks."""
    found: Mapping[str, str] = cldr.table(tag, "list_patterns")["standard"]
    return {key: cldr.without_marks(text) for key, text in found.items()}


def pair(pattern: str, first: str, second: str, tag: str) -> str:
    """Two things in a pattern, whose word may change before the second: ו, but ו- before 30."""
    for plain, changed, before in _BEFORE.get(cldr.negotiate(tag).partition("_")[0], ()):
        if pattern.endswith(plain + "{1}") and before.match(second):
            pattern = pattern.removesuffix(plain + "{1}") + changed + "{1}"
    return pattern.replace("{1}", second).replace("{0}", first)
