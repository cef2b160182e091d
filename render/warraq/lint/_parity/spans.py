"""Stretches of a text and what they state, and what the words around a number make of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from warraq.lint._parity.amounts import currency_after, currency_before, scale_after
from warraq.lint._parity.facts import Fact
from warraq.lint._parity.quantities import with_fraction
from warraq.locale import tables
from warraq.locale.profile import Profile
from warraq.locale.reading import names
from warraq.locale.reading.letters import alternatives, fold, folded

__all__ = ["FAR", "IN_THE_NOUN", "NEAR", "Span", "scaled", "span", "words"]

# How far words may stand from a figure that belong to it.
FAR = 60
NEAR = 6
# Numbers that a language may say by the form of a noun, or by an article.
IN_THE_NOUN = 2


class Span(NamedTuple):
    """Facts that stand from ``start`` up to ``end``."""

    start: int
    end: int
    facts: tuple[Fact, ...]


def span(start: int, end: int, facts: Iterator[Fact], *, weak: bool = False) -> Span:
    """Facts as they stand in plain words at a place."""
    placed = (replace(one, start=start, end=end, typed=False, weak=weak) for one in facts)
    return Span(start, end, tuple(placed))


def words(kind: str) -> str:
    """A regular expression for any of the words that parity.toml lists."""
    return alternatives((tables.read("data", "parity") or {})["words"][kind])


def scaled(
    fact: Fact, prose: str, end: int, profile: Profile, start: int | None = None, unit: int = 1
) -> Fact:
    """A number with what the words around it make of it: millions, an amount, a percentage.

    ``unit`` is the value of a scale that it has already; ``fact.end`` is where these words end."""
    if not (isinstance(fact.key, tuple) and fact.key[0] == "number"):
        return replace(fact, end=end)
    number: Decimal = fact.key[1]
    compared = folded(prose[end : end + FAR])
    power, read = scale_after(compared.text, profile.language)
    number, unit = number.scaleb(power), unit * 10**power
    number, more = with_fraction(number, unit, compared.text[read:], profile.language)
    read += more
    after = compared.text[read:]
    found = replace(fact, key=("number", number), loose=number)
    percent = _percent().match(after)
    code, used = currency_after(after, profile.language)
    if not code and start is not None:
        before = fold(prose[max(0, start - NEAR) : start])
        code = currency_before(before, profile.language)
    if percent:
        found, used = replace(fact, key=("percent", number), loose=None), percent.end()
    elif code:
        key, detail = ("money", number, code), ("currency", code)
        found = replace(fact, key=key, loose=("money", number), detail=detail)
    read += used
    return replace(found, end=end + compared.place(0, read)[1] if read else end)


@cache
def _percent() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{alternatives(names.spellings('numbers', 'percent'))})(?!\w)")
