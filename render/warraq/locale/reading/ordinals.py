"""Ordinals in words, read by the grammar that writes them: السابع والعشرين, twenty-first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import Any, NamedTuple, get_args

from warraq.diagnostics import Diagnostics
from warraq.document.values import OrdinalState, OrdinalValue
from warraq.locale import ordinals
from warraq.locale.profile import DEFAULTS, load
from warraq.locale.reading import names
from warraq.locale.reading.letters import alternatives, fold, folded
from warraq.locale.setting import Setting

__all__ = ["OrdinalReading", "ordinal_words", "read_ordinals"]

_LAST = 100
#: The languages whose ordinals are words in running text.
_LANGUAGES = ("ar", "en")


class OrdinalReading(NamedTuple):
    """An ordinal in words: where it stands, from ``start`` up to ``end``, and what it says."""

    start: int
    end: int
    value: OrdinalValue


@cache
def ordinal_words(language: str) -> Mapping[str, OrdinalValue]:
    """Every ordinal up to a hundred, as it is compared, in all that it agrees with."""
    references: Any = None
    setting = Setting(load(DEFAULTS[language]), references, Diagnostics())
    found: dict[str, OrdinalValue] = {}
    # The likeliest of what is spelled alike comes first: masculine, nominative.
    forms = product((False, True), (False, True), get_args(OrdinalState), range(1, _LAST + 1))
    for oblique, feminine, state, number in forms:
        value = OrdinalValue(number, feminine, state, oblique)
        text = fold(ordinals.ordinal(value, setting).text)
        if not any(char.isdigit() for char in text):
            found.setdefault(text, value)
    return found


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<!\w)|(?<=(?<!\w)[{names.particles()}]))"
        rf"(?:{alternatives(ordinal_words(language))})(?!\w)"
    )


@cache
def _months() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(names.spelled_months())})(?!\w)")


def read_ordinals(text: str, language: str) -> list[OrdinalReading]:
    """The ordinals in words up to a hundred in an Arabic or English text; none in another."""
    primary = language.split("-", maxsplit=1)[0]
    return list(_read(text, primary)) if primary in _LANGUAGES else []


def _read(text: str, language: str) -> Iterator[OrdinalReading]:
    compared = folded(text)
    known: dict[str, OrdinalValue] = {}
    for name, value in ordinal_words(language).items():
        known.setdefault(names.key(name), value)
    months = [match.span() for match in _months().finditer(compared.text)]
    for match in _pattern(language).finditer(compared.text):
        # ربيع الأول is a month.
        if any(first < match.end() and match.start() < last for first, last in months):
            continue
        start, end = compared.place(match.start(), match.end())
        yield OrdinalReading(start, end, known[names.key(match[0])])
