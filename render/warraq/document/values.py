"""Typed values: what a date, a number or a name *is*, before any language gives it a form.

A value never holds a formatted string. `warraq.locale` turns each into the string that its reader
expects, and that string keeps its value, so that outputs can be compared fact by fact.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

__all__ = [
    "CodeValue",
    "CountValue",
    "DateSpan",
    "DateValue",
    "LabelValue",
    "MarkerValue",
    "MoneyValue",
    "NumberValue",
    "OrdinalValue",
    "OrganisationValue",
    "PercentValue",
    "PersonValue",
    "PhoneValue",
    "TermValue",
    "TimeValue",
    "Value",
]


@dataclass(frozen=True, slots=True)
class DateValue:
    """A Gregorian date as ISO 8601 writes it: a day, a month (``2020-12``) or a year.

    ``form``: ``""`` (the profile's long form), ``full`` (with weekday), ``short`` (digits),
    ``dual`` (Hijri and Gregorian), ``hijri``, ``gregorian``.
    """

    year: int
    month: int | None = None
    day: int | None = None
    form: str = ""

    @property
    def iso(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @property
    def date(self) -> date:
        """The first day that the value covers."""
        return date(self.year, self.month or 1, self.day or 1)


@dataclass(frozen=True, slots=True)
class DateSpan:
    """From ``start`` to ``end``, both included."""

    start: DateValue
    end: DateValue


@dataclass(frozen=True, slots=True)
class TimeValue:
    """A time of day."""

    hour: int
    minute: int


@dataclass(frozen=True, slots=True)
class NumberValue:
    """A number; the decimals that were written are kept (``1.50``)."""

    number: Decimal


@dataclass(frozen=True, slots=True)
class PercentValue:
    """``3.5`` is 3.5 %."""

    number: Decimal


@dataclass(frozen=True, slots=True)
class MoneyValue:
    """An amount in a currency of ISO 4217."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class CountValue:
    """A counted noun: ``noun`` is a key of the content's ``nouns``."""

    number: int
    noun: str
    oblique: bool = False


@dataclass(frozen=True, slots=True)
class OrdinalValue:
    """An ordinal; in words up to what the language's grammar covers."""

    number: int
    feminine: bool = False


@dataclass(frozen=True, slots=True)
class PhoneValue:
    """A telephone number in international form (ITU-T E.123)."""

    number: str


@dataclass(frozen=True, slots=True)
class CodeValue:
    """A reference number, an identifier, an address: keeps its characters and its direction."""

    text: str


@dataclass(frozen=True, slots=True)
class TermValue:
    """A term of the content's ``terms``; ``form``: ``""`` or ``full``, ``short``."""

    id: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class PersonValue:
    """A person of the content; ``form``: ``""`` or ``full`` (titles, rank, name), ``short``
    (title or rank and family name), ``name`` (the bare name), ``positions``, ``address`` (in full,
    as a letter is addressed: سعادة السيد/ …)."""

    id: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class OrganisationValue:
    """An organisation of the content; ``form``: ``""`` or ``full``, ``short``."""

    id: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class LabelValue:
    """A word that the language or the profile supplies: إلى, المرفقات, Page.

    ``form``: ``""``, or ``field`` for the label of a field, with the language's colon.
    """

    key: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class MarkerValue:
    """The number of a list item, clause, heading, table, figure or footnote.

    ``counter`` is what is counted (``heading``, ``clause``, ``decimal``, ``bullet``, ``table``,
    ``figure``, ``note``), ``level`` counts from 1, ``numbers`` holds the number at each level.
    """

    counter: Literal["heading", "clause", "decimal", "bullet", "table", "figure", "note", "row"]
    level: int
    numbers: tuple[int, ...]


Value = (
    DateValue
    | DateSpan
    | TimeValue
    | NumberValue
    | PercentValue
    | MoneyValue
    | CountValue
    | OrdinalValue
    | PhoneValue
    | CodeValue
    | TermValue
    | PersonValue
    | OrganisationValue
    | LabelValue
    | MarkerValue
)
