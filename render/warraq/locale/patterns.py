"""Number patterns of CLDR (UTS #35, part 3, §3), carried out by Babel in the signs of a manner."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from functools import lru_cache
from typing import NamedTuple

from babel.numbers import NumberPattern, parse_pattern

from warraq.locale import cldr, private
from warraq.locale.signs import Manner, in_digits, signs

__all__ = ["Pattern", "Shape", "apply", "exact", "pattern", "shaped"]

_NBSP = "\u00a0"
_QUOTED = re.compile("'([^']*)'")


class Shape(NamedTuple):
    """How many decimals are shown: at least and at most (UTS #35: ``0.0##`` is 1 and 3).

    `significant` shows as many digits at least, where that is more.
    """

    least: int = 0
    most: int = 3
    significant: int = 0


class Pattern(NamedTuple):
    """What stands around a number, positive and negative, and how its whole part is grouped."""

    number: NumberPattern
    before: tuple[str, str]
    after: tuple[str, str]
    ungrouped: int


@contextmanager
def exact(number: Decimal) -> Iterator[None]:
    """A decimal context in which this number stays as it is, whatever the host has set."""
    exponent = number.as_tuple().exponent
    room = len(number.as_tuple().digits) + abs(exponent if isinstance(exponent, int) else 0)
    with localcontext(Context(prec=room + 40, rounding=ROUND_HALF_UP)):
        yield


def decimals(number: Decimal) -> int:
    """How many decimals a number has as it is written: 2 in ``1.50``."""
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def shaped(number: Decimal, shape: Shape | None) -> Decimal:
    """The number with the decimals that will be shown, rounded half up; None keeps them all."""
    if shape is None:
        return number
    most = shape.most
    if shape.significant and number:
        most = max(most, shape.significant - 1 - number.adjusted())
    with exact(number):
        rounded = number.quantize(Decimal(1).scaleb(-min(most, max(decimals(number), shape.least))))
        while decimals(rounded) > shape.least and not rounded.as_tuple().digits[-1]:
            rounded = rounded.quantize(Decimal(1).scaleb(1 - decimals(rounded)))
    return rounded


# --- patterns --------------------------------------------------------------------------------


@lru_cache(maxsize=1024)
def pattern(text: str, manner: Manner, currency: str = "", grouping: int = 0) -> Pattern:
    """A pattern such as ``¤#,##0.00;(¤#,##0.00)`` in the manner's signs.

    ``currency`` is what stands for ``¤``; ``grouping`` overrides the least number of digits
    before the first separator.
    """
    number = copy(parse_pattern(text))
    before, after = number.prefix, number.suffix
    number.prefix = number.suffix = ("", "")
    number.scale = 0
    least = (
        grouping
        or manner.numbers.minimum_grouping
        or int(cldr.supplement("minimum-grouping", manner.tag) or 1)
    )
    return Pattern(
        number,
        before=(_affix(before[0], currency, manner), _affix(before[1], currency, manner)),
        after=(_affix(after[0], currency, manner, -1), _affix(after[1], currency, manner, -1)),
        ungrouped=number.grouping[0] + least - 1,
    )


def _affix(text: str, currency: str, manner: Manner, side: int = 1) -> str:
    """An affix without marks and quotes; a code beside the number is kept off it by a space.

    (UTS #35, part 3, §3.4, currencySpacing.)
    """
    text = cldr.without_marks(text)
    if side == 1 and text.endswith("¤") and _is_word(currency[-1]):
        currency += _NBSP
    if side == -1 and text.startswith("¤") and _is_word(currency[0]):
        currency = _NBSP + currency
    found = signs(manner)
    parts = _QUOTED.split(text)  # every second one was quoted
    for place in range(0, len(parts), 2):
        part = parts[place].replace("-", found.minus).replace("%", found.percent)
        parts[place] = part.replace("¤", currency)
    return "".join(parts)


def _is_word(char: str) -> bool:
    return unicodedata.category(char)[0] not in "SZ"


def apply(number: Decimal, found: Pattern, manner: Manner) -> str:
    """The number with all its decimals in a pattern, in the manner's digits."""
    places = decimals(number)
    own = copy(found.number)
    own.frac_prec = (places, places)
    with exact(number):
        text: str = own.apply(
            number.copy_abs(),
            private.locale(manner),
            group_separator=number.adjusted() >= found.ungrouped,
        )
    negative = number.is_signed()
    text = found.before[negative] + text + found.after[negative]
    return in_digits(text, manner.numbers.digits)
