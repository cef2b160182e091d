"""How a value must be set apart from the text around it (UAX #9 §6.3, isolates).

Authors never type marks. The type of the value decides first, then its letters: a string that
holds letters of the other direction is isolated in the direction of its first one (rule P2).
"""

from __future__ import annotations

import unicodedata

from warraq.document.tree import Direction, Isolate

__all__ = ["of_code", "of_text"]

_STRONG: dict[str, Direction] = {"L": "ltr", "R": "rtl", "AL": "rtl"}


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
