"""What a text states that can be compared across languages: figures, dates, names, addresses."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from warraq.document.values import (
    AddressValue,
    CodeValue,
    CountValue,
    DateSpan,
    DateTimeSpan,
    DateTimeValue,
    DateValue,
    DurationValue,
    MeasureValue,
    MoneyValue,
    NameList,
    NumberValue,
    OrdinalValue,
    OrganisationValue,
    PercentValue,
    PersonValue,
    PhoneValue,
    TermValue,
    TimeSpan,
    TimeValue,
    Value,
    ValueSpan,
)

__all__ = ["ANY", "Fact", "Family", "facts_of_value"]

#: A detail that is left open: the half of the day of 2:30. One left open in part has what it may be
#: after it: the dollars of some states.
ANY = "*"

_NOON = 12

#: Facts of one family can stand in each other's place: a figure for a figure, a name for a name.
Family = Literal["figure", "name", "address"]


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a text, from ``start`` up to ``end``.

    ``key`` is what it says, and ``loose`` what it says to somebody who does not ask how: a year is
    a number, so is a count. ``detail`` is then what may not contradict: a unit, a currency.
    ``typed``: as a role, not in plain words. ``weak``: it proves that another language says the
    same, but need not be said there itself, as “one” and “two” need not. ``picks``: a weak
    one that names one out of a row: the second meeting, Monday, a third. Where the other language
    has another one of it and not this one, they differ.
    """

    family: Family
    key: Hashable
    start: int = 0
    end: int = 0
    loose: Hashable = None
    detail: tuple[str, str] | None = None
    typed: bool = True
    weak: bool = False
    picks: bool = False


def facts_of_value(value: Value) -> Iterator[Fact]:
    """What a typed value says."""
    match value:
        case DateSpan() | DateTimeSpan() | TimeSpan() | ValueSpan():
            yield from facts_of_value(value.start)
            yield from facts_of_value(value.end)
        case DateValue() | TimeValue() | DateTimeValue():
            yield from _moment(value)
        case PersonValue() | OrganisationValue() | TermValue():
            yield Fact("name", (type(value).__name__, value.id))
        case NameList():
            for name in value.names:
                yield from facts_of_value(name)
        case PhoneValue():
            yield Fact("address", f"tel:{value.number.replace(' ', '')};{value.extension}")
        case AddressValue():
            yield Fact("address", value.target.removeprefix("mailto:"))
        case CodeValue():
            yield Fact("address", value.text)
        case _:
            yield from _figure(value)


def _moment(value: DateValue | TimeValue | DateTimeValue) -> Iterator[Fact]:
    match value:
        case DateTimeValue():
            yield from _moment(value.date)
            yield from _moment(value.time)
        case TimeValue():
            half = ("half", "pm" if value.hour >= _NOON else "am")
            loose = ("time", value.hour % _NOON, value.minute)
            yield Fact("figure", ("time", value.hour, value.minute), loose=loose, detail=half)
        case DateValue():
            is_year = value.month is None
            yield Fact("figure", ("date", value.iso), loose=value.year if is_year else None)


def _figure(value: Value) -> Iterator[Fact]:
    match value:
        case PercentValue():
            yield Fact("figure", ("percent", value.number))
        case MoneyValue():
            detail = ("currency", value.currency)
            key = ("money", value.amount, value.currency)
            yield Fact("figure", key, loose=("money", value.amount), detail=detail)
        case NumberValue():
            yield Fact("figure", ("number", value.number), loose=value.number)
        case MeasureValue():
            yield _counted("measure", value.number, ("unit", value.unit))
        case CountValue():
            yield _counted("count", value.number, ("noun", value.noun))
        case OrdinalValue():
            yield Fact("figure", ("ordinal", value.number), loose=value.number)
        case DurationValue():
            for unit, number in value.parts:
                yield _counted("duration", number, ("unit", unit))
        case _:
            return


def _counted(kind: str, number: Decimal | int, detail: tuple[str, str]) -> Fact:
    return Fact("figure", (kind, number, detail[1]), loose=number, detail=detail)
