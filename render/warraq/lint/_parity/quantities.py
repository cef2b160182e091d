"""Quantities without a number word of their own: half, three quarters, a dozen, tripled, $5m."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any, NamedTuple

from warraq.locale import tables
from warraq.locale.reading.cardinals import read_cardinals
from warraq.locale.reading.letters import alternatives, fold, folded
from warraq.locale.reading.names import key, particles
from warraq.locale.reading.scales import power, scale_words

__all__ = [
    "Quantity", "half_after_noun", "read_abbreviated", "read_quantities", "vocalised_fractions",
    "with_fraction",
]  # fmt: skip


class Quantity(NamedTuple):
    """What is said from ``start`` up to ``end``: a ``number`` (of which ``unit`` is the scale), or
    a part of a whole, as a ``percent`` in each way of rounding it, that is ``counted`` parts.

    ``is_weak``: other languages need not say it as a number.
    """

    start: int
    end: int
    number: Decimal | None = None
    unit: int = 1
    percent: tuple[Decimal, ...] = ()
    counted: Decimal | None = None
    is_weak: bool = False


def _table(kind: str, language: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = (tables.read("data", "parity") or {})[kind].get(language, {})
    return found


@cache
def _values(kind: str, language: str) -> Mapping[str, Fraction]:
    """What the words of a table say, by their keys."""
    table = _table(kind, language).items()
    return {key(fold(word)): Fraction(number) for number, words in table for word in words}


@cache
def _words(kind: str, language: str) -> str:
    """A regular expression for the words of a table; one that nothing matches where it is empty."""
    table = _table(kind, language).values()
    return alternatives(word for words in table for word in words) or r"(?!)"


def _links() -> str:
    return alternatives((tables.read("data", "parity") or {})["words"]["of-scale"])


def _scale(language: str) -> str:
    """A scale after a part of it: نصف المليون, half a million, half a dozen."""
    wholes = rf"{_words('multiples', language)}|{_words('wholes', language)}"
    words = rf"(?P<dozen>{wholes})(?!\w)|(?P<scale>{scale_words(language)})"
    return rf"[\s-]*(?:(?:{_links()})\s*)*(?:{words})"


def _left() -> str:
    """Where a word begins, or what follows a particle that is written as a part of it."""
    return rf"(?:(?<!\w)|(?<=(?<!\w)[{particles()}]))"


@cache
def _quantity(language: str) -> re.Pattern[str]:
    left = _left()
    part = rf"(?P<part>{_words('fractions', language)})(?!\w)"
    parts = rf"(?P<count>\w+)[\s-]+(?P<parts>{_words('counted-fractions', language)})(?!\w)"
    dozen = rf"(?:(?P<dozens>\w+)\s+)?(?P<multiple>{_words('multiples', language)})(?!\w)"
    times = rf"(?P<times>{_words('times', language)})(?!\w)"
    return re.compile(rf"{left}(?:(?:{parts}|{part})(?:{_scale(language)})?|{dozen}|{times})")


def read_quantities(text: str, language: str) -> Iterator[Quantity]:
    """The quantities of a text in one language."""
    language = language.partition("-")[0]
    compared = folded(text)
    at = 0
    while match := _quantity(language).search(compared.text, at):
        found = _found(match, language)
        # What seemed to be counted may begin a quantity itself.
        at = match.end() if found else match.start() + 1
        if found:
            start, end = compared.place(*match.span())
            yield found._replace(start=start, end=end)


def _found(match: re.Match[str], language: str) -> Quantity | None:
    if match["times"]:
        number = _decimal(_values("times", language)[key(match["times"])])
        return Quantity(0, 0, number, is_weak=True)
    if match["multiple"]:
        return _dozens(match, language)
    count = _count(match["count"], language) if match["parts"] else 1
    if count is None:
        return None
    kind, word = ("counted-fractions", "parts") if match["parts"] else ("fractions", "part")
    part = _values(kind, language)[key(match[word])] * count
    if unit := _unit(match, language):
        return Quantity(0, 0, _decimal(part * unit), unit)
    percent = _rounded(part * 100)
    is_weak = count == 1 or len(percent) > 1
    counted = Decimal(count) if match["parts"] else None
    return Quantity(0, 0, percent=percent, counted=counted, is_weak=is_weak)


def _dozens(match: re.Match[str], language: str) -> Quantity:
    one = int(_values("multiples", language)[key(match["multiple"])])
    count = _count(match["dozens"] or "", language)
    return Quantity(0, 0, Decimal(one * (count or 1)), is_weak=count is None)


def _count(word: str, language: str) -> int | None:
    found = read_cardinals(word, language)
    is_whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(word))
    return found[0].number if is_whole else None


def _unit(match: re.Match[str], language: str) -> int:
    """The value of the scale that a part is of; 0 for none."""
    if match["dozen"]:
        values = {**_values("multiples", language), **_values("wholes", language)}
        return int(values[key(match["dozen"])])
    return 10 ** power(match["scale"], language) if match["scale"] else 0


def _decimal(number: Fraction) -> Decimal:
    return Decimal(number.numerator) / number.denominator


def _rounded(percent: Fraction) -> tuple[Decimal, ...]:
    """A percentage as it is written: in one way where it is exact, else with fewer digits, too."""
    whole = _decimal(percent)
    return tuple(dict.fromkeys(round(whole, digits) for digits in (2, 1, 0)))


def vocalised_fractions(text: str, language: str) -> Iterator[Quantity]:
    """The parts of a whole that a vowel alone tells from a number: خُمس."""
    articles = alternatives((tables.read("data", "parity") or {})["words"]["articles"])
    for number, words in _table("vocalised-fractions", language.partition("-")[0]).items():
        percent = _rounded(Fraction(number) * 100)
        word = "|".join(words)
        # A last vowel belongs to the word.
        for match in re.finditer(
            rf"{_left()}(?:{articles})?(?:{word})[\u064b-\u0652]*(?!\w)", text
        ):
            yield Quantity(*match.span(), percent=percent, is_weak=True)


# --- beside a number -------------------------------------------------------------------------


@cache
def _more(language: str) -> re.Pattern[str]:
    joints = alternatives((tables.read("data", "parity") or {})["words"]["and"])
    part = rf"(?P<part>{_words('fractions', language)})(?!\w)"
    articles = alternatives((tables.read("data", "parity") or {})["words"]["of-scale"])
    return re.compile(rf"\s+(?:{joints})\s*(?:(?:{articles})\s+)?{part}(?:{_scale(language)})?")


def with_fraction(number: Decimal, unit: int, after: str, language: str) -> tuple[Decimal, int]:
    """A number with the part that follows it in a folded text, and how far that goes: مليون وربع,
    two and a half million. ``unit`` is the value of the number's scale."""
    language = language.partition("-")[0]
    match = _more(language).match(after)
    if not match:
        return number, 0
    part = _decimal(_values("fractions", language)[key(match["part"])])
    scale = _unit(match, language)
    if scale and unit == 1:
        return (number + part) * scale, match.end()
    return number + part * (scale or unit), match.end()


