"""Helpers for the tests of the readers."""

from typing import Any

import pytest

from warraq.diagnostics import Diagnostic, Diagnostics, WarraqError
from warraq.model.located import LocatedDict, LocatedList, LocatedStr
from warraq.source import Syntax, read_text


def parsed(text: str, syntax: Syntax = "yaml") -> LocatedDict:
    """What ``text`` means; fails if it has faults."""
    return read_text(text, file="f", syntax=syntax, diagnostics=Diagnostics())


def refused(text: str, syntax: Syntax = "yaml") -> list[Diagnostic]:
    """The diagnostics of a text that is refused."""
    found = Diagnostics()
    with pytest.raises(WarraqError) as caught:
        read_text(text, file="f", syntax=syntax, diagnostics=found)
    assert list(caught.value.diagnostics) == list(found)
    return list(found)


def points(found: list[Diagnostic]) -> list[tuple[str, int, int]]:
    """Code, line and column of each."""
    return [(one.code, one.place.line, one.place.column) for one in found]


def strings(value: Any) -> list[LocatedStr]:
    """Every string among the values, in order."""
    if isinstance(value, LocatedDict):
        return [one for item in value.values() for one in strings(item)]
    if isinstance(value, LocatedList):
        return [one for item in value for one in strings(item)]
    return [value] if isinstance(value, LocatedStr) else []


def check_places(text: str, value: LocatedStr) -> None:
    """Every character that is not white space stands in ``text`` where it says it does.

    Not for strings with escapes, whose characters are written otherwise.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for offset, char in enumerate(value):
        if char not in " \n\t":
            place = value.at(offset)
            assert lines[place.line - 1][place.column - 1] == char, (value, offset, place)
