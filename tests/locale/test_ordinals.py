"""Ordinals: all the shapes that the tables must bring forth."""

import pytest

from tests.locale.numerals.test_arabic_ordinals import BY_HAND
from tests.locale.support import shown
from warraq.document.values import MarkerValue, OrdinalValue
from warraq.locale.ordinals import State, arabic


def test_arabic_ones_are_those_of_its_grammar() -> None:
    shapes: list[tuple[bool, State]] = [
        (False, "indefinite"), (True, "indefinite"), (False, "definite"), (True, "definite"),
        (False, "adverb"),
    ]  # fmt: skip
    for number, *expected in BY_HAND:
        if number <= 100:
            assert [arabic(number, feminine=f, state=s) for f, s in shapes] == expected


def test_the_construct_keeps_its_ya() -> None:
    assert arabic(2, state="construct") == "ثاني"


def test_arabic_ordinals_are_all_different() -> None:
    states: list[State] = ["indefinite", "definite", "construct", "adverb"]
    for state in states:
        assert len({arabic(n, state=state) for n in range(1, 100)}) == 99


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, "first"), (2, "second"), (3, "third"), (5, "fifth"), (8, "eighth"), (9, "ninth"),
        (12, "twelfth"), (20, "twentieth"), (21, "twenty-first"), (40, "fortieth"),
        (99, "ninety-ninth"), (100, "100th"), (101, "101st"), (112, "112th"), (1023, "1,023rd"),
    ],
)  # fmt: skip
def test_english(number: int, expected: str) -> None:
    assert shown(OrdinalValue(number), "english-uk") == expected


def test_values() -> None:
    assert shown(OrdinalValue(3)) == "ثالث"
    assert shown(OrdinalValue(3, feminine=True)) == "ثالثة"
    assert shown(OrdinalValue(3), "english-uk") == "third"
    assert shown(OrdinalValue(1, feminine=True), "french") == "première"


@pytest.mark.parametrize(
    ("profile", "value", "expected"),
    [
        ("qatar", MarkerValue("heading", 1, (11,)), "حادي عشر:"),
        ("un", MarkerValue("heading", 1, (2,)), "ثانيا -"),
        ("un", MarkerValue("clause", 3, (1, 1, 5)), "(هـ)"),
        ("egypt", MarkerValue("decimal", 1, (12,)), "١٢-"),
        ("qatar", MarkerValue("decimal", 9, (1,) * 8 + (4,)), "(4)"),
        ("qatar", MarkerValue("bullet", 2, ()), "–"),
        ("qatar", MarkerValue("row", 1, (3,)), "3"),
        ("qatar", MarkerValue("figure", 1, (2,)), "شكل 2:"),
        ("french", MarkerValue("table", 1, (1,)), "Tableau 1\u00a0:"),
        ("english-uk", MarkerValue("clause", 3, (1, 2, 4)), "(iv)"),
        ("english-uk", MarkerValue("clause", 2, (1, 27)), "(aa)"),
        ("english-uk", MarkerValue("heading", 3, (1, 2, 3)), "1.2.3"),
    ],
)
def test_markers(profile: str, value: MarkerValue, expected: str) -> None:
    assert shown(value, profile) == expected
