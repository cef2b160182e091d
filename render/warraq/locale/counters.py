"""Markers of headings, clauses, lists, tables, figures and notes.

A profile writes a counter as its first number looks, so that a person can read it: ``أولاً:``,
``1-``, ``(أ)``, ``1.1``, ``المادة الأولى``. What counts in such a sample is its token; the rest is
kept. Where one letter would not tell, three do: ``أ ب ت`` is the alphabet, ``أ ب ج`` the abjad.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from warraq.document.values import MarkerValue
from warraq.locale import letters, ordinals
from warraq.locale.numbers import digits
from warraq.locale.profile import Profile
from warraq.locale.setting import Formatted, Setting
from warraq.locale.words import spelled, word

__all__ = ["caption", "fault", "marker", "reference"]

_Count = Callable[[int, str], str]


def _arabic(state: ordinals.State, *, feminine: bool = False) -> _Count:
    """Ordinals in words, figures where there are none."""

    def count(number: int, language: str) -> str:
        if number > ordinals.LAST:
            return str(number)
        return ordinals.arabic(number, state=state, feminine=feminine)

    return count


def _letters(letter: Callable[[int], str]) -> _Count:
    return lambda number, language: letter(number)


_words = _arabic("adverb")
#: What counts in a sample, and how; the language tells alphabets apart that begin alike.
_TOKENS: Mapping[str, _Count] = {
    "أولاً": _words,
    "أولًا": _words,
    "أولا": _words,
    "الأول": _arabic("definite"),
    "الأولى": _arabic("definite", feminine=True),
    "premier": lambda number, language: "premier" if number == 1 else str(number),
    "أ": _letters(letters.abjad),
    "أ ب ج": _letters(letters.abjad),
    "أ ب ت": _letters(letters.hijai),
    "الف": letters.alphabet,
    "الف ب پ": letters.alphabet,
    "الف ب ج": letters.persian_abjad,
    "א": _letters(letters.hebrew),
    "a": _letters(letters.latin),
    "A": lambda number, language: letters.latin(number).upper(),
    "i": _letters(letters.roman),
    "I": lambda number, language: letters.roman(number).upper(),
}
# A token is no part of a word or of another number: not the A of “Article 1”.
_TOKEN = re.compile(
    rf"(?<!\d)1(?:\.1)*(?!\d)|(?<!\w)(?:{'|'.join(sorted(_TOKENS, key=len, reverse=True))})(?!\w)"
)


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
        counted = _TOKENS[token](value.numbers[-1], profile.language)
        return spelled(digits(counted, profile), profile)
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
    """How a text refers to what bears the marker: ``جدول 1``, ``القسم الأول``, ``Item (b)``,
    ``Section 2, Annex A``; by
    the name that the marker has of its own: ``المادة الأولى``."""
    if value.counter in ("table", "figure"):
        return caption(value, setting)
    if value.annex:
        # Each annex counts its headings anew.
        within = MarkerValue("annex", 1, (value.annex,))
        own = reference(replace(value, annex=0), setting)
        return own + word("separator", setting) + reference(within, setting)
    sample = _level(value, setting.profile)
    number = _number(value, sample.token, setting.profile)
    if _TOKENS.get(sample.token) is _words and value.numbers[-1] <= ordinals.LAST:
        number = ordinals.arabic(value.numbers[-1], state="definite")
    if sample.before.strip().endswith("("):
        number = f"({number})"
    name = sample.before.strip(" (")
    if not any(map(str.isalpha, name)):
        name = word("section" if value.counter == "heading" else "item", setting)
    return f"{name} {number}"
