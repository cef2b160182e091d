"""Pairs of languages that begin on one page: where the last lines of a page hold the beginning of
one language and not of the other, both are better begun on the next."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

from weasyprint.formatting_structure import boxes

from warraq.formats.pdf.sources import begin_page, classes

__all__ = ["Together"]


class Together:
    """Keeps the pairs of one document together; ``root`` is its source."""

    def __init__(self, root: Any, style: Callable[[Any], Any]) -> None:
        self._root = root
        self._style = style
        #: The page on which the first line of each cell stands.
        self._first: dict[Any, int] = {}

    def change(self, pages: list[Any], start: int) -> int | None:
        """Begin the first pair that came apart, of those that begin on page ``start`` or after it,
        on a new page; the page on which it stood."""
        self._first = {cell: page for cell, page in self._first.items() if page < start}
        begun = {cell for cell, page in _first_pages(pages, start).items() if self._add(cell, page)}
        for row, pushed in self._pairs:
            if not begun.isdisjoint(row):
                found = {self._first[cell] for cell in row if cell in self._first}
                if len(found) > 1 and begin_page(self._style(pushed)):
                    return min(
                        found | {self._first[cell] for cell in pushed if cell in self._first}
                    )
        return None

    def _add(self, cell: Any, page: int) -> bool:
        return self._first.setdefault(cell, page) == page

    @cached_property
    def _pairs(self) -> list[tuple[Any, Any]]:
        """Each row of languages, and with which element it would begin a page."""
        return [
            (child, children[_with_headings(children, place)])
            for children in map(list, self._root.iter())
            for place, child in enumerate(children)
            if "parallel" in classes(child)
        ]


def _with_headings(children: list[Any], place: int) -> int:
    """The place of the first of the headings that stand right above a child."""
    while place and "heading-pair" in classes(children[place - 1]):
        place -= 1
    return place


def _first_pages(pages: list[Any], start: int) -> dict[Any, int]:
    """The first page, from ``start`` on, on which lines of each cell stand."""
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
