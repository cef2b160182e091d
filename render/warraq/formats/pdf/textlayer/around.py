"""The line around a text: what else stands in it, and how far above its baseline the text does.

PDFium (`CPDF_TextPage`) takes what stands off a line for a line of its own where it is farther away
than half of the letter beside it is wide. Then it gives what follows the call of a footnote before
what precedes it. So such a text is drawn on the baseline of its line, and what it is raised by
belongs to its outlines, as with marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from weasyprint.formatting_structure import boxes

__all__ = ["Around", "Line", "arounds"]

#: In pixels; nearer to it, a text stands on the baseline.
_LEAST = 0.01


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A line of a page; no other is the same."""

    text: str


class Around(NamedTuple):
    """What is around a text."""

    line: Line
    rise: float = 0.0
    """How far it stands above the baseline, in pixels. What is farther away than it is high is of
    no line, for whoever reads."""
    is_last: bool = False
    """Whether nothing follows it in its line."""


def arounds(pages: Any) -> dict[Any, Around]:
    """What is around each of the text boxes of `weasyprint.Document`'s pages."""
    return {
        text: Around(line, _rise(text, box), text is texts[-1])
        for page in pages.pages
        for box in page._page_box.descendants()
        if isinstance(box, boxes.LineBox)
        for texts in (list(_texts(box)),)
        for line in (Line("".join(text.text for text in texts)),)
        for text in texts
    }


def _rise(text: Any, line: Any) -> float:
    above: float = line.position_y + line.baseline - text.position_y - text.baseline
    return round(above, 3) if _LEAST < abs(above) < text.style["font_size"] else 0.0


def _texts(box: Any) -> Iterator[Any]:
    """The texts that stand in a line itself, not in a block within it."""
    for child in box.children:
        if isinstance(child, boxes.TextBox):
            yield child
        elif isinstance(child, boxes.InlineBox) and child.is_in_normal_flow():
            yield from _texts(child)
