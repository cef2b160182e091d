"""A mark for each paragraph, by which it is found again when the file comes back.

It is a hidden bookmark (Word shows none whose name begins with an underscore), named by what the
paragraph says and, where several say the same, which of them it is. So it is the same whatever else
changes in the content, and a paragraph that was changed still tells which one it was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from lxml import etree

from warraq.formats.docx.ooxml import Element, qn
from warraq.wordtext import is_listed, said

__all__ = ["mark"]

# Numbers far from those of other bookmarks.
_FIRST_NUMBER = 2_000_000
_ID, _NAME, _PROPERTIES, _PARAGRAPH = qn("w:id"), qn("w:name"), qn("pPr"), qn("p")
_START, _END = qn("bookmarkStart"), qn("bookmarkEnd")


def mark(parts: Iterable[Element]) -> None:
    """Mark every paragraph with text in these parts' roots."""
    seen: Counter[str] = Counter()
    number = _FIRST_NUMBER
    for part in parts:
        for paragraph in part.iter(_PARAGRAPH):
            text = said(paragraph)
            if not text or is_listed(paragraph):
                continue
            digest = sha256(text.encode()).hexdigest()[:16]
            seen[digest] += 1
            number += 1
            name = f"_w{digest}_{seen[digest]}"
            _enclose(paragraph, number, name)


def _enclose(paragraph: Element, number: int, name: str) -> None:
    # Made in place, which is the quickest; no other has these, so none is kept to be copied.
    start = paragraph.makeelement(_START, {_ID: str(number), _NAME: name})
    if len(paragraph) and paragraph[0].tag == _PROPERTIES:
        paragraph[0].addnext(start)
    else:
        paragraph.insert(0, start)
    etree.SubElement(paragraph, _END, {_ID: str(number)})
