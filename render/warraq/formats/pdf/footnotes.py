"""Footnotes that WeasyPrint moved to the page after that of their call.

Where a paragraph's last line but one does not fit, WeasyPrint 70 makes room by sending the page's
footnotes on. That paragraph is better begun on the next page, and the notes left where they belong.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from weasyprint.formatting_structure import boxes

from warraq.formats.pdf.sources import begin_page, classes

__all__ = ["Notes", "has_foreign_notes", "make_room"]


class Notes:
    """The footnotes of pages that are made again and again, each looked at once."""

    def __init__(self) -> None:
        self._known: list[tuple[Any, set[Any], set[Any]]] = []

    def are_astray(self, pages: list[Any]) -> bool:
        """Whether one is lost, or stands on two pages: WeasyPrint 70 makes some pages again and
        leaves others, whose notes they hand on or are handed."""
        self._known = [self._of(number, page) for number, page in enumerate(pages)]
        called = {element for _, called, _ in self._known for element in called}
        shown = Counter(element for _, _, shown in self._known for element in shown)
        return not called <= set(shown) or shown.total() > len(shown)

    def _of(self, number: int, page: Any) -> tuple[Any, set[Any], set[Any]]:
        if number < len(self._known) and self._known[number][0] is page:
            return self._known[number]
        called, shown = _notes(page)
        return page, set(called), set(shown)


def make_room(pages: list[Any], start: int, style: Callable[[Any], Any]) -> int | None:
    """Begin the paragraph that took the room of a footnote on a new page, by its ``style``; the
    page on which it stood. The first such one from page ``start`` on."""
    calls: dict[Any, int] = {}
    for number, page in enumerate(pages[start:], start):
        called, shown = _notes(page)
        for element in called:
            calls.setdefault(element, number)
        for element in shown:
            before = calls.get(element, number)
            if before < number and _push(pages[before], style):
                return before
    return None


def has_foreign_notes(page: Any) -> bool:
    """Whether notes stand on a page that are called on an earlier one."""
    called, shown = _notes(page)
    return not set(shown) <= set(called)


def _notes(page: Any) -> tuple[list[Any], list[Any]]:
    """The footnotes that are called on a page, and those that stand there."""
    called: list[Any] = []
    shown: list[Any] = []
    for box in page.descendants():
        if "footnote" in classes(box.element):
            is_call = box.element_tag.endswith("::footnote-call")
            (called if is_call else shown).append(box.element)
    return called, shown


def _push(page: Any, style: Callable[[Any], Any]) -> bool:
    blocks = list(_text_blocks(page))
    last = len(blocks) - 1
    while last > 0 and str(blocks[last - 1].style["break_after"]).startswith("avoid"):
        last -= 1
    element = blocks[last].element if last > 0 else None
    return element is not None and begin_page(style(element))


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
