"""Dates that people typed, in whatever calendar, digits and order, read into typed values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from warraq.document.values import DateSpan, DateValue
from warraq.locale.calendars import Calendar, CalendarDate, covered, from_calendar, month_start
from warraq.locale.profile import Profile
from warraq.locale.reading import names
from warraq.locale.reading.grammar import ERAS, Grammar, day_words, grammar
from warraq.locale.reading.letters import folded

__all__ = ["DateFault", "DateReading", "read_dates"]

#: What is wrong with a date that could be read all the same: the named day of the week is another,
#: the halves of a dual date are two days, the halves of a double month are two months.
DateFault = Literal["weekday", "dual", "double-month"]
# No year of a Gregorian date that people type, but of nearly every Hijri and Solar Hijri one.
_NOT_GREGORIAN = range(1300, 1501)
# A bare year with a mark that is a word or a unit as well (1500 م) must look like one.
_LIKELY = range(1800, 2200)
# As far back as a span may begin before the date that it ends with.
_BEFORE = 80


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date or a span of dates in a text, from ``start`` up to ``end``.

    ``form`` is the one in which it stands (see `DateValue`). ``faults`` say what does not agree
    within it; ``other`` is then what the other half of a dual date says.
    """

    start: int
    end: int
    value: DateValue | DateSpan
    form: str = ""
    faults: tuple[DateFault, ...] = ()
    other: DateValue | DateSpan | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    """One date, in one calendar; places are those of the folded text."""

    start: int
    end: int
    calendar: Calendar
    given: tuple[int, int | None, int | None]
    value: DateValue | DateSpan
    form: str
    faults: tuple[DateFault, ...] = ()
    other: DateValue | DateSpan | None = None
    is_dual: bool = False


def read_dates(text: str, language: str | Profile = "") -> list[DateReading]:
    """The dates of a text, in their order.

    All three calendars, all digits, and the month names of six languages are read wherever they
    stand. The language, or the profile, decides only what is ambiguous: the order of 07/12/2020,
    and whether 1399/09/17 is Hijri or Solar Hijri. Without one it is day before month, and Hijri.
    A year from 1300 to 1500 is Gregorian only where its era says so.
    """
    compared = folded(text)
    reader = _Reader(compared.text, language)
    return [
        DateReading(*compared.place(one.start, one.end), one.value, one.form, one.faults, one.other)
        for one in reader.found()
    ]


