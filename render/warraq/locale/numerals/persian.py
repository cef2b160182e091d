"""Persian cardinals and ordinals; numerals and what they count have no gender and one form.

Ordinals are one word, its parts held together by the zero-width non-joiner as the Academy's
orthography (دستور خط فارسی) has it: بیست‌ویکم.
"""

from __future__ import annotations

from warraq.document.values import OrdinalValue
from warraq.locale.numerals.shape import LAST, Counted, Grammar, Shape

__all__ = ["PERSIAN"]

_UNITS = (
    "صفر", "یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده", "یازده", "دوازده",
    "سیزده", "چهارده", "پانزده", "شانزده", "هفده", "هجده", "نوزده",
)  # fmt: skip
_TENS = ("", "", "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود")
_HUNDREDS = (
    "", "صد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد",
)  # fmt: skip
#: Above a thousand milliards, thousands of them: Iranian budgets know no trillion.
_SCALES = ((10**9, "میلیارد"), (10**6, "میلیون"), (10**3, "هزار"))
_ZWNJ = "\u200c"
#: Letters that do not join to the next need no non-joiner after them.
_NOT_JOINING = tuple("اآدذرزژوء")


def _below_thousand(number: int) -> list[str]:
    hundred, rest = divmod(number, 100)
    found = [_HUNDREDS[hundred]] if hundred else []
    if rest >= len(_UNITS):
        ten, rest = divmod(rest, 10)
        found.append(_TENS[ten])
    return found + ([_UNITS[rest]] if rest else [])


def _cardinal(number: int, shape: Shape) -> str:
    """``یک هزار و دویست و پنجاه``: one thousand is said with its one, as on cheques."""
    found = []
    for value, name in _SCALES:
        count, number = divmod(number, value)
        if count:
            found.append(f"{_cardinal(count, shape)} {name}")
    return " و ".join(found + _below_thousand(number)) or _UNITS[0]


def _ordinal(value: OrdinalValue, shape: Shape) -> str | None:
    """``اول``, ``سوم``, ``بیست‌ویکم``, ``سی‌ام``."""
    if value.number > LAST:
        return None
    if value.number == 1:
        return "اول"
    word = _cardinal(value.number, shape)
    if value.number in (1000, 10**6, 10**9):
        word = word.partition(" ")[2]
    word = _as_one_word(word.split())
    if word.endswith("سه"):
        return f"{word[:-1]}وم"
    return f"{word}{_ZWNJ}ام" if word.endswith("ی") else f"{word}م"


def _as_one_word(words: list[str]) -> str:
    text = words[0]
    for word in words[1:]:
        text += word if text.endswith(_NOT_JOINING) else _ZWNJ + word
    return text


def _counted(number: int, noun: Counted, shape: Shape) -> str:
    return f"{_cardinal(number, shape)} {noun.form('one' if number < 2 else 'other')}"


#: Tenths, hundredths …: what is said after the digits of a fraction.
_PARTS = ("دهم", "صدم", "هزارم", "ده‌هزارم", "صدهزارم", "میلیونیم")


def _fraction(digits: str, shape: Shape) -> str:
    """``۳٫۱۴``: سه ممیز چهارده صدم."""
    if int(digits) and len(digits) <= len(_PARTS):
        return f"{_cardinal(int(digits), shape)} {_PARTS[len(digits) - 1]}"
    return " ".join(_UNITS[int(digit)] for digit in digits)


PERSIAN = Grammar(
    cardinal=_cardinal, ordinal=_ordinal, counted=_counted, fraction=_fraction, point="ممیز"
)
