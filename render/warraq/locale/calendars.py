"""The calendars: Gregorian, Hijri (Umm al-Qura) and Solar Hijri, and the names of their months.

Hijri dates are those of the calendar of Umm al-Qura, by ``hijridate``; Solar Hijri ones those of
Iran and Afghanistan, by ``persiantools``.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import Any, Literal, NamedTuple

from hijridate import Gregorian, Hijri
from hijridate.ummalqura import GREGORIAN_RANGE

from warraq.locale import cldr, tables
from warraq.locale.profile import Profile

__all__ = [
    "Calendar", "CalendarDate", "covered", "from_calendar", "letterhead_forms", "month",
    "month_cut_short", "month_name", "month_start", "to_calendar", "weekday",
]  # fmt: skip

Calendar = Literal["gregorian", "hijri", "solar"]
_TABLES: dict[Calendar, str] = {
    "gregorian": "months", "hijri": "hijri", "solar": "solar"
}  # fmt: skip
# The years whose leap days the Calendar Center of the University of Tehran has published.
_SOLAR_YEARS = (1206, 1498)


class CalendarDate(NamedTuple):
    """A day of one of the calendars."""

    year: int
    month: int
    day: int


def _jalali() -> Any:
    """The library's class, which is half typed; imported late, since few documents need it."""
    from persiantools.jdatetime import JalaliDate

    return JalaliDate


@cache
def covered(calendar: Calendar) -> tuple[date, date]:
    """The first and the last Gregorian day that a calendar's tables cover."""
    if calendar == "gregorian":
        return date.min, date.max
    if calendar == "hijri":
        first, last = GREGORIAN_RANGE
        return date(*first), date(*last)
    first_year, last_year = _SOLAR_YEARS
    after = _jalali()(last_year + 1, 1, 1).to_gregorian()
    return _jalali()(first_year, 1, 1).to_gregorian(), after - timedelta(days=1)


def to_calendar(day: date, calendar: Calendar) -> CalendarDate | None:
    """The day in a calendar; None where its tables do not reach."""
    first, last = covered(calendar)
    if not first <= day <= last:
        return None
    if calendar == "gregorian":
        return CalendarDate(day.year, day.month, day.day)
    if calendar == "hijri":
        return CalendarDate(*Gregorian.fromdate(day).to_hijri().datetuple())
    found = _jalali().to_jalali(day.year, day.month, day.day)
    return CalendarDate(found.year, found.month, found.day)


def from_calendar(given: CalendarDate, calendar: Calendar) -> date | None:
    """The Gregorian day; None for one that is not in the calendar, or not in its tables."""
    try:
        if calendar == "gregorian":
            return date(*given)
        if calendar == "hijri":
            return date(*Hijri(*given).to_gregorian().datetuple())
        if not _SOLAR_YEARS[0] <= given.year <= _SOLAR_YEARS[1]:
            return None
        found: date = _jalali()(*given).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return found


def month_start(year: int, number: int, calendar: Calendar) -> date | None:
    """The first Gregorian day of a month; ``number`` 13 stands for the next year's first."""
    following, index = divmod(number - 1, 12)
    return from_calendar(CalendarDate(year + following, index + 1, 1), calendar)


@cache
def _family(table: str, name: str) -> tuple[str, ...]:
    families: dict[str, list[str]] = tables.read("data", table) or {}
    return tuple(families[name])


def month_name(number: int, calendar: Calendar, profile: Profile, *, alone: bool = False) -> str:
    """The name of a month in the profile's family; ``alone``: with no day beside it (декабрь)."""
    style = profile.calendar
    families = {
        "gregorian": style.months, "hijri": style.hijri_months, "solar": style.solar_months
    }  # fmt: skip
    if families[calendar] == "cldr":
        context = "stand-alone" if alone else "format"
        names: Any = cldr.find(profile.locale, "months", context, "wide")
        return cldr.without_marks(str(names[number]))
    return _family(_TABLES[calendar], families[calendar])[number - 1]


def month_cut_short(number: int, profile: Profile) -> str:
    """The abbreviated name of a Gregorian month; whole in families of ours, which have no other."""
    if profile.calendar.months != "cldr":
        return month_name(number, "gregorian", profile)
    names: Any = cldr.find(profile.locale, "months", "format", "abbreviated")
    return cldr.without_marks(str(names[number]))


def month(number: int, profile: Profile) -> str:
    """The name of a Gregorian month that stands without a day."""
    return month_name(number, "gregorian", profile, alone=True)


def weekday(day: date, profile: Profile) -> str:
    """The name of the day of the week."""
    names: Any = cldr.find(profile.locale, "days", "format", "wide")
    return cldr.without_marks(str(names[day.weekday()]))


def letterhead_forms(profile: Profile) -> tuple[str, ...]:
    """The forms in which the head of a letter gives its date (see `DateValue`), one or two."""
    style = profile.calendar
    forms = ("hijri", "gregorian") if style.letterhead == "dual" else (style.letterhead,)
    if style.letterhead_figures:
        return tuple(f"short+{form}" for form in forms)
    return tuple("" if form == style.prose and len(forms) == 1 else form for form in forms)
