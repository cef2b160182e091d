"""The calendars, against the tables of three other programs (written once by hijri/make.mjs)."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.locale.support import Content, faulty
from warraq.diagnostics import Diagnostics
from warraq.document.values import DateValue
from warraq.locale import cldr, format_value, load, profiles, tables
from warraq.locale.calendars import (
    Calendar,
    CalendarDate,
    covered,
    from_calendar,
    letterhead_forms,
    month_name,
    month_start,
    to_calendar,
)

HERE = Path(__file__).parent / "hijri"
DAY = timedelta(days=1)
Month = tuple[int, int]


@cache
def data() -> dict[str, Any]:
    read: dict[str, Any] = json.loads((HERE / "months.json").read_text(encoding="utf-8"))
    return read


def months(table: str) -> Iterator[tuple[Month, date, int]]:
    """Each month of a table: its year and number, its first day, its length."""
    for run in data()[table]:
        year, month, start = run["year"], run["month"], date.fromisoformat(run["start"])
        for figure in run["lengths"]:
            length = 28 + int(figure)
            yield (year, month), start, length
            start += timedelta(days=length)
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def differing(table: str, calendar: Calendar) -> tuple[int, set[Month]]:
    """How many months were compared, and those that begin on another day than ours."""
    starts = {month: start for month, start, _ in months(table)}
    ours = {month: month_start(*month, calendar) for month in starts}
    known = {month: start for month, start in ours.items() if start is not None}
    return len(known), {month for month in known if known[month] != starts[month]}


def excused(table: str) -> set[Month]:
    exceptions = tomllib.loads((HERE / "exceptions.toml").read_text(encoding="utf-8"))
    return {(int(year), month) for year, found in exceptions[table].items() for month in found}


@pytest.mark.parametrize(
    ("table", "compared", "excepted"), [("@umalqura/core", 1895, 312), ("moment-hijri", 1740, 1)]
)
def test_hijri_months_begin_when_others_say(table: str, compared: int, excepted: int) -> None:
    count, found = differing(table, "hijri")
    assert (count, len(found)) == (compared, excepted)
    assert found == excused(table)


def test_where_two_others_know_a_hijri_month_one_of_them_is_with_us() -> None:
    _, one = differing("@umalqura/core", "hijri")
    _, other = differing("moment-hijri", "hijri")
    assert one & other == set()


def test_icu_has_our_hijri_months_from_1421_to_1450() -> None:
    """Its table before and after is another: 740 of 1,896 months."""
    count, found = differing("icu islamic-umalqura", "hijri")
    assert (count, len(found)) == (1896, 740)
    assert [month for month in found if 1421 <= month[0] <= 1450] == []


def test_icu_has_our_solar_months_of_two_hundred_years() -> None:
    count, found = differing("icu persian", "solar")
    assert (count, found) == (2411, set())


@pytest.mark.parametrize(
    ("calendar", "first", "last"), [("hijri", 1343, 1500), ("solar", 1206, 1498)]
)
def test_months_end_where_the_next_begins(calendar: Calendar, first: int, last: int) -> None:
    for year in range(first, last + 1):
        for number in range(1, 13):
            start = month_start(year, number, calendar)
            assert start is not None
            following = month_start(year, number + 1, calendar) or covered(calendar)[1] + DAY
            end = to_calendar(following - DAY, calendar)
            assert end == (year, number, (following - start).days)
            assert from_calendar(end, calendar) == following - DAY
            assert from_calendar(CalendarDate(year, number, end.day + 1), calendar) is None


@pytest.mark.parametrize("calendar", ["hijri", "solar"])
def test_tables_end(calendar: Calendar) -> None:
    first, last = covered(calendar)
    assert to_calendar(first, calendar) is not None
    assert to_calendar(last, calendar) is not None
    assert to_calendar(first - DAY, calendar) is None
    assert to_calendar(last + DAY, calendar) is None


def test_the_first_and_last_days() -> None:
    assert covered("hijri") == (date(1924, 8, 1), date(2077, 11, 16))
    assert to_calendar(date(1827, 3, 22), "solar") == (1206, 1, 1)
    assert covered("solar") == (date(1827, 3, 22), date(2120, 3, 20))


@settings(deadline=None)  # the first example reads the tables
@given(st.dates(date(1827, 3, 22), date(2120, 3, 18)), st.sampled_from(["solar", "hijri"]))
def test_days_go_there_and_back(day: date, calendar: Calendar) -> None:
    found, following = to_calendar(day, calendar), to_calendar(day + DAY, calendar)
    if found is None:
        first, last = covered(calendar)
        assert not first <= day <= last
        return
    assert from_calendar(found, calendar) == day
    if following is not None:
        same_month = following == (found.year, found.month, found.day + 1)
        assert same_month or (following.day == 1 and found.day >= 28)


@pytest.mark.parametrize("day", [30, 31])
def test_there_is_no_such_day(day: int) -> None:
    assert from_calendar(CalendarDate(1442, 1, day), "hijri") is None
    assert from_calendar(CalendarDate(1400, 12, day), "solar") is None
    assert from_calendar(CalendarDate(2021, 2, day), "gregorian") is None
    assert from_calendar(CalendarDate(1442, 13, 1), "hijri") is None


@pytest.mark.parametrize(
    ("form", "day", "code"),
    [
        ("hijri", date(1924, 7, 31), "locale.hijri-range"),
        ("hijri", date(2077, 11, 17), "locale.hijri-range"),
        ("dual", date(2077, 11, 17), "locale.hijri-range"),
        ("full+hijri", date(2077, 11, 17), "locale.hijri-range"),
        ("solar", date(1827, 3, 21), "locale.solar-range"),
        ("short+solar", date(2120, 3, 21), "locale.solar-range"),
        ("full+dual", date(2077, 11, 17), "locale.hijri-range"),
    ],
)
@pytest.mark.parametrize("profile", ["qatar", "english-uk"])
def test_a_day_outside_the_tables_is_told_once(
    profile: str, form: str, day: date, code: str
) -> None:
    text, codes = faulty(DateValue(day.year, day.month, day.day, form), profile)
    assert codes == [code]
    assert text.count(str(day.year)) == 1


def test_a_dual_date_outside_the_solar_tables_is_told_once() -> None:
    text, codes = faulty(DateValue(2130, 1, 1, "dual"), "persian")
    assert (text, codes) == ("۱ ژانویهٔ ۲۱۳۰ م", ["locale.solar-range"])


def test_the_diagnostic_says_how_far_the_tables_reach() -> None:
    told = Diagnostics()
    format_value(DateValue(2077, 11, 17, "hijri"), load("qatar"), Content(), told)
    format_value(DateValue(1800, 1, 1), load("persian"), Content(), told)
    one, other = (found.params for found in told)
    assert (one["date"], one["first"], one["last"]) == ("2077-11-17", "1924-08-01", "2077-11-16")
    assert (other["date"], other["first"], other["last"]) == (
        "1800-01-01",
        "1827-03-22",
        "2120-03-20",
    )


def test_letterheads_give_the_date_as_the_profile_has_it() -> None:
    assert letterhead_forms(load("qatar")) == ("hijri", "gregorian")
    assert letterhead_forms(load("un")) == ("",)
    assert letterhead_forms(load("saudi")) == ("short+hijri", "short+gregorian")
    assert letterhead_forms(load("persian")) == ("",)
    base = load("arabic")
    calendar = base.calendar.model_copy(update={"letterhead": "hijri"})
    assert letterhead_forms(base.model_copy(update={"calendar": calendar})) == ("hijri",)


@pytest.mark.parametrize("name", profiles())
@pytest.mark.parametrize("calendar", ["gregorian", "hijri", "solar"])
def test_every_profile_names_twelve_months(name: str, calendar: Calendar) -> None:
    assert len({month_name(number, calendar, load(name)) for number in range(1, 13)}) == 12


def test_threads_convert_alike() -> None:
    days = [date(1950, 1, 1) + timedelta(days=97 * n) for n in range(400)]

    def convert(calendar: Calendar) -> list[CalendarDate | None]:
        return [to_calendar(day, calendar) for day in days]

    calendars: list[Calendar] = ["hijri", "solar"] * 8
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(convert, calendars))
    assert all(one == found[index % 2] for index, one in enumerate(found))


@pytest.mark.parametrize(
    ("family", "locale"),
    [
        ("gulf", "ar"),
        ("levant", "ar-JO"),
        ("algeria", "ar-DZ"),
        ("morocco", "ar-MA"),
        ("mauritania", "ar-MR"),
    ],
)
def test_families_of_months_are_cldrs_where_they_say_so(family: str, locale: str) -> None:
    names = cldr.find(locale, "months", "format", "wide")
    assert (tables.read("data", "months") or {})[family] == [names[n] for n in range(1, 13)]


def test_the_algerian_gazette_has_one_name_of_its_own() -> None:
    families = tables.read("data", "months") or {}
    expected = ["غشت" if name == "أغسطس" else name for name in families["gulf"]]
    assert families["algeria-gazette"] == expected


def test_the_united_nations_join_levantine_and_other_names() -> None:
    families = tables.read("data", "months") or {}
    for double, first, second in zip(
        families["un"], families["levant"], families["gulf"], strict=True
    ):
        # Of their own they write يونيه and يوليه.
        other = second.replace("يونيو", "يونيه").replace("يوليو", "يوليه")
        assert double == f"{first}/{other}"
