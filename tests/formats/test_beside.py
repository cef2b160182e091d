"""Languages side by side: how far lines stand apart, and that the first ones are level; what keeps
together on a page; what a watermark is drawn through."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pypdf
import pytest

from tests.contents import whole
from tests.samples import every_node_parallel
from warraq import render as write
from warraq import theme
from warraq.diagnostics import Diagnostics
from warraq.document.tree import Document, Paragraph, Parallel, Str
from warraq.formats import WriteContext
from warraq.formats.html import Medium, render
from warraq.formats.pdf import PdfOptions

LONG = {"ar": "نص طويل في سطور كثيرة " * 24, "en": "A long text over many lines " * 24}
SHORT = {"ar": "نص قصير في سطرين أو أكثر قليلاً " * 3, "en": "A short text over a few lines " * 5}


def row(text: dict[str, str]) -> Parallel:
    cells = [(Paragraph(lang=lang, content=(Str(text[lang]),)),) for lang in ("ar", "en")]
    return Parallel(lang="ar", cells=tuple(cells))


def columns(kind: str, text: dict[str, str]) -> Iterator[list[Any]]:
    """The lines of each paragraph of one row, on its first page."""
    from weasyprint.formatting_structure import boxes

    from warraq.formats.pdf.write import lay_out

    document: Document = replace(every_node_parallel(), kind=kind, blocks=(row(text),))
    context = WriteContext(
        theme=theme.load("formal"), options=PdfOptions(), diagnostics=Diagnostics()
    )
    pages = lay_out(render(document, context, Medium.PAGED), "ua-1").pages
    for box in pages[0]._page_box.descendants():
        lines = [line for line in getattr(box, "children", ()) if isinstance(line, boxes.LineBox)]
        if box.element_tag == "p" and len(lines) > 2:
            yield lines


def base_lines(lines: list[Any]) -> list[float]:
    return [line.position_y + line.baseline for line in lines]


def gap(lines: list[Any]) -> float:
    """Points between two base lines that are not the first."""
    _, second, third, *_ = base_lines(lines)
    return (third - second) * 0.75


@pytest.mark.parametrize("text", [LONG, SHORT], ids=["long", "short"])
def test_first_lines_are_level_and_each_script_has_its_own_distance(text: dict[str, str]) -> None:
    arabic, english = columns("briefing", text)
    style = theme.load("formal").beside("briefing").style("paragraph", "briefing")
    assert base_lines(arabic)[0] == pytest.approx(base_lines(english)[0], abs=0.1)
    assert gap(arabic) == pytest.approx(style.leading, abs=0.1)
    assert gap(english) == pytest.approx(style.latin_leading, abs=0.1)
    first, second, *_ = base_lines(english)
    assert (second - first) * 0.75 == pytest.approx(style.latin_leading, abs=0.1)


def test_all_lines_are_level_in_the_columns_of_a_fact_sheet() -> None:
    arabic, english = columns("factsheet", LONG)
    shared = list(zip(base_lines(arabic), base_lines(english), strict=False))
    assert len(shared) > 5
    # The fonts' own heights differ by less than one can see.
    assert all(one == pytest.approx(other, abs=1.5) for one, other in shared)


def html(kind: str, lang: str, **meta: Any) -> str:
    data = whole()
    data["meta"] |= meta
    return write(data, kind, "html", lang).data.decode()


def test_no_filled_box_cuts_a_watermark() -> None:
    rules = [line for line in html("briefing", "ar", status="draft").splitlines() if "{" in line]
    summary = next(line for line in rules if line.startswith(".summary {"))
    assert "background-color: transparent" in summary
    assert "outline" in summary
    final = next(line for line in html("briefing", "ar").splitlines() if ".summary {" in line)
    assert "background-color: #f5f2ea" in final
    assert "outline" not in final


@pytest.mark.full
@pytest.mark.parametrize("lang", ["ar", "ar+en"])
def test_what_stands_below_a_signature_stands_on_its_page(lang: str) -> None:
    """However full the page is."""
    for count in range(1, 40, 6):
        data = whole()
        data["body"] = [{"paragraph": {"ar": "سطر.", "en": "A line."}} for _ in range(count)]
        data["memo"]["signature"] = {"name": "QXQ"}
        reader = pypdf.PdfReader(io.BytesIO(write(data, "memo", "pdf", lang).data))
        texts = [page.extract_text() for page in reader.pages]
        signed, filed = (
            [n for n, text in enumerate(texts) if what in text] for what in ("QXQ", "700-3")
        )
        assert len(signed) == 1
        assert signed == filed
