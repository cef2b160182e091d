"""The tables that a profile is made of: how one jurisdiction or house writes, kind by kind."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from warraq.locale import tables
from warraq.locale.table import Table, may_hold, must_hold
from warraq.model.people import Grade

__all__ = [
    "CalendarStyle", "CounterStyle", "Courtesy", "DateStyle", "Digits", "ListStyle", "MoneyStyle",
    "NameStyle", "NumberStyle", "SpanStyle", "SpellingStyle", "TimeStyle", "TitleStyle",
    "UnitStyle", "Weekday",
]  # fmt: skip

#: CLDR numbering systems (UTS #35, part 3, §1): 123, ١٢٣, ۱۲۳, and those that other locales have
#: by default.
Digits = Literal[
    "latn", "arab", "arabext",
    "adlm", "beng", "cakm", "deva", "hmnp", "mtei", "mymr", "nkoo", "olck", "tibt",
]  # fmt: skip
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


#: The Unicode categories of what may divide a number: no digit or letter, no plus or dash.
_DIVIDES = frozenset(("Pc", "Pe", "Pf", "Pi", "Po", "Ps", "Sc", "Sk", "So"))


def _is_sign(key: str, sign: str) -> bool:
    """Whether a number stays the one that it is with this sign."""
    kinds = [unicodedata.category(char) for char in sign.strip()]
    match key:
        case "decimal":
            return sign == sign.strip() and _DIVIDES.issuperset(kinds)
        case "group":  # a space divides, too
            return _DIVIDES.issuperset(kinds)
        case "minus":
            return sign.strip() == "\u2212" or set(kinds) == {"Pd"}
        case _:
            return not any(char.isnumeric() for char in sign)


class NumberStyle(Table):
    """``digits``, and the signs that go with them; an empty one is CLDR's for these digits.

    ``minimum_grouping``: digits that must stand before the first separator (CLDR's
    minimumGroupingDigits: 2 writes 1234 and 12,345); 0 is CLDR's for the locale.
    """

    digits: Digits
    decimal: str = ""
    group: str = ""
    minus: str = ""
    percent: str = ""
    minimum_grouping: int = Field(default=0, ge=0, le=4)

    @field_validator("decimal", "group", "minus", "percent")
    @classmethod
    def _changes_no_number(cls, sign: str, info: ValidationInfo) -> str:
        if sign and not _is_sign(str(info.field_name), sign):
            raise PydanticCustomError("locale.sign", "{text}", {"text": sign})
        return sign


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


class ListStyle(Table):
    """How things in a row are joined (CLDR list patterns)."""

    placeholders: ClassVar = {"": may_hold("0 1")}
    needed: ClassVar = {"": must_hold("0 1")}

    two: str
    middle: str
    last: str


class MoneyStyle(Table):
    """How an amount names its currency where the text does not say: by its counted ``name``
    (1,250 ريالاً قطرياً), its ISO 4217 ``code``, or its ``symbol``.

    ``words`` is the phrase that an amount in words stands in: ``فقط {amount} لا غير``, ``{Amount}
    only``; ``{Amount}`` begins with a capital.
    """

    placeholders: ClassVar = {"words": may_hold("amount Amount")}
    needed: ClassVar = {"words": must_hold("amount|Amount")}

    style: Literal["name", "code", "symbol"] = "name"
    words: str = "{amount}"


class UnitStyle(Table):
    """How a measure names its unit where the text does not say: كيلومتراً, كم."""

    style: Literal["long", "short"] = "long"


class Courtesy(Table):
    """The words before a name, for a man and for a woman."""

    m: str
    f: str


def _courtesy(raw: Any) -> Any:
    """One string where it is the same for both."""
    return Courtesy(m=raw, f=raw) if isinstance(raw, str) else raw


class NameStyle(Table):
    """``introduced``: how a term or body with a short form stands where a text first uses it."""

    placeholders: ClassVar = {"": may_hold("full short")}
    needed: ClassVar = {"": must_hold("full short")}

    introduced: str = "{full} ({short})"


class TitleStyle(Table):
    """``policy``: a person's titles as the content has them (``source``), with the courtesy that
    this jurisdiction gives the person's grade in place of the content's (``profile``), or without
    words of reverence (``none``). ``order`` is that of the last two policies. ``slash``: an address
    sets one after the titles (سعادة السيد/ …)."""

    policy: Literal["source", "profile", "none"] = "source"
    slash: bool = False
    order: tuple[Literal["courtesy", "titles", "rank"], ...] = ("courtesy", "titles", "rank")
    courtesies: Mapping[Grade, Annotated[Courtesy, BeforeValidator(_courtesy)]] = {}

    @field_validator("order")
    @classmethod
    def _each_once(cls, order: tuple[str, ...]) -> tuple[str, ...]:
        if sorted(order) != ["courtesy", "rank", "titles"]:
            raise PydanticCustomError("locale.title-order", "courtesy, titles and rank once each")
        return order


_Samples = Annotated[tuple[str, ...], Field(min_length=1)]


class CounterStyle(Table):
    """How headings, clauses, lists, annexes, rows and notes are numbered, level by level: each
    sample is the marker of the first (see `warraq.locale.counters`)."""

    heading: _Samples
    clause: _Samples
    decimal: _Samples
    bullet: _Samples
    annex: _Samples
    row: _Samples
    note: _Samples

    @field_validator("*")
    @classmethod
    def _count(cls, samples: tuple[str, ...]) -> tuple[str, ...]:
        # Late, since what counts reads profiles.
        from warraq.locale.counters import fault

        for sample in samples:
            if fault(sample):
                raise PydanticCustomError("locale.counter", "{text}", {"text": sample})
        return samples

    def __getitem__(self, counter: str) -> tuple[str, ...]:
        samples: tuple[str, ...] = getattr(self, counter)
        return samples


class SpellingStyle(Table):
    """``tanwin``: جداً, جدًا or, without marks, جدا. ``hundred``: مئة or مائة. ``prefer``: a word →
    the house's spelling of it."""

    tanwin: Literal["اً", "ًا", "ا"] = "اً"
    hundred: Literal["مئة", "مائة"] = "مئة"
    prefer: Mapping[Annotated[str, Field(min_length=1)], str] = {}
