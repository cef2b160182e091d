"""Times of the day, times on a day, and spans of both."""

from __future__ import annotations

from warraq.document.values import DateTimeSpan, DateTimeValue, TimeSpan, TimeValue
from warraq.locale import cldr, dates, isolation
from warraq.locale.numbers import digits, localized
from warraq.locale.profile import Profile
from warraq.locale.setting import Formatted, Setting
from warraq.locale.words import word

__all__ = ["datetime_span", "datetime_value", "time", "time_span"]


def time(value: TimeValue, setting: Setting) -> Formatted:
    """``10:30 صباحاً``, ``14:30``."""
    pattern = setting.profile.time.pattern
    half = _half(value, setting) if "{half}" in pattern else ""
    return Formatted(_fill(pattern, value, half, setting.profile))


def _fill(pattern: str, value: TimeValue, half: str, profile: Profile) -> str:
    return pattern.format(
        h=digits(value.hour % 12 or 12, profile),
        hh=digits(f"{value.hour:02d}", profile),
        min=digits(f"{value.minute:02d}", profile),
        half=half,
    ).strip()


def _half(value: TimeValue, setting: Setting) -> str:
    """Which twelve hours are meant. The two that are called 12 have words of their own, since am
    and pm tell them badly apart."""
    if value.hour % 12:
        return word("time.am" if value.hour < 12 else "time.pm", setting)
    if value.hour:
        return word("time.after-noon" if value.minute else "time.noon", setting)
    return word("time.after-midnight" if value.minute else "time.midnight", setting)


def time_span(value: TimeSpan, setting: Setting) -> Formatted:
    """A span in words (من 9:00 إلى 11:30 صباحاً), the half of the day once where both share it."""
    start, end = value.start, value.end
    if start == end:
        return time(start, setting)
    a, b = (time(one, setting) for one in (start, end))
    pattern = setting.profile.time.pattern
    if "{half}" in pattern and _half(start, setting) == _half(end, setting) and _follow(start, end):
        a = Formatted(_fill(pattern.replace("{half}", ""), start, "", setting.profile))
    return isolation.filled(setting.profile.span.otherwise, a=a, b=b)


def _follow(start: TimeValue, end: TimeValue) -> bool:
    return (start.hour, start.minute) < (end.hour, end.minute)


# --- with their day --------------------------------------------------------------------------


def datetime_value(value: DateTimeValue, setting: Setting) -> Formatted:
    """``18 مايو 2025، الساعة 2:30 مساءً``, with the zone where the value asks for it."""
    clock = _with_zone(time(value.time, setting), value, setting)
    pattern = setting.profile.time.with_date
    return isolation.filled(pattern, date=dates.date_value(value.date, setting), time=clock)


def _with_zone(clock: Formatted, value: DateTimeValue, setting: Setting) -> Formatted:
    if not value.zone or value.offset is None:
        return clock
    return isolation.filled("{time} {zone}", time=clock, zone=_zone(value.offset, setting.profile))


def _zone(offset: int, profile: Profile) -> Formatted:
    """The profile's name for the time of an offset, else CLDR's localized GMT format (UTS #35,
    part 4, "Using Time Zone Names")."""
    hours, minutes = divmod(abs(offset), 60)
    sign = "-" if offset < 0 else "+"
    named = profile.time.zones.get(f"{sign}{hours:02d}:{minutes:02d}")
    if named:
        return Formatted(named, isolation.of_text(named, profile.direction))
    figures = f"{sign}{hours}:{minutes:02d}" if minutes else f"{sign}{hours}"
    shown = Formatted(localized(figures, profile), "ltr" if profile.direction == "rtl" else "")
    pattern = cldr.without_marks(str((cldr.find(profile.locale, "zone_formats") or {})["gmt"]))
    if not offset:
        shown, pattern = Formatted(""), pattern.replace("%s", "").strip() + "%s"
    return isolation.filled(f"({pattern.replace('%s', '{offset}')})", offset=shown)


def datetime_span(value: DateTimeSpan, setting: Setting) -> Formatted:
    """From a time on a day to another; what lies on one day names it once."""
    start, end = value.start, value.end
    profile = setting.profile
    if start == end:
        return datetime_value(start, setting)
    if start.date == end.date and start.offset == end.offset:
        clock = time_span(TimeSpan(start.time, end.time), setting)
        clock = _with_zone(clock, start, setting)
        day = dates.date_value(start.date, setting)
        return isolation.filled(profile.time.span_with_date, date=day, time=clock)
    a, b = (datetime_value(one, setting) for one in (start, end))
    return isolation.filled(profile.span.whole, a=a, b=b)
