"""Ordinals: in words as far as the language's official prose has them, else in figures."""

from __future__ import annotations

from decimal import Decimal

from warraq.document.values import OrdinalState as State
from warraq.document.values import OrdinalValue
from warraq.locale.cardinals import shape
from warraq.locale.numbers import digits, plain_number
from warraq.locale.numerals import FIGURES, LAST, Shape, arabic_ordinals, grammar
from warraq.locale.setting import Formatted, Setting

__all__ = ["LAST", "State", "arabic", "ordinal"]


def arabic(
    number: int, *, feminine: bool = False, state: State = "indefinite", oblique: bool = False
) -> str:
    """An Arabic ordinal from 1 to `LAST`."""
    value = OrdinalValue(number, feminine, state, oblique)
    return arabic_ordinals.ordinal(value, Shape()) or str(number)


def ordinal(value: OrdinalValue, setting: Setting) -> Formatted:
    """``ثالث``, ``third``, ``2e``; the bare number, with a warning, in a language unknown here."""
    profile = setting.profile
    found = grammar(profile)
    text = found.ordinal(value, shape(profile)) if found else None
    if text is not None:
        return Formatted(text.replace(FIGURES, plain_number(Decimal(value.number), profile)))
    setting.diagnostics.add(
        "locale.no-ordinal", setting.place, number=value.number, language=setting.language
    )
    return Formatted(digits(value.number, profile))
