"""Measures out of what an author types: a number and a unit."""

from __future__ import annotations

import re
from decimal import Decimal

from warraq.document.values import MeasureValue, ValueSpan
from warraq.model.entered import ValueFault, ascii_figures
from warraq.model.figures import NUMBER, parse_number
from warraq.model.units import resolve, suggest

__all__ = ["parse_measure", "parse_measure_or_span"]

_MEASURE = re.compile(rf"({NUMBER.pattern})(?:\s*/\s*({NUMBER.pattern}))?\s*([^\d\s].*)", re.ASCII)


def parse_measure(text: object, form: str = "") -> MeasureValue:
    """``3 km``: a number, and a unit of CLDR by its id (``kilometer``) or symbol.

    Raises `ValueFault`.
    """
    value = parse_measure_or_span(text, form)
    if isinstance(value, ValueSpan):
        raise ValueFault("value.measure", text)
    return value


def parse_measure_or_span(text: object, form: str = "") -> MeasureValue | ValueSpan:
    """A measure, or two in one unit: ``3/5 km``. The slash of a unit is its own: ``80 km/h``."""
    match = _MEASURE.fullmatch(ascii_figures(text))
    if not match:
        raise ValueFault("value.measure", text)
    first, second, name = match.groups()
    unit = resolve(name)
    if unit is None:
        suggestion = suggest(name)
        code = "value.unit" if suggestion else "value.unknown-unit"
        raise ValueFault(code, name, suggestion=suggestion)
    words = form.split("+")
    width = next((word for word in words if word in ("long", "short")), "")

    def measure(number: Decimal) -> MeasureValue:
        return MeasureValue(number, unit, width, oblique="oblique" in words)

    start = measure(parse_number(first))
    if second is None:
        return start
    end = measure(parse_number(second))
    if end.number < start.number:
        raise ValueFault("value.span-order", text)
    return ValueSpan(start, end)
