"""A file's text, and the way back from its characters to lines and columns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from warraq.diagnostics import Place
from warraq.model.located import LocatedStr

__all__ = ["Piece", "SourceText"]

Piece = tuple[str, int]
"""Characters of a value, and the index in the source text where the first of them stands. A piece
longer than one character is written in the source as it is; a line break only ends one."""


class SourceText:
    """The text of one file: line breaks are ``\\n``, and indices become places.

    Only ``\\n``, ``\\r\\n`` and ``\\r`` end a line, as in editors: U+0085 and U+2028 do not.
    """

    def __init__(self, text: str, file: str) -> None:
        self.text = text.replace("\r\n", "\n").replace("\r", "\n")
        self.file = file
        self.lines = self.text.split("\n")
        self._starts = [0]
        for line in self.lines[:-1]:
            self._starts.append(self._starts[-1] + len(line) + 1)

    def position(self, index: int) -> tuple[int, int]:
        """The line and column of the character at ``index``, both from 1."""
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1

    def place(self, index: int, field: str = "") -> Place:
        """The same as a place in this file."""
        line, column = self.position(index)
        return Place(self.file, line, column, field)

    def line_start(self, line: int) -> int:
        """The index where ``line`` (from 1) begins."""
        return self._starts[line - 1]

    def located(self, pieces: Iterable[Piece], start: int, field: str = "") -> LocatedStr:
        """The string that ``pieces`` make up; its place is that of its first character.

        ``start`` is where the value begins, which is the place of an empty string.
        """
        chunks: list[str] = []
        segments: list[tuple[int, int, int]] = []
        offset, follows, line_ended = 0, -1, True
        for chunk, index in pieces:
            if not chunk:
                continue
            if line_ended or index != follows:
                segments.append((offset, *self.position(index)))
            chunks.append(chunk)
            offset += len(chunk)
            follows = index + len(chunk)
            line_ended = self.text[index : index + len(chunk)].endswith("\n")
        first = segments[0] if segments else (0, *self.position(start))
        place = Place(self.file, first[1], first[2], field)
        return LocatedStr("".join(chunks), place, segments)

    def located_lines(self, start: int, field: str = "") -> LocatedStr:
        """Everything from ``start`` on, as it is written."""
        first = self.position(start)[0]
        begins = [start, *self._starts[first:]]
        ends = [*begins[1:], len(self.text)]
        rows = ((self.text[a:b], a) for a, b in zip(begins, ends, strict=True))
        return self.located(rows, start, field)
