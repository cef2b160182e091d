"""Lengths of time out of what an author types."""

from __future__ import annotations

import re

from warraq.document.values import DurationValue
from warraq.model.entered import ValueFault, ascii_figures

__all__ = ["parse_duration"]

_DATE_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_TIME_UNITS = {"H": "hour", "M": "minute", "S": "second"}
_DURATION = re.compile(
    "P" + "".join(rf"(?:(\d{{1,15}}){letter})?" for letter in _DATE_UNITS) +
    "(?:T" + "".join(rf"(?:(\d{{1,15}}){letter})?" for letter in _TIME_UNITS) + ")?",
    re.ASCII,
)  # fmt: skip


def parse_duration(text: object, form: str = "") -> DurationValue:
    """``P1Y2M``, ``PT2H30M``, ``P2W`` (ISO 8601-1, 5.5.2), in whole numbers.

    Parts of nought are left out, unless nothing else is there. Raises `ValueFault`.
    """
    entered = ascii_figures(text).upper()
    match = _DURATION.fullmatch(entered)
    units = (*_DATE_UNITS.values(), *_TIME_UNITS.values())
    found = match.groups() if match else ()
    parts = [(unit, int(n)) for unit, n in zip(units, found, strict=False) if n is not None]
    if not parts or entered.endswith("T"):
        raise ValueFault("value.duration", text)
    words = form.split("+")
    kept = tuple(part for part in parts if part[1]) or (parts[-1],)
    return DurationValue(kept, words="words" in words, oblique="oblique" in words)
