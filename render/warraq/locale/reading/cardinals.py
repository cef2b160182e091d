"""Numbers in words, read by the grammars that write them: الأربع, twenty-one, vingt et un."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import NamedTuple

from warraq.locale import tables
from warraq.locale.numerals import Shape, grammar
from warraq.locale.profile import DEFAULTS, load
from warraq.locale.reading import names
from warraq.locale.reading.letters import alternatives, fold, folded

__all__ = ["CardinalReading", "read_cardinals"]

_LAST = 100


class CardinalReading(NamedTuple):
    """A number in words: where it stands, from ``start`` up to ``end``, and what it says."""

    start: int
    end: int
    number: int


@cache
def _words(language: str) -> Mapping[str, int]:
    """Every number up to a hundred, as it is compared, in all that it agrees with; by the `key`."""
    says = grammar(load(DEFAULTS[language]))
    assert says is not None
    found: dict[str, int] = {}
    for number, gender, oblique, noun in product(
        range(_LAST + 1), ("m", "f"), (False, True), (False, True)
    ):
        text = says.cardinal(number, Shape("f" if gender == "f" else "m", oblique, noun))
        found.setdefault(fold(text), number)
    return found


@cache
def _by_key(language: str) -> Mapping[str, int]:
    return {names.key(word): number for word, number in _words(language).items()}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    articles = alternatives((tables.read("data", "parity") or {})["words"]["articles"])
    left = rf"(?:(?<!\w)|(?<=(?<!\w)[{names.particles()}]))"
    # After لـ the article has no alef: للأربع.
    article = rf"(?:{articles}|(?<=ل)ل)?"
    return re.compile(rf"{left}{article}(?P<word>{alternatives(_words(language))})(?![\w'])")


def read_cardinals(text: str, language: str) -> list[CardinalReading]:
    """The numbers in words up to a hundred in a text; none in a language without a grammar."""
    primary = language.split("-", maxsplit=1)[0]
    if primary not in DEFAULTS or grammar(load(DEFAULTS[primary])) is None:
        return []
    return list(_read(text, primary))


def _read(text: str, language: str) -> Iterator[CardinalReading]:
    compared = folded(text)
    known = _by_key(language)
    for match in _pattern(language).finditer(compared.text):
        start, end = compared.place(match.start(), match.end())
        yield CardinalReading(start, end, known[names.key(match["word"])])
