"""Texts that exist once: in which language they stand is judged by what is written in letters."""

from __future__ import annotations

import pytest

from tests.contents import whole
from warraq import render
from warraq.document.tree import Foreign
from warraq.model.text import Text


def marked(source: str, lang: str, *languages: str) -> str:
    """The language that a bare text is marked with in a document of ``lang``, else empty."""
    inlines = Text.of(source).inlines(lang, languages)
    assert inlines is not None
    (*_, last) = inlines
    return last.lang if isinstance(last, Foreign) else ""


@pytest.mark.parametrize("role", ["{date}`2025-05-18`", "{person}`salma`", "{numref}`sectors`"])
def test_the_name_of_a_role_is_no_letter_of_the_text(role: str) -> None:
    assert marked(role, "ar") == ""
    assert marked(f"**{role}** 12%", "ar") == ""


def test_a_bare_date_is_written_as_the_document_writes_dates() -> None:
    data = whole()
    data["body"] = [{"paragraph": "{date}`2025-05-18`"}]
    assert "18 مايو 2025" in render(data, "briefing", "text", "ar").data.decode()
    assert "18 May 2025" in render(data, "briefing", "text", "en").data.decode()


@pytest.mark.parametrize(
    ("source", "lang", "languages", "expected"),
    [
        ("Oasis {date}`2025-05-18`", "ar", (), "en"),
        ("**Oasis**", "ar", (), "en"),
        ("`x=1`", "ar", (), "en"),
        ("Oasis", "ar", ("ar", "fr"), "fr"),
        ("Oasis", "en", ("ar", "fr"), ""),
        ("واحة", "en", (), "ar"),
        ("واحة", "he", (), ""),
        ("*واحه*", "en", ("en", "fa"), "fa"),
        ("نخلستان", "en", ("ur", "en"), "ur"),
        ("נווה מדבר", "en", (), "he"),
        ("נווה מדבר", "en", ("ar", "en"), "he"),
        ("واحة", "en", ("he", "en"), "ar"),
        ("12", "ar", (), ""),
    ],
)
def test_a_bare_text_of_the_other_direction_has_a_likely_language(
    source: str, lang: str, languages: tuple[str, ...], expected: str
) -> None:
    assert marked(source, lang, *languages) == expected
