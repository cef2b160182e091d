"""Figures as they come out of other programs, with marks that nobody sees."""

from __future__ import annotations

import pytest

from warraq.model.entered import ascii_figures
from warraq.model.parse import INLINE_ROLES

MARKS = "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("date", "2024-12-03"), ("date", "2024-12-03/2024-12-05"), ("time", "14:30"),
        ("datetime", "2024-12-03T14:30"), ("number", "-1234.5"), ("percent", "3.5"),
        ("money", "5 QAR"), ("measure", "3 km"), ("phone", "+97444123456"), ("count", "3 station"),
        ("iban", "QA58DOHB00001234567890ABCDEFG"), ("ordinal", "3"),
    ],
)  # fmt: skip
def test_marks_around_and_within_a_value_say_nothing(role: str, text: str) -> None:
    parse = INLINE_ROLES[role].parse
    for mark in MARKS:
        assert parse(f"{mark}{text}{mark}", "") == parse(f" {mark} {text} ", "") == parse(text, "")
    assert parse(text.replace("-", "-\u200f").replace(" ", " \u200f"), "") == parse(text, "")


def test_figures_of_three_families() -> None:
    assert ascii_figures(" \u200f١٢٫٥\u200f ") == ascii_figures("۱۲٫۵") == "12.5"
