"""What an author may have meant by a date that is not written as ISO 8601 has it, or by one whose
year looks like a Hijri one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from warraq.diagnostics import Diagnostic
from warraq.document.values import DateValue
from warraq.locale import cldr
from warraq.locale.profile import Profile
from warraq.locale.reading.dates import read_dates

__all__ = ["with_dates_meant"]

#: The diagnostics that quote a date, and the hint that says what it means.
_HINTS = {"value.date": "hint.did-you-mean", "value.hijri-year": "hint.hijri-year"}


def with_dates_meant(
    found: Iterable[Diagnostic], language: str | Profile = ""
) -> Iterator[Diagnostic]:
    """The diagnostics; one of a date that people can read says how to write it."""
    # What an author named may be no language.
    known = isinstance(language, Profile) or cldr.negotiate(language) != "root"
    profile = language if known else ""
    for one in found:
        meant = _all_meant(one.params.get("text", ""), profile) if one.code in _HINTS else ""
        if meant:
            params = {**one.params, "suggestion": meant}
            yield replace(one, params=params, hint_code=_HINTS[one.code])
        else:
            yield one


def _all_meant(text: str, profile: str | Profile) -> str:
    """The date or span that a text is, as ISO 8601 writes it; empty where it is none."""
    meant = _meant(text, profile)
    first, slash, second = text.partition("/")
    if meant or not slash:
        return meant
    ends = (_meant(first, profile), _meant(second, profile))
    return "/".join(ends) if all(ends) else ""


def _meant(text: str, profile: str | Profile) -> str:
    """The date that the whole of a text is, as ISO 8601 writes it; empty where it is none."""
    for one in read_dates(text.strip(), profile):
        is_whole = (one.start, one.end) == (0, len(text.strip()))
        if is_whole and isinstance(one.value, DateValue) and not one.faults:
            return one.value.iso
    return ""
