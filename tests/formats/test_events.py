"""Dates of events and the words beside them, where the paper is small or the print large."""

from __future__ import annotations

from typing import Any

import pytest
from weasyprint.formatting_structure import boxes

import warraq

TEXT = {
    "ar": "إطلاق المركز الدولي للرؤى السلوكية لمكافحة الإرهاب في العاصمة",
    "en": "The International Conference on Behavioural Insights",
}
CONTENT: dict[str, Any] = {
    "warraq": 1,
    "meta": {"title": {"ar": "الواحة", "en": "Oasis"}, "languages": ["ar", "en"]},
    "purpose": {"ar": "غرض المذكرة.", "en": "The purpose."},
    "summary": [{"ar": "نقطة.", "en": "A point."}],
    "events": [{"date": "2020-12-15", "text": TEXT}],
}


def lines_of_events(document: Any) -> list[str]:
    """The lines of the table of events, in the order of the page."""
    return [
        "".join(part.text for part in line.descendants() if isinstance(part, boxes.TextBox)).strip()
        for page in document.pages
        for table in page._page_box.descendants()
        if isinstance(table, boxes.TableBox) and "events" in table.element.get("class", "")
        for line in table.descendants()
        if isinstance(line, boxes.LineBox)
    ]


@pytest.mark.parametrize("theme", ["formal", "modern"])
def test_no_word_beside_a_date_is_broken_on_small_paper(layouts: list[Any], theme: str) -> None:
    options = {"paper": "A5"}
    warraq.render(
        CONTENT, kind="briefing", format="pdf", lang="ar+en", options=options, theme=theme
    )
    words = " ".join(lines_of_events(layouts[-1])).split()
    assert {"International", "Conference", "Behavioural", "December"} <= set(words)


def test_large_print_keeps_a_date_on_one_line_where_the_paper_is_wide(layouts: list[Any]) -> None:
    options = {"size": "large-print"}
    warraq.render(CONTENT, kind="briefing", format="pdf", lang="ar", options=options)
    assert "15 ديسمبر 2020" in lines_of_events(layouts[-1])
