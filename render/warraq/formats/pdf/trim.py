"""Boxes that go on overleaf, as high as what they hold.

A filled box that is broken reaches to the foot of its page (CSS Fragmentation 4, section 5.4), also
where its next part is kept whole and begins on the next: a filled strip without words.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.background import layout_box_backgrounds

from warraq.formats.pdf.sources import classes

__all__ = ["trim"]

_WORDS = boxes.LineBox | boxes.TableRowBox | boxes.ReplacedBox


def trim(document: Any) -> None:
    """End each box below its last line where it goes on on the next page."""
    pages = [page._page_box for page in document.pages]
    for page, following in pairwise(pages):
        going_on = {box.element for box in _boxes(following)}
        for box in _boxes(page):
            ends = [
                part.position_y + part.height
                for part in box.descendants()
                if isinstance(part, _WORDS)
            ]
            if box.element in going_on and ends:
                box.height = min(box.height, max(ends) - box.content_box_y())
                # Where it is filled was laid out with the page; it has no pictures to ask for.
                layout_box_backgrounds(page, box, None, layout_children=False)


def _boxes(page: Any) -> list[Any]:
    """The blocks of a page that may be broken."""
    return [
        box
        for box in page.descendants()
        if isinstance(box, boxes.BlockBox) and "flow" in classes(box.element)
    ]
