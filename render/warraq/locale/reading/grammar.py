"""The forms of a date, as regular expressions over text as it is compared (`letters.fold`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from warraq.locale.calendars import Calendar
from warraq.locale.reading import names
from warraq.locale.reading.letters import alternatives, fold
from warraq.locale.reading.ordinals import ordinal_words

__all__ = ["ERAS", "Grammar", "day_words", "grammar", "ordinal_day"]

#: In this order where an abbreviation stands for several.
ERAS: tuple[Calendar, ...] = ("solar", "hijri", "gregorian")
_LONGEST_MONTH = 31
#: Neither a letter nor a figure before, unless it is a particle that is written together.
_LEFT = r"(?:(?<!\w)|(?<=(?<!\w)[{particles}]))(?<!\d[.,،/:])"
#: Not a letter after, nor a figure after a sign that would make it one number.
_RIGHT = r"(?!\w)(?![./:-]\d)"
_NO_LETTER = r"(?![^\W\d_])"


class Grammar(NamedTuple):
    """``dates`` match one date each; ``starts`` what may stand before one as the start of a span,
    at the end of a text; ``between`` what stands between the halves of a dual date, and ``to``
    between the ends of a span; ``origin`` before a span, at the end of a text; ``years`` a text
    that is a year or a span of years and nothing else, ``months`` one that is a month in figures:
    within a text, 12/2024 is the number of a law."""

    dates: tuple[re.Pattern[str], ...]
    starts: re.Pattern[str]
    between: re.Pattern[str]
    to: re.Pattern[str]
    origin: re.Pattern[str]
    years: re.Pattern[str]
    months: tuple[re.Pattern[str], ...]


def _spelled_days() -> Mapping[str, int]:
    """Days of a month that are ordinals in words, as they are compared."""
    return {
        word: value.number
        for language in ("ar", "en")
        for word, value in ordinal_words(language).items()
        if value.number <= _LONGEST_MONTH and not value.feminine
    }


@lru_cache(maxsize=1)
def day_words() -> Mapping[str, int]:
    """The same by the `names.key` of the word."""
    return {names.key(word): number for word, number in _spelled_days().items()}


def ordinal_day() -> str:
    """A regular expression for a day in words, ``word``, which is no week or half of the month."""
    parts = (f"(?<!{fold(part)} )" for part in names.words("part-of-month"))
    return rf"{''.join(parts)}(?P<word>{alternatives(_spelled_days())})"


def _any(*kinds: str) -> str:
    return f"(?:{alternatives(word for kind in kinds for word in names.words(kind))})"


def _era() -> str:
    """The mark of a calendar, or the end of a figure (before a time of day, as in ISO 8601)."""
    eras = "|".join(f"(?P<{era}>{alternatives(names.spellings('eras', era))})" for era in ERAS)
    return rf"(?:\s*(?:{eras})(?!\w)|(?=t\d\d:)|{_RIGHT})"


def _parts(language: str) -> dict[str, str]:
    """The parts that the forms are made of."""
    month = f"(?:{alternatives(names.spelled_months(language))})"
    ending = rf"\.?(?:\s*{_any('month')})?{_NO_LETTER}"
    weekdays = alternatives(names.spelled_weekdays(language))
    return {
        "left": _LEFT.format(particles=names.particles()),
        "weekday": rf"(?:(?P<weekday>{weekdays})\s*[,،]?\s*"
        rf"(?:{_any('corresponding', 'day')}\s+)?)?",
        "day": rf"(?:(?P<day>\d{{1,2}})(?:{_any('ordinal-suffixes')}{_NO_LETTER}|\.(?=\s))?"
        rf"|{ordinal_day()})",
        "name": f"{month}{ending}",
        "month": rf"(?P<month>{month}){ending}(?:\s*/\s*(?P<other>{month}){ending})?",
        "of": rf"\s*(?:(?:{_any('of')}|[/-])\s*)?",
        "after": r"\s*[,،/-]?\s*",
        "year": rf"(?:{_any('year')}\s*)?(?P<year>\d{{4}}){_era()}",
        "to": rf"\s*{_any('to')}\s*",
        "from": rf"(?:{_any('from')}\s*)",
    }


@lru_cache(maxsize=16)
def grammar(language: str = "") -> Grammar:
    """The forms of dates in the six languages, and the month names of one more."""
    p = _parts(language)
    year = rf"(?P<year>\d{{4}}){_era()}"
    sign = r"\s?(?P<sign>[/.-])\s?(?P<middle>\d{1,2})\s?(?P=sign)\s?"
    forms = (
        # 7 ديسمبر 2020, السابع من شهر ديسمبر سنة 2020م
        "{left}{weekday}{day}{of}{month}{after}{year}",
        # December 7, 2020; December 7 to 9, 2020
        r"{left}{weekday}{month}\s*{day}(?:{to}(?P<until>\d{{1,2}}))?\s*[,،]?\s+{year}",
        # 1399 آذر 17
        rf"{{left}}(?P<year>\d{{{{4}}}})\s*[,،]?\s*{{month}}\s*(?P<day>\d{{{{1,2}}}}){_RIGHT}",
        # ديسمبر 2020
        "{left}{month}{after}{year}",
    )
    # A hyphen joins the figures of one number, but a span of days to a month: 7-9 ديسمبر.
    left = rf"{p['left']}(?<!\d-)"
    figures = (
        # 07/12/2020
        rf"{left}{p['weekday']}(?P<first>\d{{1,2}}){sign}{year}",
        # 1442/04/22 هـ
        rf"{left}{p['weekday']}(?P<year>\d{{4}}){sign}(?P<last>\d{{1,2}}){_era()}",
        # سنة 2020, 2020م
        rf"{left}(?P<said>{_any('year-alone')}\s*)?{year}",
    )
    start = (
        "{left}{from}?{weekday}(?:{day}(?:{of}{month})?"
        r"|(?P<alone>{name}(?:\s*/\s*{name})?)(?:\s+(?P<after>\d{{1,2}}))?){to}$"
    )
    between = rf"\s*[,،]?\s*(?:{_any('corresponding')}|[(=/-])?\s*:?\s*\(?\s*"
    return Grammar(
        tuple(re.compile(form) for form in (*(one.format(**p) for one in forms), *figures)),
        re.compile(start.format(**p)),
        re.compile(between),
        re.compile(p["to"]),
        re.compile(rf"{p['left']}{p['from']}$"),
        re.compile(rf"\s*(?:{p['from']}?(?P<start>\d{{4}}){p['to']})?{year}\s*"),
        (
            re.compile(rf"\s*(?:{_any('of')}\s+)?(?P<figures>\d{{1,2}})\s?[/-]\s?{year}\s*"),
            re.compile(rf"\s*(?P<year>\d{{4}})\s?[/-]\s?(?P<figures>\d{{1,2}}){_era()}\s*"),
        ),
    )
