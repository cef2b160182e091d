"""Dates as people type them, in running text: what is read, what agrees, and what is no date."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warraq.diagnostics import WarraqError
from warraq.document.values import DateSpan, DateValue
from warraq.locale import load
from warraq.locale.reading import DateReading, read_dates, read_numbers

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


@pytest.mark.parametrize(
    ("text", "other", "days"),
    [
        ("24 ربيع الآخر 1442هـ الموافق 7 ديسمبر 2020م", DateValue(2020, 12, 9), 2),
        ("7 ديسمبر 2020م الموافق 20 ربيع الآخر 1442هـ", DateValue(2020, 12, 5), -2),
        # Solar Hijri days are counted, not sighted.
        ("۱۸ آذر ۱۳۹۹ برابر با ۷ دسامبر ۲۰۲۰", DateValue(2020, 12, 8), 1),
    ],
)
def test_halves_that_are_two_days_are_told(text: str, other: DateValue, days: int) -> None:
    for profile in ("", "morocco", "qatar"):
        found = only(text, profile)
        assert (found.value, found.faults, found.other) == (DAY, ("dual",), other)
        assert found.days_apart == days


@pytest.mark.parametrize(
    ("text", "value", "days"),
    [
        # As published in Morocco and Algeria.
        ("27 من شعبان 1432 (29 يوليو 2011)", DateValue(2011, 7, 29), -1),
        ("22 شوال عام 1446 الموافق 21 أبريل سنة 2025", DateValue(2025, 4, 21), -1),
        ("23 ربيع الآخر 1442هـ الموافق 7 ديسمبر 2020م", DAY, 1),
    ],
)
def test_a_day_apart_is_the_moon_s_unless_the_calendar_is_counted(
    text: str, value: DateValue, days: int
) -> None:
    for profile in ("", "morocco", "algeria", "en"):
        found = only(text, profile)
        assert (found.value, found.faults, found.other) == (value, ("sighting",), None)
        assert found.days_apart == days
    for profile in ("saudi", "qatar", "ar-BH"):
        found = only(text, profile)
        assert (found.value, found.faults, found.days_apart) == (value, ("dual",), days)
        assert found.other is not None


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
    ("text", "profile", "value"),
    [
        ("12/2024", "", DateValue(2024, 12)),
        ("2024/12", "", DateValue(2024, 12)),
        ("2024-12", "", DateValue(2024, 12)),
        ("١٢/٢٠٢٤ م", "", DateValue(2024, 12)),
        ("شهر 1/2024", "", DateValue(2024, 1)),
        ("9/1445هـ", "", DateSpan(DateValue(2024, 3, 11), DateValue(2024, 4, 9))),
        ("9/1445", "ar", DateSpan(DateValue(2024, 3, 11), DateValue(2024, 4, 9))),
        ("۱۴۰۳/۰۹", "", DateSpan(DateValue(2024, 11, 21), DateValue(2024, 12, 20))),
    ],
)
def test_a_month_in_figures_is_one_where_it_is_all(
    text: str, profile: str, value: DateValue
) -> None:
    found = only(text, profile)
    assert (found.value, found.faults) == (value, ())
    assert read_dates(f"القانون رقم {text.partition(' ')[0]}", profile) == []


@pytest.mark.parametrize("text", ["13/2024", "0/2024", "2024/13", "12.2024", "2024.12"])
def test_no_month_in_figures(text: str) -> None:
    assert read_dates(text) == []


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
    assert only("1399/09/17", "ar").value == DateValue(1979, 8, 10)
    for persian in ("fa", "fa-IR", "fa-AF", "persian"):
        assert only("1399/09/17", persian).value == DAY
    (found,) = read_dates("12/07/2020", load("english-us"))
    assert found.value == DAY
    (found,) = read_dates("12/07/2020", load("english-uk"))
    assert found.value == DateValue(2020, 7, 12)
    assert only("12/25/2020").value == DateValue(2020, 12, 25)
    assert only("7. Dezember 2020", "de").value == DAY
    assert only("7 de diciembre de 2020", "es").value == DAY


@pytest.mark.parametrize(
    ("profile", "month_first"),
    [
        ("", False),
        ("en", False),
        ("en-US", True),
        ("EN-us", True),
        ("en-PH", True),
        ("en-GB", False),
        ("en-ZA", False),  # 2020/12/07: whoever ends with the year begins with the day
        ("english-us", True),
        ("english-uk", False),
        ("qatar", False),
        ("ar-QA", False),
        ("fr-CA", False),
        ("de", False),
        ({"extends": "english-us"}, True),
        ({"extends": "qatar", "date": {"short": "{mm}/{dd}/{year}"}}, True),
    ],
)
def test_the_profile_by_name_tag_or_values_decides_the_order(
    profile: str | dict[str, object], month_first: bool
) -> None:
    (found,) = read_dates("07/12/2020", profile=profile)
    assert found.value == (DateValue(2020, 7, 12) if month_first else DAY)


@pytest.mark.parametrize(
    ("profile", "suggestion"), [("english_us", "english-us"), ("quatar", "qatar"), ("xx", "")]
)
def test_a_profile_that_there_is_not_is_refused(profile: str, suggestion: str) -> None:
    for read in (read_dates, read_numbers):
        with pytest.raises(WarraqError) as caught:
            read("07/12/2020", profile=profile)
        (fault,) = caught.value.diagnostics
        assert (fault.code, fault.params["word"]) == ("locale.unknown-profile", profile)
        assert fault.params.get("suggestion", "") == suggestion


@pytest.mark.parametrize(
    ("text", "value", "other"),
    [
        # Persian digits: Solar Hijri, unless the year is far ahead.
        ("۱۴۰۳/۰۹/۱۳", DateValue(2024, 12, 3), None),
        ("۱۳۰۳/۰۹/۱۳", DateValue(1924, 12, 4), None),
        ("۱۴۲۵/۰۹/۱۳", DateValue(2046, 12, 4), DateValue(2004, 10, 27)),
        ("۱۴۶۰/۰۹/۱۳", DateValue(2038, 10, 12), None),
        # Arabic-Indic digits: Hijri; European ones tell nothing of a year that may be either.
        ("١٤٠٣/٠٩/١٣", DateValue(1983, 6, 24), None),
        ("1403/09/13", DateValue(1983, 6, 24), DateValue(2024, 12, 3)),
        ("1442/04/22", DAY, None),
        ("1399/09/17 - 1399/09/18",
         DateSpan(DateValue(1979, 8, 10), DateValue(1979, 8, 11)),
         DateSpan(DAY, DateValue(2020, 12, 8))),
        # The other half, or a day that only one calendar has, tells which.
        ("1399/09/17 (7 December 2020)", DAY, None),
        ("10 August 1979 (1399/09/17)", DateValue(1979, 8, 10), None),
        ("1399/02/31", DateValue(2020, 5, 20), None),
    ],
)  # fmt: skip
def test_which_calendar_a_bare_year_is_of_without_a_language(
    text: str, value: DateValue | DateSpan, other: DateValue | DateSpan | None
) -> None:
    found = only(text)
    assert (found.value, found.other) == (value, other)
    assert found.faults == (("calendar",) if other else ())


def test_dates_within_a_text_have_their_places() -> None:
    text = "عُقد الحوار في 15 ديسمبر 2019، ثم في ٧ ديسمبر ٢٠٢٠، وحضره 45 شخصاً من 2020 جهة."
    found = read_dates(text)
    assert [text[one.start : one.end] for one in found] == ["15 ديسمبر 2019", "٧ ديسمبر ٢٠٢٠"]
    assert [one.value for one in found] == [DateValue(2019, 12, 15), DAY]


@pytest.mark.parametrize("part", ["الأسبوع الثاني", "النصف الأول", "الثلث الأول"])
def test_a_part_of_a_month_is_no_day(part: str) -> None:
    (found,) = read_dates(f"في {part} من مايو 2025")
    assert found.value == DateValue(2025, 5)


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


@pytest.mark.full
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
