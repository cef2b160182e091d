"""Parts of dates that stand alone: 7 December, 2:30 p.m., in June, on Monday, the nineties."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from warraq.document.values import TimeValue
from warraq.lint._parity.facts import ANY, Fact, facts_of_value
from warraq.lint._parity.spans import Span, span, words
from warraq.locale import cldr, tables
from warraq.locale.profile import Profile
from warraq.locale.reading import names
from warraq.locale.reading.grammar import day_words, ordinal_day
from warraq.locale.reading.letters import alternatives, fold, folded

__all__ = ["day_and_month", "in_names", "times", "years"]

_TIME = re.compile(r"(?<![\w:.])(?P<hour>[01]?\d|2[0-3])(?P<sign>[:.])(?P<minute>[0-5]\d)(?![\w:])")
_YEARS = re.compile(
    r"(?<![\w.,/-])(?P<first>[12]\d{3})[/–-](?P<last>[12]\d{3}|\d{2})(?![\w/–-]|[.,]\d)"
)
_HOURS_ON_A_CLOCK = 12
_SHORT = 2


def _left() -> str:
    """Where a word begins, or what follows a particle that is written as a part of it."""
    return rf"(?:(?<!\w)|(?<=(?<!\w)[{names.particles()}]))"


# --- in figures ------------------------------------------------------------------------------


@cache
def _day_month(language: str) -> re.Pattern[str]:
    month = alternatives(names.spelled_months(language))
    of, suffix = alternatives(names.words("of")), alternatives(names.words("ordinal-suffixes"))
    day = rf"(?<![\w.,/-])(?P<day>\d{{1,2}})(?:{suffix})?\s+(?:(?:{of})\s+)?"
    return re.compile(
        rf"(?:{day}|{_left()}{ordinal_day()}\s+(?:{of})\s+)(?P<month>{month})(?!\w)"
        rf"|{_left()}(?P<first>{month})\s+(?P<after>\d{{1,2}})(?![\w.,/:-]\d|\w)"
    )


def day_and_month(prose: str, profile: Profile) -> Iterator[Span]:
    """A day of a year that is not said: 7 ديسمبر, 7 December, the first of May."""
    compared = folded(prose)
    months = names.months(profile.language)
    for match in _day_month(profile.language).finditer(compared.text):
        calendar, number = months[names.key(match["month"] or match["first"])]
        word = match["word"]
        day = day_words()[names.key(word)] if word else int(match["day"] or match["after"])
        fact = Fact("figure", ("day", calendar, number, day))
        yield span(*compared.place(*match.span()), iter([fact]))


def years(prose: str, profile: Profile) -> Iterator[Span]:
    """Two years with a stroke between them: 2024/2025, and 2024/25, which is no 2024-12."""
    compared = folded(prose)
    for match in _YEARS.finditer(compared.text):
        both = (int(match["first"]), int(match["last"]))
        if len(match["last"]) == _SHORT:
            both = (both[0], both[0] + 1)
            if both[1] % 100 != int(match["last"]):
                continue
        facts = (Fact("figure", ("number", year), loose=year) for year in both)
        yield span(*compared.place(*match.span()), facts)


@cache
def _half(language: str) -> re.Pattern[str]:
    """The half of the day, behind a time."""
    formats = (cldr.table(language, "day_periods") or {}).get("format", {})
    own = {half: [str(one[half]) for one in formats.values() if half in one] for half in _HALVES}
    found = (
        f"(?P<{half}>{alternatives([*own[half], *_table()['words'][half]])})" for half in _HALVES
    )
    return re.compile(rf"\s*(?:{'|'.join(found)})(?!\w)")


_HALVES = ("am", "pm")


def times(prose: str, profile: Profile) -> Iterator[Span]:
    """A time in figures, with the half of the day if that is said; 9.30 may be a number without."""
    compared = folded(prose)
    for match in _TIME.finditer(compared.text):
        hour, end = int(match["hour"]), match.end()
        half = _half(profile.language).match(compared.text, end)
        # 5.50 م are metres.
        if match["sign"] == "." and (not half or len(half[0].strip()) == 1):
            continue
        on_a_clock = 0 < hour <= _HOURS_ON_A_CLOCK
        if half and on_a_clock:
            hour, end = hour % 12 + (12 if half["pm"] else 0), half.end()
        facts = facts_of_value(TimeValue(hour, int(match["minute"])))
        if on_a_clock and not half:  # of the night or of the day
            facts = (replace(fact, detail=("half", ANY)) for fact in facts)
        yield span(*compared.place(match.start(), end), facts)


# --- in names --------------------------------------------------------------------------------


def _table() -> Mapping[str, Mapping[str, list[str]]]:
    return tables.read("data", "parity") or {}


def _months(language: str) -> Mapping[str, int]:
    found = names.spelled_months(language).items()
    return {name: number for name, (calendar, number) in found if calendar == "gregorian"}


def _decades(language: str) -> Mapping[str, int]:
    table = _table()["decades"].items()
    return {name: int(decade) for decade, several in table for name in several}


_Named = Callable[[str], Mapping[str, int]]
_KINDS: Mapping[str, _Named] = {
    "month": _months, "weekday": names.spelled_weekdays, "decade": _decades,
}  # fmt: skip


@cache
def _named(kind: str, language: str) -> tuple[re.Pattern[str], Mapping[str, int]]:
    found = _KINDS[kind](language)
    articles = rf"(?:(?:{words('articles')})|(?<=ل)ل)?"
    pattern = re.compile(rf"{_left()}{articles}(?P<name>{alternatives(found)})(?!\w)")
    return pattern, {names.key(fold(name)): number for name, number in found.items()}


@cache
def _in_figures() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:1\d|20)(?P<decade>\d0)(?:{words('decade')})(?!\w)")


def in_names(prose: str, profile: Profile) -> Iterator[Span]:
    """Months, days of the week and decades that stand alone. The other language may say them in
    another way (next month, that day), but no other one of them."""
    compared = folded(prose)
    for kind in _KINDS:
        pattern, numbers = _named(kind, profile.language)
        for match in pattern.finditer(compared.text):
            place = compared.place(*match.span())
            if not _is_small(prose[slice(*place)]):
                yield _pick(place, kind, numbers[names.key(match["name"])])
    for match in _in_figures().finditer(compared.text):
        yield _pick(compared.place(*match.span()), "decade", int(match["decade"]))


def _pick(place: tuple[int, int], kind: str, number: int) -> Span:
    return span(*place, iter([Fact("figure", (kind, number), picks=True)]), weak=True)


def _is_small(word: str) -> bool:
    """Whether a name is another word, as it has no capital letter: they may."""
    return word.islower() and re.fullmatch(words("small"), fold(word)) is not None
