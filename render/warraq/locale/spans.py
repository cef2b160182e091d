"""Spans of values in words: من 3% إلى 5%, 1,000 to 2,000 Qatari riyals.

Words and not a dash: a range of figures turns round in right-to-left text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from warraq.document.values import (
    EndValue,
    MeasureValue,
    MoneyValue,
    NumberValue,
    PercentValue,
    ValueSpan,
)
from warraq.locale import isolation
from warraq.locale.numbers import number, plain_number
from warraq.locale.setting import Formatted, Setting

__all__ = ["span"]


def span(
    value: ValueSpan, setting: Setting, form: Callable[[EndValue, Setting], Formatted]
) -> Formatted:
    """A span by the profile's pattern; what both ends count is named once, as the last counts it.

    ``form`` formats an end.
    """
    if value.start == value.end:
        return form(value.start, setting)
    # من and إلى govern the oblique case.
    start, end = (_oblique(one) for one in (value.start, value.end))
    last = form(end, setting)
    first = _figures(start, end, last.text, setting) or form(start, setting)
    return isolation.filled(setting.profile.span.otherwise, a=first, b=last)


def _oblique(value: EndValue) -> EndValue:
    if isinstance(value, MoneyValue) and value.form == "words":
        # The phrase that guards an amount in words stands around one amount alone.
        value = replace(value, form="spelled")
    return value if isinstance(value, PercentValue) else replace(value, oblique=True)


def _figures(start: EndValue, end: EndValue, last: str, setting: Setting) -> Formatted | None:
    """The start in figures alone, where the end is figures and then a name: من 3 إلى 5 ريالات."""
    least, most = _size(start), _size(end)
    if least is None or most is None or least < 0:
        return None
    figures = plain_number(most, setting.profile)
    if not last.startswith(figures) or last[len(figures) :][:1].isdigit():
        return None
    return number(NumberValue(least), setting)


def _size(value: EndValue) -> Decimal | None:
    """How much there is of what an end names."""
    if isinstance(value, MeasureValue):
        return value.number
    return value.amount if isinstance(value, MoneyValue) else None
