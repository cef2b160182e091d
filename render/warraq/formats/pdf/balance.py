"""Titles of several lines, set so that no line holds a single lost word.

CSS has ``text-wrap: balance`` for this, which WeasyPrint does not know. The lines of the first
setting tell how wide the title is; a padding then shares it out evenly.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes

__all__ = ["balance"]

#: A last line shorter than this share of the longest one looks lost.
_SHORT = 0.5
#: Words do not divide evenly: the lines need a little more than their share.
_SLACK = 1.08


def balance(document: Any) -> bool:
    """Give unbalanced titles a padding in the document's source; whether there were any."""
    titles = [box for page in document.pages for box in _titles(page._page_box)]
    narrowed = [box for box in titles if _narrow(box)]
    return bool(narrowed)


def _titles(box: Any) -> Iterator[Any]:
    for child in getattr(box, "children", ()):
        element = child.element
        if element is not None and element.tag == "h1" and isinstance(child, boxes.BlockBox):
            yield child
        else:
            yield from _titles(child)


def _narrow(title: Any) -> bool:
    element = title.element
    widths = [line.width for line in title.children if isinstance(line, boxes.LineBox)]
    if (
        len(widths) < 2
        or widths[-1] >= max(widths) * _SHORT
        or "padding" in element.get("style", "")
    ):
        return False
    spare = title.width - max(sum(widths) / len(widths) * _SLACK, min(widths))
    is_centred = "center" in (title.style["text_align_all"], title.style["text_align_last"])
    sides = f"{spare / 2:.1f}px" if is_centred else f"0 {spare:.1f}px"
    element.set("style", f"{element.get('style', '')}; padding-inline: {sides}")
    return True
