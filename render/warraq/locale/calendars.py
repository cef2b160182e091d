"""The Hijri calendar of Umm al-Qura, and the names of months and days."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any, NamedTuple

from hijridate import Gregorian
from hijridate.ummalqura import GREGORIAN_RANGE

from warraq.locale import cldr, tables
from warraq.locale.profile import Profile

__all__ = ["HijriDate", "hijri", "hijri_month", "hijri_range", "month", "weekday"]


class HijriDate(NamedTuple):
    year: int
    month: int
    day: int


def hijri_range() -> tuple[date, date]:
    """The first and last Gregorian day that the tables of Umm al-Qura cover."""
    first, last = GREGORIAN_RANGE
    return date(*first), date(*last)


def hijri(day: date) -> HijriDate | None:
    """The day in the calendar of Umm al-Qura; None where its tables do not reach."""
    try:
        found = Gregorian.fromdate(day).to_hijri()
    except OverflowError:
        return None
    return HijriDate(found.year, found.month, found.day)


@cache
def _family(table: str, name: str) -> tuple[str, ...]:
    families: dict[str, list[str]] = tables.read("data", table) or {}
    return tuple(families[name])


def month(number: int, profile: Profile) -> str:
    """The name of a Gregorian month in the profile's family."""
    if profile.calendar.months == "cldr":
        names: Any = cldr.find(profile.locale, "months", "format", "wide")
        return cldr.without_marks(str(names[number]))
    return _family("months", profile.calendar.months)[number - 1]


def hijri_month(number: int, profile: Profile) -> str:
    """The name of a Hijri month in the profile's family."""
    return _family("hijri", profile.calendar.hijri_months)[number - 1]


def weekday(day: date, profile: Profile) -> str:
    """The name of the day of the week."""
    names: Any = cldr.find(profile.locale, "days", "format", "wide")
    return cldr.without_marks(str(names[day.weekday()]))
