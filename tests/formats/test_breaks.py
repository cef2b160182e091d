"""Where pages break: tables take their heads along, and nothing is left alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pypdfium2 as pdfium
import pytest

import warraq
from tests.contents import whole
from tests.samples import every_node
from warraq import theme
from warraq.diagnostics import Diagnostics
from warraq.document.tree import Blocks, Column, Paragraph, Row, Str, Table
from warraq.formats import WriteContext
from warraq.formats.html import Medium, render
from warraq.formats.pdf import PdfOptions


def pages(blocks: Blocks) -> list[list[str]]:
    """The lines of each page's text."""
    from warraq.formats.pdf.write import lay_out

    sample = every_node("en")
    furniture = replace(sample.furniture, masthead=())
    document = replace(sample, kind="briefing", blocks=blocks, furniture=furniture)
    context = WriteContext(
        theme=theme.load("formal"), options=PdfOptions(), diagnostics=Diagnostics()
    )
    laid_out = lay_out(render(document, context, Medium.PAGED), "ua-1")
    return [[*_lines(page._page_box)] for page in laid_out.pages]


def _lines(box: Any) -> list[str]:
    if type(box).__name__ == "MarginBox":
        return []
    if type(box).__name__ == "LineBox":
        return ["".join(getattr(one, "text", "") for one in box.descendants())]
    return [line for child in getattr(box, "children", ()) for line in _lines(child)]


def table(rows: int) -> Table:
    def cells(*words: str) -> tuple[Any, ...]:
        return tuple((Str(word),) for word in words)

    columns = tuple(Column(head=(Str(name),)) for name in ("Head", "Value"))
    body = tuple(Row(cells=cells(f"row {n}", "v")) for n in range(rows))
    return Table(
        lang="en",
        columns=columns,
        rows=(*body, Row(cells=cells("Sum", "v"), kind="total")),
        caption=(Str("Caption"),),
        note=(Str("Note"),),
    )


@pytest.mark.parametrize("filler", range(2))
def test_a_long_table_repeats_its_head_and_leaves_no_total_alone(filler: int) -> None:
    """With more and more text above it, so that every row comes to stand last."""
    above = tuple(Paragraph(lang="en", content=(Str("Text."),)) for _ in range(filler))
    for rows in (32 - filler, 33 - filler):
        shown = pages((*above, table(rows)))
        with_rows = [page for page in shown if any(line.startswith("row") for line in page)]
        assert all("Head" in page for page in with_rows)
        for page in shown:
            if "Sum" in page or "Note" in page:
                assert any(line.startswith("row") for line in page), (rows, page)
        assert sum(line.startswith("row") for page in shown for line in page) == rows


def test_a_summary_begins_on_the_first_page() -> None:
    """What is too long for it breaks rather than leave the page above it white."""
    points = [{"en": f"Point {n}: " + "text " * 110} for n in range(5)]
    above = {"en": "Why. " * 260}
    content = {**whole(), "summary": points, "purpose": above}
    content["meta"] = {**content["meta"], "languages": ["en"], "profiles": {"en": "english-uk"}}
    data = warraq.render(content, "briefing", "pdf", "en").data
    first, second = (pdfium.PdfDocument(data)[n].get_textpage().get_text_range() for n in (0, 1))
    assert "Point 0" in first
    assert "Point 4" in second


@pytest.mark.full
@pytest.mark.parametrize(
    ("language", "length"), [("ar", 14), ("ar", 16), ("ar", 28), ("ar", 40), ("ar+en", 14)]
)
def test_no_page_holds_the_foot_of_a_memo_alone(length: int, language: str) -> None:
    """Where nobody signs, lines of the last paragraph stand above the closing."""
    text = {"ar": "كلّفت الهيئة فريقاً من خبرائها. ", "en": "The authority asked a team of experts. "}
    content = {
        "warraq": 1,
        "meta": {
            "title": {"ar": "تقرير", "en": "Report"},
            "languages": ["ar", "en"],
            "profiles": {"ar": "qatar", "en": "english-uk"},
        },
        "memo": {
            "to": {"ar": "المدير", "en": "Director"},
            "from": {"ar": "القسم", "en": "Section"},
            "subject": {"ar": "الموضوع", "en": "Subject"},
            "copies": [{"ar": "الأرشيف", "en": "Archive"}] * 14,
        },
        "body": [{"paragraph": {name: 2 * length * part for name, part in text.items()}}],
        "attachments": [{"ar": "كشف", "en": "List"}] * 14,
    }
    made = warraq.render(content, kind="memo", format="pdf", lang=language)
    file = pdfium.PdfDocument(made.data)
    last = file[len(file) - 1].get_textpage().get_text_bounded()
    assert "الأرشيف" in last
    assert last.count("الهيئة") > 1
