"""Times of the day, times on a day, and spans of both."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from tests.locale.support import Content, formatted, shown
from warraq.diagnostics import Diagnostics
from warraq.document.tree import Piece
from warraq.document.values import (
    DateTimeSpan,
    DateTimeValue,
    DateValue,
    TimeSpan,
    TimeValue,
    Value,
)
from warraq.locale import Profile, format_value, load, profiles
from warraq.locale.style import TimeStyle
from warraq.model.moments import parse_datetime, parse_datetime_or_span, parse_time_or_span


def own(profile: str, **time: object) -> Profile:
    base = load(profile)
    style = TimeStyle.model_validate({**base.time.model_dump(), **time})
    return base.model_copy(update={"time": style})


def written(value: Value, profile: Profile) -> str:
    return format_value(value, profile, Content(), Diagnostics()).text


@pytest.mark.parametrize(
    ("clock", "arabic", "english"),
    [
        ((0, 0), "12:00 منتصف الليل", "12:00 midnight"),
        ((0, 1), "12:01 بعد منتصف الليل", "12:01 am"),
        ((0, 59), "12:59 بعد منتصف الليل", "12:59 am"),
        ((1, 0), "1:00 صباحاً", "1:00 am"),
        ((11, 59), "11:59 صباحاً", "11:59 am"),
        ((12, 0), "12:00 ظهراً", "12:00 noon"),
        ((12, 1), "12:01 ظهراً", "12:01 pm"),
        ((13, 5), "1:05 مساءً", "1:05 pm"),
        ((23, 59), "11:59 مساءً", "11:59 pm"),
    ],
)
def test_the_two_hours_that_are_called_twelve(
    clock: tuple[int, int], arabic: str, english: str
) -> None:
    value = TimeValue(*clock)
    assert shown(value, "qatar") == arabic
    assert written(value, own("english-uk", pattern="{h}:{min} {half}")) == english


@pytest.mark.parametrize("name", profiles())
def test_every_language_has_words_for_all_hours(name: str) -> None:
    twelve = own(name, pattern="{h}:{min} {half}")
    hours = {written(TimeValue(hour, 30), twelve) for hour in range(24)}
    assert len(hours) == 24


@pytest.mark.parametrize(
    ("text", "profile", "expected"),
    [
        ("09:00/11:30", "qatar", "من 9:00 إلى 11:30 صباحاً"),
        ("09:00/14:00", "qatar", "من 9:00 صباحاً إلى 2:00 مساءً"),
        ("22:00/02:00", "qatar", "من 10:00 مساءً إلى 2:00 صباحاً"),
        # The end is on the next day, so that the half of the day is said of both.
        ("11:00/09:00", "qatar", "من 11:00 صباحاً إلى 9:00 صباحاً"),
        ("12:00/12:30", "qatar", "من 12:00 إلى 12:30 ظهراً"),
        ("09:00/09:00", "qatar", "9:00 صباحاً"),
        ("09:00/11:30", "egypt", "من ٩:٠٠ إلى ١١:٣٠ صباحاً"),
        ("09:00/11:30", "english-uk", "09:00 to 11:30"),
        ("09:00/11:30", "french", "de 09\u00a0h\u00a000 à 11\u00a0h\u00a030"),
        ("09:00/11:30", "persian", "از ۰۹:۰۰ تا ۱۱:۳۰"),
    ],
)
def test_spans_of_times(text: str, profile: str, expected: str) -> None:
    assert shown(parse_time_or_span(text), profile) == expected


@pytest.mark.parametrize(
    ("text", "form", "profile", "expected"),
    [
        ("2025-05-18T14:30", "", "arabic", "18 مايو 2025، الساعة 2:30 مساءً"),
        ("2025-05-18T14:30+03:00", "", "arabic", "18 مايو 2025، الساعة 2:30 مساءً"),
        ("2025-05-18T14:30+03:00", "full", "arabic", "الأحد 18 مايو 2025، الساعة 2:30 مساءً"),
        ("2025-05-18T14:30+03:00", "zone", "arabic",
         "18 مايو 2025، الساعة 2:30 مساءً (غرينتش+3)"),
        ("2025-05-18T14:30+05:30", "zone", "english-uk", "18 May 2025, 14:30 (GMT+5:30)"),
        ("2025-05-18T14:30-03:30", "zone", "english-uk", "18 May 2025, 14:30 (GMT-3:30)"),
        ("2025-05-18T14:30Z", "zone", "english-uk", "18 May 2025, 14:30 (GMT)"),
        ("2025-05-18T14:30Z", "zone", "french", "18 mai 2025 à 14\u00a0h\u00a030 (UTC)"),
        ("2025-05-18T14:30+03:30", "zone", "persian",
         "۲۸ اردیبهشت ۱۴۰۴، ساعت ۱۴:۳۰ (+۳:۳۰ گرینویچ)"),
        ("2025-05-18T14:30", "hijri", "arabic", "20 ذو القعدة 1446هـ، الساعة 2:30 مساءً"),
        ("2025-05-18T14:30/16:00", "", "arabic", "18 مايو 2025، من 2:30 إلى 4:00 مساءً"),
        ("2025-05-18T14:30+03:00/16:00", "zone", "english-uk",
         "18 May 2025, 14:30 to 16:00 (GMT+3)"),
        ("2025-05-18T14:30/2025-05-19T09:00", "", "english-uk",
         "18 May 2025, 14:30 to 19 May 2025, 09:00"),
    ],
)  # fmt: skip
def test_times_on_a_day(text: str, form: str, profile: str, expected: str) -> None:
    assert shown(parse_datetime_or_span(text, form), profile) == expected


@pytest.mark.parametrize("profile", ["egypt", "lebanon", "morocco"])
@pytest.mark.parametrize("offset", ["+01:00", "+02:00", "+03:00"])
def test_where_clocks_change_an_offset_is_told_and_no_place(profile: str, offset: str) -> None:
    """+03:00 is Cairo's in summer, and in winter Riyadh's."""
    for day in ("2025-01-15", "2025-07-15"):
        found = shown(parse_datetime(f"{day}T14:30{offset}", "zone"), profile)
        assert "توقيت" not in found
        assert found.endswith(")")


def test_a_profile_names_the_time_of_its_zone() -> None:
    doha = own("arabic", zones={"+03:00": "بتوقيت الدوحة"})
    value = parse_datetime("2025-05-18T14:30+03:00", "zone")
    assert written(value, doha) == "18 مايو 2025، الساعة 2:30 مساءً بتوقيت الدوحة"
    other = parse_datetime("2025-05-18T14:30+04:00", "zone")
    assert written(other, doha) == "18 مايو 2025، الساعة 2:30 مساءً (غرينتش+4)"


def test_the_sign_of_an_offset_stays_before_its_figures() -> None:
    found = formatted(parse_datetime("2025-05-18T14:30+03:30", "zone"), "persian")
    assert Piece("+۳:۳۰", "ltr") in found.pieces


def test_an_aware_datetime_is_taken_as_it_is() -> None:
    east = timezone(timedelta(hours=3))
    value = parse_datetime(datetime(2025, 5, 18, 23, 30, 59, 5, tzinfo=east))
    assert value == DateTimeValue(DateValue(2025, 5, 18), TimeValue(23, 30), 180)
    assert parse_datetime(datetime(2025, 5, 18, 23, 30, tzinfo=UTC)).offset == 0
    naive = datetime(2025, 5, 18, 23, 30)  # noqa: DTZ001
    assert parse_datetime(naive).offset is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2025-05-18 14:30", "2025-05-18T14:30"),
        ("2025-05-18T14:30:59.5z", "2025-05-18T14:30+00:00"),
        ("٢٠٢٥-٠٥-١٨T١٤:٣٠+٠٣:٠٠", "2025-05-18T14:30+03:00"),
        ("2025-05-18T14:30-0330", "2025-05-18T14:30-03:30"),
        ("2025-05-18T14:30+14", "2025-05-18T14:30+14:00"),
    ],
)
def test_a_value_is_written_in_iso_form_again(text: str, iso: str) -> None:
    value = parse_datetime(text)
    assert value.iso == iso
    assert parse_datetime(value.iso) == value


def test_spans_in_different_zones_are_compared_by_moment() -> None:
    found = parse_datetime_or_span("2025-05-18T14:30+03:00/2025-05-18T12:00Z")
    assert isinstance(found, DateTimeSpan)
    assert (found.end.time, found.end.offset) == (TimeValue(12, 0), 0)
    assert parse_time_or_span("22:00/02:00") == TimeSpan(TimeValue(22, 0), TimeValue(2, 0))
