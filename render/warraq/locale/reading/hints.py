"""What an author may have meant by a date that is not written as ISO 8601 has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from warraq.diagnostics import Diagnostic
from warraq.document.values import DateValue
from warraq.locale.reading.dates import read_dates

__all__ = ["with_dates_meant"]


def with_dates_meant(found: Iterable[Diagnostic], language: str = "") -> Iterator[Diagnostic]:
    """The diagnostics; one of a date that people can read says how to write it."""
    for one in found:
        meant = _meant(one.params.get("text", ""), language) if one.code == "value.date" else ""
        if meant:
            params = {**one.params, "suggestion": meant}
            yield replace(one, params=params, hint_code="hint.did-you-mean")
        else:
            yield one


def _meant(text: str, language: str) -> str:
    """The date that the whole of a text is, as ISO 8601 writes it; empty where it is none."""
    for one in read_dates(text.strip(), language):
        is_whole = (one.start, one.end) == (0, len(text.strip()))
        if is_whole and isinstance(one.value, DateValue) and not one.faults:
            return one.value.iso
    return ""
