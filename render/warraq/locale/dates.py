"""Dates and spans of dates, by the calendars and patterns of a profile.

A month or a year alone stands in the Gregorian calendar in every profile: none of them is one month
or year of another calendar, and a pair of those (آذر/دی) would say less than what was written.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from warraq.document.values import DateSpan, DateValue
from warraq.locale import calendars, isolation
from warraq.locale.calendars import Calendar, CalendarDate
from warraq.locale.numbers import digits
from warraq.locale.profile import Profile
from warraq.locale.setting import Formatted, Setting

__all__ = ["date_value", "span"]

_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class _Asked(NamedTuple):
    """What a form asks for (see `DateValue`). ``marked``: the calendar is to be told."""

    shape: str
    calendar: str
    marked: bool


def _asked(form: str, profile: Profile) -> _Asked:
    words = form.split("+")
    named = [word for word in words if word in ("gregorian", "hijri", "solar", "dual")]
    shape = next((word for word in words if word not in named), "")
    prose = profile.calendar.prose
    calendar = named[0] if named else prose
    return _Asked(shape, calendar, bool(named) or prose != "gregorian")


# --- patterns --------------------------------------------------------------------------------


def _pattern(asked: _Asked, calendar: Calendar, profile: Profile) -> str:
    style = profile.date
    if asked.shape == "short":
        marked_short = style.gregorian_short if asked.marked else ""
        return {
            "gregorian": marked_short or style.short,
            "hijri": style.hijri_short,
            "solar": style.solar_short,
        }[calendar]
    marked = {"gregorian": style.gregorian, "hijri": style.hijri, "solar": style.solar}[calendar]
    if calendar == "gregorian" and not asked.marked:
        return {"full": style.full, "medium": style.medium}.get(asked.shape, style.long)
    return _with_weekday(marked, style.full) if asked.shape == "full" else marked


def _with_weekday(pattern: str, full: str) -> str:
    """A pattern with the day of the week where the profile's full one has it."""
    before = re.match(r"(.*\{weekday\}[^{]*)\{(?!weekday)", full)
    if before:
        return before[1] + pattern
    after = re.search(r"\}([^{}]*\{weekday\}.*)$", full)
    return pattern + after[1] if after else pattern


def _divided(pattern: str) -> tuple[str, str] | None:
    """Day and month, and the year with what marks it: ``{day} {month}``, ``سنة {year}م``; None
    where the year does not come last."""
    year, day, month = (pattern.find(f"{{{name}}}") for name in ("year", "day", "month"))
    if min(day, month) < 0 or year < max(day, month):
        return None
    at = pattern.index("}", max(day, month)) + 1
    # A comma that divides the year from what is before it belongs to neither.
    return pattern[:at], pattern[at:].lstrip(" ,،")


def _year_of(profile: Profile) -> str:
    """A Gregorian year with the mark of its calendar, where the profile has one."""
    divided = _divided(profile.date.gregorian)
    return divided[1] if divided else profile.date.year


def _fill(
    pattern: str, given: CalendarDate, calendar: Calendar, day: date, profile: Profile
) -> str:
    """A pattern with its names and numbers; ``day`` is the same as ``given``."""
    return pattern.format(
        year=digits(given.year, profile),
        month=_name(pattern, given.month, calendar, profile),
        mon=calendars.month_cut_short(given.month, profile) if "{mon}" in pattern else "",
        m=digits(given.month, profile),
        mm=digits(f"{given.month:02d}", profile),
        day=_day(given.day, profile),
        dd=digits(f"{given.day:02d}", profile),
        weekday=calendars.weekday(day, profile) if "{weekday}" in pattern else "",
    )


def _name(pattern: str, number: int, calendar: Calendar, profile: Profile) -> str:
    if "{month}" not in pattern:
        return ""
    return calendars.month_name(number, calendar, profile, alone="{day}" not in pattern)


