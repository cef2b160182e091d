"""Single values for scripts: see `warraq.format`."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from warraq.diagnostics import NOWHERE, Diagnostics, Place, WarraqError
from warraq.document.marks import LRI, PDI, RLI
from warraq.locale import format_value
from warraq.locale.named import named
from warraq.locale.profile import Profile
from warraq.locale.setting import Registry
from warraq.model.located import written
from warraq.model.roles import parse_role

__all__ = ["format"]

#: What is one value.
Scalar = str | int | float | Decimal | date | time | timedelta
#: The role of an object without one. Subclasses first: a datetime is a date.
_ROLES: Mapping[type, str] = {
    datetime: "datetime",
    date: "date",
    time: "time",
    timedelta: "duration",
    int: "number",
    float: "number",
    Decimal: "number",
}
_ISOLATES = {"": "{}", "ltr": f"{LRI}{{}}{PDI}", "rtl": f"{RLI}{{}}{PDI}"}


class _NoReferences:
    """Outside a content, values refer to nothing."""

    def _nothing(self, *_: str) -> None:
        return None

    person = organisation = term = noun = note = _nothing

    def note_place(self, label: str) -> Place:
        return NOWHERE

    def ids(self, registry: Registry) -> Collection[str]:
        return ()


def format(
    value: Scalar | tuple[Scalar, Scalar],
    role: str = "",
    *,
    profile: str | Mapping[str, Any],
    isolated: bool = False,
    strict: bool = False,
) -> str:
    """One value, as the readers of a profile expect it.

    >>> warraq.format(date(2025, 5, 18), profile="qatar")
    '18 مايو 2025'
    >>> warraq.format((Decimal(1250), "EGP"), "money:words", profile="egypt")
    'فقط ألف ومائتان وخمسون جنيهاً مصرياً لا غير'
    >>> warraq.format((3, 5), "percent", profile="english-uk")
    '3% to 5%'

    ``value`` is what an author would write (``"2025-03-01/2025-03-21"``) or a Python object: a
    date, a time, a datetime (taken as it is, never converted), a timedelta, a number; or two of
    them, which are a span; or a number and what it counts (a currency, a unit). ``role`` is one
    that texts have, ``name`` or ``name:form``; without one the type of the object decides.
    ``profile`` is the name of a profile; or the tag of a language (``de``, ``ar-QA``), which has
    the profile that there is for it, else its own conventions with English words; or a mapping that
    overrides single values of the one that it ``extends``. ``isolated`` sets what could be turned
    round by the text around it apart by the isolates of UAX #9, as plain text needs it; without it
    there are no marks.

    Raises `WarraqError` where the value, the role or the profile is wrong; where it is ``strict``,
    also for what is only worth a warning.
    """
    found = Diagnostics()
    chosen = named(profile, found)
    _check_value(value, found)
    asked = str(role or _role(value))
    entered = parse_role(asked, _written(_part(value, asked)), found, NOWHERE)
    _raise(found, chosen, strict=False)
    assert entered is not None
    shown = format_value(entered, chosen, _NoReferences(), found)
    _raise(found, chosen, strict=strict)
    if not isolated:
        return shown.text
    parts = shown.pieces or (shown,)
    return "".join(_ISOLATES[part.isolate].format(part.text) for part in parts)


def _raise(found: Diagnostics, profile: Profile, *, strict: bool) -> None:
    """Raise what was found, where it is an error or the caller is strict, with what dates mean."""
    if found.errors or (strict and found.warnings):
        # Imported late: few callers need all that it takes to read dates.
        from warraq.locale.reading.hints import with_dates_meant

        raise WarraqError(with_dates_meant(found, profile))


def _check_value(value: object, found: Diagnostics) -> None:
    """Raise where the value is none, whatever type checkers may say of that."""
    ends = value if isinstance(value, tuple) else (value,)
    wrong = next((end for end in ends if not isinstance(end, Scalar)), None)
    if wrong is not None or None in ends:
        found.add("value.type", NOWHERE, text=type(wrong).__name__)
    elif len(ends) != (2 if isinstance(value, tuple) else 1):
        found.add("value.pair", NOWHERE, count=len(ends))
    for end in ends:
        # No part of a length of time is dropped, and none is negative.
        if isinstance(end, timedelta) and (end.microseconds or end < timedelta()):
            found.add("value.duration", NOWHERE, text=end)
    found.raise_errors()


def _role(value: Scalar | tuple[Scalar, Scalar]) -> str:
    if isinstance(value, tuple):
        return "money" if isinstance(value[1], str) else _role(value[0])
    return next((role for kind, role in _ROLES.items() if isinstance(value, kind)), "")


def _part(value: Scalar | tuple[Scalar, Scalar], role: str) -> Scalar | tuple[Scalar, Scalar]:
    """What a role asks for of a moment: its day, its time of the day, or all of it."""
    if isinstance(value, tuple):
        return _scalar(value[0], role), _scalar(value[1], role)
    return _scalar(value, role)


def _scalar(value: Scalar, role: str) -> Scalar:
    name = role.partition(":")[0]
    if not isinstance(value, datetime) or name not in ("date", "time"):
        return value
    return value.date() if name == "date" else value.time()


def _written(value: Scalar | tuple[Scalar, Scalar]) -> str:
    """The value as an author would write it."""
    match value:
        case (first, second):
            between = " " if isinstance(second, str) and not isinstance(first, str) else "/"
            return f"{_written(first)}{between}{_written(second)}"
        case timedelta():
            minutes, seconds = divmod(value.seconds, 60)
            return f"P{value.days}DT{minutes // 60}H{minutes % 60}M{seconds}S"
        case time():
            return value.replace(tzinfo=None).isoformat("minutes")
        case datetime():
            return value.isoformat(timespec="minutes")
        case float():
            return _written(Decimal(repr(value)))
        case Decimal():
            return f"{value:f}"
        case _:
            return written(value)
