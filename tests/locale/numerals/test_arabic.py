"""Arabic cardinals: by hand, and all of 1 to 999 against the rules of agreement."""

from __future__ import annotations

import re

import pytest

from warraq.locale.numerals import Gender, Shape
from warraq.locale.numerals.arabic import cardinal

GENDERS: tuple[Gender, ...] = ("m", "f")


def say(number: int, gender: Gender = "m", oblique: bool = False, noun: bool = False) -> str:
    return cardinal(number, Shape(gender, oblique, noun))


# --- literals --------------------------------------------------------------------------------

# number, with a masculine noun, with a feminine one (nominative); with a slash, the oblique after
# it.
BY_HAND = """
0 صفر = صفر
1 واحد = واحدة
2 اثنان/اثنين = اثنتان/اثنتين
3 ثلاثة = ثلاث
4 أربعة = أربع
5 خمسة = خمس
6 ستة = ست
7 سبعة = سبع
8 ثمانية = ثمانٍ
9 تسعة = تسع
10 عشرة = عشر
11 أحد عشر = إحدى عشرة
12 اثنا عشر/اثني عشر = اثنتا عشرة/اثنتي عشرة
13 ثلاثة عشر = ثلاث عشرة
14 أربعة عشر = أربع عشرة
15 خمسة عشر = خمس عشرة
16 ستة عشر = ست عشرة
17 سبعة عشر = سبع عشرة
18 ثمانية عشر = ثماني عشرة
19 تسعة عشر = تسع عشرة
20 عشرون/عشرين = عشرون/عشرين
21 واحد وعشرون/واحد وعشرين = إحدى وعشرون/إحدى وعشرين
22 اثنان وعشرون/اثنين وعشرين = اثنتان وعشرون/اثنتين وعشرين
23 ثلاثة وعشرون/ثلاثة وعشرين = ثلاث وعشرون/ثلاث وعشرين
28 ثمانية وعشرون/ثمانية وعشرين = ثمانٍ وعشرون/ثمانٍ وعشرين
30 ثلاثون/ثلاثين = ثلاثون/ثلاثين
31 واحد وثلاثون/واحد وثلاثين = إحدى وثلاثون/إحدى وثلاثين
42 اثنان وأربعون/اثنين وأربعين = اثنتان وأربعون/اثنتين وأربعين
50 خمسون/خمسين = خمسون/خمسين
58 ثمانية وخمسون/ثمانية وخمسين = ثمانٍ وخمسون/ثمانٍ وخمسين
64 أربعة وستون/أربعة وستين = أربع وستون/أربع وستين
70 سبعون/سبعين = سبعون/سبعين
77 سبعة وسبعون/سبعة وسبعين = سبع وسبعون/سبع وسبعين
80 ثمانون/ثمانين = ثمانون/ثمانين
88 ثمانية وثمانون/ثمانية وثمانين = ثمانٍ وثمانون/ثمانٍ وثمانين
91 واحد وتسعون/واحد وتسعين = إحدى وتسعون/إحدى وتسعين
99 تسعة وتسعون/تسعة وتسعين = تسع وتسعون/تسع وتسعين
100 مئة = مئة
101 مئة وواحد = مئة وواحدة
102 مئة واثنان/مئة واثنين = مئة واثنتان/مئة واثنتين
103 مئة وثلاثة = مئة وثلاث
108 مئة وثمانية = مئة وثمانٍ
110 مئة وعشرة = مئة وعشر
111 مئة وأحد عشر = مئة وإحدى عشرة
112 مئة واثنا عشر/مئة واثني عشر = مئة واثنتا عشرة/مئة واثنتي عشرة
118 مئة وثمانية عشر = مئة وثماني عشرة
120 مئة وعشرون/مئة وعشرين = مئة وعشرون/مئة وعشرين
121 مئة وواحد وعشرون/مئة وواحد وعشرين = مئة وإحدى وعشرون/مئة وإحدى وعشرين
200 مئتان/مئتين = مئتان/مئتين
202 مئتان واثنان/مئتين واثنين = مئتان واثنتان/مئتين واثنتين
211 مئتان وأحد عشر/مئتين وأحد عشر = مئتان وإحدى عشرة/مئتين وإحدى عشرة
222 مئتان واثنان وعشرون/مئتين واثنين وعشرين = مئتان واثنتان وعشرون/مئتين واثنتين وعشرين
300 ثلاثمئة = ثلاثمئة
400 أربعمئة = أربعمئة
500 خمسمئة = خمسمئة
600 ستمئة = ستمئة
700 سبعمئة = سبعمئة
800 ثمانمئة = ثمانمئة
900 تسعمئة = تسعمئة
999 تسعمئة وتسعة وتسعون/تسعمئة وتسعة وتسعين = تسعمئة وتسع وتسعون/تسعمئة وتسع وتسعين
1000 ألف = ألف
1001 ألف وواحد = ألف وواحدة
1008 ألف وثمانية = ألف وثمانٍ
1250 ألف ومئتان وخمسون/ألف ومئتين وخمسين = ألف ومئتان وخمسون/ألف ومئتين وخمسين
2000 ألفان/ألفين = ألفان/ألفين
2002 ألفان واثنان/ألفين واثنين = ألفان واثنتان/ألفين واثنتين
2026 ألفان وستة وعشرون/ألفين وستة وعشرين = ألفان وست وعشرون/ألفين وست وعشرين
3000 ثلاثة آلاف = ثلاثة آلاف
8000 ثمانية آلاف = ثمانية آلاف
10000 عشرة آلاف = عشرة آلاف
11000 أحد عشر ألفاً = أحد عشر ألفاً
12000 اثنا عشر ألفاً/اثني عشر ألفاً = اثنا عشر ألفاً/اثني عشر ألفاً
3012 ثلاثة آلاف واثنا عشر/ثلاثة آلاف واثني عشر = ثلاثة آلاف واثنتا عشرة/ثلاثة آلاف واثنتي عشرة
18018 ثمانية عشر ألفاً وثمانية عشر = ثمانية عشر ألفاً وثماني عشرة
21000 واحد وعشرون ألفاً/واحد وعشرين ألفاً = واحد وعشرون ألفاً/واحد وعشرين ألفاً
99000 تسعة وتسعون ألفاً/تسعة وتسعين ألفاً = تسعة وتسعون ألفاً/تسعة وتسعين ألفاً
100000 مئة ألف = مئة ألف
101000 مئة ألف وألف = مئة ألف وألف
102000 مئة ألف وألفان/مئة ألف وألفين = مئة ألف وألفان/مئة ألف وألفين
103000 مئة وثلاثة آلاف = مئة وثلاثة آلاف
111000 مئة وأحد عشر ألفاً = مئة وأحد عشر ألفاً
200000 مئتا ألف/مئتي ألف = مئتا ألف/مئتي ألف
200200 مئتا ألف ومئتان/مئتي ألف ومئتين = مئتا ألف ومئتان/مئتي ألف ومئتين
250000 مئتان وخمسون ألفاً/مئتين وخمسين ألفاً = مئتان وخمسون ألفاً/مئتين وخمسين ألفاً
300000 ثلاثمئة ألف = ثلاثمئة ألف
1000000 مليون = مليون
1000001 مليون وواحد = مليون وواحدة
2000000 مليونان/مليونين = مليونان/مليونين
2000002 مليونان واثنان/مليونين واثنين = مليونان واثنتان/مليونين واثنتين
3000000 ثلاثة ملايين = ثلاثة ملايين
8000008 ثمانية ملايين وثمانية = ثمانية ملايين وثمانٍ
11000000 أحد عشر مليوناً = أحد عشر مليوناً
100000000 مئة مليون = مئة مليون
200000000 مئتا مليون/مئتي مليون = مئتا مليون/مئتي مليون
1000000000 مليار = مليار
2000000000 ملياران/مليارين = ملياران/مليارين
7000000000 سبعة مليارات = سبعة مليارات
12000000000 اثنا عشر ملياراً/اثني عشر ملياراً = اثنا عشر ملياراً/اثني عشر ملياراً
1000000000000 تريليون = تريليون
2000000000000 تريليونان/تريليونين = تريليونان/تريليونين
3000000000000 ثلاثة تريليونات = ثلاثة تريليونات
"""
# With a noun of their own after them: number, masculine, feminine.
BEFORE_A_NOUN = """
3 ثلاثة = ثلاث
8 ثمانية = ثماني
10 عشرة = عشر
12 اثنا عشر/اثني عشر = اثنتا عشرة/اثنتي عشرة
18 ثمانية عشر = ثماني عشرة
28 ثمانية وعشرون/ثمانية وعشرين = ثمانٍ وعشرون/ثمانٍ وعشرين
100 مئة = مئة
108 مئة وثمانية = مئة وثماني
200 مئتا/مئتي = مئتا/مئتي
203 مئتان وثلاثة/مئتين وثلاثة = مئتان وثلاث/مئتين وثلاث
300 ثلاثمئة = ثلاثمئة
1000 ألف = ألف
1200 ألف ومئتا/ألف ومئتي = ألف ومئتا/ألف ومئتي
2000 ألفا/ألفي = ألفا/ألفي
2050 ألفان وخمسون/ألفين وخمسين = ألفان وخمسون/ألفين وخمسين
3000 ثلاثة آلاف = ثلاثة آلاف
11000 أحد عشر ألف = أحد عشر ألف
11011 أحد عشر ألفاً وأحد عشر = أحد عشر ألفاً وإحدى عشرة
20000 عشرون ألف/عشرين ألف = عشرون ألف/عشرين ألف
102000 مئة ألف وألفا/مئة ألف وألفي = مئة ألف وألفا/مئة ألف وألفي
200000 مئتا ألف/مئتي ألف = مئتا ألف/مئتي ألف
2000000 مليونا/مليوني = مليونا/مليوني
2200000 مليونان ومئتا ألف/مليونين ومئتي ألف = مليونان ومئتا ألف/مليونين ومئتي ألف
15000000 خمسة عشر مليون = خمسة عشر مليون
2000000000 مليارا/ملياري = مليارا/ملياري
"""


