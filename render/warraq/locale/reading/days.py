"""What days a date covers: a month or a year of one calendar is a span of days in another."""

from __future__ import annotations

from datetime import date, timedelta

from warraq.document.values import DateSpan, DateValue
from warraq.locale.calendars import Calendar, CalendarDate, covered, from_calendar, month_start

__all__ = ["bounds", "days_between", "value_of"]


def value_of(
    calendar: Calendar, given: tuple[int, int | None, int | None]
) -> DateValue | DateSpan | None:
    """A date as a typed value; a month or a year of another calendar is a span of days."""
    year, month, day = given
    if day is not None:
        found = from_calendar(CalendarDate(year, month or 0, day), calendar)
        return _of(found) if found else None
    if calendar == "gregorian":
        is_one = from_calendar(CalendarDate(year, month or 1, 1), calendar) is not None
        return DateValue(year, month) if is_one else None
    first = month_start(year, month or 1, calendar)
    after = month_start(year, month + 1 if month else 13, calendar)
    if first is None:
        return None
    # The tables end with a month.
    last = after - timedelta(days=1) if after else covered(calendar)[1]
    return DateSpan(_of(first), _of(last))


def _of(day: date) -> DateValue:
    return DateValue(day.year, day.month, day.day)


def bounds(value: DateValue | DateSpan) -> tuple[date, date]:
    """The first and the last day."""
    if isinstance(value, DateSpan):
        return bounds(value.start)[0], bounds(value.end)[1]
    if value.day is not None:
        return value.date, value.date
    after = month_start(value.year, value.month + 1 if value.month else 13, "gregorian")
    return value.date, (after - timedelta(days=1)) if after else date.max


def days_between(one: DateValue | DateSpan, other: DateValue | DateSpan) -> int:
    """By how many days the other is later, below 0 by how many it is earlier; 0 where they have a
    day in common."""
    (first, last), (start, end) = bounds(one), bounds(other)
    return max((start - last).days, 0) or min((end - first).days, 0)
