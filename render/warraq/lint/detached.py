"""A word of one letter that is written together with the next (Arabic و) and stands apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from warraq.lint import HIDDEN, Flaw, Manner, Passage, Rule
from warraq.lint._letters import ARABIC, MARKS, SPACE

_GOES_ON = re.compile(rf"[\w{MARKS}{HIDDEN}]")


@cache
def _pattern(words: str) -> re.Pattern[str]:
    """Before a word of two letters or more: أ و ب is a list of letters."""
    letter = rf"[{ARABIC}][{MARKS}]*"
    return re.compile(
        rf"(?P<word>[{words}])(?P<space>[{SPACE}]+)"
        rf"(?=(?P<next>{letter}{letter}[\w{MARKS}]*|[«{HIDDEN}]))"
    )


def _signs(manner: Manner) -> frozenset[str]:
    return frozenset(word + space for word in manner.habits.attached for space in SPACE)


def _look(passage: Passage) -> Iterator[Flaw]:
    for match in _pattern(passage.manner.habits.attached).finditer(passage.prose):
        if _GOES_ON.match(passage.prose[match.start() - 1 : match.start()]):
            continue  # the end of a word
        text = passage.typed[match.start() : match.end("next")].replace(HIDDEN, "…")
        yield Flaw(*match.span("space"), "", {"text": text, "name": match["word"]})


RULE = Rule(code="lint.detached", signs=_signs, look=_look)
