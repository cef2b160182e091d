"""Lengths of time: ``سنة وشهران``, ``ساعتان و30 دقيقة``, ``2 hours and 30 minutes``."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from warraq.document.values import DurationValue
from warraq.locale import cldr, isolation, tables, units
from warraq.locale.cardinals import sayable, shape
from warraq.locale.names import joined
from warraq.locale.numbers import plain_number
from warraq.locale.numerals import Counted, Grammar, Shape, grammar
from warraq.locale.profile import Profile
from warraq.locale.setting import Formatted, Setting
from warraq.locale.words import spelled

__all__ = ["duration"]

#: Languages whose nouns say one and two by themselves.
_ALONE = frozenset({"ar", "he"})
#: In Hebrew the singular follows numbers above this one.
_LAST_OF_PLURAL = 10

_Forms = Mapping[str, str]


def duration(value: DurationValue, setting: Setting) -> Formatted:
    """The parts in the order of their size, joined as the profile joins lists."""
    profile = setting.profile
    nouns: Mapping[str, _Forms] = (tables.read("data", "durations") or {}).get(profile.language, {})
    # One number without words leaves all in figures, so that the whole is of one sort.
    largest = max(number for _, number in value.parts)
    words = sayable(largest, setting) if value.words else None
    how = shape(profile, oblique=value.oblique)
    lone = len(value.parts) == 1
    said = [
        _part(number, nouns[unit], lone, how, words, profile)
        if nouns
        else _by_cldr(number, unit, profile)
        for unit, number in value.parts
    ]
    text = joined(said, profile)
    return Formatted(text, isolation.of_text(text, profile.direction))


def _part(
    number: int, forms: _Forms, lone: bool, how: Shape, words: Grammar | None, profile: Profile
) -> str:
    noun = _noun(number, forms, profile)
    if profile.language in _ALONE and number in (1, 2):
        form = "one" if number == 1 else "two_oblique" if how.oblique else "two"
        text = spelled(forms.get(form, forms["two"]), profile)
        found = grammar(profile)
        if number == 2 or not lone or not found:
            return text
        # A single unit by itself has its number beside it: سنة واحدة.
        return f"{text} {found.cardinal(1, how._replace(gender=noun.gender))}"
    if words:
        return words.counted(number, noun, how)
    category = cldr.category(profile.locale, Decimal(number))
    return f"{plain_number(Decimal(number), profile)} {noun.form(category)}"


def _noun(number: int, forms: _Forms, profile: Profile) -> Counted:
    def form(wanted: str) -> str:
        if profile.language == "he":
            wanted = "many" if number > _LAST_OF_PLURAL else "other"
        return spelled(forms.get(wanted, forms["other"]), profile)

    return Counted("f" if forms.get("gender") == "f" else "m", form)


def _by_cldr(number: int, unit: str, profile: Profile) -> str:
    """In the other languages, as CLDR counts units."""
    forms = units.forms(unit, "long", profile.locale)
    form = forms.get(cldr.category(profile.locale, Decimal(number))) or forms["other"]
    return form.replace("{0}", plain_number(Decimal(number), profile))
