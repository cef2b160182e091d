"""Bookmarks, for the blocks that something refers to."""

from __future__ import annotations

import re
from hashlib import sha256

from warraq.document.tree import Document, Entry, Figure, Link, PageRef, Resolved, Table
from warraq.document.values import MarkerValue
from warraq.document.walk import search
from warraq.formats.docx.ooxml import Element, make, qn

__all__ = ["Bookmarks", "counted"]

# Word takes letters, digits and underscores, forty of them at most, a letter or underscore first.
_LONGEST = 40
# Numbers of the bookmarks within captions, far from those of blocks.
_FIRST_NUMBER = 1_000_000
_FIRST_SPAN = 1_500_000
_REFERRING = frozenset({Link, Entry, PageRef, Table, Figure})


class Bookmarks:
    """Names and numbers; a block that stands twice (in two languages) is marked once."""

    def __init__(self, document: Document) -> None:
        self._wanted: set[str] = set()
        self._numbered: set[tuple[str, str]] = set()
        self._placed: set[str] = set()
        self._referred: set[tuple[str, str]] = set()
        self._spans = 0
        for node in search([(part.furniture, part.blocks) for part in document.parts], _REFERRING):
            self._read(node)

    def _read(self, node: Link | Entry | PageRef | Table | Figure) -> None:
        match node:
            case Link(target):
                if target.startswith("#"):
                    self._wanted.add(target[1:])
            case Entry(target=target) | PageRef(target):
                self._wanted.add(target)
            case _ if node.id and counted(node.marker):
                self._numbered.add((node.id, node.lang))

    def name(self, id: str) -> str:
        self._wanted.add(id)
        cleaned = re.sub(r"\W", "_", id)
        if cleaned == id and id[:1].isalpha() and len(id) < _LONGEST:
            return id
        return f"_{cleaned[: _LONGEST - 10]}_{sha256(id.encode()).hexdigest()[:8]}"

    def is_numbered(self, id: str, lang: str) -> bool:
        """Whether Word counts the caption of this table or figure in this language."""
        return (id, lang) in self._numbered

    def number_name(self, id: str, lang: str) -> str:
        """The name of what REF repeats: a caption's label and number."""
        digest = sha256(f"{id} {lang}".encode()).digest()
        return f"_Ref{int.from_bytes(digest[:8]) % 10**9:09}"

    def spanned(self, name: str, elements: list[Element]) -> list[Element]:
        """The elements with a bookmark around them, whose last one stays the last."""
        if not name:
            return elements
        self._spans += 1
        number = _FIRST_SPAN + self._spans
        start = make("bookmarkStart", id=number, name=name)
        return [start, *elements[:-1], make("bookmarkEnd", id=number), elements[-1]]

    def place_number(self, id: str, lang: str, caption: Element) -> None:
        """Mark label and number of a caption: what stands before the end of its first field."""
        ends = [end for end in caption.iter(qn("fldChar")) if end.get(qn("w:fldCharType")) == "end"]
        if not ends or not self.is_numbered(id, lang) or (id, lang) in self._referred:
            return
        self._referred.add((id, lang))
        number = _FIRST_NUMBER + len(self._referred)
        name = self.number_name(id, lang)
        caption.find(qn("pPr")).addnext(make("bookmarkStart", id=number, name=name))
        ends[0].getparent().addnext(make("bookmarkEnd", id=number))

    def place(self, id: str, elements: list[Element]) -> None:
        """Mark the first paragraph of ``elements`` if something refers to this block."""
        if not id or id not in self._wanted or id in self._placed:
            return
        paragraph = next((p for element in elements for p in element.iter(qn("p"))), None)
        if paragraph is None:
            return
        self._placed.add(id)
        number = len(self._placed)
        start = make("bookmarkStart", id=number, name=self.name(id))
        properties = paragraph.find(qn("pPr"))
        if properties is None:
            paragraph.insert(0, start)
        else:
            properties.addnext(start)
        paragraph.append(make("bookmarkEnd", id=number))


def counted(marker: Resolved | None) -> str:
    """The number in a caption's marker as Word writes it too; empty where it does not."""
    if marker is None or not isinstance(marker.value, MarkerValue) or not marker.value.numbers:
        return ""
    number = str(marker.value.numbers[-1])
    return number if marker.text.count(number) == 1 else ""
