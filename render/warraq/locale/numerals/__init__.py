"""Number words: cardinals, ordinals and counted nouns, one grammar a language."""

from __future__ import annotations

from warraq.locale.numerals import arabic, arabic_ordinals
from warraq.locale.numerals.english import AMERICAN, BRITISH
from warraq.locale.numerals.french import FRENCH
from warraq.locale.numerals.hebrew import HEBREW
from warraq.locale.numerals.persian import PERSIAN
from warraq.locale.numerals.shape import FIGURES, FORMS, LAST, Counted, Gender, Grammar, Shape
from warraq.locale.numerals.urdu import URDU
from warraq.locale.profile import Profile

__all__ = ["FIGURES", "FORMS", "LAST", "Counted", "Gender", "Grammar", "Shape", "grammar"]

_ARABIC = Grammar(
    cardinal=arabic.cardinal,
    ordinal=arabic_ordinals.ordinal,
    counted=arabic.counted,
    fraction=arabic.fraction,
    point=arabic.FRACTION_POINT,
)
_GRAMMARS = {
    "ar": _ARABIC,
    "en": BRITISH,
    "fa": PERSIAN,
    "fr": FRENCH,
    "he": HEBREW,
    "ur": URDU,
}


def grammar(profile: Profile) -> Grammar | None:
    """How the profile's language says numbers; None where that is not known here."""
    if profile.language == "en" and profile.locale.endswith("US"):
        return AMERICAN
    return _GRAMMARS.get(profile.language)
