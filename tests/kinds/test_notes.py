"""Footnotes belong to the text in which they stand, else to the whole content."""

from __future__ import annotations

from typing import Any

import pytest

from tests.contents import whole
from tests.formats.docx.read_text import read_text
from warraq import WarraqError, load, render
from warraq.diagnostics import Diagnostic, Diagnostics
from warraq.document.plain import lines, plain
from warraq.document.tree import Document, Note
from warraq.document.walk import descend
from warraq.pipeline import Job, document


def content(*body: dict[str, Any], **more: Any) -> dict[str, Any]:
    kept = ("warraq", "meta", "purpose", "summary", "people", "sides", "memo")
    return {**{key: whole()[key] for key in kept}, "body": list(body), **more}


def built(data: dict[str, Any], kind: str, languages: tuple[str, ...]) -> Document:
    job = Job(content=load(data), kind=kind, format="text", languages=languages or ("en",))
    return document(job, Diagnostics())


def notes(data: dict[str, Any], kind: str = "briefing", *languages: str) -> list[str]:
    found = [n for n in descend(built(data, kind, languages).blocks) if isinstance(n, Note)]
    return [f"{note.marker.text} {plain(note.blocks)}" for note in found if note.blocks]


def told(data: dict[str, Any], code: str, lang: str = "en", kind: str = "briefing") -> Diagnostic:
    (found,) = [d for d in render(data, kind, "text", lang).diagnostics if d.code == code]
    return found


def refused(data: dict[str, Any], kind: str = "briefing", **more: Any) -> Diagnostic:
    with pytest.raises(WarraqError) as caught:
        render(data, kind, "text", "en", **more)
    (found,) = caught.value.errors
    return found


# --- whose a note is -------------------------------------------------------------------------


def test_each_text_has_labels_of_its_own() -> None:
    data = content({"text": "a[^1]\n\n[^1]: first"}, {"text": "b[^1]\n\n[^1]: second"})
    assert notes(data) == ["1 first", "2 second"]


def test_the_texts_own_note_wins_over_one_of_the_content() -> None:
    data = content(
        {"text": "a[^1] c[^2]\n\n[^1]: own"}, {"paragraph": "b[^1]"},
        footnotes={"1": "shared", "2": "other"},
    )  # fmt: skip
    assert notes(data) == ["1 own", "2 other", "3 shared"]


@pytest.mark.parametrize("format", ["text", "html", "docx"])
def test_a_note_of_another_text_is_no_note_of_this_one(format: str) -> None:
    data = content({"paragraph": "a[^s]"}, {"text": "h[^s]\n\n[^s]: said there"})
    found = refused(data)
    assert (found.code, found.params["word"]) == ("locale.unknown-note", "s")
    assert found.place.field == "body[0].paragraph"
    assert render(content({"text": "h[^s]\n\n[^s]: said there"}), "briefing", format, "en").data


def test_a_misspelt_label_is_told_with_the_likeliest() -> None:
    found = refused(content({"text": "a[^sourse]\n\n[^source]: b"}))
    assert (found.code, found.params["suggestion"]) == ("locale.unknown-note", "source")
    assert "source" in found.hint()


@pytest.mark.parametrize("field", ["purpose", "request", "position"])
def test_every_prose_may_hold_notes(field: str) -> None:
    data = content({"paragraph": "b"}, **{field: "a[^n]\n\n[^n]: of the field"})
    assert notes(data) == ["1 of the field"]


def test_overviews_quotations_and_callouts_may_hold_notes() -> None:
    figures = whole()["key_figures"]
    data = content(overview="a[^n]\n\n[^n]: of the overview", key_figures=figures)
    assert notes(data, "factsheet") == ["1 of the overview"]
    data = content(
        {"quote": "a[^n]\n\n[^n]: of the quotation"}, {"callout": "b[^n]\n\n[^n]: of the callout"}
    )
    assert notes(data) == ["1 of the quotation", "2 of the callout"]


