"""Where a mark of direction has to stand, so that readers keep the order of what is written.

Readers get a line from left to right and turn what runs the other way around, each by rules of its
own that fall short of UAX #9. An invisible code (U+200F) between two characters keeps them apart:

- PDFium takes marks, digits and punctuation that touch for one number: without it, it reads
  ``2019،`` as ``،2019``, and a vowel before a full stop after it;
- pdftotext takes a number, comma or Latin word and the neutrals to its left for one: without it,
  ``قرار، وعدد 15 شخصا`` is read as ``قرار ،وعدد  15شخصا``.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple
from unicodedata import bidirectional

from warraq.formats.pdf.textlayer.around import Line

__all__ = ["ENDS_RIGHT", "FROM_RIGHT", "Flow", "Meeting", "Sides", "runs_from_right", "sides"]

# Classes of characters, UAX #9, 3.2.
_WEAK = frozenset({"EN", "ES", "ET", "AN", "CS", "NSM", "BN"})
FROM_RIGHT = frozenset({"R", "AL"})
_NAMED = frozenset({"L", "EN"})
_FROM_LEFT = frozenset({"L", "EN", "ES", "ET", "AN", "CS"})


# What a character at an end does to its neighbour; see `Sides`.
_WEAK_FROM_RIGHT, _WEAK_FROM_LEFT, _TAKES_NEUTRALS = 1, 2, 4
#: Among text from the left pdftotext turns neutrals around with what runs from the right before
#: them; there it is a mark of the other direction (U+200E) that keeps them apart.
ENDS_RIGHT = 8


class Sides(NamedTuple):
    """What matters of the characters at the two ends of a cluster.

    Two clusters are kept apart where ``right`` of the one has a bit in common with ``left`` of that
    to its right: both ends are weak and one of them runs from the right, or pdftotext would take
    the end of the one with the other.
    """

    left: int
    right: int
    is_open: bool
    """Whether its left end, where that is the end of a text, stays with it only by a mark: vowels,
    too, are left behind where most of a page runs from the left."""


def sides(text: str, rtl: bool) -> Sides:
    """The ends of a cluster."""
    first, last = (bidirectional(text[end]) for end in ((-1, 0) if rtl else (0, -1)))
    left = right = 0
    if first in _WEAK:
        left = _WEAK_FROM_RIGHT | (_WEAK_FROM_LEFT if rtl else 0)
    if first in _FROM_LEFT:
        left |= _TAKES_NEUTRALS
    if last in _WEAK:
        right = _WEAK_FROM_RIGHT if rtl else _WEAK_FROM_LEFT
    if rtl and last not in FROM_RIGHT:
        right |= _TAKES_NEUTRALS
    if rtl and last in FROM_RIGHT:
        right |= ENDS_RIGHT
    if not rtl and first in ("WS", "ON"):
        left |= ENDS_RIGHT
    return Sides(left, right, first in _FROM_LEFT or first == "NSM")


class Meeting(NamedTuple):
    """What a text box needs, in view of the one that was drawn before."""

    mark_left: bool = False
    mark_right: bool = False
    close_right: bool = False
    """Whether it runs from the right in a line from the left: a mark of that direction ends it."""
    is_apart: bool = False
    """Whether it is beside a text of the other direction, as in two columns of languages: PDFium
    puts both into the order of one line, the words of one of them backwards."""
    is_spaced: bool = False
    """Whether there is but room between it and the text to its right, which pdf.js does not see
    where the pen moves back."""


class Flow:
    """The text box that was drawn last, which may touch the next one."""

    def __init__(self) -> None:
        self._left = self._right = self._base = 0.0
        self._ends: Sides | None = None
        self._text = ""
        self._line = Line("")
        #: What was drawn at the height of the last one, since PDFium began a line.
        self._level = ""

    def meet(
        self, place: tuple[float, float, float], size: float, ends: tuple[Sides, Sides], text: str,
        line: Line, *, rtl: bool,
    ) -> Meeting:  # fmt: skip
        """``place`` is a text box's left end, right end and baseline, ``size`` that of its font,
        ``ends`` are its outermost clusters, ``line`` is what it stands in; ``rtl`` is the direction
        of the text around it."""
        left, right, base = place
        is_level = abs(base - self._base) < size / 4
        before, other = self._ends, self._text
        # Boxes that follow each other from the right are of a line that runs so, too.
        touches = is_level and abs(right - self._left) < size / 4
        follows = is_level and abs(left - self._right) < size / 4
        is_far = is_level and (left > self._right + size or right < self._left - size)
        spaces = [one for one, end in ((text, 0), (other, -1)) if one and one[end].isspace()]
        is_kept = any(map(runs_from_right, spaces))  # see `Sized.held`
        is_back = is_level and (right < self._left - size / 8 or bool(touches and spaces))
        mark_left = ends[0].is_open and (rtl or touches)
        is_apart = is_far and line is not self._line and _are_apart(line.text, self._level)
        if is_apart or not is_level:
            self._level = ""
        self._level += line.text if line is not self._line or not self._level else ""
        self._line = line
        self._left, self._right, self._base = place
        self._ends, self._text = None if mark_left else ends[0], text
        return Meeting(
            mark_left,
            touches and before is not None and bool(ends[1].right & before.left),
            follows and bool(ends[1].right & ENDS_RIGHT),
            is_apart,
            is_back and not is_kept and not is_apart and not _are_from_left(text, other),
        )


def _are_apart(one: str, other: str) -> bool:
    """Whether there is a phrase from the left in one text, and the other runs from the right."""
    return (_has_phrase(one) and runs_from_right(other)) or (
        _has_phrase(other) and runs_from_right(one)
    )


def _has_phrase(text: str) -> bool:
    """Whether some words from the left, or a word and a number, follow each other in a text."""
    words = [{bidirectional(char) for char in word} for word in text.split()]
    return any(
        "L" in one | other and one & _NAMED and other & _NAMED for one, other in pairwise(words)
    )


def _are_from_left(one: str, other: str) -> bool:
    """Whether two texts are of a line from the left, as far as they tell."""
    if runs_from_right(one) or runs_from_right(other):
        return False
    return any(bidirectional(char) == "L" for char in one + other)


def runs_from_right(text: str) -> bool:
    """Whether there is a letter in a text that runs from right to left."""
    return any(bidirectional(char) in FROM_RIGHT for char in text)
