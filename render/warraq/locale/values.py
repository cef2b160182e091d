"""Values → strings: one function for each type of value."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from warraq.diagnostics import NOWHERE, Diagnostics, Place
from warraq.document.values import (
    CodeValue,
    CountValue,
    DateSpan,
    DateValue,
    LabelValue,
    MarkerValue,
    MoneyValue,
    NumberValue,
    OrdinalValue,
    OrganisationValue,
    PercentValue,
    PersonValue,
    PhoneValue,
    TermValue,
    TimeValue,
    Value,
)
from warraq.locale import counted, counters, dates, isolation, names, numbers, ordinals, words
from warraq.locale.profile import Profile
from warraq.locale.setting import Formatted, References, Setting

__all__ = ["format_value"]


def _phone(value: PhoneValue, setting: Setting) -> Formatted:
    return Formatted(value.number, isolation.of_code(value.number, setting.profile.direction))


def _code(value: CodeValue, setting: Setting) -> Formatted:
    return Formatted(value.text, isolation.of_code(value.text, setting.profile.direction))


_FORMATTERS: dict[type, Callable[[Any, Setting], Formatted]] = {
    CodeValue: _code,
    CountValue: counted.count,
    DateSpan: dates.span,
    DateValue: dates.date_value,
    LabelValue: words.label,
    MarkerValue: counters.marker,
    MoneyValue: counted.money,
    NumberValue: numbers.number,
    OrdinalValue: ordinals.ordinal,
    OrganisationValue: names.organisation,
    PercentValue: numbers.percent,
    PersonValue: names.person,
    PhoneValue: _phone,
    TermValue: names.term,
    TimeValue: dates.time,
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
    return _FORMATTERS[type(value)](value, Setting(profile, references, diagnostics, place, people))