def test_languages_side_by_side_share_the_number_of_a_note() -> None:
    data = content(
        {"text": {"ar": "أ[^n]\n\n[^n]: عربية", "en": "a[^n]\n\n[^n]: English"}},
        {"text": {"ar": "ب[^n]\n\n[^n]: ثانية", "en": "b[^n]\n\n[^n]: second"}},
    )
    assert notes(data, "briefing", "ar", "en") == [
        "1 عربية", "1 English", "2 ثانية", "2 second",
    ]  # fmt: skip


# --- languages -------------------------------------------------------------------------------


def test_a_note_in_another_language_only_stands_in_and_is_told() -> None:
    data = content({"text": {"ar": "أ[^1]\n\n[^1]: عربية", "en": "a[^1]"}})
    assert notes(data) == ["1 عربية"]
    found = told(data, "kind.untranslated")
    assert found.params == {"lang": "en", "shown": "ar"}
    assert found.place.field == "body[0].text.ar"


def test_so_does_a_shared_one() -> None:
    data = content({"paragraph": "a[^1]"}, footnotes={"1": {"ar": "عربية"}})
    assert notes(data) == ["1 عربية"]
    found = told(data, "kind.untranslated")
    assert found.params == {"lang": "en", "shown": "ar"}
    assert found.place.field == "footnotes.1.ar"


# --- notes that nothing refers to ------------------------------------------------------------


def test_a_note_that_nothing_refers_to_is_told() -> None:
    found = told(content({"text": "a\n\n[^n]: lost"}), "locale.unused-note")
    assert (found.params, str(found.severity)) == ({"word": "n"}, "note")
    assert found.place.field == "body[0].text"
    found = told(content({"paragraph": "a"}, footnotes={"n": "lost"}), "locale.unused-note")
    assert found.place.field == "footnotes.n"


@pytest.mark.parametrize("format", ["text", "html", "docx", "pdf"])
def test_a_note_of_a_title_that_only_the_running_head_shows_is_left_out(format: str) -> None:
    data = content({"paragraph": "a"}, footnotes={"n": "LOST"})
    data["meta"]["title"] = "T[^n]"
    data["memo"]["subject"] = "S"
    result = render(data, "memo", format, "en")
    assert [d.code for d in result.diagnostics if "note" in d.code] == ["locale.unused-note"]
    if format == "docx":
        assert "LOST" not in "".join(read_text(result.data))
    assert notes(data) == ["1 LOST"]


# --- what a note may hold --------------------------------------------------------------------


@pytest.mark.parametrize("level", ["#", "##", "###"])
@pytest.mark.parametrize("format", ["text", "html", "docx", "pdf"])
def test_a_heading_in_a_note_takes_no_number(format: str, level: str) -> None:
    data = content(
        {"heading": "First", "level": 2},
        {"text": f"a[^n]\n\n[^n]:\n    {level} Inside {{#in}}\n\n    text"},
        {"heading": "Second", "level": 2},
    )
    assert render(data, "memo", format, "en").data
    assert {"1. First", "2. Second", "1 Inside"} <= set(lines(built(data, "memo", ())))


def test_a_note_that_is_referred_to_twice_may_hold_an_id() -> None:
    data = content({"text": "a[^n] b[^n]\n\n[^n]:\n    # Inside {#in}\n\n    text"})
    assert notes(data) == ["1 Inside\ntext"]


def test_a_note_in_a_note_is_refused_at_its_place() -> None:
    data = content({"paragraph": "x[^a]"}, footnotes={"a": "A see[^b]", "b": "B"})
    found = refused(data)
    assert (found.code, found.params) == ("locale.note-in-note", {"word": "a"})
    assert found.place.field == "footnotes.a"
    found = refused(content({"text": "x[^a]\n\n[^a]: A[^b]\n\n[^b]: B"}))
    assert (found.code, found.place.field) == ("locale.note-in-note", "body[0].text")