def rows(table: str) -> list[tuple[int, dict[tuple[Gender, bool], str]]]:
    found = []
    for line in table.strip().splitlines():
        number, _, rest = line.partition(" ")
        forms: dict[tuple[Gender, bool], str] = {}
        for gender, text in zip(GENDERS, rest.split(" = "), strict=True):
            nominative, _, oblique = text.partition("/")
            forms[gender, False], forms[gender, True] = nominative, oblique or nominative
        found.append((int(number), forms))
    return found


def test_there_are_enough_literals() -> None:
    assert len(rows(BY_HAND)) + len(rows(BEFORE_A_NOUN)) >= 120


@pytest.mark.parametrize(("number", "forms"), rows(BY_HAND), ids=lambda one: str(one)[:15])
def test_numbers_that_were_written_by_hand(
    number: int, forms: dict[tuple[Gender, bool], str]
) -> None:
    assert {key: say(number, *key) for key in forms} == forms


@pytest.mark.parametrize(("number", "forms"), rows(BEFORE_A_NOUN), ids=lambda one: str(one)[:15])
def test_numbers_before_a_noun(number: int, forms: dict[tuple[Gender, bool], str]) -> None:
    assert {key: say(number, *key, noun=True) for key in forms} == forms


# --- the rules, for every number from 1 to 999 -------------------------------------------------

