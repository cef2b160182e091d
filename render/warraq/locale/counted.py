"""Counted nouns: the number decides the form of the noun.

The form follows the plural category of CLDR (UTS #35, part 3, §5). In Arabic a single thing and a
pair are said by the noun alone (دولتان), and 11 to 99 take the accusative singular (11 دولةً).
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from warraq.document.values import CountValue
from warraq.locale import cldr, isolation
from warraq.locale.cardinals import sayable, shape
from warraq.locale.numbers import plain_number
from warraq.locale.numerals import Counted, Gender
from warraq.locale.setting import Formatted, NounFormsLike, Setting
from warraq.model.base import report_unknown

__all__ = ["count"]

#: Categories whose form says the number by itself; in Hebrew a dual that is not the plural.
_WITHOUT_NUMERAL: Mapping[str, frozenset[str]] = {
    "ar": frozenset({"one", "two"}),
    "he": frozenset({"two"}),
}
#: The nearest other form where an author gave none; ``other`` is always there.
_NEAREST: Mapping[str, str] = {"two_oblique": "two"}
#: Languages whose numerals agree with the gender of what they count.
_GENDERED = frozenset({"ar", "fr", "he"})


def count(value: CountValue, setting: Setting) -> Formatted:
    """``3 دول``, ``دولتين``, ``3 states``; in words ``ثلاث دول``, ``three states``."""
    forms = _forms(value, setting)
    if forms is None:
        return Formatted(f"{plain_number(Decimal(value.number), setting.profile)} {value.noun}")
    text = _words(value, forms, setting) if value.words else None
    if text is None:
        text = _figures(value, forms, setting)
    return Formatted(text, isolation.of_text(text, setting.profile.direction))


def _figures(value: CountValue, forms: NounFormsLike, setting: Setting) -> str:
    category = cldr.category(setting.profile.locale, Decimal(value.number))
    wanted = "two_oblique" if category == "two" and value.oblique else category
    form, found = _form(value, forms, wanted, setting)
    alone = found.partition("_")[0] in _WITHOUT_NUMERAL.get(setting.language, ())
    alone = alone and not (setting.language == "he" and form == forms.other)
    return form if alone else f"{plain_number(Decimal(value.number), setting.profile)} {form}"


def _words(value: CountValue, forms: NounFormsLike, setting: Setting) -> str | None:
    """Number and noun in words; None, with a diagnostic, where that cannot be said."""
    grammar = sayable(value.number, setting)
    if grammar is None:
        return None
    if forms.gender is None and setting.language in _GENDERED:
        setting.diagnostics.add(
            "locale.no-noun-gender", setting.place, noun=value.noun, language=setting.language
        )
        return None
    gender: Gender = forms.gender or "m"
    noun = Counted(gender, lambda wanted: _form(value, forms, wanted, setting)[0])
    return grammar.counted(
        value.number, noun, shape(setting.profile, gender, oblique=value.oblique)
    )


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