@cache
def _after_noun(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s+[^\W\d]+(?={_more(language).pattern})")


def half_after_noun(after: str, language: str) -> Decimal:
    """The part that follows the noun of a number: خمس سنوات ونصف; 0 for none."""
    language = language.partition("-")[0]
    noun = _after_noun(language).match(after)
    more = _more(language).match(after, noun.end()) if noun else None
    if not more or _unit(more, language):
        return Decimal(0)
    return _decimal(_values("fractions", language)[key(more["part"])])


# --- figures with letters --------------------------------------------------------------------


@cache
def _letters() -> re.Pattern[str]:
    found = (tables.read("data", "parity") or {})["abbreviations"]
    near = "|".join(letter for letters in found.values() for letter in letters)
    far = "|".join(one for letters in found.values() for one in letters if len(one) > 1)
    return re.compile(
        rf"(?<![\w.,/-])(?P<figures>\d+(?:,\d{{3}})*(?:\.\d+)?)"
        rf"(?P<letters>(?:{near})(?!\w)|\s(?:{far})(?!\w))",
        re.IGNORECASE,
    )


def read_abbreviated(text: str) -> Iterator[tuple[int, int, Decimal]]:
    """Where figures with the letters of a scale stand, and what they say."""
    found = (tables.read("data", "parity") or {})["abbreviations"]
    powers = {letter: int(one) for one, letters in found.items() for letter in letters}
    for match in _letters().finditer(text):
        number = Decimal(match["figures"].replace(",", ""))
        yield *match.span(), number.scaleb(powers[match["letters"].strip().lower()])
