"""The grid of strings that ICU made, and how ours are made for the same cases.

A case is a kind and its arguments (``["date", "2020-12-07", "long"]``), a column a locale with its
own or other digits (``ar-QA``, ``ar-QA latn``). Directional marks are taken out of ICU's strings:
ours have none by design, since a value is isolated by its type.

Ours are made by what documents are made by: dates, times and lists as in a language that has no
profile of ours, numbers, money and units by the functions that every profile's stand on.
"""

import json
import lzma
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from babel.numbers import get_currency_precision

from tests.locale.support import Content
from warraq.diagnostics import Diagnostics
from warraq.document.values import DateTimeValue, DateValue, TimeValue, Value
from warraq.locale import cldr, format_value, load, names, standard, units
from warraq.locale.patterns import Shape, shaped
from warraq.locale.profile import Profile
from warraq.locale.signs import Manner, manner
from warraq.locale.unprofiled import conventions
from warraq.toml_files import merged

HERE = Path(__file__).parent


class Cell(NamedTuple):
    """One string of ICU's."""

    column: str
    kind: str
    arguments: tuple[Any, ...]
    expected: str

    @property
    def tag(self) -> str:
        return self.column.partition(" ")[0]


@cache
def grid() -> dict[str, Any]:
    """The grid as it was made: versions, cases, columns, rows."""
    data: dict[str, Any] = json.loads(lzma.decompress((HERE / "grid.json.xz").read_bytes()))
    return data


def cells() -> Iterator[tuple[Cell, Manner]]:
    """Every string of ICU's, and the manner in which ours is to be made."""
    data = grid()
    manners = [manner(name.partition(" ")[0], digits) for name, digits in data["columns"]]
    for (kind, *arguments), row in zip(data["cases"], data["rows"], strict=True):
        for (name, _), how, expected in zip(data["columns"], manners, row, strict=True):
            if expected is not None:
                yield Cell(name, kind, tuple(arguments), cldr.without_marks(expected)), how


@cache
def by_cldr(how: Manner) -> Profile:
    """The profile of a language that has none of ours, in a manner's digits."""
    beneath = load("english-uk").model_dump(by_alias=True)
    own = {**conventions(how.tag), "language": cldr.negotiate(how.tag).partition("_")[0]}
    own["numbers"] = {"digits": how.numbers.digits}
    return Profile.model_validate(merged(beneath, own))


def _shown(value: Value, how: Manner) -> str:
    """A value as documents show it."""
    return format_value(value, by_cldr(how), Content(), Diagnostics()).text


def _day(day: str, length: str = "") -> DateValue:
    found = date.fromisoformat(day)
    return DateValue(found.year, found.month, found.day, "" if length == "long" else length)


def _month(how: Manner, day: str) -> str:
    return _shown(replace(_day(day), day=None), how)


def _time(how: Manner, clock: str, length: str) -> str:
    hour, minute, _ = clock.split(":")
    return _shown(TimeValue(int(hour), int(minute)), how)


def _currency(how: Manner, amount: str, code: str, form: str) -> str:
    places = get_currency_precision(code)  # Intl shows them all
    number = shaped(Decimal(amount), Shape(places, places))
    if form == "name":
        name = cldr.currency_name(how.tag, code, number) or code
        return standard.currency_in_words(number, name, how)
    return standard.currency(
        number, code if form == "code" else standard.symbol(code, how.tag), how
    )


_ICU = Shape(0, 3)  # what Intl shows of a number unless it is asked
OURS: dict[str, Callable[..., str]] = {
    "date": lambda how, day, length: _shown(_day(day, length), how),
    "month": _month,
    "time": _time,
    "datetime": lambda how, day, length: _shown(
        DateTimeValue(_day(day, length), TimeValue(14, 30)), how
    ),
    "decimal": lambda how, number: standard.decimal(Decimal(number), how, _ICU),
    "percent": lambda how, number: standard.percent(Decimal(number), how, Shape(0, 1)),
    "currency": _currency,
    "compact": lambda how, number, length: standard.compact(Decimal(number), how, length),
    "unit": lambda how, number, name, width: units.unit(Decimal(number), name, width, how, _ICU),
    "list": lambda how, items: names.joined(items, by_cldr(how)),
    "plural": lambda how, number, _: cldr.category(how.tag, Decimal(number)),
}


def ours(cell: Cell, how: Manner) -> str:
    """Our string for a cell."""
    return OURS[cell.kind](how, *cell.arguments)
