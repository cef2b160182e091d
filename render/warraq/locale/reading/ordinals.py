"""Ordinals in words, read by the grammar that writes them: السابع والعشرين, twenty-first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
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
from warraq.locale.style import SpellingStyle

__all__ = ["LANGUAGES", "OrdinalReading", "ordinal_words", "read_ordinals"]

_LAST = 100
#: The languages whose ordinals are words in running text.
LANGUAGES = ("ar", "en")


class OrdinalReading(NamedTuple):
    """An ordinal in words: where it stands, from ``start`` up to ``end``, and what it says."""

    start: int
    end: int
    value: OrdinalValue


@cache
def ordinal_words(language: str) -> Mapping[str, OrdinalValue]:
    """Every ordinal up to a hundred, as it is compared, in all that it agrees with."""
    found: dict[str, OrdinalValue] = {}
    # The likeliest of what is spelled alike comes first: masculine, nominative.
    forms = product((False, True), (False, True), get_args(OrdinalState), range(1, _LAST + 1))
    for oblique, feminine, state, number in forms:
        value = OrdinalValue(number, feminine, state, oblique)
        for setting in _settings(language):
            text = fold(ordinals.ordinal(value, setting).text)
            if not any(char.isdigit() for char in text):
                found.setdefault(text, value)
    return found


@cache
def _settings(language: str) -> tuple[Setting, ...]:
    """The language's own manner, with each spelling of a hundred."""
    references: Any = None
    profile = load(DEFAULTS[language])
    spellings = (
        profile.spelling.model_copy(update={"hundred": hundred})
        for hundred in get_args(SpellingStyle.model_fields["hundred"].annotation)
    )
    own = (profile.model_copy(update={"spelling": spelling}) for spelling in spellings)
    return tuple(Setting(one, references, Diagnostics()) for one in own)


@cache
def _by_key(language: str) -> Mapping[str, OrdinalValue]:
    found: dict[str, OrdinalValue] = {}
    for word, value in ordinal_words(language).items():
        found.setdefault(names.key(word), value)
    return found


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return _whole_words(ordinal_words(language))


@cache
def _months() -> re.Pattern[str]:
    return _whole_words(names.spelled_months())


def _whole_words(found: Iterable[str]) -> re.Pattern[str]:
    """Any of the words; a particle may be written together with it."""
    left = rf"(?:(?<!\w)|(?<=(?<!\w)[{names.particles()}]))"
    return re.compile(rf"{left}(?:{alternatives(found)})(?!\w)")


def read_ordinals(text: str, language: str) -> list[OrdinalReading]:
    """The ordinals in words up to a hundred in an Arabic or English text; none in another."""
    primary = language.split("-", maxsplit=1)[0]
    return list(_read(text, primary)) if primary in LANGUAGES else []


def _read(text: str, language: str) -> Iterator[OrdinalReading]:
    compared = folded(text)
    known = _by_key(language)
    months = [match.span() for match in _months().finditer(compared.text)]
    for match in _pattern(language).finditer(compared.text):
        # ربيع الأول is a month.
        if any(first < match.end() and match.start() < last for first, last in months):
            continue
        start, end = compared.place(match.start(), match.end())
        yield OrdinalReading(start, end, known[names.key(match[0])])
