"""A document made to fit a number of pages: set closer, step by step, as far as it stays legible.

The steps are the theme's own sizes and spaces, brought nearer to each other. The widest step that
fits is taken; where none does, a diagnostic says how many millimetres of text are too many.

Where nobody asks for a number, pages are set a little closer if that spares a page that is nearly
empty, or keeps the summary whole on the first page.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from weasyprint.formatting_structure import boxes

from warraq.diagnostics import Diagnostics
from warraq.formats import WriteContext
from warraq.formats.pdf.sources import classes
from warraq.theme import Density, Theme

__all__ = ["fitted"]

#: From the theme as it is to the closest setting: Arabic of 12 points ends at 10.7, Latin beside it
#: of 9.6 at 8.5.
STEPS = (
    Density(),
    Density(space=0.75),
    Density(space=0.6, leading=0.95),
    Density(space=0.55, leading=0.92, size=0.96),
    Density(space=0.5, leading=0.89, size=0.92),
    Density(space=0.4, leading=0.86, size=0.89),
)
#: The first of them, as close as text is set unasked, each with the share of the height that it
#: spares at most.
_UNASKED = ((STEPS[1], 0.06), (STEPS[2], 0.15), (STEPS[3], 0.2))
#: A last page is nearly empty where its text takes less than this share. Documents of more pages
#: than this are not laid out again for one.
_NEARLY_EMPTY, _FEW = 1 / 3, 12
#: How many steps are tried for one thing that is left over.
_TRIES = 2
_MM = 25.4 / 96


def fitted(context: WriteContext, lay_out: Callable[[WriteContext], Any]) -> WriteContext:
    """The context with the theme that makes what ``lay_out`` sets fit ``context.pages``."""
    wanted = context.pages

    def pages(theme: Theme) -> list[Any]:
        # What is said of trials that are not kept is of no use to anybody.
        return list(lay_out(replace(context, theme=theme, diagnostics=Diagnostics())).pages)

    if not wanted:
        return replace(context, theme=_closed_up(context.theme, pages))
    themes = [replace(context.theme, density=step) for step in STEPS]
    if len(pages(themes[0])) <= wanted:
        return context
    least = pages(themes[-1])
    if len(least) > wanted:
        surplus = sum(_used(page) for page in least[wanted:])
        context.diagnostics.add(
            "pdf.too-long", None, pages=wanted, count=len(least), height=math.ceil(surplus * _MM)
        )
        return replace(context, theme=themes[-1])
    return replace(context, theme=_first_fitting(themes, pages, wanted))


def _first_fitting(themes: list[Theme], pages: Callable[[Theme], list[Any]], wanted: int) -> Theme:
    """The first theme that fits, of which the first is known not to and the last to do so."""
    low, high = 0, len(themes) - 1
    while high - low > 1:
        middle = (low + high) // 2
        if len(pages(themes[middle])) <= wanted:
            high = middle
        else:
            low = middle
    return themes[high]


def _closed_up(theme: Theme, pages: Callable[[Theme], list[Any]]) -> Theme:
    """The theme, or the first closer one that mends what looks left over. What is compact is close
    enough."""
    made = pages(theme)
    if theme.setting.density == "compact":
        return theme
    set_closer = cache(lambda step: pages(replace(theme, density=step)))
    for share, is_mended in _leftovers(made):
        likely = [step for step, spared in _UNASKED if share <= spared]
        for step in likely[:_TRIES]:
            if is_mended(set_closer(step)):
                return replace(theme, density=step)
    return theme


def _leftovers(made: list[Any]) -> Iterator[tuple[float, Callable[[list[Any]], bool]]]:
    """What looks left over: its share of the height that it has to go into, and a look whether it
    has."""
    count = len(made)
    if not 1 < count <= _FEW:
        return
    height = made[0]._page_box.height
    left = _summary_overleaf(made)
    if left:
        yield left / (height + left), lambda tried: not _summary_overleaf(tried)
    used = _used(made[-1])
    if used < _NEARLY_EMPTY * height:
        yield used / (height * (count - 1) + used), lambda tried: len(tried) < count


def _summary_overleaf(pages: list[Any]) -> float:
    """How much of a summary that begins on the first page is on the second, in pixels."""
    begun = any(_summaries(pages[0]))
    return sum(box.height for box in _summaries(pages[1])) if begun and pages[1:] else 0.0


def _summaries(page: Any) -> Iterator[Any]:
    boxes_of_page = page._page_box.descendants()
    return (box for box in boxes_of_page if "summary" in classes(box.element))


def _used(page: Any) -> float:
    """How much of a page its text takes, in pixels of CSS."""
    box = page._page_box
    bottoms = [line.position_y + line.height for line in _contents(box)]
    return max((bottom - box.content_box_y() for bottom in bottoms), default=0.0)


def _contents(box: Any) -> Iterator[Any]:
    for child in getattr(box, "children", ()):
        if isinstance(child, boxes.MarginBox):
            continue
        if isinstance(child, boxes.LineBox | boxes.ReplacedBox):
            yield child
        else:
            yield from _contents(child)
