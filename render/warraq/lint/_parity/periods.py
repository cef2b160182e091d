"""Quarters, halves and thirds of a year: Q3, الربع الثالث, the first half, the last quarter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from warraq.lint._parity.facts import Fact
from warraq.lint._parity.spans import FAR, IN_THE_NOUN, Span, span, words
from warraq.locale import tables
from warraq.locale.profile import Profile
from warraq.locale.reading import read_ordinals
from warraq.locale.reading.letters import alternatives, folded

__all__ = ["periods"]


class _Part(NamedTuple):
    """A kind of period, and how many of it are a year."""

    name: str
    size: int
    letters: tuple[str, ...]
    words: tuple[str, ...]


@cache
def _parts() -> tuple[_Part, ...]:
    table = (tables.read("data", "parity") or {})["periods"].items()
    return tuple(
        _Part(name, int(one["count"]), tuple(one["letters"]), tuple(one["words"]))
        for name, one in table
    )


@cache
def _abbreviated(part: _Part) -> re.Pattern[str]:
    letters = alternatives(part.letters) or "(?!)"
    return re.compile(rf"(?<![\w/-])(?:{letters})(?P<number>[1-{part.size}])(?![\w/-])")


@cache
def _around(part: _Part) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The name of a part before and after what tells which."""
    name = rf"(?:(?:{words('articles')})|(?<=ل)ل)?(?:{alternatives(part.words)})"
    return re.compile(rf"{name}\s+$"), re.compile(rf"[\s-]+{name}(?!\w)")


@cache
def _last() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words('last')})(?!\w)")


def periods(prose: str, profile: Profile) -> Iterator[Span]:
    """The parts of a year, each told by its number; another language may say them by months."""
    text = folded(prose)
    for part in _parts():
        for match in _abbreviated(part).finditer(text.text):
            yield _found(text.place(*match.span()), part, int(match["number"]))
    for one in read_ordinals(prose, profile.language):
        yield from _named(prose, one.start, one.end, one.value.number)
    for match in _last().finditer(text.text):
        yield from _named(prose, *text.place(*match.span()), 0)


def _named(prose: str, start: int, end: int, number: int) -> Iterator[Span]:
    """A part whose name stands beside its number, of which 0 is the last one."""
    begin = max(0, start - FAR)
    left, right = folded(prose[begin:start]), folded(prose[end : end + FAR])
    for part in _parts():
        before, after = _around(part)
        if number > part.size:
            continue
        weak = number <= IN_THE_NOUN
        if match := before.search(left.text):
            first = begin + left.place(*match.span())[0]
            yield _found((first, end), part, number or part.size, weak=weak)
        elif match := after.match(right.text):
            last = right.place(*match.span())[1]
            yield _found((start, end + last), part, number or part.size, weak=weak)


def _found(place: tuple[int, int], part: _Part, number: int, *, weak: bool = True) -> Span:
    which = Fact("figure", ("ordinal", number), loose=number, picks=True)
    kind = Fact("figure", ("period", part.name), picks=True)
    facts = (
        *span(*place, iter([which]), weak=weak).facts,
        *span(*place, iter([kind]), weak=True).facts,
    )
    return Span(*place, facts)
