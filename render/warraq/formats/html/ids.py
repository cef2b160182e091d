"""Ids of elements: unique on the page, though translations share the ids of the content."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from warraq.document.tree import Document, Field, Fields, Link, PageRef, Row, Table
from warraq.document.walk import descend

__all__ = ["Ids"]


class Ids:
    """The first language to use an id keeps it; in the others the language is appended."""

    def __init__(self, document: Document) -> None:
        self._names: dict[tuple[str, str], str] = {}
        self._notes: dict[tuple[str, str], str] = {}
        self._taken: set[str] = set()
        nodes = list(descend(document))
        self._wanted = {n.target.removeprefix("#") for n in nodes if isinstance(n, Link)}
        self._wanted |= {n.target for n in nodes if isinstance(n, PageRef)}
        for part in document.parts:
            self._collect(part.furniture.front)
            self._collect(part.blocks)

    def _collect(self, nodes: Iterable[Any]) -> None:
        for node in nodes:
            if getattr(node, "id", "") and hasattr(node, "lang"):
                self._name(self._names, "", node.id, node.lang)
            for name in ("blocks", "items"):
                self._collect(getattr(node, name, ()))
            for part in _parts(node):
                if part.id in self._wanted:
                    self._name(self._names, "", part.id, node.lang)
            for cell in getattr(node, "cells", ()) if hasattr(node, "role") else ():
                self._collect(cell)

    def _name(
        self, names: dict[tuple[str, str], str], prefix: str, content_id: str, lang: str
    ) -> str:
        key = (content_id, lang)
        if key not in names:
            is_known = any(known == content_id for known, _ in names)
            names[key] = f"{prefix}{content_id}-{lang}" if is_known else f"{prefix}{content_id}"
        return names[key]

    def take(self, node: Any) -> str:
        """The id of a node's element, once; a pair and its first half may share an id."""
        return self._take(node.id, node.lang)

    def take_part(self, part: Row | Field, node: Table | Fields) -> str:
        """The id of a row's element, once, where something leads to it."""
        return self._take(part.id, node.lang)

    def _take(self, content_id: str, lang: str) -> str:
        name = self._names.get((content_id, lang), "")
        if not name or name in self._taken:
            return ""
        self._taken.add(name)
        return name

    def find(self, content_id: str, lang: str) -> str:
        """The element that a reference made in ``lang`` leads to."""
        named = self._names.get((content_id, lang))
        if named:
            return named
        return next((n for (i, _), n in self._names.items() if i == content_id), content_id)

    def note(self, note_id: str, lang: str) -> str:
        return self._name(self._notes, "note-", note_id, lang)


def _parts(node: Any) -> tuple[Row, ...] | tuple[Field, ...]:
    if isinstance(node, Table):
        return node.rows
    return node.items if isinstance(node, Fields) else ()
