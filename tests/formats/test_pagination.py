"""Pages that are made again for the numbers of others: each footnote stands on one."""

from __future__ import annotations

import re

import pytest

from warraq.formats.html import Page

STYLE = """@page { size: 300px; margin: 20px }
body, p { margin: 0; font: 10px/20px 'IBM Plex Mono' } h1 { margin: 0; font: inherit }
.footnote { float: footnote; footnote-policy: line } .new { break-before: page }
.number::before { content: target-counter('#end', page) }"""
NUMBER = "<a class=number href='#end'></a>"
#: Two footnotes that no page has room for at once: the second is handed on.
REST = 30 * "-"
NOTES = "".join(
    f"<span class=footnote>{' '.join(f'{name}{line}{REST}' for line in range(8))}</span>"
    for name in "ab"
)
LAST = f"<p class=new>third</p><p class=new>fourth {NUMBER}</p><p class=new id=end>fifth</p>"


def pages(body: str) -> list[str]:
    from weasyprint.formatting_structure import boxes

    from warraq.formats.pdf.write import lay_out

    html = f"<html lang=en><title>t</title><style>{STYLE}</style><body>{body}{LAST}"
    return [
        "".join(box.text for box in page._page_box.descendants() if isinstance(box, boxes.TextBox))
        for page in lay_out(Page(html, {}), "ua-1").pages
    ]


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>first {NUMBER} {NOTES}</h1><p class=new>second</p>",  # the page that hands a note on
        f"<h1>first {NOTES}</h1><p class=new>second {NUMBER}</p>",  # the one that is handed it
        f"<h1>first {NUMBER} {NOTES}</h1><p class=new>second {NUMBER}</p>",
        f"<h1>first {NOTES}</h1><p class=new>second</p>",
    ],
)
def test_a_note_that_a_page_hands_on_is_neither_lost_nor_doubled(body: str) -> None:
    made = pages(body)
    assert [re.findall(r"[ab]\d", page) for page in made] == [
        [f"a{n}" for n in range(8)], [f"b{n}" for n in range(8)], [], [], []
    ]  # fmt: skip
    wanting = [NUMBER in text for text in (*body.split("second"), "", NUMBER, "")]
    assert ["5" in re.sub(r"[ab]\d|\d\.", "", page) for page in made] == wanting
