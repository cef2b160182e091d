"""What a profile writes is read back: every form that tells the date, in every family of digits."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.locale.support import Content
from warraq.diagnostics import Diagnostics
from warraq.document.values import DateSpan, DateValue, NumberValue, PercentValue, Value
from warraq.locale import Profile, format_value, load, profiles
from warraq.locale.calendars import covered
from warraq.locale.reading import read_dates, read_numbers
from warraq.locale.style import Digits

FORMS = (
    "", "full", "medium", "short", "hijri", "full+hijri", "short+hijri", "solar", "full+solar",
    "short+solar", "gregorian", "full+gregorian", "short+gregorian", "dual",
)  # fmt: skip
#: A week and a day of the week name a day only together with what is around them.
SPANS = ("", "full", "short", "hijri", "solar", "gregorian", "dual")
DIGITS: tuple[Digits, ...] = ("latn", "arab", "arabext")
FIRST, LAST = covered("hijri")


@cache
def profile(name: str, digits: Digits) -> Profile:
    base = load(name)
    numbers = base.numbers.model_copy(update={"digits": digits, "decimal": "", "group": ""})
    return base.model_copy(update={"numbers": numbers})


def written(value: Value, own: Profile) -> str:
    told = Diagnostics()
    text = format_value(value, own, Content(), told).text
    assert [one.render() for one in told] == []
    return text


def assert_read_back(value: DateValue | DateSpan, meant: Value, own: Profile) -> None:
    text = written(value, own)
    found = read_dates(text, own)
    assert [(text[one.start : one.end], one.value, one.faults) for one in found] == [
        (text, meant, ())
    ]


def on(day: date, form: str = "") -> DateValue:
    return DateValue(day.year, day.month, day.day, form)


@pytest.mark.parametrize("name", profiles())
@settings(deadline=None, max_examples=8)  # the first example reads the tables
@given(
    st.dates(FIRST, LAST - timedelta(days=800)),
    st.integers(1, 800),
    st.sampled_from(FORMS),
    st.sampled_from(SPANS),
    st.sampled_from(DIGITS),
)
def test_dates_and_spans_come_back(
    name: str, day: date, days: int, form: str, span: str, digits: Digits
) -> None:
    own = profile(name, digits)
    end = day + timedelta(days=days)
    assert_read_back(on(day, form), on(day), own)
    assert_read_back(DateSpan(on(day, span), on(end, span)), DateSpan(on(day), on(end)), own)
    month, year = DateValue(day.year, day.month), DateValue(day.year)
    assert_read_back(month, month, own)
    assert_read_back(year, year, own)
    last_month, last_year = DateValue(end.year, end.month), DateValue(end.year)
    if month != last_month:
        assert_read_back(DateSpan(month, last_month), DateSpan(month, last_month), own)
    if year != last_year:
        assert_read_back(DateSpan(year, last_year), DateSpan(year, last_year), own)


@pytest.mark.full
@pytest.mark.parametrize("digits", DIGITS)
@pytest.mark.parametrize("name", profiles())
def test_every_form_through_a_hundred_and_fifty_years(name: str, digits: Digits) -> None:
    own = profile(name, digits)
    day = FIRST
    while day <= LAST:
        for form in FORMS:
            assert_read_back(on(day, form), on(day), own)
        day += timedelta(days=613)


@pytest.mark.parametrize("name", profiles())
@settings(deadline=None, max_examples=8)
@given(st.integers(10, 99), st.integers(0, 13), st.booleans(), st.sampled_from(DIGITS))
def test_compact_numbers_come_back(
    name: str, figures: int, zeros: int, is_negative: bool, digits: Digits
) -> None:
    own = profile(name, digits)
    number = Decimal(figures * 10**zeros * (-1 if is_negative else 1))
    text = written(NumberValue(number, "compact"), own)
    (found,) = read_numbers(text, own)
    assert (text[found.start : found.end], found.value) == (text, NumberValue(number))


@pytest.mark.parametrize("name", profiles())
@settings(deadline=None, max_examples=8)
@given(st.decimals(-(10**12), 10**12, places=2), st.booleans(), st.sampled_from(DIGITS))
def test_numbers_and_percentages_come_back(
    name: str, number: Decimal, is_percent: bool, digits: Digits
) -> None:
    own = profile(name, digits)
    value = PercentValue(number) if is_percent else NumberValue(number)
    text = written(value, own)
    found = read_numbers(text, own)
    assert [(text[one.start : one.end], one.value) for one in found] == [(text, value)]
