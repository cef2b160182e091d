"""Dates and times as authors write them: ISO 8601, and for all else what is wrong and meant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest

from tests.contents import whole
from warraq import WarraqError, load, render
from warraq.document.values import DateSpan, DateValue, TimeValue
from warraq.loading import load_text
from warraq.model.entered import ValueFault
from warraq.model.moments import (
    parse_date,
    parse_date_or_span,
    parse_datetime_or_span,
    parse_time,
    parse_time_or_span,
)
from warraq.model.parse import INLINE_ROLES


def test_dates_and_objects() -> None:
    assert parse_date("2020-12-07") == parse_date(date(2020, 12, 7)) == DateValue(2020, 12, 7)
    assert parse_date(datetime(2020, 12, 7, 23, 59)) == DateValue(2020, 12, 7)  # noqa: DTZ001
    assert parse_date("۲۰۲۰-۱۲") == DateValue(2020, 12)
    assert parse_date(2020) == DateValue(2020)
    assert parse_date_or_span(date(2020, 12, 7)) == DateValue(2020, 12, 7)
    span = DateSpan(DateValue(2020, 12, 7, "hijri"), DateValue(2020, 12, 9, "hijri"))
    assert parse_date_or_span("2020-12-07/2020-12-09", "hijri") == span
    assert parse_time(time(14, 30, 59)) == parse_time("14:30") == TimeValue(14, 30)


@pytest.mark.parametrize(
    ("parse", "text", "form", "code"),
    [
        (parse_date, "2020-13-01", "", "value.date"),
        (parse_date, "2020-02-30", "", "value.date"),
        (parse_date, "7/12/2020", "", "value.date"),
        (parse_date, "0000-01-01", "", "value.date"),
        (parse_date, "²020", "", "value.date"),
        (parse_date, "2020-12", "weekday", "value.no-day"),
        (parse_date, "2020", "hijri", "value.no-day"),
        (parse_date, "2020", "full+dual", "value.no-day"),
        (parse_date_or_span, "7/12/2020", "", "value.date"),
        (parse_date_or_span, "2020-12/2021-01", "solar", "value.no-day"),
        (parse_date_or_span, "2020-12-09/2020-12-07", "", "value.span-order"),
        (parse_time, "24:00", "", "value.time"),
        (parse_time, "2:30 PM", "", "value.time"),
        (parse_time_or_span, "09:00/25:00", "", "value.time"),
        (parse_time_or_span, "09:00/", "", "value.time"),
        (parse_datetime_or_span, "2025-05-18", "", "value.datetime"),
        (parse_datetime_or_span, "2025-05T14:30", "", "value.datetime"),
        (parse_datetime_or_span, "2025-02-30T14:30", "", "value.datetime"),
        (parse_datetime_or_span, "2025-05-18T14:30+15:00", "", "value.datetime"),
        (parse_datetime_or_span, "2025-05-18T14:30", "zone", "value.no-zone"),
        (parse_datetime_or_span, "2025-05-18T14:30Z/2025-05-18T15:30", "", "value.no-zone"),
        (parse_datetime_or_span, "2025-05-18T14:30/13:00", "", "value.span-order"),
        (parse_datetime_or_span, "2025-05-18T14:30/noon", "", "value.datetime"),
    ],
)
def test_faults_name_the_whole_text(
    parse: Callable[[object, str], Any], text: str, form: str, code: str
) -> None:
    with pytest.raises(ValueFault) as fault:
        parse(text, form)
    assert (fault.value.code, fault.value.params["text"]) == (code, text)


def test_forms_of_dates_go_together() -> None:
    role = INLINE_ROLES["date"]
    assert role.fault("full+hijri") == ""
    assert role.fault("hijri+dual") == "dual"
    assert role.fault("zone") == "zone"
    assert INLINE_ROLES["datetime"].fault("full+hijri+zone") == ""
    assert INLINE_ROLES["datetime"].fault("weekday") == "weekday"


def faults(data: Any) -> list[tuple[str, str, str]]:
    with pytest.raises(WarraqError) as error:
        load(data)
    return [(one.code, one.place.field, one.hint()) for one in error.value.errors]


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("7/12/2020", "2020-12-07"),
        ("7 ديسمبر 2020", "2020-12-07"),
        ("٢٢ ربيع الآخر ١٤٤٢هـ", "2020-12-07"),
        ("December 2020", "2020-12"),
        ("سنة 2020", "2020"),
        ("22 ربيع الآخر 1442هـ الموافق 7 ديسمبر 2020م", "2020-12-07"),
    ],
)
def test_a_date_that_people_can_read_is_told_in_iso_form(typed: str, iso: str) -> None:
    data = whole()
    data["meta"]["date"] = typed
    assert faults(data) == [("value.date", "meta.date", f"did you mean “{iso}”?")]


@pytest.mark.parametrize(
    "typed",
    [
        "32/13/2020",
        "soon",
        # Two days are meant, and nobody can tell which.
        "23 ربيع الآخر 1442هـ الموافق 7 ديسمبر 2020م",
        "رمضان 1442هـ",
        "on 7 December 2020",
    ],
)
def test_of_others_the_form_is_told(typed: str) -> None:
    data = whole()
    data["meta"]["date"] = typed
    assert faults(data) == [("value.date", "meta.date", "write it as 2019-12-15, 2019-12 or 2019")]


def test_the_language_of_the_content_decides_of_which_calendar_a_year_is() -> None:
    data = {"warraq": 1, "meta": {"title": "گزارش", "languages": "fa", "date": "1399/09/17"}}
    assert faults(data) == [("value.date", "meta.date", "did you mean “2020-12-07”?")]


def test_dates_in_texts_are_told_at_their_place() -> None:
    text = "warraq: 1\nmeta: {title: T, languages: [en]}\npurpose: Since {date}`7 May 2025`.\n"
    with pytest.raises(WarraqError) as error:
        load_text(text, file="a.yaml")
    (found,) = error.value.errors
    assert str(found.place) == "a.yaml:3:16"
    assert found.hint() == "did you mean “2025-05-07”?"
    assert found.hint("ar") == "لعل المقصود «2025-05-07»"


def test_what_is_classified_is_not_read_aloud() -> None:
    data = whole()
    data["meta"] |= {"classification": "secret", "date": "7/12/2020"}
    with pytest.raises(WarraqError) as error:
        load(data)
    assert "2020" not in str(error.value)


def test_objects_of_python_are_values() -> None:
    data = whole()
    data["meta"]["date"] = date(2026, 2, 15)
    data["events"] = [{"date": datetime(2025, 5, 18, 23, 30), "text": "x"}]  # noqa: DTZ001
    text = render(data, "briefing", "text", "en").data.decode()
    assert "15 February 2026" in text
    assert "18 May 2025" in text
