"""How much one file may hold."""

from __future__ import annotations

from warraq.diagnostics import Diagnostics
from warraq.source.errors import fail
from warraq.source.text import SourceText

__all__ = ["Budget"]

MAX_VALUES = 100_000
MAX_DEPTH = 50
CHARACTERS_A_VALUE = 256


class Budget:
    """Holds a file to a sane size, whatever its anchors and brackets multiply it to."""

    def __init__(self, source: SourceText, found: Diagnostics) -> None:
        self.spent = 0
        self._source = source
        self._found = found

    def spend(self, index: int, field: str, depth: int, amount: int = 1) -> None:
        """Count a value at ``index``; end the reading where there are too many or too deep."""
        self.spent += amount
        if self.spent > MAX_VALUES:
            place = self._source.place(index, field)
            fail(self._found, "source.too-many-values", place, limit=MAX_VALUES)
        if depth > MAX_DEPTH:
            # The field path of a value that is too deep says nothing to anyone.
            fail(self._found, "source.too-deep", self._source.place(index), limit=MAX_DEPTH)

    def spend_text(self, index: int, field: str, depth: int, length: int) -> None:
        """Count a string; a long one weighs more, as copies of it fill the memory."""
        self.spend(index, field, depth, length // CHARACTERS_A_VALUE)
