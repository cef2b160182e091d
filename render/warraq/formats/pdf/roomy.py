"""Pages that stay half empty because what follows is kept whole: there, it is kept so no more.

A short table, the fields of a memo or a row of tiles should stand on one page, and a title with
what it names (CSS Fragmentation 3, 3.1 and 3.2). But on small paper in large print that may leave
a letterhead alone on its page, which no printer would sign.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from weasyprint.css.properties import Dimension
from weasyprint.formatting_structure import boxes

from warraq.formats.pdf.footnotes import text_end
from warraq.formats.pdf.sources import classes

__all__ = ["Roomy", "room_left"]

#: What stays whole at any price: what is seen as one, or signed.
_WHOLE = {"signature", "memo-tail", "direction", "quote-pull", "letterhead", "person"}
_WHOLE_TAGS = {"figure", "caption", "h1", "h2", "h3", "h4", "h5", "h6"}
#: Of a page whose text could go on, no more than this share is left empty; less for prose in two
#: languages, which is no worse for a break.
_EMPTY, _EMPTY_PROSE = 0.4, 0.2
#: What stands between texts, margins and borders, takes up to this share of a page.
_SPACE = 0.1
#: What is left of the height of lines, and of spaces, where a letterhead would else be alone.
_LINES, _SPACES = 0.85, 0.4

#: So many pixels below the head of a page something still begins it; the height of a line.
_TOP = 20.0

_BoxOf = Callable[[Any], Any]


class Roomy:
    """Lets what is kept whole break, and remembers what it did."""

    def __init__(self, box_of: _BoxOf, context: Any) -> None:
        self._box_of = box_of
        self._context = context
        #: The room that was left on pages before some of it was kept for notes.
        self._before: dict[int, float] = {}
        self._done: set[tuple[str, Any]] = set()

    def change(self, pages: list[Any], start: int, is_wanted: Callable[[int], bool]) -> int | None:
        """Let the first thing break that leaves a page, from the one before ``start`` on, too
        empty; that page. ``is_wanted`` tells which pages begin where the document says so."""
        for number in range(max(start - 1, 0), len(pages) - 1):
            page, following = pages[number], pages[number + 1]
            room = room_left(page)
            if self._is_in_vain(number, room):
                return number
            if room < _EMPTY_PROSE * page.height or is_wanted(number + 1):
                continue
            here = {box.element for box in _flow(page)}
            begun = [box for box in _flow(following) if box.element not in here]
            is_much = room >= _EMPTY * page.height or _is_letterhead_alone(here)
            if self._break(begun, following, room) or (is_much and self._bring(page, begun)):
                return number
            if self._keep_room(number, room, following, begun):
                return number
        return None

    def _keep_room(self, number: int, room: float, following: Any, begun: list[Any]) -> bool:
        """Keep some of the room for notes. WeasyPrint 70 lays out the first cell of a row down to
        the foot of the page, and gives the row up where another cell then calls a note."""
        rows = [box for box in begun if isinstance(box, boxes.TableRowBox)]
        notes = [box for box in following.children if isinstance(box, boxes.FootnoteAreaBox)]
        height = sum(area.margin_height() for area in notes if area.children)
        is_first = bool(rows) and rows[0].position_y - following.content_box_y() < _TOP
        if not is_first or not 0 < height < room or number in self._before:
            return False
        self._before[number] = room
        self._context.wanted_room[number] = (self._context.page_maker[number][0], height)
        return True

    def _is_in_vain(self, number: int, room: float) -> bool:
        """Whether room is kept for notes on a page that is no fuller for it; then no longer."""
        is_kept = number in self._context.wanted_room
        if is_kept and room > self._before[number] - _TOP:
            del self._context.wanted_room[number]
            return True
        return False

    def _break(self, begun: list[Any], following: Any, room: float) -> bool:
        """Let the first thing that would reach over the end of the page break there."""
        for box in begun:
            least = _EMPTY_PROSE if "parallel" in classes(box.element) else _EMPTY
            start = box.position_y - following.content_box_y()
            end = start + box.border_height() + _SPACE * following.height
            is_over = start < room < end and room >= least * following.height
            if is_over and _is_kept(box) and self._once("inside", box.element):
                self._let_break(box.element)
                return True
        return False

    def _let_break(self, element: Any) -> None:
        box = self._box_of(element)
        for part in (box, box.get_wrapped_table()) if box.is_table_wrapper else (box,):
            _set(part, break_inside="auto")
        if "parallel" in classes(element):
            # WeasyPrint 70 begins no row whose first lines are on one base line, if it is broken.
            for part in box.descendants():
                if isinstance(part, boxes.TableCellBox) and part.element in set(element):
                    _set(part, vertical_align="top")

    def _bring(self, page: Any, begun: list[Any]) -> bool:
        """Bring the titles of the document to its letterhead: closer first, then without what they
        name, in the end only their first lines."""
        titles = [box.element for box in _titles(begun)]
        if "h1" not in {title.tag for title in titles}:
            return False
        if self._once("closer", titles[0]):
            for element in (*_mastheads(page), *titles):
                _set_closer(self._box_of(element))
            return True
        for title in reversed(titles):
            for side in ("after", "inside"):
                if self._once(side, title) and self._box_of(title).style[f"break_{side}"] != "auto":
                    _set(self._box_of(title), **{f"break_{side}": "auto"})
                    return True
        return False

    def _once(self, what: str, element: Any) -> bool:
        """Whether this was not yet done to an element; from now on it was."""
        if (what, element) in self._done:
            return False
        self._done.add((what, element))
        return True


def room_left(page: Any) -> float:
    """The height that is left on a page, above its notes."""
    areas = [box for box in page.children if isinstance(box, boxes.FootnoteAreaBox)]
    notes: float = sum(area.margin_height() for area in areas if area.children)
    bottom: float = page.content_box_y() + page.height - notes
    return bottom - text_end(page.children[0])


def _flow(box: Any) -> Iterator[Any]:
    """The blocks of a page's text, and the rows of its tables, the outer ones first."""
    for placed in getattr(box, "children", ()):
        child = getattr(placed, "_box", placed)
        if isinstance(child, boxes.MarginBox | boxes.FootnoteAreaBox | boxes.LineBox):
            continue
        if child.element is not None:
            yield child
        yield from _flow(child)


