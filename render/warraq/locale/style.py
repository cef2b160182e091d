"""The tables that a profile is made of: how one jurisdiction or house writes, kind by kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict

__all__ = [
    "CalendarStyle", "DateStyle", "Digits", "ListStyle", "MoneyStyle", "NumberStyle", "SpanStyle",
    "SpellingStyle", "Table", "TimeStyle", "TitleStyle", "UnitStyle", "Weekday",
]  # fmt: skip

#: CLDR numbering systems (UTS #35, part 3, §1): 123, ١٢٣, ۱۲۳.
Digits = Literal["latn", "arab", "arabext"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Table(BaseModel):
    """A table of a profile: keys with hyphens, none that is not known."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=lambda name: name.replace("_", "-"),
        populate_by_name=True,
    )


class NumberStyle(Table):
    """``digits``, and the signs that go with them; an empty one is CLDR's for these digits.

    ``minimum_grouping``: digits that must stand before the first separator (CLDR's
    minimumGroupingDigits: 2 writes 1234 and 12,345).
    """

    digits: Digits
    decimal: str = ""
    group: str = ""
    minus: str = ""
    percent: str = ""
    minimum_grouping: int = 1


class CalendarStyle(Table):
    """``prose``: the calendar of a date in a text; ``letterhead``: of the one at the head of a
    letter, ``dual`` being the Hijri date and then the Gregorian one.

    ``months`` and ``hijri_months`` name families of data/months.toml and data/hijri.toml; ``cldr``
    stands for the locale's own.
    """

    prose: Literal["gregorian", "hijri", "solar"] = "gregorian"
    letterhead: Literal["gregorian", "hijri", "dual", "solar"] = "gregorian"
    months: str
    hijri_months: str
    week_start: Weekday
    weekend: tuple[Weekday, ...]


class DateStyle(Table):
    """Patterns of ``{day} {dd} {month} {mm} {year} {weekday}``.

    ``dual`` is made of ``{weekday}`` and other patterns: ``{hijri} {gregorian} {hijri-digits}
    {short}``.
    """

    long: str
    full: str
    month: str
    year: str
    short: str
    hijri: str
    hijri_digits: str
    gregorian: str
    dual: str
    first_day: str = ""


class SpanStyle(Table):
    """Patterns of ``{a}`` and ``{b}``: ``days`` share their month, ``dates`` and ``months`` their
    year, ``whole`` dates and what is ``otherwise`` share nothing."""

    days: str
    dates: str
    whole: str
    months: str
    otherwise: str


class TimeStyle(Table):
    """A pattern of ``{h}`` (of twelve), ``{hh}`` (of twenty-four), ``{min}`` and ``{half}``."""

    pattern: str


class ListStyle(Table):
    """How things in a row are joined (CLDR list patterns)."""

    two: str
    middle: str
    last: str


class MoneyStyle(Table):
    """How an amount names its currency where the text does not say: by its counted ``name``
    (1,250 ريالاً قطرياً), its ISO 4217 ``code``, or its ``symbol``."""

    style: Literal["name", "code", "symbol"] = "name"


class UnitStyle(Table):
    """How a measure names its unit where the text does not say: كيلومتراً, كم."""

    style: Literal["long", "short"] = "long"


class TitleStyle(Table):
    """``policy``: a person's titles as the content has them (``source``), with the courtesy that
    this jurisdiction gives the person's grade (``profile``), or without words of reverence
    (``none``). ``slash``: an address sets one after the titles (سعادة السيد/ …)."""

    policy: Literal["source", "profile", "none"] = "source"
    slash: bool = False


class SpellingStyle(Table):
    """``tanwin``: جداً, جدًا or, without marks, جدا. ``hundred``: مئة or مائة. ``prefer``: a word →
    the house's spelling of it."""

    tanwin: Literal["اً", "ًا", "ا"] = "اً"
    hundred: Literal["مئة", "مائة"] = "مئة"
    prefer: Mapping[str, str] = {}
