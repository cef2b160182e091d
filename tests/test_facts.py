"""One set of facts: what the outputs carry is what the localized Document says, to the letter."""

from __future__ import annotations

import re
from functools import cache

import pytest

from tests.contents import whole
from tests.formats.docx.read_text import read_text
from tests.reading import html_text, pdf_text
from warraq import load, render
from warraq.diagnostics import Diagnostics
from warraq.document.plain import lines
from warraq.pipeline import Job, document

KINDS = ("briefing", "memo", "factsheet")
LANGUAGES = (("ar",), ("en",), ("ar", "en"), ("en", "ar"))
USUAL: dict[str, tuple[tuple[str, ...], ...]] = {
    "briefing": (("ar",),),
    "memo": (("ar",),),
    "factsheet": (("ar", "en"),),
}
CASES = pytest.mark.parametrize(
    ("kind", "languages"), [(kind, languages) for kind in KINDS for languages in LANGUAGES]
)


@cache
def said(kind: str, languages: tuple[str, ...]) -> list[str]:
    job = Job(content=load(whole()), kind=kind, format="text", languages=languages)
    return lines(document(job, Diagnostics()))


def squeezed(text: str) -> str:
    """Text without white space and directional marks, which are each format's own."""
    return re.sub(r"[\s\u200e\u200f\u2066-\u2069]", "", text)


@CASES
def test_plain_text_says_it_all_in_order(kind: str, languages: tuple[str, ...]) -> None:
    written = render(whole(), kind, "text", "+".join(languages)).data.decode()
    # What stands on lines of its own in a cell is divided by a slash; other languages are isolated.
    written = written.replace(" / \u2068", " \u2068")
    # A note is called by [1] in the text, and [1] stands before it at the end.
    written = re.sub(r"(?m)^\[(\d+)\]", r"\1", written)
    left = squeezed(re.sub(r"\[\d+\]", "", written))
    for line in said(kind, languages):
        before, found, left = left.partition(squeezed(line))
        assert found, line
        # Only what the format itself adds may stand between: cell borders, marks, brackets.
        assert len(before) <= 40, (before, line)


@CASES
def test_html_says_exactly_the_same(kind: str, languages: tuple[str, ...]) -> None:
    shown = html_text(render(whole(), kind, "html", "+".join(languages)).data)
    assert squeezed(shown) == squeezed("".join(said(kind, languages)))


@CASES
def test_word_says_exactly_the_same(kind: str, languages: tuple[str, ...]) -> None:
    shown = read_text(render(whole(), kind, "docx", "+".join(languages)).data)
    assert [squeezed(line) for line in shown] == [squeezed(s) for s in said(kind, languages)]


@pytest.mark.parametrize(
    ("kind", "languages"),
    [
        # Pages take their time: each kind in the languages that it is most made in, at first.
        pytest.param(kind, languages, marks=() if languages in USUAL[kind] else pytest.mark.full)
        for kind in KINDS
        for languages in LANGUAGES
    ],
)
def test_each_fact_is_in_the_pdf(kind: str, languages: tuple[str, ...]) -> None:
    shown = squeezed(pdf_text(render(whole(), kind, "pdf", "+".join(languages)).data))
    for line in said(kind, languages):
        # Within a line that runs right to left, the reader turns letters and figures round: 58QA.
        for word in re.findall(r"[^\W\d_]{2,}|\d{2,}", line):
            assert word in shown, (word, line)


def test_a_changed_fact_is_noticed() -> None:
    data = whole()
    data["meta"]["date"] = "2026-02-16"
    job = Job(content=load(data), kind="briefing", format="text", languages=("ar",))
    changed = lines(document(job, Diagnostics()))
    assert changed != said("briefing", ("ar",))
    assert any("16 فبراير 2026" in line for line in changed)
