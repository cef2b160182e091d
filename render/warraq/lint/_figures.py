"""Figures in running text that lose their order there, because they are no typed values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from warraq.lint import Flaw, Manner, Passage

__all__ = ["figures", "signs_in_rtl"]


def signs_in_rtl(signs: str, manner: Manner) -> frozenset[str]:
    """``signs`` where text runs from right to left, else none."""
    return frozenset(signs) if manner.profile.direction == "rtl" else frozenset()


def figures(pattern: re.Pattern[str], passage: Passage) -> Iterator[Flaw]:
    """A flaw for each match, for a person to write otherwise."""
    for match in pattern.finditer(passage.prose):
        yield Flaw(*match.span(), None, {"text": match.group()})
