"""Ordinals in words, by small tables: Arabic and English from 1 to 99.

Arabic ordinals agree in gender and take the state of their noun: indefinite (حوار ثالث), definite
(الحوار الثالث), construct (ثاني أكبر مانح) or adverbial accusative (ثالثاً, as headings count).
"""

from __future__ import annotations

from typing import Literal

from warraq.document.values import OrdinalValue
from warraq.locale.numbers import digits
from warraq.locale.setting import Formatted, Setting
from warraq.locale.words import spelled

__all__ = ["State", "arabic", "english", "ordinal"]

State = Literal["indefinite", "definite", "construct", "adverb"]

LAST = 99

# --- Arabic ----------------------------------------------------------------------------------

_AR_UNITS = {
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
_AR_FIRST = ("حادي", "حادية")
# Nominative and oblique of the tens, which have no gender.
_AR_TENS = {
    2: ("عشرون", "عشرين"),
    3: ("ثلاثون", "ثلاثين"),
    4: ("أربعون", "أربعين"),
    5: ("خمسون", "خمسين"),
    6: ("ستون", "ستين"),
    7: ("سبعون", "سبعين"),
    8: ("ثمانون", "ثمانين"),
    9: ("تسعون", "تسعين"),
}


def arabic(number: int, *, feminine: bool = False, state: State = "indefinite") -> str:
    """An Arabic ordinal from 1 to 99."""
    ten, unit = divmod(number, 10)
    if number <= 10:
        return _arabic_unit(_AR_UNITS[number][feminine], state)
    first = _AR_FIRST[feminine] if unit == 1 else _AR_UNITS.get(unit, ("", ""))[feminine]
    if ten == 1:
        # Both parts are invariable (مبنيّان على الفتح), so no case and no tanwin.
        article = "ال" if state == "definite" else ""
        return f"{article}{first} {'عشرة' if feminine else 'عشر'}"
    tens = _AR_TENS[ten][state == "adverb"]
    if state == "definite":
        tens = f"ال{tens}"
    return f"{_arabic_unit(first, state)} و{tens}" if unit else tens


def _arabic_unit(word: str, state: State) -> str:
    if state == "definite":
        return f"ال{word}"
    # أولى is a diptote ending in alif: neither tanwin nor change of case.
    if state == "adverb" and not word.endswith("ى"):
        return word + ("ً" if word.endswith("ة") else "اً")
    if state == "indefinite" and word.endswith("ي"):
        return f"{word[:-1]}ٍ"  # the defective noun loses its yā’: ثانٍ, حادٍ
    return word


# --- English ---------------------------------------------------------------------------------

_EN_UNITS = (
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
_EN_TENS = (
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip


def english(number: int) -> str:
    """An English ordinal in words from 1 to 99, in figures above."""
    if number > LAST:
        teen = number % 100 in (11, 12, 13)
        suffix = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return f"{number:,}{suffix}"
    if number < len(_EN_UNITS):
        return _EN_UNITS[number]
    ten, unit = divmod(number, 10)
    return f"{_EN_TENS[ten]}-{_EN_UNITS[unit]}" if unit else f"{_EN_TENS[ten][:-1]}ieth"


def _french(number: int, *, feminine: bool) -> str:
    if number == 1:
        return "première" if feminine else "premier"
    return f"{number}e"


# --- values ----------------------------------------------------------------------------------


def ordinal(value: OrdinalValue, setting: Setting) -> Formatted:
    """An ordinal in words as far as the language's table goes, else the number, with a warning."""
    number = value.number
    match setting.language:
        case "ar" if number <= LAST:
            words = arabic(number, feminine=value.feminine)
            return Formatted(spelled(words, setting.profile))
        case "en":
            return Formatted(english(number))
        case "fr":
            return Formatted(_french(number, feminine=value.feminine))
    setting.diagnostics.add(
        "locale.no-ordinal", setting.place, number=number, language=setting.language
    )
    return Formatted(digits(number, setting.profile))
