"""Links within a document lead to what it shows, or are words.

What is withheld, emptied or misspelt is no longer there when every value has its string; so links
are looked at last, once for all formats.
"""

from __future__ import annotations

from warraq.diagnostics import Diagnostics, Place
from warraq.document.tree import Blocks, Document, Field, Inline, Inlines, Link, PageRef, Row
from warraq.document.walk import Mapper, descend, search
from warraq.model.base import did_you_mean

__all__ = ["drop_dead_links"]

_LEADING = frozenset({Link, PageRef})


def drop_dead_links(document: Document, diagnostics: Diagnostics) -> Document:
    """The document with its links to nothing told, and only the words of each left."""
    if not search(document, _LEADING):
        return document
    return _Links(_ids((*document.furniture.front, *document.blocks)), diagnostics).document(
        document
    )


def _ids(blocks: Blocks) -> set[str]:
    """The ids that every format can lead to: of blocks and list items, rows and fields."""
    nodes = (n for n in descend(blocks) if hasattr(n, "role") or isinstance(n, (Row, Field)))
    return {node.id for node in nodes if node.id}


class _Links(Mapper):
    def __init__(self, ids: set[str], diagnostics: Diagnostics) -> None:
        self.ids = ids
        self.diagnostics = diagnostics

    def inline(self, node: Inline, lang: str) -> Inlines:
        match node:
            case Link(target, children, place) if target.startswith("#"):
                dead = self._is_dead(target[1:], place)
                return self.inlines(children, lang) if dead else super().inline(node, lang)
            case PageRef() if self._is_dead(node.target, node.place):
                return ()
            case _:
                return super().inline(node, lang)

    def _is_dead(self, target: str, place: Place) -> bool:
        if target in self.ids:
            return False
        likely = did_you_mean(target, sorted(self.ids))
        hint = "hint.did-you-mean" if likely else ""
        self.diagnostics.add("locale.dead-link", place, hint=hint, word=target, suggestion=likely)
        return True