def _is_kept(box: Any) -> bool:
    is_whole = box.element.tag in _WHOLE_TAGS or _WHOLE & {*classes(box.element)}
    return box.style["break_inside"] == "avoid" and not is_whole


def _mastheads(page: Any) -> list[Any]:
    elements = dict.fromkeys(box.element for box in _flow(page))
    return [element for element in elements if "page-masthead" in classes(element)]


def _is_letterhead_alone(elements: set[Any]) -> bool:
    """Whether elements of a page stand in its masthead, all but those that these stand in."""
    heads = [element for element in elements if "page-masthead" in classes(element)]
    inside = {part for head in heads for part in head.iter()}
    around = {part for head in heads for part in elements if head in part.iter()}
    return bool(heads) and elements <= inside | around


def _titles(begun: list[Any]) -> Iterator[Any]:
    """The titles that text begins with."""
    for box in begun:
        if box.style["break_after"] == "avoid":
            yield box
        elif any(isinstance(child, boxes.LineBox) for child in box.children):
            return


def _set_closer(box: Any) -> None:
    for part in (box, *box.descendants()):
        style = part.style
        changed = {
            f"margin_{side}": Dimension(style[f"margin_{side}"].value * _SPACES, "px")
            for side in ("top", "bottom")
            if isinstance(style[f"margin_{side}"], Dimension)
        }
        if isinstance(style["line_height"], Dimension) and style["line_height"].unit == "px":
            changed["line_height"] = Dimension(style["line_height"].value * _LINES, "px")
        _set(part, **changed)


def _set(box: Any, **properties: Any) -> None:
    """Change the style of a box alone: boxes that look alike share theirs."""
    box.style = box.style.copy()
    for name, value in properties.items():
        box.style[name] = value
