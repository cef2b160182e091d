"""Justified lines that run right to left, put right after layout.

WeasyPrint 70 strips the space at the end of such a line and moves the line's last word to the left
by its width, as if the space were still drawn. Once the line is justified it is not, so the word
stands out into the margin and leaves a hole behind it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes

__all__ = ["mend"]


def mend(document: Any) -> None:
    """Move the last words of justified lines back to where their lines end."""
    for page in document.pages:
        for line in _lines(page._page_box):
            _mend_line(line)


def _lines(box: Any) -> Iterator[Any]:
    if isinstance(box, boxes.LineBox):
        yield box
    for child in getattr(box, "children", ()):
        yield from _lines(getattr(child, "_box", child))


def _mend_line(line: Any) -> None:
    chain = _last_chain(line)
    last = chain[-1] if chain else None
    if not isinstance(last, boxes.TextBox) or not last.justification_spacing:
        return
    if line.style["direction"] != "rtl":
        return
    excess = line.position_x - last.position_x
    if excess > 0.01:
        chain[0].translate(dx=excess)


def _last_chain(line: Any) -> list[Any]:
    """The last box of the line, its last box, and so on."""
    chain: list[Any] = []
    box = line
    while isinstance(box, boxes.LineBox | boxes.InlineBox) and box.children:
        box = box.children[-1]
        chain.append(box)
    return chain
