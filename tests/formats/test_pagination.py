"""Footnotes: each begins on the page of its call, and covers nothing; nothing of it is lost."""

from __future__ import annotations

import re
from typing import Any

import pytest

from warraq.formats.html import Page

STYLE = """@page { size: 300px; margin: 20px }
body, p { margin: 0; font: 10px/20px 'IBM Plex Mono' } h1 { margin: 0; font: inherit }
p { orphans: 2; widows: 2 } table { border-spacing: 0; width: 100% } td { padding: 0 }
.footnote { float: footnote; footnote-policy: line } .new { break-before: page }
.number::before { content: target-counter('#end', page) }"""
NUMBER = "<a class=number href='#end'></a>"
REST = 30 * "-"
LAST = f"<p class=new>third</p><p class=new>fourth {NUMBER}</p><p class=new id=end>fifth</p>"


def note(name: str, lines: int) -> str:
    words = " ".join(f"{name}{line}{REST}" for line in range(lines))
    return f"<span class=footnote>{words}</span>"


#: Two footnotes that no page has room for at once: the second goes on overleaf.
NOTES = note("a", 8) + note("b", 8)


def laid_out(body: str) -> list[Any]:
    from warraq.formats.pdf.write import lay_out

    html = f"<html lang=en><title>t</title><style>{STYLE}</style><body>{body}"
    return [page._page_box for page in lay_out(Page(html, {}), "ua-1").pages]


def text(box: Any) -> str:
    from weasyprint.formatting_structure import boxes

    return "".join(part.text for part in box.descendants() if isinstance(part, boxes.TextBox))


def noted(pages: list[Any]) -> list[list[str]]:
    """The lines of notes by page."""
    return [re.findall(r"[abc]\d(?=-)", text(page)) for page in pages]


def lines(name: str, *numbers: int) -> list[str]:
    return [f"{name}{number}" for number in numbers]


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>first {NUMBER} {NOTES}</h1><p class=new>second</p>",  # the page that hands a note on
        f"<h1>first {NOTES}</h1><p class=new>second {NUMBER}</p>",  # the one that is handed it
        f"<h1>first {NUMBER} {NOTES}</h1><p class=new>second {NUMBER}</p>",
        f"<h1>first {NOTES}</h1><p class=new>second</p>",
    ],
)
def test_a_note_that_goes_on_overleaf_is_neither_lost_nor_doubled(body: str) -> None:
    made = laid_out(body + LAST)
    begun = [*lines("a", *range(8)), *lines("b", 0, 1)]
    assert noted(made) == [begun, lines("b", *range(2, 8)), [], [], []]
    wanting = [NUMBER in text for text in (*body.split("second"), "", NUMBER, "")]
    assert ["5" in re.sub(r"[ab]\d|\d\.", "", text(page)) for page in made] == wanting


def test_a_paragraph_that_does_not_fit_moves_no_note_of_another_away() -> None:
    body = "<p>x<br>x<br>x</p>" + f"<p>y {note('a', 3)}</p>" + "<p>u<br>u<br>u</p>" * 2
    assert noted(laid_out(body + "<p>v<br>v<br>v</p>")) == [lines("a", 0, 1, 2), []]


def test_a_line_waits_for_the_next_page_with_its_short_note() -> None:
    body = "<p>x</p>" * 11 + f"<p>called{note('a', 2)}</p>"
    first, second = laid_out(body)
    assert noted([first, second]) == [[], lines("a", 0, 1)]
    assert "called" in text(second)


def test_a_long_note_begins_below_its_line_and_goes_on_overleaf() -> None:
    body = "<p>x</p>" * 5 + f"<p>called{note('a', 9)}</p>"
    first, second = laid_out(body)
    assert "called" in text(first)
    shown = noted([first, second])
    assert shown[0] + shown[1] == lines("a", *range(9))
    assert len(shown[0]) >= 2 <= len(shown[1])


def test_a_note_of_several_pages_ends_after_the_text() -> None:
    shown = noted(laid_out(f"<p>called{note('a', 9)}{note('b', 9)}{note('c', 9)}</p>"))
    assert [one for page in shown for one in page] == [
        line for name in "abc" for line in lines(name, *range(9))
    ]


def test_notes_of_one_cell_cover_nothing_of_the_one_beside_it() -> None:
    """The left cell is laid out first, when no note has taken room yet."""
    from weasyprint.formatting_structure import boxes

    left = "<br>".join(f"l{line}" for line in range(16))
    right = "<br>".join(f"r{line} {note('a', 2) if line == 5 else ''}" for line in range(10))
    made = laid_out(f"<table><tr><td><p>{left}</p></td><td><p>{right}</p></td></tr></table>")
    assert noted(made) == [lines("a", 0, 1), []]
    area = next(part for part in made[0].children if isinstance(part, boxes.FootnoteAreaBox))
    shown = [part for part in made[0].children[0].descendants() if isinstance(part, boxes.LineBox)]
    assert max(line.position_y + line.height for line in shown) <= area.position_y + 0.5
    assert area.position_y + area.margin_height() == pytest.approx(280)
    everything = "".join(map(text, made))
    assert [f"l{line}" in everything for line in range(16)] == [True] * 16


def test_a_note_that_has_to_wait_for_the_end_of_another_is_told_of() -> None:
    from warraq.diagnostics import Diagnostics
    from warraq.formats.pdf.footnotes import tell
    from warraq.formats.pdf.write import lay_out

    body = f"<p>first{note('a', 9)}{note('b', 9)}{note('c', 9)}</p>"
    html = f"<html lang=en><title>t</title><style>{STYLE}</style><body>{body}"
    told = Diagnostics()
    tell(lay_out(Page(html, {}), "ua-1"), told)
    assert [(one.code, one.params["page"]) for one in told] == [("pdf.late-note", "1")]


@pytest.mark.parametrize("lengths", [(9, 9), (6, 6, 6)])
@pytest.mark.parametrize("height", [8, 20])
def test_notes_of_heads_stand_on_no_page_that_lacks_the_heads(
    height: int, lengths: tuple[int, ...]
) -> None:
    """Where only the caption of a table finds room, the notes of its heads covered it."""
    from warraq.formats.pdf.footnotes import covered

    notes = "".join(note(name, length) for name, length in zip("abc", lengths, strict=False))
    head = "<br>".join(f"h{line}" for line in range(height))
    rows = "".join(f"<tr><td><p>r{row}</p></td></tr>" for row in range(9))
    inside = f"<caption>cap</caption><thead><tr><th><p>{head}{notes}</p></th></tr></thead>{rows}"
    made = laid_out(f"<table class=grid>{inside}</table>")
    assert not any(map(covered, made))
    begun = next(number for number, page in enumerate(made) if "a0" in text(page))
    assert "h0" in "".join(map(text, made[: begun + 1]))
    everything = [line for page in noted(made) for line in page]
    assert sorted(set(everything)) == sorted(
        line
        for name, length in zip("abc", lengths, strict=False)
        for line in lines(name, *range(length))
    )
