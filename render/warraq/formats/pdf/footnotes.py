"""Footnotes that WeasyPrint moved to the page after that of their call.

Where a paragraph's last line but one does not fit, WeasyPrint 70 makes room by sending the page's
footnotes on. That paragraph is better begun on the next page, and the notes left where they belong.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes

__all__ = ["make_room"]

_BREAK = "break-before: page"


def make_room(document: Any) -> bool:
    """Begin the paragraph that took the room of a footnote on a new page, in the source of the
    document; whether there was such a one, and the document must be set again."""
    calls: dict[Any, int] = {}
    for number, page in enumerate(document.pages):
        for box in page._page_box.descendants():
            if box.element is None or "footnote" not in box.element.get("class", "").split():
                continue
            if box.element_tag.endswith("::footnote-call"):
                calls.setdefault(box.element, number)
            elif number > calls.get(box.element, number):
                return _push(document.pages[calls[box.element]])
    return False


def _push(page: Any) -> bool:
    blocks = list(_text_blocks(page._page_box))
    last = len(blocks) - 1
    while last > 0 and str(blocks[last - 1].style["break_after"]).startswith("avoid"):
        last -= 1
    element = blocks[last].element if last > 0 else None
    if element is None or _BREAK in element.get("style", ""):
        return False
    element.set("style", f"{element.get('style', '')}; {_BREAK}")
    return True


def _text_blocks(box: Any) -> Iterator[Any]:
    """The blocks of the page that hold lines, and tables as one, without margins and notes."""
    for child in getattr(box, "children", ()):
        if isinstance(child, boxes.MarginBox | boxes.FootnoteAreaBox):
            continue
        holds_lines = any(isinstance(inner, boxes.LineBox) for inner in child.children)
        if isinstance(child, boxes.BlockBox) and (child.is_table_wrapper or holds_lines):
            yield child
        else:
            yield from _text_blocks(child)
