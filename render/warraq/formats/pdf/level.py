"""Pairs of languages that begin on one page: where the last lines of a page hold the beginning of
one language and not of the other, both are better begun on the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from weasyprint.formatting_structure import boxes

from warraq.formats.pdf.sources import begin_page, classes

__all__ = ["begin_together"]


def begin_together(
    pages: list[Any], start: int, root: Any, style: Callable[[Any], Any]
) -> int | None:
    """Begin the first pair that came apart, from page ``start`` on, on a new page by its ``style``;
    the page on which it stood. ``root`` is the source of the document."""
    first = _first_pages(pages, start)
    if len(set(first.values())) < 2:
        return None
    for parent in root.iter():
        children = list(parent)
        for place, child in enumerate(children):
            begun = {first[cell] for cell in child if cell in first}
            if "parallel" in classes(child) and len(begun) > 1:
                pushed = children[_with_headings(children, place)]
                if begin_page(style(pushed)):
                    return min(begun | {first[cell] for cell in pushed if cell in first})
    return None


def _with_headings(children: list[Any], place: int) -> int:
    """The place of the first of the headings that stand right above a child."""
    while place and "heading-pair" in classes(children[place - 1]):
        place -= 1
    return place


def _first_pages(pages: list[Any], start: int) -> dict[Any, int]:
    """The page on which the first line of each cell stands."""
    found: dict[Any, int] = {}
    for number, page in enumerate(pages[start:], start):
        for box in page.descendants():
            if (
                isinstance(box, boxes.TableCellBox)
                and box.element is not None
                and "parallel-cell" in classes(box.element)
                and any(isinstance(inner, boxes.LineBox) for inner in box.descendants())
            ):
                found.setdefault(box.element, number)
    return found
