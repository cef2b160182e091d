"""Isolates (U+2066–U+2069) that are not closed, or close nothing (UAX #9, BD9)."""

from __future__ import annotations

from collections.abc import Iterator

from warraq.document.marks import FSI, ISOLATES, LRI, PDI, RLI
from warraq.lint import Flaw, Manner, Passage, Rule
from warraq.lint._display import flaws_of, paragraphs

_OPENING = LRI + RLI + FSI


def _signs(manner: Manner) -> frozenset[str]:
    return frozenset(ISOLATES)


def _look(passage: Passage) -> Iterator[Flaw]:
    for start, paragraph in paragraphs(passage.typed):
        wrong = _unmatched(paragraph)
        if wrong:
            yield from flaws_of(passage, start, paragraph, wrong)


def _unmatched(paragraph: str) -> list[int]:
    opened: list[int] = []
    unmatched: list[int] = []
    for index, char in enumerate(paragraph):
        if char in _OPENING:
            opened.append(index)
        elif char == PDI and opened:
            opened.pop()
        elif char == PDI:
            unmatched.append(index)
    return sorted(unmatched + opened)


RULE = Rule(code="lint.isolate", signs=_signs, look=_look)
