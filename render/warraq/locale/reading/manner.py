"""How a language, or a profile, writes what is ambiguous without it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from warraq.diagnostics import Diagnostics
from warraq.locale import cldr
from warraq.locale.calendars import Calendar
from warraq.locale.named import named
from warraq.locale.profile import DEFAULTS, Profile
from warraq.locale.reading import names
from warraq.locale.reading.grammar import grammar
from warraq.model.hijri_years import HIJRI_YEARS

__all__ = ["Manner", "language_of", "named_profile"]

#: Years of the Solar Hijri calendar that texts are about: AD 1921 to 2041, and with the digits of
#: Persian up to 2071.
_SOLAR_YEARS = range(1300, 1421)
_SOLAR_YEARS_IN_PERSIAN = range(1300, 1451)
_MONTH_FIRST = re.compile(r"\{mm?\}.*\{(?:dd|day)\}.*\{year\}")
_PERSIAN_DIGIT = re.compile("[۰-۹]")
_ARABIC_DIGIT = re.compile("[٠-٩]")


def named_profile(given: str | Mapping[str, Any] | Profile) -> Profile | None:
    """The profile that a caller names or gives; None for no name."""
    if isinstance(given, Profile):
        return given
    return named(given, Diagnostics()) if given != "" else None


def language_of(profile: Profile | None) -> str:
    """The language by whose names a text is read, beside the six that always are."""
    if profile is None:
        return ""
    return profile.language if profile.language in DEFAULTS else profile.locale


class Manner:
    """How dates are written under a profile; without one, what a text itself tells."""

    def __init__(self, profile: Profile | None, text: str = "") -> None:
        self.profile = profile
        #: Where the year leads, a date with the year at its end is another's: day before month.
        self.month_first = bool(profile and _MONTH_FIRST.search(profile.date.short))
        regions = names.spellings("hijri", "umm-al-qura")
        #: Whether the tables that dates are read by are the calendar itself.
        self.is_umm_al_qura = profile is not None and cldr.home(profile.locale) in regions
        self.in_persian = _PERSIAN_DIGIT.search(text) is not None
        self.in_arabic = _ARABIC_DIGIT.search(text) is not None
        language = language_of(profile)
        self.grammar = grammar(language)
        self.months = names.months(language)
        self.weekdays = names.weekdays(language)

    def calendars(self, year: int) -> tuple[Calendar, ...]:
        """Of which calendars a year without a mark may be, the likeliest first."""
        if year not in HIJRI_YEARS:
            return ("gregorian",)
        if self.profile:
            return ("solar",) if self.profile.calendar.prose == "solar" else ("hijri",)
        if self.in_persian and year in _SOLAR_YEARS:
            return ("solar",)
        if self.in_persian and year in _SOLAR_YEARS_IN_PERSIAN:
            return ("solar", "hijri")
        return ("hijri",) if self.in_arabic or year not in _SOLAR_YEARS else ("hijri", "solar")
