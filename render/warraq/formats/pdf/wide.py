"""Tables that are wider than their page, made to fit: less space around their words first, smaller
words then, down to what is still read with ease; in the end, words that go on in the next line.

WeasyPrint 70 lets such a table run into the margin and off the page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from weasyprint.css.properties import Dimension
from weasyprint.formatting_structure import boxes

from warraq.diagnostics import Diagnostics
from warraq.formats.pdf.sources import classes
from warraq.theme_setting import LEAST

__all__ = ["Wide", "end_of", "keep_heads", "tell_wide"]

_PT = 0.75
#: Differences up to this many pixels are not seen.
_UNSEEN = 0.5
#: What is left beside the words of a cell, in pixels.
_PADDING = 3.0
#: Of the room for columns that divide their words, this part goes to each alike.
_EQUAL = 0.75
#: A little less than what would just fit.
_SLACK = 0.98


class Wide:
    """Makes the tables of one document fit, and remembers what was done."""

    def __init__(self, context: Any) -> None:
        self._context = context
        #: How often a table was made narrower.
        self._steps: dict[Any, int] = {}

    def change(
        self, pages: list[Any], start: int, box_of: Callable[[Any], Any]
    ) -> tuple[int, Any] | None:
        """Make the first table that is too wide, from page ``start`` on, narrower by the style of
        its box; that page, and the element of the table."""
        for number, page in enumerate(pages[start:], start):
            for wrapper, room in _tables(page):
                step = self._steps.get(wrapper.element, 0)
                table = wrapper.get_wrapped_table()
                if step < len(_STEPS) and table.border_width() > room + _UNSEEN:
                    self._steps[wrapper.element] = step + 1
                    _STEPS[step](box_of(wrapper.element), table, room, self._context.tables)
                    self._context.tables.clear()  # the widths that WeasyPrint remembers
                    return number, wrapper.element
        return None


def _tables(box: Any) -> Iterator[tuple[Any, float]]:
    """The tables of data below a box, each with the width that there is for it; none of which only
    the caption stands there."""
    for placed in getattr(box, "children", ()):
        child = getattr(placed, "_box", placed)
        if child.is_table_wrapper and "grid" in classes(child.element):
            if child.get_wrapped_table() is not None:
                yield child, box.width
        else:
            yield from _tables(child)


def end_of(element: Any, pages: list[Any], number: int) -> int:
    """The first page, from ``number`` on, on which a table does not stand any more."""
    while number < len(pages) and _stands(element, pages[number]):
        number += 1
    return number


def _stands(element: Any, page: Any) -> bool:
    """Whether some of a table stands on a page."""
    return any(table.element is element for table, _ in _tables(page))


def keep_heads(pages: list[Any], start: int, box_of: Callable[[Any], Any]) -> int | None:
    """Let the heads of the first table that begins without them, from page ``start`` on, be rows
    like the others; the page that it begins on. Where heads leave no room for a row, WeasyPrint
    sets the rows alone, on each page, and the words of the heads are in no place of the file."""
    for number, page in enumerate(pages[start:], start):
        for wrapper, _ in _tables(page):
            if wrapper.get_wrapped_table().children[0].is_header:
                continue
            head = box_of(wrapper.element).get_wrapped_table().children[0]
            if head.is_header and not (number and _stands(wrapper.element, pages[number - 1])):
                head.is_header = False
                return number
    return None


def _shrink(box: Any, laid_out: Any, room: float, _widths: Any) -> None:
    """Smaller, with less space around: words need a width in proportion to their size."""
    row = max(_cells(laid_out), key=len, default=[])
    space = sum(cell.border_width() - cell.width for cell in row)
    kept = sum(cell.border_left_width + cell.border_right_width for cell in row)
    kept += 2 * _PADDING * len(row)
    wanted = (room - kept) / (laid_out.border_width() - space) * _SLACK
    sizes = [text.style["font_size"] for text in _texts(laid_out)]
    factor = max(min(wanted, 1.0), min(1.0, LEAST / _PT / min(sizes, default=1.0)))
    table = box.get_wrapped_table()
    for part in (box, table, *table.descendants()):
        part.style = style = part.style.copy()
        style["font_size"] *= factor
        if isinstance(style["line_height"], Dimension) and style["line_height"].unit == "px":
            style["line_height"] = Dimension(style["line_height"].value * factor, "px")
        if isinstance(part, boxes.TableCellBox):
            for side in ("padding_left", "padding_right"):
                style[side] = Dimension(min(style[side].value, _PADDING), "px")


def _divide(box: Any, laid_out: Any, room: float, widths: Any) -> None:
    """Let words go on in the next line where they have to, in columns of fixed widths: to find out
    by itself how narrow they can be, WeasyPrint would set each letter alone."""
    table = box.get_wrapped_table()
    _least, _most, least, most, *_ = widths[table][False]
    shares = _shares(least, most, room - laid_out.border_width() + laid_out.width)
    columns = [column for group in table.column_groups for column in group.children]
    for part in (box, table, *table.descendants(), *columns):
        part.style = part.style.copy()
        part.style["overflow_wrap"] = "break-word"
        if part.style["white_space"] == "nowrap":
            part.style["white_space"] = "normal"
    table.style["table_layout"] = "fixed"
    for column, share in zip(columns, shares, strict=True):
        column.style["width"] = Dimension(share, "px")


def _shares(least: list[float], most: list[float], room: float) -> list[float]:
    """What each column gets of the room: those whose longest word fits keep it whole, the others
    divide the rest by the lengths of their texts, none of them far from an equal share."""
    shares: dict[int, float] = {}
    others = sorted(range(len(least)), key=least.__getitem__)
    while others and least[others[0]] <= (room - sum(shares.values())) / len(others):
        narrowest = others.pop(0)
        shares[narrowest] = least[narrowest]
    rest = room - sum(shares.values())
    text = sum(most[column] for column in others)
    for column in others:
        shares[column] = rest * (_EQUAL / len(others) + (1 - _EQUAL) * most[column] / text)
    return [shares[column] for column in range(len(least))]


_STEPS = (_shrink, _divide)


def _cells(table: Any) -> Iterator[list[Any]]:
    for group in table.children:
        for row in group.children:
            yield list(row.children)


def _texts(box: Any) -> Iterator[Any]:
    """The words below a box, but for what is smaller in any table: numbers of notes, and words of
    another script, which match those around them."""
    for part in box.children:
        if isinstance(part, boxes.TextBox):
            yield part
        elif isinstance(part, boxes.ParentBox) and not _is_smaller(part):
            yield from _texts(part)


def _is_smaller(box: Any) -> bool:
    # The first call of a note is WeasyPrint's, the others are links.
    is_call = box.element_tag.endswith("::footnote-call")
    return is_call or not {"note-marker", "foreign-ltr"}.isdisjoint(classes(box.element))


def tell_wide(document: Any, least: float, diagnostics: Diagnostics) -> None:
    """Say which tables have words smaller than ``least`` points, or divided: they have too many
    columns for their page."""
    told = set()
    for number, page in enumerate(document.pages, 1):
        for wrapper, _ in _tables(page._page_box):
            sizes = [text.style["font_size"] * _PT for text in _texts(wrapper)]
            is_divided = wrapper.get_wrapped_table().style["table_layout"] == "fixed"
            is_small = min(sizes, default=least) < least - 0.1
            if (is_divided or is_small) and wrapper.element not in told:
                told.add(wrapper.element)
                diagnostics.add("pdf.wide-table", None, page=number)
