"""Numbers and percentages that people typed, in any digits, with any separators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, NamedTuple

from warraq.document.values import NumberValue, PercentValue
from warraq.locale import cldr
from warraq.locale.profile import Profile
from warraq.locale.reading import names
from warraq.locale.reading.dates import read_dates
from warraq.locale.reading.letters import SPACE, alternatives, folded

__all__ = ["NumberReading", "read_numbers"]

# More digits than any number that a document may hold (`warraq.model.parse.MAX_DIGITS`).
_MOST = 28
# Groups of three, or as in India of two before the last; by signs that are decimal nowhere.
_GROUPED = rf"\d{{1,3}}(?:[٬'{SPACE}]\d{{2,3}})+"
_FIGURES = rf"(?:{_GROUPED}|\d+(?:[.,]\d+)*)(?:[٫]\d+|[.,]\d+)?"
_SPACED = re.compile(r"(?<!\d)\d{1,3}(?: \d{3})+(?!\d)")
# +974 4444 1234
_PHONE = re.compile(r"\+\d[\d ()./-]{4,24}")


@dataclass(frozen=True, slots=True)
class NumberReading:
    """A number or percentage in a text, from ``start`` up to ``end``."""

    start: int
    end: int
    value: NumberValue | PercentValue


class _Signs(NamedTuple):
    """The separators of a language: what a lone ``.`` or ``,`` is."""

    decimal: str
    group: str


@cache
def _pattern() -> re.Pattern[str]:
    percent = alternatives(names.spellings("numbers", "percent"))
    negative = alternatives(names.spellings("numbers", "negative"))
    return re.compile(
        rf"(?:(?<![\w.,/:%٪-])|(?<=(?<!\w)[{names.particles()}]))"
        rf"(?P<before>[%٪]\s?)?(?:(?P<negative>{negative})\s+)?(?P<sign>[-+]\s?)?"
        rf"(?P<figures>{_FIGURES})(?:\s*(?P<after>{percent})(?!\w))?"
        # A letter, a second number or a code goes on from here.
        r"(?![a-z_]|[/:.,٫٬-]?\d)"
    )


@lru_cache(maxsize=64)
def _signs(locale: str) -> _Signs:
    found: Any = cldr.find(locale, "number_symbols", "latn") if locale else None
    signs = _Signs(*(str((found or {}).get(key, "")) for key in ("decimal", "group")))
    return signs if signs.decimal in (".", ",") else _Signs(".", ",")


def read_numbers(text: str, language: str | Profile = "") -> list[NumberReading]:
    """The numbers and percentages of a text, in their order.

    The language, or the profile, decides what ``1.234`` and ``1,234`` are; where it does not, the
    comma divides thousands and the point decimals. What is part of a date, a telephone number, a
    time or a code is left out.
    """
    locale = language.locale if isinstance(language, Profile) else language
    own = _own_signs(language) if isinstance(language, Profile) else _signs(locale)
    taken = [(one.start, one.end) for one in read_dates(text, language)]
    return [
        one
        for one in _read(text, own)
        if not any(start < one.end and one.start < end for start, end in taken)
    ]


def _own_signs(profile: Profile) -> _Signs:
    signs = _signs(profile.locale)
    return _Signs(profile.numbers.decimal or signs.decimal, profile.numbers.group or signs.group)


def _read(text: str, signs: _Signs) -> Iterator[NumberReading]:
    compared = folded(text)
    written = compared.text
    if signs.group.isspace():
        # Where figures are grouped by spaces, people type any.
        written = _SPACED.sub(lambda found: found[0].replace(" ", SPACE), written)
    phones = [match.span() for match in _PHONE.finditer(written)]
    for match in _pattern().finditer(written):
        start, end = match.span()
        if any(first < end and start < last for first, last in phones):
            continue
        number = _decimal(match["figures"], signs)
        if number is None:
            continue
        if bool(match["negative"]) != (match["sign"] or "").startswith("-"):
            number = number.copy_negate()
        is_percent = match["before"] or match["after"]
        value = PercentValue(number) if is_percent else NumberValue(number)
        yield NumberReading(*compared.place(start, end), value)


def _decimal(figures: str, signs: _Signs) -> Decimal | None:
    """The number that figures with separators are; None where these make no sense."""
    whole, point, fraction = figures.partition("٫")
    marks = re.findall(r"[.,]", whole)
    if marks and not point:
        mark = _point(whole, marks, signs)
        whole, point, fraction = whole.rpartition(mark) if mark else (whole, "", "")
    groups = re.split(rf"[.,٬'{SPACE}]", whole)
    if len(groups) > 1 and not _are_groups(groups):
        return None
    digits = "".join(groups)
    if len(digits) + len(fraction) > _MOST:
        return None
    return Decimal(f"{digits}.{fraction}" if point else digits)


def _point(whole: str, marks: list[str], signs: _Signs) -> str:
    """Which of the marks stands before the decimals; none where all divide thousands."""
    last = marks[-1]
    if len(set(marks)) > 1:
        return last if marks.count(last) == 1 else ""
    if len(marks) > 1:
        return ""
    if re.search(rf"[٬'{SPACE}]", whole):
        return last
    before, after = whole.split(last)
    could_be_group = len(after) == 3 and 1 <= len(before) <= 3 and before != "0"
    if could_be_group and last == signs.group:
        return ""
    if could_be_group and last != signs.decimal and signs.group not in (".", ","):
        # Neither is what this language writes there: 1,234 in French is a decimal, 1.234 a group.
        return ""
    return last


def _are_groups(groups: list[str]) -> bool:
    """Groups of three digits, or as in India of two before the last of three."""
    first, *middle, last = groups
    sizes = {len(group) for group in middle}
    return 1 <= len(first) <= 3 and len(last) == 3 and (sizes <= {3} or sizes == {2})
