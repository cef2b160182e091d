"""Arabic cardinals and counted nouns, from 0 to 999,999,999,999,999.

The rules are those of the grammars (W. Wright, *A Grammar of the Arabic Language*, I §§ 318–334,
II §§ 96–108), in the choice that official prose makes:

- 1 and 2 agree with what is counted, and are said by the noun itself where there is one;
- 3 to 10 take the opposite gender (ثلاث دول، ثلاثة أيام), and before a feminine noun 8 is ثماني;
- in 11 and 12 both parts agree, from 13 to 19 only the ten does;
- the tens, 2, 200 and 2000 show case, the last two lose their nūn before a noun (مئتا دولة);
- 101 and 102 say the noun again (مئة دولة ودولتان): «مئة ودولتان» might be taken for 2.
"""

from __future__ import annotations

from typing import NamedTuple

from warraq.locale.numerals.shape import Counted, Shape

__all__ = ["FRACTION_POINT", "cardinal", "counted", "fraction", "parts", "tens"]

FRACTION_POINT = "فاصلة"

#: 3 to 10 as they stand with a masculine and with a feminine noun.
_UNITS = {
    3: ("ثلاثة", "ثلاث"),
    4: ("أربعة", "أربع"),
    5: ("خمسة", "خمس"),
    6: ("ستة", "ست"),
    7: ("سبعة", "سبع"),
    8: ("ثمانية", "ثماني"),
    9: ("تسعة", "تسع"),
    10: ("عشرة", "عشر"),
}
#: 300 to 900, written as one word; the yā’ of ثماني falls.
_HUNDREDS = {
    1: "مئة", 3: "ثلاثمئة", 4: "أربعمئة", 5: "خمسمئة", 6: "ستمئة", 7: "سبعمئة", 8: "ثمانمئة",
    9: "تسعمئة",
}  # fmt: skip
_TENS = {
    2: "عشر", 3: "ثلاث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان", 9: "تسع",
}  # fmt: skip


class _Scale(NamedTuple):
    value: int
    one: str
    few: str


_SCALES = (
    _Scale(10**12, "تريليون", "تريليونات"),
    _Scale(10**9, "مليار", "مليارات"),
    _Scale(10**6, "مليون", "ملايين"),
    _Scale(10**3, "ألف", "آلاف"),
)


def _dual(stem: str, *, oblique: bool, construct: bool) -> str:
    return stem + ("ي" if oblique else "ا") + ("" if construct else "ن")


def tens(ten: int, *, oblique: bool) -> str:
    """عشرون, or عشرين in the oblique."""
    return _TENS[ten] + ("ين" if oblique else "ون")


def _one_or_two(number: int, shape: Shape, *, compound: bool) -> str:
    feminine = shape.gender == "f"
    if number == 1:
        return ("إحدى" if compound else "واحدة") if feminine else "واحد"
    return _dual("اثنت" if feminine else "اثن", oblique=shape.oblique, construct=False)


def _unit(number: int, shape: Shape, *, compound: bool = False) -> str:
    if number < 3:
        return _one_or_two(number, shape, compound=compound)
    word = _UNITS[number][shape.gender == "f"]
    # Defective: without a noun straight after it, the yā’ gives way to tanwīn.
    bare = word.endswith("ي") and (compound or not shape.noun)
    return f"{word[:-1]}ٍ" if bare else word


def _teen(unit: int, shape: Shape) -> str:
    feminine = shape.gender == "f"
    ten = "عشرة" if feminine else "عشر"
    if unit == 1:
        return f"{'إحدى' if feminine else 'أحد'} {ten}"
    if unit == 2:
        two = _dual("اثنت" if feminine else "اثن", oblique=shape.oblique, construct=True)
        return f"{two} {ten}"
    return f"{_UNITS[unit][feminine]} {ten}"


def _below_hundred(number: int, shape: Shape) -> list[str]:
    ten, unit = divmod(number, 10)
    if number <= 10:
        return [_unit(number, shape)]
    if ten == 1:
        return [_teen(unit, shape)]
    last = [tens(ten, oblique=shape.oblique)]
    return [_unit(unit, shape, compound=True), *last] if unit else last


def _below_thousand(number: int, shape: Shape) -> list[str]:
    hundred, rest = divmod(number, 100)
    found = []
    if hundred == 2:
        construct = shape.noun and not rest
        found.append(_dual("مئت", oblique=shape.oblique, construct=construct))
    elif hundred:
        found.append(_HUNDREDS[hundred])
    return found + (_below_hundred(rest, shape) if rest else [])


def _scaled(count: int, scale: _Scale, shape: Shape) -> list[str]:
    """A thousand, million … as often as ``count``: they are masculine nouns, counted like any."""
    if count == 1:
        return [scale.one]
    if count == 2:
        return [_dual(scale.one, oblique=shape.oblique, construct=shape.noun)]
    rest = count % 100
    if rest in (1, 2):
        return _scaled(count - rest, scale, shape) + _scaled(rest, scale, shape)
    word = scale.one
    if 3 <= rest <= 10:
        word = scale.few
    elif rest and not shape.noun:
        word += "اً"  # the accusative of what is counted, which a noun after it takes away again
    *first, last = _below_thousand(count, Shape("m", shape.oblique, noun=True))
    return [*first, f"{last} {word}"]


def parts(number: int, shape: Shape) -> list[str]:
    """The parts of a cardinal, which و joins."""
    if number == 0:
        return ["صفر"]
    found = []
    for scale in _SCALES:
        count, number = divmod(number, scale.value)
        if count:
            found += _scaled(count, scale, shape._replace(noun=shape.noun and not number))
    return found + (_below_thousand(number, shape) if number else [])


def cardinal(number: int, shape: Shape) -> str:
    """``ألف ومئتان وخمسون``; see the rules above."""
    return shape.spell(" و".join(parts(number, shape)))


def counted(number: int, noun: Counted, shape: Shape) -> str:
    """``ثلاث دول``, ``إحدى عشرة دولةً``, ``مئة دولة``."""
    if number == 1:
        return noun.form("one")
    if number == 2:
        return noun.form("two_oblique" if shape.oblique else "two")
    rest = number % 100
    if rest in (1, 2):
        whole = counted(number - rest, noun, shape)
        return f"{whole} و{counted(rest, noun, shape)}"
    form = "few" if 3 <= rest <= 10 else "many" if rest else "other"
    words = cardinal(number, shape._replace(gender=noun.gender, noun=True))
    return f"{words} {noun.form(form if number else 'zero')}"


#: Up to so many digits, what stands after the point is said as one number.
_SAID_AS_ONE = 3


def fraction(digits: str, shape: Shape) -> str:
    """Digits after the point: ``14`` as أربعة عشر, ``05`` as صفر خمسة; long ones one by one."""
    rest = digits.lstrip("0")
    zeros = len(digits) - len(rest)
    numbers = [rest] if len(rest) <= _SAID_AS_ONE else list(rest)
    plain = Shape(oblique=shape.oblique, spell=shape.spell)
    said = [cardinal(int(number), plain) for number in numbers if number]
    return " ".join(["صفر"] * zeros + said)
