"""Lengths of time as ISO 8601 writes them, and the forms of words that roles take."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq.document.values import (
    CountValue,
    DurationValue,
    MoneyValue,
    NumberValue,
    OrdinalValue,
    Value,
)
from warraq.model.durations import parse_duration
from warraq.model.entered import ValueFault
from warraq.model.parse import INLINE_ROLES

UNITS = {"year": "Y", "month": "M", "week": "W", "day": "D"}
TIMES = {"hour": "H", "minute": "M", "second": "S"}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("P1Y2M", (("year", 1), ("month", 2))),
        ("PT2H30M", (("hour", 2), ("minute", 30))),
        ("P2W", (("week", 2),)),
        ("p10d", (("day", 10),)),
        ("P١Y٢M", (("year", 1), ("month", 2))),
        ("P1DT12H", (("day", 1), ("hour", 12))),
        ("P0Y3M", (("month", 3),)),
        ("PT0S", (("second", 0),)),
        (" P1Y ", (("year", 1),)),
    ],
)
def test_durations(text: str, parts: tuple[tuple[str, int], ...]) -> None:
    assert parse_duration(text) == DurationValue(parts)


@pytest.mark.parametrize(
    "text",
    ["", "P", "PT", "P1", "1Y", "P1DT", "P1M1Y", "PT1Y", "P1.5Y", "P-1D", "-P1D", "P1Y 2M", "P1H",
     "سنة", "P²D", "P" + "9" * 16 + "D"],
)  # fmt: skip
def test_what_is_no_duration(text: str) -> None:
    with pytest.raises(ValueFault) as fault:
        parse_duration(text)
    assert fault.value.code == "value.duration"


@given(st.dictionaries(st.sampled_from([*UNITS, *TIMES]), st.integers(1, 10**9), min_size=1))
def test_every_duration_is_read_as_it_was_written(numbers: dict[str, int]) -> None:
    day = "".join(f"{numbers[unit]}{letter}" for unit, letter in UNITS.items() if unit in numbers)
    time = "".join(f"{numbers[unit]}{letter}" for unit, letter in TIMES.items() if unit in numbers)
    found = parse_duration(f"P{day}T{time}" if time else f"P{day}")
    assert dict(found.parts) == numbers


# --- the forms of roles ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "form", "text", "value"),
    [
        ("number", "words", "3", NumberValue(Decimal(3), "words")),
        ("number", "f+words", "3", NumberValue(Decimal(3), "words", "f")),
        ("number", "words+m+oblique", "3", NumberValue(Decimal(3), "words", "m", True)),
        ("count", "words+oblique", "3 state", CountValue(3, "state", True, True)),
        ("count", "oblique", "2 state", CountValue(2, "state", True)),
        ("money", "words", "3 QAR", MoneyValue(Decimal(3), "QAR", "words")),
        ("money", "oblique", "2 QAR", MoneyValue(Decimal(2), "QAR", "", True)),
        ("money", "oblique+name", "2 QAR", MoneyValue(Decimal(2), "QAR", "name", True)),
        ("money", "code", "QAR 2", MoneyValue(Decimal(2), "QAR", "code")),
        ("ordinal", "f+definite", "3", OrdinalValue(3, True, "definite")),
        ("ordinal", "oblique+m+adverb", "3", OrdinalValue(3, False, "adverb", True)),
        ("ordinal", "construct", "3", OrdinalValue(3, False, "construct")),
        ("duration", "words+oblique", "P1D", DurationValue((("day", 1),), True, True)),
    ],
)
def test_forms(role: str, form: str, text: str, value: Value) -> None:
    found = INLINE_ROLES[role]
    assert found.fault(form) == ""
    assert found.parse(text, form) == value


@pytest.mark.parametrize(
    ("role", "form", "fault"),
    [
        ("ordinal", "f+m", "m"),
        ("ordinal", "definite+construct", "construct"),
        ("money", "words+code", "code"),
        ("count", "f", "f"),
        ("duration", "full", "full"),
    ],
)
def test_forms_that_no_role_has(role: str, form: str, fault: str) -> None:
    assert INLINE_ROLES[role].fault(form) == fault


@pytest.mark.parametrize(("form", "wrong"), [("f", "f"), ("oblique", "oblique")])
def test_figures_have_neither_gender_nor_case(form: str, wrong: str) -> None:
    with pytest.raises(ValueFault) as fault:
        INLINE_ROLES["number"].parse("3", form)
    params: dict[str, Any] = fault.value.params
    assert (fault.value.code, params["form"]) == ("value.form-of-words", wrong)
