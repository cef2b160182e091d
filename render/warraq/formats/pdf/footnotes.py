"""Footnotes on the page of their call, where each at least begins.

WeasyPrint 70 sends a note to the next page where it has no room for it, and also to make room for
the last lines of a paragraph. Here the line waits for the next page with its note; a long note
begins below its line and goes on overleaf, as printers do it. And pages are laid out so that notes
called late in a row of a table do not cover what stands beside them.
"""

from __future__ import annotations

from collections.abc import Collection
from math import inf
from typing import Any

from weasyprint.formatting_structure import boxes, build
from weasyprint.layout import LayoutContext
from weasyprint.layout.block import block_level_layout

from warraq.diagnostics import Diagnostics
from warraq.formats.pdf.sources import classes

__all__ = ["HandedOn", "LayoutWithNotes", "covered", "tell", "text_end"]

#: Notes that a page has no room for, each with where it goes on (nothing if it is yet to begin).
HandedOn = tuple[tuple[Any, Any], ...]

#: A note that takes more than this share of a page is begun where it does not fit.
_LONG = 0.1
#: What goes on takes this share of a page that has text too.
_SHARE = 0.6
#: For the lines after that of its call this share of the page is left, if it can be.
_ABOVE = 0.12
#: Boxes nearer to each other than this, in pixels, do not cover one another.
_TOUCHING = 0.5


