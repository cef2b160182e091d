"""A document made to fit a number of pages: set closer, step by step, as far as it stays legible.

The steps are the theme's own sizes and spaces, brought nearer to each other. The widest step that
fits is taken; where none does, a diagnostic says how many millimetres of text are too many.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from weasyprint.formatting_structure import boxes

from warraq.diagnostics import Diagnostics
from warraq.formats import WriteContext
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
_MM = 25.4 / 96


def fitted(context: WriteContext, lay_out: Callable[[WriteContext], Any]) -> WriteContext:
    """The context with the theme that makes what ``lay_out`` sets fit ``context.pages``."""
    wanted = context.pages
    if not wanted:
        return context

    def pages(theme: Theme) -> list[Any]:
        # What is said of trials that are not kept is of no use to anybody.
        return list(lay_out(replace(context, theme=theme, diagnostics=Diagnostics())).pages)

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
