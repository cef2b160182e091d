"""Values as they are shown: isolated, and not broken over lines where that would hurt."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

from warraq.document.tree import Piece, Resolved
from warraq.document.values import (
    CountValue,
    DateSpan,
    DateTimeSpan,
    DateTimeValue,
    DateValue,
    DurationValue,
    MeasureValue,
    MoneyValue,
    NameList,
    NumberValue,
    PercentValue,
    PersonValue,
    TimeSpan,
    TimeValue,
    ValueSpan,
)

__all__ = ["show"]

_FIGURES = (
    CountValue, DateSpan, DateTimeSpan, DateTimeValue, DateValue, DurationValue, MeasureValue,
    MoneyValue, NumberValue, PercentValue, TimeSpan, TimeValue, ValueSpan,
)  # fmt: skip
#: As many characters stay on one line without leaving the line before them wide open.
_SHORT, _SHORT_END = 16, 20
_UNBROKEN = Markup('<span class="unbroken">{}</span>')


Show = Callable[[str], Markup]
#: Words as the page shows them: a part, and how to show what is of one script in it.
Words = Callable[[Piece, Show], Markup]


def show(node: Resolved, words: Words) -> Markup:
    """A short figure or date stays whole; of a longer one, its last two words: no year, and no
    غير of «لا غير», begins a line alone."""
    parts = node.parts
    is_figure = isinstance(node.value, _FIGURES)
    if is_figure and (node.is_unbroken or len(node.text) <= _SHORT):
        return _kept(Markup().join(_isolated(part, escape(part.text)) for part in parts), node.text)
    if not is_figure:
        names = isinstance(node.value, PersonValue | NameList) and not node.is_unbroken
        inner = _names if names else escape
        shown = Markup().join(_isolated(part, words(part, inner)) for part in parts)
        return _kept(shown, node.text) if node.is_unbroken else shown
    *before, last = parts
    begun = [_isolated(part, escape(part.text)) for part in before]
    return Markup().join([*begun, _isolated(last, _with_end(last.text))])


def _names(text: str) -> Markup:
    """No line ends in the article of a name: Al-, ben-."""
    words = (_UNBROKEN.format(word) if "-" in word else escape(word) for word in text.split(" "))
    return Markup(" ").join(words)


def _with_end(text: str) -> Markup:
    words = text.rsplit(" ", 2)
    end = " ".join(words[1:])
    if len(words) < 3 or len(end) > _SHORT_END:
        return escape(text)
    return escape(f"{words[0]} ") + _kept(escape(end), end)


def _kept(shown: Markup, text: str) -> Markup:
    return _UNBROKEN.format(shown) if " " in text else shown


def _isolated(part: Piece, shown: Markup) -> Markup:
    return Markup('<bdi dir="{}">{}</bdi>').format(part.isolate, shown) if part.isolate else shown
