"""Lines of text: fewer empty ones, and none that is too long."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from warraq.document.marks import FSI, LRI, PDI, RLI
from warraq.document.tree import Direction

__all__ = ["ISOLATED", "Line", "squeezed", "wrapped"]

Line = tuple[Direction, str]

# The innermost isolates last: one that holds another is matched as a whole.
_OPENING = f"[{LRI}{RLI}{FSI}]"
_INSIDE = f"[^{LRI}{RLI}{FSI}{PDI}]"
ISOLATED = re.compile(f"({_OPENING})((?:{_INSIDE}|{_OPENING}{_INSIDE}*{PDI})*){PDI}")


def squeezed(lines: Iterator[Line]) -> Iterator[Line]:
    """At most one empty line in a row, none at the start."""
    empty = True
    for base, line in lines:
        if line or not empty:
            yield base, line.rstrip()
        empty = not line


def wrapped(lines: Iterator[Line], width: int) -> Iterator[Line]:
    """Lines of at most ``width`` characters; short isolated values are not divided."""
    for base, line in lines:
        whole = ISOLATED.sub(lambda m: _unbreakable(m[0], width), line)
        for part in textwrap.wrap(whole, width, break_on_hyphens=False) or [""]:
            yield base, part.replace(_HELD, " ")


_HELD = "\ue000"


def _unbreakable(value: str, width: int) -> str:
    return value.replace(" ", _HELD) if len(value) <= width // 2 else value
