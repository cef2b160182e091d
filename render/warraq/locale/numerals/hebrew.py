"""Hebrew cardinals and ordinals, in the full spelling of the Academy of the Hebrew Language.

From 3 to 10 the longer form goes with masculine nouns (שלושה ימים, שלוש שעות); 1 follows its noun
and 2 stands in construct before it; numbers that count nothing are feminine. The last part of a
number is joined by ו.
"""

from __future__ import annotations

from warraq.document.values import OrdinalValue
from warraq.locale.numerals.shape import LAST, Counted, Gender, Grammar, Shape

__all__ = ["HEBREW"]

#: 0 to 10, masculine and feminine.
_UNITS = (
    ("אפס", "אפס"), ("אחד", "אחת"), ("שניים", "שתיים"), ("שלושה", "שלוש"), ("ארבעה", "ארבע"),
    ("חמישה", "חמש"), ("שישה", "שש"), ("שבעה", "שבע"), ("שמונה", "שמונה"), ("תשעה", "תשע"),
    ("עשרה", "עשר"),
)  # fmt: skip
_TWO = ("שני", "שתי")
_TENS = ("", "", "עשרים", "שלושים", "ארבעים", "חמישים", "שישים", "שבעים", "שמונים", "תשעים")
#: 3 to 10 before אלפים.
_THOUSANDS = {
    1: "אלף", 2: "אלפיים", 3: "שלושת אלפים", 4: "ארבעת אלפים", 5: "חמשת אלפים", 6: "ששת אלפים",
    7: "שבעת אלפים", 8: "שמונת אלפים", 9: "תשעת אלפים", 10: "עשרת אלפים",
}  # fmt: skip
_SCALES = ((10**12, "טריליון"), (10**9, "מיליארד"), (10**6, "מיליון"))
_ORDINALS = (
    ("ראשון", "ראשונה"), ("שני", "שנייה"), ("שלישי", "שלישית"), ("רביעי", "רביעית"),
    ("חמישי", "חמישית"), ("שישי", "שישית"), ("שביעי", "שביעית"), ("שמיני", "שמינית"),
    ("תשיעי", "תשיעית"), ("עשירי", "עשירית"),
)  # fmt: skip


def _below_twenty(number: int, gender: Gender) -> str:
    feminine = gender == "f"
    if number <= 10:
        return _UNITS[number][feminine]
    unit = number - 10
    # In 12 the first part is bound and written short.
    first = ("שנים", "שתים")[feminine] if unit == 2 else _UNITS[unit][feminine]
    return f"{first} {'עשרה' if feminine else 'עשר'}"


def _below_thousand(number: int, gender: Gender) -> list[str]:
    hundred, rest = divmod(number, 100)
    found = []
    if hundred:
        name = {1: "מאה", 2: "מאתיים"}.get(hundred)
        found.append(name or f"{_UNITS[hundred][1]} מאות")
    if rest >= 20:
        ten, rest = divmod(rest, 10)
        found.append(_TENS[ten])
    return found + ([_below_twenty(rest, gender)] if rest else [])


def _joined(found: list[str]) -> str:
    *first, last = found
    return " ".join([*first, f"ו{last}"]) if first else last


def _scaled(count: int, name: str) -> str:
    if count == 1:
        return name
    return f"{_TWO[0] if count == 2 else _joined(_below_thousand(count, 'm'))} {name}"


def _cardinal(number: int, shape: Shape) -> str:
    found = []
    rest = number
    for value, name in _SCALES:
        count, rest = divmod(rest, value)
        if count:
            found.append(_scaled(count, name))
    thousand, rest = divmod(rest, 1000)
    if thousand:
        found.append(_THOUSANDS.get(thousand) or _scaled(thousand, "אלף"))
    found += _below_thousand(rest, shape.gender)
    # A last part that has its own ו needs no other: מיליון מאתיים וחמישים אלף.
    compound = not rest and " ו" in found[-1] if found else False
    return " ".join(found) if compound else _joined(found or [_UNITS[0][0]])


def _ordinal(value: OrdinalValue, shape: Shape) -> str | None:
    """Words of their own up to ten; above, the cardinal stands, with the article if definite."""
    number = value.number
    if number > LAST:
        return None
    gender: Gender = "f" if value.feminine else "m"
    small = number <= len(_ORDINALS)
    word = _ORDINALS[number - 1][value.feminine] if small else _cardinal(number, Shape(gender))
    return f"ה{word}" if value.state == "definite" else word


def _counted(number: int, noun: Counted, shape: Shape) -> str:
    feminine = noun.gender == "f"
    if number == 1:
        one = _UNITS[1][feminine]
        return f"{noun.form('one').removesuffix(f' {one}')} {one}"
    if number == 2:
        dual, plural = noun.form("two"), noun.form("other")
        # A dual of its own says the number by itself: יומיים.
        return f"{_TWO[feminine]} {plural}" if dual == plural else dual
    return f"{_cardinal(number, shape._replace(gender=noun.gender))} {noun.form('other')}"


def _fraction(digits: str, shape: Shape) -> str:
    return " ".join(_UNITS[int(digit)][1] for digit in digits)


HEBREW = Grammar(
    cardinal=_cardinal,
    ordinal=_ordinal,
    counted=_counted,
    fraction=_fraction,
    point="נקודה",
    counts_in="f",
)
