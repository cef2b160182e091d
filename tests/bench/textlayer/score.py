"""How much of a text a reader gave back."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from tests.bench.textlayer.faults import excused, unmirrored

__all__ = ["Score", "normal", "score"]

_BIDI = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_JUNK = re.compile("[\u00ad\u200b-\u200d\ufeff\x00]")


@dataclass(frozen=True, slots=True)
class Score:
    """Shares from 0 to 1: words found, words in order, characters wrong, and words that are lost by
    a fault of the reader in whoever's file (see `faults`)."""

    recall: float
    order: float
    errors: float
    excused: float


def normal(text: str, reader: str = "") -> str:
    """The text as it is compared: NFC, one space between words, no marks of direction, joiners or
    soft hyphens."""
    shown = " ".join(unicodedata.normalize("NFC", _JUNK.sub("", _BIDI.sub("", text))).split())
    return unmirrored(shown, reader)


def score(wanted: str, got: str, reader: str) -> Score:
    """Compare what a reader gave with the text that was set."""
    a, b = normal(wanted, reader), normal(got, reader)
    words, found = a.split(), b.split()
    common = Counter(words) & Counter(found)
    return Score(
        recall=sum(common.values()) / len(words),
        order=_common(words, found) / len(words),
        errors=min(1.0, _distance(a, b) / len(a)),
        excused=excused(words, found, reader) / len(words),
    )


def _common(a: list[str], b: list[str]) -> int:
    """The length of the longest common subsequence, by Hyyrö's bit vectors."""
    at: dict[str, int] = {}
    for place, word in enumerate(a):
        at[word] = at.get(word, 0) | 1 << place
    full = (1 << len(a)) - 1
    row = full
    for word in b:
        met = row & at.get(word, 0)
        row = (row + met) | (row - met)
    return len(a) - (row & full).bit_count()


def _distance(a: str, b: str) -> int:
    """Levenshtein's distance, by Hyyrö's bit vectors: one step a character of ``b``."""
    at: dict[str, int] = {}
    for place, char in enumerate(a):
        at[char] = at.get(char, 0) | 1 << place
    full, last = (1 << len(a)) - 1, 1 << len(a) - 1
    plus, minus, distance = full, 0, len(a)
    for char in b:
        equal = at.get(char, 0)
        vertical = equal | minus
        diagonal = (((equal & plus) + plus) ^ plus) | equal
        up, down = minus | ~(diagonal | plus) & full, plus & diagonal
        distance += bool(up & last) - bool(down & last)
        up, down = up << 1 | 1, down << 1
        plus, minus = (down | ~(vertical | up)) & full, up & vertical & full
    return distance