class _Reader:
    def __init__(self, text: str, language: str | Profile) -> None:
        profile = language if isinstance(language, Profile) else None
        name = profile.language if profile else str(language).split("-", maxsplit=1)[0]
        short = profile.date.short if profile else ""
        self.text = text
        self.language = name.lower()
        self.month_first = -1 < short.find("{mm}") < max(short.find("{dd}"), short.find("{day}"))
        solar = profile.calendar.prose == "solar" if profile else name == "fa"
        self.unmarked: Calendar = "solar" if solar else "hijri"
        self.grammar: Grammar = grammar(self.language)

    def found(self) -> list[_Found]:
        whole = self._years_alone()
        if whole is not None:
            return [whole]
        singles = _apart(
            one
            for pattern in self.grammar.dates
            for match in pattern.finditer(self.text)
            for one in self._single(match)
        )
        return self._spans(self._duals(singles))

    # --- one date ----------------------------------------------------------------------------

    def _years_alone(self) -> _Found | None:
        """A text that is a year or a span of years; within a text a bare year is a number."""
        match = self.grammar.years.fullmatch(self.text)
        if match is None:
            return None
        last = self._made(match, (int(match["year"]), None, None))
        if last is None or not match["start"]:
            return last
        first = self._made(match, (int(match["start"]), None, None))
        return _joined(first, last) if first else None

    def _single(self, match: re.Match[str]) -> Iterator[_Found]:
        parts = match.groupdict()
        if parts.get("month"):
            found = self._named(match, parts) if self._is_whole(match, parts) else None
        elif parts.get("sign"):
            found = self._figures(match, parts)
        elif parts.get("said") or int(parts["year"]) in _LIKELY or self._is_hijri(match):
            found = (
                self._made(match, (int(parts["year"]), None, None))
                if self._is_year(match)
                else None
            )
        else:
            found = None
        if found is not None:
            yield found

    def _is_whole(self, match: re.Match[str], parts: dict[str, str | None]) -> bool:
        """A month after a figure has lost its day: there is no 31 فبراير 2020."""
        has_day = parts.get("day") or parts.get("word")
        return bool(has_day) or not self.text[: match.start()].rstrip()[-1:].isdigit()

    def _is_year(self, match: re.Match[str]) -> bool:
        return bool(match["said"]) or _era(match) is not None

    def _is_hijri(self, match: re.Match[str]) -> bool:
        return _era(match) in ("hijri", "solar")

    def _named(self, match: re.Match[str], parts: dict[str, str | None]) -> _Found | None:
        known = names.months(self.language)
        calendar, number = known[names.key(parts["month"] or "")]
        day = _day(parts)
        year = int(parts["year"] or 0)
        found = self._made(match, (year, number, day), calendar)
        if found is None:
            return None
        if parts.get("until"):
            last = self._made(match, (year, number, int(parts["until"] or 0)), calendar)
            return _joined(found, last) if last else None
        if parts.get("other"):
            other = known[names.key(parts["other"] or "")]
            return self._double(match, found, other)
        return found

    def _double(self, match: re.Match[str], found: _Found, other: names.Month) -> _Found | None:
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
            return _joined(found, second)
        return replace(found, faults=(*found.faults, "double-month"), other=second.value)

    def _figures(self, match: re.Match[str], parts: dict[str, str | None]) -> _Found | None:
        year, middle = int(parts["year"] or 0), int(parts["middle"] or 0)
        if parts.get("last"):
            return self._made(match, (year, middle, int(parts["last"] or 0)), short=True)
        first = int(parts["first"] or 0)
        day, month = (middle, first) if self.month_first else (first, middle)
        if month > 12 >= day:
            day, month = month, day
        return self._made(match, (year, month, day), short=True)

    def _made(
        self,
        match: re.Match[str],
        given: tuple[int, int | None, int | None],
        named: Calendar | None = None,
        *,
        short: bool = False,
    ) -> _Found | None:
        """The date in the calendar that its month or its era tells, else its year."""
        era = _era(match)
        calendar = (
            named or era or ("gregorian" if given[0] not in _NOT_GREGORIAN else self.unmarked)
        )
        if era not in (None, calendar):
            return None
        if calendar == "gregorian" and given[0] in _NOT_GREGORIAN and era is None:
            return None
        value = _value(calendar, given)
        if value is None:
            return None
        weekday = match.groupdict().get("weekday")
        words = ["full" if weekday else "short" if short else ""]
        words += [calendar if era or calendar != "gregorian" else ""]
        faults: tuple[DateFault, ...] = ()
        if weekday and isinstance(value, DateValue):
            right = names.weekdays(self.language)[names.key(weekday)] == value.date.weekday()
            faults = () if right else ("weekday",)
        form = "+".join(word for word in words if word)
        return _Found(match.start(), match.end(), calendar, given, value, form, faults)

    # --- two calendars -----------------------------------------------------------------------

    def _duals(self, singles: list[_Found]) -> list[_Found]:
        done: list[_Found] = []
        for one in singles:
            dual = self._dual(done[-1], one) if done else None
            if dual is None:
                done.append(one)
            else:
                done[-1] = dual
        return done

    def _dual(self, first: _Found, second: _Found) -> _Found | None:
        """Two dates of different calendars with nothing but a joining word between them."""
        gap = self.text[first.end : second.start]
        if first.calendar == second.calendar or (first.is_dual and second.calendar == "hijri"):
            return None
        if self.grammar.between.fullmatch(gap) is None:
            return None
        agree = _overlap(first.value, second.value)
        if not agree and not gap.strip(" ,"):
            # Nothing says that they are meant to be one day.
            return None
        end = second.end
        if "(" in gap and self.text[end : end + 1] == ")":
            end += 1
        main, other = (second, first) if second.calendar == "gregorian" else (first, second)
        faults = tuple(dict.fromkeys((*first.faults, *second.faults)))
        if not agree:
            faults = (*faults, "dual")
        return replace(
            main, start=first.start, end=end, form="dual", faults=faults, is_dual=True,
            other=None if agree else other.value,
        )  # fmt: skip

    # --- spans -------------------------------------------------------------------------------

    def _spans(self, dates: list[_Found]) -> list[_Found]:
        done: list[_Found] = []
        for one in dates:
            whole = self._whole_span(done[-1], one) if done else None
            if whole is not None:
                done[-1] = whole
                continue
            done.append(self._shared_span(one, done[-1].end if done else 0) or one)
        return done

    def _whole_span(self, first: _Found, last: _Found) -> _Found | None:
        gap = self.text[first.end : last.start]
        if self.grammar.to.fullmatch(gap) is None or (
            isinstance(first.value, DateSpan) and gap == ""
        ):
            return None
        joined = _joined(first, last)
        if joined is None:
            return None
        origin = self.grammar.origin.search(self.text[: first.start])
        return replace(joined, start=origin.start() if origin else first.start)

    def _shared_span(self, last: _Found, since: int) -> _Found | None:
        """A span whose start leaves out what its end says: من 7 إلى 9 ديسمبر 2020."""
        since = max(since, last.start - _BEFORE)
        match = self.grammar.starts.search(self.text[since : last.start])
        if (
            match is None
            or last.is_dual
            or (isinstance(last.value, DateSpan) and not match["alone"])
        ):
            return None
        year, month, day = last.given
        named = names.months(self.language).get(names.key(match["month"] or match["alone"] or ""))
        if named is not None:
            calendar, month = named
            if calendar != last.calendar:
                return None
        if (day is None) != bool(match["alone"]):
            return None
        given = (year, month, None if day is None else _day(match.groupdict()))
        value = _value(last.calendar, given)
        if value is None:
            return None
        faults = last.faults
        weekday = match["weekday"]
        if weekday and isinstance(value, DateValue):
            right = names.weekdays(self.language)[names.key(weekday)] == value.date.weekday()
            faults = faults if right else tuple(dict.fromkeys((*faults, "weekday")))
        first = replace(last, start=since + match.start(), given=given, value=value, faults=faults)
        return _joined(first, last)


