"""Telephones as readers see them, and account numbers beside them."""

from __future__ import annotations

import pytest

from tests.locale.support import faulty, formatted
from warraq.document.tree import Piece
from warraq.document.values import AddressValue, PhoneValue


def test_figures_stay_latin_and_run_left_to_right() -> None:
    for profile in ("qatar", "egypt", "persian", "hebrew", "urdu"):
        assert formatted(PhoneValue("+974 4444 1234"), profile) == ("+974 4444 1234", "ltr")
    assert formatted(PhoneValue("16000"), "egypt") == ("16000", "ltr")
    assert formatted(PhoneValue("+974 4444 1234"), "english-uk") == ("+974 4444 1234", "")


@pytest.mark.parametrize(
    ("profile", "word"),
    [("qatar", "تحويلة"), ("persian", "داخلی"), ("hebrew", "שלוחה"), ("urdu", "ایکسٹینشن")],
)
def test_an_extension_is_said_in_the_language(profile: str, word: str) -> None:
    found = formatted(PhoneValue("+974 4444 1234", "12"), profile)
    assert found.text == f"+974 4444 1234 {word} 12"
    assert found.pieces[0] == Piece("+974 4444 1234", "ltr")


def test_extensions_in_languages_that_run_left_to_right() -> None:
    value = PhoneValue("+974 4444 1234", "12")
    assert formatted(value, "english-uk").text == "+974 4444 1234 ext. 12"
    assert formatted(value, "french").text == "+974 4444 1234 poste 12"


def test_a_number_that_nobody_can_have_is_told() -> None:
    text, codes = faulty(PhoneValue("+1 123 456 7890"))
    assert (text, codes) == ("+1 123 456 7890", ["locale.phone-unassigned"])
    assert faulty(PhoneValue("+999 20 555 0100"))[1] == []


def test_addresses_are_isolated() -> None:
    assert formatted(AddressValue("https://example.org/a/")) == ("example.org/a", "ltr")
    assert formatted(AddressValue("mailto:a@b.example")) == ("a@b.example", "ltr")
