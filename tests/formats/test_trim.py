"""A box that goes on overleaf ends below its words, not at the foot of the page."""

from __future__ import annotations

from typing import Any

import pytest

import warraq
from warraq import theme
from warraq.diagnostics import Diagnostics
from warraq.formats import WriteContext
from warraq.formats.html import Medium, render
from warraq.formats.pdf import PdfOptions
from warraq.formats.pdf.sources import classes
from warraq.pipeline import Job, document

POINT = {"ar": "نص نقطة من نقاط الخلاصة. " * 6, "en": "The text of one point of several. " * 5}


def summaries(points: int) -> list[Any]:
    """The summary's box on each of the first two pages."""
    from warraq.formats.pdf.write import lay_out

    content = {
        "warraq": 1,
        "meta": {"title": {"ar": "الواحة", "en": "Oasis"}, "languages": ["ar", "en"]},
        "purpose": {"ar": "غرض المذكرة.", "en": "The purpose."},
        "summary": [POINT] * points,
    }
    job = Job(content=warraq.load(content), kind="briefing", format="pdf", languages=("ar", "en"))
    context = WriteContext(
        theme=theme.load("formal"), options=PdfOptions(), diagnostics=Diagnostics()
    )
    page = render(document(job, Diagnostics()), context, Medium.PAGED)
    pages = [one._page_box for one in lay_out(page, "ua-1").pages[:2]]
    return [
        next(box for box in page.descendants() if "summary" in classes(box.element))
        for page in pages
    ]


def test_a_box_that_goes_on_ends_below_its_last_line() -> None:
    first, second = summaries(12)
    ends = [
        part.position_y + part.height
        for part in first.descendants()
        if type(part).__name__ == "TableRowBox"
    ]
    end = first.content_box_y() + first.height
    assert end == pytest.approx(max(ends), abs=0.1)
    # So does what it is filled with.
    (layer, *_) = first.background.layers
    *_, height = layer.painting_area
    assert height == pytest.approx(first.border_height(), abs=0.1)
    assert second.height > 50
