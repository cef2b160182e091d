"""Spans of values, as authors type them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from warraq.document.values import MoneyValue, NumberValue, PercentValue, ValueSpan
from warraq.model.entered import ValueFault
from warraq.model.parse import INLINE_ROLES


def parsed(role: str, text: str, form: str = "") -> object:
    return INLINE_ROLES[role].parse(text, form)


def number(text: str) -> NumberValue:
    return NumberValue(Decimal(text))


def percent(text: str) -> PercentValue:
    return PercentValue(Decimal(text))


def riyals(text: str, form: str = "") -> MoneyValue:
    return MoneyValue(Decimal(text), "QAR", form)


@pytest.mark.parametrize(
    ("role", "text", "start", "end"),
    [
        ("number", "1990/2019", number("1990"), number("2019")),
        ("number", " -5 / 3.50 ", number("-5"), number("3.50")),
        ("number", "٣/٥", number("3"), number("5")),
        ("number", "1,000/2,000", number("1000"), number("2000")),
        ("percent", "3/5", percent("3"), percent("5")),
        ("percent", "3%/5%", percent("3"), percent("5")),
        ("percent", "3 /5٪", percent("3"), percent("5")),
        ("money", "1000/2000 QAR", riyals("1000"), riyals("2000")),
        ("money", "QAR 1000/2000", riyals("1000"), riyals("2000")),
        ("money", "1000 QAR/2000 QAR", riyals("1000"), riyals("2000")),
        ("money", "QAR 1000/QAR 2000", riyals("1000"), riyals("2000")),
        ("money", "5/5 QAR", riyals("5"), riyals("5")),
    ],
)
def test_spans(role: str, text: str, start: NumberValue, end: NumberValue) -> None:
    assert parsed(role, text) == ValueSpan(start, end)


def test_both_ends_have_the_form() -> None:
    found = parsed("money", "1/2 QAR", "code")
    assert found == ValueSpan(riyals("1", "code"), riyals("2", "code"))


@pytest.mark.parametrize(
    ("role", "text", "code"),
    [
        ("number", "5/3", "value.span-order"),
        ("percent", "5%/3%", "value.span-order"),
        ("money", "1000 QAR/2000 USD", "value.span-units"),
        ("money", "1000/2000", "value.money"),
        ("number", "1/2/3", "value.number"),
        ("number", "3/", "value.number"),
        ("percent", "3/x", "value.number"),
    ],
)
def test_what_is_no_span(role: str, text: str, code: str) -> None:
    with pytest.raises(ValueFault) as found:
        parsed(role, text)
    assert (found.value.code, found.value.params["text"]) == (code, text)
