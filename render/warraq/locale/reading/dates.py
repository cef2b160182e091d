"""Dates that people typed, in whatever calendar, digits and order, read into typed values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from warraq.document.values import DateSpan, DateValue
from warraq.locale.calendars import Calendar
from warraq.locale.profile import Profile
from warraq.locale.reading import names
from warraq.locale.reading.days import days_between, value_of
from warraq.locale.reading.found import DateFault, Found, joined, once
from warraq.locale.reading.letters import SPACE, folded
from warraq.locale.reading.manner import Manner, named_profile
from warraq.locale.reading.single import Singles

__all__ = ["DateFault", "DateReading", "read_dates"]

# As far back as a span may begin before the date that it ends with.
_BEFORE = 80


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date or a span of dates in a text, from ``start`` up to ``end``.

    ``form`` is the one in which it stands (see `DateValue`). ``faults`` say what does not agree
    within it: ``weekday``, ``dual``, ``double-month``; ``other`` is then what the other half of a
    dual date says. ``sighting`` is milder: the halves are a day apart, as they are by the tables of
    Umm al-Qura wherever the month began by sight of the moon. ``days_apart`` says by how many days
    the other half of a dual date is later, by those tables. ``calendar`` is ambiguous: ``other``
    is the date if the year is Solar Hijri and not Hijri, or the other way round.
    """

    start: int
    end: int
    value: DateValue | DateSpan
    form: str = ""
    faults: tuple[DateFault, ...] = ()
    other: DateValue | DateSpan | None = None
    days_apart: int = 0


def read_dates(text: str, profile: str | Mapping[str, Any] | Profile = "") -> list[DateReading]:
    """The dates of a text, in their order.

    >>> warraq.read_dates("07/12/2020", profile="english-us")[0].value.iso
    '2020-07-12'

    All three calendars, all digits, and the month names of six languages are read wherever they
    stand. ``profile`` is what `warraq.format` takes, a name, a language's tag or a mapping. It
    decides only what is ambiguous: the order of 07/12/2020, whether 1399/09/17 is Hijri or Solar
    Hijri, and whether halves of a dual date may be a day apart. Without one it is day before month;
    Persian digits are Solar Hijri, other years from 1300 to 1500 Hijri. Such a year is Gregorian
    only where its era says so. 12/2024 is a month where it is all of the text.

    Raises `WarraqError` where there is no such profile.
    """
    compared = folded(text)
    reader = _Reader(compared.text, Manner(named_profile(profile), text))
    return [
        DateReading(
            *compared.place(one.start, one.end),
            one.value, one.form, one.faults, one.other, one.days_apart,
        )
        for one in reader.found()
    ]  # fmt: skip


