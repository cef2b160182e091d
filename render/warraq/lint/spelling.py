"""A word that the house spells otherwise, by the profile's ``spelling.prefer``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from warraq.lint import Flaw, Manner, Passage, Rule
from warraq.lint._letters import ARABIC, word


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """One of ``words``, after the particles that Arabic attaches to them."""
    either = "|".join(re.escape(one) for one in sorted(words, key=len, reverse=True))
    return word(rf"(?:(?=[{ARABIC}])[وف]?[بكل]?)(?P<word>{either})")


def _signs(manner: Manner) -> frozenset[str]:
    return frozenset(one[0] for one in manner.profile.spelling.prefer)


def _look(passage: Passage) -> Iterator[Flaw]:
    prefer = passage.manner.profile.spelling.prefer
    for match in _pattern(tuple(prefer)).finditer(passage.prose):
        found = match["word"]
        yield Flaw(*match.span("word"), prefer[found], {"text": found, "word": prefer[found]})


RULE = Rule(code="lint.spelling", signs=_signs, look=_look)
