"""Pairs of languages that begin on one page: where the last lines of a page hold the beginning of
one language and not of the other, both are better begun on the next."""

from __future__ import annotations

from typing import Any

from weasyprint.formatting_structure import boxes

__all__ = ["begin_together"]

_BREAK = "break-before: page"


def begin_together(document: Any, root: Any) -> bool:
    """Begin the first pair that came apart on a new page, in the source of the document, whose
    element ``root`` is; whether there was one, and the document must be set again."""
    first = _first_pages(document)
    if not first:
        return False
    for parent in root.iter():
        children = list(parent)
        for place, child in enumerate(children):
            if "parallel" in _classes(child) and len({first[c] for c in child if c in first}) > 1:
                return _push(children[_with_headings(children, place)])
    return False


def _with_headings(children: list[Any], place: int) -> int:
    """The place of the first of the headings that stand right above a child."""
    while place and "heading-pair" in _classes(children[place - 1]):
        place -= 1
    return place


def _first_pages(document: Any) -> dict[Any, int]:
    """The page on which the first line of each cell stands."""
    found: dict[Any, int] = {}
    for number, page in enumerate(document.pages):
        for box in page._page_box.descendants():
            if (
                isinstance(box, boxes.TableCellBox)
                and box.element is not None
                and "parallel-cell" in _classes(box.element)
                and any(isinstance(inner, boxes.LineBox) for inner in box.descendants())
            ):
                found.setdefault(box.element, number)
    return found


def _classes(element: Any) -> list[str]:
    return str(element.get("class", "")).split()


def _push(element: Any) -> bool:
    style = element.get("style", "")
    if _BREAK in style:
        return False
    element.set("style", f"{style}; {_BREAK}")
    return True