ALL = range(1, 1000)
#: Where the two cases differ: words that end like a dual or a sound plural.
CASES = (("ون", "ين"), ("ان", "ين"), ("تا", "تي"), ("نا", "ني"))


def words(text: str) -> list[str]:
    """The words without the و that joins them."""
    return [re.sub("^و(?!احد)", "", word) for word in text.split()]


@pytest.mark.parametrize("gender", GENDERS)
def test_from_three_to_ten_the_numeral_takes_the_other_gender(gender: Gender) -> None:
    checked = 0
    for number in ALL:
        if 3 <= number % 100 <= 10:
            assert say(number, gender).endswith("ة") is (gender == "m"), number
            checked += 1
    assert checked == 80


@pytest.mark.parametrize("gender", GENDERS)
def test_in_eleven_and_twelve_both_parts_agree_from_thirteen_the_ten_alone(gender: Gender) -> None:
    for number in ALL:
        unit = number % 100 - 10
        if not 1 <= unit <= 9:
            continue
        first, ten = words(say(number, gender))[-2:]
        assert (ten == "عشرة") is (gender == "f")
        if unit == 1:
            assert first == {"m": "أحد", "f": "إحدى"}[gender]
        elif unit == 2:
            assert first == {"m": "اثنا", "f": "اثنتا"}[gender]
        else:
            assert first.endswith("ة") is (gender == "m")


