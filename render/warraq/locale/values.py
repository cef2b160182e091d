"""Values → strings: one function for each type of value."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from warraq.diagnostics import NOWHERE, Diagnostics, Place
from warraq.document.values import (
    AddressValue,
    CodeValue,
    CountValue,
    DateSpan,
    DateTimeSpan,
    DateTimeValue,
    DateValue,
    DurationValue,
    LabelValue,
    MarkerValue,
    MeasureValue,
    MoneyValue,
    NameList,
    NumberValue,
    OrdinalValue,
    OrganisationValue,
    PercentValue,
    PersonValue,
    PhoneValue,
    TermValue,
    TimeSpan,
    TimeValue,
    Value,
    ValueSpan,
)
from warraq.locale import (
    amounts,
    cardinals,
    counted,
    counters,
    dates,
    durations,
    isolation,
    measures,
    names,
    numbers,
    ordinals,
    phones,
    spans,
    times,
    words,
)
from warraq.locale.profile import Profile
from warraq.locale.setting import Formatted, References, Setting

__all__ = ["format_value"]


def _code(value: AddressValue | CodeValue, setting: Setting) -> Formatted:
    return Formatted(value.text, isolation.of_code(value.text, setting.profile.direction))


def _number(value: NumberValue, setting: Setting) -> Formatted:
    if value.form == "compact":
        return measures.compact(value, setting)
    return cardinals.number(value, setting)


def _span(value: ValueSpan, setting: Setting) -> Formatted:
    return spans.span(value, setting, _formatted)


def _formatted(value: Value, setting: Setting) -> Formatted:
    return _FORMATTERS[type(value)](value, setting)


_FORMATTERS: dict[type, Callable[[Any, Setting], Formatted]] = {
    AddressValue: _code,
    CodeValue: _code,
    CountValue: counted.count,
    DateSpan: dates.span,
    DateTimeSpan: times.datetime_span,
    DateTimeValue: times.datetime_value,
    DateValue: dates.date_value,
    LabelValue: words.label,
    MarkerValue: counters.marker,
    DurationValue: durations.duration,
    MeasureValue: measures.measure,
    MoneyValue: amounts.money,
    NumberValue: _number,
    OrdinalValue: ordinals.ordinal,
    NameList: names.name_list,
    OrganisationValue: names.organisation,
    PercentValue: numbers.percent,
    PersonValue: names.person,
    PhoneValue: phones.phone,
    TermValue: names.term,
    TimeSpan: times.time_span,
    TimeValue: times.time,
    ValueSpan: _span,
}


def format_value(
    value: Value,
    profile: Profile,
    references: References,
    diagnostics: Diagnostics,
    place: Place = NOWHERE,
    people: Collection[str] = (),
) -> Formatted:
    """The string that a reader of ``profile`` expects, and how it must be isolated.

    Faults (an unknown id, a date that no Hijri table covers) go to ``diagnostics`` with ``place``,
    and the string is then the best that can be said. ``people``: see `Setting`.
    """
    return _formatted(value, Setting(profile, references, diagnostics, place, people))
