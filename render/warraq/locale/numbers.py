"""Numbers and percentages in a locale's digits and signs."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from warraq.document.tree import Isolate
from warraq.document.values import NumberValue, PercentValue
from warraq.locale import cldr
from warraq.locale.profile import Profile
from warraq.locale.setting import Formatted, Setting

__all__ = ["decimal", "digits", "number", "percent", "plain_number"]

_LATIN = "0123456789"
#: CLDR numbering systems (UTS #35, part 3, §1).
_DIGITS = {
    "arab": str.maketrans(_LATIN, "٠١٢٣٤٥٦٧٨٩"),
    "arabext": str.maketrans(_LATIN, "۰۱۲۳۴۵۶۷۸۹"),
    "latn": {},
}
_LRM = "\u200e"
#: Where the profile names no sign of its own. CLDR has ٪ beside the Latin digits of ar-SA, which
#: official prose does not write.
_PERCENT = {"arab": "٪", "arabext": "٪", "latn": "%"}


def digits(text: str | int, profile: Profile) -> str:
    """Digits of a year, a day or a counter: in the profile's family, never grouped."""
    return str(text).translate(_DIGITS[profile.numbers.digits])


def _symbol(profile: Profile, key: str) -> str:
    """A sign of the profile's numbering system, as CLDR has it, marks included."""
    for system in (profile.numbers.digits, "latn"):
        symbol: Any = cldr.find(profile.locale, "number_symbols", system, key)
        if symbol:
            return str(symbol)
    raise KeyError(key)


def _sign(profile: Profile, key: str) -> str:
    return cldr.without_marks(_symbol(profile, key))


def plain_number(value: Decimal, profile: Profile) -> str:
    """The absolute value with separators; the decimals that were written stay."""
    # Never abs(): it rounds to the precision that the host's decimal context happens to have.
    whole, _, fraction = f"{value.copy_abs():f}".partition(".")
    text = _grouped(whole, profile)
    if fraction:
        text += _sign(profile, "decimal") + fraction
    return digits(text, profile)


def _grouped(whole: str, profile: Profile) -> str:
    pattern = cldr.find(profile.locale, "decimal_formats", None)
    primary, secondary = pattern.grouping
    if len(whole) <= primary:
        return whole
    head, tail = whole[:-primary], whole[-primary:]
    first = len(head) % secondary
    parts = [head[:first], *re.findall(f".{{{secondary}}}", head[first:]), tail]
    return _sign(profile, "group").join(part for part in parts if part)


def decimal(value: Decimal, profile: Profile) -> str:
    """A signed number."""
    text = plain_number(value, profile)
    return _sign(profile, "minusSign") + text if value < 0 else text


def _side(profile: Profile, key: str) -> Isolate:
    """The direction that a sign asks for on its side of the number.

    CLDR says so with a mark: U+200E keeps it left to right, U+061C and none let it stand where
    Arabic-Indic digits have it. Latin digits in right-to-left text always run left to right.
    """
    if profile.direction == "ltr":
        return ""
    return "ltr" if profile.numbers.digits == "latn" or _LRM in _symbol(profile, key) else ""


def number(value: NumberValue, setting: Setting) -> Formatted:
    """A number on its own needs no isolation but for its sign."""
    profile = setting.profile
    side = _side(profile, "minusSign") if value.number < 0 else ""
    return Formatted(decimal(value.number, profile), side)


def percent(value: PercentValue, setting: Setting) -> Formatted:
    """``3.5%``, ``٣٫٥٪``."""
    profile = setting.profile
    pattern = cldr.find(profile.locale, "percent_formats", None)
    gap = "\u00a0" if "\u00a0" in pattern.pattern else ""
    text = (
        decimal(value.number, profile)
        + gap
        + (profile.numbers.percent or _PERCENT[profile.numbers.digits])
    )
    return Formatted(text, _side(profile, "percentSign"))
