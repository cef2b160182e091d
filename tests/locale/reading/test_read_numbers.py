"""Numbers, percentages and ordinals as people type them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.locale.support import Content
from warraq.diagnostics import Diagnostics
from warraq.document.values import NumberValue, OrdinalState, OrdinalValue, PercentValue
from warraq.locale import format_value, load
from warraq.locale.reading import read_numbers, read_ordinals


def read(text: str, language: str = "") -> list[tuple[str, str]]:
    return [
        (
            text[one.start : one.end],
            f"{one.value.number}{'%' * isinstance(one.value, PercentValue)}",
        )
        for one in read_numbers(text, language)
    ]


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("1234", "", "1234"),
        ("1,234.50", "", "1234.50"),
        ("1.234,50", "", "1234.50"),
        ("1,234", "ar", "1234"),
        ("1.234", "ar", "1.234"),
        ("1.234", "fr", "1234"),
        ("1,234", "fr", "1.234"),
        ("1,5", "", "1.5"),
        ("0,123", "", "0.123"),
        ("1.234.567", "", "1234567"),
        ("12,34,567", "ur", "1234567"),
        ("1 234 567", "fr", "1234567"),
        ("1\u202f234\u202f567,8", "fr", "1234567.8"),
        ("1\u00a0234", "", "1234"),
        ("1'234'567.5", "", "1234567.5"),
        ("١٬٢٣٤٬٥٦٧٫٥", "ar", "1234567.5"),
        ("١٢٣٤٫٥", "ar", "1234.5"),
        ("١،٢٣٤", "ar", "1234"),
        ("۱٬۲۳۴", "fa", "1234"),
        ("-5", "", "-5"),
        ("−۵", "fa", "-5"),
        ("+5", "", "5"),
        ("سالب 3", "ar", "-3"),
        ("minus 3.5", "en", "-3.5"),
        ("3.5%", "", "3.5%"),
        ("٪٣٫٥", "ar", "3.5%"),
        ("٣٫٥٪", "ar", "3.5%"),
        ("12\u00a0%", "fr", "12%"),
        ("10 في المئة", "ar", "10%"),
        ("10 بالمائة", "ar", "10%"),
        ("10 per cent", "en", "10%"),
        ("10 درصد", "fa", "10%"),
        ("10 فیصد", "ur", "10%"),
        ("10 אחוז", "he", "10%"),
    ],
)
def test_one_number(text: str, language: str, number: str) -> None:
    assert read(text, language) == [(text, number)]


@pytest.mark.parametrize(
    ("text", "profile", "number"),
    [
        ("½", "", "0.5"),
        ("2½", "", "2.5"),
        ("2 ¾", "", "2.75"),
        ("٢½", "ar", "2.5"),
        ("-12½%", "", "-12.5%"),
        ("1,234⅛", "", "1234.125"),
        ("1.3 مليون", "qatar", "1300000"),
        ("1.3 مليون", "", "1300000"),
        ("٥ ملايين", "egypt", "5000000"),
        ("5 الاف", "ar", "5000"),
        ("100 ألف", "ar", "100000"),
        ("11 مليوناً", "ar", "11000000"),
        ("11 ألفًا", "ar", "11000"),
        ("3 مليارات", "ar", "3000000000"),
        ("2 بليون", "ar", "2000000000"),
        ("5ملايين", "ar", "5000000"),
        ("5\u00a0آلاف مليون", "ar", "5000000000"),
        ("1.3 million", "en", "1300000"),
        ("1.2345678 million", "en", "1234567.8"),
        ("1.50 thousand", "en", "1500"),
        ("-3 Million", "en", "-3000000"),
        ("5-million", "en", "5000000"),
        ("3 billion", "en", "3000000000"),
        ("3 billions", "fr", "3000000000000"),
        ("1,3 million", "fr", "1300000"),
        ("12 milliards", "fr", "12000000000"),
        ("12 mille", "fr", "12000"),
        ("۱٫۳ میلیون", "fa", "1300000"),
        ("۲ هزار میلیارد", "fa", "2000000000000"),
        ("۵ ملیارد", "fa", "5000000000"),
        ("3 لاکھ", "ur", "300000"),
        ("3 کروڑ", "ur", "30000000"),
        ("3 ہزار", "ur", "3000"),
        ("5 אלפים", "he", "5000"),
        ("1.3 מיליון", "he", "1300000"),
        ("1,3 Millionen", "de", "1300000"),
        ("1.234", "de", "1234"),
        ("1.234", "es-MX", "1.234"),
        ("130万", "zh", "1300000"),
    ],
)
def test_fractions_and_scales(text: str, profile: str, number: str) -> None:
    assert read(text, profile) == [(text, number)]


def test_a_hyphen_joins_hebrew_particles_to_figures() -> None:
    assert read("ב-250 בתים, ו250 גנים, עד -3", "he") == [
        ("250", "250"),
        ("250", "250"),
        ("-3", "-3"),
    ]


def test_what_follows_a_scale_is_not_read_with_it() -> None:
    text = "بلغ 1.3 مليون دولار، و5 ملايين نسمة في 3 آلاف قرية، و7 مليونير"
    assert [found for _, found in read(text)] == ["1300000", "5000000", "3000", "7"]
    assert read("5 M") == [("5", "5")]
    assert read("5 m²") == [("5", "5")]
    assert read("130万人", "zh") == [("130万", "1300000")]


@pytest.mark.parametrize(
    "text",
    [
        "10³", "10⁻³", "①", "②③", "⅓", "2⅓", "1⁄2", "2.5½", "m²", "H₂O", "CO₂", "⒈", "⑽",
        "123456789012345678901234 million",
    ],
)  # fmt: skip
def test_figures_that_are_no_digits_of_a_number(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A/RES/72/284",
        "2019/118",
        "ISO 27001:2022",
        "+974 4444 1234",
        "14:30",
        "7 ديسمبر 2020",
        "1,234,56",
        "x5",
        "5G",
        "1234567890123456789012345678901",
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert read(text) == []


def test_numbers_within_a_text_have_their_places() -> None:
    text = "في 7 ديسمبر 2020 حضر 45 شخصاً (10%) من 1,250 مدعواً، و3 آخرون عند 14:30."
    assert read(text) == [("45", "45"), ("10%", "10%"), ("1,250", "1250"), ("3", "3")]


def test_the_spaces_of_a_list_do_not_group() -> None:
    assert read("100 200", "ar") == [("100", "100"), ("200", "200")]


@settings(deadline=None, max_examples=300)
@given(
    st.lists(
        st.sampled_from([*"0127 .,،٬٫'%٪-+()٣۴ab\u00a0\u202f½⅓³⁄①", "مليون", "ألف", "billion"]),
        max_size=40,
    ).map("".join),
    st.sampled_from(["", "ar", "fr", "zh"]),
)
def test_any_text_can_be_read(text: str, profile: str) -> None:
    for one in read_numbers(text, profile):
        assert one.value.number.is_finite()
        assert 0 <= one.start < one.end <= len(text)


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("الحوار الثالث والعشرون", "ar", [("الثالث والعشرون", 23)]),
        ("في الدورة الحادية عشرة", "ar", [("الحادية عشرة", 11)]),
        ("أولاً: الخلفية، وثانياً: المطلوب", "ar", [("أولاً", 1), ("ثانياً", 2)]),
        ("ثالثًا", "ar", [("ثالثًا", 3)]),
        ("ربيع الأول وتشرين الثاني", "ar", []),
        ("the twenty-first session", "en", [("twenty-first", 21)]),
        ("the third and the Twelfth", "en", [("third", 3), ("Twelfth", 12)]),
        ("le troisième", "fr", []),
    ],
)
def test_ordinals_in_words(text: str, language: str, found: list[tuple[str, int]]) -> None:
    read = read_ordinals(text, language)
    assert [(text[one.start : one.end], one.value.number) for one in read] == found


def assert_ordinal_comes_back(value: OrdinalValue, profile: str) -> None:
    own = load(profile)
    text = format_value(value, own, Content(), Diagnostics()).text
    (found,) = read_ordinals(text, own.language)
    assert (text[found.start : found.end], found.value.number) == (text, value.number)


@pytest.mark.parametrize("feminine", [False, True])
@pytest.mark.parametrize("state", ["indefinite", "definite", "construct", "adverb"])
def test_every_arabic_ordinal_up_to_a_hundred_comes_back(
    state: OrdinalState, feminine: bool
) -> None:
    for number in range(1, 101):
        assert_ordinal_comes_back(OrdinalValue(number, feminine, state), "qatar")
        assert_ordinal_comes_back(OrdinalValue(number, feminine, state, oblique=True), "qatar")


# In English figures begin with 100.
@pytest.mark.parametrize(("profile", "last"), [("saudi", 100), ("un", 100), ("english-uk", 99)])
def test_ordinals_come_back_in_other_spellings(profile: str, last: int) -> None:
    for number in (*range(1, 101, 7), last):
        assert_ordinal_comes_back(OrdinalValue(min(number, last)), profile)


def test_decimals_that_were_typed_stay() -> None:
    (found,) = read_numbers("1.50")
    assert found.value == NumberValue(Decimal("1.50"))
