"""Amounts of money: by the counted name, the code or the symbol of the currency, or in words."""

from __future__ import annotations

from decimal import Decimal

from warraq.document.tree import Isolate
from warraq.document.values import MoneyValue, NumberValue
from warraq.locale import currencies, isolation, measures, signs, standard
from warraq.locale.cardinals import sayable, shape
from warraq.locale.names import joined
from warraq.locale.numbers import manner, plain_number
from warraq.locale.numerals import Grammar, Shape
from warraq.locale.profile import Profile
from warraq.locale.setting import Formatted, Setting
from warraq.locale.words import negated

__all__ = ["money"]

_NO_BREAK = "\u00a0"
_ROUND = Decimal(100)


def money(value: MoneyValue, setting: Setting) -> Formatted:
    """``1,250 ريالاً قطرياً``, ``1,250 QAR``, ``فقط ألف ومئتان وخمسون ريالاً قطرياً لا غير``."""
    match value.form or setting.profile.money.style:
        case "words" | "spelled":
            return _in_words(value, setting)
        case "code":
            return _with_sign(value, value.currency, setting)
        case "symbol":
            return _with_sign(
                value, standard.symbol(value.currency, setting.profile.locale), setting
            )
        case "compact":
            return _compact(value, setting)
        case _:
            return _by_name(value, setting)


# --- by name ---------------------------------------------------------------------------------


def _by_name(value: MoneyValue, setting: Setting) -> Formatted:
    profile = setting.profile
    name = currencies.name(value.currency, value.amount, profile, oblique=value.oblique)
    if name is None:
        setting.diagnostics.add("locale.no-currency", setting.place, currency=value.currency)
        name = currencies.Name(value.currency, alone=False)
    if profile.direction == "ltr":
        text = standard.currency_in_words(value.amount, name.text, manner(profile))
    else:
        amount = value.amount.copy_abs()
        text = standard.currency_in_words(amount, name.text, manner(profile))
        text = name.text if name.alone else text
        text = negated(text, setting) if value.amount < 0 else text
    return Formatted(text, isolation.of_text(text, profile.direction))


def _compact(value: MoneyValue, setting: Setting) -> Formatted:
    """A compact number, and the currency as a round number of them counts it; an amount that is not
    cut short is written whole."""
    profile = setting.profile
    minus = value.amount < 0 and profile.direction == "rtl"
    amount = value.amount.copy_abs() if minus else value.amount
    number = measures.compact(NumberValue(amount, "compact"), setting).text
    if not any(map(str.isalpha, number)):
        return _by_name(value, setting)
    name = currencies.name(value.currency, _ROUND, profile)
    if name is None:
        setting.diagnostics.add("locale.no-currency", setting.place, currency=value.currency)
        name = currencies.Name(value.currency, alone=False)
    text = f"{number} {currencies.scaled(name.text, profile)}"
    text = negated(text, setting) if minus else text
    return Formatted(text, isolation.of_text(text, profile.direction))


# --- by code or symbol -----------------------------------------------------------------------


def _with_sign(value: MoneyValue, sign: str, setting: Setting) -> Formatted:
    """The sign on the side where CLDR has it; in right-to-left text always after the figures."""
    profile = setting.profile
    how = manner(profile)
    if profile.direction == "ltr":
        return Formatted(standard.currency(value.amount, sign, how))
    amount, minus = value.amount.copy_abs(), value.amount < 0
    if standard.sign_leads(how.tag):
        text = f"{plain_number(amount, profile)}{_NO_BREAK}{sign}"
    else:
        text = standard.currency(amount, sign, how)
    if isolation.of_text(sign, "rtl"):
        return Formatted(f"{signs.signs(how).minus if minus else ''}{text}", "ltr")
    # A sign without letters (€) would go to whichever side its neighbours run.
    side: Isolate = "" if any(char.isalpha() for char in sign) else "rtl"
    return Formatted(negated(text, setting) if minus else text, side)


# --- in words --------------------------------------------------------------------------------


def _in_words(value: MoneyValue, setting: Setting) -> Formatted:
    """The amount written out; ``words``: in the phrase that keeps it from being altered."""
    found = sayable(value.amount, setting)
    if found is None:
        return _by_name(value, setting)
    whole, fraction = _split(value.amount)
    places = currencies.decimals(value.currency)
    if len(fraction) > places:
        setting.diagnostics.add(
            "locale.money-too-fine",
            setting.place,
            text=str(value.amount),
            currency=value.currency,
            decimals=str(places),
        )
        return _by_name(value, setting)
    text = _said(whole, fraction.ljust(places, "0"), value, found, setting)
    if text is None:
        return _by_name(value, setting)
    text = negated(text, setting) if value.amount < 0 else text
    if value.form == "words":
        phrase = setting.profile.money.words
        text = phrase.format(amount=text, Amount=text[:1].upper() + text[1:])
    return Formatted(text, isolation.of_text(text, setting.profile.direction))


def _split(amount: Decimal) -> tuple[int, str]:
    """The whole units, and the digits after the point without empty ones at the end."""
    whole, _, fraction = f"{amount.copy_abs():f}".partition(".")
    return int(whole), fraction.rstrip("0")


def _said(
    whole: int, fraction: str, value: MoneyValue, found: Grammar, setting: Setting
) -> str | None:
    """Units and parts of the currency; None where it has no name."""
    profile = setting.profile
    noun = currencies.currency(value.currency, profile)
    if noun is None:
        setting.diagnostics.add("locale.no-currency", setting.place, currency=value.currency)
        return None
    how = shape(profile, oblique=value.oblique)
    minor = int(fraction or 0)
    said = [found.counted(whole, noun, how)] if whole or not minor else []
    if minor:
        said.append(_part(minor, fraction, value.currency, found, how, profile))
    return joined(said, profile)


def _part(minor: int, digits: str, code: str, found: Grammar, how: Shape, profile: Profile) -> str:
    part = currencies.part(code, profile)
    count, rest = divmod(minor * part.in_one, 10 ** len(digits)) if part else (0, 0)
    if part is None or rest:
        # As cheques have it where the part has no name, or there is none so small: 50/100.
        return "/".join(plain_number(Decimal(one), profile) for one in (minor, 10 ** len(digits)))
    return found.counted(count, part.noun, how)
