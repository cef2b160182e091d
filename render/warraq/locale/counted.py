"""Counted nouns and amounts of money: the number decides the form of the noun.

The form follows the plural category of CLDR (UTS #35, part 3, §5). In Arabic a single thing and a
pair are said by the noun alone (دولتان), and 11 to 99 take the accusative singular (11 دولةً).
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from warraq.document.values import CountValue, MoneyValue
from warraq.locale import cldr, isolation, tables
from warraq.locale.numbers import decimal, plain_number
from warraq.locale.setting import Formatted, NounFormsLike, Setting
from warraq.locale.words import spelled, word
from warraq.model.base import report_unknown

__all__ = ["count", "money"]

#: Categories whose form says the number by itself.
_WITHOUT_NUMERAL: Mapping[str, frozenset[str]] = {"ar": frozenset({"one", "two"})}
#: The nearest other form where an author gave none; ``other`` is always there.
_NEAREST: Mapping[str, str] = {"two_oblique": "two"}


# --- nouns -----------------------------------------------------------------------------------


def count(value: CountValue, setting: Setting) -> Formatted:
    """``3 دول``, ``دولتين``, ``3 states``."""
    forms = _forms(value, setting)
    if forms is None:
        return Formatted(f"{plain_number(Decimal(value.number), setting.profile)} {value.noun}")
    category = cldr.category(setting.profile.locale, Decimal(value.number))
    wanted = "two_oblique" if category == "two" and value.oblique else category
    form, found = _form(value, forms, wanted, setting)
    numeral = plain_number(Decimal(value.number), setting.profile)
    alone = found.partition("_")[0] in _WITHOUT_NUMERAL.get(setting.language, ())
    text = form if alone else f"{numeral} {form}"
    return Formatted(text, isolation.of_text(text, setting.profile.direction))


def _forms(value: CountValue, setting: Setting) -> NounFormsLike | None:
    noun = setting.references.noun(value.noun)
    if noun is None:
        known = list(setting.references.ids("noun"))
        report_unknown(setting.diagnostics, "locale.unknown-noun", value.noun, known, setting.place)
        return None
    forms = noun.get(setting.language)
    if forms is None:
        setting.diagnostics.add(
            "locale.no-noun", setting.place, noun=value.noun, language=setting.language
        )
    return forms


def _form(
    value: CountValue, forms: NounFormsLike, wanted: str, setting: Setting
) -> tuple[str, str]:
    """The form for a category, and the category that it was found under."""
    for category in (wanted, _NEAREST.get(wanted, "")):
        form: str | None = getattr(forms, category, None) if category else None
        if form is not None:
            break
    else:
        category, form = "other", forms.other
    if wanted not in (category, "zero"):
        setting.diagnostics.add(
            "locale.no-noun-form",
            setting.place,
            noun=value.noun,
            form=wanted,
            language=setting.language,
        )
    return str(form), category


# --- money -----------------------------------------------------------------------------------


def money(value: MoneyValue, setting: Setting) -> Formatted:
    """``1,250 ريالاً قطرياً``, ``1,250 Qatari riyals``."""
    profile = setting.profile
    own: Mapping[str, str] | None = None
    if setting.language == "ar":
        own = (tables.read("data", "currencies") or {}).get(value.currency)
    if own is not None:
        category = cldr.category(profile.locale, value.amount)
        name = spelled(own.get(category, own["other"]), profile)
        alone = category in _WITHOUT_NUMERAL["ar"]
        text = name if alone else f"{plain_number(value.amount, profile)} {name}"
        return Formatted(_signed(text, value.amount, setting))
    return _money_by_cldr(value, setting)


def _money_by_cldr(value: MoneyValue, setting: Setting) -> Formatted:
    profile = setting.profile
    name = cldr.currency_name(profile.locale, value.currency, value.amount)
    if name is None:
        setting.diagnostics.add("locale.no-currency", setting.place, currency=value.currency)
        name = value.currency
    if profile.direction == "rtl":
        text = _signed(f"{plain_number(value.amount, profile)} {name}", value.amount, setting)
    else:
        text = f"{decimal(value.amount, profile)} {name}"
    return Formatted(text, isolation.of_text(text, profile.direction))


def _signed(text: str, amount: Decimal, setting: Setting) -> str:
    """A negative amount says so in a word: a sign would change sides within the string."""
    return f"{word('negative', setting)} {text}" if amount < 0 else text
