"""How much of a text a reader gave back."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["Score", "normal", "score"]

_BIDI = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_JUNK = re.compile("[\u00ad\u200b-\u200d\ufeff\x00]")

#: PDFium mirrors brackets of right-to-left text a second time, in everybody's files.
_ONE_SIDE = str.maketrans(")]}»›>", "([{«‹<")

#: What pdftotext takes for numbers (UAX #9, EN, AN, CS, ES and ET).
_TURNED = re.compile("[\\d.,،:%٪/$+-]+")
_INDIC = re.compile("[\u0660-\u0669\u06f0-\u06f9][\u0660-\u0669\u06f0-\u06f9٬٫.,/:-]*")


@dataclass(frozen=True, slots=True)
class Score:
    """Shares from 0 to 1: words found, words in order, characters wrong, and words that are lost by
    a fault of the reader in whoever's file."""

    recall: float
    order: float
    errors: float
    excused: float


def normal(text: str, reader: str = "") -> str:
    """The text as it is compared: NFC, one space between words, no bidi controls."""
    shown = " ".join(unicodedata.normalize("NFC", _JUNK.sub("", _BIDI.sub("", text))).split())
    return shown.translate(_ONE_SIDE) if reader == "pdfium" else shown


def score(wanted: str, got: str, reader: str) -> Score:
    """Compare what a reader gave with the text that was set."""
    a, b = normal(wanted, reader), normal(got, reader)
    words, found = a.split(), b.split()
    common = Counter(words) & Counter(found)
    lost = list((Counter(words) - common).elements())
    return Score(
        recall=sum(common.values()) / len(words),
        order=_common(words, found) / len(words),
        errors=min(1.0, _distance(a, b) / len(a)),
        excused=sum(_is_excused(word, found, b, reader) for word in lost) / len(words),
    )


def _is_excused(word: str, found: Iterable[str], text: str, reader: str) -> bool:
    """The faults of readers, which meet everybody's files."""
    if reader in ("mupdf", "pypdf") and _INDIC.search(word):
        # They reverse Arabic-Indic digits.
        return _INDIC.sub(lambda match: match[0][::-1], word) in found
    # It puts the space after a number, comma, colon or full stop before it.
    if reader != "pdftotext":
        return False
    if _TURNED.search(word):
        return _TURNED.sub("", word) in text
    return re.search(rf"[\d.,،:%٪]{re.escape(word)}(?!\S)", text) is not None


def _common(a: list[str], b: list[str]) -> int:
    """The length of the longest common subsequence."""
    row = [0] * (len(b) + 1)
    for x in a:
        before = 0
        for j, y in enumerate(b, 1):
            here = row[j]
            row[j] = before + 1 if x == y else max(row[j], row[j - 1])
            before = here
    return row[-1]


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
