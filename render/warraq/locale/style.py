"""The tables that a profile is made of: how one jurisdiction or house writes, kind by kind."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, ConfigDict, Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from warraq.locale import tables
from warraq.model.base import Model
from warraq.model.people import Grade

__all__ = [
    "CalendarStyle", "CounterStyle", "Courtesy", "DateStyle", "Digits", "ListStyle", "MoneyStyle",
    "NumberStyle", "SpanStyle", "SpellingStyle", "Table", "TimeStyle", "TitleStyle", "UnitStyle",
    "Weekday",
]  # fmt: skip

#: CLDR numbering systems (UTS #35, part 3, §1): 123, ١٢٣, ۱۲۳, and those that other locales have
#: by default.
Digits = Literal[
    "latn", "arab", "arabext",
    "adlm", "beng", "cakm", "deva", "hmnp", "mtei", "mymr", "nkoo", "olck", "tibt",
]  # fmt: skip
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Table(Model):
    """A table of a profile: keys with hyphens, none that is not known.

    ``placeholders`` are those that its patterns may hold, by key; under ``""`` those of every key
    that is not named. A table without any has no patterns. ``needed`` are those without which a
    pattern would lose what it is given.
    """

    model_config = ConfigDict(
        alias_generator=lambda name: name.replace("_", "-"), populate_by_name=True
    )
    placeholders: ClassVar[Mapping[str, frozenset[str]]] = MappingProxyType({})
    needed: ClassVar[frozenset[str]] = frozenset()

    @field_validator("*")
    @classmethod
    def _is_pattern(cls, value: Any, info: ValidationInfo) -> Any:
        """Faults of a pattern are told when it is read, not when a value meets it."""
        known = cls.placeholders.get(info.field_name or "", cls.placeholders.get(""))
        if isinstance(value, str) and known is not None:
            _check_pattern(value, known, cls.needed)
        return value


def _check_pattern(pattern: str, known: frozenset[str], needed: frozenset[str]) -> None:
    try:
        parts = list(Formatter().parse(pattern))
    except ValueError:
        raise PydanticCustomError("locale.pattern", "{text}", {"text": pattern}) from None
    for _, name, form, conversion in parts:
        if name is not None and (name not in known or form or conversion):
            params = {"word": f"{{{name}}}", "known": [f"{{{one}}}" for one in sorted(known)]}
            raise PydanticCustomError("locale.placeholder", "{word}", params)
    used = {name for _, name, _, _ in parts}
    lacking = needed - used or (known if not used & known else frozenset())
    if lacking:
        params = {"text": pattern, "word": ", ".join(f"{{{one}}}" for one in sorted(lacking))}
        raise PydanticCustomError("locale.pattern-lacks", "{text}", params)


def _placeholders(words: str) -> frozenset[str]:
    return frozenset(words.split())


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


#: The tables of data/ in which a calendar's months have families.
_FAMILIES = {
    "months": "months", "hijri_months": "hijri", "solar_months": "solar", "beside_hijri": "months"
}  # fmt: skip


class CalendarStyle(Table):
    """``prose``: the calendar of a date in a text; ``letterhead``: of the one at the head of a
    letter, ``dual`` being the Hijri date and then the Gregorian one.

    ``months``, ``hijri_months`` and ``solar_months`` name families of data/months.toml,
    data/hijri.toml and data/solar.toml; ``cldr`` stands for the locale's own Gregorian ones.
    ``beside_hijri`` names the family of the Gregorian half of a dual date, where that is another
    (gazettes of the Maghreb).
    """

    prose: Literal["gregorian", "hijri", "solar"] = "gregorian"
    letterhead: Literal["gregorian", "hijri", "dual", "solar"] = "gregorian"
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

    ``long``, ``full``, ``month``, ``year`` and ``short`` are those of a Gregorian date;
    ``gregorian`` marks it as such, where another calendar is about. ``hijri`` and ``solar`` are
    those of the other calendars, ``hijri_short`` and ``solar_short`` in figures alone, with the
    era where the profile has one. ``dual`` is made of ``{weekday}`` and other patterns:
    ``{hijri} {gregorian} {solar} {hijri-digits} {short}``.
    """

    placeholders: ClassVar = {
        "": _placeholders("day dd month m mm year weekday"),
        "month": _placeholders("month m mm year"),
        "year": _placeholders("year"),
        "first_day": _placeholders(""),
        "dual": _placeholders("weekday hijri gregorian solar hijri-digits short"),
    }

    long: str
    full: str
    month: str
    year: str
    short: str
    hijri: str
    hijri_digits: str
    hijri_short: str = "{year}/{mm}/{dd}"
    solar: str = "{day} {month} {year}"
    solar_short: str = "{year}/{mm}/{dd}"
    gregorian: str
    dual: str
    first_day: str = ""


class SpanStyle(Table):
    """Patterns of ``{a}`` and ``{b}``: ``days`` share their month, ``dates`` and ``months`` their
    year, ``whole`` dates and what is ``otherwise`` share nothing."""

    placeholders: ClassVar = {
        "": _placeholders("a b"),
        "days": _placeholders("a b month year"),
        "dates": _placeholders("a b year"),
        "months": _placeholders("a b year"),
    }
    needed: ClassVar = _placeholders("a b")

    days: str
    dates: str
    whole: str
    months: str
    otherwise: str


#: An offset from UTC (ISO 8601-1, 4.3.13).
_OFFSET = r"^[+-](0\d|1[0-4]):[0-5]\d$"


class TimeStyle(Table):
    """``pattern`` is made of ``{h}`` (of twelve), ``{hh}`` (of twenty-four), ``{min}`` and
    ``{half}``, whose words are labels (``time.am`` …); ``with_date`` of ``{date}`` and ``{time}``,
    and ``span_with_date`` too, where the time is a span. ``zones`` names the time of an offset:
    ``"+03:00" = "بتوقيت الدوحة"``.
    """

    placeholders: ClassVar = {
        "pattern": _placeholders("h hh min half"),
        "with_date": _placeholders("date time"),
        "span_with_date": _placeholders("date time"),
    }

    pattern: str
    with_date: str = "{date}, {time}"
    span_with_date: str = "{date}, {time}"
    zones: Mapping[Annotated[str, Field(pattern=_OFFSET)], str] = {}


class ListStyle(Table):
    """How things in a row are joined (CLDR list patterns)."""

    placeholders: ClassVar = {"": _placeholders("0 1")}
    needed: ClassVar = _placeholders("0 1")

    two: str
    middle: str
    last: str


class MoneyStyle(Table):
    """How an amount names its currency where the text does not say: by its counted ``name``
    (1,250 ريالاً قطرياً), its ISO 4217 ``code``, or its ``symbol``.

    ``words`` is the phrase that an amount in words stands in: ``فقط {amount} لا غير``, ``{Amount}
    only``; ``{Amount}`` begins with a capital.
    """

    placeholders: ClassVar = {"words": _placeholders("amount Amount")}

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
    """How headings, clauses, lists, rows and notes are numbered, level by level: each sample is
    the marker of the first (see `warraq.locale.counters`)."""

    heading: _Samples
    clause: _Samples
    decimal: _Samples
    bullet: _Samples
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
