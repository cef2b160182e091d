"""Letters as they are compared: one for all the ways of writing it, and where it stood."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

__all__ = ["SPACE", "Folded", "alternatives", "fold", "folded"]

# Letters that are one to a reader, whichever keyboard they came from.
_SAME = str.maketrans({
    "ى": "ي", "ی": "ي", "ے": "ي", "ک": "ك", "ڪ": "ك", "ة": "ه", "ۃ": "ه", "ہ": "ه", "ھ": "ه",
    "ە": "ه", "ٱ": "ا", "׳": "'", "’": "'", "‘": "'", "ʻ": "'", "ʿ": "'", "`": "'", "״": '"',
    "−": "-", "‐": "-", "‑": "-",
})  # fmt: skip


_TATWEEL = "\u0640"
#: The compatibility decompositions (UAX #44, §5.7.3) of what differs by its shape or width alone.
_FORMS = ("<initial>", "<medial>", "<final>", "<isolated>", "<wide>", "<narrow>")
#: What all spaces that hold figures together are compared as.
SPACE = "\u00a0"
_NO_BREAK = "\u00a0\u2007\u2009\u202f"


@lru_cache(maxsize=4096)
def _folded(char: str) -> str:
    """What one character is compared as; empty for marks, tatweel and invisible ones."""
    if unicodedata.category(char) == "Nd":
        return str(unicodedata.decimal(char))
    if char.isspace():
        return SPACE if char in _NO_BREAK else " "
    # A presentation form may stand for several letters, and a letter for one with a mark. What is
    # compatible otherwise is another thing: ½ is not 1⁄2, and m² not m2.
    is_form = unicodedata.decomposition(char).startswith(_FORMS)
    parts = unicodedata.normalize("NFKD" if is_form else "NFD", char)
    kept = (one for one in parts if not _is_mark(one) and unicodedata.category(one) != "Cf")
    return "".join(kept).translate(_SAME).lower()


class Folded(NamedTuple):
    """A text as it is compared, and for each of its characters where it stood."""

    text: str
    places: tuple[int, ...]
    source: str

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of ``text`` stood in the original, with the marks on its last letter."""
        last = self.places[end - 1] + 1
        while last < len(self.source) and _is_mark(self.source[last]):
            last += 1
        return self.places[start], last


def _is_mark(char: str) -> bool:
    return char == _TATWEEL or unicodedata.category(char) == "Mn"


# Readers look at a text one after the other; those before it are not needed again.
@lru_cache(maxsize=8)
def folded(text: str) -> Folded:
    """A text as it is compared."""
    found = [(one, index) for index, char in enumerate(text) for one in _folded(char)]
    return Folded("".join(one for one, _ in found), tuple(index for _, index in found), text)


def fold(text: str) -> str:
    """The same for a name out of a table."""
    return folded(text).text


def alternatives(names: Iterable[str]) -> str:
    """A regular expression for any of the names, the longest first. Between the words of one there
    may be a space, a hyphen or nothing, as keyboards without a ZWNJ have it."""
    whole = {fold(name.replace("\u200c", " ")) for name in names}
    patterns = {_pattern(name) for name in whole if name}
    return "|".join(sorted(patterns, key=lambda one: (-len(one), one)))


def _pattern(name: str) -> str:
    words = re.split(r"[\s-]+", name)
    return r"[\s-]*".join(re.escape(word) for word in words) if words[0] else re.escape(name)
