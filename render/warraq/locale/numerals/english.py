"""English cardinals and ordinals, with the British *and* or, as in the United States, without."""

from __future__ import annotations

from functools import partial

from warraq.document.values import OrdinalValue
from warraq.locale.numerals.shape import FIGURES, Counted, Grammar, Shape

__all__ = ["AMERICAN", "BRITISH"]

_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = (
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"))
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip
#: Ordinals above are figures, as English official prose has them.
_LAST_ORDINAL_WORD = 99


def _below_hundred(number: int) -> str:
    if number < len(_UNITS):
        return _UNITS[number]
    ten, unit = divmod(number, 10)
    return f"{_TENS[ten]}-{_UNITS[unit]}" if unit else _TENS[ten]


def _below_thousand(number: int, link: str) -> str:
    hundred, rest = divmod(number, 100)
    if not hundred:
        return _below_hundred(rest)
    head = f"{_UNITS[hundred]} hundred"
    return head + link + _below_hundred(rest) if rest else head


def _cardinal(number: int, shape: Shape, *, link: str) -> str:
    """``one thousand two hundred and fifty``; ``link`` joins what is below a hundred."""
    found = []
    rest = number
    for value, name in _SCALES:
        count, rest = divmod(rest, value)
        if count:
            found.append(f"{_below_thousand(count, link)} {name}")
    if not found:
        return _below_thousand(rest, link)
    text = " ".join(found)
    if not rest:
        return text
    return text + (link if rest < 100 else " ") + _below_thousand(rest, link)


def _ordinal(value: OrdinalValue, shape: Shape) -> str:
    """In words to ninety-ninth, in figures from 100th on."""
    number = value.number
    if number > _LAST_ORDINAL_WORD:
        teen = number % 100 in (11, 12, 13)
        suffix = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return FIGURES + suffix
    head, hyphen, last = _below_hundred(number).rpartition("-")
    if last not in _ORDINALS:
        last = f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th"
    return head + hyphen + _ORDINALS.get(last, last)


def _counted(number: int, noun: Counted, shape: Shape, *, link: str) -> str:
    words = _cardinal(number, shape, link=link)
    return f"{words} {noun.form('one' if number == 1 else 'other')}"


def _fraction(digits: str, shape: Shape) -> str:
    return " ".join(_UNITS[int(digit)] for digit in digits)


def _grammar(link: str) -> Grammar:
    return Grammar(
        cardinal=partial(_cardinal, link=link),
        ordinal=_ordinal,
        counted=partial(_counted, link=link),
        fraction=_fraction,
        point="point",
    )


BRITISH = _grammar(" and ")
AMERICAN = _grammar(" ")
