"""Urdu cardinals, each of its own up to 99, in lakh, crore, arab and kharab; ordinals.

Cardinals do not change; ordinals agree in gender and, if masculine, show the oblique case
(تیسرا، تیسری، تیسرے).
"""

from __future__ import annotations

from warraq.document.values import OrdinalValue
from warraq.locale.numerals.shape import FIGURES, Counted, Grammar, Shape

__all__ = ["URDU"]

_BELOW_HUNDRED = tuple(
    word
    for row in (
        "صفر ایک دو تین چار پانچ چھ سات آٹھ نو",
        "دس گیارہ بارہ تیرہ چودہ پندرہ سولہ سترہ اٹھارہ انیس",
        "بیس اکیس بائیس تئیس چوبیس پچیس چھبیس ستائیس اٹھائیس انتیس",
        "تیس اکتیس بتیس تینتیس چونتیس پینتیس چھتیس سینتیس اڑتیس انتالیس",
        "چالیس اکتالیس بیالیس تینتالیس چوالیس پینتالیس چھیالیس سینتالیس اڑتالیس انچاس",
        "پچاس اکاون باون ترپن چون پچپن چھپن ستاون اٹھاون انسٹھ",
        "ساٹھ اکسٹھ باسٹھ تریسٹھ چونسٹھ پینسٹھ چھیاسٹھ سڑسٹھ اڑسٹھ انہتر",
        "ستر اکہتر بہتر تہتر چوہتر پچہتر چھہتر ستتر اٹھہتر اناسی",
        "اسی اکیاسی بیاسی تراسی چوراسی پچاسی چھیاسی ستاسی اٹھاسی نواسی",
        "نوے اکانوے بانوے ترانوے چورانوے پچانوے چھیانوے ستانوے اٹھانوے ننانوے",
    )
    for word in row.split()
)
_SCALES = (
    (10**11, "کھرب"), (10**9, "ارب"), (10**7, "کروڑ"), (10**5, "لاکھ"), (10**3, "ہزار"),
    (10**2, "سو"),
)  # fmt: skip
#: Stems of the ordinals that take -ا and -ی; the others take -واں and -ویں.
_STEMS = {1: "پہل", 2: "دوسر", 3: "تیسر", 4: "چوتھ", 6: "چھٹ"}


def _cardinal(number: int, shape: Shape) -> str:
    found = []
    rest = number
    for value, name in _SCALES:
        count, rest = divmod(rest, value)
        if count:
            found.append(f"{_cardinal(count, shape)} {name}")
    if rest or not found:
        found.append(_BELOW_HUNDRED[rest])
    return " ".join(found)


def _ordinal(value: OrdinalValue, shape: Shape) -> str:
    """In words up to 99, then figures with the ending of the words: ``101ویں``."""
    number = value.number
    if number in _STEMS:
        ending = "ی" if value.feminine else "ے" if value.oblique else "ا"
        return _STEMS[number] + ending
    ending = "ویں" if value.feminine or value.oblique else "واں"
    if number >= len(_BELOW_HUNDRED):
        return FIGURES + ending
    word = _BELOW_HUNDRED[number]
    # 11 to 18 end in ہ, which is aspirated before the ending: گیارھواں.
    if word.endswith("ہ"):
        word = f"{word[:-1]}ھ"
    # نو brings a و of its own, and ے stands only at the end of a word.
    gap = " " if word.endswith("ے") else ""
    return f"{word.removesuffix('و') if number == 9 else word}{gap}{ending}"


def _counted(number: int, noun: Counted, shape: Shape) -> str:
    return f"{_cardinal(number, shape)} {noun.form('one' if number == 1 else 'other')}"


def _fraction(digits: str, shape: Shape) -> str:
    return " ".join(_BELOW_HUNDRED[int(digit)] for digit in digits)


URDU = Grammar(
    cardinal=_cardinal, ordinal=_ordinal, counted=_counted, fraction=_fraction, point="اعشاریہ"
)
