"""Figures in running text that lose their order there, because they are no typed values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from warraq.document.bidi import levels
from warraq.lint import Flaw, Manner, Passage

__all__ = ["figures", "signs_in_rtl"]


def signs_in_rtl(signs: str, manner: Manner) -> frozenset[str]:
    """``signs`` where text runs from right to left, else none."""
    return frozenset(signs) if manner.profile.direction == "rtl" else frozenset()


def figures(pattern: re.Pattern[str], passage: Passage) -> Iterator[Flaw]:
    """A flaw for each match that is not shown as it is typed, for a person to write otherwise.

    Whether it is depends on its neighbours: after a Latin word, figures run on with it.
    """
    prose = passage.prose
    for match in pattern.finditer(prose):
        start, end = match.span()
        line = prose.rfind("\n", 0, start) + 1
        until = prose.find("\n", end)
        ran = levels(prose[line : until if until >= 0 else None], "rtl")
        if any(level % 2 for level in ran[start - line : end - line]):
            yield Flaw(start, end, None, {"text": match.group()})
