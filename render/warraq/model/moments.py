"""Dates, times and spans of them as authors write them: by ISO 8601, and nothing else.

What a reader is shown depends on language and place; what an author writes must not, since
``07/12/2020`` is one day to some and another to others.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from warraq.document.values import (
    DateSpan,
    DateTimeSpan,
    DateTimeValue,
    DateValue,
    TimeSpan,
    TimeValue,
)
from warraq.model.entered import ValueFault, ascii_figures
from warraq.model.located import written

__all__ = [
    "CALENDARS", "SHAPES", "parse_date", "parse_date_or_span", "parse_datetime",
    "parse_datetime_or_span", "parse_time", "parse_time_or_span",
]  # fmt: skip

#: How a date may be asked for, and in which calendar.
SHAPES = ("full", "medium", "short", "weekday", "week")
CALENDARS = ("gregorian", "hijri", "solar", "dual")
# What months and years have none of.
_OF_DAYS = {"weekday", "week", "hijri", "solar", "dual"}

# Of ASCII digits alone: to Python, those of every script are digits, and ² is one
# that int() refuses.
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
# Seconds are read, and not shown.
_CLOCK = r"([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:[.,]\d+)?)?"
_TIME = re.compile(_CLOCK, re.ASCII)
_DATETIME = re.compile(rf"([\d-]+)[Tt ]({_CLOCK})([Zz]|[+-]\d\d(?::?[0-5]\d)?)?", re.ASCII)


def parse_date(text: object, form: str = "") -> DateValue:
    """``2019-12-15``, ``2019-12`` or ``2019`` (ISO 8601), or a date object.

    Raises `ValueFault`.
    """
    if isinstance(text, datetime):
        text = text.date()
    match = _ISO.fullmatch(ascii_figures(text))
    if not match:
        raise ValueFault("value.date", text)
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        raise ValueFault("value.date", text) from None
    if day is None and (asked := _OF_DAYS.intersection(form.split("+"))):
        raise ValueFault("value.no-day", text, form=min(asked))
    return DateValue(year, month, day, form)


def parse_date_or_span(text: object, form: str = "") -> DateValue | DateSpan:
    """A date, or two with ``/`` between them (ISO 8601 interval)."""
    first, slash, second = written(text).partition("/")
    if not slash:
        return parse_date(text, form)
    try:
        start, end = parse_date(first, form), parse_date(second, form)
    except ValueFault as fault:
        raise _of_whole(fault, text) from None
    if end.date < start.date:
        raise ValueFault("value.span-order", text)
    return DateSpan(start, end)


def _of_whole(fault: ValueFault, text: object) -> ValueFault:
    """What is wrong with a half, told of the whole: whoever reads it knows of no halves."""
    params = {key: value for key, value in fault.params.items() if key != "text"}
    return ValueFault(fault.code, text, **params)


def parse_time(text: object, form: str = "") -> TimeValue:
    """``14:30``, or a time object."""
    if isinstance(text, time):
        text = text.replace(tzinfo=None).isoformat()  # as it is, whatever its zone
    match = _TIME.fullmatch(ascii_figures(text))
    if not match:
        raise ValueFault("value.time", text)
    return TimeValue(int(match[1]), int(match[2]))


def parse_time_or_span(text: object, form: str = "") -> TimeValue | TimeSpan:
    """A time, or two with ``/`` between them: ``22:00/02:00`` ends on the next day."""
    first, slash, second = ascii_figures(text).partition("/")
    if not slash:
        return parse_time(text, form)
    try:
        return TimeSpan(parse_time(first), parse_time(second))
    except ValueFault:
        raise ValueFault("value.time", text) from None


def parse_datetime(text: object, form: str = "") -> DateTimeValue:
    """``2025-05-18T14:30``, with or without a zone (``+03:00``, ``Z``), or a datetime object.

    An aware datetime is taken as it is, never converted.
    """
    match = _DATETIME.fullmatch(ascii_figures(text))
    if not match:
        raise ValueFault("value.datetime", text)
    day, clock, zone = match[1], match[2], match[5]
    words = [word for word in form.split("+") if word != "zone"]
    shows_zone = "zone" in form.split("+")
    if shows_zone and not zone:
        raise ValueFault("value.no-zone", text)
    try:
        value = parse_date(day, "+".join(words))
    except ValueFault:
        value = None
    if value is None or value.day is None:
        raise ValueFault("value.datetime", text)
    return DateTimeValue(value, parse_time(clock), _offset(zone, text), shows_zone)


def _offset(zone: str | None, text: object) -> int | None:
    if not zone:
        return None
    if zone in "Zz":
        return 0
    hours, minutes = int(zone[1:3]), int(zone[-2:]) if len(zone) > 3 else 0
    # No place on earth is further from UTC.
    if hours * 60 + minutes > 14 * 60:
        raise ValueFault("value.datetime", text)
    return (hours * 60 + minutes) * (-1 if zone[0] == "-" else 1)


def parse_datetime_or_span(text: object, form: str = "") -> DateTimeValue | DateTimeSpan:
    """A time on a day, or two with ``/`` between them; the second may leave its day out."""
    first, slash, second = ascii_figures(text).partition("/")
    if not slash:
        return parse_datetime(text, form)
    try:
        start = parse_datetime(first, form)
        # ISO 8601 lets the end leave out what it shares with the start: its day and its zone.
        clock = parse_time(second) if _TIME.fullmatch(second) else None
        end = replace(start, time=clock) if clock else parse_datetime(second, form)
    except ValueFault as fault:
        raise _of_whole(fault, text) from None
    if (start.offset is None) != (end.offset is None):
        raise ValueFault("value.no-zone", text)
    if _moment(end) < _moment(start):
        raise ValueFault("value.span-order", text)
    return DateTimeSpan(start, end)


def _moment(value: DateTimeValue) -> datetime:
    clock = time(value.time.hour, value.time.minute)
    return datetime.combine(value.date.date, clock) - timedelta(minutes=value.offset or 0)
