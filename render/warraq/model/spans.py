"""Spans of values as authors write them: two with ``/`` between them, as ISO 8601 has intervals."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import TypeVar

from warraq.document.values import EndValue, ValueSpan
from warraq.model.entered import ValueFault, ascii_figures

__all__ = ["or_span"]

_End = TypeVar("_End", bound=EndValue)
_FIGURES = re.compile(r"[+-]?\d[\d,.]*", re.ASCII)
# A slash of a unit (km/h) has no figures on both sides.
_HALVES = re.compile(rf"([^\d/]*{_FIGURES.pattern}[^/]*)/([^\d/]*{_FIGURES.pattern}.*)", re.ASCII)


def or_span(
    parse: Callable[[object, str], _End], measured: Callable[[_End], tuple[str, Decimal]]
) -> Callable[[object, str], _End | ValueSpan]:
    """The parser of a value as one that takes spans of it too: ``3/5``, ``1000/2000 QAR``.

    A unit that one end alone names holds for both. ``measured`` tells the unit and the size of an
    end. Raises `ValueFault`.
    """

    def parse_either(text: object, form: str = "") -> _End | ValueSpan:
        halves = _HALVES.fullmatch(ascii_figures(text))
        if not halves:
            return parse(text, form)
        try:
            start, end = (parse(half, form) for half in _completed(*halves.groups()))
        except ValueFault as fault:
            if "suggestion" in fault.params:
                raise  # it quotes the unit, which no end need have to itself
            raise ValueFault(fault.code, text) from None
        (unit, least), (other, most) = measured(start), measured(end)
        if unit != other:
            raise ValueFault("value.span-units", text)
        if most < least:
            raise ValueFault("value.span-order", text)
        return ValueSpan(start, end)

    return parse_either


def _completed(first: str, second: str) -> tuple[str, str]:
    """Both halves with the unit that one of them names."""
    one, other = (_FIGURES.sub("", half, count=1).strip() for half in (first, second))
    return (first if one else f"{first} {other}", second if other else f"{second} {one}")
