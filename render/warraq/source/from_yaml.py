"""YAML into located data.

The library parses the text into events; everything above them (keys, aliases, what a plain word
means, places) is decided here, so that nothing of YAML's surprising parts gets in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from warraq.diagnostics import Diagnostics, Place
from warraq.model.located import LocatedDict, LocatedList, LocatedStr
from warraq.source import scalars
from warraq.source.budget import Budget
from warraq.source.errors import fail, refuse_duplicate, short
from warraq.source.moved import Mover
from warraq.source.text import SourceText
from warraq.source.values import NOT_PLAIN, plain_value
from warraq.source.yaml_hints import explain

__all__ = ["parse_yaml"]

# The library ends lines at U+0085, U+2028 and U+2029 and overlooks U+FEFF. Editors do not, and
# neither does YAML 1.2: it is shown characters that no checked text holds in their stead.
_ORDINARY = {0x85: "\ufdd0", 0x2028: "\ufdd1", 0x2029: "\ufdd2", 0xFEFF: "\ufdd3"}
_BEYOND_UNICODE = re.compile(r"\\U(?!000|0010)[0-9a-fA-F]{8}")
_PROPERTIES = re.compile(r"(?:[&!][^ \t\n]*|#[^\n]*\n|[ \t\n])*")


def parse_yaml(source: SourceText, found: Diagnostics, *, end: int | None = None) -> LocatedDict:
    """The mapping that ``source`` (up to the index ``end``) holds.

    Errors are added to ``found``; raises `WarraqError` where nothing more can be read.
    """
    text = source.text if end is None else source.text[:end]
    value, place = _Reader(source, text, found).document()
    if value is None:
        fail(found, "source.empty", place)
    if not isinstance(value, LocatedDict):
        fail(found, "source.not-a-mapping", place)
    return value


@dataclass(frozen=True)
class _Anchored:
    value: Any
    weight: int
    field: str


class _Reader:
    def __init__(self, source: SourceText, text: str, found: Diagnostics) -> None:
        self.source = source
        self.text = text
        self.found = found
        self.budget = Budget(source, found)
        self.anchors: dict[str, _Anchored] = {}
        self.events = self._parse()

    def _parse(self) -> Iterator[Event]:
        library = YAML(typ="safe", pure=True)
        try:
            yield from library.parse(self.text.translate(_ORDINARY))
        except MarkedYAMLError as error:
            explain(self.source, error, self.found)
        except ValueError:
            # The library asks Python for a character that there is none of.
            escape = _BEYOND_UNICODE.search(self.text)
            place = self.source.place(escape.start() if escape else 0)
            fail(self.found, "source.bad-escape", place, name=escape.group() if escape else "")

    def document(self) -> tuple[Any, Place]:
        """The one document's value and place; None if the file holds nothing."""
        value, place, count = None, self._place(0), 0
        for event in self.events:
            if not isinstance(event, DocumentStartEvent):
                continue  # the stream's own start and end, and the document's end
            count += 1
            if count > 1:
                fail(self.found, "source.several-documents", self._place(_start(event)))
            first = next(self.events)
            value, place = self._value(first, "", 0), self._place(_start(first))
        return value, place

    def _place(self, index: int, field: str = "") -> Place:
        return self.source.place(index, field)

    def _value(self, event: Any, field: str, depth: int) -> Any:
        """What ``event``, of whichever class, begins; read to its end."""
        if isinstance(event, AliasEvent):
            return self._alias(event, field, depth)
        start = _start(event)
        before = self.budget.spent
        self.budget.spend(start, field, depth)
        # From here on the name means this value; an alias inside it would have no end.
        self.anchors.pop(event.anchor or "", None)
        if event.tag:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.found.add("source.tag", self._place(start, field), tag=short(tag))
        value: Any
        if isinstance(event, ScalarEvent):
            value = self._scalar(event, field)
            self.budget.spend_text(start, field, depth, len(event.value))
        elif isinstance(event, SequenceStartEvent):
            value = self._list(event, field, depth)
        else:
            value = self._dict(event, field, depth)
        if event.anchor:
            self.anchors[event.anchor] = _Anchored(value, self.budget.spent - before, field)
        return value

    def _scalar(self, event: ScalarEvent, field: str) -> Any:
        located = self._string(event, field)
        if event.style:
            return located
        meant = plain_value(located)
        return located if meant is NOT_PLAIN else meant

    def _string(self, event: ScalarEvent, field: str) -> LocatedStr:
        start, end = _start(event), event.end_mark.index
        if event.tag or event.anchor:
            properties = _PROPERTIES.match(self.text, start, end)
            start = properties.end() if properties else start
        faults: list[scalars.Fault] = []
        if event.style == '"':
            pieces = scalars.double_quoted(self.text, start, end, faults)
        elif event.style == "'":
            pieces = scalars.single_quoted(self.text, start, end)
        elif event.style:
            pieces = scalars.block(self.text, start, event.value)
        else:
            pieces = scalars.plain(self.text, start, end)
        for fault in faults:
            self.found.add(fault.code, self._place(fault.index, field), name=fault.written)
        return self.source.located(pieces, start, field)

    def _list(self, event: Event, field: str, depth: int) -> LocatedList:
        read = LocatedList(place=self._place(_start(event), field))
        while not isinstance(item := next(self.events), SequenceEndEvent):
            place = self._place(_start(item), f"{field}[{len(read)}]")
            read.append(self._value(item, place.field, depth + 1))
            read.value_places.append(place)
        return read

    def _dict(self, event: Event, field: str, depth: int) -> LocatedDict:
        read = LocatedDict(place=self._place(_start(event), field))
        while not isinstance(key_event := next(self.events), MappingEndEvent):
            key = self._key(key_event, field, depth)
            below = Place(field=field).child("?" if key is None else key).field
            key_place = self._place(_start(key_event), below)
            # Looked at before the value, lest a syntax error in the value hide it.
            first = None if key is None else read.key_places.get(key)
            if key is not None and first:
                refuse_duplicate(self.found, key, key_place, first)
            elif key is not None:
                read.key_places[key] = key_place
            value_event = next(self.events)
            value = self._value(value_event, below, depth + 1)
            if key is not None and not first:
                read[key] = value
                read.value_places[key] = self._place(_start(value_event), below)
        return read

    def _key(self, event: Event, field: str, depth: int) -> str | None:
        """The key that ``event`` begins; None, with an error, where it is none of ours."""
        place = self._place(_start(event), field)
        key = self._value(event, field, depth + 1)
        if not isinstance(event, ScalarEvent) or not isinstance(key, str):
            written = self.text[_start(event) : event.end_mark.index] or "null"
            self.found.add("source.key-not-text", place, key=short(written))
            return None
        if key == "<<" and not event.style:
            self.found.add("source.merge-key", place)
            return None
        return str(key)

    def _alias(self, event: AliasEvent, field: str, depth: int) -> Any:
        """The anchored value once more, under its new field path; it keeps where it is written."""
        start = _start(event)
        anchored = self.anchors.get(event.anchor)
        if anchored is None:
            self.found.add("source.unknown-alias", self._place(start, field), name=event.anchor)
            return None
        # Counted before anything is copied, or the copies would fill the memory first.
        self.budget.spend(start, field, depth, anchored.weight)

        return Mover(anchored.field, field, start, self.budget).copy(anchored.value, depth)


def _start(event: Event) -> int:
    index: int = event.start_mark.index
    return index
