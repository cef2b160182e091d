"""Documents of several languages → one file, in which each is a whole document of its own.

Translations share their ids; in one file each id leads to one place, so those of every document
but the first are renamed. For localized documents: each counts its own headings, tables and notes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from warraq.document.tree import (
    Block,
    Blocks,
    Document,
    Field,
    Inline,
    Inlines,
    Link,
    ListItem,
    Note,
    PageRef,
    Properties,
    Remark,
    Row,
)
from warraq.document.walk import Mapper, descend

__all__ = ["one_after_other", "properties_of_all"]


def one_after_other(documents: Sequence[Document]) -> Document:
    """The first document, followed by the others."""
    first, *others = documents
    if not others:
        return first
    taken = _ids(first)
    renamed = []
    for document in others:
        own = _ids(document)
        suffix = f"-{document.languages[0]}"
        while any(id + suffix in taken for id in own):
            suffix += f"-{document.languages[0]}"
        taken |= {id + suffix for id in own}
        renamed.append(_Renamed(suffix).document(document))
    properties = properties_of_all([document.properties for document in documents])
    return replace(first, properties=properties, others=tuple(renamed))


def properties_of_all(versions: Sequence[Properties]) -> Properties:
    """The properties of the first, with the titles and descriptions of all."""
    titles = {lang: title for v in versions for lang, title in v.titles.items()}
    descriptions = {lang: text for v in versions for lang, text in v.descriptions.items()}
    return replace(versions[0], titles=titles, descriptions=descriptions)


def _ids(document: Document) -> set[str]:
    return {id for node in descend(document) if (id := getattr(node, "id", ""))}


class _Renamed(Mapper):
    """Every id, and what leads to it, with a suffix."""

    def __init__(self, suffix: str) -> None:
        self.suffix = suffix

    def _named(self, node: Any) -> Any:
        return replace(node, id=node.id + self.suffix) if node.id else node

    def block(self, block: Block) -> Blocks:
        return (self._named(self.inside(block)),)

    def remark(self, remark: Remark) -> Remark:
        return replace(super().remark(remark), target=remark.target + self.suffix)

    def item(self, item: ListItem) -> ListItem:
        named: ListItem = self._named(super().item(item))
        return named

    def field(self, field: Field, lang: str) -> Field | None:
        # Its id says which field of the kind it is, and where links to it lead.
        named: Field | None = self._named(super().field(field, lang))
        return named

    def row(self, row: Row, lang: str) -> Row:
        named: Row = self._named(super().row(row, lang))
        return named

    def inline(self, node: Inline, lang: str) -> Inlines:
        match node:
            case Link(target) if target.startswith("#"):
                children = self.inlines(node.children, lang)
                return (replace(node, target=target + self.suffix, children=children),)
            case PageRef():
                return (replace(node, target=node.target + self.suffix),)
            case Note():
                return (replace(node, id=node.id + self.suffix, blocks=self.blocks(node.blocks)),)
            case _:
                return super().inline(node, lang)
