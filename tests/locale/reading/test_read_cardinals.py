"""Numbers in words are read as the grammars write them, and as people spell them."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warraq.locale.numerals import Shape, grammar
from warraq.locale.profile import DEFAULTS, load
from warraq.locale.reading.cardinals import read_cardinals

#: Round numbers and uneven ones.
NUMBERS = st.one_of(
    st.integers(0, 1000),
    st.integers(0, 10**6),
    st.integers(0, 10**13),
    st.integers(1, 999).map(lambda number: number * 1000),
)
SHAPES = st.sampled_from(list(product(("m", "f"), (False, True), (False, True))))


@pytest.mark.parametrize("language", ["ar", "en", "ur"])
@settings(deadline=None)  # the first example makes the tables
@given(number=NUMBERS, shape=SHAPES)
def test_what_a_grammar_writes_is_one_number(language: str, number: int, shape: Any) -> None:
    says = grammar(load(DEFAULTS[language]))
    assert says is not None
    text = says.cardinal(number, Shape(*shape))
    [read] = read_cardinals(f"{text}.", language)
    assert (read.start, read.end) == (0, len(text))
    assert number in (read.number, read.other)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ar", "ثلاثمئة وثلاثمائة وثلاث مئة وثماني مئة", [300, 300, 300, 800]),
        ("ar", "ألفين وألفي قارئ ومئتي ألف نسخة", [2000, 2000, 200_000]),
        ("ar", "مئة ألف، وخمسمئة ألف، ونصف", [100_000, 500_000]),
        ("ar", "خمسة عشر ألفاً وسبعة", [15_007]),
        ("ar", "بلغ ألفاً", [1000]),
        ("ar", "ثلاثة ملايين وأربعمئة ألف وخمسة", [3_400_005]),
        # Many, and nobody says how many.
        ("ar", "آلاف الناس وعشرات الآلاف ومئات", []),
        ("en", "thousands of people, hundreds of them", []),
        ("en", "a hundred and twenty thousand; five million", [120_000, 5_000_000]),
        ("en", "two hundred and fifty, three hundred five", [250, 305]),
        ("en", "one thousand, two hundred and six", [1206]),
        ("en", "five hundred and six hundred", [500, 600]),
        ("fr", "deux cent cinquante mille trois cents", [250_300]),
        ("fa", "دویست و پنجاه هزار", [250_000]),
        ("he", "אלף מאתיים וחמישים", [1250]),
        ("sw", "elfu moja", []),
    ],
)
def test_as_people_write_them(language: str, text: str, expected: list[int]) -> None:
    assert [one.number for one in read_cardinals(text, language)] == expected


def test_only_a_mark_tells_a_thousand_from_two() -> None:
    [read] = read_cardinals("بلغ ألفا", "ar")
    assert (read.number, read.other) == (2000, 1000)
    [read] = read_cardinals("بلغ ألفاً", "ar")
    assert (read.number, read.other) == (1000, 0)
