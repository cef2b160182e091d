"""The markers of lists: each item shows the very string that localize gave it."""

from __future__ import annotations

from warraq.document.tree import List, ListItem
from warraq.formats.html.css import number

__all__ = ["Lists"]

#: Widths in em, about: what a marker needs is known only to the engine.
_DIGIT, _LETTER, _GAP = 0.62, 0.5, 0.45


class Lists:
    """What the templates ask about lists."""

    def style(self, item: ListItem) -> str:
        """The item's marker as CSS."""
        text = _marker(item).replace("\\", "\\\\").replace('"', '\\"')
        return f'list-style-type: "{" ".join(text.split())} "'

    def indent(self, node: List) -> str:
        """Room for the longest marker."""
        widest = max((_width(_marker(item)) for item in node.items), default=0.0)
        return f"padding-inline-start: {number(widest + _GAP)}em"

    def numbering(self, node: List) -> str:
        """What a reader's program is told about the list (PDF 1.7: ListNumbering)."""
        if node.counter == "bullet":
            return "Disc"
        first = next((item.marker.text for item in node.items if item.marker), "")
        letters = [char for char in first if char.isalpha()]
        is_lettered = len(letters) == 1 and not any(char.isdigit() for char in first)
        return "LowerAlpha" if is_lettered else "Decimal"


def _marker(item: ListItem) -> str:
    return item.marker.text if item.marker else ""


def _width(marker: str) -> float:
    letters = [char for char in marker if not "\u064b" <= char <= "\u0652"]
    return sum(_DIGIT if char.isdigit() else _LETTER for char in letters)
