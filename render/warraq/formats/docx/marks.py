"""A mark for each paragraph, by which it is found again when the file comes back.

It is a hidden bookmark (Word shows none whose name begins with an underscore), named by what the
paragraph says and, where several say the same, which of them it is. So it is the same whatever else
changes in the content, and a paragraph that was changed still tells which one it was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from lxml.etree import SubElement

from warraq.formats.docx.ooxml import Element, qn
from warraq.wordtext import said, said_in

__all__ = ["is_as_marked", "mark"]

# Numbers far from those of other bookmarks.
_FIRST_NUMBER = 2_000_000
_ID, _NAME, _PROPERTIES = qn("w:id"), qn("w:name"), qn("pPr")
_START, _END = qn("bookmarkStart"), qn("bookmarkEnd")


def mark(parts: Iterable[Element]) -> None:
    """Mark every paragraph with text in these parts' roots."""
    seen: Counter[str] = Counter()
    number = _FIRST_NUMBER
    for part in parts:
        for paragraph, text in said_in(part):
            if not text:
                continue
            digest = _digest(text)
            seen[digest] += 1
            number += 1
            _enclose(paragraph, str(number), f"_w{digest}_{seen[digest]}")


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]


def is_as_marked(paragraph: Element) -> bool:
    """Whether a paragraph is one of ours that still says what it said."""
    name = f"_w{_digest(said(paragraph))}_"
    return any(start.get(_NAME, "").startswith(name) for start in paragraph.iter(_START))


def _enclose(paragraph: Element, number: str, name: str) -> None:
    # Made in place, which is the quickest; no other has these, so none is kept to be copied.
    start = SubElement(paragraph, _START)
    start.set(_ID, number)
    start.set(_NAME, name)
    paragraph.insert(1 if paragraph[0].tag == _PROPERTIES else 0, start)
    SubElement(paragraph, _END).set(_ID, number)