class _Reader:
    """A text as it is compared, and the manner in which it is read."""

    def __init__(self, text: str, manner: Manner) -> None:
        self.text = text
        self.manner = manner
        self.singles = Singles(manner)
        self.grammar = manner.grammar

    def found(self) -> list[Found]:
        alone = self._years_alone() or self._month_alone()
        if alone is not None:
            return [alone]
        matches = [match for form in self.grammar.dates for match in form.finditer(self.text)]
        # What has the form of a date and is none (30 رمضان 1444هـ) is no shorter date either.
        claims = _apart(match.span() for match in matches if self.singles.claims(match))
        found = {
            match.span(): one
            for match in reversed(matches)
            if match.span() in claims and (one := self.singles.single(match, self.text))
        }
        return self._spans(self._duals([found[span] for span in claims if span in found]))

    def _years_alone(self) -> Found | None:
        """A text that is a year or a span of years; within a text a bare year is a number."""
        match = self.grammar.years.fullmatch(self.text)
        if match is None:
            return None
        last = self.singles.year(match)
        if last is None or not match["start"]:
            return last
        first = self.singles.year(match, "start")
        return joined(first, last) if first else None

    def _month_alone(self) -> Found | None:
        matches = (form.fullmatch(self.text) for form in self.grammar.months)
        return next((self.singles.month(match) for match in matches if match), None)

    # --- two calendars -----------------------------------------------------------------------

    def _duals(self, singles: list[Found]) -> list[Found]:
        done: list[Found] = []
        for one in singles:
            dual = self._dual(done[-1], one) if done else None
            if dual is None:
                done.append(one)
            else:
                done[-1] = dual
        return done

    def _dual(self, first: Found, second: Found) -> Found | None:
        """Two dates of different calendars with nothing but a joining word between them."""
        gap = self.text[first.end : second.start]
        if first.calendar == second.calendar or self.grammar.between.fullmatch(gap) is None:
            return None
        main, other = (second, first) if second.calendar == "gregorian" else (first, second)
        main, other = _settled(main, other.value), _settled(other, main.value)
        days = days_between(main.value, other.value)
        if days and not gap.strip(f" ,،{SPACE}"):
            # Nothing says that they are meant to be one day.
            return None
        closes = "(" in gap and self.text[second.end : second.end + 1] == ")"
        fault = self._fault(days, {main.calendar, other.calendar})
        return replace(
            main, start=first.start, end=second.end + closes, form="dual", is_dual=True,
            faults=(*once(*main.faults, *other.faults), *fault), days_apart=days,
            other=other.value if "dual" in fault else main.other,
        )  # fmt: skip

    def _fault(self, days: int, calendars: set[Calendar]) -> tuple[DateFault, ...]:
        """Of halves that are so many days apart."""
        sighted = "hijri" in calendars and not self.manner.is_umm_al_qura
        return (("sighting",) if sighted and abs(days) == 1 else ("dual",)) if days else ()

    # --- spans -------------------------------------------------------------------------------

    def _spans(self, dates: list[Found]) -> list[Found]:
        done: list[Found] = []
        for one in dates:
            whole = self._whole_span(done[-1], one) if done else None
            if whole is None:
                done.append(self._shared_span(one, done[-1].end if done else 0) or one)
            else:
                done[-1] = whole
        return done

    def _whole_span(self, first: Found, last: Found) -> Found | None:
        """A span both ends of which are whole: من 15 ديسمبر 2019 إلى 7 ديسمبر 2020."""
        if self.grammar.to.fullmatch(self.text[first.end : last.start]) is None:
            return None
        span = joined(first, last)
        since = max(0, first.start - _BEFORE)
        origin = self.grammar.origin.search(self.text[since : first.start])
        return replace(span, start=since + origin.start()) if span and origin else span

    def _shared_span(self, last: Found, since: int) -> Found | None:
        """A span whose start leaves out what its end says: من 7 إلى 9 ديسمبر 2020."""
        since = max(since, last.start - _BEFORE)
        match = self.grammar.starts.search(self.text[since : last.start])
        year, month, day = last.given
        # A month of another calendar is a span of days itself; one of days is whole.
        if match is None or last.is_dual or (isinstance(last.value, DateSpan) and day):
            return None
        if "calendar" in last.faults:
            return None
        # Of a double name, either half will do.
        name = names.key((match["month"] or match["alone"] or "").partition("/")[0])
        calendar, month = self.manner.months.get(name, (last.calendar, month))
        first_day = self.singles.day(match)
        if calendar != last.calendar or (day is None) != (first_day is None):
            return None
        given = (year, month, first_day)
        value = value_of(calendar, given)
        if value is None:
            return None
        faults = once(*last.faults, *self.singles.weekday_faults(match["weekday"], value))
        start = since + match.start()
        return joined(replace(last, start=start, given=given, value=value, faults=faults), last)


def _settled(one: Found, half: DateValue | DateSpan) -> Found:
    """A date of a calendar that nothing told, by the half of a dual date that agrees with it."""
    if "calendar" not in one.faults or one.other is None:
        return one
    faults = tuple(fault for fault in one.faults if fault != "calendar")
    if days_between(one.value, half) and not days_between(one.other, half):
        calendar: Calendar = "solar" if one.calendar == "hijri" else "hijri"
        one = replace(one, value=one.other, calendar=calendar)
    return replace(one, faults=faults, other=None)


def _apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of those that overlap, the one that begins first; of those, the longest."""
    done: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not done or start >= done[-1][1]:
            done.append((start, end))
    return done