@pytest.mark.parametrize("gender", GENDERS)
def test_in_compounds_units_agree_as_they_do_alone(gender: Gender) -> None:
    for number in ALL:
        ten, unit = divmod(number % 100, 10)
        if ten < 2:
            continue
        found = words(say(number, gender))
        assert found[-1].endswith("ون")
        if not unit:
            continue
        if unit == 1:
            assert found[-2] == {"m": "واحد", "f": "إحدى"}[gender]
        elif unit == 2:
            assert found[-2] == {"m": "اثنان", "f": "اثنتان"}[gender]
        else:
            assert found[-2] == words(say(unit, gender))[0]


def test_hundreds_have_no_gender_and_stand_first() -> None:
    hundreds = [
        "مئة",
        "مئتان",
        "ثلاثمئة",
        "أربعمئة",
        "خمسمئة",
        "ستمئة",
        "سبعمئة",
        "ثمانمئة",
        "تسعمئة",
    ]
    for number in range(100, 1000):
        for gender in GENDERS:
            first, *rest = say(number, gender).split(" و", 1)
            assert first == hundreds[number // 100 - 1]
            assert rest == ([say(number % 100, gender)] if number % 100 else [])


@pytest.mark.parametrize("noun", [False, True])
@pytest.mark.parametrize("gender", GENDERS)
def test_case_shows_in_duals_and_tens_and_nowhere_else(gender: Gender, noun: bool) -> None:
    for number in ALL:
        nominative, oblique = (words(say(number, gender, case, noun)) for case in (False, True))
        changed = [pair for pair in zip(nominative, oblique, strict=True) if pair[0] != pair[1]]
        for one, other in changed:
            assert any(one[:-2] == other[:-2] and one.endswith(a) and other.endswith(b)
                       for a, b in CASES)  # fmt: skip
        ten, unit = divmod(number % 100, 10)
        shows = (number // 100 == 2) + (ten >= 2) + (unit == 2)
        assert len(changed) == shows, number


@pytest.mark.parametrize("gender", GENDERS)
def test_before_a_noun_only_duals_and_eight_change(gender: Gender) -> None:
    for number in ALL:
        alone, before = words(say(number, gender)), words(say(number, gender, noun=True))
        assert alone[:-1] == before[:-1]
        if number % 100 == 0 and number // 100 == 2:
            assert (alone[-1], before[-1]) == ("مئتان", "مئتا")
        elif number % 100 == 8 and gender == "f":
            assert (alone[-1], before[-1]) == ("ثمانٍ", "ثماني")
        else:
            assert alone[-1] == before[-1]


def test_all_are_different() -> None:
    for gender in GENDERS:
        for oblique in (False, True):
            assert len({say(number, gender, oblique) for number in range(1000)}) == 1000
