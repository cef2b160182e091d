"""The grid of strings that ICU made, and how ours are made for the same cases.

A case is a kind and its arguments (``["date", "2020-12-07", "long"]``), a column a locale with its
own or other digits (``ar-QA``, ``ar-QA latn``). Directional marks are taken out of ICU's strings:
ours have none by design, since a value is isolated by its type.
"""

import json
import lzma
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple
from zoneinfo import ZoneInfo

from warraq.locale import cldr, lists, standard, units
from warraq.locale.patterns import Shape
from warraq.locale.signs import Manner, manner

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


def moment(clock: str, zone: str = "UTC", day: str = "2020-12-07") -> datetime:
    utc = datetime.combine(date.fromisoformat(day), time.fromisoformat(clock), ZoneInfo("UTC"))
    return utc.astimezone(ZoneInfo(zone))


def _currency(how: Manner, amount: str, code: str, form: str) -> str:
    number = Decimal(amount)
    if form == "name":
        return standard.currency_in_words(number, code, how)
    shown: Literal["code", "symbol"] = "code" if form == "code" else "symbol"
    return standard.currency(number, code, how, shown, accounting=form == "accounting")


_LISTS: dict[str, Literal["and", "or", "unit"]] = {
    "conjunction": "and",
    "disjunction": "or",
    "unit": "unit",
}
_ICU = Shape(0, 3)  # what Intl shows of a number unless it is asked
OURS: dict[str, Callable[..., str]] = {
    "date": lambda how, day, length: standard.date(date.fromisoformat(day), length, how),
    "month": lambda how, day: standard.skeleton(date.fromisoformat(day), "yMMMM", how),
    "time": lambda how, clock, length: standard.time(moment(clock), length, how),
    "zoned": lambda how, clock, zone, length: standard.time(moment(clock, zone), length, how),
    "datetime": lambda how, day, length: standard.datetime(
        moment("14:30:05", day=day), length, how
    ),
    "decimal": lambda how, number: standard.decimal(Decimal(number), how, _ICU),
    "percent": lambda how, number: standard.percent(Decimal(number), how, Shape(0, 1)),
    "currency": _currency,
    "compact": lambda how, number, length: standard.compact(Decimal(number), how, length),
    "unit": lambda how, number, name, width: units.unit(Decimal(number), name, width, how, _ICU),
    "list": lambda how, items, kind, width: lists.joined(items, how.tag, _LISTS[kind], width),
    "plural": lambda how, number, kind: cldr.category(how.tag, Decimal(number), kind),
}


def ours(cell: Cell, how: Manner) -> str:
    """Our string for a cell."""
    return OURS[cell.kind](how, *cell.arguments)
