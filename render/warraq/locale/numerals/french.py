"""French cardinals and ordinals, in the numeration of France and the traditional spelling.

``un`` alone has gender, and not before *mille* (vingt et un mille livres); *cent* and *vingt* take
an s where they are multiplied and end the number or stand before a noun such as *millions*. The
long scale (billion: 10¹²) is that of the decree of 3 May 1961.
"""

from __future__ import annotations

from warraq.document.values import OrdinalValue
from warraq.locale.numerals.shape import FIGURES, Counted, Grammar, Shape

__all__ = ["FRENCH"]

_UNITS = (
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
    "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
)  # fmt: skip
_TENS = (
    "", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt",
    "quatre-vingt",
)  # fmt: skip
_SCALES = ((10**12, "billion"), (10**9, "milliard"), (10**6, "million"))
#: What « de » elides before: h too, mute in heure, hectare, habitant; not y, as in yen and yuan.
_VOWELS = tuple("aâàeéèêëiîoôuûhœ")


def _below_hundred(number: int, *, plural: bool) -> str:
    if number < len(_UNITS):
        return _UNITS[number]
    ten, unit = divmod(number, 10)
    tens = _TENS[ten]
    if ten in (7, 9):
        unit += 10
    if not unit:
        return f"{tens}s" if ten == 8 and plural else tens
    link = " et " if unit in (1, 11) and ten < 8 else "-"
    return tens + link + _UNITS[unit]


def _below_thousand(number: int, *, plural: bool) -> str:
    hundred, rest = divmod(number, 100)
    found = []
    if hundred:
        many = "s" if hundred > 1 and not rest and plural else ""
        found.append(f"{_UNITS[hundred]} cent{many}" if hundred > 1 else "cent")
    if rest or not hundred:
        found.append(_below_hundred(rest, plural=plural))
    return " ".join(found)


def _cardinal(number: int, shape: Shape) -> str:
    found = []
    rest = number
    for value, name in _SCALES:
        count, rest = divmod(rest, value)
        if count:
            found.append(f"{_below_thousand(count, plural=True)} {name}{'s' * (count > 1)}")
    thousand, rest = divmod(rest, 1000)
    if thousand:
        found.append(
            f"{_below_thousand(thousand, plural=False)} mille" if thousand > 1 else "mille"
        )
    if rest or not found:
        found.append(_below_thousand(rest, plural=True))
    text = " ".join(found)
    last_is_one = rest % 10 == 1 and rest % 100 not in (11, 71, 91)
    return f"{text}e" if shape.gender == "f" and last_is_one else text


def _ordinal(value: OrdinalValue, shape: Shape) -> str:
    """``premier``, and figures from ``2e`` on, as French official prose has them."""
    if value.number == 1:
        return "première" if value.feminine else "premier"
    return f"{FIGURES}e"


def _counted(number: int, noun: Counted, shape: Shape) -> str:
    words = _cardinal(number, shape._replace(gender=noun.gender))
    form = noun.form("one" if number < 2 else "other")
    # Million and what is above it are nouns, which « de » joins to what is counted.
    if number and number % 10**6 == 0:
        return f"{words} d’{form}" if form.casefold().startswith(_VOWELS) else f"{words} de {form}"
    return f"{words} {form}"


def _fraction(digits: str, shape: Shape) -> str:
    rest = digits.lstrip("0")
    numbers = [rest] if len(rest) <= 3 else list(rest)
    said = [_cardinal(int(number), Shape()) for number in numbers if number]
    return " ".join(["zéro"] * (len(digits) - len(rest)) + said)


FRENCH = Grammar(
    cardinal=_cardinal, ordinal=_ordinal, counted=_counted, fraction=_fraction, point="virgule"
)
