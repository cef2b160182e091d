"""Languages without a profile of ours: dates, numbers, lists and weeks are their own."""

from decimal import Decimal

import pytest

from warraq.diagnostics import Diagnostics
from warraq.document.values import (
    DateSpan,
    DateValue,
    NumberValue,
    PercentValue,
    TimeValue,
    Value,
)
from warraq.locale import cldr, format_value
from warraq.locale.choosing import default
from warraq.locale.profile import Profile
from warraq.locale.unprofiled import conventions

FIRST, LAST = DateValue(2020, 12, 7), DateValue(2020, 12, 9)
VALUES: tuple[Value, ...] = (
    FIRST, DateValue(2020, 12, 7, "full"), DateValue(2020, 12, 7, "short"), DateValue(2020, 12),
    DateSpan(FIRST, LAST), TimeValue(14, 5), NumberValue(Decimal("1234.5")),
    NumberValue(Decimal(12345)), PercentValue(Decimal("3.5")),
)  # fmt: skip


def profile(tag: str, code: str = "locale.no-profile") -> Profile:
    diagnostics = Diagnostics()
    found = default(tag, diagnostics)
    assert [one.code for one in diagnostics] == [code]
    return found


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("de", ["7. Dezember 2020", "Montag, 7. Dezember 2020", "07.12.2020", "Dezember 2020",
                "7.–9. Dezember 2020", "14:05", "1.234,5", "12.345", "3,5\u00a0%"]),
        ("de-CH", ["7. Dezember 2020", "Montag, 7. Dezember 2020", "07.12.2020", "Dezember 2020",
                   "7.–9. Dezember 2020", "14:05", "1’234.5", "12’345", "3.5%"]),
        ("es", ["7 de diciembre de 2020", "lunes, 7 de diciembre de 2020", "7/12/2020",
                "diciembre de 2020", "7–9 de diciembre de 2020", "14:05", "1234,5", "12.345",
                "3,5\u00a0%"]),
        ("tr", ["7 Aralık 2020", "7 Aralık 2020 Pazartesi", "7.12.2020", "Aralık 2020",
                "7–9 Aralık 2020", "14:05", "1.234,5", "12.345", "%3,5"]),
        ("ru", ["7 декабря 2020\u202fг.", "понедельник, 7 декабря 2020\u202fг.", "07.12.2020",
                "декабрь 2020\u202fг.", "7–9 декабря 2020\u202fг.", "14:05", "1\u00a0234,5",
                "12\u00a0345", "3,5\u00a0%"]),
        ("zh", ["2020年12月7日", "2020年12月7日星期一", "2020/12/7", "2020年12月",
                "2020年12月7日 – 2020年12月9日", "14:05", "1,234.5", "12,345", "3.5%"]),
        ("ps", ["۲۰۲۰ دسمبر ۷", "دونۍ د ۲۰۲۰ د دسمبر ۷", "۲۰۲۰/۱۲/۷", "۲۰۲۰ دسمبر",
                "۲۰۲۰ دسمبر ۷ – ۲۰۲۰ دسمبر ۹", "۱۴:۰۵", "۱٬۲۳۴٫۵", "۱۲٬۳۴۵", "۳٫۵٪"]),
        ("hi", ["7 दिसंबर 2020", "सोमवार, 7 दिसंबर 2020", "7/12/2020", "दिसंबर 2020",
                "7–9 दिसंबर 2020", "2:05 pm", "1,234.5", "12,345", "3.5%"]),
        ("mr", ["७ डिसेंबर, २०२०", "सोमवार, ७ डिसेंबर, २०२०", "७/१२/२०२०", "डिसेंबर २०२०",
                "७–९ डिसेंबर, २०२०", "२:०५ PM", "१,२३४.५", "१२,३४५", "३.५%"]),
        ("th", ["7 ธันวาคม ค.ศ. 2020", "วันจันทร์ที่ 7 ธันวาคม ค.ศ. 2020", "7/12/2020", "ธันวาคม 2020",
                "7–9 ธันวาคม ค.ศ. 2020", "14:05", "1,234.5", "12,345", "3.5%"]),
    ],
)  # fmt: skip
def test_values_are_the_languages_own(tag: str, expected: list[str]) -> None:
    found, diagnostics = profile(tag), Diagnostics()
    shown = [format_value(value, found, None, diagnostics).text for value in VALUES]  # type: ignore[arg-type]
    assert shown == expected
    assert len(diagnostics) == 0


@pytest.mark.full
def test_every_locale_that_cldr_knows_makes_a_profile() -> None:
    tags = sorted(cldr.tags())
    assert len(tags) > 900
    for tag in tags[::7]:
        found = default(tag, Diagnostics())
        for value in VALUES:
            format_value(value, found, None, Diagnostics())  # type: ignore[arg-type]


def test_an_unknown_language_is_told_and_stays_british() -> None:
    found = profile("xx", "locale.unknown-language")
    assert conventions("xx") == {}
    assert (found.language, found.locale, found.date.long) == (
        "xx",
        "en-GB",
        "{day} {month} {year}",
    )


@pytest.mark.parametrize(
    ("tag", "first", "weekend"),
    [
        ("ar", "sat", ("fri", "sat")), ("ar-QA", "sat", ("fri", "sat")),
        ("ar-SA", "sun", ("fri", "sat")), ("ar-AE", "mon", ("sat", "sun")),
        ("ar-MA", "mon", ("sat", "sun")), ("ar-001", "mon", ("sat", "sun")),
        ("fa", "sat", ("fri",)), ("fa-AF", "sat", ("thu", "fri")), ("he", "sun", ("fri", "sat")),
        ("en", "sun", ("sat", "sun")), ("en-GB", "mon", ("sat", "sun")),
        ("de", "mon", ("sat", "sun")),
    ],
)  # fmt: skip
def test_weeks_are_those_of_the_region(tag: str, first: str, weekend: tuple[str, ...]) -> None:
    calendar = conventions(tag)["calendar"]
    assert (calendar["week-start"], calendar["weekend"]) == (first, weekend)


@pytest.mark.parametrize(
    ("tag", "quotes"),
    [("de", "„“‚‘"), ("es", "“”‘’"), ("zh-TW", "「」『』"), ("ru", "«»„“"), ("de-CH", "„“‚‘")],
)
def test_quotation_marks(tag: str, quotes: str) -> None:
    assert conventions(tag)["quotes"] == tuple(quotes)
