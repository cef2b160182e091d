"""Markers of headings, clauses, lists, tables, figures and notes.

A profile writes a counter as its first number looks, so that a person can read it: ``أولاً:``,
``1-``, ``(أ)``, ``1.1``. What counts in such a sample is its token; the rest is kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

from warraq.document.values import MarkerValue
from warraq.locale import ordinals
from warraq.locale.numbers import digits
from warraq.locale.profile import Profile
from warraq.locale.setting import Formatted, Setting
from warraq.locale.words import spelled, word

__all__ = ["abjad", "caption", "fault", "marker", "reference"]

# The abjad order; heh stands alone with its tatweel, as in هـ.
_ABJAD = [
    "أ",
    "ب",
    "ج",
    "د",
    "هـ",
    "و",
    "ز",
    "ح",
    "ط",
    "ي",
    "ك",
    "ل",
    "م",
    "ن",
    "س",
    "ع",
    "ف",
    "ص",
    "ق",
    "ر",
    "ش",
    "ت",
    "ث",
    "خ",
    "ذ",
    "ض",
    "ظ",
    "غ",
]
_LATIN = list("abcdefghijklmnopqrstuvwxyz")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def _lettered(number: int, letters: list[str]) -> str:
    """Letters, then pairs of letters: أ … غ, أأ, أب …"""
    text = ""
    while number:
        number, rest = divmod(number - 1, len(letters))
        text = letters[rest] + text
    return text


def abjad(number: int) -> str:
    """A letter of the abjad order: 5 is هـ."""
    return _lettered(number, _ABJAD)


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text


def _words(number: int) -> str:
    return ordinals.arabic(number, state="adverb") if number <= ordinals.LAST else str(number)


_TOKENS: Mapping[str, Callable[[int], str]] = {
    "أولاً": _words,
    "أولًا": _words,
    "أولا": _words,
    "أ": abjad,
    "a": lambda number: _lettered(number, _LATIN),
    "A": lambda number: _lettered(number, _LATIN).upper(),
    "i": _roman,
    "I": lambda number: _roman(number).upper(),
}
_TOKEN = re.compile("|".join([r"1(?:\.1)*", *sorted(_TOKENS, key=len, reverse=True)]))


class _Sample(NamedTuple):
    before: str
    token: str
    after: str


@cache
def _sample(text: str) -> _Sample:
    found = _TOKEN.search(text)
    return (
        _Sample(text[: found.start()], found[0], text[found.end() :])
        if found
        else _Sample(text, "", "")
    )


def fault(sample: str) -> bool:
    """Whether letters or digits stand in a sample, and none of them counts."""
    return not _sample(sample).token and any(map(str.isalnum, sample))


def _level(value: MarkerValue, profile: Profile) -> _Sample:
    """The sample for the value's level; levels beyond the last repeat it."""
    levels = profile.counters[value.counter]
    return _sample(levels[min(value.level, len(levels)) - 1])


def _number(value: MarkerValue, token: str, profile: Profile) -> str:
    if not token:
        return ""
    if token in _TOKENS:
        return spelled(digits(_TOKENS[token](value.numbers[-1]), profile), profile)
    depth = token.count("1")
    return ".".join(digits(number, profile) for number in value.numbers[-depth:])


def marker(value: MarkerValue, setting: Setting) -> Formatted:
    """The marker as it stands before its text: ``أولاً:``, ``(أ)``, ``جدول 1:``, ``•``."""
    if value.counter in ("table", "figure"):
        return Formatted(caption(value, setting) + setting.profile.colon)
    sample = _level(value, setting.profile)
    return Formatted(sample.before + _number(value, sample.token, setting.profile) + sample.after)


def caption(value: MarkerValue, setting: Setting) -> str:
    """``جدول 1``, ``Figure 2``."""
    name = word("table" if value.counter == "table" else "figure", setting)
    return f"{name} {digits(value.numbers[-1], setting.profile)}"


def reference(value: MarkerValue, setting: Setting) -> str:
    """How a text refers to what bears the marker: ``جدول 1``, ``القسم الأول``, ``Item (b)``."""
    if value.counter in ("table", "figure"):
        return caption(value, setting)
    sample = _level(value, setting.profile)
    number = _number(value, sample.token, setting.profile)
    if _TOKENS.get(sample.token) is _words and value.numbers[-1] <= ordinals.LAST:
        number = ordinals.arabic(value.numbers[-1], state="definite")
    if sample.before.strip().startswith("("):
        number = f"({number})"
    name = word("section" if value.counter == "heading" else "item", setting)
    return f"{name} {number}"
