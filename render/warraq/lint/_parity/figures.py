"""The figures, dates and addresses that stand in plain words in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from warraq.document.values import NumberValue, PhoneValue, TimeValue
from warraq.lint._parity.amounts import currency_after, currency_before, scale_after
from warraq.lint._parity.facts import ANY, Fact, facts_of_value
from warraq.locale import cldr, tables
from warraq.locale.profile import Profile
from warraq.locale.reading import names, read_dates, read_numbers, read_ordinals
from warraq.locale.reading.cardinals import read_cardinals
from warraq.locale.reading.letters import alternatives, fold, folded
from warraq.locale.reading.ordinals import LANGUAGES

__all__ = ["addresses", "literal", "may_say", "scaled"]

# Numbers that a language may say by the form of a noun, or by an article.
_IN_THE_NOUN = 2
# Those that words say without counting: none, one of them, both, hundreds.
_IDIOMATIC = (0, 1, 2, 100)
_CODE = re.compile(
    r"(?<![\w/])[A-Z][A-Za-z0-9]*(?:[./-][A-Za-z0-9]+)*/[A-Za-z0-9][\w./-]*[A-Za-z0-9]"
)
_TIME = re.compile(r"(?<![\w:.])([01]?\d|2[0-3]):([0-5]\d)(?![\w:])")
_URL = re.compile(r"https?://[^\s<>`)«»،؛؟]+[^\s<>`)«»،؛؟.,;:!?]")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# Beyond it, words are not read.
_LAST_IN_WORDS = 100
_HOURS_ON_A_CLOCK = 12
# How far words may stand from a figure that belong to it.
_FAR = 60
_NEAR = 6
_PHONE = re.compile(r"\+\d[\d ()-]{5,22}\d")


class _Span(NamedTuple):
    start: int
    end: int
    facts: tuple[Fact, ...]


def literal(prose: str, profile: Profile) -> list[Fact]:
    """What the prose of one language says in words and figures, in its order."""
    taken: list[_Span] = []
    has_figures = any(map(str.isdigit, prose))
    in_figures = (_addresses, _dates, _day_and_month, _times, _numbers) if has_figures else ()
    # The hundred of a percentage belongs to its figure.
    for reader in (*in_figures, _in_words):
        for span in reader(prose, profile):
            if not any(span.start < one.end and one.start < span.end for one in taken):
                taken.append(span)
    return [fact for span in sorted(taken) for fact in span.facts]


def _span(start: int, end: int, facts: Iterator[Fact], *, weak: bool = False) -> _Span:
    placed = (replace(one, start=start, end=end, typed=False, weak=weak) for one in facts)
    return _Span(start, end, tuple(placed))


def addresses(text: str) -> Iterator[tuple[int, int, str]]:
    """Addresses of the web and of mailboxes: where each stands, and what it is."""
    for pattern in (_URL, _EMAIL):
        for match in pattern.finditer(text):
            yield match.start(), match.end(), match.group()


def _addresses(prose: str, profile: Profile) -> Iterator[_Span]:
    for match in _PHONE.finditer(prose):
        number = PhoneValue("+" + "".join(filter(str.isdigit, match.group())))
        yield _span(*match.span(), facts_of_value(number))
    for match in _CODE.finditer(prose):
        if any(map(str.isdigit, match.group())):
            yield _span(*match.span(), iter([Fact("address", match.group())]))


def _dates(prose: str, profile: Profile) -> Iterator[_Span]:
    for one in read_dates(prose, profile):
        # Halves of a dual date that do not agree say two things.
        values = [value for value in (one.value, one.other) if value is not None]
        facts = (fact for value in values for fact in facts_of_value(value))
        yield _span(one.start, one.end, facts)


@cache
def _day_month(language: str) -> re.Pattern[str]:
    month = alternatives(names.spelled_months(language))
    particles = names.particles()
    return re.compile(
        rf"(?<![\w.,/-])(?P<day>\d{{1,2}})\s+(?:{alternatives(names.words('of'))}\s+)?"
        rf"(?P<month>{month})(?!\w)|(?:(?<!\w)|(?<=(?<!\w)[{particles}]))(?P<first>{month})"
        r"\s+(?P<after>\d{1,2})(?![\w.,/:-]\d|\w)"
    )


def _day_and_month(prose: str, profile: Profile) -> Iterator[_Span]:
    """A day of a year that is not said: 7 ديسمبر, 7 December."""
    compared = folded(prose)
    months = names.months(profile.language)
    for match in _day_month(profile.language).finditer(compared.text):
        calendar, number = months[names.key(match["month"] or match["first"])]
        day = int(match["day"] or match["after"])
        fact = Fact("figure", ("day", calendar, number, day))
        yield _span(*compared.place(*match.span()), iter([fact]))


def _words(kind: str) -> str:
    """A regular expression for any of the words that parity.toml lists."""
    return alternatives((tables.read("data", "parity") or {})["words"][kind])


@cache
def _fraction() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_words('fractions')})[\s-]+$")


@cache
def _with_ending() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<ordinal>\w{{3,}}?)(?:{_words('endings')})(?!\w)")


@cache
def _with_suffix() -> re.Pattern[str]:
    suffixes = alternatives(names.words("ordinal-suffixes"))
    return re.compile(rf"(?<![\w.,/-])(?P<figures>\d{{1,3}})(?:{suffixes})(?!\w)")


def _ordinals(prose: str, profile: Profile) -> Iterator[_Span]:
    for one in read_ordinals(prose, profile.language):
        if not _fraction().search(fold(prose[max(0, one.start - _NEAR) : one.start])):
            weak = one.value.number <= _IN_THE_NOUN
            yield _span(one.start, one.end, facts_of_value(one.value), weak=weak)
    compared = folded(prose)
    for match in _with_ending().finditer(compared.text):
        for one in read_ordinals(match["ordinal"], profile.language):
            if one.start == 0 and one.end == len(match["ordinal"]):
                weak = one.value.number <= _IN_THE_NOUN
                place = compared.place(*match.span())
                yield _span(*place, facts_of_value(one.value), weak=weak)
    for match in _with_suffix().finditer(compared.text):
        value = NumberValue(Decimal(match["figures"]))
        yield _span(*compared.place(*match.span()), facts_of_value(value))


def _cardinals(prose: str, profile: Profile) -> Iterator[_Span]:
    for one in read_cardinals(prose, profile.language):
        fact = Fact("figure", ("number", Decimal(one.number)), loose=Decimal(one.number))
        found = scaled(fact, prose, one.end, profile)
        # Where ordinals are not read, this may be the beginning of one.
        doubtful = _is_homograph(prose[one.start : one.end]) or profile.language not in LANGUAGES
        weak = (doubtful or one.number in _IDIOMATIC) and found.key == fact.key
        yield _span(one.start, found.end, iter([found]), weak=weak)


def _in_words(prose: str, profile: Profile) -> list[_Span]:
    """Numbers in words; of those that overlap, the longest: خمس وعشرون ends in the twentieth."""
    found = [*_ordinals(prose, profile), *_cardinals(prose, profile)]
    return sorted(found, key=lambda one: one.start - one.end)


def _is_homograph(word: str) -> bool:
    return re.fullmatch(_words("homographs"), fold(word)) is not None


def _times(prose: str, profile: Profile) -> Iterator[_Span]:
    compared = folded(prose)
    for match in _TIME.finditer(compared.text):
        facts = facts_of_value(TimeValue(int(match[1]), int(match[2])))
        if 0 < int(match[1]) <= _HOURS_ON_A_CLOCK:  # of the night or of the day
            facts = (replace(fact, detail=("half", ANY)) for fact in facts)
        yield _span(*compared.place(*match.span()), facts)


def _numbers(prose: str, profile: Profile) -> Iterator[_Span]:
    for one in read_numbers(prose, profile):
        for fact in facts_of_value(one.value):
            found = scaled(fact, prose, one.end, profile, one.start)
            yield _span(one.start, found.end, iter([found]))


def may_say(fact: Fact, profile: Profile) -> bool:
    """Whether a language may say a number in a way that is not read: two by the dual of a noun, or
    any by an ordinal in words, where only figures are known."""
    if fact.typed or not isinstance(fact.loose, int | Decimal) or fact.loose > _LAST_IN_WORDS:
        return False
    if profile.language not in LANGUAGES:
        return True
    return fact.loose == _IN_THE_NOUN and cldr.category(profile.locale, Decimal(2)) == "two"


def scaled(fact: Fact, prose: str, end: int, profile: Profile, start: int | None = None) -> Fact:
    """A number with what the words around it make of it: millions, an amount, a percentage.

    ``fact.end`` is where these words end."""
    if not (isinstance(fact.key, tuple) and fact.key[0] == "number"):
        return replace(fact, end=end)
    number: Decimal = fact.key[1]
    compared = folded(prose[end : end + _FAR])
    power, read = scale_after(compared.text, profile.language)
    number = number.scaleb(power)
    after = compared.text[read:]
    found = replace(fact, key=("number", number), loose=number)
    percent = _percent().match(after)
    code, used = currency_after(after, profile.language)
    if not code and start is not None:
        before = fold(prose[max(0, start - _NEAR) : start])
        code = currency_before(before, profile.language)
    if percent:
        found, used = replace(fact, key=("percent", number), loose=None), percent.end()
    elif code:
        key, detail = ("money", number, code), ("currency", code)
        found = replace(fact, key=key, loose=("money", number), detail=detail)
    read += used
    return replace(found, end=end + compared.place(0, read)[1] if read else end)


@cache
def _percent() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{alternatives(names.spellings('numbers', 'percent'))})(?!\w)")
