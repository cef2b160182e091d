"""Dates that people typed, in whatever calendar, digits and order, read into typed values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from warraq.document.values import DateSpan, DateValue
from warraq.locale.profile import Profile
from warraq.locale.reading import names
from warraq.locale.reading.days import overlap, value_of
from warraq.locale.reading.found import DateFault, Found, joined, once
from warraq.locale.reading.letters import SPACE, folded
from warraq.locale.reading.single import Manner

__all__ = ["DateFault", "DateReading", "read_dates"]

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


def read_dates(text: str, language: str | Profile = "") -> list[DateReading]:
    """The dates of a text, in their order.

    All three calendars, all digits, and the month names of six languages are read wherever they
    stand. The language, or the profile, decides only what is ambiguous: the order of 07/12/2020,
    and whether 1399/09/17 is Hijri or Solar Hijri. Without one it is day before month, and Hijri.
    A year from 1300 to 1500 is Gregorian only where its era says so.
    """
    compared = folded(text)
    reader = _Reader(compared.text, Manner(language))
    return [
        DateReading(*compared.place(one.start, one.end), one.value, one.form, one.faults, one.other)
        for one in reader.found()
    ]


class _Reader:
    """A text as it is compared, and the manner in which it is read."""

    def __init__(self, text: str, manner: Manner) -> None:
        self.text = text
        self.manner = manner
        self.grammar = manner.grammar

    def found(self) -> list[Found]:
        years = self._years_alone()
        if years is not None:
            return [years]
        matches = [match for form in self.grammar.dates for match in form.finditer(self.text)]
        # What has the form of a date and is none (30 رمضان 1444هـ) is no shorter date either.
        claims = _apart(match.span() for match in matches if self.manner.claims(match))
        found = {
            match.span(): one
            for match in reversed(matches)
            if match.span() in claims and (one := self.manner.single(match, self.text))
        }
        return self._spans(self._duals([found[span] for span in claims if span in found]))

    def _years_alone(self) -> Found | None:
        """A text that is a year or a span of years; within a text a bare year is a number."""
        match = self.grammar.years.fullmatch(self.text)
        if match is None:
            return None
        last = self.manner.year(match)
        if last is None or not match["start"]:
            return last
        first = self.manner.year(match, "start")
        return joined(first, last) if first else None

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
        agree = overlap(first.value, second.value)
        if not agree and not gap.strip(f" ,،{SPACE}"):
            # Nothing says that they are meant to be one day.
            return None
        closes = "(" in gap and self.text[second.end : second.end + 1] == ")"
        main, other = (second, first) if second.calendar == "gregorian" else (first, second)
        faults = once(*first.faults, *second.faults)
        return replace(
            main, start=first.start, end=second.end + closes, form="dual", is_dual=True,
            faults=faults if agree else (*faults, "dual"),
            other=main.other if agree else other.value,
        )  # fmt: skip

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
        # Of a double name, either half will do.
        name = names.key((match["month"] or match["alone"] or "").partition("/")[0])
        calendar, month = self.manner.months.get(name, (last.calendar, month))
        first_day = self.manner.day(match)
        if calendar != last.calendar or (day is None) != (first_day is None):
            return None
        given = (year, month, first_day)
        value = value_of(calendar, given)
        if value is None:
            return None
        faults = once(*last.faults, *self.manner.weekday_faults(match["weekday"], value))
        start = since + match.start()
        return joined(replace(last, start=start, given=given, value=value, faults=faults), last)


def _apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of those that overlap, the one that begins first; of those, the longest."""
    done: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not done or start >= done[-1][1]:
            done.append((start, end))
    return done
