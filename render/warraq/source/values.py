"""What a plain word of YAML, or a number of JSON, means.

The rules are those of YAML 1.2's core schema, made narrower: a value becomes a number only where
the number says all that was typed. So ``007``, ``+974``, ``1e5`` and ``0x1F`` stay text, and so do
``no``, ``12:30`` and ``2026-01-31``, which older YAML turned into something else.
"""

from __future__ import annotations

import re
from decimal import Decimal

__all__ = ["NOT_PLAIN", "number", "plain_value"]

_INTEGER = re.compile(r"0|-?[1-9][0-9]*")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+")
_WORDS = {
    **dict.fromkeys(["", "~", "null", "Null", "NULL"], None),
    **dict.fromkeys(["true", "True", "TRUE"], True),
    **dict.fromkeys(["false", "False", "FALSE"], False),
}
# Python refuses to read integers of more digits than this by default; no such number is meant.
_LONGEST = 1000

NOT_PLAIN = object()
"""What `plain_value` gives for text."""


def plain_value(raw: str) -> object:
    """``None``, a bool, an int or a Decimal; `NOT_PLAIN` where ``raw`` is text."""
    if raw in _WORDS:
        return _WORDS[raw]
    found = number(raw)
    return NOT_PLAIN if found is None else found


def number(raw: str) -> int | Decimal | None:
    """The number that ``raw`` writes out in full, the scale of decimals kept; else None."""
    if len(raw) > _LONGEST:
        return None
    if _INTEGER.fullmatch(raw):
        return int(raw)
    return Decimal(raw) if _DECIMAL.fullmatch(raw) else None
