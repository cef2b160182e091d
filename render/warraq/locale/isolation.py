"""How a value must be set apart from the text around it (UAX #9 §6.3, isolates).

Authors never type marks. The type of the value decides first, then its letters: a string that
holds letters of the other direction is isolated in the direction of its first one (rule P2).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from warraq.document.tree import Direction, Isolate, Piece
from warraq.locale.setting import Composed, Formatted

__all__ = ["filled", "of_code", "of_text"]

_STRONG: dict[str, Direction] = {"L": "ltr", "R": "rtl", "AL": "rtl"}
_FIELD = re.compile(r"\{([\w-]+)\}")


def _strong(text: str) -> list[Direction]:
    classes = (unicodedata.bidirectional(char) for char in text)
    return [_STRONG[one] for one in classes if one in _STRONG]


def of_text(text: str, base: Direction) -> Isolate:
    """For names and words: only where letters of the other direction are among them."""
    found = _strong(text)
    return found[0] if any(one != base for one in found) else ""


def of_code(text: str, base: Direction) -> Isolate:
    """For codes, telephone numbers and addresses: always within right-to-left text, since signs
    and spaces inside them would else be reordered."""
    found = _strong(text)
    own: Direction = found[0] if found else "ltr"
    return "" if own == base == "ltr" else own


def filled(pattern: str, **parts: Formatted | str) -> Formatted:
    """A pattern of ``{name}`` with its parts, each isolated as it was: من -5% إلى 3%."""
    return Composed.of(_pieces(pattern, parts))


def _pieces(pattern: str, parts: Mapping[str, Formatted | str]) -> Iterator[Piece]:
    for index, part in enumerate(_FIELD.split(pattern)):
        # The names of fields stand between what they divide.
        found = parts[part] if index % 2 else part
        if isinstance(found, Formatted):
            yield from found.pieces or (Piece(*found),)
        else:
            yield Piece(found)
