"""Comparing what a file says with what it should say, word by word.

Readers put words of the two directions that meet on one line into different orders, whoever wrote
the file. So words from right to left are compared among themselves, in their order, and so are the
others; numbers may stand in any order within their line.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from warraq.diagnostics import Diagnostics, Place

__all__ = ["Found", "compare", "is_rtl", "lost_lines", "short", "words"]

#: No more findings than these are told for a file; the last one says how many there are besides.
_MOST = 20
_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
# “2nd” is two words, for readers turn it around among words from right to left; and between two
# short lines of different scripts they may leave out the break.
_BORDER = re.compile(
    rf"(?<=\d)(?=[^\W\d])|(?<=[^\W\d])(?=\d)"
    rf"|(?<=[{_RTL}])(?=[^\W\d{_RTL}])|(?<=[^\W\d{_RTL}])(?=[{_RTL}])"
)
#: A word that stands in more places than these tells nothing of where a line stands.
_MOST_STARTS = 200
#: So many words in a row are those of a line, and stand by no chance within another.
_SURE = 5
#: Between the halves of a paragraph that a page break divides stand notes and running lines.
_BETWEEN = 120


def words(text: str) -> list[str]:
    """The words of a text: letters and marks, or digits, composed (NFC)."""
    composed = unicodedata.normalize("NFC", text)
    return _BORDER.sub(" ", "".join(map(_kept, composed))).split()


def _kept(char: str) -> str:
    category = unicodedata.category(char)
    # Controls of direction and joiners show nothing: a word goes on across them.
    return "" if category == "Cf" else char if category[0] in "LMN" else " "


def is_rtl(word: str) -> bool:
    """Whether a word runs from right to left."""
    return any(unicodedata.bidirectional(char) in ("R", "AL") for char in word)


class _Wanted(NamedTuple):
    """The words of one direction of the line ``number``."""

    number: int
    found: Found
    words: list[str]
    ordered: bool


class Found:
    """The words of a file, of one direction, in their order; each can be taken once."""

    def __init__(self, found: Iterable[str]) -> None:
        self._words = list(found)
        self._free = [True] * len(self._words)
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self._words):
            self._places[word].append(place)
        self._next = 0

    def take_whole(self, wanted: Sequence[str], *, only: bool = False) -> bool:
        """Take the words where they stand one after the other, if they do; ``only``, if there is
        but one such place."""
        size = len(wanted)
        places = [
            start
            for start in (self._places.get(wanted[0], ()) if wanted else ())
            if self._words[start : start + size] == wanted and all(self._free[start : start + size])
        ]
        if places and not (only and places[1:]):
            start = places[0]
            self._free[start : start + size] = [False] * size
            return True
        return not wanted

    def take(self, wanted: Sequence[str], *, ordered: bool) -> list[str]:
        """Take the words of a line, which stand near each other; give back those that do not.

        The first of them may stand elsewhere: readers give markers of lists after all else.
        """
        best = self._best(wanted, ordered=ordered)
        if None in best and len(wanted) > 1:
            rest = self._best(wanted[1:], ordered=ordered)
            if rest.count(None) < best.count(None):
                marker = self._first(wanted[0], 0, len(self._words), but=rest)
                best = [marker, *rest]
        for place in best:
            if place is not None:
                self._free[place] = False
        self._next = max((place + 1 for place in best[1:] or best if place is not None), default=0)
        return [word for word, place in zip(wanted, best, strict=True) if place is None]

    def take_anywhere(self, wanted: Sequence[str]) -> list[str]:
        """Take words wherever they stand; give back those that do not."""
        places = self._any(wanted, 0, len(self._words))
        for place in places:
            if place is not None:
                self._free[place] = False
        return [word for word, place in zip(wanted, places, strict=True) if place is None]

    def _best(self, wanted: Sequence[str], *, ordered: bool) -> list[int | None]:
        """Where most of the words stand, and there the closest together."""
        best: list[int | None] = [None] * len(wanted)
        closest = (len(wanted), 0)
        for start in self._starts(wanted):
            end = start + 2 * len(wanted) + _BETWEEN
            taken = self._in_order(wanted, start, end) if ordered else self._any(wanted, start, end)
            places = [place for place in taken if place is not None]
            width = max(places, default=0) - min(places, default=0)
            if (taken.count(None), width) < closest:
                best, closest = taken, (taken.count(None), width)
            if closest == (0, len(wanted) - 1):
                break
        return best

    def _starts(self, wanted: Sequence[str]) -> Iterator[int]:
        """After the line before, and wherever one of the first words stands."""
        yield self._next
        yield max(0, self._next - len(wanted))
        for word in wanted[:3]:
            yield from self._places.get(word, ())[:_MOST_STARTS]

    def _in_order(self, wanted: Sequence[str], start: int, end: int) -> list[int | None]:
        taken: list[int | None] = []
        for word in wanted:
            place = self._first(word, start, end)
            taken.append(place)
            if place is not None:
                start = place + 1
        return taken

    def _any(self, wanted: Sequence[str], start: int, end: int) -> list[int | None]:
        begun: Counter[str] = Counter()
        taken: list[int | None] = []
        for word in wanted:
            places = [one for one in self._places.get(word, ()) if start <= one < end]
            free = [one for one in places if self._free[one]][begun[word] :]
            begun[word] += 1
            taken.append(free[0] if free else None)
        return taken

    def _first(self, word: str, start: int, end: int, but: Sequence[int | None] = ()) -> int | None:
        places = self._places.get(word, [])
        for place in places[bisect_left(places, start) :]:
            if place >= end:
                break
            if self._free[place] and place not in but:
                return place
        return None


def lost_lines(
    expected: Sequence[str], rtl: Iterable[str], others: Iterable[str]
) -> Iterator[tuple[str, list[str]]]:
    """Each expected line of which words are not found, and these words.

    Lines may stand in any order (notes stand below their page), and other words between them.
    """
    from_right, from_left = Found(rtl), Found(others)
    wanted: list[_Wanted] = []
    for number, line in enumerate(expected):
        right = [word for word in words(line) if is_rtl(word)]
        left = [word for word in words(line) if not is_rtl(word)]
        is_english = not right and not any(map(str.isdigit, left))
        wanted.append(_Wanted(number, from_right, right, True))
        wanted.append(_Wanted(number, from_left, left, is_english))
    # Long lines first, lest short ones take a word out of them; those of any order last.
    wanted.sort(key=lambda one: (not one.ordered, -len(one.words)))
    lost: dict[int, list[str]] = defaultdict(list)
    # What stands together once is nobody else's, such as a note between halves of a paragraph.
    wanted = [torn for one in wanted for torn in _torn(one)]
    for one in wanted:
        if not one.found.take_whole(one.words):
            lost[one.number] += one.found.take(one.words, ordered=one.ordered)
    for one in wanted:
        if (
            not one.ordered and lost[one.number]
        ):  # a neighbour with the same number may have taken it
            own = [word for word in lost[one.number] if not is_rtl(word)]
            gone = one.found.take_anywhere(own)
            lost[one.number] = [*filter(is_rtl, lost[one.number]), *gone]
    for number, missing in sorted(lost.items()):
        if missing:
            yield expected[number], missing


def _torn(one: _Wanted) -> Iterator[_Wanted]:
    """What of a line is yet to be taken; of an item of a list that may be its marker alone."""
    for words, rest in ((one.words, []), (one.words[1:], one.words[:1])):
        if len(words) >= _SURE and one.found.take_whole(words, only=True):
            if rest:
                yield _Wanted(one.number, one.found, rest, ordered=False)
            return
    yield one


def compare(
    expected: Sequence[str],
    rtl: Iterable[str],
    others: Iterable[str],
    found: Diagnostics,
    place: Place,
) -> None:
    """Record an error for each expected line of which words are lost."""
    lost = list(lost_lines(expected, rtl, others))
    for line, missing in lost[:_MOST]:
        found.add("verify.lost-words", place, words=" ".join(missing), text=short(line))
    if len(lost) > _MOST:
        found.add("verify.more-lost", place, count=len(lost) - _MOST)


def short(line: str) -> str:
    """A line as it is told."""
    parts = line.split()
    return " ".join(parts[:8]) + (" …" if len(parts) > 8 else "")
