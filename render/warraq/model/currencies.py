"""Currencies by their codes (ISO 4217), those of the past included, as CLDR lists them."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import cache
from itertools import takewhile
from typing import Any, Literal

from warraq.model.entered import ValueFault
from warraq.model.located import written

__all__ = ["parse_currency"]

_CLOSE = 0.6


def _listed(key: Literal["all_currencies", "territory_currencies"]) -> Any:
    # Late: what names no currency need not wait for Babel.
    from babel.core import get_global

    return get_global(key)


def parse_currency(text: object, form: str = "") -> str:
    """A code; raises `ValueFault`, with the likeliest one, where it names no currency."""
    code = written(text).strip()
    if code in _listed("all_currencies"):
        return code
    meant = _meant(code.upper())
    raise ValueFault(
        "value.currency" if meant else "value.unknown-currency", code, suggestion=meant
    )


def _meant(code: str) -> str:
    """The code itself where only its case was wrong, else the one in use that is most like it."""
    if code in _listed("all_currencies"):
        return code

    def likeness(other: str) -> tuple[float, int, str]:
        ratio = SequenceMatcher(None, code, other).ratio()
        same = takewhile(lambda pair: pair[0] == pair[1], zip(code, other, strict=True))
        return ratio, len(list(same)), other

    best = max(_in_use(), key=likeness)
    return best if likeness(best)[0] >= _CLOSE else ""


@cache
def _in_use() -> tuple[str, ...]:
    """The codes that are legal tender somewhere today."""
    listed = _listed("territory_currencies").values()
    return tuple(
        sorted({code for ones in listed for code, _, end, tender in ones if tender and not end})
    )
