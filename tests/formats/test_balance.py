"""Titles and subtitles whose lines share their words."""

from __future__ import annotations

import pytest

from warraq.formats.html import Page

STYLE = """@page { size: 300px; margin: 20px }
body, p, h1 { margin: 0; font: 10px/20px 'IBM Plex Mono' }"""


def lines(body: str) -> list[str]:
    from weasyprint.formatting_structure import boxes

    from warraq.formats.pdf.write import lay_out

    html = f"<html lang=en><title>t</title><style>{STYLE}</style><body>{body}"
    (page,) = lay_out(Page(html, {}), "ua-1").pages
    found = (box for box in page._page_box.descendants() if isinstance(box, boxes.LineBox))
    return [
        "".join(part.text for part in line.descendants() if isinstance(part, boxes.TextBox)).strip()
        for line in found
    ]


@pytest.mark.parametrize("tag", ["h1", "p class=subtitle"])
def test_the_last_line_of_a_title_holds_no_lost_word(tag: str) -> None:
    words = "The record of twenty and five and what comes next"
    assert lines(f"<p>{words}")[1:] == ["comes next"]
    assert lines(f"<{tag}>{words}") == ["The record of twenty and", "five and what comes next"]


def test_nor_does_one_between_others() -> None:
    long = "CounterTerrorismAndWhateverFollowsItThere"
    words = f"A dialogue between the one side and another Office {long}"
    assert lines(f"<p>{words}")[1:] == ["Office", long]
    assert lines(f"<h1>{words}") == ["A dialogue between the one side", "and another Office", long]
