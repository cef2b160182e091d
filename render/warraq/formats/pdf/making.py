"""The making of pages, each from the state that the one before it leaves, its notes among it.

WeasyPrint 70 keeps the state in which a page begins and makes it again where that changes, but for
the notes that one page hands on to the next. Here these are part of it, so that any page can be
made again by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from copy import deepcopy
from typing import Any, NamedTuple

from weasyprint.layout import page as page_layout

from warraq.formats.pdf.exchange import Exchange
from warraq.formats.pdf.footnotes import HandedOn, LayoutWithNotes, covered

__all__ = ["PAGES", "all_pages"]

#: Where a page keeps what it is handed: beside the kind of break that it follows.
_HANDED = "footnotes"
#: How often the least room for notes is sought that lets them cover nothing.
_TRIES = 5


def all_pages(
    context: Any,
    root_box: Any,
    html: Any,
    pages: Sequence[Any],
    look: Callable[[list[Any], int], set[int]],
) -> list[Any]:
    """All pages, of which ``pages`` are kept where nothing changed. As soon as a page is made,
    ``look`` is given those that there are, the old ones behind them included, and their number; it
    may change what they are made from, and then says which ones are to be made again.
    """
    LayoutWithNotes.take(context)
    context.rendered_notes = []
    known, number = list(pages), 0
    again: set[int] = set()
    maker = context.page_maker
    while not number or maker[number][0] is not None or _handed(maker[number]):
        state = maker[number][-1]
        is_new = number >= len(known) or number in again
        if is_new or state["content_changed"] or state["pages_wanted"]:
            known[number : number + 1] = [_made(context, root_box, html, number)]
            again.discard(number)
        number += 1
        changed = look(known, number)
        again |= changed
        number = min({number} | changed)
    context.page_maker = maker[: number + 1]
    context.broken_out_of_flow.clear()
    context.reported_footnotes.clear()
    return known[:number]


def _made(context: Any, root_box: Any, html: Any, number: int) -> Any:
    """A page, made from the state that the one before it left."""
    maker = context.page_maker
    maker[number][-1].update(
        content_changed=False, pages_wanted=False, anchors=[], content_lookups=[]
    )
    # WeasyPrint asks here whether a page without text is needed.
    context.reported_footnotes = [note for note, _ in _handed(maker[number])]
    before = maker[number + 1] if number + 1 < len(maker) else None
    page = page_layout.remake_page(number, context, root_box, html)[0]
    if maker[number + 1] is not before:
        is_last = maker[number + 1][0] is None and not _handed(maker[number + 1])
        maker[number + 1][-1]["content_changed"] = not is_last
    return page


def _handed(state: Any) -> HandedOn:
    handed: HandedOn = state[1].get(_HANDED, ())
    return handed


class _Attempt(NamedTuple):
    """A page as it was made: how high its notes are if they cover what stands above them, how many
    notes of its own it has not even begun, what it is, and how the counters then stand."""

    height: float
    late: int
    result: Any
    counted: Any


def _in_place_of(theirs: Callable[..., Any]) -> Callable[..., Any]:
    def make_page(
        context: Any, root_box: Any, kind: Any, resume_at: Any, number: int, counters: Any
    ) -> Any:
        if not isinstance(context, LayoutWithNotes):
            return theirs(context, root_box, kind, resume_at, number, counters)
        handed = _handed(context.page_maker[number - 1])
        state = context.page_maker[number - 1][-1]

        def attempt(
            reserved: float, *, is_full: bool, left_out: Collection[Any] | None = None
        ) -> _Attempt:
            counted = deepcopy(counters)
            state.update(anchors=[], content_lookups=[])
            context.begin(
                number,
                handed,
                reserved,
                has_text=not kind.blank,
                is_full=is_full,
                left_out=left_out or (),
            )
            page, then, following = theirs(context, root_box, kind, resume_at, number, counted)
            if left_out is None and (uncalled := context.uncalled(page)):
                return attempt(reserved, is_full=is_full, left_out=uncalled)
            if left_out and context.lacks(page):
                return attempt(reserved, is_full=is_full, left_out=())
            context.finish(page)
            late = context.late
            following = {**following, _HANDED: context.end()}
            return _Attempt(covered(page), late, (page, then, following), counted)

        begins_at, least = context.wanted_room.get(number - 1, (resume_at, 0.0))
        made = _best(attempt, least if begins_at == resume_at else 0.0)
        for mine, new in zip(counters, made.counted, strict=True):
            mine.clear()
            mine.update(new) if isinstance(mine, dict) else mine.extend(new)
        return made.result

    return make_page


def _best(attempt: Callable[..., _Attempt], least: float) -> _Attempt:
    """The attempt by which most notes begin on their page, with the least room for them, beyond
    ``least``, in which they cover nothing. It is the last one: each leaves its traces in what is
    known of the page."""
    made = attempt(least, is_full=False)
    is_full = False
    if made.late:
        is_full = True
        made, before = attempt(least, is_full=True), made
        if made.late >= before.late:
            made, is_full = attempt(least, is_full=False), False
    if not made.height:
        return made
    low, tried, best = least, 0.0, 0.0
    high = max(made.height, least)
    for _ in range(_TRIES):
        tried = (low + best) / 2 if best else high
        made = attempt(tried, is_full=is_full)
        if not made.height:
            best = tried
        elif best:
            low = tried
        else:
            high = max(made.height, high * 1.2)
    return made if tried == best or not best else attempt(best, is_full=is_full)


#: To be held while pages are made.
PAGES = Exchange(page_layout, "make_page", _in_place_of)
