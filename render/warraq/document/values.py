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
    "AddressValue",
    "CodeValue",
    "CountValue",
    "DateSpan",
    "DateTimeSpan",
    "DateTimeValue",
    "DateValue",
    "DurationValue",
    "EndValue",
    "LabelValue",
    "MarkerValue",
    "MeasureValue",
    "MoneyValue",
    "NameList",
    "NumberValue",
    "OrdinalState",
    "OrdinalValue",
    "OrganisationValue",
    "PercentValue",
    "PersonValue",
    "PhoneValue",
    "TermValue",
    "TimeSpan",
    "TimeValue",
    "Value",
    "ValueSpan",
]


@dataclass(frozen=True, slots=True)
class DateValue:
    """A Gregorian date as ISO 8601 writes it: a day, a month (``2020-12``) or a year.

    ``form`` holds up to two words joined by ``+``: how (nothing for the profile's long form,
    ``full`` with the weekday, ``short`` in figures, ``weekday`` alone, ``week`` for the week that
    the day lies in) and in which calendar (nothing for that of the profile's texts, ``gregorian``,
    ``hijri``, ``solar``, or ``dual`` for two side by side).
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

    @property
    def iso(self) -> str:
        return f"{self.hour:02d}:{self.minute:02d}"


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """From ``start`` to ``end``, which is on the next day where it is earlier."""

    start: TimeValue
    end: TimeValue


@dataclass(frozen=True, slots=True)
class DateTimeValue:
    """A time on a day, as a clock there shows it; never converted to another zone.

    ``offset`` is the zone's, in minutes east of UTC, where it is known; ``zone``: it is shown.
    The form of the day is that of ``date``.
    """

    date: DateValue
    time: TimeValue
    offset: int | None = None
    zone: bool = False

    @property
    def iso(self) -> str:
        text = f"{self.date.iso}T{self.time.iso}"
        if self.offset is None:
            return text
        hours, minutes = divmod(abs(self.offset), 60)
        return f"{text}{'-' if self.offset < 0 else '+'}{hours:02d}:{minutes:02d}"


@dataclass(frozen=True, slots=True)
class DateTimeSpan:
    """From ``start`` to ``end``."""

    start: DateTimeValue
    end: DateTimeValue


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


@dataclass(frozen=True, slots=True)
class PhoneValue:
    """A telephone number in international notation (ITU-T E.123), or a short one (``999``)."""

    number: str
    extension: str = ""

    @property
    def uri(self) -> str:
        """What dials it (RFC 3966)."""
        number = self.number.replace(" ", "")
        return f"tel:{number};ext={self.extension}" if self.extension else f"tel:{number}"


@dataclass(frozen=True, slots=True)
class AddressValue:
    """What is linked and shown as it is: an address of the web, or ``mailto:`` and a mailbox."""

    target: str

    @property
    def text(self) -> str:
        """The address as a reader types it."""
        shown = self.target.removeprefix("mailto:").removeprefix("https://")
        return shown.rstrip("/") if shown != self.target else shown


@dataclass(frozen=True, slots=True)
class CodeValue:
    """A reference number, an identifier, an address: keeps its characters and its direction."""

    text: str


@dataclass(frozen=True, slots=True)
class TermValue:
    """A term of the content's ``terms``; ``form``: ``""`` or ``full``, ``short``, or ``auto``: both
    where running text first uses it, and short from there on. `localize` makes of that ``first``
    or ``later``."""

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
    """An organisation of the content; ``form`` as a term's."""

    id: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class NameList:
    """Several people, organisations or terms in a row, all of one type."""

    names: tuple[PersonValue, ...] | tuple[OrganisationValue, ...] | tuple[TermValue, ...]


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
    ``figure``, ``annex``, ``note``), ``level`` counts from 1, ``numbers`` holds the number at each
    level; ``annex`` is the number of the annex that a heading stands in.
    """

    counter: Literal[
        "heading", "clause", "decimal", "bullet", "table", "figure", "annex", "note", "row"
    ]
    level: int
    numbers: tuple[int, ...]
    annex: int = 0


Value = (
    AddressValue
    | DateValue
    | DateSpan
    | TimeValue
    | TimeSpan
    | DateTimeValue
    | DateTimeSpan
    | NumberValue
    | PercentValue
    | MoneyValue
    | MeasureValue
    | CountValue
    | OrdinalValue
    | DurationValue
    | PhoneValue
    | CodeValue
    | TermValue
    | PersonValue
    | OrganisationValue
    | NameList
    | LabelValue
    | MarkerValue
    | ValueSpan
)
