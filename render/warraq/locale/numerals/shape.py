"""What a numeral must agree with, and what every language's grammar of numerals can do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from warraq.document.values import OrdinalValue

__all__ = ["FIGURES", "FORMS", "LAST", "Counted", "Gender", "Grammar", "Shape"]

Gender = Literal["f", "m"]

#: The highest number that has words here; they go on after it, but nobody reads them.
LAST = 999_999_999_999_999

#: What stands for the figures in an ordinal that is not in words: ``{n}th``.
FIGURES = "{n}"

#: The forms that a counted noun may have: the categories of CLDR, and the dual in the oblique.
FORMS = ("zero", "one", "two", "two_oblique", "few", "many", "other")


def _as_it_is(text: str) -> str:
    return text


class Shape(NamedTuple):
    """How a numeral stands: the gender of what it counts, its case, and whether a noun follows.

    ``spell`` gives the numeral the house's spelling; the noun after it has its own already.
    """

    gender: Gender = "m"
    oblique: bool = False
    noun: bool = False
    spell: Callable[[str], str] = _as_it_is


class Counted(NamedTuple):
    """A counted noun: ``form`` gives the form for a category of CLDR or ``two_oblique``."""

    gender: Gender
    form: Callable[[str], str]


@dataclass(frozen=True)
class Grammar:
    """How one language says numbers.

    ``cardinal``: a whole number from 0 to `LAST`. ``ordinal``: words, or `FIGURES` and what goes
    with them; None where there is neither.
    ``counted``: number and noun in one. ``fraction``: the digits after the decimal ``point``.
    ``counts_in``: the gender of numbers that count nothing.
    """

    cardinal: Callable[[int, Shape], str]
    ordinal: Callable[[OrdinalValue, Shape], str | None]
    counted: Callable[[int, Counted, Shape], str]
    fraction: Callable[[str, Shape], str]
    point: str
    counts_in: Gender = "m"
