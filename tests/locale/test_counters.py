"""Markers as the sample of a profile has them, and letters that count."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.locale.support import Content
from warraq.document.values import MarkerValue
from warraq.locale import letters, load
from warraq.locale.counters import fault, marker, reference
from warraq.locale.setting import Setting


def setting(sample: str, profile: str = "qatar") -> Setting:
    base = load(profile)
    counters = base.counters.model_copy(update={"clause": (sample,)})
    return Setting(base.model_copy(update={"counters": counters}), Content())


def counted(sample: str, numbers: list[int], profile: str = "qatar") -> list[str]:
    where = setting(sample, profile)
    return [marker(MarkerValue("clause", 1, (n,)), where).text for n in numbers]


@pytest.mark.parametrize(
    ("profile", "sample", "numbers", "expected"),
    [
        ("qatar", "(أ)", [1, 2, 3, 4, 5, 28, 29, 30, 33],
         ["(أ)", "(ب)", "(ج)", "(د)", "(هـ)", "(غ)", "(أأ)", "(بب)", "(ههـ)"]),
        ("qatar", "أ ب ج-", [1, 3, 4], ["أ-", "ج-", "د-"]),
        ("qatar", "أ ب ت-", [1, 2, 3, 4, 5, 26, 28, 29], ["أ-", "ب-", "ت-", "ث-", "ج-", "هـ-", "ي-",
                                                          "أأ-"]),
        ("qatar", "أولاً:", [1, 11, 21, 99, 100],
         ["أولاً:", "حادي عشر:", "حادياً وعشرين:", "تاسعاً وتسعين:", "مئةً:"]),
        ("un", "أولا -", [1, 3], ["أولا -", "ثالثا -"]),
        ("qatar", "المادة الأولى:", [1, 2, 11, 25],
         ["المادة الأولى:", "المادة الثانية:", "المادة الحادية عشرة:",
          "المادة الخامسة والعشرون:"]),
        ("qatar", "البند الأول", [1, 12], ["البند الأول", "البند الثاني عشر"]),
        ("egypt", "المادة (1)", [1, 15], ["المادة (١)", "المادة (١٥)"]),
        ("persian", "الف)", [1, 2, 3, 4, 7, 32, 33],
         ["الف)", "ب)", "پ)", "ت)", "چ)", "ی)", "الفالف)"]),
        ("persian", "الف ب ج)", [1, 3, 4, 10, 11], ["الف)", "ج)", "د)", "ی)", "ک)"]),
        ("urdu", "(الف ب ج)", [1, 3, 5, 28], ["(الف)", "(ج)", "(ہ)", "(غ)"]),
        ("urdu", "الف ب پ-", [1, 3, 5], ["الف-", "پ-", "ٹ-"]),
        ("hebrew", "א.", [1, 10, 11, 15, 16, 22, 115, 400, 500],
         ["א.", "י.", "יא.", "טו.", "טז.", "כב.", "קטו.", "ת.", "תק."]),
        ("french", "1°", [1, 2], ["1°", "2°"]),
        ("french", "Article premier", [1, 2], ["Article premier", "Article 2"]),
        ("english-uk", "(a)", [1, 26, 27, 28], ["(a)", "(z)", "(aa)", "(bb)"]),
        ("english-uk", "Part I.", [1, 4, 1999], ["Part I.", "Part IV.", "Part MCMXCIX."]),
        ("english-uk", "§ 1", [3], ["§ 3"]),
    ],
)  # fmt: skip
def test_counters(profile: str, sample: str, numbers: list[int], expected: list[str]) -> None:
    assert counted(sample, numbers, profile) == expected


@pytest.mark.parametrize(
    ("profile", "sample", "number", "expected"),
    [
        ("qatar", "أولاً:", 2, "البند الثاني"),
        ("qatar", "(أ)", 2, "البند (ب)"),
        ("qatar", "المادة الأولى:", 2, "المادة الثانية"),
        ("qatar", "المادة (1)", 2, "المادة (2)"),
        ("english-uk", "Part I.", 4, "Part IV"),
        ("english-uk", "– 1 –", 4, "Item 4"),
    ],
)
def test_references(profile: str, sample: str, number: int, expected: str) -> None:
    value = MarkerValue("clause", 1, (number,))
    assert reference(value, setting(sample, profile)) == expected


@pytest.mark.parametrize("sample", ["(x)", "Article", "المادة", "2.", "11", "first", "o"])
def test_samples_that_count_nothing(sample: str) -> None:
    assert fault(sample)


@pytest.mark.parametrize("sample", ["•", "–", "", "1", "1.1.1", "(أ)", "أ ب ت", "Part 1", "§ 1"])
def test_samples_that_count_or_are_signs(sample: str) -> None:
    assert not fault(sample)


@given(st.integers(1, 5000))
def test_hebrew_letters_add_up(number: int) -> None:
    sizes = [*range(1, 10), *range(10, 100, 10), *range(100, 500, 100)]
    values = dict(zip("אבגדהוזחטיכלמנסעפצקרשת", sizes, strict=True))
    thousands, geresh, rest = letters.hebrew(number).rpartition("׳")
    assert bool(geresh) == (number >= 1000)
    assert sum(values[c] for c in thousands) * 1000 + sum(values[c] for c in rest) == number
    assert not {"יה", "יו"} & {rest[i : i + 2] for i in range(len(rest))}


@pytest.mark.parametrize(
    "letter",
    [
        letters.abjad,
        letters.hijai,
        letters.latin,
        partial(letters.persian_abjad, language="fa"),
        partial(letters.persian_abjad, language="ur"),
    ],
)
def test_no_two_numbers_have_one_marker(letter: object) -> None:
    assert callable(letter)
    assert len({letter(n) for n in range(1, 200)}) == 199


def test_both_arabic_orders_hold_the_same_letters() -> None:
    orders = [{order(n) for n in range(1, 29)} for order in (letters.abjad, letters.hijai)]
    assert orders[0] == orders[1]
    assert len(orders[0]) == 28
