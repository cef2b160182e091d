"""Pages that would stay half empty: what follows breaks there, and no letterhead is alone."""

from __future__ import annotations

import re
from typing import Any

import pytest

import warraq
from tests.formats.test_pagination import laid_out, note, text

KEPT = ".kept, table { break-inside: avoid } h1, .named { break-after: avoid; break-inside: avoid }"
STYLE = f"<style>{KEPT} h1, p {{ font: 10px/20px 'IBM Plex Mono' }}</style>"


def shown(body: str) -> list[list[str]]:
    """The words of each page of thirteen lines."""
    return [re.findall(r"[a-z]\d|kind|next", text(page)) for page in laid_out(STYLE + body)]


def words(name: str, count: int) -> list[str]:
    return [f"{name}{number}" for number in range(count)]


def paragraphs(name: str, count: int) -> str:
    return "".join(f"<p>{word}</p>" for word in words(name, count))


def rows(name: str, count: int) -> str:
    return "".join(f"<tr><td>{word}</td></tr>" for word in words(name, count))


@pytest.mark.parametrize(("before", "broken"), [(6, True), (9, False)])
def test_what_is_kept_whole_breaks_where_it_would_leave_much_room(
    before: int, *, broken: bool
) -> None:
    kept = f"<table>{rows('b', 9)}</table>"
    first, second = shown(paragraphs("a", before) + kept)
    assert (first[before:], second[:1]) == (
        (words("b", 13 - before), ["b7"]) if broken else ([], ["b0"])
    )


@pytest.mark.parametrize("kind", ["signature", "memo-tail", "direction", "quote-pull"])
def test_what_is_signed_or_seen_as_one_stays_whole(kind: str) -> None:
    first, second = shown(
        paragraphs("a", 5) + f"<div class='kept {kind}'>{paragraphs('b', 9)}</div>"
    )
    assert (first, second) == (words("a", 5), words("b", 9))


def test_a_page_that_the_document_asks_for_may_follow_an_empty_one() -> None:
    body = f"<p>a0</p><table class=new>{rows('b', 9)}</table>"
    assert shown(body) == [["a0"], words("b", 9)]


@pytest.mark.parametrize(
    ("letterhead", "title", "first"),
    [
        (8, 4, ["kind", *words("t", 4)]),  # closer
        (9, 5, ["kind", *words("t", 5)]),  # the title without what it names
        (9, 9, ["kind", *words("t", 5)]),  # its first lines
    ],
)
def test_no_letterhead_stands_alone(letterhead: int, title: int, first: list[str]) -> None:
    head = f"<header class=page-masthead>{paragraphs('l', letterhead)}</header>"
    lines = "<br>".join(words("t", title))
    titles = f"<p class=named>kind</p><h1>{lines}</h1><p>next</p>"
    pages = shown(f"{head}<main>{titles}{paragraphs('a', 9)}</main>")
    assert pages[0][letterhead:][: len(first)] == first
    everything = [word for page in pages for word in page]
    assert everything == [
        *words("l", letterhead), "kind", *words("t", title), "next", *words("a", 9)
    ]  # fmt: skip


def test_a_row_breaks_though_its_second_cell_calls_a_note() -> None:
    """Of which the first cell, down to the foot of the page, knew nothing."""
    left = "<br>".join(words("l", 10))
    right = f"r0<br>r1{note('n', 2)}<br>" + "<br>".join(words("s", 7))
    row = f"<tr><td><p>{left}</p></td><td><p>{right}</p></td></tr>"
    from warraq.formats.pdf.footnotes import covered

    pages = laid_out(f"{STYLE}{paragraphs('a', 4)}<table>{row}</table>")
    assert not any(map(covered, pages))
    first, second = map(text, pages)
    assert ["l0" in first, "r0" in first, "n0" in first] == [True] * 3
    assert ["l9" in second, "s6" in second, "n0" in second] == [True, True, False]


@pytest.mark.full
@pytest.mark.parametrize("paper", ["A4", "A5", "Letter"])
@pytest.mark.parametrize("lang", ["ar", "en", "ar+en"])
@pytest.mark.parametrize("kind", ["briefing", "memo", "factsheet"])
def test_a_first_page_has_more_than_its_letterhead(
    kind: str, lang: str, paper: str, layouts: list[Any]
) -> None:
    from warraq.formats.pdf.roomy import room_left

    for theme in ("formal", "modern"):
        options = {"paper": paper, "size": "large-print"}
        warraq.render(
            "examples/strategic-dialogue/content.yaml",
            kind=kind, format="pdf", lang=lang, theme=theme, options=options,
        )  # fmt: skip
        first = layouts[-1].pages[0]._page_box
        assert room_left(first) < 0.4 * first.height
