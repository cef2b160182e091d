"""Numbers, amounts, measures, what is counted, and spans of them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

__all__ = [
    "CountValue",
    "DurationValue",
    "EndValue",
    "MeasureValue",
    "MoneyValue",
    "NumberValue",
    "OrdinalState",
    "OrdinalValue",
    "PercentValue",
    "ValueSpan",
]


@dataclass(frozen=True, slots=True)
class NumberValue:
    """A number; the decimals that were written are kept (``1.50``).

    ``form``: ``""`` (figures), ``compact`` (1.2 million) or ``words``, which agree with a
    ``gender`` (``f``, ``m``, or the one that the language counts in) and may stand in the
    ``oblique`` case.
    """

    number: Decimal
    form: str = ""
    gender: str = ""
    oblique: bool = False


@dataclass(frozen=True, slots=True)
class PercentValue:
    """``3.5`` is 3.5 %."""

    number: Decimal


@dataclass(frozen=True, slots=True)
class MoneyValue:
    """An amount in a currency of ISO 4217.

    ``form``: ``""`` (as the profile names currencies), ``name``, ``code``, ``symbol``, ``compact``
    (1.3 billion riyals), ``spelled`` (in words) or ``words`` (in words, in the phrase by which
    letters and contracts guard them).
    """

    amount: Decimal
    currency: str
    form: str = ""
    oblique: bool = False


@dataclass(frozen=True, slots=True)
class MeasureValue:
    """A number of units: ``unit`` is an id of CLDR (``kilometer``, ``kilogram-per-hectare``).

    ``form``: ``""`` (as the profile names units), ``long`` or ``short``.
    """

    number: Decimal
    unit: str
    form: str = ""
    oblique: bool = False


#: What a `ValueSpan` may run between.
EndValue = NumberValue | PercentValue | MoneyValue | MeasureValue


@dataclass(frozen=True, slots=True)
class ValueSpan:
    """From ``start`` to ``end``, of one type and unit: 3% to 5%."""

    start: EndValue
    end: EndValue


@dataclass(frozen=True, slots=True)
class CountValue:
    """A counted noun: ``noun`` is a key of the content's ``nouns``; ``words``: its number too."""

    number: int
    noun: str
    oblique: bool = False
    words: bool = False


OrdinalState = Literal["indefinite", "definite", "construct", "adverb"]


@dataclass(frozen=True, slots=True)
class OrdinalValue:
    """An ordinal; in words up to what the language's grammar covers.

    ``state``: as the noun that it goes with; ``adverb`` is the accusative of an enumeration (أولاً).
    """

    number: int
    feminine: bool = False
    state: OrdinalState = "indefinite"
    oblique: bool = False


@dataclass(frozen=True, slots=True)
class DurationValue:
    """A length of time in the parts that were written (ISO 8601-1, 5.5.2), none converted.

    ``parts`` holds ``(unit, number)`` from the longest unit to the shortest: ``year``, ``month``,
    ``week``, ``day``, ``hour``, ``minute``, ``second``.
    """

    parts: tuple[tuple[str, int], ...]
    words: bool = False
    oblique: bool = False