def _day(number: int, profile: Profile) -> str:
    if number == 1 and profile.date.first_day:
        return profile.date.first_day
    return digits(number, profile)


# --- dates -----------------------------------------------------------------------------------


def date_value(value: DateValue, setting: Setting) -> Formatted:
    """A day, month or year in the form that the value asks for."""
    profile = setting.profile
    asked = _asked(value.form, profile)
    if value.day is None:
        return Formatted(_month_or_year(value, asked, profile))
    if asked.shape == "weekday":
        return Formatted(calendars.weekday(value.date, profile))
    if asked.shape == "week":
        return span(_week(value, asked, setting), setting)
    if asked.calendar == "dual":
        return _dual(value, asked.shape, setting)
    calendar, given = _found(value, asked, setting)
    pattern = _pattern(asked, calendar, profile)
    return _one(_fill(pattern, given, calendar, value.date, profile), profile)


def _beside_hijri(profile: Profile) -> Profile:
    """The profile with the names that its Gregorian months have beside Hijri ones."""
    months = profile.calendar.beside_hijri
    if not months:
        return profile
    calendar = profile.calendar.model_copy(update={"months": months})
    return profile.model_copy(update={"calendar": calendar})


def _one(text: str, profile: Profile) -> Formatted:
    """Figures with strokes between them turn round in right-to-left text."""
    alone = profile.direction == "rtl" and not any(char.isalpha() for char in text)
    return Formatted(text, "ltr" if alone else "")


def _month_or_year(value: DateValue, asked: _Asked, profile: Profile) -> str:
    style = profile.date
    first = CalendarDate(value.year, value.month or 1, 1)
    if value.month is None:
        pattern = _year_of(profile) if asked.marked else style.year
    elif asked.marked:
        # The month's own pattern, with the marked year in place of the bare one.
        pattern = style.month.replace("{year}", _year_of(profile))
    else:
        pattern = style.month
    return _fill(pattern, first, "gregorian", value.date, profile)


def _week(value: DateValue, asked: _Asked, setting: Setting) -> DateSpan:
    """The week that a day lies in; told, and cut off, where the calendar ends within it."""
    calendar = setting.profile.calendar
    since = (value.date.weekday() - _WEEK.index(calendar.week_start)) % 7
    form = asked.calendar if asked.marked and asked.calendar != calendar.prose else ""
    days = range(value.date.toordinal() - since, value.date.toordinal() - since + 7)
    known = [day for day in days if 0 < day <= date.max.toordinal()]
    if len(known) < len(days):
        setting.diagnostics.add("locale.week-range", setting.place, date=value.iso)
    first, last = (date.fromordinal(day) for day in (known[0], known[-1]))
    return DateSpan(*(DateValue(d.year, d.month, d.day, form) for d in (first, last)))


def _found(value: DateValue, asked: _Asked, setting: Setting) -> tuple[Calendar, CalendarDate]:
    """The day in the calendar that was asked for; told, and Gregorian, where its tables end."""
    calendar: Calendar = "gregorian"
    if asked.calendar == "hijri":
        calendar = "hijri"
    elif asked.calendar == "solar":
        calendar = "solar"
    found = calendars.to_calendar(value.date, calendar)
    if found is not None:
        return calendar, found
    first, last = calendars.covered(calendar)
    setting.diagnostics.add(
        f"locale.{calendar}-range", setting.place, date=value.iso, first=first, last=last
    )
    day = value.date
    return "gregorian", CalendarDate(day.year, day.month, day.day)


