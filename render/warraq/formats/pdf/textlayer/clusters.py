"""What a cluster of glyphs says, character by character, and what each character draws.

A cluster is the least part of a text that a font shapes as a whole. Readers of a PDF know the text
of codes only, one string for each, and put codes that run from right to left back into the order of
the text by where they stand. So here **one code stands for one character**:

- a letter and its marks, or any glyphs that stand for one letter (skeleton and dots), are one
  picture, which the letter's code draws;
- marks have blank codes of no width, just before that of their letter (in the order of drawing, so
  after it in the text);
- a ligature is cut into slices, one a letter: all but the last letter's are blank.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from warraq.formats.pdf.textlayer.glyf import Part

__all__ = ["Code", "codes", "letters"]


class Code(NamedTuple):
    """One code: the text that it stands for, what it draws, and how far it moves the pen.

    Codes that differ in ``turn`` alone say and draw the same.
    """

    text: str
    parts: tuple[Part, ...]
    advance: int
    turn: int = 0


def codes(
    text: str, picture: tuple[Part, ...], advance: int, *, rtl: bool, turn: int = 0
) -> Iterator[Code]:
    """The codes of a cluster from left to right. ``picture`` stands at the left end, and
    ``advance`` is what all of it is wide, in font units. ``turn`` is that of its marks."""
    if not rtl:
        # Readers keep what stands from left to right in its order, ligatures too.
        yield Code(text, picture, advance)
        return
    groups = list(letters(text))
    step = advance // len(groups)
    for number, group in enumerate(reversed(groups)):
        for mark in reversed(group[1:]):
            yield Code(mark, (), 0, turn)
        if number:
            yield Code(group[0], (), step)
        else:  # the one at the left draws it all, from where the picture begins
            yield Code(group[0], picture, advance - step * (len(groups) - 1))


def letters(text: str) -> Iterator[str]:
    """Each letter with the marks and joiners that follow it."""
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or not is_mark(text[end]):
            yield text[start:end]
            start = end


def is_mark(char: str) -> bool:
    """Whether a character has no place of its own in a line."""
    return unicodedata.category(char) in ("Mn", "Me", "Cf")
