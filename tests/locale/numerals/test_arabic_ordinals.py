"""Arabic ordinals: all of 1 to 999 against the rules, states and cases by hand."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq.document.values import OrdinalState, OrdinalValue
from warraq.locale.numerals import LAST, Shape
from warraq.locale.numerals.arabic_ordinals import ordinal

STATES: tuple[OrdinalState, ...] = ("indefinite", "definite", "construct", "adverb")


def say(
    number: int, *, f: bool = False, state: OrdinalState = "indefinite", oblique: bool = False
) -> str:
    text = ordinal(OrdinalValue(number, f, state, oblique), Shape())
    assert text is not None
    return text


# number, indefinite m, f, definite m, f, adverb m
BY_HAND = [
    (1, "أول", "أولى", "الأول", "الأولى", "أولاً"),
    (2, "ثانٍ", "ثانية", "الثاني", "الثانية", "ثانياً"),
    (3, "ثالث", "ثالثة", "الثالث", "الثالثة", "ثالثاً"),
    (6, "سادس", "سادسة", "السادس", "السادسة", "سادساً"),
    (8, "ثامن", "ثامنة", "الثامن", "الثامنة", "ثامناً"),
    (10, "عاشر", "عاشرة", "العاشر", "العاشرة", "عاشراً"),
    (11, "حادي عشر", "حادية عشرة", "الحادي عشر", "الحادية عشرة", "حادي عشر"),
    (12, "ثاني عشر", "ثانية عشرة", "الثاني عشر", "الثانية عشرة", "ثاني عشر"),
    (19, "تاسع عشر", "تاسعة عشرة", "التاسع عشر", "التاسعة عشرة", "تاسع عشر"),
    (20, "عشرون", "عشرون", "العشرون", "العشرون", "عشرين"),
    (21, "حادٍ وعشرون", "حادية وعشرون", "الحادي والعشرون", "الحادية والعشرون",
     "حادياً وعشرين"),
    (32, "ثانٍ وثلاثون", "ثانية وثلاثون", "الثاني والثلاثون", "الثانية والثلاثون",
     "ثانياً وثلاثين"),
    (75, "خامس وسبعون", "خامسة وسبعون", "الخامس والسبعون", "الخامسة والسبعون",
     "خامساً وسبعين"),
    (99, "تاسع وتسعون", "تاسعة وتسعون", "التاسع والتسعون", "التاسعة والتسعون",
     "تاسعاً وتسعين"),
    (100, "مئة", "مئة", "المئة", "المئة", "مئةً"),
    (101, "أول بعد المئة", "أولى بعد المئة", "الأول بعد المئة", "الأولى بعد المئة",
     "أولاً بعد المئة"),
    (111, "حادي عشر بعد المئة", "حادية عشرة بعد المئة", "الحادي عشر بعد المئة",
     "الحادية عشرة بعد المئة", "حادي عشر بعد المئة"),
    (120, "عشرون بعد المئة", "عشرون بعد المئة", "العشرون بعد المئة", "العشرون بعد المئة",
     "عشرين بعد المئة"),
    (195, "خامس وتسعون بعد المئة", "خامسة وتسعون بعد المئة", "الخامس والتسعون بعد المئة",
     "الخامسة والتسعون بعد المئة", "خامساً وتسعين بعد المئة"),
    (200, "مئتان", "مئتان", "المئتان", "المئتان", "مئتين"),
    (202, "ثانٍ بعد المئتين", "ثانية بعد المئتين", "الثاني بعد المئتين", "الثانية بعد المئتين",
     "ثانياً بعد المئتين"),
    (300, "ثلاثمئة", "ثلاثمئة", "الثلاثمئة", "الثلاثمئة", "ثلاثمئة"),
    (1000, "ألف", "ألف", "الألف", "الألف", "ألفاً"),
    (1001, "أول بعد الألف", "أولى بعد الألف", "الأول بعد الألف", "الأولى بعد الألف",
     "أولاً بعد الألف"),
    (1250, "خمسون بعد الألف والمئتين", "خمسون بعد الألف والمئتين",
     "الخمسون بعد الألف والمئتين", "الخمسون بعد الألف والمئتين",
     "خمسين بعد الألف والمئتين"),
]  # fmt: skip


@pytest.mark.parametrize("row", BY_HAND, ids=lambda row: str(row[0]))
def test_ordinals_that_were_written_by_hand(row: tuple[int, str, str, str, str, str]) -> None:
    number, *expected = row
    assert expected == [
        say(number),
        say(number, f=True),
        say(number, state="definite"),
        say(number, f=True, state="definite"),
        say(number, state="adverb"),
    ]


def test_the_oblique_shows_in_tens_and_duals() -> None:
    assert say(20, state="definite", oblique=True) == "العشرين"
    assert say(21, f=True, state="definite", oblique=True) == "الحادية والعشرين"
    assert say(200, state="definite", oblique=True) == "المئتين"
    assert say(121, state="definite", oblique=True) == "الحادي والعشرين بعد المئة"
    assert say(3, state="definite", oblique=True) == "الثالث"
    assert say(2, oblique=True) == "ثانٍ"


def test_round_numbers_are_accusative_as_adverbs_where_they_are_declined() -> None:
    for number, expected in (
        (100, "مئةً"), (1000, "ألفاً"), (1_000_000, "مليوناً"), (10**9, "ملياراً"),
        (1100, "ألفاً ومئةً"), (2000, "ألفين"), (200, "مئتين"), (1_001_000, "مليوناً وألفاً"),
        # What is counted is governed by its number.
        (400, "أربعمئة"), (3000, "ثلاثة آلاف"), (11000, "أحد عشر ألفاً"), (100_000, "مئة ألف"),
    ):  # fmt: skip
        assert say(number, state="adverb") == expected


def test_the_construct_keeps_its_ya_and_the_adverb_of_the_feminine_its_tanwin() -> None:
    assert say(2, state="construct") == "ثاني"
    assert say(1, f=True, state="adverb") == "أولى"
    assert say(3, f=True, state="adverb") == "ثالثةً"


KINDS = list(product((False, True), STATES))
UNITS = ["حادي", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع"]
TENS = ["عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
HUNDREDS = [
    "المئة", "المئتين", "الثلاثمئة", "الأربعمئة", "الخمسمئة", "الستمئة", "السبعمئة", "الثمانمئة",
    "التسعمئة",
]  # fmt: skip


@pytest.mark.parametrize(("feminine", "state"), KINDS)
@pytest.mark.parametrize("oblique", [False, True])
def test_every_ordinal_to_999(feminine: bool, state: OrdinalState, oblique: bool) -> None:
    """Below a hundred as the rule for compounds says; above, that and what it comes after."""
    definite = state == "definite"
    for number in range(1, 1000):
        text = say(number, f=feminine, state=state, oblique=oblique)
        hundred, rest = divmod(number, 100)
        if hundred and rest:
            below, after = text.split(" بعد ")
            assert after == HUNDREDS[hundred - 1]
            assert below == say(rest, f=feminine, state=state, oblique=oblique)
            continue
        found = text.split()
        assert all(word.removeprefix("و").startswith("ال") for word in found[: 1 + (rest > 20)]) \
            is definite  # fmt: skip
        ten, unit = divmod(rest, 10)
        if unit and rest > 10:
            stem = UNITS[unit - 1].removesuffix("ي")
            assert stem in found[0]
            assert ("ة" in found[0]) is feminine
        if ten == 1 and unit:
            assert found[1] == ("عشرة" if feminine else "عشر")
        elif ten > 1:
            ending = "ين" if oblique or state == "adverb" else "ون"
            assert found[-1].endswith(TENS[ten - 2] + ending)


@pytest.mark.parametrize(("feminine", "state"), KINDS)
def test_all_are_different(feminine: bool, state: OrdinalState) -> None:
    assert len({say(n, f=feminine, state=state) for n in range(1, 1000)}) == 999


@given(st.integers(1, LAST), st.booleans(), st.sampled_from(STATES), st.booleans())
def test_words_reach_as_far_as_cardinals(
    number: int, feminine: bool, state: OrdinalState, oblique: bool
) -> None:
    text = say(number, f=feminine, state=state, oblique=oblique)
    assert not re.search(r"\d|  |^ | $", text)
    assert (" بعد " in text) is (number > 100 and number % 100 != 0)


def test_beyond_there_are_no_words() -> None:
    assert ordinal(OrdinalValue(LAST + 1), Shape()) is None
