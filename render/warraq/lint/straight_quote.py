"""Straight quotation marks where the profile has its own: "نص" for «نص»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from warraq.lint import HIDDEN, Flaw, Manner, Passage, Rule
from warraq.lint._display import paragraphs
from warraq.lint._letters import DIGITS

_QUOTE = '"'
_OPENING = "«“‘([{*_/-–—"
_CLOSING = "»”’)]}*_.,:;!?،؛؟…-–—"


def _signs(manner: Manner) -> frozenset[str]:
    return frozenset() if manner.habits.straight_quotes else frozenset(_QUOTE)


@dataclass(frozen=True, slots=True)
class _Pair:
    start: int
    end: int
    depth: int


def _look(passage: Passage) -> Iterator[Flaw]:
    quotes = passage.manner.profile.quotes
    for begin, paragraph in paragraphs(passage.prose):
        places = [
            i for i, char in enumerate(paragraph) if char == _QUOTE and not _inch(paragraph, i)
        ]
        pairs = _pairs(paragraph, places)
        right: dict[int, str | None] = dict.fromkeys(places)
        for pair in pairs or ():
            opening, closing = quotes[:2] if pair.depth % 2 == 0 else quotes[2:]
            right[pair.start], right[pair.end] = opening, closing
        for index, replacement in right.items():
            params = {"opening": quotes[0].strip(), "closing": quotes[1].strip()}
            yield Flaw(begin + index, begin + index + 1, replacement, params)


def _inch(text: str, index: int) -> bool:
    """Whether the mark stands for inches or seconds: 32"."""
    alone = text[:index].count(_QUOTE) % 2 == 0
    return alone and index > 0 and text[index - 1] in DIGITS


def _pairs(text: str, places: list[int]) -> list[_Pair] | None:
    """The quotations, however they nest; None where that is not clear."""
    opened: list[int] = []
    pairs: list[_Pair] = []
    for index in places:
        before, after = text[index - 1 : index], text[index + 1 : index + 2]
        opens = _is_edge(before, _OPENING) and not _is_edge(after, "")
        closes = _is_edge(after, _CLOSING) and not _is_edge(before, "")
        if opened and closes and not opens:
            start = opened.pop()
            pairs.append(_Pair(start, index, len(opened) + _depth(text, start)))
        elif (opens and not closes) or (not opened and not closes and after.isalpha()):
            # The second: after an attached particle, ل"نص".
            opened.append(index)
        else:
            return None
    return None if opened else pairs


def _is_edge(char: str, marks: str) -> bool:
    return not char or char.isspace() or char in marks or (char == HIDDEN and bool(marks))


def _depth(text: str, index: int) -> int:
    """How many other quotations are open at ``index``."""
    before = text[:index]
    return sum(max(before.count(a) - before.count(b), 0) for a, b in ("«»", "“”"))


RULE = Rule(code="lint.straight-quote", signs=_signs, look=_look)
