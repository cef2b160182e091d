"""Where lines may end within values."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import warraq
from warraq.document.together import is_whole, pieces_kept
from warraq.document.tree import Resolved
from warraq.document.values import (
    AddressValue,
    CodeValue,
    DateSpan,
    DateValue,
    MarkerValue,
    MoneyValue,
    PhoneValue,
    Value,
)

DAY = DateValue(2025, 5, 18)
MONEY = MoneyValue(Decimal(1250), "QAR")
MONTHS = st.dates(date(1930, 1, 1), date(2070, 12, 31))


def cut(text: str, value: Value) -> list[str]:
    return [piece.strip() for piece in pieces_kept(text, Resolved(text, value))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("18 مايو 2025", DAY),
        ("18 أيار/مايو 2025", DAY),
        ("Sunday, May 18, 2025", DAY),
        ("2,000 QAR", MONEY),
        ("1,250 ريالاً قطرياً", MONEY),
        ("جدول 1", MarkerValue("table", 1, (1,))),
        ("المادة (5)", MarkerValue("clause", 1, (5,))),
        ("+974 4400 0000 تحويلة 12", PhoneValue("+974 4400 0000", "12")),
        ("A/RES/72/284", CodeValue("A/RES/72/284")),
    ],
)
def test_short_values_never_part(text: str, value: Value) -> None:
    assert is_whole(Resolved(text, value))
    assert cut(text, value) == [text]


@pytest.mark.parametrize(
    ("text", "value", "pieces"),
    [
        ("20 كانون الثاني/يناير 2025", DAY, "20 كانون الثاني/ | يناير 2025"),
        (
            "الأحد 20 ذو القعدة 1446هـ الموافق 18 مايو 2025م",
            DAY,
            "الأحد | 20 ذو القعدة 1446هـ | الموافق | 18 مايو 2025م",
        ),
        ("Sunday, 20 Dhu al-Qadah 1446 AH (18 May 2025)", DAY,
         "Sunday, | 20 Dhu al-Qadah | 1446 AH | (18 May 2025)"),
        ("من 1 إلى 21 مارس 2025", DateSpan(DAY, DAY), "من 1 | إلى 21 مارس 2025"),
        ("من 1 مارس إلى 21 أبريل 2025", DateSpan(DAY, DAY), "من 1 مارس | إلى 21 أبريل 2025"),
        ("فقط ألف ومئتان ريالاً لا غير", MONEY, "فقط | ألف | ومئتان | ريالاً | لا غير"),
        ("من 1,000 إلى 2,000 ريال قطري", MONEY, "من | 1,000 | إلى 2,000 ريال قطري"),
        ("https://example.org/a/long/path", AddressValue("https://example.org/a/long/path"),
         "https://example.org/a/long/path"),
    ],
)  # fmt: skip
def test_long_values_part_at_their_weakest_places(text: str, value: Value, pieces: str) -> None:
    assert not is_whole(Resolved(text, value))
    assert " | ".join(cut(text, value)) == pieces


@pytest.mark.parametrize(
    "profile", ["qatar", "iraq", "english-uk", "english-us", "french", "persian"]
)
@settings(deadline=None, max_examples=40)
@given(day=MONTHS)
def test_no_day_is_parted_from_its_month(profile: str, day: date) -> None:
    text = warraq.format(day, "date", profile=profile)
    pieces = pieces_kept(text, Resolved(text, DateValue(day.year, day.month, day.day)))
    assert "".join(pieces) == text
    assert len(pieces) <= 2
    for piece in pieces:
        assert any(map(str.isalpha, piece)), pieces
        assert len(piece.strip()) <= 20


@given(st.text(st.sampled_from("12 ,./-مaA"), max_size=40), st.sampled_from([DAY, MONEY]))
def test_pieces_are_the_text(text: str, value: Value) -> None:
    assert "".join(pieces_kept(text, Resolved(text, value))) == text
