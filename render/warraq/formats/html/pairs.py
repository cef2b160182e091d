"""Rows of parallel texts: which are pairs of headings, which stay on one page."""

from __future__ import annotations

from collections.abc import Iterable

from warraq.document.plain import plain
from warraq.document.tree import Heading, Parallel

__all__ = ["Pairs"]

#: A row of parallel texts up to this many characters stays on one page.
_SHORT = 240


class Pairs:
    """What a template asks about parallel texts."""

    def pair_of(self, node: Parallel) -> str:
        """The class of a row that holds nothing but headings, else nothing."""
        roles = [
            cell[0].role if len(cell) == 1 and isinstance(cell[0], Heading) else ""
            for cell in node.cells
            if cell
        ]
        if not roles or not all(roles):
            return ""
        return f"heading-pair {roles[0].replace('.', '-')}-pair"

    def is_short(self, node: Parallel) -> bool:
        return all(_length(cell) <= _SHORT for cell in node.cells)


def _length(blocks: Iterable[object]) -> int:
    """How many characters there are in blocks, about."""
    total = 0
    for block in blocks:
        total += len(plain(getattr(block, "content", ())))
        for name in ("blocks", "items", "rows", "entries"):
            total += _length(getattr(block, name, ()))
        for cell in getattr(block, "cells", ()):
            total += len(plain(cell))
    return total
