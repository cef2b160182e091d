"""What is put right while pages are made, each thing as soon as it is seen to be wrong.

WeasyPrint 70 keeps the state in which each page began, and can make a page again; those after it
are made again only where they change. So nothing is laid out twice for the sake of one place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from weasyprint import layout

from warraq.formats.pdf.balance import Balance
from warraq.formats.pdf.exchange import Exchange
from warraq.formats.pdf.hanging import hanging_spaces
from warraq.formats.pdf.justify import Even, stands_on
from warraq.formats.pdf.level import Together
from warraq.formats.pdf.making import PAGES, all_pages
from warraq.formats.pdf.roomy import Roomy
from warraq.formats.pdf.wide import Wide, end_of, keep_heads

__all__ = ["put_right"]

_IS_OURS: ContextVar[bool] = ContextVar("warraq_pagination", default=False)


@contextmanager
def put_right() -> Iterator[None]:
    """What this context lays out meanwhile has its lines, titles, notes and pairs put right."""
    token = _IS_OURS.set(True)
    try:
        with _EXCHANGE.made(), PAGES.made(), _SPACES.made():
            yield
    finally:
        _IS_OURS.reset(token)


def _in_place_of(theirs: Callable[..., Any]) -> Callable[..., Any]:
    def make_all_pages(context: Any, root_box: Any, html: Any, pages: list[Any]) -> Any:
        if not _IS_OURS.get():
            return theirs(context, root_box, html, pages)
        if not hasattr(context, _RUN):
            setattr(context, _RUN, _Run(context, root_box, html))
        made: list[Any] = getattr(context, _RUN).pages(pages)
        return made

    return make_all_pages


#: Where WeasyPrint's context keeps ours: numbers of pages may have all of them made once more.
_RUN = "warraq_run"


#: Changes the style of what is wrong first, of pages from one on: the page or the pages that this
#: concerns.
_Look = Callable[[list[Any], int], int | set[int] | None]


class _Run:
    """The making of all pages of one document."""

    def __init__(self, context: Any, root_box: Any, html: Any) -> None:
        self._context = context
        self._root_box = root_box
        self._html = html
        self._titles = Balance()
        self._tables = Wide(context)
        self._lines = Even(root_box, self._box)
        self._rooms = Roomy(self._box, context)
        self._pairs = Together(html.etree_element, self._style)
        # A change concerns its page and those after it, so what comes before is looked at once.
        self._looks: tuple[_Look, ...] = (
            self._narrow,
            self._keep_heads,
            self._balance,
            self._even_out,
            self._begin_together,
            self._fill,
        )
        self._starts: dict[_Look, int] = {}
        #: Pages as they are known, the last ones perhaps as they were before a change.
        self._known: list[Any] = []
        #: Pages that wait for the numbers of others, which are told when all have been made.
        self._pending: set[int] = set()
        self._styles: dict[Any, Any] = {}
        self._boxes: dict[Any, Any] = {}

    def pages(self, pages: list[Any]) -> list[Any]:
        """All pages, of which some may have been made before."""
        self._starts = dict.fromkeys(self._looks, 0)
        pages = all_pages(self._context, self._root_box, self._html, pages, self._change)
        self._note_pending(range(len(pages)))
        for number in self._pending & set(range(len(pages))):
            self._context.page_maker[number][-1]["content_changed"] = True
        self._pending.clear()
        return pages

    def _change(self, known: list[Any], count: int) -> set[int]:
        """Change the style of what is wrong first on the first ``count`` pages; those that this
        concerns. Those behind them were made before, and may be so no longer."""
        self._known, pages = known, known[:count]
        for look in self._looks:
            changed = look(pages, self._starts[look])
            numbers = {changed} if isinstance(changed, int) else changed
            if numbers:
                first = min(numbers)
                self._starts = {one: min(at, first) for one, at in self._starts.items()}
                self._note_pending(range(first, count))
                return numbers
            self._starts[look] = count
        return set()

    def _note_pending(self, numbers: Iterable[int]) -> None:
        states = self._context.page_maker
        self._pending |= {n for n in numbers if states[n][-1]["content_changed"]}

    def _narrow(self, pages: list[Any], start: int) -> set[int]:
        changed = self._tables.change(pages, start, self._box)
        if changed is None:
            return set()
        number, element = changed
        return {number, *range(number, end_of(element, self._known, number))}

    def _keep_heads(self, pages: list[Any], start: int) -> int | None:
        return keep_heads(pages, start, self._box)

    def _balance(self, pages: list[Any], start: int) -> int | None:
        return self._titles.change(pages, start, self._style)

    def _even_out(self, pages: list[Any], start: int) -> set[int]:
        changed = self._lines.change(pages, start)
        known = enumerate(self._known if changed else ())
        return {number for number, page in known if stands_on(changed, page)}

    def _begin_together(self, pages: list[Any], start: int) -> int | None:
        return self._pairs.change(pages, start)

    def _fill(self, pages: list[Any], start: int) -> int | None:
        return self._rooms.change(pages, start, self._is_wanted)

    def _is_wanted(self, number: int) -> bool:
        """Whether a page begins where the document asks for a new one."""
        return bool(self._context.page_maker[number][1]["break"] != "any")

    def _style(self, element: Any) -> Any:
        """The style that all pages lay an element out by, and it alone: WeasyPrint lets elements
        that fall under the same rules share theirs."""
        box = self._box(element)
        if element not in self._styles:
            self._styles[element] = box.style = box.style.copy()
        return box.style

    def _box(self, element: Any) -> Any:
        """The box that all pages are made from."""
        if not self._boxes:
            for box in self._root_box.descendants():
                if box.element is not None and box.element_tag == box.element.tag:
                    self._boxes.setdefault(box.element, box)
        return self._boxes[element]


_SPACES = hanging_spaces(_IS_OURS)
_EXCHANGE = Exchange(layout, "make_all_pages", _in_place_of)
