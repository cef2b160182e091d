"""Arabic nouns counted in words, and what stands after a decimal point."""

from __future__ import annotations

import re

import pytest

from warraq.locale.numerals import Counted, Gender, Shape
from warraq.locale.numerals.arabic import counted, fraction

STATES = {
    "zero": "دولة", "one": "دولة واحدة", "two": "دولتان", "two_oblique": "دولتين", "few": "دول",
    "many": "دولةً", "other": "دولة",
}  # fmt: skip
DAYS = {
    "zero": "يوم", "one": "يوم واحد", "two": "يومان", "two_oblique": "يومين", "few": "أيام",
    "many": "يوماً", "other": "يوم",
}  # fmt: skip


def count(number: int, forms: dict[str, str], gender: Gender, oblique: bool = False) -> str:
    return counted(number, Counted(gender, forms.__getitem__), Shape(gender, oblique))


@pytest.mark.parametrize(
    ("number", "states", "days"),
    [
        (0, "صفر دولة", "صفر يوم"),
        (1, "دولة واحدة", "يوم واحد"),
        (2, "دولتان", "يومان"),
        (3, "ثلاث دول", "ثلاثة أيام"),
        (8, "ثماني دول", "ثمانية أيام"),
        (10, "عشر دول", "عشرة أيام"),
        (11, "إحدى عشرة دولةً", "أحد عشر يوماً"),
        (12, "اثنتا عشرة دولةً", "اثنا عشر يوماً"),
        (20, "عشرون دولةً", "عشرون يوماً"),
        (21, "إحدى وعشرون دولةً", "واحد وعشرون يوماً"),
        (99, "تسع وتسعون دولةً", "تسعة وتسعون يوماً"),
        (100, "مئة دولة", "مئة يوم"),
        (101, "مئة دولة ودولة واحدة", "مئة يوم ويوم واحد"),
        (102, "مئة دولة ودولتان", "مئة يوم ويومان"),
        (103, "مئة وثلاث دول", "مئة وثلاثة أيام"),
        (111, "مئة وإحدى عشرة دولةً", "مئة وأحد عشر يوماً"),
        (193, "مئة وثلاث وتسعون دولةً", "مئة وثلاثة وتسعون يوماً"),
        (200, "مئتا دولة", "مئتا يوم"),
        (202, "مئتا دولة ودولتان", "مئتا يوم ويومان"),
        (365, "ثلاثمئة وخمس وستون دولةً", "ثلاثمئة وخمسة وستون يوماً"),
        (999, "تسعمئة وتسع وتسعون دولةً", "تسعمئة وتسعة وتسعون يوماً"),
        (1000, "ألف دولة", "ألف يوم"),
        (1001, "ألف دولة ودولة واحدة", "ألف يوم ويوم واحد"),
        (1002, "ألف دولة ودولتان", "ألف يوم ويومان"),
        (1003, "ألف وثلاث دول", "ألف وثلاثة أيام"),
        (1011, "ألف وإحدى عشرة دولةً", "ألف وأحد عشر يوماً"),
        (2000, "ألفا دولة", "ألفا يوم"),
        (3000, "ثلاثة آلاف دولة", "ثلاثة آلاف يوم"),
        (11000, "أحد عشر ألف دولة", "أحد عشر ألف يوم"),
        (2000000, "مليونا دولة", "مليونا يوم"),
    ],
)
def test_counted(number: int, states: str, days: str) -> None:
    assert count(number, STATES, "f") == states
    assert count(number, DAYS, "m") == days


@pytest.mark.parametrize("number", [*range(200), *range(998, 1004), 1099, 1100, 1111])
def test_the_last_two_digits_decide_the_noun(number: int) -> None:
    for forms, gender in ((STATES, "f"), (DAYS, "m")):
        text = count(number, forms, gender)  # type: ignore[arg-type]
        rest = number % 100
        wanted = (
            "one" if rest == 1 else "two" if rest == 2 else "few" if 3 <= rest <= 10
            else "many" if rest else "other"
        )  # fmt: skip
        assert text == forms[wanted] or text.endswith((f" {forms[wanted]}", f" و{forms[wanted]}"))
        assert not re.search(r"\d", text)


def test_the_oblique_reaches_numeral_and_noun() -> None:
    assert count(2, STATES, "f", oblique=True) == "دولتين"
    assert count(12, STATES, "f", oblique=True) == "اثنتي عشرة دولةً"
    assert count(50, DAYS, "m", oblique=True) == "خمسين يوماً"
    assert count(200, DAYS, "m", oblique=True) == "مئتي يوم"
    assert count(102, STATES, "f", oblique=True) == "مئة دولة ودولتين"
    assert count(2000, STATES, "f", oblique=True) == "ألفي دولة"


@pytest.mark.parametrize(
    ("digits", "expected"),
    [
        ("5", "خمسة"),
        ("14", "أربعة عشر"),
        ("05", "صفر خمسة"),
        ("50", "خمسون"),
        ("375", "ثلاثمئة وخمسة وسبعون"),
        ("00", "صفر صفر"),
        ("1416", "واحد أربعة واحد ستة"),
    ],
)
def test_fractions(digits: str, expected: str) -> None:
    assert fraction(digits, Shape("f")) == expected
