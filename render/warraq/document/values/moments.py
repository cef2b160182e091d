"""Dates and times, and spans of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

__all__ = ["DateSpan", "DateTimeSpan", "DateTimeValue", "DateValue", "TimeSpan", "TimeValue"]


@dataclass(frozen=True, slots=True)
class DateValue:
    """A Gregorian date as ISO 8601 writes it: a day, a month (``2020-12``) or a year.

    ``form`` holds up to two words joined by ``+``: how (nothing for the profile's long form,
    ``full`` with the weekday, ``short`` in figures, ``weekday`` alone, ``week`` for the week that
    the day lies in) and in which calendar (nothing for that of the profile's texts, ``gregorian``,
    ``hijri``, ``solar``, or ``dual`` for two side by side).
    """

    year: int
    month: int | None = None
    day: int | None = None
    form: str = ""

    @property
    def iso(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @property
    def date(self) -> date:
        """The first day that the value covers."""
        return date(self.year, self.month or 1, self.day or 1)


@dataclass(frozen=True, slots=True)
class DateSpan:
    """From ``start`` to ``end``, both included."""

    start: DateValue
    end: DateValue


@dataclass(frozen=True, slots=True)
class TimeValue:
    """A time of day."""

    hour: int
    minute: int

    @property
    def iso(self) -> str:
        return f"{self.hour:02d}:{self.minute:02d}"


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """From ``start`` to ``end``, which is on the next day where it is earlier."""

    start: TimeValue
    end: TimeValue


@dataclass(frozen=True, slots=True)
class DateTimeValue:
    """A time on a day, as a clock there shows it; never converted to another zone.

    ``offset`` is the zone's, in minutes east of UTC, where it is known; ``zone``: it is shown.
    The form of the day is that of ``date``.
    """

    date: DateValue
    time: TimeValue
    offset: int | None = None
    zone: bool = False

    @property
    def iso(self) -> str:
        text = f"{self.date.iso}T{self.time.iso}"
        if self.offset is None:
            return text
        hours, minutes = divmod(abs(self.offset), 60)
        return f"{text}{'-' if self.offset < 0 else '+'}{hours:02d}:{minutes:02d}"


@dataclass(frozen=True, slots=True)
class DateTimeSpan:
    """From ``start`` to ``end``."""

    start: DateTimeValue
    end: DateTimeValue
