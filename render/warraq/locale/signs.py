"""Digits once: a finished string in ASCII digits gets a family's digits, separators and signs.

Everything that this package writes with digits ends here; codes, addresses and telephone numbers
keep the digits that they have and never come here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from warraq.document.marks import LRM
from warraq.locale import cldr
from warraq.locale.style import NumberStyle

__all__ = ["Manner", "Signs", "in_digits", "localized", "manner", "signs"]


class Manner(NamedTuple):
    """How numbers are written: by the conventions of a tag, in a style's digits and signs."""

    tag: str
    numbers: NumberStyle


class Signs(NamedTuple):
    """The signs of a numbering system, without directional marks.

    ``…_is_ltr`` tells whether CLDR keeps a sign left to right, by a mark (U+200E) where the
    digits do not.
    """

    decimal: str
    group: str
    minus: str
    plus: str
    percent: str
    minus_is_ltr: bool
    percent_is_ltr: bool


#: UTS #35, part 3, §2.3: where a numbering system has no signs of its own.
_ROOT: Mapping[str, str] = {
    "decimal": ".", "group": ",", "minusSign": "-", "plusSign": "+", "percentSign": "%",
}  # fmt: skip
#: A number as Python writes it, with its sign and its thousands; no part of a date, time or code.
_NUMBER = re.compile(
    r"(?<![\w.,:/-])([-+]?)(\d+(?:,\d{2,3})*)(?:(\.)(\d+))?(%?)(?![\d:/-]|[.,]\d)", re.ASCII
)


@cache
def _family(zero: str) -> Mapping[int, int]:
    return {ord(digit): ord(zero) + int(digit) for digit in "0123456789"}


@cache
def _zero(system: str) -> str:
    """The digit zero of a CLDR numbering system (UTS #35, part 3, §1)."""
    return "0" if system == "latn" else unicodedata.lookup(f"{_NAMES[system]} DIGIT ZERO")


#: The numbering systems of `style.Digits` by the names that Unicode gives their digits.
_NAMES: Mapping[str, str] = {
    "adlm": "ADLAM", "arab": "ARABIC-INDIC", "arabext": "EXTENDED ARABIC-INDIC",
    "beng": "BENGALI", "cakm": "CHAKMA", "deva": "DEVANAGARI",
    "hmnp": "NYIAKENG PUACHUE HMONG", "mtei": "MEETEI MAYEK", "mymr": "MYANMAR", "nkoo": "NKO",
    "olck": "OL CHIKI", "tibt": "TIBETAN",
}  # fmt: skip


def in_digits(text: str | int, system: str) -> str:
    """The text with its ASCII digits in a numbering system's."""
    return str(text).translate(_family(_zero(system)))


def manner(tag: str, digits: str = "") -> Manner:
    """How CLDR writes numbers for a tag, in the locale's own digits or in those asked for."""
    system = digits or cldr.numbering(tag)
    return Manner(tag, NumberStyle.model_validate({"digits": system}))


@lru_cache(maxsize=256)
def signs(manner: Manner) -> Signs:
    """The signs that go with the manner: those that the style names, else CLDR's."""
    style = manner.numbers
    own: Mapping[str, str] = cldr.find(manner.tag, "number_symbols", style.digits) or {}
    mended: Mapping[str, str] = cldr.supplement("signs", manner.tag, style.digits) or {}
    found = {
        key: mended.get(key) or own.get(key) or _latin(manner.tag).get(key) or sign
        for key, sign in _ROOT.items()
    }
    return Signs(
        decimal=style.decimal or cldr.without_marks(found["decimal"]),
        group=style.group or cldr.without_marks(found["group"]),
        minus=style.minus or cldr.without_marks(found["minusSign"]),
        plus=cldr.without_marks(found["plusSign"]),
        percent=style.percent or cldr.without_marks(found["percentSign"]),
        minus_is_ltr=style.digits == "latn" or LRM in found["minusSign"],
        percent_is_ltr=style.digits == "latn" or LRM in found["percentSign"],
    )


def _latin(tag: str) -> Mapping[str, str]:
    return cldr.find(tag, "number_symbols", "latn") or {}


#: The sign of what is no number by itself: an offset of +3:30.
_SIGN = re.compile(r"(?<![\w.,:/+-])[-+](?=\d)", re.ASCII)


def localized(text: str | int, manner: Manner) -> str:
    """``-1,234.5%`` as the manner writes it: ``-١٬٢٣٤٫٥٪``.

    Separators and signs are those of numbers; what stands between the digits of dates, times and
    codes is kept.
    """
    found = signs(manner)

    def number(match: re.Match[str]) -> str:
        sign, whole, point, fraction, percent = match.groups()
        sign = found.minus if sign == "-" else found.plus if sign else ""
        whole = whole.replace(",", found.group)
        fraction = found.decimal + fraction if point else ""
        return sign + whole + fraction + (found.percent if percent else "")

    written = _NUMBER.sub(number, str(text))
    written = _SIGN.sub(lambda sign: found.minus if sign[0] == "-" else found.plus, written)
    return in_digits(written, manner.numbers.digits)
