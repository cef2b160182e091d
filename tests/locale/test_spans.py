"""Spans of values in words, and what both ends share."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.locale.support import formatted, shown
from warraq.document.tree import Piece
from warraq.document.values import EndValue, MoneyValue, NumberValue, PercentValue, ValueSpan

SPACES = str.maketrans("\u00a0\u202f", "  ")


def of(kind: type, start: str, end: str, *rest: str) -> ValueSpan:
    def one(text: str) -> EndValue:
        value: EndValue = kind(Decimal(text), *rest)
        return value

    return ValueSpan(one(start), one(end))


@pytest.mark.parametrize(
    ("profile", "value", "expected"),
    [
        ("qatar", of(PercentValue, "3", "5"), "من 3% إلى 5%"),
        ("egypt", of(PercentValue, "3", "5"), "من ٣٪ إلى ٥٪"),
        ("english-uk", of(PercentValue, "3", "5"), "3% to 5%"),
        ("french", of(PercentValue, "3", "5"), "de 3 % à 5 %"),
        ("persian", of(PercentValue, "3", "5"), "از ۳٪ تا ۵٪"),
        ("urdu", of(PercentValue, "3", "5"), "3% تا 5%"),
        ("hebrew", of(PercentValue, "3", "5"), "3% עד 5%"),
        ("qatar", of(NumberValue, "1990", "2019"), "من 1,990 إلى 2,019"),
        ("qatar", of(NumberValue, "5", "5"), "5"),
        ("qatar", of(MoneyValue, "1000", "2000", "QAR"), "من 1,000 إلى 2,000 ريال قطري"),
        ("qatar", of(MoneyValue, "3", "5", "QAR"), "من 3 إلى 5 ريالات قطرية"),
        ("qatar", of(MoneyValue, "10", "20", "QAR"), "من 10 إلى 20 ريالاً قطرياً"),
        ("qatar", of(MoneyValue, "1", "5", "QAR"), "من 1 إلى 5 ريالات قطرية"),
        ("qatar", of(MoneyValue, "2", "11", "QAR"), "من 2 إلى 11 ريالاً قطرياً"),
        # A pair is said without its number, so nothing is shared.
        ("qatar", of(MoneyValue, "1", "2", "QAR"), "من ريال قطري واحد إلى ريالين قطريين"),
        ("qatar", of(MoneyValue, "0.5", "1", "QAR"), "من 0.5 ريال قطري إلى ريال قطري واحد"),
        ("english-uk", of(MoneyValue, "1", "2", "QAR"), "1 to 2 Qatari riyals"),
        ("english-uk", of(MoneyValue, "1000", "2000", "QAR"), "1,000 to 2,000 Qatari riyals"),
        ("english-uk", of(MoneyValue, "5", "6", "GBP", "code"), "GBP 5 to GBP 6"),
        ("qatar", of(MoneyValue, "5", "6", "GBP", "code"), "من 5 إلى 6 GBP"),
        ("french", of(MoneyValue, "1", "2", "EUR"), "de 1 à 2 euros"),
    ],
)
def test_spans(profile: str, value: ValueSpan, expected: str) -> None:
    assert shown(value, profile).translate(SPACES) == expected


def test_each_end_is_isolated_by_itself() -> None:
    found = formatted(of(PercentValue, "-3", "5"))
    assert found.text == "من -3% إلى 5%"
    assert found.isolate == ""
    assert found.pieces == (
        Piece("من "),
        Piece("-3%", "ltr"),
        Piece(" إلى "),
        Piece("5%", "ltr"),
    )
    assert formatted(of(PercentValue, "3", "5"), "english-uk").pieces == ()
    assert formatted(of(NumberValue, "3", "5")).pieces == ()
