"""Numbers in words, read by the grammars that write them: الأربع, twenty-one, ألفان وخمسمئة.

A number is made of groups below a thousand and of scales: a group, a scale (ألف, ألفان) or a group
before a scale, and then smaller ones. What joins them is what the grammar puts there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import product
from typing import NamedTuple

from warraq.locale import tables
from warraq.locale.numerals import Shape, grammar
from warraq.locale.profile import DEFAULTS, load
from warraq.locale.reading import names
from warraq.locale.reading.letters import alternatives, fold, folded
from warraq.locale.reading.scales import power, scale_words

__all__ = ["CardinalReading", "read_cardinals"]

_TANWIN = "\u064b"
_POWERS = (3, 6, 9, 12)
_SHAPES = tuple(
    Shape("f" if gender == "f" else "m", oblique, noun)
    for gender, oblique, noun in product(("m", "f"), (False, True), (False, True))
)


class CardinalReading(NamedTuple):
    """A number in words: where it stands, from ``start`` up to ``end``, and what it says.

    ``unit`` is the value of the scale that it ends in, 1 where it ends in none. ``other`` is what
    it may say instead, where only a vowel tells: ألفا is two thousand, or ألفاً without its mark.
    """

    start: int
    end: int
    number: int
    unit: int
    other: int = 0


class _Words(NamedTuple):
    """Words as they are compared, each with its number."""

    small: Mapping[str, int]
    hundreds: Mapping[str, int]
    scales: Mapping[str, int]
    joints: frozenset[str]


def _says(language: str) -> Callable[[int, Shape], str]:
    found = grammar(load(DEFAULTS[language]))
    assert found is not None
    return lambda number, shape: fold(found.cardinal(number, shape))


@cache
def _words(language: str) -> _Words:
    say = _says(language)
    joints = frozenset(joint for shape in _SHAPES for joint in _joints(say, shape))
    small: dict[str, int] = {}
    hundreds: dict[str, int] = {}
    scales: dict[str, int] = {}
    for shape in _SHAPES:
        for number in range(100):
            small.setdefault(say(number, shape), number)
        hundreds |= _hundreds(say, shape, joints)
        scales |= _scales(say, shape)
    respelled = {other: number for word, number in hundreds.items() for other in _spelled(word)}
    return _Words(small, respelled | hundreds, scales, joints)


def _hundreds(
    say: Callable[[int, Shape], str], shape: Shape, joints: Iterable[str]
) -> Iterator[tuple[str, int]]:
    """As they stand alone, and before a rest: deux cents, deux cent cinquante."""
    for number in range(100, 1000, 100):
        yield say(number, shape), number
        whole = say(number + 50, shape)
        rests = (joint + say(50, shape) for joint in joints)
        yield from ((whole.removesuffix(rest), number) for rest in rests if whole.endswith(rest))
    yield from _without_one(say, shape, 100)


def _scales(say: Callable[[int, Shape], str], shape: Shape) -> Iterator[tuple[str, int]]:
    """Those that are a number by themselves: ألف, ألفان, a thousand."""
    for one in (10**exponent for exponent in _POWERS):
        for number in (one, 2 * one):
            if " " not in (word := say(number, shape)):
                yield word, number
        yield from _without_one(say, shape, one)


def _without_one(
    say: Callable[[int, Shape], str], shape: Shape, number: int
) -> Iterator[tuple[str, int]]:
    word, one = say(number, shape), say(1, shape) + " "
    if word.startswith(one):
        yield word.removeprefix(one), number


def _spelled(word: str) -> Iterator[str]:
    """A word as others spell it: ثلاثمائة, ثلاث مئة."""
    for usual, others in (tables.read("data", "parity") or {})["spellings"].items():
        yield from (word.replace(fold(usual), fold(other)).strip() for other in others)


def _joints(say: Callable[[int, Shape], str], shape: Shape) -> Iterator[str]:
    """What stands between the parts of a number: “ and ”, « و», a space."""
    for first, last in ((1000, 250), (1000, 50), (100, 50), (1_000_000, 1000)):
        whole, start, end = (say(number, shape) for number in (first + last, first, last))
        if whole.startswith(start) and whole.endswith(end):
            yield whole[len(start) : len(whole) - len(end)]


class _Patterns(NamedTuple):
    first: re.Pattern[str]
    more: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    words = _words(language)
    articles = alternatives((tables.read("data", "parity") or {})["words"]["articles"])
    left = rf"(?:(?<!\w)|(?<=(?<!\w)[{names.particles()}]))"
    # After لـ the article has no alef: للأربع.
    article = rf"(?:{articles}|(?<=ل)ل)?"
    joint = "|".join(rf"\s+{re.escape(one.strip())}\s*" for one in sorted(words.joints)[::-1])
    end = r"(?![\w'])"
    hundred, small = (alternatives(found) for found in (words.hundreds, words.small))
    # Of “five hundred and six hundred” six is no rest.
    alone = alternatives(word for word, number in words.hundreds.items() if number == 100)
    rest = rf"(?:{joint})(?P<rest>{small}){end}(?!\s*(?:{alone}){end})"
    group = (
        rf"(?:(?P<hundred>{hundred}){end}(?:{rest})?"
        rf"|(?P<small>{small}){end})"
    )
    scale = rf"(?P<scale>{alternatives(words.scales) or '(?!)'}){end}"
    # A scale may have the article that its group has not: مئة الألف.
    power = rf"\s*(?:{articles})?(?P<power>{scale_words(language)})"
    part = rf"(?:{scale}|{group}(?:{power})?)"
    return _Patterns(
        re.compile(rf"{left}{article}(?P<number>{part})"),
        re.compile(rf",?(?:{joint})(?P<number>{part})"),
    )


def read_cardinals(text: str, language: str) -> list[CardinalReading]:
    """The numbers in words in a text; none in a language without a grammar."""
    primary = language.split("-", maxsplit=1)[0]
    if primary not in DEFAULTS or grammar(load(DEFAULTS[primary])) is None:
        return []
    return list(_read(text, primary))


def _read(text: str, language: str) -> Iterator[CardinalReading]:
    compared = folded(text)
    patterns = _patterns(language)
    at = 0
    while match := patterns.first.search(compared.text, at):
        start, at = match.start(), match.end()
        number, unit = _value(match, language)
        while unit > 1 and (more := patterns.more.match(compared.text, at)):
            part, smaller = _value(more, language)
            # مئة مليون ومليون
            again = more["scale"] and not number // unit % 100
            if part >= unit and not again:
                break
            number, unit, at = number + part, smaller, more.end()
        first, last = compared.place(start, at)
        read = CardinalReading(first, last, number, unit)
        yield _disambiguated(read, match, compared.source[first:last], language)


def _disambiguated(
    read: CardinalReading, match: re.Match[str], source: str, language: str
) -> CardinalReading:
    word = match["scale"]
    single = _words(language).scales.get(word[:-1], 0) if word else 0
    if not single or _words(language).scales[word] == single:
        return read
    less = read.number - single
    if _TANWIN in source:
        return read._replace(number=less)
    return read._replace(other=less)


def _value(match: re.Match[str], language: str) -> tuple[int, int]:
    """What a part of a number says, and the value of its scale."""
    words = _by_key(language)
    if match["scale"]:
        number = words.scales[names.key(match["scale"])]
        return number, 10 ** (len(str(number)) - 1)
    number = words.small[names.key(match["small"])] if match["small"] else 0
    if match["hundred"]:
        number = words.hundreds[names.key(match["hundred"])]
        number += words.small[names.key(match["rest"])] if match["rest"] else 0
    unit = 10 ** power(match["power"], language) if match["power"] else 1
    return number * unit, unit


@cache
def _by_key(language: str) -> _Words:
    small, hundreds, scales, joints = _words(language)
    small, hundreds, scales = (
        {names.key(one): number for one, number in found.items()}
        for found in (small, hundreds, scales)
    )
    return _Words(small, hundreds, scales, joints)
