"""Measures out of what authors type."""

from decimal import Decimal

import pytest

from warraq.document.values import MeasureValue, ValueSpan
from warraq.model.entered import ValueFault
from warraq.model.measures import parse_measure, parse_measure_or_span
from warraq.model.units import ALIASES, UNITS, resolve


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("3 kilometer", "3", "kilometer"), ("3 km", "3", "kilometer"), ("3km", "3", "kilometer"),
        ("٣٫٥ km", "3.5", "kilometer"), ("1,250.50 m²", "1250.50", "square-meter"),
        ("-5 °C", "-5", "celsius"), ("12 square kilometres", "12", "square-kilometer"),
        ("2 litres", "2", "liter"), ("80 km/h", "80", "kilometer-per-hour"),
        ("3 m3/s", "3", "cubic-meter-per-second"), ("5 kg / ha", "5", "kilogram-per-hectare"),
        ("9 Kilometers per hour", "9", "kilometer-per-hour"),
        ("8 L/100 km", "8", "liter-per-100-kilometer"), ("7 MW", "7", "megawatt"),
        ("7 mW", "7", "milliwatt"), ("4 kg/m3", "4", "kilogram-per-cubic-meter"),
    ],
)  # fmt: skip
def test_measures(text: str, number: str, unit: str) -> None:
    assert parse_measure(text) == MeasureValue(Decimal(number), unit)


def test_forms_and_spans() -> None:
    start, end = (MeasureValue(Decimal(n), "kilometer", "short", oblique=True) for n in (3, 5))
    assert parse_measure_or_span("3/5 km", "short+oblique") == ValueSpan(start, end)


@pytest.mark.parametrize(
    ("text", "code", "suggestion"),
    [
        ("km 5", "value.measure", None), ("5", "value.measure", None), ("", "value.measure", None),
        ("five km", "value.measure", None), ("3/5 km", "value.measure", None),
        ("5 kilometr", "value.unit", "kilometer"), ("5 Km", "value.unit", "km"),
        ("5 hectar", "value.unit", "hectare"), ("5 xyz", "value.unknown-unit", ""),
        ("5 %", "value.unknown-unit", ""), ("5 km/h/s", "value.unknown-unit", ""),
        ("5 km/xyz", "value.unknown-unit", ""),
    ],
)  # fmt: skip
def test_faults(text: str, code: str, suggestion: str | None) -> None:
    with pytest.raises(ValueFault) as caught:
        parse_measure(text)
    assert caught.value.code == code
    assert caught.value.params.get("suggestion") == suggestion


def test_a_span_that_falls_is_refused() -> None:
    with pytest.raises(ValueFault) as caught:
        parse_measure_or_span("5/3 km")
    assert caught.value.code == "value.span-order"


def test_symbols_name_units_that_there_are() -> None:
    assert set(ALIASES.values()) <= UNITS
    assert all(resolve(name) == name for name in UNITS)
