"""Which structure element of a PDF belongs to which box of the layout.

WeasyPrint 70 builds the structure tree in one walk over the boxes and keeps no tie between the two.
This walks the same way and takes the elements in the order of their making.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes

__all__ = ["Pair", "pairs"]

#: A box and its structure element.
Pair = tuple[Any, Any]


def pairs(document: Any, pdf: Any) -> Iterator[Pair]:
    """Every box that has a structure element, with that element, in document order."""
    elements = (
        entry
        for entry in pdf.objects
        if isinstance(entry, dict) and entry.get("Type") == "/StructElem"
    )
    next(elements)  # the element of the document as a whole
    for page in document.pages:
        yield from _walk(page._page_box, elements)


def _walk(box: Any, elements: Iterator[Any]) -> Iterator[Pair]:
    box = getattr(box, "_box", box)
    tag = None if box.element is None else box.element_tag
    if tag in ("html", "body") or isinstance(box, boxes.PageBox):
        if isinstance(box, boxes.ParentBox) and not isinstance(box, boxes.LineBox):
            for child in box.children:
                yield from _walk(child, elements)
            return
    elif isinstance(box, boxes.MarginBox):
        for child in box.children:
            yield from _walk(child, elements)
        return
    element = next(elements)
    yield box, element
    yield from _walk_children(box, element, elements)


def _walk_children(box: Any, element: Any, elements: Iterator[Any]) -> Iterator[Pair]:
    for child in _children(box, element):
        for part in child.children if isinstance(child, boxes.LineBox) else [child]:
            if not isinstance(part, boxes.TextBox):
                yield from _walk(part, elements)
            elif element["S"] != "/Link":
                yield part, next(elements)


def _children(box: Any, element: Any) -> list[Any]:
    """A table's box stands inside another, together with its caption."""
    table = box.get_wrapped_table() if element["S"] == "/Table" and box.is_table_wrapper else None
    if table is None:
        return list(box.children)
    children: list[Any] = []
    for child in box.children:
        children.extend(child.children if child is table else [child])
    return children
