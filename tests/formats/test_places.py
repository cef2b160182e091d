"""Where things stand on the page, as a reader of the finished PDF finds them."""

from __future__ import annotations

import pypdfium2
import pytest

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


def test_the_closing_stays_with_the_signature() -> None:
    data = whole()
    data["people"] = []
    # So many lines leave room for the closing alone at the foot of the page.
    for filler in (20, 22):
        data["body"] = [{"paragraph": {"ar": f"فقرة {n}"}} for n in range(filler)]
        data["memo"]["signature"] = {"name": "X", "position": {"ar": "المديرة"}}
        data["memo"]["closing"] = {"ar": "مع الاحترام"}
        written = render(data, "memo", "pdf", "ar").data
        assert center(written, "الاحترام")[0] == center(written, "المديرة")[0], filler
