"""What of a block outlives translation: its type, its length, and the values that stand in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any

from warraq.document.tree import Code, Link, NoteRef, NumRef, Str, Typed
from warraq.document.walk import descend

__all__ = ["Features", "features", "likeness"]

#: How many characters a typed value counts for, whatever a language makes of it.
_VALUE = 10
#: Blocks of different types go together only where neither has a better partner.
_UNLIKE = 0.05
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Features:
    """``marks``: typed values, numbers, notes and addresses, and how often each stands there."""

    type: str
    length: float = 0
    marks: Counter[Hashable] = field(default_factory=Counter)

    def __add__(self, other: Features) -> Features:
        """The features of both together, of the type of the first."""
        return Features(self.type, self.length + other.length, self.marks + other.marks)


def features(node: Any) -> Features:
    """The features of a block or list item and of all that stands in it."""
    length = 0.0
    marks: Counter[Hashable] = Counter()
    for part in descend(node):
        match part:
            case Str() | Code():
                length += len(part.text)
                marks.update(int(digits) for digits in _DIGITS.findall(part.text))
            case Typed():
                length += _VALUE
                marks[repr(part.value)] += 1
            case NoteRef():
                marks["note", part.label] += 1
            case NumRef() | Link():
                marks["to", part.target] += 1
            case _:
                pass
    return Features(type(node).__name__, length, marks)


def likeness(one: Features, other: Features, scale: float) -> float:
    """From nearly 0 (of different types) or 1 to 4; ``scale``: how much longer the other's text is
    as a whole."""
    if one.type != other.type:
        return _UNLIKE
    shared = (one.marks & other.marks).total()
    most = max(one.marks.total(), other.marks.total())
    # Where only one text has numbers in figures, the other may have words or letters for them.
    values = shared / most if one.marks and other.marks else 0.25 if most else 0.5
    lengths = sorted((one.length * scale + 1, other.length + 1))
    return 1 + 2 * values + lengths[0] / lengths[1]
