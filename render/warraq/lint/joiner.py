"""A zero-width non-joiner (U+200C) in a language that has no use for it; in Persian it is right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from warraq.lint import Flaw, Manner, Passage, Rule
from warraq.lint._letters import ARABIC, MARKS

_WRONG = re.compile("\u200c+")
#: Letters that join to nothing after them (ArabicShaping.txt, R and U).
_APART = "اأإآٱدذرزوؤةىء"
_JOINS_BEFORE = re.compile(rf"[{ARABIC}][{MARKS}]*\Z")


def _signs(manner: Manner) -> frozenset[str]:
    return frozenset() if manner.habits.joiner else frozenset("\u200c")


def _look(passage: Passage) -> Iterator[Flaw]:
    prose = passage.prose
    for match in _WRONG.finditer(prose):
        start, end = match.span()
        yield Flaw(start, end, None if _parts(prose, start, end) else "")


def _parts(prose: str, start: int, end: int) -> bool:
    """Whether the letters on both sides would join without it."""
    before = _JOINS_BEFORE.search(prose, 0, start)
    return bool(before and before.group()[0] not in _APART and re.match(f"[{ARABIC}]", prose[end:]))


RULE = Rule(code="lint.joiner", signs=_signs, look=_look)
