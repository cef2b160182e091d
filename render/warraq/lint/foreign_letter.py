"""Letters of another language of the same script: Persian ی and ک in Arabic, Arabic ي and ك in
Persian and Urdu. They look alike in some positions, and no search finds the word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from warraq.lint import Flaw, Manner, Passage, Rule
from warraq.lint._letters import ARABIC, MARKS

_WORD = re.compile(rf"[{ARABIC}{MARKS}\u0640\u200c\u200d]+")


def _signs(manner: Manner) -> frozenset[str]:
    return frozenset(manner.habits.letters)


def _look(passage: Passage) -> Iterator[Flaw]:
    habits = passage.manner.habits
    for match in _WORD.finditer(passage.prose):
        word = match.group()
        for start, end in _runs(word, "".join(habits.letters)):
            replacement = _own(word, start, end, habits.letters, habits.letters_inside)
            params = {"text": word, "name": " ".join(dict.fromkeys(word[start:end]))}
            yield Flaw(match.start() + start, match.start() + end, replacement, params)


def _runs(word: str, letters: str) -> Iterator[tuple[int, int]]:
    for match in _pattern(letters).finditer(word):
        yield match.span()


@cache
def _pattern(letters: str) -> re.Pattern[str]:
    return re.compile(f"[{letters}]")


def _own(
    word: str, start: int, end: int, letters: Mapping[str, str], inside: Mapping[str, str]
) -> str | None:
    """The language's own letter; None where a reader has to tell."""
    is_inside = re.match(rf"[{MARKS}]*[{ARABIC}]", word[end:])
    return (is_inside and inside.get(word[start:end])) or letters[word[start:end]] or None


RULE = Rule(code="lint.foreign-letter", signs=_signs, look=_look)
