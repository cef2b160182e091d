"""Dates in three calendars, spans of them and weeks, as each profile writes them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.contents import whole
from tests.locale.support import Content, faulty, formatted, shown
from warraq import render
from warraq.diagnostics import Diagnostics
from warraq.document.tree import Piece
from warraq.document.values import DateSpan, DateValue
from warraq.locale import Profile, format_value, load
from warraq.locale.choosing import default
from warraq.locale.style import Weekday

DAY = DateValue(2020, 12, 7)


def on(form: str, day: DateValue = DAY) -> DateValue:
    return replace(day, form=form)


def own(profile: str, **calendar: str) -> Profile:
    base = load(profile)
    return base.model_copy(update={"calendar": base.calendar.model_copy(update=calendar)})


def written(value: DateValue | DateSpan, profile: Profile) -> str:
    told = Diagnostics()
    text = format_value(value, profile, Content(), told).text
    assert [one.render() for one in told] == []
    return text


@pytest.mark.parametrize(
    ("profile", "form", "expected"),
    [
        ("qatar", "weekday", "الاثنين"),
        ("qatar", "full+hijri", "الاثنين 22 ربيع الآخر 1442هـ"),
        ("qatar", "short+hijri", "1442/04/22هـ"),
        ("qatar", "full+gregorian", "الاثنين 7 ديسمبر 2020م"),
        ("qatar", "solar", "17 آذر 1399 هـ ش"),
        ("egypt", "full+hijri", "الاثنين ٢٢ ربيع الآخر سنة ١٤٤٢هـ"),
        ("un", "full", "الاثنين 7 كانون الأول/ديسمبر 2020"),
        ("qatar", "medium", "7 ديسمبر 2020"),
        ("english-us", "medium", "Dec 7, 2020"),
        ("french", "medium", "7 déc. 2020"),
        ("english-uk", "weekday", "Monday"),
        ("english-uk", "full+hijri", "Monday, 22 Rabi al-Thani 1442 AH"),
        ("english-uk", "short+hijri", "22/04/1442 AH"),
        ("english-uk", "full+solar", "Monday, 17 Azar 1399 SH"),
        ("french", "full+hijri", "lundi 22 rabia ath-thani 1442 H"),
        ("persian", "", "۱۷ آذر ۱۳۹۹"),
        ("persian", "full", "دوشنبه ۱۷ آذر ۱۳۹۹"),
        ("persian", "short", "۱۳۹۹/۰۹/۱۷"),
        ("persian", "gregorian", "۷ دسامبر ۲۰۲۰ م"),
        ("persian", "full+gregorian", "دوشنبه ۷ دسامبر ۲۰۲۰ م"),
        ("persian", "hijri", "۲۲ ربیع‌الثانی ۱۴۴۲ ق"),
        ("persian", "dual", "۱۷ آذر ۱۳۹۹ برابر با ۷ دسامبر ۲۰۲۰ م"),
        ("urdu", "dual", "22 ربیع الثانی 1442ھ بمطابق 7 دسمبر 2020ء"),
        ("hebrew", "full+solar", "יום שני, 17 באד׳ר 1399 שמסי"),
    ],
)
def test_forms_and_calendars(profile: str, form: str, expected: str) -> None:
    assert shown(on(form), profile) == expected


@pytest.mark.parametrize(
    ("profile", "day", "expected"),
    [
        ("saudi", DateValue(2024, 12, 3), "1446/06/02 هـ الموافق: 03/12/2024 م"),
        ("kuwait", DateValue(2024, 6, 1), "24 ذو القعدة 1445هـ الموافق 1 يونيو 2024م"),
        ("egypt", DateValue(2014, 11, 13),
         "٢٠ المحرم سنة ١٤٣٦هـ، الموافق ١٣ نوفمبر سنة ٢٠١٤م"),
        # By the tables of Umm al-Qura: both countries saw the moon a day later.
        ("algeria", DateValue(2025, 4, 20), "22 شوال عام 1446 الموافق 20 أبريل سنة 2025"),
        ("morocco", DateValue(2011, 7, 28), "27 من شعبان 1432 (28 يوليو 2011)"),
        # After a day the month is in the genitive: ذي, where gazettes write it so.
        ("egypt", DateValue(2018, 8, 14), "٣ ذي الحجة سنة ١٤٣٩هـ، الموافق ١٤ أغسطس سنة ٢٠١٨م"),
        ("algeria", DateValue(2015, 9, 16), "3 ذي الحجة عام 1436 الموافق 16 سبتمبر سنة 2015"),
        ("morocco", DateValue(2025, 5, 5), "7 من ذي القعدة 1446 (5 مايو 2025)"),
        ("un", DateValue(2024, 10, 28), "28 تشرين الأول/أكتوبر 2024"),
    ],
)  # fmt: skip
def test_dual_dates_as_each_country_prints_them(
    profile: str, day: DateValue, expected: str
) -> None:
    assert shown(on("dual", day), profile) == expected


def test_months_beside_a_hijri_date_are_those_of_gazettes_and_of_texts_elsewhere() -> None:
    day = DateValue(2025, 5, 18, "gregorian")
    assert shown(day, "morocco") == "18 ماي 2025"
    assert shown(DateSpan(day, replace(day, day=20)), "morocco") == "من 18 إلى 20 ماي 2025"


def test_the_figures_of_a_dual_date_are_isolated_and_its_words_are_not() -> None:
    found = formatted(on("dual"), "saudi")
    assert found.pieces == (
        Piece("1442/04/22", "ltr"),
        Piece(" هـ الموافق: "),
        Piece("07/12/2020", "ltr"),
        Piece(" م"),
    )
    assert formatted(on("short"), "persian").isolate == "ltr"
    assert formatted(on("short+hijri"), "qatar").isolate == ""
    assert formatted(on("short"), "english-uk").isolate == ""


def test_months_and_years_are_gregorian_and_say_so_where_texts_are_not() -> None:
    month, year = DateValue(2020, 12), DateValue(2020)
    assert (shown(month, "persian"), shown(year, "persian")) == ("دسامبر ۲۰۲۰ م", "۲۰۲۰ م")
    assert shown(on("gregorian", month), "egypt") == "ديسمبر سنة ٢٠٢٠م"
    hijri = own("qatar", prose="hijri")
    assert (written(month, hijri), written(year, hijri)) == ("ديسمبر 2020م", "2020م")
    assert written(DateSpan(DateValue(2020, 3), month), hijri) == "من مارس إلى ديسمبر 2020م"


def test_texts_in_the_hijri_calendar() -> None:
    hijri = own("qatar", prose="hijri")
    assert written(DAY, hijri) == "22 ربيع الآخر 1442هـ"
    assert written(on("full"), hijri) == "الاثنين 22 ربيع الآخر 1442هـ"
    assert written(on("short"), hijri) == "1442/04/22هـ"
    assert written(on("gregorian"), hijri) == "7 ديسمبر 2020م"
    span = DateSpan(DAY, DateValue(2020, 12, 9))
    assert written(span, hijri) == "من 22 إلى 24 ربيع الآخر 1442هـ"


def test_dari_has_months_of_its_own() -> None:
    assert written(DAY, own("persian", solar_months="dari")) == "۱۷ قوس ۱۳۹۹"


@pytest.mark.parametrize(
    ("profile", "form", "end", "expected"),
    [
        ("qatar", "hijri", DateValue(2020, 12, 9), "من 22 إلى 24 ربيع الآخر 1442هـ"),
        ("qatar", "hijri", DateValue(2020, 12, 20), "من 22 ربيع الآخر إلى 5 جمادى الأولى 1442هـ"),
        ("qatar", "gregorian", DateValue(2020, 12, 9), "من 7 إلى 9 ديسمبر 2020م"),
        ("egypt", "gregorian", DateValue(2020, 12, 9), "من ٧ إلى ٩ ديسمبر سنة ٢٠٢٠م"),
        ("qatar", "full", DateValue(2020, 12, 9),
         "من الاثنين 7 ديسمبر 2020 إلى الأربعاء 9 ديسمبر 2020"),
        ("qatar", "short", DateValue(2020, 12, 9), "من 07/12/2020 إلى 09/12/2020"),
        ("persian", "", DateValue(2020, 12, 9), "از ۱۷ تا ۱۹ آذر ۱۳۹۹"),
        ("persian", "", DateValue(2020, 12, 27), "از ۱۷ آذر تا ۷ دی ۱۳۹۹"),
        ("persian", "gregorian", DateValue(2020, 12, 9), "از ۷ تا ۹ دسامبر ۲۰۲۰ م"),
        ("english-uk", "solar", DateValue(2021, 3, 30), "17 Azar 1399 SH to 10 Farvardin 1400 SH"),
        ("english-us", "", DateValue(2020, 12, 9), "December 7 to 9, 2020"),
        ("english-us", "", DateValue(2021, 1, 9), "December 7, 2020 to January 9, 2021"),
    ],
)  # fmt: skip
def test_spans(profile: str, form: str, end: DateValue, expected: str) -> None:
    assert shown(DateSpan(on(form), on(form, end)), profile) == expected


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("sat", "من 5 إلى 11 ديسمبر 2020"),
        ("sun", "من 6 إلى 12 ديسمبر 2020"),
        ("mon", "من 7 إلى 13 ديسمبر 2020"),
    ],
)
def test_a_week_begins_on_the_profiles_day(start: Weekday, expected: str) -> None:
    profile = own("arabic", week_start=start)
    assert written(on("week"), profile) == expected


@pytest.mark.parametrize(
    ("profile", "form", "expected"),
    [
        ("egypt", "full+dual", "الاثنين ٢٢ ربيع الآخر سنة ١٤٤٢هـ، الموافق ٧ ديسمبر سنة ٢٠٢٠م"),
        ("arabic", "full+dual", "الاثنين 22 ربيع الآخر 1442هـ الموافق 7 ديسمبر 2020م"),
        ("egypt", "short+dual", "١٤٤٢/٠٤/٢٢هـ، الموافق ٠٧/١٢/٢٠٢٠"),
        ("saudi", "full+dual", "الاثنين 1442/04/22 هـ الموافق: 07/12/2020 م"),
        ("saudi", "short+hijri", "1442/04/22 هـ"),
        ("saudi", "short+gregorian", "07/12/2020 م"),
        ("saudi", "short", "07/12/2020"),
        ("persian", "short+gregorian", "۲۰۲۰/۱۲/۰۷ م"),
        ("english-uk", "weekday+hijri", "Monday"),
    ],
)
def test_a_shape_holds_for_dual_dates_too(profile: str, form: str, expected: str) -> None:
    assert shown(on(form), profile) == expected


@pytest.mark.parametrize(
    ("profile", "day", "expected"),
    [
        ("un", (9999, 12, 31), "من 27 إلى 31 كانون الأول/ديسمبر 9999"),
        ("qatar", (1, 1, 1), "من 1 إلى 5 يناير 1"),
    ],
)
def test_a_week_in_which_the_calendar_ends_is_told(
    profile: str, day: tuple[int, int, int], expected: str
) -> None:
    assert faulty(DateValue(*day, "week"), profile) == (expected, ["locale.week-range"])
    days = DateSpan(DateValue(2020, 12, 7, "week"), DateValue(9999, 12, 31, "week"))
    assert faulty(days, "un")[1] == ["locale.week-range"]


def test_spans_of_weeks_and_of_days_of_the_week() -> None:
    later = DateValue(2020, 12, 15)
    span = DateSpan(on("week"), on("week", later))
    assert shown(span, "english-uk") == "7 to 20 December 2020"
    assert shown(span, "qatar") == "من 5 إلى 18 ديسمبر 2020"
    days = DateSpan(on("weekday"), on("weekday", DateValue(2020, 12, 9)))
    assert shown(days, "qatar") == "من الاثنين إلى الأربعاء"


def test_weeks_in_other_calendars_and_over_the_year() -> None:
    assert shown(on("week+hijri"), "qatar") == "من 20 إلى 26 ربيع الآخر 1442هـ"
    assert shown(on("week"), "persian") == "از ۱۵ تا ۲۱ آذر ۱۳۹۹"
    assert shown(on("week", DateValue(2020, 12, 31)), "english-uk") == (
        "28 December 2020 to 3 January 2021"
    )


@pytest.mark.parametrize(
    ("lang", "day", "span"),
    [
        ("de", "7. Dezember 2020", "7.–9. Dezember 2020"),
        ("zh", "2020年12月7日", "2020年12月7日 – 2020年12月9日"),
        ("ko", "2020년 12월 7일", "2020년 12월 7일 ~ 2020년 12월 9일"),
        ("hu", "2020. december 7.", "2020. december 7. – 2020. december 9."),
        (
            "eu",
            "2020(e)ko abenduaren 7(a)",
            "2020(e)ko abenduaren 7(a) – 2020(e)ko abenduaren 9(a)",
        ),
    ],
)
def test_languages_without_a_profile_have_cldrs_dates(lang: str, day: str, span: str) -> None:
    profile = default(lang, Diagnostics())
    assert written(DAY, profile) == day
    found = written(DateSpan(DAY, DateValue(2020, 12, 9)), profile)
    assert found.replace("\u2009", " ") == span


def letterhead(profile: Any) -> str:
    data = whole()
    data["meta"]["profiles"] = {"ar": profile}
    text = render(data, "memo", "text", "ar").data.decode()
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u2066", "")


@pytest.mark.parametrize(
    ("calendar", "lines"),
    [
        ("gregorian", ["التاريخ:\t15 فبراير 2026"]),
        ("hijri", ["التاريخ:\t27 شعبان 1447هـ"]),
        ("solar", ["التاريخ:\t26 بهمن 1404 هـ ش"]),
        ("dual", ["التاريخ:\t27 شعبان 1447هـ", "الموافق:\t15 فبراير 2026م"]),
    ],
)
def test_the_letterhead_has_the_calendar_of_the_profile(calendar: str, lines: list[str]) -> None:
    text = letterhead({"extends": "arabic", "calendar": {"letterhead": calendar}})
    for line in lines:
        assert line in text
    assert ("الموافق:\t" in text) == (calendar == "dual")
