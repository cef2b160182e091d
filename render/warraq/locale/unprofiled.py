"""Languages that have no profile of ours: their own conventions, as CLDR states them.

Dates, times, numbers, lists, weeks and quotation marks are the language's own; words that only a
profile's author could choose (labels, eras of other calendars) stay those of the profile beneath.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal, get_args

from warraq.locale import cldr, lists, tables
from warraq.locale.style import Digits

__all__ = ["conventions"]

_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
#: Fields of CLDR's patterns (UTS #35, part 4, §8) and our placeholders for them. Years are
#: written out, and hours of twenty-four in two figures.
_FIELDS: Mapping[str, str] = {
    "d": "day", "dd": "dd", "M": "m", "MM": "mm", "MMM": "month", "MMMM": "month", "LLLL": "month",
    "LLL": "month", "y": "year", "yy": "year", "yyyy": "year", "EEEE": "weekday", "EEE": "weekday",
    "cccc": "weekday", "h": "h", "hh": "h", "H": "hh", "HH": "hh", "mm": "min", "m": "min",
    "a": "half", "B": "half",
}  # fmt: skip
_CUT_SHORT = {**_FIELDS, "MMM": "mon", "LLL": "mon"}
_TOKEN = re.compile(r"'((?:[^']|'')*)'|([A-Za-z])\2*")
_YEAR_LAST = re.compile(r"(.*\{(?:day|month)\}.*?\{(?:day|month)\})([ ,،]*).*")
_RANGE = "\u2013"


def conventions(tag: str) -> dict[str, Any]:
    """What a profile of the language says (see `style`); nothing for a language unknown to CLDR."""
    if cldr.negotiate(tag) == "root":
        return {}
    date = _date(tag)
    return {
        "locale": tag,
        "numbers": {"digits": _digits(tag)},
        "quotes": _quotes(tag),
        "calendar": {"months": "cldr", **_week(tag)},
        "date": date,
        "span": _span(date, _range(tag)),
        "time": _time(tag),
        "list": _list(tag),
        "words": _halves(tag),
    }


def _digits(tag: str) -> str:
    system = cldr.numbering(tag)
    return system if system in get_args(Digits) else "latn"


def _quotes(tag: str) -> tuple[str, ...]:
    known = (tables.read("data", "quotes") or {})["quotes"]
    found = next((known[name] for name in cldr.lineage(tag) if name in known), "“”‘’")
    return tuple(found)


def _week(tag: str) -> dict[str, Any]:
    """The first day of the week and the weekend, of the tag's region or the likely one."""
    regional = f"{cldr.negotiate(tag).partition('_')[0]}-{cldr.home(tag)}"
    week = cldr.find(regional, "week_data")
    first, last = week["weekend_start"], week["weekend_end"]
    count = (last - first) % 7 + 1
    return {
        "week-start": _WEEK[week["first_day"]],
        "weekend": tuple(_WEEK[(first + day) % 7] for day in range(count)),
    }


# --- patterns --------------------------------------------------------------------------------


def _filled(pattern: str, tag: str, fields: Mapping[str, str] = _FIELDS) -> str:
    """A pattern of CLDR with our placeholders: ``d. MMMM y`` → ``{day}. {month} {year}``."""

    def field(match: re.Match[str]) -> str:
        if match[2] is None:
            return (match[1] or "'").replace("''", "'")
        if match[2] == "G":
            return str(cldr.find(tag, "eras", "abbreviated", 1))
        return f"{{{fields[match[0]]}}}"

    return _TOKEN.sub(field, cldr.without_marks(pattern))


def _date(tag: str) -> dict[str, str]:
    formats = cldr.table(tag, "date_formats")
    long = _filled(str(formats["long"]), tag)
    return {
        "long": long,
        "gregorian": long,
        "full": _filled(str(formats["full"]), tag),
        "medium": _filled(str(formats["medium"]), tag, _CUT_SHORT),
        "month": _filled(str(cldr.table(tag, "datetime_skeletons")["yMMMM"]), tag),
        "short": _filled(str(formats["short"]), tag),
    }


def _range(tag: str) -> str:
    """How CLDR joins two dates: ``{a} – {b}``."""
    joined = cldr.without_marks(cldr.table(tag, "interval_formats")[None])
    return joined.replace("{0}", "{a}").replace("{1}", "{b}")


def _span(date: Mapping[str, str], both: str) -> dict[str, str]:
    """Spans in which the day, or day and month, is said twice and the rest once.

    ``{year}`` comes with the words that belong to it (see `dates`), here only with what divides it
    from the day and the month; where it stands before them, both dates are written out.
    """
    found = _YEAR_LAST.fullmatch(date["long"])
    head, divider = found.groups() if found else ("{day} {month}", " ")
    return {
        "days": re.sub(r"\{day\}(\.?)", rf"{{a}}\1{_RANGE}{{b}}\1", head) + divider + "{year}",
        "dates": both + divider + "{year}",
        "whole": both,
        "months": re.sub(r"\{month\}|\{m\}\S?", lambda _: both, date["month"], count=1),
        "otherwise": both,
    }


def _time(tag: str) -> dict[str, str]:
    return {
        "pattern": _filled(str(cldr.table(tag, "time_formats")["short"]), tag),
        "with-date": _joined(tag, "long"),
        "span-with-date": _joined(tag, "medium"),
    }


def _joined(tag: str, length: Literal["long", "medium"]) -> str:
    """How a date of that length and a time are joined; Babel has not all that CLDR says."""
    mended = cldr.supplement("joined", tag, length)
    found = str(mended or cldr.table(tag, "datetime_formats")[length]).replace("'", "")
    return cldr.without_marks(found).replace("{1}", "{date}").replace("{0}", "{time}")


def _list(tag: str) -> dict[str, str]:
    found = lists.patterns(tag)
    return {"two": found["2"], "middle": found["middle"], "last": found["end"]}


def _halves(tag: str) -> dict[str, str]:
    """What the halves of the day are called."""
    formats = cldr.table(tag, "day_periods")["format"]
    names = {**formats["wide"], **formats["abbreviated"]}
    am, pm = (cldr.without_marks(names[half]) for half in ("am", "pm"))
    return {
        "time.am": am, "time.midnight": am, "time.after-midnight": am,
        "time.pm": pm, "time.noon": pm, "time.after-noon": pm,
    }  # fmt: skip
