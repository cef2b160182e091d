"""A space beside a mark that must not part from its word at a line's end (French : ; ! ? « »)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from warraq.lint import Flaw, Manner, Passage, Rule


@cache
def _pattern(before: str, after: str) -> re.Pattern[str]:
    pattern = rf"(?<=\S) (?=(?P<mark>[{re.escape(before)}])(?:\s|\Z|[.,;)*_]))"
    return re.compile(f"{pattern}|(?<=[{after}]) (?=\\S)" if after else pattern)


def _signs(manner: Manner) -> frozenset[str]:
    return frozenset(manner.habits.no_break_before + manner.habits.no_break_after)


def _look(passage: Passage) -> Iterator[Flaw]:
    habits = passage.manner.habits
    pattern = _pattern(habits.no_break_before, habits.no_break_after)
    for match in pattern.finditer(passage.prose):
        mark = match["mark"] or passage.prose[match.start() - 1]
        yield Flaw(*match.span(), "\u00a0", {"name": mark})


RULE = Rule(code="lint.no-break", signs=_signs, look=_look)