class LayoutWithNotes(LayoutContext):  # type: ignore[misc]
    """What WeasyPrint knows of the page that it makes, with notes that may go on overleaf."""

    @classmethod
    def take(cls, context: Any) -> None:
        """Have a context lay out its notes so from now on."""
        if not isinstance(context, cls):
            context.__class__ = cls
            context.all_footnotes = list(context.footnotes)
            context.called_on = {}
            #: Where a page begins, and how much of its room is kept for notes at least.
            context.wanted_room = {}

    def begin(
        self,
        number: int,
        handed: HandedOn,
        reserved: float,
        *,
        has_text: bool,
        is_full: bool,
        left_out: Collection[Any] = (),
    ) -> None:
        """Begin a page with the notes that the one before it hands on, and at least so much room
        left for notes. Where it ``is_full``, short notes are divided, too; what is ``left_out`` is
        called by nothing that is on the page in the end."""
        called = self.called_on
        self.footnotes = [note for note in self.all_footnotes if called.get(note, number) >= number]
        self.reported_footnotes = [note for note, _ in handed]
        self._number, self._handed, self._reserved = number, dict(handed), reserved
        self._has_text, self._is_full = has_text, is_full or bool(handed)
        self._left_out = left_out
        #: A note that was just laid out, and how high the area was without it.
        self._asked: tuple[Any, float] | None = None
        #: The note that goes on overleaf, how high the area may be then, and where it stopped.
        self._divided: Any = None
        self._limit: float | None = None
        self._resume: Any = None
        self._height = 0.0

    def end(self) -> HandedOn:
        """What the page hands on."""
        for note, number in list(self.called_on.items()):
            if number == self._number:
                del self.called_on[note]
        for note in (*self.current_page_footnotes, *self.reported_footnotes):
            if note not in self._handed:
                self.called_on[note] = self._number
        rest = {
            note: skip for note, skip in self._handed.items() if note in self.reported_footnotes
        }
        if self._divided is not None:
            place = self.current_page_footnotes.index(self._divided)
            rest[self._divided] = self._resume[place]
        return tuple((note, rest.get(note)) for note in self.reported_footnotes)

    @property
    def late(self) -> int:
        """How many notes that are called on the page are not even begun there."""
        begun = (*self._handed, self._divided)
        return sum(note not in begun for note in self.reported_footnotes)

    def uncalled(self, page: Any) -> list[Any]:
        """The notes that nothing on the page calls: WeasyPrint gives up a table, or heads that it
        would repeat, and leaves their notes where they are."""
        kept = {note.element for note in self._handed} | self._called(page)
        return [note for note in self.current_page_footnotes if note.element not in kept]

    def lacks(self, page: Any) -> bool:
        """Whether something on the page calls for the first time what was left out."""
        called = self._called(page)
        return any(
            note.element in called and self.called_on.get(note, self._number) == self._number
            for note in self._left_out
        )

    def _called(self, page: Any) -> set[Any]:
        notes = (*self.current_page_footnotes, *self._left_out)
        return {
            box.element
            for box in (page.children[0].descendants() if notes else ())
            if box.element_tag.endswith("::footnote-call")
        }

    # --- the room that is left -----------------------------------------------------------------

    @property
    def page_bottom(self) -> float:
        """Where the text of the page has to end."""
        return self._bottom - max(self._reserved, self._height)

    @page_bottom.setter
    def page_bottom(self, value: float) -> None:
        self._bottom = value

    def overflows_page(self, bottom_space: float, position_y: float) -> bool:
        """Whether something ends too low. Asked of a line right after its note was laid out, a
        note that may be divided is."""
        asked, self._asked = self._asked, None
        if not super().overflows_page(bottom_space, position_y):
            return False
        room = self._bottom - bottom_space - position_y
        return asked is None or not self._divide(*asked, room)

    # --- notes that come and go ----------------------------------------------------------------

    def layout_footnote(self, footnote: Any) -> bool:
        """Put a note on the page, below those that are there."""
        if footnote in self._left_out:
            return False
        if footnote in self.footnotes:
            self.footnotes.remove(footnote)
        if footnote in self._handed and self.reported_footnotes:
            self.reported_footnotes.append(footnote)  # behind one that does not end on this page
            return False
        self.current_page_footnotes.append(footnote)
        before = self._height
        self._update_footnote_area()
        if footnote in self._handed:
            self._go_on(footnote)
        else:
            self._asked = footnote, before
        return False

    def report_footnote(self, footnote: Any) -> None:
        """Leave a note to the next page."""
        self._asked = None
        if footnote in self._left_out:
            return
        super().report_footnote(footnote)

    def unlayout_footnote(self, footnote: Any) -> None:
        """Take a note from the page, with its line; it waits again. Of a row that goes on, notes
        that an earlier page calls are named, too."""
        is_earlier = self.called_on.get(footnote, self._number) < self._number
        if is_earlier or footnote in self.footnotes or footnote in self._left_out:
            return
        if self._divided is footnote:
            self._divided = self._limit = None
        self.footnotes.append(footnote)
        for notes in (self.current_page_footnotes, self.reported_footnotes):
            if footnote in notes:
                notes.remove(footnote)
        self._update_footnote_area()

    def _go_on(self, footnote: Any) -> None:
        """Lay out what a page is handed, as much as there is room for."""
        share = _SHARE if self._has_text else 1.0
        height = share * self.current_footnote_area.page.height
        if self._height > height and not self._fits(footnote, height):
            self.report_footnote(footnote)

    def _divide(self, footnote: Any, before: float, room: float) -> bool:
        """Begin a note in the room below its line, if that is worth it."""
        height = self.current_footnote_area.page.height
        if self._height - before < _LONG * height and not self._is_full:
            return False
        return any(self._fits(footnote, least) for least in (room - _ABOVE * height, room))

    def _fits(self, footnote: Any, height: float) -> bool:
        """Whether a note, the last one, at least begins in an area that is no higher."""
        self._limit = height
        self._update_footnote_area()
        last = len(self.current_page_footnotes) - 1
        if self._resume and self._resume.get(last) and self._height <= height + _TOUCHING:
            self._divided = footnote
            self.reported_footnotes.append(footnote)
            return True
        self._limit = None
        self._update_footnote_area()
        return False

    # --- the area of the notes -----------------------------------------------------------------

    def _update_footnote_area(self) -> bool:
        area = self.current_footnote_area
        area.children = list(self.current_page_footnotes)
        self._height, area.height, self._resume = 0.0, "auto", None
        if area.children:
            laid_out = self.area()
            area.height = laid_out.height
            self._height = laid_out.margin_height()
        if self._divided is not None and not self._resume:
            self.reported_footnotes.remove(self._divided)  # it has room enough now
            self._divided = self._limit = None
        return False

    def area(self) -> Any:
        """The area with its notes, its upper edge where the page ends."""
        area = build.create_anonymous_boxes(self.current_footnote_area.deepcopy())
        area.height = "auto"
        area.position_y = self._bottom
        area.style = area.style.copy()
        area.style["box_decoration_break"] = "clone"  # the rule above notes stands on each page
        skip = self._handed.get(self.current_page_footnotes[0])
        space = -inf
        kept = self._bottom, self._reserved, self._height
        if self._limit is not None:
            space = 0.0
            self._bottom += self._limit
        self._reserved = self._height = 0.0
        laid_out, self._resume, *_ = block_level_layout(
            self, area, space, {0: skip} if skip else None, area.page
        )
        self._bottom, self._reserved, self._height = kept
        if self._resume:
            laid_out.height += text_end(laid_out) - laid_out.content_box_y() - laid_out.height
        return laid_out

    def finish(self, page: Any) -> None:
        """Put the area where it belongs, where WeasyPrint would put all of each note."""
        if self.current_page_footnotes and (self._limit or self._reserved or self._handed):
            self.create_block_formatting_context()
            area = self.area()
            self.finish_block_formatting_context()
            area.translate(dy=-area.margin_height())
            page.children[1] = area

    # --- as WeasyPrint asks for it

    @property
    def in_column(self) -> bool:
        """True: then notes stay where they are when lines of their paragraph do not fit."""
        return True

    @in_column.setter
    def in_column(self, value: bool) -> None: ...


def covered(page: Any) -> float:
    """How high the notes of a page are where they cover what stands above them; otherwise 0."""
    root, *others = page.children
    areas = [box for box in others if isinstance(box, boxes.FootnoteAreaBox) and box.children]
    end = text_end(root) - _TOUCHING if areas else 0.0
    height: float = sum(area.margin_height() for area in areas if end > area.position_y)
    return height


def text_end(box: Any) -> float:
    """Where the lowest line below a box ends."""
    ends = (
        part.position_y + part.height
        for part in box.descendants()
        if isinstance(part, boxes.LineBox | boxes.TableRowBox | boxes.ReplacedBox)
    )
    return max(ends, default=0.0)


def tell(document: Any, diagnostics: Diagnostics) -> None:
    """Say which notes begin on another page than that of their call: where a note takes more than
    a page and a half, one that the next line calls has to wait until it ends."""
    called: dict[Any, int] = {}
    shown: dict[Any, int] = {}
    for number, page in enumerate(document.pages, 1):
        for box in page._page_box.descendants():
            if "footnote" in classes(box.element):
                is_call = box.element_tag.endswith("::footnote-call")
                (called if is_call else shown).setdefault(box.element, number)
    for note, number in called.items():
        if shown[note] != number:
            diagnostics.add("pdf.late-note", None, page=number, other=shown[note])
