"""Numbers and percentages in a profile's digits and signs."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from warraq.document.tree import Isolate
from warraq.document.values import NumberValue, PercentValue
from warraq.locale import isolation, signs, standard
from warraq.locale.profile import Profile
from warraq.locale.setting import Formatted, Setting
from warraq.locale.signs import Manner
from warraq.locale.style import NumberStyle

__all__ = ["decimal", "digits", "localized", "manner", "number", "percent", "plain_number", "side"]

#: Where the profile names no sign of its own. CLDR has ٪ beside the Latin digits of ar-SO, which
#: official prose does not write.
_PERCENT = {"arab": "٪", "arabext": "٪", "latn": "%"}


def manner(profile: Profile) -> Manner:
    """How numbers are written under the profile."""
    return _manner(profile.locale, profile.numbers)


@lru_cache(maxsize=256)
def _manner(tag: str, style: NumberStyle) -> Manner:
    percent = style.percent or _PERCENT.get(style.digits, "")
    return Manner(tag, style.model_copy(update={"percent": percent}))


def digits(text: str | int, profile: Profile) -> str:
    """Digits of a year, a day or a counter: in the profile's family, never grouped."""
    return signs.in_digits(text, profile.numbers.digits)


def localized(text: str | int, profile: Profile) -> str:
    """A finished string with its digits, separators and signs as the profile has them."""
    return signs.localized(text, manner(profile))


def decimal(value: Decimal, profile: Profile) -> str:
    """A signed number; the decimals that were written stay."""
    return standard.decimal(value, manner(profile))


def plain_number(value: Decimal, profile: Profile) -> str:
    """The absolute value with separators."""
    # Never abs(): it rounds to the precision that the host's decimal context happens to have.
    return decimal(value.copy_abs(), profile)


def side(profile: Profile, *, ltr: bool) -> Isolate:
    """The direction that a sign asks for on its side of the number.

    CLDR says so with a mark: U+200E keeps it left to right, U+061C and none let it stand where
    Arabic-Indic digits have it. Latin digits in right-to-left text always run left to right.
    """
    return "ltr" if ltr and profile.direction == "rtl" else ""


def number(value: NumberValue, setting: Setting) -> Formatted:
    """A number on its own needs no isolation but for its sign."""
    profile = setting.profile
    ltr = value.number < 0 and signs.signs(manner(profile)).minus_is_ltr
    return Formatted(decimal(value.number, profile), side(profile, ltr=ltr))


def percent(value: PercentValue, setting: Setting) -> Formatted:
    """``3.5%``, ``٣٫٥٪``; a sign that is a phrase follows the number: ``3.5 per cent``."""
    profile = setting.profile
    sign = profile.numbers.percent
    if any(char.isalpha() for char in sign):
        alone = number(NumberValue(value.number), setting)
        return isolation.filled("{number}{sign}", number=alone, sign=sign)
    found = signs.signs(manner(profile))
    ltr = found.percent_is_ltr or (value.number < 0 and found.minus_is_ltr)
    return Formatted(standard.percent(value.number, manner(profile)), side(profile, ltr=ltr))
