"""Plain numbers out of what an author types."""

from __future__ import annotations

import re
from decimal import Decimal

from warraq.model.entered import ValueFault, ascii_figures

__all__ = ["MAX_DIGITS", "NUMBER", "parse_number"]

#: How many digits a number may have; Python's decimals are exact up to as many.
MAX_DIGITS = 28
NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?", re.ASCII)


def parse_number(text: object, form: str = "") -> Decimal:
    """A decimal number; thousands may be grouped by commas. Decimals that were written stay.

    It has `MAX_DIGITS` digits at most. Raises `ValueFault`.
    """
    number = ascii_figures(text)
    if isinstance(text, bool) or not NUMBER.fullmatch(number):
        raise ValueFault("value.number", text)
    if sum(map(str.isdigit, number)) > MAX_DIGITS:
        raise ValueFault("value.number", text)
    return Decimal(number.replace(",", ""))
