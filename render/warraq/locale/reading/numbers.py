"""Numbers and percentages that people typed, in any digits, with any separators."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from warraq.document.values import NumberValue, PercentValue
from warraq.locale.profile import Profile
from warraq.locale.reading import names
from warraq.locale.reading.dates import read_dates
from warraq.locale.reading.letters import SPACE, alternatives, folded
from warraq.locale.reading.manner import language_of, named_profile
from warraq.locale.reading.scales import power, scale_words
from warraq.locale.signs import Manner, Signs, signs
from warraq.locale.style import NumberStyle

__all__ = ["NumberReading", "read_numbers"]

# What neither language nor profile tells is as in English.
_TAG = "en"
# More digits than any number that a document may hold (`warraq.model.parse.MAX_DIGITS`).
_MOST = 28
# Groups of three, or as in India of two before the last; by signs that are decimal nowhere.
_GROUPED = rf"\d{{1,3}}(?:[٬'{SPACE}]\d{{2,3}})+"
_FIGURES = rf"(?:{_GROUPED}|\d+(?:[.,،]\d+)*)(?:[٫]\d+|[.,،]\d+)?"
_SPACED = re.compile(r"(?<!\d)\d{1,3}(?: \d{3})+(?!\d)")
# Halves and the like; a third has no end in decimals.
_PARTS: Mapping[str, str] = {
    "½": ".5", "¼": ".25", "¾": ".75", "⅛": ".125", "⅜": ".375", "⅝": ".625", "⅞": ".875",
    "⅕": ".2", "⅖": ".4", "⅗": ".6", "⅘": ".8", "⅒": ".1",
}  # fmt: skip
_PART = f"[{''.join(_PARTS)}]"
# Figures that are no digits of a number: powers, indices, other fractions, numbers in circles.
_RAISED = (
    r"[⁄\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u208e\u2150-\u218b"
    r"\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]"
)
# +974 4444 1234
_PHONE = re.compile(r"\+\d[\d ()./-]{4,24}")


@dataclass(frozen=True, slots=True)
class NumberReading:
    """A number or percentage in a text, from ``start`` up to ``end``."""

    start: int
    end: int
    value: NumberValue | PercentValue


@lru_cache(maxsize=16)
def _pattern(language: str) -> re.Pattern[str]:
    percent = alternatives(names.spellings("numbers", "percent"))
    negative = alternatives(names.spellings("numbers", "negative"))
    scale = scale_words(language)
    joined = "".join(names.words("hyphenated"))
    return re.compile(
        rf"(?:(?<![\w.,،/⁄:%٪-])|(?<=(?<!\w)[{names.particles()}])(?!(?<=[{joined}])-)"
        rf"|(?<=(?<!\w)[{joined}]-))"
        rf"(?P<before>[%٪]\s?)?(?:(?P<negative>{negative})\s+)?(?P<sign>[-+]\s?)?"
        rf"(?P<figures>(?:{_FIGURES})(?:\s?{_PART})?|{_PART})"
        rf"(?:\s*(?P<after>{percent})(?!\w)|(?:\s*|-)(?P<scale>{scale})(?:\s+(?P<times>{scale}))?)?"
        # A letter, a second number or a code goes on from here.
        rf"(?![a-z_]|{_RAISED}|[/:.,،٫٬-]?\d)"
    )


def read_numbers(text: str, profile: str | Mapping[str, Any] | Profile = "") -> list[NumberReading]:
    """The numbers and percentages of a text, in their order.

    >>> warraq.read_numbers("1.234,5 Millionen", profile="de")[0].value.number
    Decimal('1234500000')

    ``profile`` is what `warraq.format` takes, a name, a language's tag or a mapping. It decides
    what ``1.234`` and ``1,234`` are; without one the comma divides thousands and the point
    decimals. Millions and the like multiply the figure before them, and 2½ is 2.5. What is part of
    a date, a telephone number, a time or a code is left out, and so is 10³.

    Raises `WarraqError` where there is no such profile.
    """
    chosen = named_profile(profile)
    dates = ((one.start, one.end) for one in read_dates(text, chosen or ""))
    # A text of four figures is a year to whom asks for dates, and a number to whom asks for one.
    taken = [(start, end) for start, end in dates if not text[start:end].isdigit()]
    return [
        one
        for one in _read(text, signs(_manner(chosen)), language_of(chosen))
        if not any(start < one.end and one.start < end for start, end in taken)
    ]


def _manner(profile: Profile | None) -> Manner:
    if profile:
        return Manner(profile.locale, profile.numbers)
    return Manner(_TAG, NumberStyle(digits="latn"))


def _read(text: str, own: Signs, language: str) -> Iterator[NumberReading]:
    compared = folded(text)
    written = compared.text
    if own.group.isspace():
        # Where figures are grouped by spaces, people type any.
        written = _SPACED.sub(lambda found: found[0].replace(" ", SPACE), written)
    phones = [match.span() for match in _PHONE.finditer(written)]
    for match in _pattern(language).finditer(written):
        start, end = match.span()
        if any(first < end and start < last for first, last in phones):
            continue
        number = _whole(match, own, language)
        if number is None:
            continue
        if bool(match["negative"]) != (match["sign"] or "").startswith("-"):
            number = number.copy_negate()
        is_percent = match["before"] or match["after"]
        value = PercentValue(number) if is_percent else NumberValue(number)
        yield NumberReading(*compared.place(start, end), value)


def _whole(match: re.Match[str], own: Signs, language: str) -> Decimal | None:
    """The number of a match, with its part and its scale; None where these make no sense."""
    figures, part = match["figures"], _PARTS.get(match["figures"][-1], "")
    number = _decimal(figures[:-1].rstrip() or "0" if part else figures, own)
    if number is None or (part and number.as_tuple().exponent):
        return None
    number = Decimal(f"{number}{part}")
    scales = filter(None, (match["scale"], match["times"]))
    return _scaled(number, sum(power(word, language) for word in scales))


def _scaled(number: Decimal, power: int) -> Decimal | None:
    """The number times a power of ten, written out; None where it is longer than any may be.

    By its digits: a host's decimal context may round.
    """
    sign, digits, exponent = number.as_tuple()
    places = int(exponent) + power
    if not power:
        return number
    if len(digits) + max(places, 0) > _MOST:
        return None
    return Decimal((sign, digits + (0,) * max(places, 0), min(places, 0)))


def _decimal(figures: str, own: Signs) -> Decimal | None:
    """The number that figures with separators are; None where these make no sense."""
    whole, point, fraction = figures.partition("٫")
    marks = re.findall(r"[.,،]", whole)
    if marks and not point:
        mark = _point(whole, marks, own)
        whole, point, fraction = whole.rpartition(mark) if mark else (whole, "", "")
    groups = re.split(rf"[.,،٬'{SPACE}]", whole)
    if len(groups) > 1 and not _are_groups(groups):
        return None
    digits = "".join(groups)
    if len(digits) + len(fraction) > _MOST:
        return None
    return Decimal(f"{digits}.{fraction}" if point else digits)


def _point(whole: str, marks: list[str], own: Signs) -> str:
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
    # An Arabic comma is a comma, unless it stands before decimals.
    mark = "," if last == "،" != own.decimal else last
    return "" if could_be_group and mark == _other_than(own) else last


def _other_than(own: Signs) -> str:
    """What divides thousands beside the decimal mark, or beside the one that stands for it where
    the keyboard has neither ٫ nor ٬."""
    return "." if own.decimal == "," else ","


def _are_groups(groups: list[str]) -> bool:
    """Groups of three digits, or as in India of two before the last of three."""
    first, *middle, last = groups
    sizes = {len(group) for group in middle}
    return 1 <= len(first) <= 3 and len(last) == 3 and (sizes <= {3} or sizes == {2})
