"""What has been found so far, while a text is read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from warraq.document.values import DateSpan, DateValue
from warraq.locale.calendars import Calendar
from warraq.locale.reading.days import bounds

__all__ = ["DateFault", "Found", "Given", "joined", "once"]

#: What is wrong with a date that could be read all the same: the named day of the week is another;
#: the halves of a dual date are two days, or two that follow each other, as they do by the tables
#: where the moon was sighted; the halves of a double month are two months; nothing tells whether a
#: year is Hijri or Solar Hijri.
DateFault = Literal["weekday", "dual", "sighting", "double-month", "calendar"]
#: Year, month and day as they were typed, in whatever calendar.
Given = tuple[int, int | None, int | None]


@dataclass(frozen=True, slots=True)
class Found:
    """A date or a span of dates; places are those of the folded text."""

    start: int
    end: int
    calendar: Calendar
    given: Given
    value: DateValue | DateSpan
    form: str
    faults: tuple[DateFault, ...] = ()
    other: DateValue | DateSpan | None = None
    is_dual: bool = False
    days_apart: int = 0


def once(*faults: DateFault) -> tuple[DateFault, ...]:
    """The faults, each once."""
    return tuple(dict.fromkeys(faults))


def joined(first: Found, last: Found) -> Found | None:
    """A span from one date to another; None where it would end before it begins."""
    value = _span(first.value, last.value)
    if value is None:
        return None
    other = _span(first.other or first.value, last.other or last.value)
    return replace(
        first, end=last.end, value=value, form=last.form, faults=once(*first.faults, *last.faults),
        other=other if first.other or last.other else None,
    )  # fmt: skip


def _span(first: DateValue | DateSpan, last: DateValue | DateSpan) -> DateValue | DateSpan | None:
    start = first.start if isinstance(first, DateSpan) else first
    end = last.end if isinstance(last, DateSpan) else last
    if bounds(end)[1] < bounds(start)[0]:
        return None
    return DateSpan(start, end) if start != end else start
