"""Titles, subtitles and pulled quotations of several lines, set so that no line holds a single lost
word.

CSS has ``text-wrap: balance`` for this, which WeasyPrint does not know. The lines as they were set
first tell how wide the title is; a padding then shares it out evenly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from weasyprint.css.properties import Dimension
from weasyprint.formatting_structure import boxes

from warraq.formats.pdf.sources import classes

__all__ = ["Balance"]

#: A line shorter than this share of the longest one looks lost.
_SHORT = 0.5
_SUBTITLES = frozenset({"subtitle", "masthead-subtitle", "cover-subtitle"})
#: Words do not divide evenly: the lines need a little more than their share.
_SLACK = 1.08
#: Where words are so long that a title takes another line then, this much less is tried.
_LESS = 0.6
_LEAST = 12.0


class Balance:
    """Balances the titles and quotations of one document, and remembers what was tried."""

    def __init__(self) -> None:
        #: How many lines a title had, and how much narrower it was made.
        self._tried: dict[Any, tuple[int, float]] = {}

    def change(self, pages: list[Any], start: int, style: Callable[[Any], Any]) -> int | None:
        """Give the first unbalanced title, from page ``start`` on, a padding in its ``style``; the
        page that it stands on."""
        for number, page in enumerate(pages[start:], start):
            for title in _titles(page):
                spare = self._spare(title, style(title.element))
                if spare is not None:
                    _narrow(title, style(title.element), spare)
                    return number
        return None

    def _spare(self, title: Any, style: Any) -> float | None:
        """How much narrower a title should be; nothing where it is well as it is."""
        widths = [line.width for line in title.children if isinstance(line, boxes.LineBox)]
        if title.element in self._tried:
            count, before = self._tried[title.element]
            if len(widths) <= count or not before:
                return None
            spare = before * _LESS if before > _LEAST else 0.0
        else:
            is_padded = any(style[f"padding_{side}"].value for side in ("left", "right"))
            if len(widths) < 2 or min(widths) >= max(widths) * _SHORT or is_padded:
                return None
            count = len(widths)
            spare = title.width - max(sum(widths) / count * _SLACK, min(widths))
        self._tried[title.element] = (count, spare)
        return spare


def _titles(box: Any, *, is_quoted: bool = False) -> Iterator[Any]:
    """The titles below a box, and the paragraphs of quotations that stand out."""
    for child in getattr(box, "children", ()):
        tag, classes = _named(child)
        is_text = tag == "p" and is_quoted and "quote-pull-attribution" not in classes
        is_text = is_text or not _SUBTITLES.isdisjoint(classes)
        if (tag == "h1" or is_text) and isinstance(child, boxes.BlockBox):
            yield child
        else:
            yield from _titles(child, is_quoted=is_quoted or "quote-pull" in classes)


def _named(box: Any) -> tuple[str, list[str]]:
    element = box.element
    return ("" if element is None else element.tag), classes(element)


def _narrow(title: Any, style: Any, spare: float) -> None:
    if "center" in (title.style["text_align_all"], title.style["text_align_last"]):
        left = right = spare / 2
    else:
        left, right = (spare, 0.0) if style["direction"] == "rtl" else (0.0, spare)
    style["padding_left"] = Dimension(round(left, 1), "px")
    style["padding_right"] = Dimension(round(right, 1), "px")
