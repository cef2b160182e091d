"""How dates and times are written, and spans of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from warraq.locale import tables
from warraq.locale.table import Table, may_hold, must_hold

__all__ = ["CalendarStyle", "DateStyle", "SpanStyle", "TimeStyle", "Weekday"]

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

#: The tables of data/ in which a calendar's months have families.
_FAMILIES = {
    "months": "months", "hijri_months": "hijri", "solar_months": "solar", "beside_hijri": "months"
}  # fmt: skip


class CalendarStyle(Table):
    """``prose``: the calendar of a date in a text; ``letterhead``: of the one at the head of a
    letter, ``dual`` being the Hijri date and then the Gregorian one; ``letterhead_figures``: in
    figures throughout.

    ``months``, ``hijri_months`` and ``solar_months`` name families of data/months.toml,
    data/hijri.toml and data/solar.toml; ``cldr`` stands for the locale's own Gregorian ones.
    ``beside_hijri`` names the family of the Gregorian half of a dual date, where that is another
    (gazettes of the Maghreb).
    """

    prose: Literal["gregorian", "hijri", "solar"] = "gregorian"
    letterhead: Literal["gregorian", "hijri", "dual", "solar"] = "gregorian"
    letterhead_figures: bool = False
    months: str
    hijri_months: str
    solar_months: str = "persian"
    beside_hijri: str = ""
    week_start: Weekday
    weekend: tuple[Weekday, ...]

    @field_validator(*_FAMILIES)
    @classmethod
    def _is_family(cls, name: str, info: ValidationInfo) -> str:
        """The name of a family of months that there is."""
        field = str(info.field_name)
        known = list(tables.read("data", _FAMILIES[field]) or {})
        known += ["cldr"] if field == "months" else []
        known += [""] if field == "beside_hijri" else []
        if name not in known:
            raise PydanticCustomError("content.not-one-of", "{known}", {"known": known})
        return name


class DateStyle(Table):
    """Patterns of ``{day} {dd} {month} {m} {mm} {year} {weekday}``; ``{dd}`` and ``{mm}`` have two
    figures, ``{m}`` is the month in as many as it needs.

    ``long``, ``full``, ``month``, ``year`` and ``short`` are those of a Gregorian date; so is
    ``medium``, for where room is short, which may hold ``{mon}``, the month's abbreviated name;
    ``gregorian`` marks it as such, where another calendar is about. ``hijri`` and ``solar`` are
    those of the other calendars, ``hijri_short`` and ``solar_short`` in figures alone, with the
    era where the profile has one. ``dual`` is made of ``{weekday}`` and other patterns:
    ``{hijri} {gregorian} {solar} {hijri-digits} {short}``.
    """

    placeholders: ClassVar = {
        "": may_hold("day dd month m mm year weekday"),
        "medium": may_hold("day dd month mon m mm year weekday"),
        "month": may_hold("month m mm year"),
        "year": may_hold("year"),
        "first_day": may_hold(""),
        "dual": may_hold("weekday hijri gregorian solar hijri-digits short"),
    }
    needed: ClassVar = {
        "": must_hold("year month|m|mm day|dd"),
        "medium": must_hold("year month|mon|m|mm day|dd"),
        "month": must_hold("year month|m|mm"),
        "year": must_hold("year"),
        "first_day": (),
        "gregorian_short": (),
        "dual": must_hold("hijri|gregorian|solar|hijri-digits|short"),
    }

    long: str
    full: str
    medium: str
    month: str
    year: str
    short: str
    hijri: str
    hijri_digits: str
    hijri_short: str = "{year}/{mm}/{dd}"
    solar: str = "{day} {month} {year}"
    solar_short: str = "{year}/{mm}/{dd}"
    gregorian: str
    gregorian_short: str = ""
    dual: str
    first_day: str = ""


class SpanStyle(Table):
    """Patterns of ``{a}`` and ``{b}``: ``days`` share their month, ``dates`` and ``months`` their
    year, ``whole`` dates and what is ``otherwise`` share nothing."""

    placeholders: ClassVar = {
        "": may_hold("a b"),
        "days": may_hold("a b month year"),
        "dates": may_hold("a b year"),
        "months": may_hold("a b year"),
    }
    needed: ClassVar = {
        "": must_hold("a b"),
        "days": must_hold("a b month year"),
        "dates": must_hold("a b year"),
        "months": must_hold("a b year"),
    }

    days: str
    dates: str
    whole: str
    months: str
    otherwise: str


def _offset(text: str) -> str:
    """An offset from UTC (ISO 8601-1, 4.3.13)."""
    if not re.fullmatch(r"[+-](0\d|1[0-4]):[0-5]\d", text, re.ASCII):
        raise PydanticCustomError("locale.offset", "{text}", {"text": text})
    return text


class TimeStyle(Table):
    """``pattern`` is made of ``{h}`` (of twelve), ``{hh}`` (of twenty-four), ``{min}`` and
    ``{half}``, whose words are labels (``time.am`` …); ``with_date`` of ``{date}`` and ``{time}``,
    and ``span_with_date`` too, where the time is a span. ``zones`` names the time of an offset:
    ``"+03:00" = "بتوقيت الدوحة"``, all the year round: where clocks change with the seasons, an
    offset is not one place's alone.
    """

    placeholders: ClassVar = {
        "pattern": may_hold("h hh min half"),
        "with_date": may_hold("date time"),
        "span_with_date": may_hold("date time"),
    }
    needed: ClassVar = {"pattern": must_hold("min hh|half hh|h"), "": must_hold("date time")}

    pattern: str
    with_date: str = "{date}, {time}"
    span_with_date: str = "{date}, {time}"
    zones: Mapping[Annotated[str, AfterValidator(_offset)], str] = {}
