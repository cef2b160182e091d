"""Marks of direction (U+200E, U+200F, U+061C): authors need none, as values bring their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from warraq.document.marks import MARKS
from warraq.lint import Flaw, Manner, Passage, Rule
from warraq.lint._display import flaws_of, paragraphs

_MARKS = frozenset(MARKS)
_WRONG = re.compile(f"[{''.join(sorted(_MARKS))}]")


def _signs(manner: Manner) -> frozenset[str]:
    return _MARKS


def _look(passage: Passage) -> Iterator[Flaw]:
    for start, paragraph in paragraphs(passage.typed):
        wrong = [match.start() for match in _WRONG.finditer(paragraph)]
        if wrong:
            yield from flaws_of(passage, start, paragraph, wrong)


RULE = Rule(code="lint.direction-mark", signs=_signs, look=_look)
