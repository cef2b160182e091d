"""What has been found so far, while a text is read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from warraq.document.values import DateSpan, DateValue
from warraq.locale.calendars import Calendar
from warraq.locale.reading.days import bounds

__all__ = ["DateFault", "Found", "Given", "joined", "once"]

#: What is wrong with a date that could be read all the same: the named day of the week is another,
#: the halves of a dual date are two days, the halves of a double month are two months.
DateFault = Literal["weekday", "dual", "double-month"]
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


def once(*faults: DateFault) -> tuple[DateFault, ...]:
    """The faults, each once."""
    return tuple(dict.fromkeys(faults))


def joined(first: Found, last: Found) -> Found | None:
    """A span from one date to another; None where it would end before it begins."""
    start = first.value.start if isinstance(first.value, DateSpan) else first.value
    end = last.value.end if isinstance(last.value, DateSpan) else last.value
    if bounds(end)[1] < bounds(start)[0]:
        return None
    value = DateSpan(start, end) if start != end else start
    faults = once(*first.faults, *last.faults)
    return replace(first, end=last.end, value=value, form=last.form, faults=faults)
