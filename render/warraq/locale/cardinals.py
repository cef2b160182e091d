"""Numbers in words, in the profile's spelling."""

from __future__ import annotations

from decimal import Decimal

from warraq.document.values import NumberValue
from warraq.locale import numbers
from warraq.locale.numerals import LAST, Gender, Grammar, Shape, grammar
from warraq.locale.profile import Profile
from warraq.locale.setting import Formatted, Setting
from warraq.locale.words import negated, spelled

__all__ = ["number", "sayable", "shape"]

_HUNDRED = "مئة"


def shape(profile: Profile, gender: Gender = "m", *, oblique: bool = False) -> Shape:
    """A numeral's shape, with the profile's spelling: مئتان or مائتان, ألفاً or ألفًا."""

    def spell(text: str) -> str:
        if profile.spelling.hundred != _HUNDRED:
            text = text.replace("مئ", "مائ")
        return spelled(text, profile)

    return Shape(gender, oblique, spell=spell)


def sayable(number: Decimal | int, setting: Setting) -> Grammar | None:
    """The grammar that says a number; None, with a diagnostic, where there are no words for it."""
    found = grammar(setting.profile)
    if found is None:
        setting.diagnostics.add("locale.no-number-words", setting.place, language=setting.language)
    elif Decimal(number).copy_abs() > LAST:
        setting.diagnostics.add(
            "locale.number-words-range", setting.place, text=str(number), last=f"{LAST:,}"
        )
        return None
    return found


def number(value: NumberValue, setting: Setting) -> Formatted:
    """A number in figures, or in words: ``سالب ثلاثة فاصلة أربعة عشر``."""
    if value.form != "words":
        return numbers.number(value, setting)
    found = sayable(value.number, setting)
    if found is None:
        return numbers.number(value, setting)
    gender: Gender = "f" if (value.gender or found.counts_in) == "f" else "m"
    how = shape(setting.profile, gender, oblique=value.oblique)
    # Never abs(): it rounds to the precision that the host's decimal context happens to have.
    whole, _, fraction = f"{value.number.copy_abs():f}".partition(".")
    text = found.cardinal(int(whole), how)
    if fraction:
        text += f" {found.point} {found.fraction(fraction, how)}"
    return Formatted(negated(text, setting) if value.number < 0 else text)
