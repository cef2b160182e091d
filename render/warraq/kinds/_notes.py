"""Footnotes: which one a reference in a prose means, and how its blocks stand in a document.

A note that stands in a prose belongs to it. The label of another prose is another note, and what is
not shown takes its notes with it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from warraq.diagnostics import NOWHERE, Diagnostics, Place
from warraq.document.tree import Block, Blocks, Inline, Inlines, ListItem, NoteRef, Paragraph
from warraq.document.walk import Mapper
from warraq.model.base import report_unknown
from warraq.model.markdown import Prose
from warraq.model.text import MultiProse

__all__ = ["as_note", "own_notes", "report_unused"]


def as_note(blocks: Blocks, lang: str) -> Blocks:
    """Blocks as they stand in a footnote: of one language, with its looks, and without ids, since
    a note may be referred to more than once."""
    return tuple(
        replace(block, role="note") if isinstance(block, Paragraph) else block
        for block in _Anonymous(lang).blocks(blocks)
    )


class _Anonymous(Mapper):
    def __init__(self, lang: str) -> None:
        self.lang = lang

    def block(self, block: Block) -> Blocks:
        return (replace(self.inside(block), id="", lang=self.lang),)

    def item(self, item: ListItem) -> ListItem:
        return replace(super().item(item), id="", lang=self.lang)


def own_notes(
    prose: MultiProse, key: str, id: str, lang: str, elsewhere: Collection[str], found: Diagnostics
) -> Blocks:
    """The blocks of one variant of a prose, each reference with the note that it means.

    A note that this variant lacks is taken from another, with a warning. ``elsewhere`` are the
    labels of notes that belong to no prose.
    """
    mapper = _Own(prose, key, id, lang, elsewhere, found)
    blocks = mapper.blocks(prose.variants[key].blocks)
    report_unused(prose.variants[key], mapper.used, found)
    return blocks


def report_unused(prose: Prose, used: Collection[str], found: Diagnostics) -> None:
    """Record the notes of a prose that nothing refers to."""
    for label, blocks in prose.notes.items():
        if label not in used:
            found.add("locale.unused-note", _place(blocks), word=label)


class _Own(Mapper):
    def __init__(
        self, prose: MultiProse, key: str, id: str, lang: str, elsewhere: Collection[str],
        found: Diagnostics,
    ) -> None:  # fmt: skip
        self.prose = prose
        self.key = key
        self.id = id
        self.lang = lang
        self.elsewhere = elsewhere
        self.found = found
        self.used: set[str] = set()

    def inline(self, node: Inline, lang: str) -> Inlines:
        if not isinstance(node, NoteRef):
            return super().inline(node, lang)
        source = self._variant(node.label)
        if source is None:
            if node.label in self.elsewhere:
                return (node,)
            known = [*self.prose.variants[self.key].notes, *self.elsewhere]
            report_unknown(self.found, "locale.unknown-note", node.label, known, node.place)
            return ()
        self.used.add(node.label)
        blocks = self.prose.variants[source].notes[node.label]
        if source != self.key:
            place = _place(blocks)
            self.found.add("kind.untranslated", place, lang=self.lang, shown=source or self.lang)
        # No id of the content holds a colon, so that the name is that of no other note.
        own = as_note(blocks, source or self.lang)
        return (NoteRef(f"{self.id}:{node.label}", node.place, own),)

    def _variant(self, label: str) -> str | None:
        variants = self.prose.variants
        return next((k for k in (self.key, *variants) if label in variants[k].notes), None)


def _place(blocks: Blocks) -> Place:
    return blocks[0].place if blocks else NOWHERE
