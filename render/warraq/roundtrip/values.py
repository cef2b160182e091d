"""Values that a colleague changed in Word: a date, an amount, a percentage, a count.

What the old and the new text say is read as people's typing is; where that leaves no doubt, the
typed value of the content gets what the new text says. Whether its document then says so, in the
colleague's own words, is seen when it is made anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice, product
from typing import Literal

from warraq.document.values import DateSpan, DateValue
from warraq.locale.profile import Profile
from warraq.locale.reading import read_dates, read_numbers
from warraq.model.located import LocatedStr
from warraq.roundtrip.places import MOST_WAYS, Place, are_apart

__all__ = ["value_places"]

_TYPED = re.compile(r"\{([a-z]+)[^{}`]*\}`([^`]*)`")
_DATES = frozenset({"date", "datetime"})
_NUMBERS = frozenset({"count", "measure", "money", "number", "percent"})
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class _Read:
    """What stands somewhere in a text, as a content writes it."""

    start: int
    kind: Literal["date", "number"]
    written: str


def value_places(
    old: str, new: str, sources: Iterable[LocatedStr], profiles: Iterable[Profile]
) -> Iterator[tuple[Place, ...]]:
    """The ways to make the values of ``new`` of those of ``old`` in the texts of a content, as each
    of the profiles reads them: a place for every value that changed."""
    known = tuple(sources)
    for profile in profiles:
        pairs = _changed(_read(old, profile), _read(new, profile))
        if pairs:
            found = [tuple(_found(was, becomes, known)) for was, becomes in pairs]
            yield from filter(are_apart, islice(product(*found), MOST_WAYS))


def _read(text: str, profile: Profile) -> list[_Read]:
    """The dates and numbers of a text; a date that says two things at once is none."""
    dates = [
        _Read(one.start, "date", _iso(one.value))
        for one in read_dates(text, profile)
        if not one.faults
    ]
    numbers = [
        _Read(one.start, "number", _plain(one.value.number)) for one in read_numbers(text, profile)
    ]
    return sorted([*dates, *numbers], key=lambda one: one.start)


def _iso(value: DateValue | DateSpan) -> str:
    return f"{value.start.iso}/{value.end.iso}" if isinstance(value, DateSpan) else value.iso


def _plain(number: Decimal) -> str:
    return format(number, "f")


def _changed(old: Sequence[_Read], new: Sequence[_Read]) -> list[tuple[_Read, _Read]]:
    """What became of each value that is not the same; nothing where one came or went."""
    if [one.kind for one in old] != [one.kind for one in new]:
        return []
    return [pair for pair in zip(old, new, strict=True) if pair[0].written != pair[1].written]


def _found(was: _Read, becomes: _Read, sources: tuple[LocatedStr, ...]) -> Iterator[Place]:
    """Where the content says it as a value of its own."""
    for source in sources:
        for typed in _TYPED.finditer(source):
            for start, end in _spans(was, typed[1], typed[2]):
                first = typed.start(2)
                yield Place(source, first + start, first + end, becomes.written)


def _spans(was: _Read, role: str, written: str) -> Iterator[tuple[int, int]]:
    if was.kind == "date" and role in _DATES:
        day, _, _ = written.partition("T")
        if day == was.written:
            yield 0, len(day)
    elif was.kind == "number" and role in _NUMBERS:
        for match in _NUMBER.finditer(written):
            if Decimal(match.group()) == Decimal(was.written):
                yield match.span()
