"""One date at a time: what a match of the grammar says, and in which calendar."""

from __future__ import annotations

import re
from dataclasses import replace

from warraq.document.values import DateSpan, DateValue
from warraq.locale.calendars import Calendar
from warraq.locale.profile import Profile
from warraq.locale.reading import names
from warraq.locale.reading.days import value_of
from warraq.locale.reading.found import DateFault, Found, Given, joined
from warraq.locale.reading.grammar import ERAS, day_words, grammar
from warraq.model.hijri_years import HIJRI_YEARS

__all__ = ["Manner"]

# A bare year with a mark that is a unit as well (1500 م) must look like one.
_LIKELY = range(1800, 2200)
_DAY_BEFORE = re.compile(r"(?<!\d)\d{1,2}[\s,،./-]*$")


class Manner:
    """How a language, or a profile, writes what is ambiguous without it."""

    def __init__(self, language: str | Profile) -> None:
        profile = language if isinstance(language, Profile) else None
        name = profile.language if profile else str(language).split("-", maxsplit=1)[0]
        short = profile.date.short if profile else ""
        self.language = name.lower()
        places = [re.search(one, short) for one in (r"\{mm?\}", r"\{(?:dd|day)\}")]
        month, day = (found.start() if found else -1 for found in places)
        self.month_first = -1 < month < day
        solar = profile.calendar.prose == "solar" if profile else name == "fa"
        #: The calendar of a year like 1399 without a mark.
        self.unmarked: Calendar = "solar" if solar else "hijri"
        self.grammar = grammar(self.language)
        self.months = names.months(self.language)
        self.weekdays = names.weekdays(self.language)

    def claims(self, match: re.Match[str]) -> bool:
        """Whether a match of `Grammar.dates` has the form of a date, be it one or not; any four
        figures have that of a year."""
        parts = match.groupdict()
        return bool(parts.get("sign") or parts.get("month") or self._is_year(match))

    def single(self, match: re.Match[str], text: str) -> Found | None:
        """The date that a match is in a text; None where there is no such day."""
        parts = match.groupdict()
        if parts.get("sign"):
            return self._figures(match, parts)
        if not parts.get("month"):
            return self.year(match)
        # A month after a figure has lost its day: there is no 31 فبراير 2020.
        has_day = parts.get("day") or parts.get("word")
        if not has_day and _DAY_BEFORE.search(text[max(0, match.start() - 6) : match.start()]):
            return None
        return self._named(match, parts)

    def year(self, match: re.Match[str], group: str = "year") -> Found | None:
        """A year alone."""
        return self._made(match, (int(match[group]), None, None))

    def day(self, match: re.Match[str]) -> int | None:
        """The day of a match, in figures or in words."""
        parts = match.groupdict()
        if word := parts.get("word"):
            return day_words()[names.key(word)]
        figures = parts.get("day") or parts.get("after")
        return int(figures) if figures else None

    def weekday_faults(
        self, named: str | None, value: DateValue | DateSpan
    ) -> tuple[DateFault, ...]:
        """Whether a day is another day of the week than it is called."""
        if not named or isinstance(value, DateSpan):
            return ()
        right = self.weekdays[names.key(named)] == value.date.weekday()
        return () if right else ("weekday",)

    def _is_year(self, match: re.Match[str]) -> bool:
        """Four figures within a text are a number, unless a word or a mark says otherwise."""
        era = _era(match)
        likely = era in ("hijri", "solar") or int(match["year"]) in _LIKELY
        return bool(match["said"] or (era and likely))

    def _named(self, match: re.Match[str], parts: dict[str, str | None]) -> Found | None:
        calendar, number = self.months[names.key(parts["month"] or "")]
        year = int(parts["year"] or 0)
        found = self._made(match, (year, number, self.day(match)), calendar)
        if found is None:
            return None
        if parts.get("until"):
            last = self._made(match, (year, number, int(parts["until"] or 0)), calendar)
            return joined(found, last) if last else None
        if parts.get("other"):
            return self._double(match, found, self.months[names.key(parts["other"] or "")])
        return found

    def _double(self, match: re.Match[str], found: Found, other: names.Month) -> Found | None:
        """The double form of the United Nations: both names must be one month."""
        calendar, number = other
        year, month, day = found.given
        if (calendar, number) == (found.calendar, month):
            return found
        second = self._made(match, (year, number, day), calendar)
        if second is None:
            return None
        if day is None and calendar == found.calendar and number == (month or 0) + 1:
            # آذر/دی: a month of another calendar, by the two that it lies in.
            return joined(found, second)
        return replace(found, faults=(*found.faults, "double-month"), other=second.value)

    def _figures(self, match: re.Match[str], parts: dict[str, str | None]) -> Found | None:
        year, middle = int(match["year"]), int(match["middle"])
        if parts.get("last"):
            return self._made(match, (year, middle, int(match["last"])), shape="short")
        first = int(match["first"])
        day, month = (middle, first) if self.month_first else (first, middle)
        if month > 12 >= day:
            day, month = month, day
        return self._made(match, (year, month, day), shape="short")

    def _made(
        self,
        match: re.Match[str],
        given: Given,
        named: Calendar | None = None,
        shape: str = "",
    ) -> Found | None:
        """The date in the calendar that its month or its mark tells, else its year."""
        era = _era(match)
        by_year = self.unmarked if given[0] in HIJRI_YEARS else "gregorian"
        calendar = named or era or by_year
        if era not in (None, calendar):
            return None
        if calendar == "gregorian" and given[0] in HIJRI_YEARS and era is None:
            return None
        value = value_of(calendar, given)
        if value is None:
            return None
        weekday = match.groupdict().get("weekday")
        words = ("full" if weekday else shape, calendar if era or calendar != "gregorian" else "")
        form = "+".join(word for word in words if word)
        faults = self.weekday_faults(weekday, value)
        return Found(match.start(), match.end(), calendar, given, value, form, faults)


def _era(match: re.Match[str]) -> Calendar | None:
    parts = match.groupdict()
    for era in ERAS:
        if parts.get(era):
            return era
    return None
