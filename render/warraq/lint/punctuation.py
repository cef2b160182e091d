"""Latin punctuation after Arabic: a comma that bends the wrong way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from warraq.lint import HIDDEN, Flaw, Manner, Passage, Rule
from warraq.lint._letters import ARABIC, DIGITS, MARKS, SPACE


@cache
def _pattern(marks: str) -> re.Pattern[str]:
    """A mark after a letter of the script; or after a value or figure, and before such a letter."""
    closing = r"[»”’\"')\]*_]*"
    # A question mark within a word is what a broken conversion left of a letter.
    end = rf"(?=\s|\Z|[»”’\"')\]*_]|(?<!\?)[{ARABIC}])"
    return re.compile(
        rf"[{ARABIC}{MARKS}\u0640]{closing}[{SPACE}]*(?P<a>[{marks}]){end}"
        rf"|[{HIDDEN}{DIGITS}]{closing}(?P<b>[{marks}])(?=\s+[{ARABIC}])"
    )


def _signs(manner: Manner) -> frozenset[str]:
    return frozenset(manner.habits.punctuation)


def _look(passage: Passage) -> Iterator[Flaw]:
    own = passage.manner.habits.punctuation
    for match in _pattern("".join(own)).finditer(passage.prose):
        group = "a" if match["a"] else "b"
        mark = match[group]
        yield Flaw(*match.span(group), own[mark], {"name": mark, "own": own[mark]})


RULE = Rule(code="lint.punctuation", signs=_signs, look=_look)
