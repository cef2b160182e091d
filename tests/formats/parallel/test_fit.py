"""A number of pages that an output asks for: kept by setting closer, or told by how much not."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest

from warraq import load, render
from warraq.job import Job
from warraq.pipeline import Result, run
from warraq.theme import Density
from warraq.theme import load as load_theme

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
AR = "تخدم هيئة مياه الواحة المدينة من ثلاثة مصادر هي النهر والآبار والمياه المعالجة. "
EN = "The authority serves the city from three sources: the river, wells and treated water. "


def sheet(paragraphs: int, format: str = "pdf", **output: Any) -> Result:
    text = {"ar": f"{AR * 3}\n\n" * paragraphs, "en": f"{EN * 3}\n\n" * paragraphs}
    content = load(
        {
            "warraq": 1,
            "meta": {
                "title": {"ar": "الواحة", "en": "Oasis"},
                "languages": ["ar", "en"],
                "profiles": {"ar": "qatar", "en": "english-uk"},
            },
            "overview": text,
            "key_figures": [{"number": 45, "label": {"ar": "بئراً", "en": "wells"}}],
            "outputs": [{"kind": "factsheet", "format": format, "lang": "ar+en"} | output],
        }
    )
    return run(Job(content=content, kind="factsheet", format=format))


def pages(result: Result) -> int:
    return len(pypdf.PdfReader(BytesIO(result.data)).pages)


def test_what_is_a_little_too_long_is_set_closer() -> None:
    assert pages(sheet(8)) == 2
    kept = sheet(8, pages=1)
    assert pages(kept) == 1
    assert kept.diagnostics == ()


@pytest.mark.full
def test_what_is_much_too_long_is_told() -> None:
    result = sheet(20, pages=1)
    (told,) = result.diagnostics
    assert told.code == "pdf.too-long"
    assert told.params["pages"] == "1"
    assert told.params["count"] == str(pages(result))
    # Some 22 mm each; a page holds 10 or 11.
    assert 150 < int(told.params["height"]) < 280
    assert told.hint("ar")


@pytest.mark.parametrize("format", ["html", "text", "docx"])
def test_formats_without_pages_say_so(format: str) -> None:
    (told,) = sheet(1, format, pages=1).diagnostics
    assert told.code == "job.pages-not-kept"


def test_what_stands_in_the_margins_keeps_its_size() -> None:
    theme = load_theme("formal")
    closer = replace(theme, density=Density(size=0.5, leading=0.5, space=0.5))
    assert closer.style("running.foot", "memo") == theme.style("running.foot", "memo")
    ours, theirs = closer.style("paragraph", "factsheet"), theme.style("paragraph", "factsheet")
    assert (ours.leading, ours.space_after) == (theirs.leading / 2, theirs.space_after / 2)
    assert ours.latin_size == 8


def briefing(lang: str, *, points: int = 1, paragraphs: int = 1) -> list[str]:
    """The text of each page; nobody asks for a number of them."""
    content = {
        "warraq": 1,
        "meta": {"title": {"ar": "الواحة", "en": "Oasis"}, "languages": ["ar", "en"]},
        "purpose": {"ar": "غرض المذكرة.", "en": "The purpose."},
        "summary": [{"ar": AR * 2, "en": EN * 2}] * points,
        "body": [{"paragraph": {"ar": AR * 3, "en": EN * 3}}] * paragraphs,
    }
    data = render(content, kind="briefing", format="pdf", lang=lang).data
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages]


def test_a_last_page_that_would_be_nearly_empty_is_spared() -> None:
    # Set as the theme says, a page holds seven.
    assert len(briefing("en", paragraphs=8)) == 1
    assert len(briefing("en", paragraphs=11)) == 2


def test_a_summary_is_kept_on_the_first_page() -> None:
    # Set as the theme says, one of its points goes to the second.
    first, *_ = briefing("ar+en", points=4)
    assert first.count(EN[:13]) == 4 * 2 + 3


@pytest.mark.full
@pytest.mark.parametrize("theme", ["formal", "modern"])
def test_a_fact_sheet_in_two_languages_has_no_third_page_for_its_foot(theme: str) -> None:
    content = load(EXAMPLES / "water-report/content.yaml")
    job = Job(content=content, kind="factsheet", format="pdf", languages=("ar", "en"), theme=theme)
    assert pages(run(job)) == 2
