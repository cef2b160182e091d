"""numbering.xml: real Word lists, wherever Word can write the markers that we wrote.

Markers that are words (أولاً) or Arabic-Indic digits Word cannot be relied on to write; those stay
text, with a tab and a hanging indent.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from warraq.document.tree import Direction, List
from warraq.formats.docx.ooxml import Element, make, qn, repeated, twips
from warraq.wordml import NUMBER_FORMATS

__all__ = ["Numbering", "Pattern", "native_pattern"]


_NUMBER, _VALUE = qn("w:abstractNumId"), qn("w:val")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A marker as Word describes it: ``decimal`` with ``%1-``; bullets have no ``%1``."""

    number_format: str
    before: str
    after: str
    start: int

    def text(self, level: int) -> str:
        if self.number_format == "bullet":
            return self.before
        return f"{self.before}%{level + 1}{self.after}"


def native_pattern(block: List) -> Pattern | None:
    """How Word can write all markers of this list by itself, to the letter; None if it cannot."""
    markers = [item.marker.text if item.marker else "" for item in block.items]
    if not markers or "" in markers:
        return None
    if block.counter == "bullet":
        same = len(set(markers)) == 1
        return Pattern("bullet", markers[0], "", 1) if same else None
    for number_format, write in NUMBER_FORMATS.items():
        pattern = _fit(number_format, write, markers, block.start)
        if pattern:
            return pattern
    return None


def _fit(
    number_format: str, write: Callable[[int], str | None], markers: list[str], start: int
) -> Pattern | None:
    first = write(start)
    if first is None or first not in markers[0] or "%" in markers[0]:
        return None
    before, _, after = markers[0].partition(first)
    if before[-1:].isalnum() or after[:1].isalnum():
        return None  # the letter of a word: the first of the alphabet begins أولاً
    for offset, marker in enumerate(markers):
        shown = write(start + offset)
        if shown is None or marker != before + shown + after:
            return None
    return Pattern(number_format, before, after, start)


@dataclass(frozen=True, slots=True)
class _Definition:
    pattern: Pattern
    depth: int
    start: int
    hanging: int
    rtl: bool


class Numbering:
    """Each list is an instance of its own, so that none goes on counting where another ended."""

    def __init__(self) -> None:
        self._lists: list[_Definition] = []

    def __len__(self) -> int:
        return len(self._lists)

    def add(
        self, pattern: Pattern, depth: int, start: int, hanging: int, direction: Direction
    ) -> int:
        """The number of a new list whose text begins ``start`` twips from the margin."""
        self._lists.append(_Definition(pattern, depth, start, hanging, direction == "rtl"))
        return len(self._lists)

    def write(self, root: Element) -> None:
        """17.9.17: all definitions first, then the instances."""
        for number, definition in enumerate(self._lists, 1):
            made = _abstract(definition)
            made.set(_NUMBER, str(number))
            for child, first in ((made[0], 0x57A00000), (made[2], 0x57B00000)):
                child.set(_VALUE, f"{first + number:08X}")
            root.append(made)
        for number in range(1, len(self._lists) + 1):
            root.append(make("num", make("abstractNumId", val=number), numId=number))


@repeated
def _abstract(definition: _Definition) -> Element:
    """But for its numbers."""
    levels = [_level(level, definition) for level in range(definition.depth + 2)]
    return make(
        "abstractNum",
        make("nsid", val=""),
        make("multiLevelType", val="hybridMultilevel"),
        make("tmpl", val=""),
        *levels,
        abstractNumId="",
    )


def _level(level: int, definition: _Definition) -> Element:
    step = level - definition.depth
    pattern = definition.pattern
    return make(
        "lvl",
        make("start", val=pattern.start if step == 0 else 1),
        make("numFmt", val=pattern.number_format),
        make("lvlText", val=pattern.text(level)),
        make("lvlJc", val="left"),
        make("pPr", make("ind", left=max(0, definition.start + step * twips(7)),
                         hanging=definition.hanging)),
        make("rPr", make("rFonts", hint="cs"), make("rtl")) if definition.rtl else None,
        ilvl=level,
    )  # fmt: skip
