"""Where a mark of direction has to stand, so that readers keep the order of what is written.

Readers get a line from left to right and turn what runs the other way around, each by rules of its
own that fall short of UAX #9. An invisible code (U+200F) between two characters keeps them apart:

- PDFium takes marks, digits and punctuation that touch for one number: without it, it reads
  ``2019،`` as ``،2019``, and a vowel before a full stop after it;
- pdftotext takes a number, comma or Latin word and the neutrals to its left for one: without it,
  ``قرار، وعدد 15 شخصا`` is read as ``قرار ،وعدد  15شخصا``.
"""

from __future__ import annotations

from typing import NamedTuple
from unicodedata import bidirectional

__all__ = ["Flow", "Sides", "is_divided", "sides"]

# Classes of characters, UAX #9, 3.2.
_WEAK = frozenset({"EN", "ES", "ET", "AN", "CS", "NSM", "BN"})
_FROM_RIGHT = frozenset({"R", "AL"})
_FROM_LEFT = frozenset({"L", "EN", "ES", "ET", "AN", "CS"})


class Sides(NamedTuple):
    """What matters of the characters at the two ends of a cluster."""

    rtl: bool
    weak_left: bool
    weak_right: bool
    from_left: bool
    """Whether pdftotext sets its left end from left to right."""
    is_loose: bool
    """Whether pdftotext would set it from left to right together with what is to its right."""


def sides(text: str, rtl: bool) -> Sides:
    """The ends of a cluster."""
    left, right = (bidirectional(text[end]) for end in ((-1, 0) if rtl else (0, -1)))
    return Sides(
        rtl, left in _WEAK, right in _WEAK, left in _FROM_LEFT, rtl and right not in _FROM_RIGHT
    )


def is_divided(one: Sides, after: Sides) -> bool:
    """Whether a mark has to keep a cluster from the one to its right."""
    if one.weak_right and after.weak_left and (one.rtl or after.rtl):
        return True
    return one.is_loose and after.from_left


class Flow:
    """The text box that was drawn last, which may touch the next one."""

    def __init__(self) -> None:
        self._left = self._base = 0.0
        self._ends: Sides | None = None

    def meet(
        self, left: float, base: float, width: float, reach: float, ends: tuple[Sides, Sides],
        *, rtl: bool,
    ) -> tuple[bool, bool]:  # fmt: skip
        """Whether a text box needs a mark at its left end, and at its right. ``ends`` are its
        outermost clusters; boxes within ``reach`` touch each other."""
        before = self._ends
        # Boxes that follow each other from the right are of a line that runs so, too.
        touches = abs(base - self._base) < reach and abs(left + width - self._left) < reach
        at_left = ends[0].from_left and (rtl or touches)
        self._left, self._base, self._ends = left, base, None if at_left else ends[0]
        return at_left, touches and before is not None and is_divided(ends[1], before)
