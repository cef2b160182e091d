"""Where a line may end within a value, and where not: as printers keep figures, dates and codes.

A day stays with its month, a number with what it counts. A short value stays whole; a longer one
may end a line at its weakest places, so that no line before it has to be set wide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from warraq.document.tree import Resolved
from warraq.document.values import (
    AddressValue,
    CodeValue,
    CountValue,
    DateSpan,
    DateTimeSpan,
    DateTimeValue,
    DateValue,
    DurationValue,
    MarkerValue,
    MeasureValue,
    MoneyValue,
    NumberValue,
    PercentValue,
    TimeSpan,
    TimeValue,
    ValueSpan,
)

__all__ = ["is_figure", "is_whole", "pieces_kept"]

_DATES = (DateSpan, DateTimeSpan, DateTimeValue, DateValue)
_FIGURES = (
    CountValue, DurationValue, MeasureValue, MoneyValue, NumberValue, PercentValue, TimeSpan,
    TimeValue, ValueSpan, *_DATES,
)  # fmt: skip
#: As many characters stay on one line without leaving the line before them wide open: 20 are some
#: three words; codes have no spaces, so that they move on less.
_SHORT, _SHORT_CODE = 20, 24

_WORDS = re.compile("^ +|[^ ]+ *")
_DIGITS = re.compile(r"\d+")
#: Between two names of one month: كانون الثاني/يناير.
_SLASH = re.compile(r"(?<=[^\W\d]/)(?=[^\W\d]{3})")
#: What belongs together in a date: a day (d) with its month and year (y), an hour (t) with its half
#: of the day, of other words (w) and eras (e). Where two days share a month, «1 إلى 21 مارس», the
#: word between them belongs to the second.
_DATED = re.compile("dw{1,3}?ye?|wdy|dw{1,2}$|wd$|dw{1,2}?(?=wd)|w{1,2}?ye?|tw?|d")


def is_figure(node: Resolved) -> bool:
    """Whether a value is a number, or a time."""
    return isinstance(node.value, _FIGURES)


def is_whole(node: Resolved) -> bool:
    """Whether no line ends within a value."""
    length = len(node.text)
    if isinstance(node.value, CodeValue | AddressValue):
        return length <= _SHORT_CODE and " " not in node.text
    is_short = length <= _SHORT and isinstance(node.value, (*_FIGURES, MarkerValue))
    return is_short or node.is_unbroken


def pieces_kept(text: str, node: Resolved) -> tuple[str, ...]:
    """A part of a value in pieces that stay on one line each; together they are the text."""
    if is_whole(node):
        return (text,)
    words = _WORDS.findall(text)
    if not words:
        return (text,)
    if isinstance(node.value, _DATES):
        return tuple(_dated(words))
    return tuple(_counted(words) if is_figure(node) else words)


def _counted(words: list[str]) -> Iterator[str]:
    """A number stays with what it counts, and the last two words together, if they are short."""
    numbers = [bool(_DIGITS.search(word)) for word in words] + [False]
    kept = words[0]
    for place, word in enumerate(words[1:], 1):
        is_counted = any(map(str.isdigit, kept)) and not numbers[place + 1]
        # «1 إلى 3 ملايين»: the word between two numbers belongs to the second.
        is_second = numbers[place] and place > 1 and numbers[place - 2]
        is_bound = is_counted or is_second or place == len(words) - 1
        if not is_bound or len((kept + word).rstrip()) > _SHORT:
            yield kept
            kept = ""
        kept += word
    yield kept


def _dated(words: list[str]) -> Iterator[str]:
    done = 0
    for found in _DATED.finditer("".join(map(_kind, words))):
        start, end = found.span()
        kept = "".join(words[start:end])
        *free, before = ["", *words[done:start]]
        is_lead = before[-2:-1].isalpha() and len((before + kept).rstrip()) <= _SHORT
        yield from (word for word in free if word)
        if before and not is_lead:
            yield before
        yield from _halves(before + kept if is_lead else kept)
        done = end
    yield from words[done:]


def _kind(word: str) -> str:
    numbers = _DIGITS.findall(word)
    if len(numbers) == 1:
        return "d" if len(numbers[0]) < 3 else "y"
    return "t" if numbers else "e" if word.isupper() and len(word.strip(" ,)")) <= 3 else "w"


def _halves(date: str) -> list[str]:
    """A date that is too long for one line: parted within its month, or before its year."""
    if len(date.strip()) <= _SHORT:
        return [date]
    parts = _SLASH.split(date)
    if len(parts) == 1:
        year = re.search(r"(?<= )\S*\d{3}\S*( \S+)?$", date.rstrip())
        parts = [date[: year.start()], date[year.start() :]] if year else parts
    return ["".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts
