"""Years that an author may have counted by another calendar than the Gregorian one."""

from __future__ import annotations

from collections.abc import Iterator

from warraq.diagnostics import Diagnostics, Place
from warraq.document.values import DateSpan, DateTimeSpan, DateTimeValue, DateValue
from warraq.model.entered import ValueFault

__all__ = ["HIJRI_YEARS", "tell_hijri_year"]

#: AD 1882 to 2077 in the Hijri calendar. Few texts are about those years of the Gregorian one.
HIJRI_YEARS = range(1300, 1501)


def tell_hijri_year(
    value: object, entered: object, diagnostics: Diagnostics, place: Place | None
) -> None:
    """Record a date in ISO 8601 whose year looks like a Hijri one: to ISO it is Gregorian.

    The form ``gregorian`` says that it is meant as it stands.
    """
    if any(
        day.year in HIJRI_YEARS and "gregorian" not in day.form.split("+") for day in _days(value)
    ):
        params = ValueFault("value.hijri-year", entered).params
        diagnostics.add("value.hijri-year", place, **params)


def _days(value: object) -> Iterator[DateValue]:
    match value:
        case DateValue():
            yield value
        case DateTimeValue():
            yield value.date
        case DateSpan() | DateTimeSpan():
            yield from _days(value.start)
            yield from _days(value.end)
