"""JSON into located data, the same as from YAML.

Python's own reader judges the syntax; a second walk over the text, now known to be sound, keeps
the places.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any, NoReturn

from warraq.diagnostics import Diagnostics, Place
from warraq.model.located import LocatedDict, LocatedList, LocatedStr
from warraq.source import scalars
from warraq.source.budget import Budget
from warraq.source.errors import fail, refuse_duplicate
from warraq.source.text import SourceText
from warraq.source.values import number

__all__ = ["parse_json"]

_SPACE = re.compile(r"[ \t\n]*")
_STRING = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"')
_WORD = re.compile(r"[-+.\w]+")
_WORDS = {"null": None, "true": True, "false": False}
_NOT_NUMBERS = ("NaN", "Infinity", "-Infinity")
_COMMA_BEFORE_END = re.compile(r",\s*[}\]]\Z")
_HINTS = (
    (re.compile(r"[#/]"), "json-comment"),
    (re.compile(r"'"), "json-quotes"),
    (re.compile(r"[\n\t]"), "json-control"),
)


def parse_json(source: SourceText, found: Diagnostics) -> LocatedDict:
    """The object that ``source`` holds.

    Errors are added to ``found``; raises `WarraqError` where nothing more can be read.
    """
    if not source.text.strip():
        fail(found, "source.empty", source.place(0))
    _judge(source, found)
    walk = _Walk(source, found)
    value = walk.value("", 0)
    if not isinstance(value, LocatedDict):
        fail(found, "source.not-a-mapping", source.place(walk.first))
    return value


def _judge(source: SourceText, found: Diagnostics) -> None:
    try:
        # Numbers as text: Python refuses integers of thousands of digits. It lets NaN pass, which
        # the walk refuses where it stands.
        json.loads(source.text, parse_constant=str, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        _explain(source, error, found)
    except RecursionError:
        Budget(source, found).spend(0, "", 10**6)


def _explain(source: SourceText, error: json.JSONDecodeError, found: Diagnostics) -> NoReturn:
    at = error.pos
    hint = next((name for sign, name in _HINTS if sign.match(source.text, at)), "")
    # Python 3.13 shows the comma itself, older ones the bracket after it.
    if "trailing comma" in error.msg or _COMMA_BEFORE_END.search(source.text[: at + 1]):
        hint = "json-comma"
    if "escape" in error.msg:
        hint = "json-backslash"
    elif error.msg.startswith("Unterminated string"):
        hint = "quote-open"
    fail(
        found,
        "source.json-syntax",
        source.place(min(at, len(source.text))),
        hint=hint and f"hint.source.{hint}",
        problem=error.msg,
    )


class _Walk:
    def __init__(self, source: SourceText, found: Diagnostics) -> None:
        self.source = source
        self.found = found
        self.budget = Budget(source, found)
        self.at = self.first = 0
        self._space()
        self.first = self.at

    def _space(self) -> None:
        match = _SPACE.match(self.source.text, self.at)
        assert match is not None
        self.at = match.end()

    def _peek(self) -> str:
        self._space()
        return self.source.text[self.at]

    def _skip(self, sign: str) -> None:
        if self._peek() == sign:
            self.at += 1

    def value(self, field: str, depth: int) -> Any:
        """The value that begins here, read to its end."""
        sign = self._peek()
        self.budget.spend(self.at, field, depth)
        if sign == "{":
            return self._dict(field, depth)
        if sign == "[":
            return self._list(field, depth)
        if sign == '"':
            return self._string(field)
        word = _WORD.match(self.source.text, self.at)
        assert word is not None
        if word[0] in _NOT_NUMBERS:
            place = self.source.place(self.at, field)
            hint, problem = "hint.source.json-number", f"{word[0]} is no number"
            self.found.add("source.json-syntax", place, hint=hint, problem=problem)
        self.at = word.end()
        if word[0] in _WORDS:
            return _WORDS[word[0]]
        found = number(word[0])
        # What is no text in JSON is a number even where YAML would leave it as typed: 1e5.
        return Decimal(word[0]) if found is None else found

    def _string(self, field: str) -> LocatedStr:
        start = self.at
        match = _STRING.match(self.source.text, start)
        assert match is not None
        self.at = match.end()
        faults: list[scalars.Fault] = []
        pieces = scalars.double_quoted(self.source.text, start, self.at, faults)
        for fault in faults:
            place = self.source.place(fault.index, field)
            self.found.add(fault.code, place, name=fault.written)
        return self.source.located(pieces, start, field)

    def _list(self, field: str, depth: int) -> LocatedList:
        read = LocatedList(place=self.source.place(self.at, field))
        self.at += 1
        while self._peek() != "]":
            place = self.source.place(self.at, f"{field}[{len(read)}]")
            read.append(self.value(place.field, depth + 1))
            read.value_places.append(place)
            self._skip(",")
        self.at += 1
        return read

    def _dict(self, field: str, depth: int) -> LocatedDict:
        read = LocatedDict(place=self.source.place(self.at, field))
        self.at += 1
        while self._peek() != "}":
            start = self.at
            key = str(self._string(field))
            below = Place(field=field).child(key).field
            key_place = self.source.place(start, below)
            self._skip(":")
            self._space()
            value_place = self.source.place(self.at, below)
            value = self.value(below, depth + 1)
            if first := read.key_places.get(key):
                refuse_duplicate(self.found, key, key_place, first)
            else:
                read[key] = value
                read.key_places[key], read.value_places[key] = key_place, value_place
            self._skip(",")
        self.at += 1
        return read
