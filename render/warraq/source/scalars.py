"""YAML's five ways to write a scalar, each undone with the place of every character kept.

Each function takes the whole source text and gives pieces (see `warraq.source.text.Piece`). The
YAML library has found the bounds and judged the syntax before; it gives values without places,
which is why they are read a second time here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from warraq.model.located import FORBIDDEN
from warraq.source.text import Piece

__all__ = ["Fault", "block", "double_quoted", "plain", "single_quoted"]

_FOLD = r"(?P<fold>[ \t]*\n[ \t\n]*)"
_PLAIN = re.compile(rf"{_FOLD}|(?P<run>[^\n \t]+|[ \t]+)")
_SINGLE = re.compile(rf"{_FOLD}|(?P<quote>'')|(?P<run>[^'\n \t]+|[ \t]+)")
_PAIR = r"u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
_DOUBLE = re.compile(
    rf"{_FOLD}|(?P<run>[^\\\n \t]+|[ \t]+)|\\(?P<join>\n[ \t\n]*)"
    rf"|\\(?P<escape>{_PAIR}|x[0-9a-fA-F]{{2}}|u[0-9a-fA-F]{{4}}|U[0-9a-fA-F]{{8}}|[^\n])"
)
_SIMPLE = dict(zip("0abt\tnvfreN_LP", "\0\a\b\t\t\n\v\f\r\x1b\x85\xa0\u2028\u2029", strict=True))
_HEADER = re.compile(r"([|>])[^\n]*(?:\n|$)")


@dataclass(frozen=True)
class Fault:
    """An escape that stands for no character, or for one that no document may hold."""

    code: str
    index: int
    written: str


def plain(text: str, start: int, end: int) -> list[Piece]:
    """``text[start:end]``, a plain scalar of one or more lines."""
    return list(_flow(_PLAIN, text, start, end, []))


def single_quoted(text: str, start: int, end: int) -> list[Piece]:
    """``text[start:end]``, the quotes included."""
    return list(_flow(_SINGLE, text, start + 1, end - 1, []))


def double_quoted(text: str, start: int, end: int, faults: list[Fault]) -> list[Piece]:
    """``text[start:end]``, the quotes included; JSON's strings are a subset.

    Bad escapes are added to ``faults`` and become U+FFFD.
    """
    return list(_flow(_DOUBLE, text, start + 1, end - 1, faults))


def _flow(
    pattern: re.Pattern[str], text: str, start: int, end: int, faults: list[Fault]
) -> Iterator[Piece]:
    for match in pattern.finditer(text, start, end):
        kind, at = match.lastgroup, match.start()
        if kind == "run":
            yield match.group(), at
        elif kind == "fold":
            breaks = _breaks(text, at, match.end())
            yield from [("\n", i) for i in breaks[1:]] or [(" ", breaks[0])]
        elif kind == "join":
            yield from [("\n", i) for i in _breaks(text, at, match.end())[1:]]
        elif kind == "quote":
            yield "'", at
        else:
            yield _unescape(match.group("escape"), at, faults), at


def _breaks(text: str, start: int, end: int) -> list[int]:
    return [i for i in range(start, end) if text[i] == "\n"]


def _unescape(escape: str, index: int, faults: list[Fault]) -> str:
    """The character that ``escape``, without its first backslash, stands for."""
    if len(escape) == 1:
        char = _SIMPLE.get(escape, escape)
    elif len(escape) == 11:
        high, low = int(escape[1:5], 16), int(escape[7:], 16)
        char = chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    else:
        number = int(escape[1:], 16)
        if 0xD800 <= number <= 0xDFFF:
            faults.append(Fault("source.bad-escape", index, f"\\{escape}"))
            return "\ufffd"
        char = chr(number)
    if FORBIDDEN.match(char):
        faults.append(Fault("source.control-character", index, f"U+{ord(char):04X}"))
        return "\ufffd"
    return char


@dataclass(frozen=True)
class _Row:
    """One line of a block scalar without its indentation: ``text[begin:end]``."""

    begin: int
    end: int

    @property
    def empty(self) -> bool:
        return self.begin == self.end


def block(text: str, start: int, value: str) -> list[Piece]:
    """The literal or folded scalar whose indicator stands at ``start``.

    ``value`` is what the library read: the indentation, which may be counted from the parent's,
    follows from comparing the first line of both.
    """
    header = _HEADER.match(text, start)
    assert header is not None
    if not value.strip("\n "):
        return [(value, header.end())]
    rows = _rows(text, header.end(), value)
    content = max(i for i, row in enumerate(rows) if not row.empty) + 1
    join = _literal if header[1] == "|" else _folded
    pieces = list(join(text, rows[:content]))
    indicators = header[0].partition("#")[0]
    if "-" not in indicators:
        last = len(rows) if "+" in indicators else content
        pieces += [(text[row.end : row.end + 1], row.end) for row in rows[content - 1 : last]]
    return pieces


def _rows(text: str, at: int, value: str) -> list[_Row]:
    indent = _first_indent(text[at:]) - _first_indent(value)
    rows = []
    while at < len(text):
        stop = text.find("\n", at)
        end = len(text) if stop < 0 else stop
        spaces = end - at - len(text[at:end].lstrip(" "))
        if spaces < indent and at + spaces < end:
            break  # a line further out belongs to what comes next
        rows.append(_Row(at + min(indent, spaces), end))
        at = end + 1
    return rows


def _first_indent(text: str) -> int:
    match = re.match(r"(?: *\n)*( *)", text)
    assert match is not None
    return len(match[1])


def _literal(text: str, rows: list[_Row]) -> Iterator[Piece]:
    for row in rows[:-1]:
        yield text[row.begin : row.end + 1], row.begin
    yield text[rows[-1].begin : rows[-1].end], rows[-1].begin


def _folded(text: str, rows: list[_Row]) -> Iterator[Piece]:
    """A single break between lines of text is a space; round indented lines breaks are kept."""
    breaks: list[int] = []
    begun = indented_before = False
    for row in rows:
        if not row.empty:
            indented = text[row.begin] in " \t"
            if begun and not indented and not indented_before:
                yield from [("\n", i) for i in breaks[1:]] or [(" ", breaks[0])]
            else:
                yield from (("\n", i) for i in breaks)
            yield text[row.begin : row.end], row.begin
            begun, indented_before, breaks = True, indented, []
        breaks.append(row.end)
