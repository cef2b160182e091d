"""Where things stand on the page, as a reader of the finished PDF finds them."""

from __future__ import annotations

import io
from typing import Any

import pypdfium2
import pytest
from docx import Document as Word

from tests.contents import whole
from warraq import render


def center(data: bytes, words: str) -> tuple[int, float]:
    """The page of the words, and their middle as a share of the page's width from the left."""
    document = pypdfium2.PdfDocument(data)
    try:
        for number, page in enumerate(document):
            found = page.get_textpage().search(words).get_next()
            if found:
                boxes = [page.get_textpage().get_charbox(found[0] + n) for n in range(found[1])]
                left, right = min(b[0] for b in boxes), max(b[2] for b in boxes)
                return number, (left + right) / 2 / page.get_width()
    finally:
        document.close()
    raise AssertionError(f"not on any page: {words}")


@pytest.mark.parametrize(
    ("lang", "position", "issuer", "signature", "fields"),
    [
        ("ar", "المديرة", "الواحة", 0.29, "الرقم"),
        ("en", "Director", "Oasis Authority", 0.71, "No."),
    ],
)
def test_a_memo_is_signed_at_the_far_side(
    lang: str, position: str, issuer: str, signature: float, fields: str
) -> None:
    data = whole()
    data["memo"]["signature"] = {"name": "X", "position": {"ar": "المديرة", "en": "Director"}}
    data["memo"]["from"] = {"ar": "الهيئة", "en": "The Authority"}
    data["people"] = []
    data["body"] = []
    written = render(data, "memo", "pdf", lang).data
    far = signature < 0.5
    assert center(written, position)[1] == pytest.approx(signature, abs=0.06)
    assert (center(written, issuer)[1] > 0.5) == far
    assert (center(written, fields)[1] < 0.5) == far


@pytest.mark.parametrize(
    ("profile", "filler"), [("qatar", 20), ("qatar", 22), ("un", 24), ("un", 26)]
)
def test_a_signature_never_stands_alone(profile: str, filler: int) -> None:
    """So many lines leave room for the last words alone at the foot of the page. In the manner of
    the United Nations there is no closing, and the last paragraph goes along."""
    data = whole()
    data["people"] = []
    data["body"] = [{"paragraph": {"ar": f"فقرة {n}"}} for n in range(filler)]
    data["memo"]["signature"] = {"name": "X", "position": {"ar": "المديرة"}}
    data["request"] = {"ar": "إقرار البرنامج"}
    last = "التقدير" if profile == "qatar" else "البرنامج"
    written = render(data, "memo", "pdf", "ar", profiles={"ar": profile}).data
    assert center(written, last)[0] == center(written, "المديرة")[0]
    word = render(data, "memo", "docx", "ar", profiles={"ar": profile}).data
    before = word_paragraph(word, last)
    assert before.paragraph_format.keep_with_next or before.style.paragraph_format.keep_with_next


def word_paragraph(data: bytes, words: str) -> Any:
    return next(p for p in Word(io.BytesIO(data)).paragraphs if words in p.text)