# --- values ----------------------------------------------------------------------------------


def _era(match: re.Match[str]) -> Calendar | None:
    parts = match.groupdict()
    found: Calendar
    for found in ERAS:
        if parts.get(found):
            return found
    return None


def _day(parts: dict[str, str | None]) -> int | None:
    if word := parts.get("word"):
        return _days()[re.sub(r"[\s-]+", "", word)]
    figures = parts.get("day")
    return int(figures) if figures else None


def _days() -> dict[str, int]:
    return {re.sub(r"[\s-]+", "", word): number for word, number in day_words().items()}


def _value(
    calendar: Calendar, given: tuple[int, int | None, int | None]
) -> DateValue | DateSpan | None:
    """A date as a typed value; a month or a year of another calendar is a span of days."""
    year, month, day = given
    if day is not None:
        found = from_calendar(CalendarDate(year, month or 0, day), calendar)
        return _of(found) if found else None
    if calendar == "gregorian":
        is_one = from_calendar(CalendarDate(year, month or 1, 1), calendar) is not None
        return DateValue(year, month) if is_one else None
    first = month_start(year, month or 1, calendar)
    after = month_start(year, month + 1 if month else 13, calendar)
    if first is None:
        return None
    # The tables end with a month.
    last = after - timedelta(days=1) if after else covered(calendar)[1]
    return DateSpan(_of(first), _of(last))


def _of(day: date) -> DateValue:
    return DateValue(day.year, day.month, day.day)


def _bounds(value: DateValue | DateSpan) -> tuple[date, date]:
    """The first and the last day."""
    if isinstance(value, DateSpan):
        return _bounds(value.start)[0], _bounds(value.end)[1]
    if value.day is not None:
        return value.date, value.date
    after = month_start(value.year, value.month + 1 if value.month else 13, "gregorian")
    return value.date, (after - timedelta(days=1)) if after else date.max


def _overlap(one: DateValue | DateSpan, other: DateValue | DateSpan) -> bool:
    (first, last), (start, end) = _bounds(one), _bounds(other)
    return first <= end and start <= last


def _joined(first: _Found, last: _Found) -> _Found | None:
    """A span from one date to another; None where it would end before it begins."""
    start = first.value.start if isinstance(first.value, DateSpan) else first.value
    end = last.value.end if isinstance(last.value, DateSpan) else last.value
    if _bounds(end)[1] < _bounds(start)[0]:
        return None
    faults = tuple(dict.fromkeys((*first.faults, *last.faults)))
    value = DateSpan(start, end) if start != end else start
    return replace(first, end=last.end, value=value, form=last.form, faults=faults)


def _apart(found: Iterable[_Found]) -> list[_Found]:
    """Of those that overlap, the one that begins first; of those, the longest."""
    done: list[_Found] = []
    for one in sorted(found, key=lambda each: (each.start, -each.end)):
        if not done or one.start >= done[-1].end:
            done.append(one)
    return done
