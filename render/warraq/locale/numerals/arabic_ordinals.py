"""Arabic ordinals, which agree in gender and take the state of their noun.

Indefinite (حوار ثالث), definite (الحوار الثالث), construct (ثاني أكبر مانح) or the adverbial
accusative (ثالثاً, as headings count). Beyond a hundred the lower part is said first, as the bodies
of the United Nations count their sessions: الدورة الخامسة والتسعون بعد المئة.
"""

from __future__ import annotations

from functools import cache

from warraq.document.values import OrdinalState, OrdinalValue
from warraq.locale.numerals import arabic
from warraq.locale.numerals.shape import LAST, Shape

__all__ = ["ordinal"]

_UNITS = {
    1: ("أول", "أولى"),
    2: ("ثاني", "ثانية"),
    3: ("ثالث", "ثالثة"),
    4: ("رابع", "رابعة"),
    5: ("خامس", "خامسة"),
    6: ("سادس", "سادسة"),
    7: ("سابع", "سابعة"),
    8: ("ثامن", "ثامنة"),
    9: ("تاسع", "تاسعة"),
    10: ("عاشر", "عاشرة"),
}
# In compounds the first is not أول but حادي.
_FIRST = ("حادي", "حادية")
_ARTICLE = "ال"


def ordinal(value: OrdinalValue, shape: Shape) -> str | None:
    """``ثالث``, ``الحادية والعشرون``, ``الأول بعد المئة``."""
    if value.number > LAST:
        return None
    oblique = value.oblique or value.state == "adverb"
    whole, rest = divmod(value.number, 100)
    if not whole:
        return shape.spell(_below_hundred(rest, value, oblique=oblique))
    if not rest:
        return shape.spell(_round(value.number, value.state, oblique=oblique))
    after = _round(whole * 100, "definite", oblique=True)
    return shape.spell(f"{_below_hundred(rest, value, oblique=oblique)} بعد {after}")


def _round(number: int, state: OrdinalState, *, oblique: bool) -> str:
    """Hundreds and more have no ordinal of their own: the cardinal stands, with its article."""
    found = arabic.parts(number, Shape(oblique=oblique))
    if state == "definite":
        # Each of the joined parts has the article: الألف والمئتان.
        found = [f"{_ARTICLE}{part}" for part in found]
    elif state == "adverb":
        found = [_accusative(part) for part in found]
    return " و".join(found)


@cache
def _alone() -> frozenset[str]:
    """A hundred, a thousand, a million …: what is counted by itself, and so declined."""
    return frozenset(arabic.parts(10**power, Shape())[0] for power in (2, 3, 6, 9, 12))


def _accusative(part: str) -> str:
    """ألفاً, مئةً; in أربعمئة and ثلاثة آلاف what comes last is governed by what is before it."""
    if part not in _alone():
        return part
    return part + ("ً" if part.endswith("ة") else "اً")


def _below_hundred(number: int, value: OrdinalValue, *, oblique: bool) -> str:
    state, feminine = value.state, value.feminine
    ten, unit = divmod(number, 10)
    if number <= 10:
        return _unit(_UNITS[number][feminine], state)
    first = _FIRST[feminine] if unit == 1 else _UNITS.get(unit, ("", ""))[feminine]
    article = _ARTICLE if state == "definite" else ""
    if ten == 1:
        # Both parts are invariable (مبنيّان على الفتح), so no case and no tanwin.
        return f"{article}{first} {'عشرة' if feminine else 'عشر'}"
    tens = article + arabic.tens(ten, oblique=oblique)
    return f"{_unit(first, state)} و{tens}" if unit else tens


def _unit(word: str, state: OrdinalState) -> str:
    if state == "definite":
        return f"{_ARTICLE}{word}"
    # أولى is a diptote ending in alif: neither tanwin nor change of case.
    if state == "adverb" and not word.endswith("ى"):
        return word + ("ً" if word.endswith("ة") else "اً")
    if state == "indefinite" and word.endswith("ي"):
        return f"{word[:-1]}ٍ"  # the defective noun loses its yā’: ثانٍ, حادٍ
    return word
