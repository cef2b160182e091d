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

from warraq.diagnostics import Diagnostics, Place

__all__ = ["Found", "compare", "is_rtl", "lost_lines", "words"]

#: No more findings than these are told for a file; the last one says how many there are besides.
_MOST = 20
_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
# “2nd” is two words, for readers turn it around among words from right to left; and between two
# short lines of different scripts they may leave out the break.
_BORDER = re.compile(
    rf"(?<=\d)(?=[^\W\d])|(?<=[^\W\d])(?=\d)"
    rf"|(?<=[{_RTL}])(?=[^\W\d{_RTL}])|(?<=[^\W\d{_RTL}])(?=[{_RTL}])"
)
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


class Found:
    """The words of a file, of one direction, in their order; each can be taken once."""

    def __init__(self, found: Iterable[str]) -> None:
        self._words = list(found)
        self._free = [True] * len(self._words)
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self._words):
            self._places[word].append(place)
        self._next = 0

    def take(self, wanted: Sequence[str], *, ordered: bool) -> list[str]:
        """Take the words of a line, which stand near each other; give back those that do not."""
        best: list[int | None] = [None] * len(wanted)
        for start in self._starts(wanted):
            end = start + 2 * len(wanted) + _BETWEEN
            taken = self._in_order(wanted, start, end) if ordered else self._any(wanted, start, end)
            if taken.count(None) < best.count(None):
                best = taken
            if None not in best:
                break
        for place in best:
            if place is not None:
                self._free[place] = False
                self._next = place + 1
        return [word for word, place in zip(wanted, best, strict=True) if place is None]

    def _starts(self, wanted: Sequence[str]) -> Iterator[int]:
        """After the line before, and wherever one of the first words stands."""
        yield self._next
        for word in wanted[:3]:
            yield from self._places.get(word, ())
        yield max(0, self._next - len(wanted))

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

    def _first(self, word: str, start: int, end: int) -> int | None:
        places = self._places.get(word, [])
        for place in places[bisect_left(places, start) :]:
            if place >= end:
                break
            if self._free[place]:
                return place
        return None


def lost_lines(
    expected: Sequence[str], rtl: Iterable[str], others: Iterable[str]
) -> Iterator[tuple[str, list[str]]]:
    """Each expected line of which words are not found, and these words.

    Lines may stand in any order (notes stand below their page), and other words between them.
    """
    from_right, from_left = Found(rtl), Found(others)
    for line in expected:
        wanted = words(line)
        right = [word for word in wanted if is_rtl(word)]
        left = [word for word in wanted if not is_rtl(word)]
        lost = from_right.take(right, ordered=True)
        lost += from_left.take(left, ordered=not right and not any(map(str.isdigit, left)))
        if lost:
            yield line, lost


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
        found.add("verify.lost-words", place, words=" ".join(missing), line=_short(line))
    if len(lost) > _MOST:
        found.add("verify.more-lost", place, count=len(lost) - _MOST)


def _short(line: str) -> str:
    parts = line.split()
    return " ".join(parts[:8]) + (" …" if len(parts) > 8 else "")
