"""Writing back: single characters of a file changed where they stand, and nothing else.

A file is taken as it is on the disk, with its byte order mark and its line ends. What a text says
at some offset is looked for at its place there; where it is not found, nothing is changed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from warraq.diagnostics import Diagnostics
from warraq.model.located import LocatedStr
from warraq.source import scalars
from warraq.source.files import read_bytes

__all__ = ["Edit", "Original"]

_LINE_END = re.compile(r"\r\n|\r|\n")
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|U[0-9a-fA-F]{8}|[^\n\r])")
#: These may stand for one of them, or for two.
_DOUBLED = ("''", "\\\\")
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """``text[start:end]`` of a file becomes ``replacement``."""

    start: int
    end: int
    replacement: str


class Original:
    """A file's text, byte for byte as it stands."""

    def __init__(self, text: str) -> None:
        self.text = text
        # Places do not count a byte order mark.
        first = len(_MARK) if text.startswith(_MARK) else 0
        self._starts = [first, *(match.end() for match in _LINE_END.finditer(text))]

    @classmethod
    def read(cls, path: str | os.PathLike[str], found: Diagnostics) -> Original:
        """The file at ``path``; raises `WarraqError` if it is no UTF-8 file any more."""
        try:
            return cls(read_bytes(path, found).decode("utf-8"))
        except UnicodeDecodeError:
            return cls("")

    def holds(self, source: LocatedStr, offset: int) -> bool:
        """Whether the file says a character of ``source`` at its place."""
        return self._bounds(source, offset) is not None

    def edit(self, source: LocatedStr, start: int, end: int, replacement: str) -> Edit | None:
        """``source[start:end]`` replaced; None where the file says something else there, or says it
        in pieces (over the lines of a folded text)."""
        if start >= end:
            return None
        bounds = [self._bounds(source, offset) for offset in range(start, end)]
        first, last = bounds[0], bounds[-1]
        if first is None or last is None:
            return None
        for before, after in pairwise(bounds):
            if before is None or after is None or before[1] != after[0]:
                return None
        return Edit(first[0], last[1], replacement)

    def _bounds(self, source: LocatedStr, offset: int) -> tuple[int, int] | None:
        """Where a character of ``source`` is written: itself, or an escape for it."""
        place = source.at(offset)
        if not 0 < place.line <= len(self._starts):
            return None
        at = self._starts[place.line - 1] + place.column - 1
        if self.text[at : at + 2] in _DOUBLED:
            return None
        if self.text[at : at + 1] == source[offset]:
            return at, at + 1
        match = _ESCAPE.match(self.text, at)
        if match and _unescaped(match.group()) == source[offset]:
            return match.span()
        return None

    def with_edits(self, edits: Iterable[Edit]) -> str:
        """The text with all of the edits, which do not overlap."""
        parts: list[str] = []
        at = 0
        for edit in sorted(set(edits)):
            assert edit.start >= at
            parts += [self.text[at : edit.start], edit.replacement]
            at = edit.end
        return "".join([*parts, self.text[at:]])


def _unescaped(escape: str) -> str:
    quoted = f'"{escape}"'
    return "".join(text for text, _ in scalars.double_quoted(quoted, 0, len(quoted), []))
