"""PDFs read back: what is wrong with them, and nothing else, is told."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from typing import Any

import pypdf
import pytest
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, NumberObject

from tests.contents import whole
from warraq import load
from warraq.diagnostics import Diagnostics, Place
from warraq.document.plain import lines
from warraq.pipeline import Job, document, run
from warraq.verify import checker, suffixes
from warraq.verify.pdf import CHECKER

PLACE = Place("x.pdf")


def made(kind: str = "briefing", *languages: str, theme: str = "formal") -> tuple[bytes, list[str]]:
    return _made(kind, languages or ("ar",), theme)


@cache
def _made(kind: str, languages: tuple[str, ...], theme: str) -> tuple[bytes, list[str]]:
    """Made once, however it was asked for."""
    job = Job(content=load(whole()), kind=kind, format="pdf", languages=languages, theme=theme)
    return run(job).data, lines(document(job, Diagnostics()))


def told(data: bytes, expected: Any = None) -> list[str]:
    found = Diagnostics()
    CHECKER.verify(data, found, PLACE, expected)
    assert all(one.place == PLACE for one in found)
    return [one.code for one in found]


def changed(data: bytes, change: Any) -> bytes:
    """The file with the codes' meanings changed."""
    writer = pypdf.PdfWriter(clone_from=BytesIO(data))
    entries: list[Any] = [one for one in writer._objects if isinstance(one, DictionaryObject)]
    for entry in entries:
        if "/ToUnicode" in entry:
            text = entry["/ToUnicode"].get_object().get_data().decode("ascii")
            stream = DecodedStreamObject()
            stream.set_data(change(text).encode("ascii"))
            entry[NameObject("/ToUnicode")] = writer._add_object(stream)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("theme", ["formal", "modern"])
@pytest.mark.parametrize(
    ("kind", "languages"),
    [
        ("briefing", ("ar",)),
        pytest.param("briefing", ("en",), marks=pytest.mark.full),
        pytest.param("memo", ("ar", "en"), marks=pytest.mark.full),
        ("factsheet", ("ar", "en")),
    ],
)
def test_nothing_is_wrong_with_ours(kind: str, languages: tuple[str, ...], theme: str) -> None:
    assert told(*made(kind, *languages, theme=theme)) == []


def test_the_checkers_are_those_of_the_folder() -> None:
    assert checker(".PDF") is CHECKER
    assert checker(".txt") is None
    assert ".pdf" in suffixes()


#: Its pages are their own children.
LOOP = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"no pdf at all", LOOP])
def test_what_is_no_pdf_is_told(data: bytes) -> None:
    assert told(data) == ["verify.unreadable"]


def test_a_file_with_a_password_is_told() -> None:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    assert told(out.getvalue()) == ["verify.password"]


def test_a_page_that_cannot_be_read_is_told_and_the_others_are_read() -> None:
    data, lines = made("briefing", "ar")
    writer = pypdf.PdfWriter(clone_from=BytesIO(data))
    tree: Any = writer.root_object["/Pages"].get_object()
    tree["/Kids"].insert(0, writer._add_object(NumberObject(0)))
    tree[NameObject("/Count")] = NumberObject(len(tree["/Kids"]))
    out = BytesIO()
    writer.write(out)
    found = Diagnostics()
    CHECKER.verify(out.getvalue(), found, PLACE, tuple(lines))
    (one,) = found
    assert one.code == "verify.page-unreadable"
    assert one.message() == "page 1 cannot be read (Failed to load page), the others can"


def test_what_pdfium_says_stands_within_a_sentence() -> None:
    found = Diagnostics()
    CHECKER.verify(b"no pdf at all", found, PLACE, None)
    assert [one.params["reason"] for one in found] == ["Data format error"]


def test_a_file_without_text_is_told() -> None:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    out = BytesIO()
    writer.write(out)
    assert told(out.getvalue()) == ["verify.no-text"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("0645", "fffd", "verify.replacement"),
        ("0645", "e001", "verify.private-use"),
        ("0645", "fee3", "verify.presentation-form"),
        ("0645", "0646", None),
        ("0628", "062a", None),
    ],
)
def test_letters_that_mean_something_else(old: str, new: str, code: str | None) -> None:
    data, expected = made()
    mutant = changed(data, lambda text: re.sub(f"> <{old}>", f"> <{new}>", text))
    assert told(mutant) == ([code] * len(told(mutant)) if code else [])
    # PDFium gives letters for their forms.
    assert ("verify.lost-words" in told(mutant, expected)) == (new != "fee3")


def test_codes_without_meaning_are_told() -> None:
    data, _ = made()
    mutant = changed(data, lambda text: re.sub("<[0-9a-f]{4}> <0645>", "<ffff> <0645>", text))
    assert set(told(mutant)) == {"verify.unmapped"}


def test_letters_apart_are_told() -> None:
    data, _ = made()
    # A space after each letter, as where a font has no joining.
    mutant = changed(data, lambda text: re.sub("> <(06[0-9a-f]{2})>", r"> <0020\1>", text))
    assert "verify.letters-apart" in told(mutant)


def test_another_content_is_told() -> None:
    data, expected = made()
    assert "verify.lost-words" in told(data, [*expected, "سطر لم يُكتب قط"])
    assert told(data, expected[3:]) == []
