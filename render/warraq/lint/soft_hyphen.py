"""A soft hyphen (U+00AD) in a language that does not break words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from warraq.lint import Flaw, Manner, Passage, Rule

_WRONG = re.compile("\u00ad+")


def _signs(manner: Manner) -> frozenset[str]:
    return frozenset() if manner.habits.soft_hyphen else frozenset("\u00ad")


def _look(passage: Passage) -> Iterator[Flaw]:
    for match in _WRONG.finditer(passage.prose):
        yield Flaw(*match.span(), "")


RULE = Rule(code="lint.soft-hyphen", signs=_signs, look=_look)
