"""Columns of figures: every figure tied to its column's decimal sign.

A figure always runs left to right, so it is set flush right in a box as wide as the widest one,
with room left where it has fewer decimals than the others; the box itself is centred.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from warraq.document.plain import plain
from warraq.document.tree import Table

__all__ = ["Alignment", "align_columns"]

_FIGURE = re.compile(r"[-−+]?\d[\d.,٫٬'  ]*\s?[%٪‰]?", re.UNICODE)
_DECIMALS = re.compile(r"[.٫](\d+)(?:\s?[%٪‰])?$", re.UNICODE)
#: A decimal sign, in widths of a digit.
_SIGN = 0.45


@dataclass(frozen=True, slots=True)
class Alignment:
    """The widest figure of a column, and its decimals."""

    width: float = 0.0
    decimals: int = 0

    def __bool__(self) -> bool:
        return self.width > 0

    def style(self, text: str) -> str:
        """The style of the box of a figure; empty for anything that is no figure."""
        if not _is_figure(text):
            return ""
        room = _room(self.decimals) - _room(_decimals(text))
        return f"width: {self.width:.2f}ch; padding-right: {room:.2f}ch"


def align_columns(table: Table) -> Sequence[Alignment]:
    """The alignment of each column; empty for those that hold no figures."""
    return [
        _measure([plain(row.cells[index]) for row in table.rows if row.kind != "section"])
        if column.align == "decimal"
        else Alignment()
        for index, column in enumerate(table.columns)
    ]


def _measure(texts: list[str]) -> Alignment:
    figures = [text for text in texts if _is_figure(text)]
    decimals = max((_decimals(text) for text in figures), default=0)
    whole = max((_width(text) - _room(_decimals(text)) for text in figures), default=0.0)
    return Alignment(whole + _room(decimals) + 0.1, decimals) if figures else Alignment()


def _is_figure(text: str) -> bool:
    return bool(_FIGURE.fullmatch(text.strip()))


def _decimals(text: str) -> int:
    found = _DECIMALS.search(text.strip())
    # A point before exactly three figures may part thousands: Latin commas do that here.
    return len(found[1]) if found else 0


def _room(decimals: int) -> float:
    return decimals + _SIGN if decimals else 0.0


def _width(text: str) -> float:
    return sum(1.0 if char.isdigit() else 1.5 if char in "%٪‰" else _SIGN for char in text.strip())
