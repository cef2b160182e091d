"""The names that dates are made of, out of the tables that write them and CLDR: one for each month
and day of the week, whichever way it was typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product
from typing import Any

from warraq.locale import cldr, tables
from warraq.locale.calendars import Calendar
from warraq.locale.profile import DEFAULTS
from warraq.locale.reading.letters import fold

__all__ = [
    "Month", "key", "months", "particles", "spelled_months", "spelled_weekdays", "spellings",
    "weekdays", "words",
]  # fmt: skip

Month = tuple[Calendar, int]
_FILES: dict[Calendar, str] = {"gregorian": "months", "hijri": "hijri", "solar": "solar"}
#: Where CLDR's month names differ within a language.
_LOCALES = ("fa-AF", "ar-MR")


def _reading() -> Mapping[str, Any]:
    return tables.read("data", "reading") or {}


def words(kind: str) -> list[str]:
    """The words that stand around dates (data/reading.toml)."""
    return list(_reading()["words"][kind])


def particles() -> str:
    """The letters that are written together with what follows them."""
    return fold(_reading()["words"]["particles"])


def spellings(table: str, kind: str) -> list[str]:
    """The ways of typing one thing: an era, a percent sign."""
    return list(_reading()[table][kind])


def _locales(language: str) -> list[str]:
    return list(dict.fromkeys(one for one in (*DEFAULTS, *_LOCALES, language) if one))


def key(name: str) -> str:
    """What `months` and `weekdays` know a matched name by."""
    return "".join(char for char in fold(name.rstrip(".")) if not char.isspace() and char != "-")


def _month_names(language: str) -> Iterator[tuple[str, Month]]:
    for calendar in _FILES:
        yield from ((name, (calendar, number)) for name, number in _own_names(calendar))
    for locale in _locales(language):
        for context, width in product(("format", "stand-alone"), ("wide", "abbreviated")):
            found = cldr.find(locale, "months", context, width) or {}
            yield from ((str(name), ("gregorian", number)) for number, name in found.items())


def _own_names(calendar: Calendar) -> Iterator[tuple[str, int]]:
    for family in (tables.read("data", _FILES[calendar]) or {}).values():
        # The halves of a double name stand in families of their own.
        yield from ((name, number) for number, name in enumerate(family, 1) if "/" not in name)
    for number, names in _reading()["months"][calendar].items():
        yield from ((name, int(number)) for name in names)


@lru_cache(maxsize=16)
def spelled_months(language: str = "") -> Mapping[str, Month]:
    """Every name of a month in the six languages, and in one more.

    A name that is another month's elsewhere is the first's: our own tables come before CLDR's.
    """
    found: dict[str, Month] = {}
    for name, month in _month_names(language):
        if any(char.isalpha() for char in name):
            found.setdefault(name, month)
    return found


@lru_cache(maxsize=16)
def months(language: str = "") -> Mapping[str, Month]:
    """The same by the `key` of the name."""
    found: dict[str, Month] = {}
    for name, month in spelled_months(language).items():
        found.setdefault(key(name), month)
    return found


@lru_cache(maxsize=16)
def spelled_weekdays(language: str = "") -> Mapping[str, int]:
    """Every name of a day of the week; Monday is 0, as in `datetime`."""
    found: dict[str, int] = {}
    for number, names in _reading()["weekdays"].items():
        found.update((name, int(number) - 1) for name in names)
    for locale in _locales(language):
        for context in ("format", "stand-alone"):
            for day, name in (cldr.find(locale, "days", context, "wide") or {}).items():
                found.setdefault(str(name), day)
    return found


@lru_cache(maxsize=16)
def weekdays(language: str = "") -> Mapping[str, int]:
    """The same by the `key` of the name."""
    return {key(name): day for name, day in spelled_weekdays(language).items()}
