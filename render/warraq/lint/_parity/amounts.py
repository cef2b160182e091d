"""Currencies beside figures that people typed: $5, 5 million US dollars, ٥ ملايين دولار أمريكي."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache

from warraq.lint._parity.facts import ANY
from warraq.locale import cldr, tables
from warraq.locale.currencies import arabic_forms
from warraq.locale.reading.letters import alternatives, fold
from warraq.locale.reading.scales import power, scale_words

__all__ = ["currency_after", "currency_before", "scale_after"]

_NUMBERS = (Decimal(1), Decimal(2), Decimal(3), Decimal(11), Decimal(100))


@cache
def _codes() -> tuple[str, ...]:
    return tuple((tables.read("data", "currencies") or {})["currencies"])


def _names(language: str, code: str) -> Iterator[str]:
    for number in _NUMBERS:
        if name := cldr.currency_name(language, code, number):
            yield name
    if language == "ar":
        known = (tables.read("data", "currencies") or {})["currencies"][code]
        yield from arabic_forms(known["noun"], known.get("adjective", "")).values()


@cache
def _spelled(language: str) -> Mapping[str, str]:
    """The names of currencies as they are compared, and the word of each that several share."""
    named = {code: {fold(name) for name in _names(language, code)} for code in _codes()}
    words = ({word for name in names for word in name.split()} for names in named.values())
    shared = Counter(word for found in words for word in found)
    found = {code.lower(): code for code in _codes()}
    by_half: dict[str, set[str]] = {}  # dollars, ريال
    for code, names in named.items():
        for name in names:
            found.setdefault(name, code)
            word = max(name.split(), key=lambda one: shared[one])
            if shared[word] > 1 and word.isalpha():
                by_half.setdefault(word, set()).add(code)
    return {word: ANY + ",".join(sorted(codes)) for word, codes in by_half.items()} | found


@cache
def _signs() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for code in _codes():
        for locale in ("en", "en-GB"):  # $ and US$
            symbol = str((cldr.find(locale, "currency_symbols") or {}).get(code, ""))
            if symbol and not symbol.isalpha():
                found[fold(symbol)] = code
    return found


@cache
def _after(language: str) -> re.Pattern[str]:
    names = alternatives([*_spelled(language), *_signs()])
    between = alternatives((tables.read("data", "parity") or {})["words"]["between"])
    return re.compile(rf"(?:\s+(?:{between}))?\s*(?P<name>{names})(?!\w)")


@cache
def _before() -> re.Pattern[str]:
    names = alternatives([*(code.lower() for code in _codes()), *_signs()])
    return re.compile(rf"(?<!\w)(?P<name>{names})\s*$")


def _known(language: str, name: str) -> str:
    return _signs().get(name) or _spelled(language).get(name, ANY)


def currency_after(text: str, language: str) -> tuple[str, int]:
    """The currency that a folded text begins with, and how far it goes; empty for none."""
    match = _after(language).match(text)
    return (_known(language, match["name"]), match.end()) if match else ("", 0)


def currency_before(text: str, language: str) -> str:
    """The currency that a folded text ends with; empty for none."""
    match = _before().search(text)
    return _known(language, match["name"]) if match else ""


@cache
def _scale(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s*(?P<word>{scale_words(language)})")


def scale_after(text: str, language: str) -> tuple[int, int]:
    """The power of ten by which the word at the beginning of a folded text multiplies, and how far
    the word goes; 0 for none."""
    match = _scale(language).match(text)
    return (power(match["word"], language), match.end()) if match else (0, 0)
