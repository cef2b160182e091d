"""The numbers that stand in a text in words: ordinals, cardinals, parts of a whole, a dozen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from warraq.document.values import NumberValue, OrdinalValue
from warraq.lint._parity.facts import Fact, facts_of_value
from warraq.lint._parity.periods import periods
from warraq.lint._parity.quantities import half_after_noun, read_quantities, vocalised_fractions
from warraq.lint._parity.spans import FAR, IN_THE_NOUN, Span, scaled, span, words
from warraq.locale.profile import Profile
from warraq.locale.reading import names, read_ordinals
from warraq.locale.reading.cardinals import read_cardinals
from warraq.locale.reading.letters import alternatives, fold, folded
from warraq.locale.reading.ordinals import LANGUAGES

__all__ = ["in_words"]

# As far back as the word before may begin.
_WORD = 12
# Those that words say without counting: none, one of them, both, hundreds.
_IDIOMATIC = (0, 1, 2, 100)


@cache
def _fraction() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words('fractions')})[\s-]+$")


@cache
def _with_ending() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<ordinal>\w{{3,}}?)(?:{words('endings')})(?!\w)")


@cache
def _with_suffix() -> re.Pattern[str]:
    suffixes = alternatives(names.words("ordinal-suffixes"))
    articles = words("articles")
    return re.compile(
        rf"(?<![\w.,/-])(?P<figures>\d{{1,3}})(?:{suffixes})(?!\w)"
        rf"|(?<!\w)[{names.particles()}]?(?:{articles}|(?<=ل)ل)-?(?P<defined>\d{{1,3}})(?![\w.,/-]\d|\w)"
    )


@cache
def _another() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words('others')})[\s-]+$")


def _picks(value: OrdinalValue) -> bool:
    """Whether an ordinal is one out of a row: no “firstly”, and no ثانية, which is a second."""
    return value.state != "adverb" and not (value.state == "indefinite" and value.feminine)


def _ordinals(prose: str, profile: Profile) -> Iterator[Span]:
    for one in read_ordinals(prose, profile.language):
        before = fold(prose[max(0, one.start - _WORD) : one.start])
        if not _fraction().search(before):
            weak = one.value.number <= IN_THE_NOUN
            picks = _picks(one.value) and not _another().search(before)
            facts = (replace(fact, picks=picks) for fact in facts_of_value(one.value))
            yield span(one.start, one.end, facts, weak=weak)
    yield from _with_more(prose, profile)


def _with_more(prose: str, profile: Profile) -> Iterator[Span]:
    """Ordinals with a pronoun, figures with the ending of an ordinal or with an article."""
    compared = folded(prose)
    for match in _with_ending().finditer(compared.text):
        for one in read_ordinals(match["ordinal"], profile.language):
            if one.start == 0 and one.end == len(match["ordinal"]):
                weak = one.value.number <= IN_THE_NOUN
                place = compared.place(*match.span())
                yield span(*place, facts_of_value(one.value), weak=weak)
    for match in _with_suffix().finditer(compared.text):
        if match["defined"]:
            value = NumberValue(Decimal(match["defined"]))
            yield span(*compared.place(*match.span()), facts_of_value(value))
            continue
        number = int(match["figures"])
        facts = (replace(one, picks=True) for one in facts_of_value(OrdinalValue(number)))
        yield span(*compared.place(*match.span()), facts)


def _cardinals(prose: str, profile: Profile) -> Iterator[Span]:
    for one in read_cardinals(prose, profile.language):
        fact = Fact("figure", ("number", Decimal(one.number)), loose=Decimal(one.number))
        found = scaled(fact, prose, one.end, profile, unit=one.unit)
        if one.unit == 1:
            found = _with_half(found, fact, prose[one.end : one.end + FAR], profile.language)
        # Where ordinals are not read, this may be the beginning of one.
        doubtful = one.unit == 1 and (
            _is_homograph(prose[one.start : one.end]) or profile.language not in LANGUAGES
        )
        idiomatic = one.number in _IDIOMATIC or one.number == one.unit
        weak = (doubtful or idiomatic) and found.key == fact.key
        # A year and a half: the noun says the one.
        weak = weak or (one.number in _IDIOMATIC and found.loose == one.number)
        if one.other:
            either = Fact("figure", ("number", Decimal(one.other)), loose=Decimal(one.other))
            other = scaled(either, prose, one.end, profile, unit=one.unit)
            yield span(one.start, found.end, iter([found, other]), weak=True)
        else:
            yield span(one.start, found.end, iter([found]), weak=weak)


def in_words(prose: str, profile: Profile) -> list[Span]:
    """The numbers of a text in words; of those that overlap, the longest: خمس وعشرون ends in the
    twentieth. Of what is as long, the first: خُمس is no five."""
    readers = (_fractions, _ordinals, _cardinals, _quantities, periods)
    found = [one for reader in readers for one in reader(prose, profile)]
    return sorted(found, key=lambda one: one.start - one.end)


def _with_half(found: Fact, whole: Fact, after: str, language: str) -> Fact:
    """Five and a half years, خمس سنوات ونصف: who does not ask how is told of five."""
    if found.key == whole.key and isinstance(whole.loose, Decimal):
        more = half_after_noun(fold(after), language)
        return replace(found, key=("number", whole.loose + more)) if more else found
    is_part = isinstance(found.loose, Decimal) and found.loose % 1
    return replace(found, loose=whole.loose) if is_part else found


def _quantities(prose: str, profile: Profile) -> Iterator[Span]:
    for one in read_quantities(prose, profile.language):
        if one.number is not None:
            fact = Fact("figure", ("number", one.number), loose=one.number)
            found = scaled(fact, prose, one.end, profile, unit=one.unit)
            yield span(one.start, found.end, iter([found]), weak=one.is_weak)
        else:
            facts = (
                Fact("figure", ("percent", rate), loose=one.counted, picks=one.is_weak)
                for rate in one.percent
            )
            yield span(one.start, one.end, facts, weak=one.is_weak)


def _fractions(prose: str, profile: Profile) -> Iterator[Span]:
    for one in vocalised_fractions(prose, profile.language):
        facts = (Fact("figure", ("percent", rate), picks=True) for rate in one.percent)
        yield span(one.start, one.end, facts, weak=one.is_weak)


def _is_homograph(word: str) -> bool:
    return re.fullmatch(words("homographs"), fold(word)) is not None
