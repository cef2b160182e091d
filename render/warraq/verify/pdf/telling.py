"""What is told of characters that the fonts of a file lack: page, font, and words around."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Protocol

from warraq.diagnostics import Diagnostics, Place
from warraq.locale import tables
from warraq.locale.words import word_of
from warraq.verify._words import words
from warraq.verify.pdf.boxes import Page

__all__ = ["Char", "tell_boxes"]

_SECRET = ("confidential", "secret", "top-secret")
_HIDDEN = "…"
#: So far from each other, in points, the two readers may take the same place to be.
_NEAR = 3
#: So many characters are told to each side.
_AROUND = 15
_BOX = "□"


class Char(Protocol):
    """A character as PDFium gives it, and where it stands."""

    @property
    def text(self) -> str: ...
    @property
    def x(self) -> float: ...
    @property
    def y(self) -> float: ...


Line = Sequence[Char]


def tell_boxes(
    drawn: Sequence[Page], read: Sequence[Sequence[Line]], found: Diagnostics, place: Place
) -> None:
    """Record what has no glyph, by page and font, and pages that could not be looked at.

    ``read`` is what PDFium makes of the pages.
    """
    is_secret = _is_secret(line for page in read for line in page)
    for number, page in enumerate(drawn, 1):
        for font, (first, count) in page.missing.items():
            lines = read[number - 1] if number <= len(read) else ()
            text = _HIDDEN if is_secret else _around(lines, first.x, first.y)
            found.add("verify.missing-glyph", place, page=number, count=count, font=font, text=text)
    unread = [(number, reason) for number, page in enumerate(drawn, 1) for reason in page.unread]
    if unread:
        number, reason = unread[0]
        count = len({number for number, _ in unread})
        found.add("verify.glyphs-unread", place, page=number, count=count, reason=reason)


def _around(lines: Iterable[Line], x: float, y: float) -> str:
    """The words around a place."""
    near = [
        (abs(char.x - x), at, line)
        for line in lines
        for at, char in enumerate(line)
        if abs(char.y - y) < _NEAR
    ]
    if not near:
        return _BOX
    away, at, line = min(near, key=lambda one: one[0])
    texts = [char.text if char.text.isprintable() else _BOX for char in line]
    if away < _NEAR:
        texts[at] = _BOX
    start, end = max(0, at - _AROUND), at + _AROUND + 1
    return " ".join("".join(texts[start:end]).split())


def _is_secret(lines: Iterable[Line]) -> bool:
    """Whether a line of the file is but its classification: then none of its words are told."""
    return any(
        len(line) < _LONGEST_MARK and _is_mark("".join(char.text for char in line))
        for line in lines
    )


_LONGEST_MARK = 60


def _is_mark(line: str) -> bool:
    """Whether a line says nothing but that it is not for everybody, in one language or several."""
    rest = _plain(line)
    for mark in _marks():
        rest = rest.replace(mark, " ")
    return rest != _plain(line) and not rest.split()


def _plain(text: str) -> str:
    return f" {'  '.join(words(text.casefold()))} "


@cache
def _marks() -> tuple[str, ...]:
    """The marks of classification in every language, long ones first."""
    said = {
        _plain(word_of(f"classification.{one}", language))
        for language in tables.names("words")
        for one in _SECRET
    }
    return tuple(sorted(said, key=len, reverse=True))
