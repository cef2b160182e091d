"""Maps of codes, as they stand in a file: to characters of a font, and to text.

Codes of strings and CIDs: ISO 32000-1, 9.7.5; ToUnicode: 9.10.3.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import suppress

__all__ = ["CMap"]

_HEX = rb"<([0-9A-Fa-f\s]*)>"
# None of these goes back over what it has read: a file may have as much of it as it likes.
_SECTION = re.compile(
    rb"begin(codespacerange|cidrange|cidchar|bfrange|bfchar)(.*?)(?:end|\Z)", re.DOTALL
)
_OTHER = re.compile(rb"/[^\s/]++\s++usecmap\b")
_PAIR = re.compile(_HEX + rb"\s*" + _HEX)
_CID_CHAR = re.compile(_HEX + rb"\s*(\d{1,5})\b")
_CID_RANGE = re.compile(_HEX + rb"\s*" + _HEX + rb"\s*(\d{1,5})\b")
_BF_RANGE = re.compile(_HEX + rb"\s*" + _HEX + rb"\s*(?:" + _HEX + rb"|\[([^\[\]]*)\])")
_ONE = re.compile(_HEX)
_LONGEST = 4
_MOST_SPACES = 100
#: A map of all codes of two bytes, each for itself, has half of that.
_MOST_BYTES = 2_000_000


class CMap:
    """The map in the bytes of a CMap file."""

    def __init__(self, data: bytes) -> None:
        data = data[:_MOST_BYTES]
        self.is_whole = not _OTHER.search(data)
        """Whether it stands alone: nothing of it is in another map."""
        self._spaces: list[tuple[bytes, bytes]] = []
        self._cids: dict[int, int] = {}
        self._texts: dict[int, bytes] = {}
        # Where a range begins, where it ends, and what its first code stands for.
        self._cid_ranges: list[tuple[int, int, int]] = []
        self._text_ranges: list[tuple[int, int, bytes]] = []
        for kind, body in _SECTION.findall(data):
            getattr(self, f"_read_{kind.decode()}")(body)
        self._cid_ranges.sort()
        self._text_ranges.sort()

    def codes(self, shown: bytes) -> Iterator[tuple[int, int]]:
        """The codes of a string, and how many bytes each has; nothing where they cannot be told."""
        start = 0
        while self._spaces and start < len(shown):
            length = next(
                (
                    size
                    for size in range(1, _LONGEST + 1)
                    if self._is_code(shown[start : start + size])
                ),
                1,
            )
            yield int.from_bytes(shown[start : start + length], "big"), length
            start += length

    def _is_code(self, code: bytes) -> bool:
        return any(
            len(code) == len(low)
            and all(a <= byte <= b for a, byte, b in zip(low, code, high, strict=True))
            for low, high in self._spaces
        )

    def cid(self, code: int) -> int:
        """The CID of a code; 0 where it has none."""
        if code in self._cids:
            return self._cids[code]
        at = bisect_right(self._cid_ranges, (code, 0xFFFFFFFF, 0xFFFFFF)) - 1
        if at >= 0:
            first, last, cid = self._cid_ranges[at]
            if code <= last:
                return cid + code - first
        return 0

    def text(self, code: int) -> str:
        """What a code means; empty where nothing says it."""
        meaning = self._texts.get(code, b"")
        at = bisect_right(self._text_ranges, (code, 0xFFFFFFFF, b"\xff")) - 1
        if not meaning and at >= 0:
            first, last, start = self._text_ranges[at]
            if code <= last:
                number = int.from_bytes(start[-2:], "big") + code - first
                meaning = start[:-2] + (number & 0xFFFF).to_bytes(2, "big")
        return meaning.decode("utf-16-be", "replace").rstrip("\0")

    # --- reading; each method is called by the name of its section -----------------------------

    def _read_codespacerange(self, body: bytes) -> None:
        for one, other in _PAIR.findall(body):
            low, high = _bytes(one), _bytes(other)
            if 0 < len(low) == len(high) <= _LONGEST and len(self._spaces) < _MOST_SPACES:
                self._spaces.append((low, high))

    def _read_cidchar(self, body: bytes) -> None:
        for code, cid in _CID_CHAR.findall(body):
            self._cids[_number(code)] = int(cid)

    def _read_cidrange(self, body: bytes) -> None:
        for first, last, cid in _CID_RANGE.findall(body):
            self._cid_ranges.append((_number(first), _number(last), int(cid)))

    def _read_bfchar(self, body: bytes) -> None:
        for code, text in _PAIR.findall(body):
            self._texts[_number(code)] = _bytes(text)

    def _read_bfrange(self, body: bytes) -> None:
        for first, last, text, texts in _BF_RANGE.findall(body):
            if texts:
                for code, one in enumerate(_ONE.findall(texts), _number(first)):
                    self._texts[code] = _bytes(one)
            else:
                self._text_ranges.append((_number(first), _number(last), _bytes(text)))


def _bytes(digits: bytes) -> bytes:
    with suppress(ValueError):
        return bytes.fromhex(digits.decode())
    return b""


def _number(digits: bytes) -> int:
    return int.from_bytes(_bytes(digits)[:_LONGEST], "big")
