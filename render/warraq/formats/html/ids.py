"""Ids of elements: unique on the page, though translations share the ids of the content."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from warraq.document.tree import Document

__all__ = ["Ids"]


class Ids:
    """The first language to use an id keeps it; in the others the language is appended."""

    def __init__(self, document: Document) -> None:
        self._names: dict[tuple[str, str], str] = {}
        self._notes: dict[tuple[str, str], str] = {}
        self._taken: set[str] = set()
        self._collect(document.furniture.masthead)
        self._collect(document.blocks)

    def _collect(self, nodes: Iterable[Any]) -> None:
        for node in nodes:
            if getattr(node, "id", "") and hasattr(node, "lang"):
                self._name(self._names, "", node.id, node.lang)
            for name in ("blocks", "items"):
                self._collect(getattr(node, name, ()))
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
        name = self._names.get((node.id, node.lang), "")
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
