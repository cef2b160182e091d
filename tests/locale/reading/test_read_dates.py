"""Dates as people type them, in running text: what is read, what agrees, and what is no date."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warraq.document.values import DateSpan, DateValue
from warraq.locale import load
from warraq.locale.reading import DateReading, read_dates

DAY = DateValue(2020, 12, 7)


def only(text: str, language: str = "") -> DateReading:
    """The one date of a text, which is all of it."""
    (found,) = read_dates(text, language)
    assert text[found.start : found.end] == text
    return found


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("7 ديسمبر 2020", ""),
        ("٧ كانون الأول/ديسمبر ٢٠٢٠", ""),
        ("7 كانون أول 2020", ""),
        ("7 دجنبر 2020", ""),
        ("7 ﺩﻳﺴﻤﺒﺮ 2020", ""),  # letters out of an old PDF
        ("7 دِيسَمْبَر 2020م", "gregorian"),
        ("7 ديســمبر 2020", ""),
        ("7\u200f ديسمبر\u00a02020", ""),
        ("الاثنين 7 ديسمبر 2020", "full"),
        ("الإثنين الموافق 7 ديسمبر 2020م", "full+gregorian"),
        ("السابع من شهر ديسمبر سنة 2020", ""),
        ("22 ربيع الآخر 1442هـ", "hijri"),
        ("22 ربيع الثاني 1442 ه", "hijri"),
        ("22 ربيع ثاني 1442", "hijri"),
        ("٢٢ من شهر ربيع الآخر عام ١٤٤٢ هجرية", "hijri"),
        ("1442/4/22هـ", "short+hijri"),
        ("22/04/1442", "short+hijri"),
        ("22.4.1442 هـ", "short+hijri"),
        ("۱۷ آذر ۱۳۹۹", "solar"),
        ("17 قوس 1399", "solar"),
        ("۱۷ آذرماه سال ۱۳۹۹", "solar"),
        ("1399 آذر 17", "solar"),
        ("1399/09/17 هـ ش", "short+solar"),
        ("7/12/2020", "short"),
        ("2020/12/7م", "short+gregorian"),
        ("2020-12-07", "short"),
        ("7-12-2020", "short"),
        ("7-ديسمبر-2020", ""),
        ("Monday, 7 December 2020", "full"),
        ("Mon 7th of December, 2020", "full"),
        ("December 7, 2020", ""),
        ("Dec. 7 2020", ""),
        ("the seventh of December 2020"[4:], ""),
        ("7 décembre 2020", ""),
        ("lundi 7 decembre 2020", "full"),
        ("7 בדצמבר 2020", ""),
        ("יום שני, 7 בדצמבר 2020", "full"),
        ("7 دسمبر 2020ء", "gregorian"),
        ("۷ دسامبر ۲۰۲۰", ""),
        ("22 Rabi II 1442 AH", "hijri"),
    ],
)
def test_one_day_in_many_ways(text: str, form: str) -> None:
    found = only(text)
    assert (found.value, found.form, found.faults) == (DAY, form, ())


@pytest.mark.parametrize(
    "text",
    [
        "22 ربيع الآخر 1442هـ الموافق 7 ديسمبر 2020م",
        "الاثنين 22 ربيع الآخر 1442هـ، الموافق 7 ديسمبر 2020م",
        "7 ديسمبر 2020م الموافق 22 ربيع الآخر 1442هـ",
        "22/4/1442هـ - 7/12/2020م",
        "22 ربيع الآخر 1442 (7 ديسمبر 2020)",
        "1442/04/22 هـ الموافق: 07/12/2020 م",
        "۱۷ آذر ۱۳۹۹ برابر با ۷ دسامبر ۲۰۲۰ م",
        "22 ربیع الثانی 1442ھ بمطابق 7 دسمبر 2020ء",
        "Monday, 22 Rabi al-Thani 1442 AH (7 December 2020)",
        "22 ربيع الآخر 1442هـ، 7 ديسمبر 2020م",
    ],
)
def test_both_halves_of_a_dual_date_are_one_day(text: str) -> None:
    found = only(text)
    assert (found.value, found.form, found.faults, found.other) == (DAY, "dual", (), None)


def test_halves_that_are_two_days_are_told() -> None:
    found = only("23 ربيع الآخر 1442هـ الموافق 7 ديسمبر 2020م")
    assert (found.value, found.faults, found.other) == (DAY, ("dual",), DateValue(2020, 12, 8))
    # Morocco sees the moon on another day than the tables of Umm al-Qura have it.
    found = only("27 من شعبان 1432 (29 يوليو 2011)")
    assert (found.value, found.faults) == (DateValue(2011, 7, 29), ("dual",))


def test_without_a_joining_word_two_days_are_two_dates() -> None:
    found = read_dates("23 ربيع الآخر 1442هـ، 7 ديسمبر 2020م")
    assert [one.value for one in found] == [DateValue(2020, 12, 8), DAY]


def test_a_wrong_day_of_the_week_is_told() -> None:
    assert only("الثلاثاء 7 ديسمبر 2020").faults == ("weekday",)
    assert only("Tuesday, 22 Rabi II 1442 AH (7 December 2020)").faults == ("weekday",)


def test_a_double_month_of_two_months_is_told_or_is_both() -> None:
    found = only("7 كانون الأول/نوفمبر 2020")
    assert (found.value, found.faults, found.other) == (
        DAY, ("double-month",), DateValue(2020, 11, 7),
    )  # fmt: skip
    assert only("أكتوبر/تشرين الثاني 2020").value == DateSpan(
        DateValue(2020, 10), DateValue(2020, 11)
    )


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("من 7 إلى 9 ديسمبر 2020", DAY, DateValue(2020, 12, 9)),
        ("7 – 9 ديسمبر 2020م", DAY, DateValue(2020, 12, 9)),
        ("خلال الفترة من 7 حتى 9 ديسمبر 2020"[5:], DAY, DateValue(2020, 12, 9)),
        ("من الاثنين 7 إلى الأربعاء 9 ديسمبر 2020", DAY, DateValue(2020, 12, 9)),
        ("من 30 نوفمبر إلى 7 ديسمبر 2020", DateValue(2020, 11, 30), DAY),
        ("من 15 ديسمبر 2019 إلى 7 ديسمبر 2020", DateValue(2019, 12, 15), DAY),
        ("من 20 إلى 22 ربيع الآخر 1442هـ", DateValue(2020, 12, 5), DAY),
        ("December 7 to 9, 2020", DAY, DateValue(2020, 12, 9)),
        ("November 30 to December 7, 2020", DateValue(2020, 11, 30), DAY),
        ("from 7 to 9 December 2020", DAY, DateValue(2020, 12, 9)),
        ("du 7 au 9 décembre 2020", DAY, DateValue(2020, 12, 9)),
        ("از ۱۷ تا ۱۹ آذر ۱۳۹۹", DAY, DateValue(2020, 12, 9)),
        ("من مارس إلى يونيو 2020", DateValue(2020, 3), DateValue(2020, 6)),
        ("07/12/2020 - 09/12/2020", DAY, DateValue(2020, 12, 9)),
        ("رمضان 1442هـ", DateValue(2021, 4, 13), DateValue(2021, 5, 12)),
        ("من رمضان إلى شوال 1442هـ", DateValue(2021, 4, 13), DateValue(2021, 6, 10)),
        ("عام 1442هـ", DateValue(2020, 8, 20), DateValue(2021, 8, 8)),
        ("ذو الحجة 1500هـ", DateValue(2077, 10, 18), DateValue(2077, 11, 16)),
    ],
)
def test_spans(text: str, first: DateValue, last: DateValue) -> None:
    found = only(text)
    assert (found.value, found.faults) == (DateSpan(first, last), ())


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ديسمبر 2020", DateValue(2020, 12)),
        ("شهر كانون الأول/ديسمبر من عام 2020م"[4:], DateValue(2020, 12)),
        ("December 2020", DateValue(2020, 12)),
        ("سنة 2020", DateValue(2020)),
        ("عام 2020م", DateValue(2020)),
        ("2020م", DateValue(2020)),
        ("2020", DateValue(2020)),
        ("عام 1442هـ/2020م", DateValue(2020)),
    ],
)
def test_months_and_years(text: str, value: DateValue) -> None:
    assert (only(text).value, only(text).faults) == (value, ())


@pytest.mark.parametrize(
    "text",
    [
        "31 فبراير 2020",
        "30 رمضان 1444هـ",
        "29/02/2021",
        "7 ديسمبر 1442",
        "7 ديسمبر 1442هـ",
        "22 ربيع الآخر 2020",
        "22 ربيع الآخر 1542هـ",
        "القانون رقم 15/2019",
        "A/RES/72/284",
        "2019/118",
        "في 2020 شخصاً",
        "ارتفاع 1500 م",
        "من 3 إلى 5",
        "192.168.1.2020",
        "7 ديسمبر",
        "31, فبراير 2020",
        "الهاتف 12-07-2020-44",
        "دي 2020",
    ],
)  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    assert read_dates(text) == []


def test_a_year_like_1440_is_gregorian_only_where_it_says_so() -> None:
    assert only("1/5/1440هـ").value == only("1/5/1440").value == DateValue(2019, 1, 7)
    assert only("1/5/1440م").value == DateValue(1440, 5, 1)
    assert read_dates("1 مايو 1440") == []


def test_the_language_or_the_profile_decides_what_is_ambiguous() -> None:
    assert only("1399/09/17").value == DateValue(1979, 8, 10)
    assert only("1399/09/17", "fa").value == DAY
    (found,) = read_dates("12/07/2020", load("english-us"))
    assert found.value == DAY
    (found,) = read_dates("12/07/2020", load("english-uk"))
    assert found.value == DateValue(2020, 7, 12)
    assert only("12/25/2020").value == DateValue(2020, 12, 25)
    assert only("7. Dezember 2020", "de").value == DAY
    assert only("7 de diciembre de 2020", "es").value == DAY


def test_dates_within_a_text_have_their_places() -> None:
    text = "عُقد الحوار في 15 ديسمبر 2019، ثم في ٧ ديسمبر ٢٠٢٠، وحضره 45 شخصاً من 2020 جهة."
    found = read_dates(text)
    assert [text[one.start : one.end] for one in found] == ["15 ديسمبر 2019", "٧ ديسمبر ٢٠٢٠"]
    assert [one.value for one in found] == [DateValue(2019, 12, 15), DAY]


def test_a_particle_may_be_attached() -> None:
    text = "بتاريخ و7 ديسمبر 2020 وب15 ديسمبر 2019"
    (first, *_) = read_dates(text)
    assert text[first.start : first.end] == "7 ديسمبر 2020"


@settings(deadline=None, max_examples=300)  # the first example reads the tables
@given(st.text(alphabet="0127 /-.,،مهـ\u200f٢۴تديسمبرعاإلىنوفan\n", max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    end = 0
    for one in read_dates(text):
        assert end <= one.start < one.end <= len(text)
        end = one.end


def test_long_texts_take_no_longer_than_they_are_long() -> None:
    text = "من 7 ديسمبر إلى " * 1000 + "من 7 إلى 9 ديسمبر 2020، " * 1000
    script = (
        "import sys; from warraq.locale.reading import read_dates;"
        "print(len(read_dates(sys.stdin.read())))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        input=text, capture_output=True, text=True, timeout=30, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == "1000"


def test_threads_read_alike() -> None:
    texts = ["7 ديسمبر 2020", "۱۷ آذر ۱۳۹۹", "22 ربيع الآخر 1442هـ"] * 20
    with ThreadPoolExecutor(6) as pool:
        assert [found[0].value for found in pool.map(read_dates, texts)] == [DAY] * 60
