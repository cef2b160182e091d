"""Leaders of the contents, put right after layout: from the end of the words to the page number.

CSS has ``leader()`` for this, whose dots are text that would be read aloud. The template's leader
is a line along all of the entry; here it gets the place that is left, so that neither words nor
numbers need a ground to hide it, which would hide a watermark too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes

from warraq.formats.pdf.sources import classes

__all__ = ["shorten"]

_PARTS = ("contents-leader", "contents-words", "contents-page")


def shorten(document: Any) -> None:
    """Make each leader as long as what is free between the last words and the number."""
    for page in document.pages:
        entry: dict[str, Any] = {}
        for name, box in _parts(page._page_box):
            entry[name] = box
            if name == "contents-page" and len(entry) == len(_PARTS):
                _shorten(*(entry.pop(part) for part in _PARTS))


def _parts(box: Any) -> Iterator[tuple[str, Any]]:
    """The parts of entries as they follow each other: a leader, words in each line, a number."""
    for child in getattr(box, "children", ()):
        names = classes(child.element)
        name = next((part for part in _PARTS if part in names), "")
        if name and isinstance(getattr(child, "_box", child), boxes.BlockBox | boxes.InlineBox):
            yield name, child
        yield from _parts(child)


def _shorten(leader: Any, words: Any, number: Any) -> None:
    first, second = sorted((words, number), key=lambda box: float(box.position_x))
    start = first.position_x + first.margin_width()
    leader.translate(dx=start - leader.position_x)
    leader.width = max(0.0, second.position_x - start)
