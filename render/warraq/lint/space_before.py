"""A space before a mark that belongs to the word before it; at a line's end the two would part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from warraq.lint import Flaw, Manner, Passage, Rule
from warraq.lint._letters import DIGITS, SPACE

_NO_WORD = "\n\r([«“‘*_|–—-"


@cache
def _pattern(marks: str) -> re.Pattern[str]:
    # Not before an ellipsis, nor in 1 : 5000.
    return re.compile(
        rf"(?P<mark>[{re.escape(marks)}])(?<=[{SPACE}].)(?=\s|\Z|[)\]»”*_])(?![{SPACE}]*[{DIGITS}])"
    )


def _signs(manner: Manner) -> frozenset[str]:
    return frozenset(manner.habits.tight)


def _look(passage: Passage) -> Iterator[Flaw]:
    for match in _pattern(passage.manner.habits.tight).finditer(passage.prose):
        end = match.start()
        before = passage.prose[:end].rstrip(SPACE)
        if before and before[-1] not in _NO_WORD:
            yield Flaw(len(before), end, "", {"name": match["mark"]})


RULE = Rule(code="lint.space-before", signs=_signs, look=_look)
