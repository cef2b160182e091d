"""Plain data that remembers where it stands in a file.

The readers of `warraq.source` build these out of YAML, JSON and Markdown, and `from_python` out of
a caller's own dicts and lists; so every later stage finds places the same way, whatever the content
was written in.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from warraq.diagnostics import NOWHERE, Diagnostics, Place

__all__ = [
    "FORBIDDEN", "LocatedDict", "LocatedList", "LocatedStr", "from_python", "place_of",
    "without_forbidden", "written",
]  # fmt: skip


#: Controls that no document may hold; and noncharacters, some of which stand in for others while
#: the YAML library reads.
FORBIDDEN = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


class LocatedStr(str):
    """A string with the place of each of its characters.

    ``segments`` are ``(offset, line, column)``, ascending: the character at ``offset`` stands at
    that line and column, those after it on the same line, until the next segment. A block scalar
    has one for each line.
    """

    __slots__ = ("place", "segments")

    place: Place
    segments: tuple[tuple[int, int, int], ...]

    def __new__(
        cls, value: str, place: Place, segments: Sequence[tuple[int, int, int]] = ()
    ) -> LocatedStr:
        self = super().__new__(cls, value)
        self.place = place
        self.segments = tuple(segments) or ((0, place.line, place.column),)
        return self

    def __getnewargs__(self) -> tuple[Any, ...]:
        """What a copy and a pickle are made of; without it they would lose the place."""
        return str(self), self.place, self.segments

    def at(self, offset: int) -> Place:
        """The place of the character at ``offset``."""
        if not self.place.line:
            return self.place
        index = max(bisect_right(self.segments, offset, key=lambda s: s[0]) - 1, 0)
        start, line, column = self.segments[index]
        return replace(self.place, line=line, column=column + max(offset - start, 0))

    def slice(self, start: int, end: int | None = None) -> LocatedStr:
        """A part of the string that keeps its places."""
        stop = len(self) if end is None else end
        first = self.at(start)
        inner = [(o - start, line, col) for o, line, col in self.segments if start < o < stop]
        return LocatedStr(self[start:stop], first, [(0, first.line, first.column), *inner])

    def stripped(self) -> LocatedStr:
        """The string without the white space around it."""
        start = len(self) - len(self.lstrip())
        return self.slice(start, max(len(self.rstrip()), start))


class LocatedDict(dict[str, Any]):
    """A mapping with its own place, and the place of each key and each value."""

    def __init__(
        self,
        items: Mapping[str, Any] | Iterable[tuple[str, Any]] = (),
        *,
        place: Place = NOWHERE,
        key_places: Mapping[str, Place] | None = None,
        value_places: Mapping[str, Place] | None = None,
    ) -> None:
        super().__init__(items)
        self.place = place
        self.key_places: dict[str, Place] = dict(key_places or {})
        self.value_places: dict[str, Place] = dict(value_places or {})

    def having(self, items: Mapping[str, Any]) -> LocatedDict:
        """Other items in the same places."""
        return LocatedDict(
            items, place=self.place, key_places=self.key_places, value_places=self.value_places
        )


class LocatedList(list[Any]):
    """A sequence with its own place and the place of each item."""

    def __init__(
        self,
        items: Iterable[Any] = (),
        *,
        place: Place = NOWHERE,
        value_places: Sequence[Place] = (),
    ) -> None:
        super().__init__(items)
        self.place = place
        self.value_places: list[Place] = list(value_places)


def from_python(value: Any, place: Place = NOWHERE, diagnostics: Diagnostics | None = None) -> Any:
    """A caller's dicts, lists and strings, with field paths for places; other values stay.

    Characters that no document may hold go to ``diagnostics``; raises `WarraqError` without.
    """
    found = diagnostics if diagnostics is not None else Diagnostics()
    tree = _located(value, place, found)
    if diagnostics is None:
        found.raise_errors()
    return tree


def _located(value: Any, place: Place, found: Diagnostics) -> Any:
    if isinstance(value, (LocatedDict, LocatedList, LocatedStr)):
        return value
    if isinstance(value, str):
        return LocatedStr(without_forbidden(value, place, found), place)
    if isinstance(value, Mapping):
        named = [(without_forbidden(written(k), place, found), v) for k, v in value.items()]
        places = {key: place.child(key) for key, _ in named}
        return LocatedDict(
            {key: _located(item, places[key], found) for key, item in named},
            place=place,
            key_places=places,
            value_places=places,
        )
    if isinstance(value, (list, tuple)):
        steps = [place.child(i) for i in range(len(value))]
        return LocatedList(
            [_located(v, p, found) for v, p in zip(value, steps, strict=True)],
            place=place,
            value_places=steps,
        )
    return value


def without_forbidden(text: str, place: Place, found: Diagnostics) -> str:
    """``text`` with U+FFFD for what no document may hold; the first such is told, at ``place``."""
    if match := FORBIDDEN.search(text):
        found.add("source.control-character", place, name=f"U+{ord(match.group()):04X}")
        return FORBIDDEN.sub("\ufffd", text)
    return text


def written(value: object) -> str:
    """A scalar as a string. Python gives none for an integer of thousands of digits, but for a
    Decimal of as many."""
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return str(Decimal(value) if is_number else value)  # type: ignore[arg-type]


def place_of(root: Any, path: Sequence[str | int], *, key: bool = False) -> Place:
    """The place of what stands at ``path``, or of its key; if absent, of its nearest parent."""
    here = root
    place: Place = getattr(root, "place", NOWHERE)
    for index, step in enumerate(path):
        last = index == len(path) - 1
        if isinstance(here, LocatedDict) and isinstance(step, str) and step in here:
            places = here.key_places if key and last else here.value_places
            place = places.get(step, place)
            here = here[step]
        elif isinstance(here, LocatedList) and isinstance(step, int) and step < len(here):
            place = here.value_places[step] if step < len(here.value_places) else place
            here = here[step]
        elif last:
            return place.child(step)
    return place
