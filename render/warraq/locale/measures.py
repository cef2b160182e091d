"""Measures: ``3 كيلومترات``, ``3 كم``, ``3 kilometres``; and numbers cut short: ``1.2 مليون``.

Where a language counts units by forms that CLDR does not have, data/units.toml (and, for units of
time, data/durations.toml) has them; the rest is CLDR's.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from warraq.document.values import MeasureValue, NumberValue
from warraq.locale import cldr, isolation, standard, tables, units
from warraq.locale.cardinals import shape
from warraq.locale.numbers import manner, plain_number
from warraq.locale.numerals import grammar
from warraq.locale.patterns import Shape
from warraq.locale.profile import Profile
from warraq.locale.setting import Formatted, Setting
from warraq.locale.words import negated, spelled

__all__ = ["compact", "measure"]

#: A compact number keeps one decimal: 12.3 million and not 12 million.
_COMPACT = Shape(0, 1)
_TABLES = ("units", "durations")


def compact(value: NumberValue, setting: Setting) -> Formatted:
    """``1.2 مليون``, ``1.2 million``; ``1.2M`` where the profile shortens units."""
    profile = setting.profile
    number, negative = _unsigned(value.number, setting)
    text = _scaled(number, profile)
    if text is None:
        text = standard.compact(number, manner(profile), profile.units.style, _COMPACT)
    return _whole(text, negative, setting)


def _scaled(number: Decimal, profile: Profile) -> str | None:
    """A number of a scale that the language's own table counts; None where CLDR's form stands."""
    if profile.units.style != "long":
        return None
    table: Mapping[str, Mapping[str, str]] | None = (tables.read("data", "scales") or {}).get(
        profile.language
    )
    if table is None:
        return None
    rounded, power = standard.compacted(number, manner(profile), "long", _COMPACT)
    forms = table.get(f"1e{power}")
    if forms is None:
        return None
    form = forms.get(cldr.category(profile.locale, rounded), forms["other"])
    return f"{plain_number(rounded, profile)}\u00a0{form}"


def measure(value: MeasureValue, setting: Setting) -> Formatted:
    """A number and its unit, in the width that the value or else the profile asks for."""
    profile = setting.profile
    number, negative = _unsigned(value.number, setting)
    text = _long(number, value, profile) if _width(value, profile) == "long" else None
    if text is None:
        text = units.unit(number, value.unit, _width(value, profile), manner(profile))
    return _whole(text, negative, setting)


def _unsigned(number: Decimal, setting: Setting) -> tuple[Decimal, bool]:
    """The number as it is written with a word after it, and whether a word is to say that it is
    negative: in right-to-left text a sign would change sides within the string."""
    if number >= 0 or setting.profile.direction == "ltr":
        return number, False
    return number.copy_abs(), True


def _whole(text: str, negative: bool, setting: Setting) -> Formatted:
    text = _respelled(text, setting.profile)
    text = negated(text, setting) if negative else text
    return Formatted(text, isolation.of_text(text, setting.profile.direction))


def _width(value: MeasureValue, profile: Profile) -> units.Width:
    return "short" if (value.form or profile.units.style) == "short" else "long"


def _long(number: Decimal, value: MeasureValue, profile: Profile) -> str | None:
    """As the language's own table counts the unit; None where it has none."""
    above, per, below = value.unit.partition("-per-")
    forms = _forms(above, profile)
    if forms is None or (per and below not in units.known()):
        return None  # litres per 100 kilometres
    text = _counted(number, forms, value, profile)
    return units.per(text, below, "long", manner(profile)) if per else text


def _forms(name: str, profile: Profile) -> Mapping[str, str] | None:
    if profile.language != "ar":  # the other languages' forms are CLDR's
        return None
    for table in _TABLES:
        found: Mapping[str, str] | None = (tables.read("data", table) or {})["ar"].get(name)
        if found:
            return found
    return None


def _counted(
    number: Decimal, forms: Mapping[str, str], value: MeasureValue, profile: Profile
) -> str:
    category = cldr.category(profile.locale, number)
    found = grammar(profile)
    if number.as_tuple().exponent == 0 and category == "two":
        return forms["two_oblique" if value.oblique else "two"]
    if number.as_tuple().exponent == 0 and category == "one" and found:
        one = found.cardinal(1, shape(profile, "f" if forms["gender"] == "f" else "m"))
        return f"{forms['one']} {one}"
    # A noun in the dual or with its own number says a whole number alone: 2.0 is no pair.
    form = forms["other"] if category in ("one", "two") else forms.get(category, forms["other"])
    return f"{plain_number(number, profile)} {form}"


def _respelled(text: str, profile: Profile) -> str:
    """CLDR's tanwin stands on its alif or before it; ours as the profile has it."""
    return spelled(text.replace("\u064bا", "اً"), profile)
