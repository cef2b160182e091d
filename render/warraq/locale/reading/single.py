"""One date at a time: what a match of the grammar says, and in which calendar."""

from __future__ import annotations

import re
from dataclasses import replace

from warraq.document.values import DateSpan, DateValue
from warraq.locale.calendars import Calendar
from warraq.locale.reading import names
from warraq.locale.reading.days import value_of
from warraq.locale.reading.found import DateFault, Found, Given, joined
from warraq.locale.reading.grammar import ERAS, day_words
from warraq.locale.reading.manner import Manner
from warraq.model.hijri_years import HIJRI_YEARS

__all__ = ["Singles"]

# A bare year with a mark that is a unit as well (1500 م) must look like one.
_LIKELY = range(1800, 2200)
_MONTHS = 12
_DAY_BEFORE = re.compile(r"(?<!\d)\d{1,2}[\s,،./-]*$")


class Singles:
    """The dates of one manner, one at a time."""

    def __init__(self, manner: Manner) -> None:
        self.manner = manner

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

    def month(self, match: re.Match[str]) -> Found | None:
        """A month in figures alone: 12/2024."""
        number = int(match["figures"])
        is_month = 1 <= number <= _MONTHS
        return self._made(match, (int(match["year"]), number, None)) if is_month else None

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
        right = self.manner.weekdays[names.key(named)] == value.date.weekday()
        return () if right else ("weekday",)

    def _is_year(self, match: re.Match[str]) -> bool:
        """Four figures within a text are a number, unless a word or a mark says otherwise."""
        era = _era(match)
        likely = era in ("hijri", "solar") or int(match["year"]) in _LIKELY
        return bool(match["said"] or (era and likely))

    def _named(self, match: re.Match[str], parts: dict[str, str | None]) -> Found | None:
        calendar, number = self.manner.months[names.key(parts["month"] or "")]
        year = int(parts["year"] or 0)
        found = self._made(match, (year, number, self.day(match)), calendar)
        if found is None:
            return None
        if parts.get("until"):
            last = self._made(match, (year, number, int(parts["until"] or 0)), calendar)
            return joined(found, last) if last else None
        if parts.get("other"):
            return self._double(match, found, self.manner.months[names.key(parts["other"] or "")])
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
        day, month = (middle, first) if self.manner.month_first else (first, middle)
        if month > _MONTHS >= day:
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
        told = named or era
        if era not in (None, told):
            return None
        possible = (told,) if told else self.manner.calendars(given[0])
        made = [self._dated(match, given, calendar, shape) for calendar in possible]
        found = [one for one in made if one]
        if not found:
            return None
        if len(found) == 1:
            return found[0]
        first, second = found
        return replace(first, faults=(*first.faults, "calendar"), other=second.value)

    def _dated(
        self, match: re.Match[str], given: Given, calendar: Calendar, shape: str
    ) -> Found | None:
        era = _era(match)
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
