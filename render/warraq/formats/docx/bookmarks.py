"""Bookmarks, for the blocks that something refers to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from hashlib import sha256
from typing import Any

from warraq.document.tree import Document, Link, PageRef
from warraq.formats.docx.ooxml import Element, make, qn

__all__ = ["Bookmarks"]

# Word takes letters, digits and underscores, forty of them at most, a letter or underscore first.
_LONGEST = 40


class Bookmarks:
    """Names and numbers; a block that stands twice (in two languages) is marked once."""

    def __init__(self, document: Document) -> None:
        self._wanted = set(_targets(document))
        self._placed: set[str] = set()

    def name(self, id: str) -> str:
        self._wanted.add(id)
        cleaned = re.sub(r"\W", "_", id)
        if cleaned == id and id[:1].isalpha() and len(id) < _LONGEST:
            return id
        return f"_{cleaned[: _LONGEST - 10]}_{sha256(id.encode()).hexdigest()[:8]}"

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


def _targets(node: Any) -> Iterator[str]:
    if isinstance(node, Link) and node.target.startswith("#"):
        yield node.target[1:]
    elif isinstance(node, PageRef):
        yield node.target
    if isinstance(node, tuple):
        for child in node:
            yield from _targets(child)
    elif is_dataclass(node):
        for each in fields(node):
            yield from _targets(getattr(node, each.name))