def _dual(value: DateValue, shape: str, setting: Setting) -> Formatted:
    """Two calendars side by side, each part isolated as it would be alone."""
    profile = setting.profile
    pattern = profile.date.dual
    if shape == "full" and "{weekday}" not in pattern:
        pattern = _with_weekday(pattern, profile.date.full)
    others: tuple[Calendar, ...] = ("hijri", "solar")
    for other in others:
        if f"{{{other}" in pattern and calendars.to_calendar(value.date, other) is None:
            # Told once, and the Gregorian half then stands alone.
            return date_value(replace(value, form=other), setting)
    beside = replace(setting, profile=_beside_hijri(profile))
    parts: dict[str, Formatted | str] = {
        name: date_value(replace(value, form=_joined(shape, form)), beside)
        for name, form in _PARTS.items()
        if f"{{{name}}}" in pattern
    }
    parts["weekday"] = calendars.weekday(value.date, profile)
    # Figures alone: what marks them is the pattern's own.
    parts["short"] = _figures(value, "gregorian", profile.date.short, setting)
    if "{hijri-digits}" in pattern:
        parts["hijri-digits"] = _figures(value, "hijri", profile.date.hijri_digits, setting)
    return isolation.filled(pattern, **parts)


#: What the pattern of a dual date may hold, and the form that each has.
_PARTS = {
    "hijri": "hijri", "gregorian": "gregorian", "solar": "solar"
}  # fmt: skip


def _joined(shape: str, form: str) -> str:
    return f"short+{form}" if shape == "short" and "short" not in form else form


def _figures(value: DateValue, calendar: Calendar, pattern: str, setting: Setting) -> Formatted:
    given = calendars.to_calendar(value.date, calendar)
    assert given is not None  # else the dual date is none
    return _one(_fill(pattern, given, calendar, value.date, setting.profile), setting.profile)


# --- spans -----------------------------------------------------------------------------------


def span(value: DateSpan, setting: Setting) -> Formatted:
    """A span in words (من 7 إلى 9 ديسمبر 2020), what both ends share written once.

    Words and not a dash: a range of figures turns round in right-to-left text.
    """
    start, end = value.start, value.end
    if start == end:
        return date_value(start, setting)
    asked = _asked(start.form, setting.profile)
    if asked.shape == "week":
        # From the beginning of the one week to the end of the other.
        first, last = (_week(one, asked, setting) for one in (start, end))
        return span(DateSpan(first.start, last.end), setting)
    shared = _shared(start, end, setting)
    if shared is not None:
        return Formatted(shared)
    a, b = (date_value(one, setting) for one in (start, end))
    style = setting.profile.span
    return isolation.filled(style.whole if start.day and end.day else style.otherwise, a=a, b=b)


def _shared(start: DateValue, end: DateValue, setting: Setting) -> str | None:
    """The span with its common year, or month and year, written once; None where it has none."""
    profile = setting.profile
    asked = _asked(start.form, profile)
    precision = [(v.month is None, v.day is None) for v in (start, end)]
    plain = start.form == end.form and not asked.shape and asked.calendar != "dual"
    if not plain or precision[0] != precision[1] or start.month is None:
        return None
    if start.day is None:
        return _shared_months(start, end, asked, profile)
    (calendar, first), (other, last) = (_found(one, asked, setting) for one in (start, end))
    divided = _divided(_pattern(asked, calendar, profile))
    if first.year != last.year or calendar != other or divided is None:
        return None
    head, year = divided[0], divided[1].format(year=digits(first.year, profile))
    if first.month == last.month:
        name = calendars.month_name(first.month, calendar, profile)
        a, b = (_day(one.day, profile) for one in (first, last))
        return profile.span.days.format(a=a, b=b, month=name, year=year)
    ends = ((first, start), (last, end))
    a, b = (_fill(head, one, calendar, v.date, profile) for one, v in ends)
    return profile.span.dates.format(a=a, b=b, year=year)


def _shared_months(start: DateValue, end: DateValue, asked: _Asked, profile: Profile) -> str | None:
    if start.year != end.year:
        return None
    pattern = _year_of(profile) if asked.marked else "{year}"
    a, b = (calendars.month(v.month or 1, profile) for v in (start, end))
    year = pattern.format(year=digits(start.year, profile))
    return profile.span.months.format(a=a, b=b, year=year)
