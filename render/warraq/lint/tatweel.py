"""Tatweel within words: it stretches them on screen and hides them from searching.

It belongs in هـ, and between an attached particle and what is no Arabic letter: لـ«نص»، بـ50.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from warraq.lint import Flaw, Manner, Passage, Rule
from warraq.lint._letters import ARABIC, MARKS

_TATWEEL = "\u0640"
_WITHIN = re.compile(rf"(?:(?<=[{ARABIC}])|(?<=[{ARABIC}][{MARKS}]))({_TATWEEL}+)(?=[{ARABIC}])")
_WORD = re.compile(rf"[{ARABIC}{MARKS}{_TATWEEL}]+")


def _signs(manner: Manner) -> frozenset[str]:
    return frozenset() if manner.habits.kashida else frozenset(_TATWEEL)


def _look(passage: Passage) -> Iterator[Flaw]:
    for word in _WORD.finditer(passage.prose):
        for match in _WITHIN.finditer(passage.prose, *word.span()):
            yield Flaw(*match.span(), "", {"text": word.group()})


RULE = Rule(code="lint.tatweel", signs=_signs, look=_look)
