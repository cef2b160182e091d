"""Dates, spans of dates, and times of the day, by the patterns of a profile."""

from __future__ import annotations

from datetime import date

from warraq.document.tree import Isolate
from warraq.document.values import DateSpan, DateValue, TimeValue
from warraq.locale import calendars
from warraq.locale.numbers import digits
from warraq.locale.profile import Profile
from warraq.locale.setting import Formatted, Setting
from warraq.locale.words import word

__all__ = ["date_value", "span", "time"]


# --- dates -----------------------------------------------------------------------------------


def date_value(value: DateValue, setting: Setting) -> Formatted:
    """A day, month or year in the form that the value asks for."""
    profile = setting.profile
    if value.month is None:
        return Formatted(_fill(profile.date.year, value, profile))
    if value.day is None:
        return Formatted(_fill(profile.date.month, value, profile))
    if value.form in ("hijri", "dual"):
        return Formatted(_hijri_form(value, setting))
    text = _fill(_pattern(value, profile), value, profile)
    isolate: Isolate = "ltr" if value.form == "short" and profile.direction == "rtl" else ""
    return Formatted(text, isolate)


def _pattern(value: DateValue, profile: Profile) -> str:
    style = profile.date
    patterns = {"full": style.full, "short": style.short, "gregorian": style.gregorian}
    return patterns.get(value.form, style.long)


def _fill(pattern: str, value: DateValue, profile: Profile) -> str:
    """A Gregorian pattern with its names and numbers; ``{weekday}`` only for a day."""
    named = value.month is not None and "{month}" in pattern
    return pattern.format(
        year=digits(value.year, profile),
        month=calendars.month(value.month or 1, profile) if named else "",
        mm=digits(f"{value.month or 1:02d}", profile),
        day=_day(value, profile),
        dd=digits(f"{value.day or 1:02d}", profile),
        weekday=calendars.weekday(value.date, profile) if "{weekday}" in pattern else "",
    )


def _day(value: DateValue, profile: Profile) -> str:
    if value.day == 1 and profile.date.first_day:
        return profile.date.first_day
    return digits(value.day or 1, profile)


def _hijri_form(value: DateValue, setting: Setting) -> str:
    profile = setting.profile
    style = profile.date
    hijri = calendars.hijri(value.date)
    if hijri is None:
        first, last = calendars.hijri_range()
        setting.diagnostics.add(
            "locale.hijri-range", setting.place, date=value.iso, first=first, last=last
        )
        return _fill(style.gregorian, value, profile)
    if value.form == "hijri":
        return _fill_hijri(style.hijri, hijri, value.date, profile)
    parts = {
        "weekday": calendars.weekday(value.date, profile),
        "hijri": _fill_hijri(style.hijri, hijri, value.date, profile),
        "hijri-digits": _fill_hijri(style.hijri_digits, hijri, value.date, profile),
        "gregorian": _fill(style.gregorian, value, profile),
        "short": _fill(style.short, value, profile),
    }
    return style.dual.format_map(parts)


def _fill_hijri(pattern: str, hijri: calendars.HijriDate, day: date, profile: Profile) -> str:
    return pattern.format(
        year=digits(hijri.year, profile),
        month=calendars.hijri_month(hijri.month, profile),
        mm=digits(f"{hijri.month:02d}", profile),
        day=digits(hijri.day, profile),
        dd=digits(f"{hijri.day:02d}", profile),
        weekday=calendars.weekday(day, profile),
    )


# --- spans -----------------------------------------------------------------------------------


def span(value: DateSpan, setting: Setting) -> Formatted:
    """A span in words (من 7 إلى 9 ديسمبر 2020), what both ends share written once.

    Words and not a dash: a range of figures turns round in right-to-left text.
    """
    start, end = value.start, value.end
    if start == end:
        return date_value(start, setting)
    shared = _shared(start, end, setting.profile)
    if shared is not None:
        return Formatted(shared)
    a, b = (date_value(one, setting).text for one in (start, end))
    style = setting.profile.span
    pattern = style.whole if start.day and end.day else style.otherwise
    return Formatted(pattern.format(a=a, b=b))


def _shared(start: DateValue, end: DateValue, profile: Profile) -> str | None:
    """The span with its common year, or month and year, written once; None where it has none."""
    precision = [(v.month is None, v.day is None) for v in (start, end)]
    plain = not start.form and not end.form
    if not plain or precision[0] != precision[1] or start.year != end.year or start.month is None:
        return None
    year = digits(start.year, profile)
    if start.day is None:
        a, b = (calendars.month(v.month or 1, profile) for v in (start, end))
        return profile.span.months.format(a=a, b=b, year=year)
    if start.month == end.month:
        name = calendars.month(start.month, profile)
        a, b = (_day(v, profile) for v in (start, end))
        return profile.span.days.format(a=a, b=b, month=name, year=year)
    a, b = (_without_year(v, profile) for v in (start, end))
    return profile.span.dates.format(a=a, b=b, year=year)


def _without_year(value: DateValue, profile: Profile) -> str:
    pattern = profile.date.long.replace("{year}", "")
    return _fill(pattern, value, profile).strip(" ،,")


# --- times -----------------------------------------------------------------------------------


def time(value: TimeValue, setting: Setting) -> Formatted:
    """``10:30 صباحاً``, ``14:30``."""
    profile = setting.profile
    pattern = profile.time.pattern
    text = pattern.format(
        h=digits(value.hour % 12 or 12, profile),
        hh=digits(f"{value.hour:02d}", profile),
        min=digits(f"{value.minute:02d}", profile),
        half=_half(value.hour, setting) if "{half}" in pattern else "",
    )
    return Formatted(text)


def _half(hour: int, setting: Setting) -> str:
    if hour < 12:
        return word("time.am", setting)
    return word("time.noon" if hour == 12 else "time.pm", setting)
